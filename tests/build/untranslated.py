"""Knows the pages of the tiny site in three languages, and of which of them one language has no text."""

from __future__ import annotations

PLANNED = (
    "",
    "help/",
    "helplines/",
    "helplines/line/",
    "helplines/language/en/",
    "helplines/situation/danger/",
    "lists/",
    "lists/now/",
    "lists/later/",
    "organisations/operator/",
    "campaigns/light/",
    "lessons/lamp/",
    "lessons/lamp/opening/",
    "lessons/lamp/questions/",
    "lessons/lamp/close/",
    "lessons/lamp/projector/",
    "lessons/lamp/handout/",
)
"""All pages of a tiny site, as addresses without language."""
UNTRANSLATED = ("", "helplines/", "helplines/line/", "lists/", "campaigns/light/", *(page for page in PLANNED if page.startswith("lessons/")))
"""Pages whose text Ukrainian does not have; lists that are made from facts need none."""
