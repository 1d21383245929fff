"""Writes the text of a lesson in its shapes: its page, its steps, the teacher's sheet, a pupil's paper, the screens.

Each shape is Markdown again. What the class or a pupil must not see is left out here, so that
it is nowhere in the page, and not only hidden in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.lesson import Lesson
from hooks.awareness.model.lesson_text import (
    BREAK,
    FOR_PAPER,
    INDENT,
    SIGNPOSTS,
    LessonText,
    Passage,
    Piece,
)
from hooks.awareness.model.markup import CITATION, MENTION, MENTIONS
from hooks.awareness.model.screens import Screen
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.lessons.shared_parts import link_shared_parts, name_part, write_at_once, write_shared_parts
from hooks.awareness.pages.resting import find_number, mention_rest

TERMS, PLAN = "terms", "lesson-plan"
"""Blocks that show the terms of the lesson, `cited` or `bare`, and its steps with their minutes."""
_OUTSIDE = re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)")


def write_overview(edition: Edition, entry: Entry[Lesson], text: LessonText) -> str:
    """Return what to know before the lesson, with ways to all that the sheet holds; `[[lesson-plan]]` for its steps."""
    facts = entry.facts
    shared = edition.catalogue.navigation.lesson_parts[facts.kind]
    parts = list(_write_preparation(edition, text))
    if shared.at_once and (lines := write_at_once(edition, shared.at_once)):
        more = f"[[page:{shared.disclosure.page}#{shared.disclosure.part}|{_say(edition, 'lesson.shared-more')}]]"
        parts += [f"## {name_part(edition, shared.disclosure)} {{ #shared-disclosure }}", lines, more]
    parts += [f"## {_say(edition, 'lesson.steps')} {{ #shared-steps }}", f"[[{PLAN}]]"]
    parts += [f"## {_say(edition, f'lesson.shared.{facts.kind}')} {{ #shared }}", link_shared_parts(edition, shared)]
    if facts.terms:
        parts.append(f"## {_say(edition, 'lesson.terms')} {{ #shared-terms }}")
        parts.append("\n".join(f"- [[term:{id}]]" for id in facts.terms))
    return _join(parts)


def write_step(edition: Edition, entry: Entry[Lesson], text: LessonText, id: str) -> str:
    """Return one step for whoever leads the lesson; its heading is the title of its page, so those below rise."""
    right = {option: number for step in entry.facts.steps for option, number in step.quiz.items()}
    parts = []
    for passage in text.passages:
        if passage.step != id:
            continue
        if not passage.opens_step:
            parts.append(_write_heading(passage).removeprefix("#"))
        parts += _write_pieces(edition, entry.facts, passage, right.get(passage.heading.anchor or ""))
    return _join(parts)


def write_sheet(edition: Edition, entry: Entry[Lesson], text: LessonText) -> str:
    """Return everything, for whoever leads the lesson; `[[lesson-step: id]]` stands where its minutes go."""
    facts = entry.facts
    parts = list(_write_preparation(edition, text))
    right = {id: option for step in facts.steps for id, option in step.quiz.items()}
    for passage in text.passages:
        parts.append(_write_heading(passage))
        if passage.opens_step:
            parts.append(f"[[lesson-step: {passage.step}]]")
        parts += _write_pieces(edition, facts, passage, right.get(passage.heading.anchor or ""))
    shared = edition.catalogue.navigation.lesson_parts[facts.kind]
    parts.append(f"## {_say(edition, f'lesson.shared.{facts.kind}')} {{ #shared }}")
    parts.append(write_shared_parts(edition, shared))
    return _join([*parts, *_write_terms(edition, facts, "cited")])


def write_handout(edition: Edition, entry: Entry[Lesson], text: LessonText) -> str:
    """Return what a pupil may keep: situations, questions, room to write; no note, no answer."""
    parts: list[str] = []
    step: Passage | None = None
    quizzes = {s.id: s.quiz for s in entry.facts.steps}
    for passage in text.passages:
        if passage.opens_step:
            step = passage
        asks = not passage.opens_step and passage.heading.anchor in quizzes.get(passage.step, ())
        pieces = [piece for piece in passage.pieces if piece.mark in FOR_PAPER or asks and not piece.mark]
        if not pieces:
            continue
        if step is not None and step is not passage:
            parts.append(_write_heading(step))
        step = None
        parts.append(_write_heading(passage))
        parts += (_write_bare(piece) or _write_piece(edition, entry.facts, piece) for piece in pieces)
    return _drop_citations(_join([*parts, *_write_terms(edition, entry.facts, "bare")]))


def write_screens(edition: Edition, entry: Entry[Lesson], screens: Iterable[Screen]) -> str:
    """Return what the class sees, each screen behind its `[[lesson-screen: number]]`, without links that lead away."""
    parts = []
    for number, screen in enumerate(screens):
        parts.append(f"[[lesson-screen: {number}]]")
        parts += (_write_piece(edition, entry.facts, piece) for piece in screen.pieces)
    text = _drop_citations(_join(parts))
    text = MENTION.sub(lambda match: _say_mention(edition, match), text)
    return _OUTSIDE.sub(r"\1", text)


def _write_preparation(edition: Edition, text: LessonText) -> Iterator[str]:
    if text.preparation:
        yield f"## {_say(edition, 'lesson.before')} {{ #shared-before }}"
        yield text.preparation


def _write_pieces(edition: Edition, facts: Lesson, passage: Passage, right: int | None) -> Iterator[str]:
    """Yield what stands below a heading, everything that whoever leads the lesson reads."""
    return (_write_piece(edition, facts, piece, right) for piece in passage.pieces if piece.mark != BREAK)


def _write_terms(edition: Edition, facts: Lesson, how: str) -> Iterator[str]:
    if facts.terms:
        yield f"## {_say(edition, 'lesson.terms')} {{ #shared-terms }}"
        yield f"[[{TERMS}: {how}]]"


def _write_heading(passage: Passage) -> str:
    heading = passage.heading
    kind = "aw-step" if passage.opens_step else "aw-question"
    return f"{'#' * heading.level} {heading.text} {{ #{heading.anchor} .{kind} }}"


def _write_piece(edition: Edition, facts: Lesson, piece: Piece, right: int | None = None) -> str:
    """Return a piece, framed under its label if it has a mark."""
    if piece.mark in ("", SIGNPOSTS):
        return piece.text
    title = _label(edition, facts, piece, right)
    return f'!!! {piece.mark} "{title}"\n{_indent(piece.text)}'


def _write_bare(piece: Piece) -> str:
    """Return a piece made for paper under its own title alone: on paper nobody need say that it is paper."""
    if piece.mark != "handout":
        return ""
    if not piece.title:
        return piece.text
    return f'!!! {piece.mark} "{piece.title}"\n{_indent(piece.text)}'


def _indent(text: str) -> str:
    return "\n".join(f"{INDENT}{line}" if line else "" for line in text.split("\n"))


def _label(edition: Edition, facts: Lesson, piece: Piece, right: int | None) -> str:
    """Return what a piece is, before the title that its author gave it."""
    key = f"lesson.mark.{piece.mark}" + (f".{facts.kind}" if piece.mark == "teacher" else "")
    label = _say(edition, key).replace("{number}", str(right))
    if not piece.title:
        return label
    return _say(edition, "lesson.mark.titled").replace("{label}", label).replace("{title}", piece.title)


def _say(edition: Edition, key: str) -> str:
    """Return words of the interface as Markdown that is nothing but words."""
    return escape(edition.wording.say(key))


def _say_mention(edition: Edition, match: re.Match[str]) -> str:
    kind, id, words = match[1], match[2].strip(), match[4]
    if kind not in MENTIONS:
        return match[0]
    if kind in ("phone", "sms"):
        contact = find_number(edition, kind, id)
        return f"**{contact.shown}**" if contact else mention_rest(edition, id, str(edition.name("helpline", id)))
    return words or str(edition.name(kind, id))


def _drop_citations(text: str) -> str:
    return re.sub(rf"\s*{CITATION.pattern}", "", text)


def _join(parts: Iterable[str]) -> str:
    return "\n\n".join(_filled(parts)) + "\n"


def _filled(parts: Iterable[str]) -> Iterator[str]:
    return (part.strip("\n") for part in parts if part.strip())
