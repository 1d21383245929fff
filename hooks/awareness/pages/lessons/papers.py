"""Plans the papers of a lesson from its pages: the sheet of whoever leads it, a handout, slides, each a PDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from operator import attrgetter

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.fields import PartialDate
from hooks.awareness.model.lesson import HANDOUT, PROJECTOR, Lesson
from hooks.awareness.model.lesson_text import parse_lesson_text
from hooks.awareness.model.markup import Mention, find_marks
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.lessons.drafts import plan_sheet
from hooks.awareness.pages.lessons.paper_data import (
    describe_component,
    describe_frame,
    describe_sheet,
    describe_signpost,
    plan_time,
)
from hooks.awareness.pages.lessons.shapes import write_sheet
from hooks.awareness.pages.lessons.views import list_signposts
from hooks.awareness.pages.planned import PlannedAsset, PlannedPage
from hooks.awareness.printables.previews import preview_key
from hooks.awareness.printables.text_sheet import TextSheet

SHEET, SLIDES = "sheet", "slides"
"""Papers beside the handout: with everything, for whoever leads; for the class."""
_PREVIEW = {SHEET: (33.0, 273, 386), HANDOUT: (33.0, 273, 386), SLIDES: (24.0, 320, 180)}
"""Pixels per inch of a preview, its width and height."""


@dataclass(frozen=True)
class Paper:
    """A PDF as the page of a lesson offers it."""

    shape: str
    name: str
    hint: str
    format: str
    """Of its pages, in words."""
    path: str
    preview: str
    """Path of a picture of its first page."""
    width: int
    height: int


def list_papers(edition: Edition, entry: Entry[Lesson]) -> tuple[Paper, ...]:
    """Return the papers of a lesson that has words in the language."""
    return tuple(_make_paper(edition, entry, shape) for shape in (HANDOUT, SHEET, SLIDES))


def _make_paper(edition: Edition, entry: Entry[Lesson], shape: str) -> Paper:
    wording, kind = edition.wording, entry.facts.kind
    path = f"{edition.address('lesson', entry.id)}{entry.id}-{shape}-{edition.language}"
    return Paper(
        shape=shape,
        name=wording.say(f"lesson.paper.{shape}.{kind}"),
        hint=wording.say(f"lesson.paper.{shape}.hint"),
        format=wording.say("lesson.paper.wide" if shape == SLIDES else "lesson.paper.a4"),
        path=f"{path}.pdf",
        preview=f"{path}.png",
        width=_PREVIEW[shape][1],
        height=_PREVIEW[shape][2],
    )


def plan_papers(
    edition: Edition, entry: Entry[Lesson], projector: PlannedPage, handout: PlannedPage
) -> Iterator[PlannedAsset]:
    """Yield a PDF and a preview for each paper; none where the lesson is not translated."""
    for paper, text in plan_texts(edition, entry, projector, handout):
        yield PlannedAsset(paper.path, text.typeset, text.key("pdf"))
        resolution, *_ = _PREVIEW[paper.shape]
        key = preview_key(text.key("png"), resolution)
        yield PlannedAsset(paper.preview, partial(text.draw_preview, resolution), key)


def plan_texts(
    edition: Edition, entry: Entry[Lesson], projector: PlannedPage, handout: PlannedPage
) -> Iterator[tuple[Paper, TextSheet]]:
    """Yield each paper of a lesson with what stands on it; none where the lesson is not translated."""
    if handout.untranslated:
        return
    sheet = plan_sheet(edition, entry)
    file = entry.articles[edition.language].file
    signposts = list_signposts(edition, entry.facts.helplines)
    dates = [signpost.checked for signpost in signposts]
    pages = {
        HANDOUT: (handout, dates),
        SHEET: (sheet, [*dates, *_find_dates(edition, entry)]),
        SLIDES: (projector, dates),
    }
    for shape, (page, checked) in pages.items():
        oldest = min(checked, key=attrgetter("first_day"), default=None)
        paper = _make_paper(edition, entry, shape)
        data = describe_frame(edition, entry, paper.name, oldest)
        data["signposts"] = [describe_signpost(one) for one in signposts]
        data["components"] = [describe_component(edition, part) for part in page.components]
        if shape == SHEET:
            data |= {**describe_sheet(edition, page), "steps": list(plan_time(edition, entry))}
        if shape == SLIDES:
            data["note"] = entry.words[edition.language].content_note
        day = (oldest or entry.facts.updated).first_day
        address = edition.site_address + page.address
        yield paper, TextSheet(f"lesson-{shape}", data, page.markdown, day, address, file)


def _find_dates(edition: Edition, entry: Entry[Lesson]) -> Iterator[PartialDate]:
    """Yield when the numbers that stand in the text were last checked."""
    article = entry.articles[edition.language]
    text = write_sheet(edition, entry, parse_lesson_text(article.text))
    for mark in find_marks(text):
        if isinstance(mark, Mention) and mark.kind in ("phone", "sms"):
            yield edition.catalogue.helplines[mark.id].facts.verified.on


def plan_all_papers(editions: Iterable[Edition], pages: Iterable[PlannedPage]) -> Iterator[PlannedAsset]:
    """Yield the papers of every lesson of a site, from its planned pages."""
    found = {(page.language, page.uri): page for page in pages}
    for edition in editions:
        for id, entry in edition.catalogue.lessons.items():
            uri = edition.uri("lesson", id)
            projector, handout = (found[edition.language, f"{uri}/{shape}"] for shape in (PROJECTOR, HANDOUT))
            yield from plan_papers(edition, entry, projector, handout)
