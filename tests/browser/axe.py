"""Asks axe-core for the faults of a page."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, Page

from tests.browser.probes import probe

_NO_LOWER_END: dict[str, Any] = {"contrastRatio": {size: {"minThreshold": None} for size in ("normal", "large")}}

OPTIONS: dict[str, Any] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # The site promises 7:1 for text (level AAA); what has 7:1 has the 4.5:1 of level AA as well. By itself the rule
    # leaves to the other one what has less than 4.5:1, and what it cannot decide.
    "rules": {"color-contrast-enhanced": {"enabled": True}, "color-contrast": {"enabled": False}},
    "checks": {"color-contrast-enhanced": {"options": _NO_LOWER_END}},
    "resultTypes": ["violations", "incomplete"],
    # Nothing is asked of the server while axe looks: only a rule that is off would need it.
    "preload": False,
}

LOOKS = ("color-contrast-enhanced", "link-in-text-block", "scrollable-region-focusable", "target-size")
"""Rules whose verdict depends on colours and on the width of the screen; all others judge what the page says."""


def prepare(context: BrowserContext) -> None:
    """Hand axe to every document that will be loaded."""
    context.add_init_script(f"{AXE_SCRIPT}\n;({probe('palette')})();")


def find_faults(page: Page, judged: set[str] | None = None) -> list[str]:
    """Return a line for each element that breaks WCAG 2.2 A or AA, contrast AAA or good practice.

    What axe leaves to a person to decide counts as a fault too: nobody would look at it otherwise. Of texts that look
    alike one is judged for its contrast; `judged` holds the looks of those on earlier pages, and gets the new ones.
    """
    return _ask(page, OPTIONS, judged)


def find_faults_of_look(page: Page, judged: set[str] | None = None) -> list[str]:
    """Return the same for the text of a page that was judged whole in another shape: it takes a quarter of the time.

    Of its frame only the help card is asked, whose lines are those of the page; of the rest of it the samples are,
    which are judged whole in all shapes.
    """
    rules = {"runOnly": {"type": "rule", "values": LOOKS}, "rules": {}}
    return _ask(page, {**OPTIONS, **rules, "within": ["main", ".aw-help"]}, judged)


def _ask(page: Page, options: dict[str, Any], judged: set[str] | None) -> list[str]:
    known = set() if judged is None else judged
    answer = page.evaluate(probe("faults"), {**options, "judged": sorted(known)})
    known.update(answer["judged"])
    faults: list[str] = answer["faults"]
    return faults
