"""Plans the pages of lessons: the teacher's with a page for each step, the one for the projector, a pupil's paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.lesson import HANDOUT, PROJECTOR, Lesson
from hooks.awareness.model.lesson_text import LessonText
from hooks.awareness.model.screens import Screen, show_plainly, split_screens
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.lessons.drafts import (
    StepView,
    begin_page,
    describe_lesson_page,
    draw_from,
    read_text,
    view_steps,
)
from hooks.awareness.pages.lessons.papers import SHEET, list_papers
from hooks.awareness.pages.lessons.shapes import PLAN, write_handout, write_overview, write_screens
from hooks.awareness.pages.lessons.steps import list_steps, plan_lesson_steps
from hooks.awareness.pages.lessons.views import list_signposts
from hooks.awareness.pages.planned import Link, PlannedPage
from hooks.awareness.pages.structured import describe_lesson

START = "lesson--start"
"""Address of the first screen, which shows the title; no heading has two hyphens in its own."""


@dataclass(frozen=True)
class ScreenView:
    """What surrounds the text of a screen, and the ways to its neighbours."""

    id: str
    title: str
    level: int
    """2 for a step, 3 for a part of it, 0 for what goes on below the same heading."""
    step: StepView
    step_title: str
    position: str
    before: str
    after: str
    """Empty on the last screen."""


def plan_lesson(edition: Edition, entry: Entry[Lesson]) -> Iterator[PlannedPage]:
    """Yield the pages of a lesson in one language."""
    text = read_text(edition, entry)
    yield _plan_overview(edition, entry, text)
    yield from plan_lesson_steps(edition, entry, text)
    for shape in (PROJECTOR, HANDOUT):
        yield _plan_shape(edition, entry, shape, text)


def _plan_overview(edition: Edition, entry: Entry[Lesson], text: LessonText | None) -> PlannedPage:
    draft = begin_page(edition, entry, "lesson.html")
    if text is None:
        return draft.finish()
    draft.text = write_overview(edition, entry, text)
    draft.draw = draw_from({PLAN: {"": list_steps(edition, entry, text)}})
    draft.structured_data = (describe_lesson(edition, entry),)
    campaign = entry.facts.campaign
    papers = list_papers(edition, entry)
    draft.values.update(
        describe_lesson_page(edition, entry),
        campaign=edition.link("campaign", campaign) if campaign else None,
        projector=f"{draft.address}{PROJECTOR}/",
        handout=f"{draft.address}{HANDOUT}/",
        papers=papers,
        sheet=next(paper for paper in papers if paper.shape == SHEET),
        kit=edition.kit(entry.id),
    )
    return draft.finish()


def _plan_shape(edition: Edition, entry: Entry[Lesson], shape: str, text: LessonText | None) -> PlannedPage:
    draft = begin_page(edition, entry, f"{shape}.html", shape)
    if text is None:
        return draft.finish()
    words = entry.words[edition.language]
    lesson = edition.link("lesson", entry.id)
    draft.values.update(kind=entry.facts.kind, lesson=lesson, licence=entry.facts.licence)
    draft.values.update(signposts=list_signposts(edition, entry.facts.helplines))
    if shape == PROJECTOR:
        screens = tuple(split_screens(text))
        views = _view_screens(edition, entry, screens)
        draft.text = write_screens(edition, entry, screens)
        draft.draw = draw_from({"lesson-screen": {str(number): view for number, view in enumerate(views)}})
        draft.values.update(start=START, after=views[0].id, position=_say_position(edition, 1, len(views) + 1))
    else:
        draft.text = write_handout(edition, entry, text)
        draft.draw = draw_from({})
        draft.values.update(paper=list_papers(edition, entry)[0])
    page = draft.finish()
    details = {"title": words.neutral_title}
    return replace(
        page,
        tab_title=edition.wording.say(f"lesson.{shape}.tab-title", details),
        description=edition.wording.say(f"lesson.{shape}.description", details),
        breadcrumbs=(*page.breadcrumbs, Link(lesson.text, lesson.address)),
        sources=(),
        unlisted=True,
    )


def _view_screens(edition: Edition, entry: Entry[Lesson], screens: tuple[Screen, ...]) -> tuple[ScreenView, ...]:
    steps = view_steps(edition, entry.facts)
    titles = {screen.step: show_plainly(screen.heading.text) for screen in screens if screen.heading.level == 2}
    ids = [START, *(screen.id for screen in screens), ""]
    views = []
    for number, screen in enumerate(screens, 1):
        views.append(
            ScreenView(
                id=screen.id,
                title=show_plainly(screen.heading.text),
                level=screen.heading.level if screen.opens_heading else 0,
                step=steps[screen.step],
                step_title=titles[screen.step],
                position=_say_position(edition, number + 1, len(screens) + 1),
                before=ids[number - 1],
                after=ids[number + 1],
            )
        )
    return tuple(views)


def _say_position(edition: Edition, number: int, count: int) -> str:
    return edition.wording.say("lesson.projector.position", {"number": str(number), "count": str(count)})
