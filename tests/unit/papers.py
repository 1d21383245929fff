"""Prints a whole text of a tiny site on paper, and tells what stands there."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.paper import A4
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.paper import plan_sheet
from hooks.awareness.printables.typesetting import Sheet
from hooks.awareness.problems import Problem
from hooks.edge.cache import Cache
from hooks.edge.print_check import find_unprintable
from tests.support.tiny_site import HELPLINE, write, write_page
from tests.unit.builders import a_catalogue

MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
PAPER = """\
layout: {layout}
order: 1
leads_to: help
name: {{lt: Lapai, en: Sheets}}
shows: {{lt: Lapai, en: Sheets}}
helplines: [line]
headline: {{lt: Pasitikrink, en: Check}}
"""
DAY = datetime.date(2026, 1, 2)


def write_paper(root: Path, layout: str, **parts: str) -> None:
    """Have something printed as a whole, in the file `list`."""
    more = "".join(f"{name}: {value}\n" for name, value in parts.items())
    write(root, "docs/prints/list.yml", PAPER.format(layout=layout) + more)


def write_lines(root: Path) -> None:
    """Write further lines: one that is not always shown, one that was checked long before, one at rest, one unsure."""
    quiet = HELPLINE.replace("always_shown: true\n", "").replace("tier: emergency", "tier: specialist")
    lines = {
        "talk": quiet,
        "old": quiet.replace("2026-01-02", "2025-06-07"),
        "rests": quiet.replace("status: active", "status: paused"),
        "unsure": quiet.replace("grade: A", "grade: C"),
    }
    for id, facts in lines.items():
        write(root, f"docs/helplines/{id}.yml", facts)
        for code in ("lt", "en"):
            write_page(root, f"docs/helplines/{id}", code, "A line.", title=f"Line {id}", who="For all.")


def try_papers(root: Path, catalogue: Catalogue) -> tuple[Problem, ...]:
    """Return what cannot be printed of a site that lies in a folder."""
    editions = (Edition(catalogue, code, DAY, "https://a.internal/") for code in catalogue.languages.all)
    mark = root / "mark.svg"
    mark.write_text(MARK, "utf-8")
    return find_unprintable(editions, root, mark, Cache(root / ".cache"))


def print_edition(root: Path, language: str = "en", address: str = "https://a.internal/") -> Edition:
    """Return a tiny site that has an address."""
    return Edition(a_catalogue(root), language, DAY, address)


def plan(edition: Edition) -> Sheet:
    """Return the sheet of what is printed."""
    return plan_sheet(edition, edition.catalogue.prints["list"], A4, MARK, lambda file: b"")


def tell(edition: Edition) -> dict[str, Any]:
    """Return what the sheet says beside what every sheet bears."""
    sheet = plan(edition)
    told = sheet.data[sheet.template]
    assert isinstance(told, dict)
    return told


def speak(sentence: dict[str, Any]) -> str:
    """Return the words and numbers of a sentence."""
    return "".join(run.get("words") or run.get("number") or "" for run in sentence["runs"])
