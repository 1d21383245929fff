"""Takes the words of one record apart: what each of its passages says, and what every word weighs there."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from hooks.awareness.memo import memoized
from hooks.awareness.model.lexicon import Lexicon
from hooks.awareness.search.passages import split_passages
from hooks.awareness.search.records import Record

_TITLE, _NAMES, _HEADING, _SUMMARY, _TEXT = 14, 9, 6, 4, 1
"""What a word weighs by where it stands."""
_MOST_IN_TEXT = 4
"""However often a passage repeats a word, it counts so many times."""
_HEAVIEST = 26
_OPENING = 150
"""Letters of a passage that are shown, about two lines on a phone."""


class WeighedPassage(NamedTuple):
    """What stands below one heading of a record; the first passage stands above all of them."""

    anchor: str
    heading: str
    opening: str
    stems: str
    """Each once, with spaces between them."""
    weights: str
    """A letter for each of them, `A` for the lightest."""


def weigh_record(lexicon: Lexicon, record: Record) -> tuple[WeighedPassage, ...]:
    """Return the passages of a record, never none; its title, names and summary count for the first."""
    found = _weigh(lexicon, record.title, record.names, record.summary, record.lead, record.markdown)
    return tuple(WeighedPassage(*passage) for passage in found)


@memoized
def _weigh(
    lexicon: Lexicon, title: str, names: str, summary: str, lead: str, markdown: str
) -> tuple[tuple[str, str, str, str, str], ...]:
    weighed = []
    found = Counter[str]()
    for text, weight in ((title, _TITLE), (names, _NAMES), (summary, _SUMMARY)):
        for stem in set(lexicon.stem_words(text)):
            found[stem] += weight
    for passage in split_passages(markdown):
        text = " ".join(filter(None, (lead, passage.text)))
        for stem in set(lexicon.stem_words(passage.heading)):
            found[stem] += _HEADING
        for stem, times in Counter(lexicon.stem_words(text)).items():
            found[stem] += _TEXT * min(times, _MOST_IN_TEXT)
        weights = "".join(chr(ord("A") + min(weight, _HEAVIEST) - 1) for weight in found.values())
        weighed.append((passage.anchor, passage.heading, shorten(text), " ".join(found), weights))
        lead, found = "", Counter()
    return tuple(weighed)


def shorten(text: str) -> str:
    """Return the opening of a text, whole words only."""
    if len(text) <= _OPENING:
        return text
    return (text[: _OPENING + 1].rpartition(" ")[0] or text[:_OPENING]).rstrip(" ,;:–-") + " …"
