"""Knows the lesson among the examples: the smallest that has every mark, in a language that nobody speaks."""

from __future__ import annotations

NAVIGATION = """\
lesson: lists
lesson_parts:
  lesson:
    ground_rules: {page: index, part: shared}
    right_to_pass: {page: index, part: shared}
    distancing: {page: index, part: shared}
    disclosure: {page: index, part: shared}
    evaluation: {page: index, part: shared}
    words: {page: index, part: shared}
"""

LESSON = """\
kind: lesson
order: 1
campaign: light
audiences: [pupils]
ages: {from: 14, to: 18}
subjects: [class-hour]
minutes: 20
steps:
  - {id: opening, minutes: 5, form: together}
  - id: questions
    minutes: 10
    form: groups
    quiz: {first: 2, second: 1}
  - {id: close, minutes: 5, form: alone}
aims: [see]
materials: [{id: paper, per: group, count: 2}]
devices: {needed: [], useful: [projector]}
helplines: [line]
updated: 2026-01-02
licence: CC BY 4.0
"""

TEXT = """\
Prepare the room.

## Opening { #opening }

Welcome, all of you.

!!! teacher "How"
    A secret for the teacher.

[[signposts]]

---

!!! situation "Ada"
    Ada finds a lamp.

!!! discussion
    - What could Ada ask?

!!! handout "Write"
    Only on paper.
    [[write: 2]]

## Questions { #questions }

Show your fingers.

### Is it light? { #first }

1. No.
2. Yes.

!!! answer
    A reason for light.

### Is it dark? { #second }

1. No.
2. Yes.
3. Perhaps.

!!! answer
    A reason for dark.

## Close { #close }

Thank you, see [[page:help|help]].

[[signposts]]
"""


def front_matter(language: str) -> str:
    """Return what stands between the lines at the top of the text."""
    return f"""\
title: A lamp {language}
description: A description of the lesson in {language}, long enough to say what it is about.
lead: A lead {language}.
content_note: A note {language}.
alternative: Another task {language}.
aims: {{see: sees light {language}}}
materials: {{paper: paper {language}}}
"""


def lesson_file(language: str, text: str = TEXT) -> str:
    """Return the whole file of a lesson in a language."""
    return f"---\n{front_matter(language)}---\n\n{text}"
