"""Plans sentences to read aloud or to show, each in several languages side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hooks.awareness.language import Phrase
from hooks.awareness.model.wording import direction_of, name_language
from hooks.awareness.pages.edition import Edition


@dataclass(frozen=True)
class Sentence:
    """A saying in one language."""

    text: Phrase
    direction: str
    name: str
    """What the language calls itself, for those who look for their own."""


@dataclass(frozen=True)
class SayingView:
    """A saying as a card: the sentence as the reader understands it, then in every other language."""

    id: str
    meaning: Phrase
    language: str
    """What the language of the reader calls itself."""
    sentences: tuple[Sentence, ...]


def plan_sayings(edition: Edition, ids: Iterable[str] = ()) -> tuple[SayingView, ...]:
    """Return the sayings of the given ids, or all of them, in the order of their file."""
    sayings = edition.catalogue.sayings
    return tuple(_view(edition, id, sayings[id].facts.say) for id in tuple(ids) or tuple(sayings))


def _view(edition: Edition, id: str, say: Mapping[str, str]) -> SayingView:
    meaning = edition.phrase(say)
    others = ((code, text) for code, text in say.items() if code != meaning.language)
    sentences = (Sentence(Phrase(text, code), direction_of(code), name_language(code)) for code, text in others)
    return SayingView(id, meaning, name_language(meaning.language), tuple(sentences))
