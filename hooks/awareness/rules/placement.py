"""Rule: every file has a plain name and lies where a kind of content is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from hooks.awareness.catalogue import SINGLE_SHEETS, Catalogue
from hooks.awareness.model.kinds import KINDS, guess_places, is_picture
from hooks.awareness.model.lexicon import fold
from hooks.awareness.model.own_words import find_list_language
from hooks.awareness.problems import Problem, make_problem

_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
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


def plain_name(name: str) -> str:
    """Return the file name as it should be: lower case, ASCII, hyphens, endings kept."""
    stem, dot, ending = name.partition(".")
    folded = fold(stem).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", folded)) + dot + ending.lower()
