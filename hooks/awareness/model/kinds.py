"""Lists the kinds of content, and where the files of each lie.

To add a kind: write its module beside this one, list it here, plan its pages in `pages/`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from hooks.awareness.model.campaign import Campaign, CampaignWords
from hooks.awareness.model.checklist import Checklist
from hooks.awareness.model.fields import Facts
from hooks.awareness.model.helpline import Helpline, HelplineWords
from hooks.awareness.model.lesson import Lesson, LessonWords
from hooks.awareness.model.lexicon import Lexicon
from hooks.awareness.model.number_change import NumberChange
from hooks.awareness.model.organisation import Organisation
from hooks.awareness.model.page import PageFacts, PageWords
from hooks.awareness.model.saying import Saying
from hooks.awareness.model.series import Series
from hooks.awareness.model.source import Source
from hooks.awareness.model.step import Step
from hooks.awareness.model.term import Term
from hooks.awareness.model.words import Words

_LANGUAGE = r"(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)"


@dataclass(frozen=True)
class Kind:
    """One kind of content: what its facts and words are, and the files they stand in."""

    name: str
    facts: type[Facts]
    facts_file: str
    """Path with `{id}` for the name of the entry; without it, the file holds all entries."""
    words: type[Words] | None = None
    words_file: str = ""
    """Path with `{id}` and `{language}`."""
    id_pattern: str = r"[^/.]+"
    facts_optional: bool = False

    @property
    def one_sheet(self) -> bool:
        """Whether all entries stand in a single file."""
        return "{id}" not in self.facts_file

    def match(self, file: str) -> tuple[str, str | None] | None:
        """Return id and language that a path stands for; the language of facts is None."""
        for template in filter(None, (self.facts_file, self.words_file)):
            pattern = re.escape(template)
            pattern = pattern.replace(re.escape("{id}"), f"(?P<id>{self.id_pattern})")
            pattern = pattern.replace(re.escape("{language}"), _LANGUAGE)
            if found := re.fullmatch(pattern, file):
                groups = found.groupdict()
                return groups.get("id", ""), groups.get("language")
        return None


CAMPAIGN = Kind(
    "campaign", Campaign, "campaigns/{id}/campaign.yml", CampaignWords, "campaigns/{id}/index.{language}.md"
)
CHECKLIST = Kind("checklist", Checklist, "docs/checklists/{id}.yml")
HELPLINE = Kind(
    "helpline",
    Helpline,
    "docs/helplines/{id}.yml",
    HelplineWords,
    "docs/helplines/{id}.{language}.md",
    id_pattern=r"(?!index\b)[^/.]+",
)
LESSON = Kind(
    "lesson",
    Lesson,
    "docs/lessons/{id}.yml",
    LessonWords,
    "docs/lessons/{id}.{language}.md",
    id_pattern=r"(?!index\b)[^/.]+",
)
LEXICON = Kind("lexicon", Lexicon, "docs/search/{id}.yml")
NUMBER_CHANGE = Kind("number-change", NumberChange, "docs/number-changes.yml")
ORGANISATION = Kind("organisation", Organisation, "docs/organisations/{id}.yml")
SAYING = Kind("saying", Saying, "docs/sayings.yml")
SERIES = Kind("series", Series, "docs/series/{id}.yml")
SOURCE = Kind("source", Source, "docs/sources.yml")
STEP = Kind("step", Step, "docs/steps.yml")
TERM = Kind("term", Term, "docs/glossary.yml")
PAGE = Kind(
    "page",
    PageFacts,
    "docs/{id}.yml",
    PageWords,
    "docs/{id}.{language}.md",
    id_pattern=r"[^.]+",
    facts_optional=True,
)

KINDS = (
    CAMPAIGN,
    CHECKLIST,
    HELPLINE,
    LESSON,
    LEXICON,
    NUMBER_CHANGE,
    ORGANISATION,
    SAYING,
    SERIES,
    SOURCE,
    STEP,
    TERM,
    PAGE,
)
"""In the order in which they claim files: the plain page takes what is left."""
