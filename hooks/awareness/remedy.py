"""Mends the files of a site, and knows beforehand which problems that takes away."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from hooks.awareness.cataloguing import list_files
from hooks.awareness.language import Languages
from hooks.awareness.mending.files import Mended, Rules, mend_file
from hooks.awareness.mending.sheets import write_date, write_time
from hooks.awareness.model.kinds import KINDS, STYLE, guess_places
from hooks.awareness.model.parsing import Context, parse_facts
from hooks.awareness.model.settings import Site
from hooks.awareness.model.style import Style
from hooks.awareness.problems import Problem
from hooks.awareness.reading import read_sheet
from hooks.awareness.scalars import Scalar, rewrite_scalars

_VALUES = {"bad-date": write_date, "bad-time": write_time}
"""Problems of single values, and how the value is written."""
_MENDED_WITH = {
    "yaml-quotes-inside": "yaml-colon",
    "picture-tells-camera": "picture-tells-more",
    "picture-tells-place": "picture-tells-more",
}
"""Kinds that one mend takes away together with another."""


def read_rules(root: Path, languages: Languages, site: Site | None) -> Rules:
    """Return what mending must know; a file of style that cannot be read is done without."""
    styles: dict[str, Style] = {}
    for language in languages.all:
        file = STYLE.facts_file.format(id=language)
        sheet = read_sheet(root, file)[0] if (root / file).is_file() else None
        style = parse_facts(STYLE.facts, sheet, Context(languages, site))[0] if sheet is not None else None
        if isinstance(style, Style):
            styles[language] = style
    if site is None:
        return Rules(languages, styles)
    return Rules(languages, styles, site.picture_limit, site.picture_side)


def mend_files(root: Path, rules: Rules) -> Iterator[tuple[str, bytes, Mended]]:
    """Yield every content file that is not as it should be: its name, what it holds, and what it should hold."""
    files = list_files(root)
    meant = guess_places(files)
    for file in files:
        content = (root / file).read_bytes()
        mended = mend_file(file, content, _find_language(meant.get(file, file)), rules)
        if mended.content != content:
            yield file, content, mended


def _find_language(file: str) -> str | None:
    matches = (kind.match(file) for kind in KINDS)
    return next((match[1] for match in matches if match), None)


def mend_values(text: str, problems: Iterable[Problem]) -> str:
    """Return the YAML text of facts with dates and times as they are to be written, where a problem names them."""
    known = {(problem.line, dict(problem.details).get("given")): problem for problem in problems}

    def change(scalar: Scalar) -> str:
        problem = known.get((scalar.line, scalar.value))
        return _write_value(problem) or scalar.value if problem else scalar.value

    return rewrite_scalars(text, change)


def _write_value(problem: Problem) -> str | None:
    write = _VALUES.get(problem.kind)
    return write(dict(problem.details).get("given", "")) if write and problem.file.endswith(".yml") else None


def mark_mended(problems: Iterable[Problem], root: Path, rules: Rules) -> tuple[Problem, ...]:
    """Return the problems, each marked if mending takes it away."""
    found = tuple(problems)
    files = {problem.file for problem in found}
    mended = _mend_again(root, files, rules) if files else {}

    def is_mended(problem: Problem) -> bool:
        kind = _MENDED_WITH.get(problem.kind, problem.kind)
        return kind in mended.get(problem.file, ()) or _write_value(problem) is not None

    return tuple(dataclasses.replace(problem, mended=is_mended(problem)) for problem in found)


def _mend_again(root: Path, files: Iterable[str], rules: Rules) -> Mapping[str, tuple[str, ...]]:
    """Return which kinds of problem mending takes out of each file."""
    meant = guess_places(list_files(root))
    kinds = {}
    for file in files:
        if (root / file).is_file():
            mended = mend_file(file, (root / file).read_bytes(), _find_language(meant.get(file, file)), rules)
            kinds[file] = mended.kinds
    return kinds
