"""Ticks the signs of a checklist, and reads what it answers."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from hooks.awareness.model.checklist import Checklist, Sign
from tests.support.real_site import read_languages

LANGUAGE = read_languages().default


def list_signs(checklist: Checklist) -> list[Sign]:
    """Return the signs of a checklist, or of a part of one, top to bottom."""
    return [sign for group in checklist.groups for sign in group.signs]


def find_advice(checklist: Checklist) -> set[str]:
    """Return the keys of everything that some sign advises."""
    return {key for sign in list_signs(checklist) for key in sign.advice}


def box(page: Page, sign: str) -> Locator:
    """Return the box in which a sign is ticked."""
    return page.locator(f"[data-sign={sign}]")


def answers(page: Page, sign: str) -> Locator:
    """Return what appears beneath a sign that is ticked."""
    return page.locator(f".aw-sign[data-signs={sign}] .aw-sign__answers")


def status(page: Page) -> Locator:
    """Return the place where the number of ticks is said."""
    return page.locator(".aw-checklist [role=status]")


def list_questions(checklist: Checklist, sign: str) -> list[str]:
    """Return the questions that a sign calls for, in the default language."""
    (found,) = [one for one in list_signs(checklist) if one.id == sign]
    return [checklist.questions[key][LANGUAGE] for key in found.questions]


def list_ticked(page: Page) -> list[str]:
    """Return the signs that are ticked, top to bottom."""
    return page.locator("[data-sign]").evaluate_all("all => all.filter(b => b.checked).map(b => b.dataset.sign)")


def list_shown(page: Page, what: str) -> list[str]:
    """Return the words of what is shown of a part, top to bottom."""
    return [text for text in page.locator(f".aw-next {what}:visible").all_inner_texts()]
