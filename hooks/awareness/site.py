"""Reads a whole site and judges it: settings, words of the interface, content, rules."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.cataloguing import read_catalogue
from hooks.awareness.language import Languages
from hooks.awareness.model.parsing import Context, parse_facts
from hooks.awareness.model.settings import Site
from hooks.awareness.model.wording import Wording, find_keys
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.reading import Location, Sheet, read_lines, read_sheet
from hooks.awareness.rules import find_problems

SETTINGS = "mkdocs.yml"
_PLACE: Location = ("extra", "awareness")


@dataclass(frozen=True)
class Reading:
    """A site as it was read. With any problem it must not be built."""

    catalogue: Catalogue | None
    wordings: Mapping[str, Wording]
    problems: tuple[Problem, ...]


def read_site(root: Path, words: Path, languages: Languages, settings: Mapping[str, Any]) -> Reading:
    """Read the content below a root, with the words of the interface from a folder.

    `settings` is what the configuration says under `extra.awareness`.
    """
    wordings, problems = read_wordings(root, words, languages)
    site, faults = parse_facts(Site, _find_settings(root, settings), Context(languages))
    problems += faults
    if site is None or len(wordings) < len(languages.all):
        return Reading(None, wordings, tuple(problems))
    catalogue, faults = read_catalogue(root, languages, site, wordings)
    problems += faults
    if catalogue is not None:
        problems += find_problems(catalogue, root)
    return Reading(catalogue, wordings, tuple(problems))


def _find_settings(root: Path, settings: Mapping[str, Any]) -> Sheet:
    """Return the settings, which MkDocs has read, with the lines on which they stand."""
    lines = read_lines(root, SETTINGS)
    depth = len(_PLACE)
    return Sheet(SETTINGS, settings, {(): 0} | {at[depth:]: n for at, n in lines.items() if at[:depth] == _PLACE})


def read_wordings(
    root: Path, folder: Path, languages: Languages
) -> tuple[dict[str, Wording], list[Problem]]:
    """Return the words of the interface in every language: those for readers, those for editors."""
    wordings: dict[str, Wording] = {}
    problems: list[Problem] = []
    unread: set[str] = set()
    for language in languages.all:
        texts: dict[str, Any] = {}
        for name, key in ((f"{language}.yml", None), (f"problems/{language}.yml", "problems")):
            file = _name_from(root, folder / name)
            if not (folder / name).is_file():
                problems.append(make_problem(file, 0, "file-missing"))
                unread.add(file)
                continue
            sheet, faults = read_sheet(root, file)
            problems += faults
            if sheet is None:
                unread.add(file)
            else:
                texts.update(sheet.data if key is None else {key: sheet.data})
        wordings[language] = Wording(language, texts)
    compared = _compare_keys(wordings, _name_from(root, folder), languages)
    problems += (problem for problem in compared if not unread & {problem.file, dict(problem.details)["other"]})
    return wordings, problems


def _name_from(root: Path, path: Path) -> str:
    return Path(os.path.relpath(path, root)).as_posix()


def _compare_keys(
    wordings: Mapping[str, Wording], folder: str, languages: Languages
) -> Iterator[Problem]:
    """Yield every text that one language has and the default one has not, and the reverse."""
    wanted = set(find_keys(wordings[languages.default].texts))
    for language in languages.all:
        found = set(find_keys(wordings[language].texts))
        for kind, keys in (("interface-word-missing", wanted - found), ("interface-word-surplus", found - wanted)):
            for key in sorted(keys):
                place = f"{folder}/problems" if key.startswith("problems.") else folder
                file, other = f"{place}/{language}.yml", f"{place}/{languages.default}.yml"
                yield make_problem(file, 0, kind, key=key.removeprefix("problems."), other=other)
