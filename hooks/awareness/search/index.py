"""Writes the index of one language: a classic script, which a browser can also load from a folder.

One file holds everything, so that the host cannot tell from the requests of a reader what is
looked for. Each word stands once, by its stem, with the passages that have it and its weight there.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from hooks.awareness.model.lexicon import Lexicon, fold
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.everything import list_groups
from hooks.awareness.pages.planned import PlannedPage
from hooks.awareness.search.cries import list_cries
from hooks.awareness.search.records import Record, list_records
from hooks.awareness.search.weighing import WeighedPassage, shorten, weigh_record

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
    weighed = [weigh_record(lexicon, record) for record in records]
    hits = _gather_hits(weighed)
    index = {
        "cuts": lexicon.cuts,
        "ignored": " ".join(lexicon.list_ignored()),
        "keyboard": [[fold(typed), fold(meant)] for typed, meant in lexicon.keyboard.items()],
        "words": " ".join(sorted(hits)),
        "hits": " ".join(hits[word] for word in sorted(hits)),
        "records": [_describe(record, found, groups) for record, found in zip(records, weighed, strict=True)],
        "groups": groups,
        "near": [*_list_synonyms(lexicon), *_list_translations(edition, lexicon)],
        "cries": list(list_cries(edition, lexicon)),
    }
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    return f"awSearch.receive({text});\n".encode()


def _gather_hits(weighed: Iterable[tuple[WeighedPassage, ...]]) -> dict[str, str]:
    """Return for every stem the passages that have it, counted through all records, with its weight there.

    In little room: the way from the last one in base 36, the weight as a letter.
    """
    hits: dict[str, list[str]] = {}
    last: dict[str, int] = {}
    for number, passage in enumerate(itertools.chain.from_iterable(weighed)):
        for stem, weight in zip(passage.stems.split(" "), passage.weights, strict=False):  # "" has no weight
            hits.setdefault(stem, []).append(_write_number(number - last.get(stem, -1)) + weight)
            last[stem] = number
    return {stem: "".join(found) for stem, found in hits.items()}


@cache
def _write_number(number: int) -> str:
    head, digit = divmod(number, len(_DIGITS))
    return (_write_number(head) if head else "") + _DIGITS[digit]


def _describe(record: Record, weighed: tuple[WeighedPassage, ...], groups: list[str]) -> list[Any]:
    """Return what is shown of a record, its passages with heading and opening, and what it is worth."""
    passages = [[passage.anchor, passage.heading, passage.opening] for passage in weighed[1:]]
    return [record.address, record.title, groups.index(record.group), shorten(record.summary), passages, record.worth]


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
