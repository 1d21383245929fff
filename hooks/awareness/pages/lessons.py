"""Plans the pages of lessons: the teacher's, the one for the projector, the paper of a pupil."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.lesson import Lesson, LessonStep
from hooks.awareness.model.lesson_text import LessonText, parse_lesson_text
from hooks.awareness.model.markup import Block
from hooks.awareness.model.screens import Screen, show_plainly, split_screens
from hooks.awareness.pages.blocks import draw_block
from hooks.awareness.pages.draft import Draft, Draw
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.lesson_papers import list_papers
from hooks.awareness.pages.lesson_shapes import TERMS, write_handout, write_screens, write_sheet
from hooks.awareness.pages.lesson_views import describe_facts, list_signposts, list_terms
from hooks.awareness.pages.planned import Component, Link, PlannedPage
from hooks.awareness.pages.prose import Writer
from hooks.awareness.pages.structured import describe_lesson

PROJECTOR, HANDOUT = "projector", "handout"
"""Shapes, and the last parts of their addresses."""
START = "lesson--start"
"""Address of the first screen, which shows the title; no heading has two hyphens in its own."""


@dataclass(frozen=True)
class StepView:
    """What stands beside the heading of a step."""

    id: str
    number: int
    minutes: str
    seconds: int
    form: str


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
    article = entry.articles.get(edition.language)
    text = parse_lesson_text(article.text, article.text_line) if article else None
    yield _plan_sheet(edition, entry, text)
    for shape in (PROJECTOR, HANDOUT):
        yield _plan_shape(edition, entry, shape, text)


def _begin(edition: Edition, entry: Entry[Lesson], template: str, shape: str = "") -> Draft:
    parent = edition.catalogue.navigation.lesson
    return Draft(edition, entry, template, parent, helplines=entry.facts.helplines, shape=shape)


def _plan_sheet(edition: Edition, entry: Entry[Lesson], text: LessonText | None) -> PlannedPage:
    draft = _begin(edition, entry, "lesson.html")
    if text is None:
        return draft.finish()
    steps = _view_steps(edition, entry.facts)
    draft.text = write_sheet(edition, entry, text)
    draft.draw = _draw_from({"lesson-step": {step.id: step for step in steps.values()}})
    draft.structured_data = (describe_lesson(edition, entry),)
    campaign = entry.facts.campaign
    draft.values.update(
        kind=entry.facts.kind,
        facts=describe_facts(edition, entry),
        aims=_list_aims(edition, entry),
        campaign=edition.link("campaign", campaign) if campaign else None,
        projector=f"{draft.address}{PROJECTOR}/",
        handout=f"{draft.address}{HANDOUT}/",
        papers=list_papers(edition, entry),
        kit=edition.kit(entry.id),
    )
    return draft.finish()


def _plan_shape(edition: Edition, entry: Entry[Lesson], shape: str, text: LessonText | None) -> PlannedPage:
    draft = _begin(edition, entry, f"{shape}.html", shape)
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
        draft.draw = _draw_from({"lesson-screen": {str(number): view for number, view in enumerate(views)}})
        draft.values.update(start=START, after=views[0].id, position=_say_position(edition, 1, len(views) + 1))
    else:
        draft.text = write_handout(edition, entry, text)
        draft.draw = _draw_from({})
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


def _draw_from(views: Mapping[str, Mapping[str, Any]]) -> Draw:
    """Return a function that draws the blocks that the shapes write: from these views, or from the terms."""

    def draw(writer: Writer, entry: Entry[Any], block: Block) -> Component:
        if block.name == TERMS:
            return Component("lesson-terms", {"terms": list_terms(writer, entry.facts.terms, block.arguments)})
        if block.name in views:
            return Component(block.name, {block.name.removeprefix("lesson-"): views[block.name][block.arguments[0]]})
        return draw_block(writer, entry, block)

    return draw


def _view_steps(edition: Edition, facts: Lesson) -> dict[str, StepView]:
    return {step.id: _view_step(edition, step, number) for number, step in enumerate(facts.steps, 1)}


def _view_step(edition: Edition, step: LessonStep, number: int) -> StepView:
    minutes = edition.wording.count("lesson.minutes", step.minutes)
    form = edition.wording.say(f"lesson.form.{step.form}")
    return StepView(step.id, number, minutes, step.minutes * 60, form)


def _view_screens(edition: Edition, entry: Entry[Lesson], screens: tuple[Screen, ...]) -> tuple[ScreenView, ...]:
    steps = _view_steps(edition, entry.facts)
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


def _list_aims(edition: Edition, entry: Entry[Lesson]) -> tuple[str, ...]:
    words = entry.words[edition.language]
    return tuple(words.aims[id] for id in entry.facts.aims)

