"""Reads a whole site and judges it: settings, words of the interface, content, rules."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.cataloguing import read_catalogue
from hooks.awareness.drafts import leave_out_drafts, list_drafts
from hooks.awareness.language import Languages
from hooks.awareness.model.codes import suggest_language
from hooks.awareness.model.parsing import Context, parse_facts
from hooks.awareness.model.settings import Site
from hooks.awareness.model.wording import Wording, find_locale
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.reading import Location, Sheet, read_lines
from hooks.awareness.remedy import mark_mended, read_rules
from hooks.awareness.rules import find_problems
from hooks.awareness.wordings import read_wordings

SETTINGS = "mkdocs.yml"
_PLACE: Location = ("extra", "awareness")


@dataclass(frozen=True)
class Reading:
    """A site as it was read. With any problem it must not be built."""

    catalogue: Catalogue | None
    wordings: Mapping[str, Wording]
    problems: tuple[Problem, ...]
    drafts: tuple[str, ...] = ()
    """Where drafts stand, which are judged like everything else."""


@dataclass(frozen=True)
class Gathered:
    """Everything that was read of a site, before it is held against the rules."""

    root: Path
    languages: Languages
    site: Site | None
    wordings: Mapping[str, Wording]
    catalogue: Catalogue | None
    """With all drafts."""
    faults: tuple[Problem, ...]
    """What could not be read."""
    latest: datetime.date = datetime.date.max
    """The day behind which nothing can have been done yet."""

    def judge(self) -> tuple[Problem, ...]:
        """Return every fault: of reading, and every breach of a rule."""
        problems = list(self.faults)
        if self.catalogue is not None:
            problems += find_problems(self.catalogue, self.root, self.latest)
        if problems:
            problems = list(mark_mended(problems, self.root, read_rules(self.root, self.languages, self.site)))
        return tuple(problems)

    def choose(self, *, with_drafts: bool = False) -> Catalogue | None:
        """Return what may be published; drafts only if that is asked for."""
        return self.catalogue if with_drafts or self.catalogue is None else leave_out_drafts(self.catalogue)

    def list_drafts(self) -> tuple[str, ...]:
        """Return where drafts stand."""
        return list_drafts(self.catalogue) if self.catalogue is not None else ()


def gather_site(
    root: Path,
    words: Path,
    languages: Languages,
    settings: Mapping[str, Any],
    latest: datetime.date = datetime.date.max,
) -> Gathered:
    """Read the content below a root, with the words of the interface from a folder.

    `settings` is what the configuration says under `extra.awareness`; `latest` is a day that is not before
    today, by which the rules judge dates.
    """
    wordings, problems = read_wordings(root, words, languages)
    unknown = list(_find_unknown_conventions(root, words, wordings))
    problems += unknown
    site, faults = parse_facts(Site, _find_settings(root, settings), Context(languages))
    problems += faults
    catalogue = None
    if site is not None and not unknown:
        catalogue, faults = read_catalogue(root, languages, site, wordings)
        problems += faults
    return Gathered(root, languages, site, wordings, catalogue, tuple(problems), latest)


def read_site(
    root: Path,
    words: Path,
    languages: Languages,
    settings: Mapping[str, Any],
    *,
    with_drafts: bool = False,
    latest: datetime.date = datetime.date.max,
) -> Reading:
    """Read the content below a root, as `gather_site` does, and judge it.

    The catalogue is what may be published; drafts are in it only if that is asked for.
    """
    gathered = gather_site(root, words, languages, settings, latest)
    catalogue = gathered.choose(with_drafts=with_drafts)
    return Reading(catalogue, gathered.wordings, gathered.judge(), gathered.list_drafts())


def _find_unknown_conventions(root: Path, words: Path, wordings: Mapping[str, Wording]) -> Iterator[Problem]:
    """Yield languages of which nobody knows how they write dates, numbers and plurals."""
    for language, wording in wordings.items():
        code = wording.conventions
        if find_locale(code) is not None:
            continue
        file, line = SETTINGS, 0
        if code != language:
            file = Path(os.path.relpath(words / f"{language}.yml", root)).as_posix()
            line = read_lines(root, file).get(("locale",), 0)
        suggestion = suggest_language(code, tuple(known for known in wordings if find_locale(known) is not None))
        yield make_problem(file, line, "language-without-conventions", given=code, suggestion=suggestion)


def _find_settings(root: Path, settings: Mapping[str, Any]) -> Sheet:
    """Return the settings, which MkDocs has read, with the lines on which they stand."""
    lines = read_lines(root, SETTINGS)
    depth = len(_PLACE)
    return Sheet(SETTINGS, settings, {(): 0} | {at[depth:]: n for at, n in lines.items() if at[:depth] == _PLACE})
