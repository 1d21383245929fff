"""Rule: no two pages have one address, whether files or keys name them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.tiny_site import write, write_page
from tests.unit.builders import change
from tests.unit.checklists import checklist_data, group_data, sign_data, write_checklist
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content


@pytest.mark.parametrize(
    ("stem", "page", "other"),
    [
        ("docs/campaigns/light", "campaigns/light", "campaigns/light/campaign.yml"),
        ("docs/helplines/line/index", "helplines/line", "docs/helplines/line.yml"),
        ("docs/help/index", "help", "docs/help.en.md"),
        ("docs/lists/law", "lists/law", "docs/sources.yml"),
        ("docs/lists/day", "lists/day", "docs/vocabulary.yml"),
        ("docs/lists/term", "lists/term", "docs/navigation.yml"),
        ("docs/lists/now", "lists/now", "docs/steps.yml"),
        ("docs/lists/now/all", "lists/now/all", "docs/steps.yml"),
        ("docs/helplines/situation/danger", "helplines/situation/danger", "docs/vocabulary.yml"),
        ("docs/helplines/language/en", "helplines/language/en", "docs/helplines/line.yml"),
        ("docs/helplines/country/xx", "helplines/country/xx", "docs/helplines/line.yml"),
        ("docs/helplines/tier/emergency", "helplines/tier/emergency", "docs/helplines/line.yml"),
        ("docs/lessons/lamp/handout", "lessons/lamp/handout", "docs/lessons/lamp.yml"),
    ],
)
@pytest.mark.parametrize("readable", [True, False])
def test_two_pages_have_two_addresses(stem: str, page: str, other: str, readable: bool, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    vocabulary = (tmp_path / "docs/vocabulary.yml").read_text("utf-8")
    write(tmp_path, "docs/vocabulary.yml", vocabulary + "themes:\n  day: {lt: a, en: b}\n")
    change(tmp_path, "docs/navigation.yml", {"glossary: lists": "glossary: lists\neverything: lists"})
    if page != "help":
        change(tmp_path, "docs/navigation.yml", {"[help, helplines, lists]": f"[help, helplines, lists, {page}]"})
    for language in ("lt", "en"):
        path = write_page(tmp_path, stem, language, "Call [[phone:line]] [@a-law].")
        path.write_text(path.read_text("utf-8") if readable else "broken", "utf-8")
    problems = [problem for problem in read_tiny_site(tmp_path).problems if problem.kind == "doubled-address"]

    assert [(problem.file, dict(problem.details)) for problem in problems] == [
        (f"{stem}.en.md", {"address": page, "other": other})
    ]


def test_a_theme_has_another_address_than_a_kind_of_sources_on_the_same_page(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    vocabulary = (tmp_path / "docs/vocabulary.yml").read_text("utf-8")
    write(tmp_path, "docs/vocabulary.yml", vocabulary + "themes:\n  law: {lt: a, en: b}\n")

    assert ("docs/vocabulary.yml", 0, "doubled-address") in list_faults(read_tiny_site(tmp_path).problems)


def test_two_checklists_on_one_page_have_groups_of_different_names(tmp_path: Path) -> None:
    write_checklist(tmp_path, checklist_data(group_data(sign_data(), id="work")))
    other = (tmp_path / "docs/checklists/offer.yml").read_text("utf-8")
    write(tmp_path, "docs/checklists/second.yml", other)
    for language in ("lt", "en"):
        change(tmp_path, f"docs/help.{language}.md", {"[[checklist: offer]]": "[[checklist: offer, second]]"})
    (problem,) = read_tiny_site(tmp_path).problems

    assert (problem.file, problem.kind) == ("docs/checklists/second.yml", "doubled-address")
    assert '"work"' in other.split("\n")[problem.line - 1]
    assert dict(problem.details) == {"address": "help/work", "other": "docs/checklists/offer.yml"}


def test_a_step_and_a_theme_on_the_same_page_have_different_names(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    vocabulary = (tmp_path / "docs/vocabulary.yml").read_text("utf-8")
    write(tmp_path, "docs/vocabulary.yml", vocabulary + "themes:\n  now: {lt: a, en: b}\n")

    assert ("docs/vocabulary.yml", 0, "doubled-address") in list_faults(read_tiny_site(tmp_path).problems)


@pytest.mark.parametrize(("years", "faults"), [((1998, 2003), ["doubled-address"]), ((2001, 2003), [])])
def test_a_decade_of_the_timeline_keeps_its_address(years: tuple[int, int], faults: list[str], tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    facts = "  kind: law\n  title: {lt: a, en: b}\n  sources: [a-law]\n  page: help\n"
    write(tmp_path, "docs/timeline.yml", "".join(f"law-{year}:\n  from: {year}\n{facts}" for year in years))
    change(tmp_path, "docs/navigation.yml", {"[help, helplines, lists]": "[help, helplines, lists, help/2000]"})
    for language in ("lt", "en"):
        change(tmp_path, f"docs/help.{language}.md", {"Text.": "[[timeline]]"})
        write_page(tmp_path, "docs/help/2000", language, "Call [[phone:line]] [@a-law].")
    problems = [problem for problem in read_tiny_site(tmp_path).problems if problem.kind == "doubled-address"]

    assert [problem.kind for problem in problems] == faults
    assert all(dict(problem.details) == {"address": "help/2000", "other": "docs/timeline.yml"} for problem in problems)
