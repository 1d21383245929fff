"""Knows which words of the interface stand on paper and in share pictures, and what the calendar adds to them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.fields import PartialDate
from hooks.awareness.model.hours import WEEK
from hooks.awareness.model.paper import FLOWING
from hooks.awareness.model.wording import Wording, find_texts

CALENDAR = "CLDR"
"""Stands for the key of what is no word of ours: names of months, days and countries, and how the hour is written."""
SHARED = ("share.title",)
"""Keys of words that stand in pictures for messengers, whatever else a language has.

Here and below, a key that ends in a full stop stands for all that begin with it.
"""
PRINTED = (
    "help-card.ages",
    "help-card.ages-from",
    "help-card.danger",
    "helpline.cost.free",
    "helpline.from.",
    "helpline.method.",
    "hours.always",
    "hours.daily",
    "hours.span",
    "hours.span-past-midnight",
    "hours.zone",
    "paper.anonymous",
    "paper.day",
    "paper.hours-unknown",
    "paper.sample",
)
"""What any thing to print may say of itself and of a line to call."""
FLOWING_PRINTED = ("lesson.paper.position", "source.title", "source.undated")
"""What a paper adds that shows a whole text."""
LAYOUTS: Mapping[str, tuple[str, ...]] = {
    "checklist": (
        "checklist.advice",
        "checklist.always",
        "checklist.limit",
        "checklist.others",
        "checklist.people",
        "checklist.places",
        "checklist.where",
    ),
    "glossary": ("term.paper.", "term.see"),
    "steps": (
        "steps.further",
        "steps.none-known",
        "steps.paper.how",
        "steps.paper.named",
        "steps.paper.page",
        "steps.who",
    ),
}
"""What single layouts add."""
TAUGHT = (
    "helpline.cost.",
    "hours.",
    "lesson.aims.",
    "lesson.alternative",
    "lesson.audience",
    "lesson.before",
    "lesson.device.",
    "lesson.devices",
    "lesson.for",
    "lesson.form.",
    "lesson.kind.",
    "lesson.mark.",
    "lesson.materials",
    "lesson.materials-none",
    "lesson.minutes",
    "lesson.needs",
    "lesson.no-devices",
    "lesson.note",
    "lesson.note-hint",
    "lesson.paper.checked",
    "lesson.paper.cut",
    "lesson.paper.elsewhere",
    "lesson.paper.minutes",
    "lesson.paper.plan",
    "lesson.paper.position",
    "lesson.paper.sources-at",
    "lesson.per.",
    "lesson.projector.position",
    "lesson.shared-more",
    "lesson.shared.",
    "lesson.signposts",
    "lesson.steps",
    "lesson.subjects",
    "lesson.terms",
    "lesson.time",
    "lesson.updated",
    "lesson.useful",
    "paper.sample",
    "source.label",
    "source.title",
    "source.undated",
    *(f"lesson.paper.{shape}.{kind}" for shape in ("handout", "sheet", "slides") for kind in ("lesson", "training")),
)
"""What stands on the papers of lessons."""


@dataclass(frozen=True)
class PrintedWord:
    """Words of a language that are set in the typeface of paper without being content."""

    language: str
    key: str
    words: str


def list_printed_words(catalogue: Catalogue) -> Iterator[PrintedWord]:
    """Yield the words that stand on what the site prints, by language; nothing of what a language does not print."""
    for language, wording in catalogue.wordings.items():
        layouts = {shown.facts.layout for shown in catalogue.prints.values() if language in shown.facts.headline}
        teaches = any(language in lesson.articles for lesson in catalogue.lessons.values())
        keys = [*SHARED, *(PRINTED if layouts else ()), *(FLOWING_PRINTED if layouts & FLOWING else ())]
        keys += [key for layout in sorted(layouts) for key in LAYOUTS.get(layout, ())]
        keys += [*(TAUGHT if teaches else ())]
        for key, texts in find_texts(wording.texts):
            if _is_named(key, keys):
                for words in texts.values() if isinstance(texts, Mapping) else (texts,):
                    yield PrintedWord(language, key, str(words))
        if layouts or teaches:
            yield from (PrintedWord(language, CALENDAR, words) for words in _list_names(catalogue, wording))


def _is_named(key: str, keys: list[str]) -> bool:
    return key in keys or any(key.startswith(one) for one in keys if one.endswith("."))


def _list_names(catalogue: Catalogue, wording: Wording) -> Iterator[str]:
    """Yield dates with every month, the days of a week, an hour before noon and one after, and countries of lines."""
    for month in range(1, 13):
        yield wording.day(datetime.date(2000, month, 28))
        yield wording.date(PartialDate(2000, month, None))
    names = wording.locale.days["stand-alone"]["wide"]
    yield wording.list([names[day] for day in range(len(WEEK))])
    yield from (wording.clock(hour) for hour in ("09:30", "18:30"))
    for line in (entry.facts for entry in catalogue.helplines.values()):
        yield wording.zone_name(line.timezone or catalogue.site.timezone)
        yield from (wording.country_name(place) for contact in line.contacts for place in contact.usable_from)
