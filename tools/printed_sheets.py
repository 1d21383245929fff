"""Reads what people find on the sheets that some content prints; of lessons, what `printed_lessons.py` finds."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.kinds import KINDS, LESSON, PRINT
from hooks.awareness.model.paper import FORMATS, WHOLE
from hooks.awareness.model.printed import Print
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.paper import plan_sheet
from hooks.awareness.pages.prints import list_prints
from hooks.awareness.site import SETTINGS
from tools.printed_lessons import Texts, read_papers
from tools.project import read_project
from tools.settings import read_address

_FOLDERS = tuple(posixpath.dirname(kind.facts_file) for kind in (PRINT, LESSON))
_NOT_READ = frozenset({"boxes", "scale", "accent", "mark", "direction", "title"})
"""Parts of the data of a sheet that nobody reads on it."""
_DAY = ("imprint", "day")


@dataclass(frozen=True)
class Printed:
    """A sheet as it stood in a release: everything that people read on it, by where it stands."""

    name: str
    file: str
    day: str
    texts: Texts


Sheets = Mapping[tuple[str, str], Printed]
"""By id and language."""


def read_sheets(root: Path, words: Path) -> tuple[Sheets, frozenset[str]]:
    """Return what stands on every sheet of the content below a root, and the files of sheets that cannot be read.

    What a sheet needs may be at fault as well: a line, the steps that it shows, the words of the interface.
    """
    reading = read_project(root, words).reading
    files = {path.relative_to(root).as_posix() for folder in _FOLDERS for path in (root / folder).glob("*.yml")}
    catalogue = reading.catalogue
    if catalogue is None:
        return {}, frozenset(files)
    faulty = {problem.file for problem in reading.problems}
    entries = (*catalogue.prints.values(), *catalogue.lessons.values())
    read = {entry.sheet.file for entry in entries if not faulty & _list_files(entry)}
    sheets: dict[tuple[str, str], Printed] = {}
    for language in catalogue.languages.all:
        edition = Edition(catalogue, language, site_address=read_address(root / SETTINGS))
        for entry in (*list_prints(edition), *catalogue.lessons.values()):
            if entry.sheet.file in read:
                try:
                    sheets |= {(id, language): sheet for id, sheet in _read_entry(root, edition, entry)}
                except (AssertionError, KeyError, OSError):  # it names what is not there, or was not sure
                    read.remove(entry.sheet.file)
    return sheets, frozenset(files - read)


def _list_files(entry: Entry[Any]) -> set[str]:
    """Return the files of a sheet, and that of the text which it shows as a whole."""
    if entry.kind == LESSON.name:
        return {entry.sheet.file, *(article.file for article in entry.articles.values())}
    shown = (kind for kind in KINDS if kind.name == WHOLE.get(entry.facts.layout))
    return {entry.sheet.file, *(kind.facts_file.format(id=entry.facts.checklist) for kind in shown)}


def _read_entry(root: Path, edition: Edition, entry: Entry[Any]) -> Iterator[tuple[str, Printed]]:
    """Yield a thing to print, or each paper of a lesson, by its id."""
    if entry.kind != LESSON.name:
        yield entry.id, _read_sheet(root, edition, entry)
        return
    for paper, day, texts in read_papers(edition, entry):
        name = f"{entry.words[edition.language].title}: {paper.name}"
        yield f"{entry.id}-{paper.shape}", Printed(name, entry.sheet.file, day, texts)


def _read_sheet(root: Path, edition: Edition, entry: Entry[Print]) -> Printed:
    form = FORMATS[entry.facts.layout][0]
    data = plan_sheet(edition, entry, form, "", lambda file: (root / file).read_bytes()).data
    texts = {place: text for place, text in _find_texts(data) if place[0] not in _NOT_READ}
    return Printed(str(data["title"]), entry.sheet.file, texts.pop(_DAY), texts)


def _find_texts(value: Any, place: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, Mapping) and "runs" in value:
        yield from _find_runs(value["runs"], place)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            if key not in ("id", "at", "picture", "ticks"):
                yield from _find_texts(item, (*place, str(key)))
    elif isinstance(value, list):
        for position, item in enumerate(value, 1):
            name = item.get("id", position) if isinstance(item, Mapping) else position
            yield from _find_texts(item, (*place, str(name)))
    elif isinstance(value, str) and value:
        yield place, value


def _find_runs(runs: Sequence[Mapping[str, Any]], place: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield a sentence without the numbers of its sources, and each number to dial in it for itself."""
    yield place, "".join(run.get("words") or run.get("number") or "" for run in runs)
    numbers = (run["number"] for run in runs if "number" in run)
    yield from (((*place, f"number {position}"), number) for position, number in enumerate(numbers, 1))
