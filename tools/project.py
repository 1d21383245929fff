"""Reads the site that lies in a folder, as the check would, without MkDocs and what looks need."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.language import Languages
from hooks.awareness.model.wording import Wording
from hooks.awareness.problems import Problem, explain_problem
from hooks.awareness.site import SETTINGS, Reading, read_site
from hooks.awareness.wordings import find_speakers, read_wordings
from tools.settings import read_address, read_languages, read_settings

WORDS = "overrides/words"
"""Where the words of the interface lie."""


@dataclass(frozen=True)
class Project:
    """A site as a tool reads it."""

    languages: Languages
    reading: Reading

    @property
    def speakers(self) -> tuple[Wording, ...]:
        """The words in which editors are told of it."""
        return find_speakers(self.reading.wordings, self.languages)

    def need_catalogue(self) -> Catalogue:
        """Return the content, even with faults. Ends the program, with every fault, if it cannot be read at all."""
        if self.reading.catalogue is None:
            sys.exit(self.explain(*self.reading.problems))
        return self.reading.catalogue

    def explain(self, *problems: Problem) -> str:
        """Return the messages about faults, by file and line, each once."""
        speakers = [wording.say for wording in self.speakers]
        return "\n\n".join(explain_problem(problem, speakers) for problem in sorted(set(problems)))


def read_project(root: Path, words: Path | None = None, *, with_drafts: bool = False) -> Project:
    """Read the site below a root, with the words of the interface that lie there or in another folder.

    Drafts are judged in any case; the catalogue has them only if that is asked for. Raises ConfigurationError.
    """
    settings = root / SETTINGS
    languages = read_languages(settings)
    given = {**read_settings(settings), "address": read_address(settings)}
    reading = read_site(root, words or root / WORDS, languages, given, with_drafts=with_drafts)
    return Project(languages, reading)


def read_speakers(root: Path) -> tuple[Wording, ...]:
    """Return the words in which editors are told something, whatever may be wrong with the content."""
    languages = read_languages(root / SETTINGS)
    return find_speakers(read_wordings(root, root / WORDS, languages)[0], languages)
