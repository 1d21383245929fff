"""Rule: headings step down one level at a time and are the same in every language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hooks.awareness.model.markup import RESERVED_ANCHORS
from tests.support.real_site import ROOT
from tests.support.tiny_site import write_page
from tests.unit.reading_tiny_sites import LANGUAGES, list_faults, read_tiny_site, write_tiny_content

FIRST_LINE = 6
"""Line of the text below the front matter that the builder writes."""


def _judge(root: Path, lt: str, en: str | None = None) -> list[tuple[str, int, str]]:
    write_tiny_content(root)
    for language, text in zip(LANGUAGES.all, (lt, lt if en is None else en), strict=True):
        write_page(root, "docs/help", language, text.replace("\n", "\n\n") + "\n\n[[phone:line]] [@a-law]")
    return [(file.split(".")[1], line - FIRST_LINE, kind) for file, line, kind in list_faults(read_tiny_site(root).problems)]


@pytest.mark.parametrize(
    "text",
    [
        "No heading.",
        "## A { #a }\n## B { #b }",
        "## A { #a }\n### B { #b }\n#### C { #c }\n## D { #d }",
        "##A {#a}",
        "```\n# comment\n```",
    ],
)
def test_headings_that_step_down_one_by_one_are_fine(text: str, tmp_path: Path) -> None:
    assert _judge(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "line", "kind"),
    [
        ("# A { #a }", 0, "second-title"),
        ("#A { #a }", 0, "second-title"),
        ("### A { #a }", 0, "heading-skipped"),
        ("## A { #a }\n#### B { #b }", 2, "heading-skipped"),
        ("## A", 0, "heading-without-address"),
        ("##A", 0, "heading-without-address"),
        ("## A { .quiet }", 0, "heading-without-address"),
        ("## A { #a }\n## B { #a }", 2, "heading-address-doubled"),
        ("## A { #a }\n## B { #b }\n### C { #a }", 4, "heading-address-doubled"),
        ("## A { #menu }", 0, "heading-address-taken"),
        ("## A { #source-2 }", 0, "heading-address-taken"),
    ],
)
def test_a_heading_that_readers_could_not_follow_is_a_problem(text: str, line: int, kind: str, tmp_path: Path) -> None:
    assert _judge(tmp_path, text) == [("en", line, kind), ("lt", line, kind)]


@pytest.mark.parametrize(
    ("lt", "en", "line"),
    [
        ("## A { #a }", "## B { #b }", 0),
        ("## A { #a }\n### B { #b }", "## A { #a }\n## B { #b }", 2),
        ("## A { #a }", "No heading.", 0),
        ("No heading.", "Text.\n## A { #a }", 2),
        ("## A { #a }\n## B { #b }", "## B { #b }\n## A { #a }", 0),
    ],
)
def test_headings_that_differ_between_languages_are_a_problem(lt: str, en: str, line: int, tmp_path: Path) -> None:
    faults = [fault for fault in _judge(tmp_path, lt, en) if fault[2] == "outlines-differ"]

    assert [(language, max(at, 0)) for language, at, _ in faults] == [("en", line)]


@pytest.mark.parametrize(
    ("lt", "en", "expected", "given"),
    [
        ("## Vienas { #a }\n### Du { #b }", "## One { #a }\n## Two { #b }", "### Du { #b }", "## Two { #b }"),
        ("## Vienas { #a }", "Text.", "## Vienas { #a }", "–"),
        ("Tekstas.", "## One { #a }", "–", "## One { #a }"),
    ],
)
def test_both_headings_are_shown_as_they_stand(lt: str, en: str, expected: str, given: str, tmp_path: Path) -> None:
    _judge(tmp_path, lt, en)
    (problem,) = (p for p in read_tiny_site(tmp_path).problems if p.kind == "outlines-differ")

    assert dict(problem.details) == {"expected": expected, "given": given, "other": "docs/help.lt.md"}


def test_words_of_headings_may_differ(tmp_path: Path) -> None:
    assert _judge(tmp_path, "## Vienas { #a }", "## One { #a }") == []


@pytest.mark.parametrize(
    ("underline", "kind"), [("===", "second-title"), ("=", "second-title"), ("---", "heading-without-address")]
)
def test_a_heading_may_hide_behind_a_line_below_it(underline: str, kind: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    for language in LANGUAGES.all:
        write_page(tmp_path, "docs/help", language, f"[[phone:line]] [@a-law]\n\nA heading\n{underline}\n\nText.")
    faults = list_faults(read_tiny_site(tmp_path).problems)

    assert ("docs/help.lt.md", FIRST_LINE + 2, kind) in faults


def test_no_heading_can_take_an_address_of_the_frame() -> None:
    templates = (ROOT / "overrides").rglob("*.html")
    taken = {found for path in templates for found in re.findall(r'\bid="([\w-]+)"', path.read_text("utf-8"))}

    assert {"help", "content"} <= taken
    assert {address for address in taken if not RESERVED_ANCHORS.fullmatch(address)} == set()
