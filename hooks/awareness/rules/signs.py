"""Rule: the typeface of paper has the signs of all that is set in it: paper, and pictures that messengers show.

A file whose language is in another script lacks many: it is told once. So is a language of the interface.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, product
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.fitting import Text
from hooks.awareness.model.step import Step
from hooks.awareness.printed_words import PrintedWord, list_printed_words
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.rules import papers, whole_papers
from hooks.awareness.typeface import find_missing_signs

_SETTINGS = "mkdocs.yml"
_WORDS = "overrides/words/{language}.yml"
_TOLD = 10
"""How many signs of a file a message shows."""


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield one problem for each file, with all the signs that are missing, at the first text that lacks any.

    For what the interface adds to the content, one for each language.
    """
    found: dict[str, list[Text]] = {}
    of_entries = chain(papers.list_texts(catalogue), whole_papers.list_texts(catalogue), _list_titles(catalogue))
    for text in chain(_list_names(catalogue), of_entries):
        if text.missing:
            found.setdefault(text.file, []).append(text)
    for file, lacking in found.items():
        lacking.sort(key=lambda text: text.line)
        details = _tell_signs(sign for text in lacking for sign in text.missing)
        yield make_problem(file, lacking[0].line, "print-sign-missing", text=lacking[0].words, **details)
    yield from _check_interface(catalogue)


def _check_interface(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield one problem for each language whose interface could not be set, at its first word."""
    found: dict[str, list[tuple[PrintedWord, tuple[str, ...]]]] = {}
    for word in list_printed_words(catalogue):
        if missing := find_missing_signs(word.words):
            found.setdefault(word.language, []).append((word, missing))
    for language, lacking in found.items():
        first = lacking[0][0]
        details = _tell_signs(sign for _, missing in lacking for sign in missing)
        told = {"language": language, "text": first.words, "place": first.key, **details}
        yield make_problem(_WORDS.format(language=language), 0, "print-letters-missing", **told)


def _tell_signs(missing: Iterable[str]) -> dict[str, object]:
    """Return how many signs are missing, and the first of them as a message shows them."""
    signs = tuple(dict.fromkeys(missing))
    shown = [f"{sign} (U+{ord(sign):04X})" for sign in signs[:_TOLD]] + ["…"] * (len(signs) > _TOLD)
    return {"signs": ", ".join(shown), "count": len(signs)}


def _list_names(catalogue: Catalogue) -> Iterator[Text]:
    """Yield the names of the site and of who is behind it: every paper and every picture bears one of them."""
    for texts in (catalogue.site.name, catalogue.site.publisher or {}):
        yield from (Text(_SETTINGS, 0, words) for words in texts.values())


def _list_titles(catalogue: Catalogue) -> Iterator[Text]:
    """Yield the titles of pages that stand in a picture for messengers; where one would tell, those of tabs do."""
    for _, entry in catalogue.list_uris():
        fronts = (article.front for article in entry.articles.values())
        for front, key in product(fronts, ("title", "tab_title")):
            yield Text(front.file, front.line_of((key,)), str(front.data.get(key, "")))
        if isinstance(entry.facts, Step):
            field = "title" if entry.facts.title else "link"
            for language, words in entry.facts.heading.items():
                yield Text(entry.sheet.file, entry.line_of(field, language), words)
