"""Rule: every file has a plain name and lies where a kind of content is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

from hooks.awareness.catalogue import SINGLE_SHEETS, Catalogue, name_page
from hooks.awareness.model.kinds import KINDS, PAGE, guess_places
from hooks.awareness.model.lesson import HANDOUT, PROJECTOR
from hooks.awareness.model.lexicon import fold
from hooks.awareness.model.own_words import find_list_language
from hooks.awareness.model.wording import Wording
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.traversal import find_shown_checklists

_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PICTURE_FOLDERS = (
    re.compile(r"campaigns/[^/]+/images/[^/]+"),
    re.compile(r"docs/pictures/[^/]+"),
    re.compile(r"docs/prints/[^/]+(?<!\.yml)"),
)
_FREE_FOLDER = "docs/assets/"
_TWICE = re.compile(r"[ _-]*\(\d+\)(?=\.|$)|\.(?:bak|orig|old|tmp)$|~$", re.IGNORECASE)
"""What browsers and programs hang on the name of a file that they have saved before."""
_OFFICE = frozenset(
    (
        ".doc", ".docx", ".docm", ".odt", ".ods", ".odp", ".pages", ".numbers", ".key", ".pdf", ".ppt", ".pptx",
        ".rtf", ".xls", ".xlsx", ".htm", ".html", ".eml", ".msg"
    )
)
"""Endings of files that hold words which the site cannot read."""


def is_picture(file: str) -> bool:
    """Tell whether a path lies where pictures of the content are kept."""
    return any(pattern.fullmatch(file) for pattern in _PICTURE_FOLDERS)


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield files with names that make trouble in addresses, and files that nothing looks for."""
    meant = guess_places(catalogue.files)
    for file in catalogue.files:
        if upload := _judge_upload(file):
            yield upload
            continue
        for part in PurePosixPath(file).parts:
            stem, _, ending = part.partition(".")
            if (not _PLAIN.fullmatch(stem) or ending != ending.lower()) and stem != "404":
                yield make_problem(file, 0, "bad-name", name=part, suggestion=plain_name(part))
        if file in meant:
            continue
        known = file in SINGLE_SHEETS or is_picture(file) or file.startswith(_FREE_FOLDER) or find_list_language(file)
        if not known and not any(kind.match(file) for kind in KINDS):
            yield make_problem(file, 0, "unknown-place", name=PurePosixPath(file).name)
    for folder in sorted((root / "campaigns").glob("*/")):
        name = f"campaigns/{folder.name}"
        if not any(file.startswith(f"{name}/") and file.endswith((".yml", ".md")) for file in catalogue.files):
            yield make_problem(f"{name}/", 0, "empty-folder", name=folder.name)
    renamed = {(path.split("/")[1], place.split("/")[1]) for path, place in meant.items()}
    for wrong, right in sorted(pair for pair in renamed if pair[0] != pair[1]):
        yield make_problem(f"docs/{wrong}/", 0, "folder-renamed", name=wrong, suggestion=right)
    yield from _find_doubled_addresses(catalogue)


def _judge_upload(file: str) -> Problem | None:
    """Return what is wrong with a document of an office program, or with a file that was uploaded twice."""
    path = PurePosixPath(file)
    if _TWICE.search(path.name):
        name = _TWICE.sub("", path.name)
        other = str(path.with_name(name))
        return make_problem(file, 0, "file-twice", name=path.name, other=other)
    if path.suffix.lower() in _OFFICE and not file.lower().startswith(_FREE_FOLDER):
        return make_problem(file, 0, "office-file", name=path.name, ending=path.suffix)
    return None


def _find_doubled_addresses(catalogue: Catalogue) -> Iterator[Problem]:
    taken = {f"campaigns/{id}": entry.sheet.file for id, entry in catalogue.campaigns.items()}
    taken |= {f"helplines/{id}": entry.sheet.file for id, entry in catalogue.helplines.items()}
    taken |= {f"organisations/{id}": entry.sheet.file for id, entry in catalogue.organisations.items()}
    for id, lesson in catalogue.lessons.items():
        taken |= {f"lessons/{id}{part}": lesson.sheet.file for part in ("", f"/{PROJECTOR}", f"/{HANDOUT}")}
        for number, step in enumerate(lesson.facts.steps):
            address, line = f"lessons/{id}/{step.id}", lesson.line_of("steps", number, "id")
            if address in taken:
                yield make_problem(lesson.sheet.file, line, "step-name-taken", id=step.id)
            taken[address] = lesson.sheet.file
    if folder := catalogue.navigation.steps:
        taken |= {f"{folder}/{id}": entry.sheet.file for id, entry in catalogue.steps.items()}
    if folder := catalogue.navigation.map:
        taken |= {f"{folder}/{id}": entry.sheet.file for id, entry in catalogue.campaigns.items()}
    for page, id in find_shown_checklists(catalogue):
        if list := catalogue.checklists.get(id):
            taken |= {f"{page.id}/{group.id}": list.sheet.file for group in list.facts.groups}
    taken |= {f"{catalogue.navigation.sources}/{e.facts.kind}": e.sheet.file for e in catalogue.sources.values()}
    if folder := catalogue.navigation.everything:
        groups = (group for wording in catalogue.wordings.values() for group in _list_groups(wording))
        taken |= {f"{folder}/{group}": catalogue.navigation_sheet.file for group in groups}
    for theme in catalogue.vocabulary.themes:
        address, file = f"{catalogue.navigation.glossary}/{theme}", "docs/vocabulary.yml"
        if address in taken:
            yield make_problem(file, 0, "doubled-address", address=address, other=taken[address])
        taken[address] = file
    for path, file in _find_pages(catalogue).items():
        address = name_page(path)
        if address in taken:
            yield make_problem(file, 0, "doubled-address", address=address, other=taken[address])
        taken.setdefault(address, file)


def _list_groups(wording: Wording) -> Iterator[str]:
    """Yield the groups of the list of everything; where their words are missing, that has been told."""
    with suppress(KeyError):
        yield from wording.find("search.group")


def _find_pages(catalogue: Catalogue) -> dict[str, str]:
    """Return the first file of every plain page by its path, which may end in `index`."""
    pages: dict[str, str] = {}
    for file in catalogue.files:
        kind = next((kind for kind in KINDS if kind.match(file)), None)
        if file not in SINGLE_SHEETS and kind is PAGE and (match := PAGE.match(file)):
            pages.setdefault(match[0], file)
    return pages


def plain_name(name: str) -> str:
    """Return the file name as it should be: lower case, ASCII, hyphens, endings kept."""
    stem, dot, ending = name.partition(".")
    folded = fold(stem).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", folded)) + dot + ending.lower()
