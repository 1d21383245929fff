"""Knows which languages a site speaks, and what a phrase in one of them is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Languages:
    """The languages of one site, as BCP 47 codes in the order of the configuration."""

    default: str
    """Its pages stand at the root of the site."""
    required: tuple[str, ...]
    """A text that is missing in one of these is a fault."""
    all: tuple[str, ...]
    """Every language that has pages, the required ones among them."""

    @property
    def identity(self) -> str:
        """All that it says, for whatever is remembered of a text that was judged by it."""
        return repr(self)

    def preferred(self, language: str) -> Iterable[str]:
        """Yield the languages to try for a reader of `language`, best first."""
        yield language
        yield self.default
        yield from (other for other in self.required if other != self.default)


class Phrase(str):
    """A string that remembers its language, so that a page can mark a foreign passage."""

    __slots__ = ("language",)  # a large site has a hundred thousand
    language: str
    """BCP 47 code."""

    def __new__(cls, text: str, language: str) -> Phrase:
        """Return the text, marked as being in a language."""
        phrase = super().__new__(cls, text)
        phrase.language = language
        return phrase


def choose_phrase(texts: Mapping[str, str], language: str, languages: Languages) -> Phrase:
    """Return the text for a reader of `language`, or the best other one, marked as such.

    Raises KeyError if no language of the site has a text; the model makes sure that the
    required ones do.
    """
    for candidate in languages.preferred(language):
        if candidate in texts:
            return Phrase(texts[candidate], candidate)
    raise KeyError(language)
