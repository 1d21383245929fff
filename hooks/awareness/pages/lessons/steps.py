"""Plans the steps of a lesson: a page for each, and the list that leads to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.lesson import Lesson
from hooks.awareness.model.lesson_text import LessonText
from hooks.awareness.model.navigation import SharedPart, SharedParts
from hooks.awareness.model.screens import show_plainly
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.lessons.drafts import StepView, begin_page, draw_from, view_steps
from hooks.awareness.pages.lessons.papers import SHEET, list_papers
from hooks.awareness.pages.lessons.shapes import write_step
from hooks.awareness.pages.lessons.shared_parts import name_part
from hooks.awareness.pages.planned import Link, PlannedPage

TEMPLATE = "lesson-step.html"


@dataclass(frozen=True)
class StepLink:
    """A step as a list names it."""

    step: StepView
    link: Link
    anchors: tuple[str, ...]
    """Addresses of the headings on its page."""


def list_steps(edition: Edition, entry: Entry[Lesson], text: LessonText) -> tuple[StepLink, ...]:
    """Return the steps of a lesson in their order."""
    views = view_steps(edition, entry.facts)
    address = edition.address("lesson", entry.id)
    steps = []
    for opening in (passage for passage in text.passages if passage.opens_step):
        title = Phrase(show_plainly(opening.heading.text), edition.language)
        inside = (one.heading.anchor for one in text.passages if one.step == opening.step and one is not opening)
        link = Link(title, f"{address}{opening.step}/")
        steps.append(StepLink(views[opening.step], link, tuple(filter(None, inside))))
    return tuple(steps)


def plan_lesson_steps(edition: Edition, entry: Entry[Lesson], text: LessonText | None) -> Iterator[PlannedPage]:
    """Yield the page of every step; where the lesson is not translated, each says so."""
    if text is None:
        yield from (begin_page(edition, entry, TEMPLATE, step.id).finish() for step in entry.facts.steps)
        return
    steps = list_steps(edition, entry, text)
    for position in range(len(steps)):
        yield _plan_step(edition, entry, text, steps, position)


def _plan_step(
    edition: Edition, entry: Entry[Lesson], text: LessonText, steps: tuple[StepLink, ...], position: int
) -> PlannedPage:
    step = steps[position]
    before = steps[position - 1] if position else None
    after = steps[position + 1] if position + 1 < len(steps) else None
    wording, words = edition.wording, entry.words[edition.language]
    view, lesson = step.step, edition.link("lesson", entry.id)
    shared = edition.catalogue.navigation.lesson_parts[entry.facts.kind]
    draft = begin_page(edition, entry, TEMPLATE, view.id)
    draft.helplines = ()
    draft.text = write_step(edition, entry, text, view.id)
    draft.draw = draw_from({})
    number = {"number": str(view.number), "count": str(len(steps))}
    draft.values.update(
        words=None,  # those of the lesson stand on its own page
        kind=entry.facts.kind,
        lesson=lesson,
        step=view,
        position=wording.say("lesson.step.position", {"lesson": words.title, **number}),
        before=before,
        after=after,
        sheet=next(paper for paper in list_papers(edition, entry) if paper.shape == SHEET),
        shared=tuple(_link_part(edition, part) for part in _choose_parts(shared, before is None)),
    )
    page = draft.finish()
    title = {"lesson": words.title, "title": step.link.text}
    facts = {"minutes": view.minutes, "form": view.form}
    return replace(
        page,
        title=step.link.text,
        found_as=wording.say("lesson.step.found", title),
        tab_title=wording.say("lesson.step.tab-title", {"lesson": words.neutral_title, **number}),
        description=wording.say("lesson.step.description", {**title, **number, **facts}),
        breadcrumbs=(*page.breadcrumbs, Link(lesson.text, lesson.address)),
    )


def _choose_parts(shared: SharedParts, first: bool) -> tuple[SharedPart, ...]:
    """Return what somebody who leads a step may need at any moment, and at the opening."""
    return tuple(dict.fromkeys((shared.disclosure, *((shared.ground_rules,) if first else ()))))


def _link_part(edition: Edition, part: SharedPart) -> Link:
    heading = show_plainly(name_part(edition, part))
    link = edition.link("page", part.page, Phrase(heading, edition.language) if heading else None, part.part)
    # The home page has an empty address, and a fragment alone would lead to a place on the page of the step.
    return replace(link, address=f"./{link.address}") if link.address.startswith("#") else link
