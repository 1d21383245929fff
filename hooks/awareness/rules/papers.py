"""Rule: what goes on paper fits on it, and bears only numbers that are sure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import Catalogue, Entry, resolve_file
from hooks.awareness.fitting import Text, count_lines, fits, list_unset_words, measure_height, shorten
from hooks.awareness.mending.scaling import measure_picture
from hooks.awareness.model.paper import BOXES, LEAST_RESOLUTION, PICTURE_WIDTHS, Box
from hooks.awareness.model.printed import Panel, Print
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.reading import Location
from hooks.awareness.traversal import find_values

_SPOKEN = ("name", "shows", "picture_alt")
"""What stands beside paper and not on it."""
_SAID_OF_PAGES = "description"
"""What search engines show of a lesson, its sheet does not."""
_INCH = 25.4


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield what would be cut off, coarse or unsure on paper."""
    for entry in catalogue.prints.values():
        yield from _check_lines(catalogue, entry)
        for location, language, words in _find_words(entry.facts):
            line = entry.line_of(*location, language)
            box = BOXES[entry.facts.layout].get(_name_box(entry.facts, location))
            if box and location[0] != "panels" and not fits(words, box):
                yield _make_too_long(entry, line, words, box)
        for position, panel in enumerate(entry.facts.panels):
            yield from _check_panel(entry, position, panel)
        yield from _check_picture(entry, root)


def list_texts(catalogue: Catalogue) -> Iterator[Text]:
    """Yield the words of things to print and of their lines, and those of lessons that paper could not show."""
    for entry in catalogue.prints.values():
        for location, language, words in _find_words(entry.facts):
            yield Text(entry.sheet.file, entry.line_of(*location, language), words)
        for position, id in enumerate(entry.facts.helplines):
            line = entry.line_of("helplines", position)
            named = catalogue.helplines[id].words.values() if id in catalogue.helplines else ()
            yield from (Text(entry.sheet.file, line, words.title) for words in named)
    for lesson in catalogue.lessons.values():
        for article in lesson.articles.values():
            yield from list_unset_words(article)
        for language, words in lesson.words.items():
            front = lesson.articles[language].front
            for location, value in find_values(words):
                if isinstance(value, str) and location[0] != _SAID_OF_PAGES:
                    yield Text(front.file, front.line_of(location), value)


def _find_words(facts: Print) -> Iterator[tuple[Location, str, str]]:
    """Yield every text that is printed, with the way to it and its language."""
    for name in type(facts).model_fields:
        if name not in _SPOKEN:
            for location, texts in _find_texts(getattr(facts, name), (name,)):
                for language, words in texts.items():
                    yield location, language, words


def _find_texts(value: Any, location: Location) -> Iterator[tuple[Location, Mapping[str, str]]]:
    if isinstance(value, Mapping):
        yield location, value
    elif isinstance(value, Panel):
        for name in type(value).model_fields:
            yield from _find_texts(getattr(value, name), (*location, name))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _find_texts(item, (*location, position))


def _name_box(facts: Print, location: Location) -> str:
    """Return the name of the box of a text; each line of the small print has one of its own."""
    name = str(location[0])
    if name != "small":
        return name
    behind = len(facts.small) - 1 - int(location[1])
    return f"small-{behind}" if behind else "answer"


def _make_too_long(entry: Entry[Print], line: int, words: str, box: Box) -> Problem:
    kept = shorten(words, box) or "–"
    details = {"text": words, "layout": entry.facts.layout, "letters": len(words), "kept": kept}
    return make_problem(entry.sheet.file, line, "print-too-long", **details)


def _check_panel(entry: Entry[Print], position: int, panel: Panel) -> Iterator[Problem]:
    """Yield a side of a leaflet that does not fit in the smallest size, once for each language."""
    boxes = BOXES[entry.facts.layout]
    for language, title in panel.title.items():
        line = entry.line_of("panels", position, "title", language)
        if not fits(title, boxes["title"]):
            yield _make_too_long(entry, line, title, boxes["title"])
            continue
        high = _measure_panel(panel, language, boxes)
        room = boxes["text"].height
        if high is None or high > room:
            over = "–" if high is None else f"{100 * (high - room) / high:.0f}"
            details = {"title": title, "language": language, "over": over}
            yield make_problem(entry.sheet.file, line, "print-panel-too-full", **details)


_MARKER = 5.4
"""Room before an item, in millimetres."""
_GAPS = 6.5
"""Between title, text, items and close."""


def _measure_panel(panel: Panel, language: str, boxes: Mapping[str, Box]) -> float | None:
    text, close = boxes["text"], boxes["close"]
    size = text.sizes[-1]
    pieces: list[tuple[str, float, bool]] = []
    if panel.text:
        pieces.append((panel.text.get(language, ""), text.width, False))
    pieces += [(item.get(language, ""), text.width - _MARKER, False) for item in panel.items]
    if panel.close:
        pieces.append((panel.close.get(language, ""), close.width, True))
    high = boxes["title"].height
    for words, width, bold in pieces:
        lines = count_lines(words, width, size, bold)
        if lines is None:
            return None
        high += measure_height(words, lines, size, text.leading, bold) + _GAPS
    return high


_NUMBER_BOXES = {False: ("number", "strip"), True: ("number", "further")}
"""The boxes of the number of the first line, and of any other; a layout has those that it needs."""


def _check_lines(catalogue: Catalogue, entry: Entry[Print]) -> Iterator[Problem]:
    """Yield lines without a number that may stand where no warning can follow it; what is too long."""
    boxes = BOXES[entry.facts.layout]
    for position, id in enumerate(entry.facts.helplines):
        helpline = catalogue.helplines.get(id)
        if helpline is None or helpline.facts.rests:  # another rule tells; the sheet is withheld
            continue
        line = entry.line_of("helplines", position)
        call = helpline.facts.find_sure_call()
        if call is None:
            yield make_problem(entry.sheet.file, line, "print-number-unsure", id=id)
        elif not all(fits(call.shown, boxes[name]) for name in _NUMBER_BOXES[bool(position)] if name in boxes):
            details = {"number": call.shown, "id": id, "layout": entry.facts.layout}
            yield make_problem(entry.sheet.file, line, "print-number-too-long", **details)
        box = boxes["other" if position else "name"]
        for words in helpline.words.values():
            if helpline.facts.tier != "emergency" and not fits(words.title, box):
                yield _make_too_long(entry, line, words.title, box)


def _check_picture(entry: Entry[Print], root: Path) -> Iterator[Problem]:
    picture = entry.facts.picture
    if picture is None or picture.file.endswith(".svg"):
        return
    path = root / resolve_file(entry.sheet.file, picture.file)
    size = measure_picture(path.read_bytes()) if path.is_file() else None
    if size is None:  # another rule tells
        return
    found, _ = size
    wanted = round(PICTURE_WIDTHS[entry.facts.layout] / _INCH * LEAST_RESOLUTION)
    if found < wanted:
        line = entry.line_of("picture", "file")
        details = {"picture": picture.file, "found": found, "wanted": wanted}
        yield make_problem(entry.sheet.file, line, "print-picture-coarse", **details)
