"""Knows what people type who need somebody now, and where each such cry leads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hooks.awareness.model.lexicon import Lexicon, split_words
from hooks.awareness.model.markup import MENTION, Heading, find_marks
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.plain_text import write_plainly
from hooks.awareness.search.passages import strip_marks


def list_cries(edition: Edition, lexicon: Lexicon) -> Iterator[list[Any]]:
    """Yield for every cry its phrases by their stems, the words that cry alone, and where it leads in which words."""
    for cry in lexicon.cries:
        mention = MENTION.fullmatch(cry.opens)
        assert mention is not None, "the model has checked it"
        kind, id, anchor, words = mention[1], mention[2].strip(), mention[3], mention[4]
        link = edition.link(kind, id, anchor=anchor)
        phrases = dict.fromkeys(_write_phrase(lexicon, split_words(phrase)) for phrase in cry.phrases)
        alone = [word for phrase in cry.alone for word in split_words(phrase)]
        title = words or _find_heading(edition, kind, id, anchor) or str(link.text)
        yield [list(phrases), alone, link.address, title]


def _write_phrase(lexicon: Lexicon, words: list[str]) -> str:
    """Return the stems of a phrase; one word alone stays in its form, or it would cry in any sentence."""
    return words[0] if len(words) == 1 else " ".join(map(lexicon.stem, words))


def _find_heading(edition: Edition, kind: str, id: str, anchor: str | None) -> str:
    """Return the words of the heading that a mention leads to, nothing if it leads to a whole page."""
    for entry in edition.catalogue.entries:
        if (entry.kind, entry.id) == (kind, id) and edition.language in entry.articles:
            marks = find_marks(entry.articles[edition.language].text)
            found = (mark.text for mark in marks if isinstance(mark, Heading) and anchor and mark.anchor == anchor)
            return strip_marks(write_plainly(edition, next(found, "")))
    return ""
