"""Lists the kinds of content, and where the files of each lie.

To add a kind: write its module beside this one, list it here, plan its pages in `pages/`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from hooks.awareness.model.amount import Amount
from hooks.awareness.model.campaign import Campaign, CampaignWords, name_background
from hooks.awareness.model.checklist import Checklist
from hooks.awareness.model.diction import Diction
from hooks.awareness.model.fields import Facts
from hooks.awareness.model.helpline import Helpline, HelplineWords
from hooks.awareness.model.lesson import Lesson, LessonWords
from hooks.awareness.model.lexicon import Lexicon
from hooks.awareness.model.milestone import Milestone
from hooks.awareness.model.move import Move
from hooks.awareness.model.number_change import NumberChange
from hooks.awareness.model.occasion import Occasion
from hooks.awareness.model.organisation import Organisation
from hooks.awareness.model.outline import Outline
from hooks.awareness.model.page import PageFacts, PageWords
from hooks.awareness.model.place import Place
from hooks.awareness.model.printed import Print
from hooks.awareness.model.saying import Saying
from hooks.awareness.model.series import Series
from hooks.awareness.model.source import Source
from hooks.awareness.model.stage import Stage
from hooks.awareness.model.step import Step
from hooks.awareness.model.style import Style
from hooks.awareness.model.term import Term
from hooks.awareness.model.words import Words

_LANGUAGE = r"(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)"


@dataclass(frozen=True)
class Kind:
    """One kind of content: what its facts and words are, and the files they stand in."""

    name: str
    group: str
    """The field of the catalogue that holds its entries."""
    facts: type[Facts]
    facts_file: str
    """Path with `{id}` for the name of the entry; without it, the file holds all entries."""
    words: type[Words] | None = None
    words_file: str = ""
    """Path with `{id}` and `{language}`."""
    id_pattern: str = r"[^/.]+"
    facts_optional: bool = False
    further_ids: str = ""
    """Pattern of ids whose words lie elsewhere, where the id itself says, and which have no facts."""

    @property
    def one_sheet(self) -> bool:
        """Whether all entries stand in a single file."""
        return "{id}" not in self.facts_file

    def match(self, file: str) -> tuple[str, str | None] | None:
        """Return id and language that a path stands for; the language of facts is None."""
        places = [(self.facts_file, self.id_pattern), (self.words_file, self.id_pattern)]
        if self.further_ids:
            places.append(("{id}.{language}.md", self.further_ids))
        for template, id_pattern in places:
            if template and (found := _compile_path(template, id_pattern).fullmatch(file)):
                groups = found.groupdict()
                return groups.get("id", ""), groups.get("language")
        return None


@cache
def _compile_path(template: str, id_pattern: str) -> re.Pattern[str]:
    pattern = re.escape(template)
    pattern = pattern.replace(re.escape("{id}"), f"(?P<id>{id_pattern})")
    return re.compile(pattern.replace(re.escape("{language}"), _LANGUAGE))


AMOUNT = Kind("amount", "amounts", Amount, "docs/figures.yml")
CAMPAIGN = Kind(
    "campaign",
    "campaigns",
    Campaign,
    "campaigns/{id}/campaign.yml",
    CampaignWords,
    "campaigns/{id}/index.{language}.md",
)
CHECKLIST = Kind("checklist", "checklists", Checklist, "docs/checklists/{id}.yml")
DICTION = Kind("diction", "dictions", Diction, "docs/style/avoid.{id}.yml")
HELPLINE = Kind(
    "helpline",
    "helplines",
    Helpline,
    "docs/helplines/{id}.yml",
    HelplineWords,
    "docs/helplines/{id}.{language}.md",
    id_pattern=r"(?!index\b)[^/.]+",
)
LESSON = Kind(
    "lesson",
    "lessons",
    Lesson,
    "docs/lessons/{id}.yml",
    LessonWords,
    "docs/lessons/{id}.{language}.md",
    id_pattern=r"(?!index\b)[^/.]+",
)
LEXICON = Kind("lexicon", "lexicons", Lexicon, "docs/search/{id}.yml")
MILESTONE = Kind("milestone", "milestones", Milestone, "docs/timeline.yml")
MOVE = Kind("move", "moves", Move, "docs/moved.yml")
NUMBER_CHANGE = Kind("number-change", "number_changes", NumberChange, "docs/number-changes.yml")
OCCASION = Kind("occasion", "occasions", Occasion, "docs/calendar.yml")
ORGANISATION = Kind("organisation", "organisations", Organisation, "docs/organisations/{id}.yml")
OUTLINE = Kind("outline", "outlines", Outline, "docs/outlines/{id}.yml")
PLACE = Kind("place", "places", Place, "docs/places.yml")
PRINT = Kind("print", "prints", Print, "docs/prints/{id}.yml")
SAYING = Kind("saying", "sayings", Saying, "docs/sayings.yml")
SERIES = Kind("series", "series", Series, "docs/series/{id}.yml")
SOURCE = Kind("source", "sources", Source, "docs/sources.yml")
STAGE = Kind("stage", "stages", Stage, "docs/path.yml")
STEP = Kind("step", "steps", Step, "docs/steps.yml")
STYLE = Kind("style", "styles", Style, "docs/style/{id}.yml")
TERM = Kind("term", "terms", Term, "docs/glossary.yml")
PAGE = Kind(
    "page",
    "pages",
    PageFacts,
    "docs/{id}.yml",
    PageWords,
    "docs/{id}.{language}.md",
    id_pattern=r"[^.]+",
    facts_optional=True,
    further_ids=name_background(r"[^/.]+"),
)

KINDS = (
    AMOUNT,
    CAMPAIGN,
    CHECKLIST,
    DICTION,
    HELPLINE,
    LESSON,
    LEXICON,
    MILESTONE,
    MOVE,
    NUMBER_CHANGE,
    OCCASION,
    ORGANISATION,
    OUTLINE,
    PLACE,
    PRINT,
    SAYING,
    SERIES,
    SOURCE,
    STAGE,
    STEP,
    STYLE,
    TERM,
    PAGE,
)
"""In the order in which they claim files: the plain page takes what is left."""

_PICTURE_FOLDERS = (
    re.compile(r"campaigns/[^/]+/images/[^/]+"),
    re.compile(r"docs/pictures/[^/]+"),
    re.compile(r"docs/prints/[^/]+(?<!\.yml)"),
)
_FOLDERS = frozenset(kind.facts_file.split("/")[1] for kind in KINDS if kind.facts_file.count("/") == 2) - {"{id}"}
_ENDING = re.compile(r"\.[^/]+$")
_ALIKE = 0.8


def is_picture(file: str) -> bool:
    """Tell whether a path lies where pictures of the content are kept."""
    return any(pattern.fullmatch(file) for pattern in _PICTURE_FOLDERS)


def guess_places(files: Iterable[str]) -> dict[str, str]:
    """Return where files were meant to lie that stand in a renamed folder, or whose endings are in capitals."""
    known = tuple(files)
    folders = {file.split("/")[1] for file in known if file.startswith("docs/") and file.count("/") > 1}
    renamed = {}
    for folder in sorted(folders - _FOLDERS):
        if close := difflib.get_close_matches(folder, sorted(_FOLDERS - folders), 1, _ALIKE):
            renamed[f"docs/{folder}/"] = f"docs/{close[0]}/"
    meant = {}
    for file in known:
        place = _ENDING.sub(lambda ending: ending[0].lower(), file)
        for wrong, right in renamed.items():
            if place.startswith(wrong):
                place = right + place.removeprefix(wrong)
        if place != file and place not in known:
            meant[file] = place
    return meant
