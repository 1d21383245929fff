"""Rule: what goes on paper fits on it, can be set in its typeface, and bears only numbers that are sure."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from PIL import Image

from hooks.awareness.catalogue import Catalogue, Entry, resolve_file
from hooks.awareness.model.draft import CLOSE, OPEN
from hooks.awareness.model.paper import BOXES, LEAST_RESOLUTION, PICTURE_WIDTHS, Box
from hooks.awareness.model.printed import Panel, Print
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.reading import Article, Location
from hooks.awareness.rules.letters import count_lines, fits, measure_height, open_face, shorten

_SPOKEN = ("name", "shows", "picture_alt")
"""What stands beside paper and not on it."""
_INCH = 25.4
_UNREADABLE = (OSError, SyntaxError, ValueError, UserWarning, Image.DecompressionBombError)


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield what would be cut off, missing, coarse or unsure on paper."""
    for entry in catalogue.prints.values():
        yield from _check_lines(catalogue, entry)
        for location, language, words in _find_words(entry.facts):
            line = entry.line_of(*location, language)
            yield from check_signs(entry.sheet.file, line, words)
            box = BOXES[entry.facts.layout].get(_name_box(entry.facts, location))
            if box and location[0] != "panels" and not fits(words, box):
                yield _make_too_long(entry, line, words, box)
        for position, panel in enumerate(entry.facts.panels):
            yield from _check_panel(entry, position, panel)
        yield from _check_picture(entry, root)
    for lesson in catalogue.lessons.values():
        for article in lesson.articles.values():
            yield from _check_article(article)


def _check_article(article: Article) -> Iterator[Problem]:
    """Yield signs in the text of a lesson that its papers could not show."""
    missing = set(_find_missing_signs(article.text))
    for number, line in enumerate(article.text.split("\n") if missing else (), article.text_line):
        for word in line.split():
            if missing & set(word):
                yield from check_signs(article.file, number, word)


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


def _find_missing_signs(words: str) -> list[str]:
    """Return the signs that the typeface lacks, in their order; open places of drafts are another rule's."""
    faces = (open_face(bold=True), open_face(bold=False))
    signs = dict.fromkeys(words.replace(OPEN, "").replace(CLOSE, ""))
    return [sign for sign in signs if not all(face.has(sign) for face in faces)]


def check_signs(file: str, line: int, words: str) -> Iterator[Problem]:
    """Yield the signs of a text on paper that the typeface lacks."""
    for sign in _find_missing_signs(words):
        yield make_problem(file, line, "print-sign-missing", sign=sign, code=f"U+{ord(sign):04X}", text=words)


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
        high += measure_height(lines, size, text.leading) + _GAPS
    return high


def _check_lines(catalogue: Catalogue, entry: Entry[Print]) -> Iterator[Problem]:
    """Yield lines without a number that may stand where no warning can follow it, and names that are too long."""
    boxes = BOXES[entry.facts.layout]
    for position, id in enumerate(entry.facts.helplines):
        helpline = catalogue.helplines.get(id)
        if helpline is None:  # another rule tells
            continue
        line = entry.line_of("helplines", position)
        if helpline.facts.find_sure_call() is None:
            yield make_problem(entry.sheet.file, line, "print-number-unsure", id=id)
        box = boxes["other" if position else "name"]
        for words in helpline.words.values():
            yield from check_signs(entry.sheet.file, line, words.title)
            if helpline.facts.tier != "emergency" and not fits(words.title, box):
                yield _make_too_long(entry, line, words.title, box)


def _check_picture(entry: Entry[Print], root: Path) -> Iterator[Problem]:
    picture = entry.facts.picture
    if picture is None or picture.file.endswith(".svg"):
        return
    try:
        file = root / resolve_file(entry.sheet.file, picture.file)
        with warnings.catch_warnings(action="error"), Image.open(file) as image:
            found = image.width
    except _UNREADABLE:  # another rule tells
        return
    wanted = round(PICTURE_WIDTHS[entry.facts.layout] / _INCH * LEAST_RESOLUTION)
    if found < wanted:
        line = entry.line_of("picture", "file")
        details = {"picture": picture.file, "found": found, "wanted": wanted}
        yield make_problem(entry.sheet.file, line, "print-picture-coarse", **details)
