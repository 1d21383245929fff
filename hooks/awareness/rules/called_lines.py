"""Measures whether the lines to call of a wallet card, or of a sheet with strips, fit with all that is sure of them.

It follows `card.typ`, `strips.typ` and what they take from `numbers.typ`, in the smallest way in which they set a line:
with short names of days. Lengths are millimetres, sizes points.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.language import choose_phrase
from hooks.awareness.model.paper import BOXES, Box
from hooks.awareness.model.printed import Print
from hooks.awareness.model.telling import describe_call
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.rules.letters import count_lines, measure_height, measure_width

_POINT = 25.4 / 72
_DIGIT = "0"
_LOOSE = "\N{NO-BREAK SPACE}·"
"""What ends a part of the notes, where another follows."""


@dataclass(frozen=True)
class Call:
    """A line to call as a sheet tells it."""

    name: str
    number: str
    notes: tuple[str, ...]


@dataclass(frozen=True)
class _Widths:
    """How wide a line is by itself, and how wide it must be as more and more of it breaks, as in `numbers.typ`."""

    own: float
    named: float
    tight: float
    least: float


def check_calls(catalogue: Catalogue, entry: Entry[Print]) -> Iterator[Problem]:
    """Yield, once for each language, lines to call that leave no room for each other; the longest is named."""
    facts = entry.facts
    for language in facts.headline if facts.layout in ("card", "strips") else ():
        try:
            calls = dict(_list_calls(catalogue, entry, language))
            imprint = _write_imprint(catalogue, language)
        except KeyError:  # words of the interface that are missing are told elsewhere
            continue
        told = tuple(calls.values())
        fits = fits_card(told, facts.headline[language], imprint) if facts.layout == "card" else fits_strips(told)
        if not fits:
            longest = max(calls, key=lambda id: len("".join((calls[id].name, *calls[id].notes))))
            details = {"layout": facts.layout, "language": language, "id": longest}
            yield make_problem(entry.sheet.file, entry.line_of("helplines"), "print-calls-too-full", **details)


def _list_calls(catalogue: Catalogue, entry: Entry[Print], language: str) -> Iterator[tuple[str, Call]]:
    """Yield the lines of a sheet by their ids; those without a sure number, or any words, are told elsewhere."""
    wording, zone = catalogue.wordings[language], catalogue.site.timezone
    for id in entry.facts.helplines:
        line = catalogue.helplines.get(id)
        call = line.facts.find_sure_call() if line else None
        if line and call and line.words:
            titles = {code: words.title for code, words in line.words.items()}
            title = choose_phrase(titles, language, catalogue.languages)
            name = wording.say("help-card.danger") if line.facts.tier == "emergency" else str(title)
            notes = describe_call(wording, line.facts, call, zone, abroad=entry.facts.abroad, brief=True)
            yield id, Call(name, call.shown, tuple(notes))


def _write_imprint(catalogue: Catalogue, language: str) -> str:
    """Return what stands at the foot of a sheet, with the month that has the longest name."""
    site, wording = catalogue.site, catalogue.wordings[language]
    day = max((wording.day(datetime.date(2000, month, 28)) for month in range(1, 13)), key=len)
    names = (texts for texts in (site.name, site.publisher) if texts)
    parts = [str(choose_phrase(texts, language, catalogue.languages)) for texts in names]
    return " · ".join([*parts, wording.say("paper.day", {"date": day})])


def fits_card(calls: Sequence[Call], headline: str, imprint: str) -> bool:
    """Tell whether lines to call fit on a wallet card, between its headline and what stands at its foot."""
    name, number, notes, leading, gap = 7, 11, 6, 0.28 * 7 * _POINT, 1.5
    room = 55 - 9 - 5 - _measure_box(headline, BOXES["card"]["headline"]) - _measure_imprint(imprint, 75, 7)
    high = gap * (len(calls) - 1)
    for call in calls:
        named = [measure_width(word, name, bold=True) for word in call.name.split(" ")]
        noted = [measure_width(part, notes) for part in _part(call.notes, 50, notes)]
        space = measure_width(" ", name, bold=True)
        first, lines = _fill(named, space, 50), _fill(named + noted, space, 50)
        high += first * _measure_digits(name) + (lines - first) * _measure_digits(notes) + (lines - 1) * leading
        high += 1.1 + _measure_digits(number)
    return high <= room


def fits_strips(calls: Sequence[Call]) -> bool:
    """Tell whether the first of some lines to call fits on a strip, and all of them fit above the strips."""
    return not calls or _fits_strip(calls[0]) and _fits_above(calls)


def _fits_strip(call: Call) -> bool:
    boxes, size, wide = BOXES["strips"], 7.5, 28
    lines = _fill([measure_width(part, size) for part in _part(call.notes, wide, size)], measure_width(" ", size), wide)
    notes = measure_height(" ".join(call.notes), lines, size, 0.35, bold=False) if call.notes else 0
    return _measure_box(call.name, boxes["name"]) + 4 + _measure_box(call.number, boxes["strip"]) + 4 + notes <= 47


def _fits_above(calls: Sequence[Call]) -> bool:
    boxes, wide, gap = BOXES["strips"], 130, 11
    number, further = boxes["number"].sizes[-1], boxes["further"].sizes[-1]
    first, others = calls[0], calls[1:]
    widths = _find_widths(first, number, 19)
    high = _measure_number(first, max(widths.least, min(widths.own, wide)), number, 19)
    if others:
        columns = _share([_find_widths(call, further, 15) for call in others], wide - gap * (len(others) - 1))
        if columns is None:
            return False
        shared = zip(others, columns, strict=True)
        high += gap + max(_measure_number(call, width, further, 15) for call, width in shared)
    return widths.least <= wide and high <= 84


def _share(wanted: Sequence[_Widths], room: float) -> list[float] | None:
    """Return how wide each of some lines beside each other is, as `number-row` in `numbers.typ` shares a width out."""
    owns = [widths.own for widths in wanted]
    if sum(owns) <= room:
        return owns
    for name in ("named", "tight", "least"):
        needed = [getattr(widths, name) for widths in wanted]
        if sum(needed) <= room:
            more = (room - sum(needed)) / (sum(owns) - sum(needed))
            return [least + (own - least) * more for least, own in zip(needed, owns, strict=True)]
    return None


def _find_widths(call: Call, size: float, label: float) -> _Widths:
    """Return the widths of a line as `number-widths` in `numbers.typ` finds them."""
    notes = 0.8 * label
    digits = measure_width(call.number, size, bold=True)
    named = max(digits, measure_width(call.name, label, bold=True))
    whole = measure_width(f"{_LOOSE} ".join(call.notes), notes)
    part = max((measure_width(part, notes) for part in _part(call.notes)), default=0)
    word = max((measure_width(word, notes) for note in call.notes for word in note.split(" ")), default=0)
    tight = max(digits, *(measure_width(word, label, bold=True) for word in call.name.split(" ")))
    return _Widths(
        own=max(named, min(whole, named * 1.9), part),
        named=max(named, part),
        tight=max(tight, part),
        least=max(tight, word),
    )


def _measure_number(call: Call, wide: float, size: float, label: float) -> float:
    """Return how high a line is in a width: name, number, and what is sure of it."""
    name = count_lines(call.name, wide, label, bold=True) or 1
    high = measure_height(call.name, name, label, 0.3, bold=True) + 0.6 * label * _POINT + _measure_digits(size)
    if not call.notes:
        return high
    notes = 0.8 * label
    widths = [measure_width(part, notes) for part in _part(call.notes, wide, notes)]
    lines = _fill(widths, measure_width(" ", notes), wide)
    return high + 0.6 * label * _POINT + measure_height(" ".join(call.notes), lines, notes, 0.3 / 0.8, bold=False)


def _part(notes: Sequence[str], wide: float | None = None, size: float = 0) -> list[str]:
    """Return the parts of notes between which a line may end: words, where a part is wider than its place."""
    parts = [f"{note}{_LOOSE}" for note in notes[:-1]] + [*notes[-1:]]
    if wide is not None and any(measure_width(part, size) > wide for part in parts):
        return [word for part in parts for word in part.split(" ")]
    return parts


def _fill(widths: Sequence[float], space: float, room: float) -> int:
    """Return how many lines some words take that are so wide."""
    lines, filled = 1, 0.0
    for wide in widths:
        if filled and filled + space + wide > room:
            lines, filled = lines + 1, wide
        else:
            filled += (space if filled else 0) + wide
    return lines


def _measure_box(words: str, box: Box) -> float:
    """Return how high words are in the first size of a box in which they fit."""
    for size in box.sizes:
        lines = count_lines(words, box.width, size, box.bold)
        if lines is not None and (high := measure_height(words, lines, size, box.leading, box.bold)) <= box.height:
            return high
    return box.height


def _measure_digits(size: float) -> float:
    return measure_height(_DIGIT, 1, size, 0, bold=True)


def _measure_imprint(words: str, wide: float, size: float) -> float:
    """Return how high the line at the foot is, whose sign is higher than letters and as wide as high."""
    sign = 1.3 * size * _POINT
    widths = [measure_width(word, size, bold=True) for word in words.split(" ")]
    widths[0] += sign + 0.4 * size * _POINT
    lines = _fill(widths, measure_width(" ", size, bold=True), wide)
    return sign + measure_height(words, lines, size, 0.35, bold=True) - _measure_digits(size)
