"""Knows how every page of a lesson begins and draws its blocks, and how its whole text becomes one page for paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.lesson import Lesson, LessonStep
from hooks.awareness.model.lesson_text import LessonText, parse_lesson_text
from hooks.awareness.model.markup import Block
from hooks.awareness.pages.blocks import draw_block
from hooks.awareness.pages.draft import Draft, Draw
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.lessons.shapes import TERMS, write_sheet
from hooks.awareness.pages.lessons.views import describe_facts, list_terms
from hooks.awareness.pages.planned import Component, PlannedPage
from hooks.awareness.pages.prose import Writer


@dataclass(frozen=True)
class StepView:
    """What stands beside the heading of a step."""

    id: str
    number: int
    minutes: str
    seconds: int
    form: str


def begin_page(edition: Edition, entry: Entry[Lesson], template: str, shape: str = "") -> Draft:
    """Return a page of a lesson to be filled: its own, or one of its shapes."""
    parent = edition.catalogue.navigation.lesson
    return Draft(edition, entry, template, parent, helplines=entry.facts.helplines, shape=shape)


def read_text(edition: Edition, entry: Entry[Lesson]) -> LessonText | None:
    """Return the text of a lesson in a language; None where it is not translated."""
    article = entry.articles.get(edition.language)
    return parse_lesson_text(article.text, article.text_line) if article else None


def draw_from(views: Mapping[str, Mapping[str, Any]]) -> Draw:
    """Return a function that draws the blocks that the shapes write: from these views, or from the terms."""

    def draw(writer: Writer, entry: Entry[Any], block: Block) -> Component:
        if block.name == TERMS:
            return Component("lesson-terms", {"terms": list_terms(writer, entry.facts.terms, block.arguments)})
        if block.name in views:
            key = block.arguments[0] if block.arguments else ""
            return Component(block.name, {block.name.removeprefix("lesson-"): views[block.name][key]})
        return draw_block(writer, entry, block)

    return draw


def view_steps(edition: Edition, facts: Lesson) -> dict[str, StepView]:
    """Return what stands beside the headings of all steps, by their ids."""
    return {step.id: _view_step(edition, step, number) for number, step in enumerate(facts.steps, 1)}


def _view_step(edition: Edition, step: LessonStep, number: int) -> StepView:
    minutes = edition.wording.count("lesson.minutes", step.minutes)
    form = edition.wording.say(f"lesson.form.{step.form}")
    return StepView(step.id, number, minutes, step.minutes * 60, form)


def describe_lesson_page(edition: Edition, entry: Entry[Lesson]) -> dict[str, Any]:
    """Return what the page of a lesson and its sheet say above the text."""
    words = entry.words[edition.language]
    return {
        "kind": entry.facts.kind,
        "facts": describe_facts(edition, entry),
        "aims": tuple(words.aims[id] for id in entry.facts.aims),
    }


def plan_sheet(edition: Edition, entry: Entry[Lesson]) -> PlannedPage:
    """Return everything as one page, which is not published: the sheet is set from it.

    Its links start from the address of the lesson.
    """
    text = read_text(edition, entry)
    assert text is not None, "a lesson that is not translated has no sheet"
    draft = begin_page(edition, entry, "lesson.html")
    draft.text = write_sheet(edition, entry, text)
    draft.draw = draw_from({"lesson-step": view_steps(edition, entry.facts)})
    draft.values.update(describe_lesson_page(edition, entry))
    return draft.finish()
