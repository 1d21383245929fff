"""Rule: whatever facts or texts name by a key exists, and marks in texts are known."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.builders import change
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content

TEXT_LINE = 10
"""Where `Text.` stands on the help page of the tiny site."""


@pytest.mark.parametrize(
    "text",
    [
        "[[phone:line]] [[helpline:line]] [[page:help#one|words]] [[campaign:light]] [[term:light]] [[organisation:operator]]",
        "A claim [@a-law].",
        "[[helplines: line]]",
        "[[campaigns: campaign, project]]",
        "[[directory]]",
        "[[page:index]] [[page:helplines]]",
        "[[lesson:lamp#opening]]",
        "```\n[[nonsense: x]] [@nothing]\n```",
    ],
)
def test_what_exists_may_be_named(text: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/help.lt.md", {"Text.": text})

    assert read_tiny_site(tmp_path).problems == ()


@pytest.mark.parametrize(
    ("text", "kind", "suggestion"),
    [
        ("[@b-law]", "unknown-reference", "a-law"),
        ("[@a-law; @nothing-like-it]", "unknown-reference", "a-law"),
        ("[[phone:lime]]", "unknown-reference", "line"),
        ("[[helpline:xyz]]", "unknown-reference", "line"),
        ("[[page:hepl]]", "unknown-reference", "help"),
        ("[[campaign:lihgt]]", "unknown-reference", "light"),
        ("[[term:ligth]]", "unknown-reference", "light"),
        ("[[organisation:operater]]", "unknown-reference", "operator"),
        ("[[helplines: line, lime]]", "unknown-reference", "line"),
        ("[[series: cases]]", "unknown-reference", "–"),
        ("[[campaigns: campain]]", "unknown-argument", "campaign, project"),
        ("[[directory: all]]", "unknown-argument", "emergency, specialist, support, public, abroad"),
        ("[[helpline-names: far]]", "unknown-argument", "emergency, specialist, support, public, abroad"),
        ("[[glossary: all]]", "unknown-argument", "–"),
        ("[[hepline:line]]", "unknown-mark", "helpline"),
        ("[[Helpline:line]]", "unknown-mark", "helpline"),
        ("Text [[helplines: line]] in it.", "unknown-mark", "helpline"),
        ("[[figure]]", "unknown-mark", "figures"),
        ("Call [[helpline line]].", "unknown-mark", "helpline"),
        ("See [[phone:line", "unknown-mark", "phone"),
        (
            "See the [[directory]].",
            "unknown-mark",
            "campaign, helpline, lesson, organisation, page, phone, sms, step, term",
        ),
        ("[[page:help#two]]", "unknown-anchor", "one"),
        ("[[page:lists#two]]", "unknown-anchor", "–"),
        ("[[campaign:light#nowhere|words]]", "unknown-anchor", "–"),
        ("[[lesson:lamp#opning|words]]", "unknown-anchor", "opening"),
        ("[[helpline:line#nowhere]]", "unknown-anchor", "–"),
        ("[[phone:line#nowhere]]", "unknown-anchor", "–"),
        ("[[organisation:operator#about]]", "unknown-anchor", "–"),
        ("[[term:light#light]]", "unknown-anchor", "–"),
        ("[[map: land]]", "unknown-reference", "–"),
        ("[[duties: all]]", "unknown-reference", "–"),
    ],
)
def test_what_does_not_exist_gets_the_nearest_that_does(text: str, kind: str, suggestion: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/help.lt.md", {"Text.": text})
    (problem,) = read_tiny_site(tmp_path).problems

    assert (problem.file, problem.line, problem.kind) == ("docs/help.lt.md", TEXT_LINE, kind)
    assert dict(problem.details)["suggestion"] == suggestion


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[[sms:line]]", "no-such-contact"),
        ("[[helplines]]", "block-without-arguments"),
        ("[[series]]", "block-without-arguments"),
        ("[[campaigns]]", "block-without-arguments"),
        ("[[figures]]", "block-misplaced"),
    ],
)
def test_a_mark_has_something_to_show(text: str, kind: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/help.lt.md", {"Text.": text})

    assert list_faults(read_tiny_site(tmp_path).problems) == [("docs/help.lt.md", TEXT_LINE, kind)]


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("docs/helplines/line.yml", "operator: operator", "operator: operater", (4, "organisation")),
        ("docs/helplines/line.yml", "[danger]", "[dangr]", (7, "situations")),
        ("docs/helplines/line.yml", "[everyone]", "[everybody]", (8, "people")),
        ("docs/helplines/line.yml", "[a-law]", "[a-lwa]", (18, "source")),
        ("docs/helplines/line.yml", "verified:", "pair_with: [lime]\nverified:", (26, "helpline")),
        ("campaigns/light/campaign.yml", "helplines: [line]", "audiences: [young]", (6, "audiences")),
        ("docs/navigation.yml", "safety: help", "safety: safe", (3, "page")),
        ("docs/navigation.yml", "header: [help]", "header: [help, halp]", (10, "page")),
        ("docs/glossary.yml", "  definition:", "  see: [dark]\n  definition:", (3, "term")),
    ],
)
def test_what_facts_name_exists(file: str, old: str, new: str, fault: tuple[int, str], tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, file, {old: new})
    (problem,) = (p for p in read_tiny_site(tmp_path).problems if p.kind == "unknown-reference")

    assert (problem.file, problem.line, dict(problem.details)["kind"]) == (file, *fault)


def test_a_heading_without_an_address_is_not_offered(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/help.lt.md", {"Text.": "[[page:help#onee]]\n\n## Two"})
    (problem,) = (p for p in read_tiny_site(tmp_path).problems if p.kind == "unknown-anchor")

    assert dict(problem.details)["suggestion"] == "one"


def test_marks_in_facts_are_checked_too(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/glossary.yml", {"definition: {lt: word lt,": "definition: {lt: 'word [@nothing]',"})

    assert list_faults(read_tiny_site(tmp_path).problems) == [("docs/glossary.yml", 3, "unknown-reference")]


@pytest.mark.parametrize("file", ["docs/sources.yml", "docs/glossary.yml"])
def test_a_list_that_cannot_be_read_does_not_make_every_key_wrong(file: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/help.lt.md", {"Text.": "[[term:light]] [@a-law]"})
    (tmp_path / file).write_text("\tbroken", "utf-8")

    assert list_faults(read_tiny_site(tmp_path).problems) == [(file, 1, "yaml-tab")]


def test_what_cannot_be_read_still_exists(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/help.lt.md", {"Text.": "[[campaign:light]] [[page:lists#two]]"})
    change(tmp_path, "campaigns/light/campaign.yml", {"order: 1": "order: x"})
    for language in ("lt", "en"):
        change(tmp_path, f"docs/lists.{language}.md", {"title:": "titel:"})

    assert {problem.kind for problem in read_tiny_site(tmp_path).problems} == {"not-a-number", "unknown-key", "missing-key"}
