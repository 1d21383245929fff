"""Writes the index of one language: a classic script, which a browser can also load from a folder.

One file holds everything, so that the host cannot tell from the requests of a reader what is
looked for. Each word stands once, by its stem, with the passages that have it and its weight there.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from hooks.awareness.model.lexicon import Lexicon, fold
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.everything import list_groups
from hooks.awareness.pages.planned import PlannedPage
from hooks.awareness.search.cries import list_cries
from hooks.awareness.search.records import Record, list_records

_TITLE, _NAMES, _HEADING, _SUMMARY, _TEXT = 14, 9, 6, 4, 1
"""What a word weighs by where it stands."""
_MOST_IN_TEXT = 4
"""However often a passage repeats a word, it counts so many times."""
_HEAVIEST = 26
_OPENING = 150
"""Letters of a passage that are shown, about two lines on a phone."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_SYNONYM, _MEANING, _TRANSLATION = 0.8, 0.8, 0.7
"""What a word counts that stands for the one that was typed."""
_LATER = 0.9
"""What each further meaning counts beside the one before it."""


def write_index(edition: Edition, pages: Iterable[PlannedPage]) -> bytes:
    """Return the script that hands the index of a language to the search page."""
    entry = edition.catalogue.lexicons.get(edition.language)
    lexicon = entry.facts if entry is not None else Lexicon()
    records = list_records(edition, pages)
    groups = [group for group, _ in list_groups(edition)]
    words = _weigh(lexicon, records)
    index = {
        "cuts": lexicon.cuts,
        "ignored": " ".join(lexicon.list_ignored()),
        "keyboard": [[fold(typed), fold(meant)] for typed, meant in lexicon.keyboard.items()],
        "words": " ".join(sorted(words)),
        "hits": " ".join(_pack(words[word]) for word in sorted(words)),
        "records": [_describe(record, groups) for record in records],
        "groups": groups,
        "near": [*_list_synonyms(lexicon), *_list_translations(edition, lexicon)],
        "cries": list(list_cries(edition, lexicon)),
    }
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    return f"awSearch.receive({text});\n".encode()


def _weigh(lexicon: Lexicon, records: Iterable[Record]) -> dict[str, array[int]]:
    """Return for every stem the passages that have it, counted through all records, each before its weight there."""
    weights: dict[str, array[int]] = defaultdict(lambda: array("I"))
    number = 0
    for record in records:
        top = Counter[str]()
        for text, weight in ((record.title, _TITLE), (record.names, _NAMES), (record.summary, _SUMMARY)):
            for stem in set(lexicon.stem_words(text)):
                top[stem] += weight
        for passage in record.passages or (None,):
            found = top
            if passage is not None:
                for stem in set(lexicon.stem_words(passage.heading)):
                    found[stem] += _HEADING
                for stem, times in Counter(lexicon.stem_words(passage.text)).items():
                    found[stem] += _TEXT * min(times, _MOST_IN_TEXT)
            for stem, weight in found.items():
                weights[stem].extend((number, min(weight, _HEAVIEST)))
            number, top = number + 1, Counter()
    return weights


def _pack(passages: array[int]) -> str:
    """Return passages and weights in little room: the way from the last one in base 36, the weight as a letter."""
    packed, last = "", -1
    for number, weight in zip(passages[::2], passages[1::2], strict=True):
        packed += _write_number(number - last) + chr(ord("A") + weight - 1)
        last = number
    return packed


def _write_number(number: int) -> str:
    head, digit = divmod(number, len(_DIGITS))
    return (_write_number(head) if head else "") + _DIGITS[digit]


def _describe(record: Record, groups: list[str]) -> list[Any]:
    """Return what is shown of a record, its passages with heading and opening, and what it is worth."""
    passages = [[p.anchor, p.heading, shorten(p.text)] for p in record.passages[1:]]
    return [record.address, record.title, groups.index(record.group), shorten(record.summary), passages, record.worth]


def shorten(text: str) -> str:
    """Return the opening of a text, whole words only."""
    if len(text) <= _OPENING:
        return text
    return (text[: _OPENING + 1].rpartition(" ")[0] or text[:_OPENING]).rstrip(" ,;:–-") + " …"


def _list_synonyms(lexicon: Lexicon) -> Iterator[list[Any]]:
    """Yield stems that are typed, stems that are looked for as well, and what these count."""
    for group in lexicon.same:
        for phrase in group:
            for other in group:
                if other != phrase:
                    yield from _pair(lexicon, phrase, other, _SYNONYM)
    for phrase, targets in lexicon.means.items():
        for place, target in enumerate(targets):
            yield from _pair(lexicon, phrase, target, _MEANING * _LATER**place)


def _list_translations(edition: Edition, lexicon: Lexicon) -> Iterator[list[Any]]:
    """Yield the terms of the other languages with those of this one."""
    for entry in edition.catalogue.terms.values():
        term = entry.facts.term
        for language, other in term.items():
            if language != edition.language and edition.language in term:
                yield from _pair(lexicon, other, term[edition.language], _TRANSLATION)


def _pair(lexicon: Lexicon, typed: str, meant: str, factor: float) -> Iterator[list[Any]]:
    start, end = list(lexicon.stem_words(typed)), list(lexicon.stem_words(meant))
    if start and end and start != end:
        yield [" ".join(start), " ".join(end), round(factor, 2)]
