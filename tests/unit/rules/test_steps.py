"""Step by step everybody reaches somebody: graphs of steps, right and wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.tiny_site import HELPLINE, write, write_page
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content

FILE = "docs/steps.yml"


def question(id: str, *choices: str) -> str:
    return f"{id}: {{link: {{lt: {id} lt, en: {id} en}}, choices: [{', '.join(choices)}]}}\n"


def ending(id: str, more: str = "languages: [en], helplines: [line]") -> str:
    return f"{id}: {{link: {{lt: {id} lt, en: {id} en}}, do: [{{lt: Skambink, en: Call}}], {more}}}\n"


def faults_of(root: Path, *steps: str) -> list[tuple[int, str]]:
    """Return line and kind of every fault in a tiny site with these steps, one on each line."""
    if not (root / "mkdocs.yml").exists():
        write_tiny_content(root)
    write(root, FILE, "".join(steps))
    faults = list_faults(read_tiny_site(root).problems)
    assert {file for file, _, _ in faults} <= {FILE}
    return [(line, kind) for _, line, kind in faults]


def test_a_tree_in_which_everybody_reaches_somebody_has_no_fault(tmp_path: Path) -> None:
    steps = (question("start", "a", "more"), ending("a"), question("more", "b", "c"), ending("b"), ending("c"))

    assert faults_of(tmp_path, *steps) == []


def test_a_site_without_steps_has_no_fault(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/navigation.yml", {"steps: lists\n": ""})
    for language in ("lt", "en"):
        change(tmp_path, f"docs/lists.{language}.md", {"[[steps]]": ""})
    (tmp_path / FILE).unlink()

    assert read_tiny_site(tmp_path).problems == ()


def test_a_choice_that_does_not_exist_gets_the_nearest_that_does(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, FILE, question("start", "first", "secnd") + ending("first") + ending("second"))
    problems = sorted(set(read_tiny_site(tmp_path).problems))

    assert [(p.line, p.kind) for p in problems] == [(1, "unknown-reference"), (3, "step-orphan")]
    assert dict(problems[0].details)["suggestion"] == "second"


@pytest.mark.parametrize("unknown", ["helplines: [lime]", "helplines: [line], languages: [en], pages: [halp]"])
def test_what_an_ending_names_exists(unknown: str, tmp_path: Path) -> None:
    steps = (question("start", "a", "b"), ending("a"), ending("b", unknown))

    assert faults_of(tmp_path, *steps) == [(3, "unknown-reference")]


@pytest.mark.parametrize("target", ["start", "more"])
def test_a_circle_stands_on_the_line_of_the_choice(target: str, tmp_path: Path) -> None:
    steps = (question("start", "a", "more"), ending("a"), question("more", "b", target), ending("b"))

    assert faults_of(tmp_path, *steps) == [(3, "step-circle")]


def test_a_circle_that_nobody_enters_is_told_as_orphans(tmp_path: Path) -> None:
    steps = (question("start", "a", "b"), ending("a"), ending("b"), question("x", "y", "z"), question("y", "x", "z"), ending("z"))

    assert faults_of(tmp_path, *steps) == [(4, "step-orphan"), (5, "step-orphan"), (6, "step-orphan")]


def test_an_ending_of_two_branches_has_no_clear_way_back(tmp_path: Path) -> None:
    steps = (question("start", "a", "more"), ending("a"), question("more", "a", "b"), ending("b"))

    assert faults_of(tmp_path, *steps) == [(3, "step-twice")]


@pytest.mark.parametrize(("depth", "faults"), [(4, []), (5, [(10, "step-too-deep"), (11, "step-too-deep")])])
def test_an_ending_is_at_most_four_presses_away(depth: int, faults: list[tuple[int, str]], tmp_path: Path) -> None:
    names = ["start", *(f"q{level}" for level in range(1, depth)), "end"]
    steps = []
    for level, name in enumerate(names[:-1]):
        steps += [question(name, names[level + 1], f"e{level}"), ending(f"e{level}")]

    assert faults_of(tmp_path, *steps, ending("end")) == faults


@pytest.mark.parametrize(
    ("more", "kinds"),
    [
        ("languages: [en], helplines: [line]", []),
        ("languages: [en], helplines: [line], places: [XX]", []),
        ("helplines: [line]", ["step-without-line"]),
        ("languages: [en]", ["step-without-line"]),
        ("languages: [en, pl], helplines: [line]", ["step-without-line"]),
        ("languages: [en], helplines: [line], places: [XX, GB]", ["step-without-line"]),
        ("languages: [en], helplines: [line], places: [anywhere]", ["step-without-line"]),
        ("languages: [en], helplines: [line], writing: true", ["step-without-line"]),
        ("helplines: [line], none_known: true", []),
        ("none_known: true", []),
        ("languages: [en], helplines: [line], none_known: true", ["step-line-known"]),
    ],
)
def test_somebody_answers_at_the_end_or_the_page_admits_it(more: str, kinds: list[str], tmp_path: Path) -> None:
    steps = (question("start", "a", "b"), ending("a"), ending("b", more))

    assert faults_of(tmp_path, *steps) == [(3, kind) for kind in kinds]


@pytest.mark.parametrize(
    ("fact", "instead"),
    [
        ("hours: always", "hours: unknown"),
        ("languages: [en]", "languages: unknown"),
        ("usable_from: [XX]", "usable_from: [LV]"),
    ],
)
def test_an_ending_rests_on_the_facts_of_its_line(fact: str, instead: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {fact: instead, "always_shown: true\n": ""})

    assert faults_of(tmp_path, question("start", "a", "b"), ending("a"), ending("b", "none_known: true")) == [
        (2, "step-without-line")
    ]


@pytest.mark.parametrize("status", ["active", "paused", "closed\nreplaced_by: line"])
def test_no_step_breaks_where_a_line_rests(status: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    other = HELPLINE.replace("always_shown: true\n", "").replace("active", status)
    write(tmp_path, "docs/helplines/other.yml", other)
    for language in ("lt", "en"):
        write_page(tmp_path, "docs/helplines/other", language, "A line.", who="For all.")
    steps = (question("start", "a", "b"), ending("a"), ending("b", "languages: [en], helplines: [other]"))

    assert faults_of(tmp_path, *steps) == []


def test_a_gap_that_is_admitted_while_a_line_is_paused_is_no_fault(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {"status: active": "status: paused", "always_shown: true\n": ""})
    admitted = "languages: [en], helplines: [line], none_known: true"

    assert faults_of(tmp_path, question("start", "a", "b"), ending("a"), ending("b", admitted)) == []


def test_a_step_has_no_address_that_a_page_has(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    for language in ("lt", "en"):
        text = (tmp_path / f"docs/help.{language}.md").read_text("utf-8")
        write(tmp_path, f"docs/lists/now.{language}.md", text.replace("help", "now"))
    change(tmp_path, "docs/navigation.yml", {"helplines, lists]": "helplines, lists, lists/now]"})

    assert [kind for _, _, kind in list_faults(read_tiny_site(tmp_path).problems)] == ["doubled-address"]


def test_numbers_and_sources_in_steps_are_checked_like_all_others(tmp_path: Path) -> None:
    text = "do: [{lt: Skambink 112, en: 'Call [@no-law]'}], none_known: true"
    steps = (question("start", "a", "b"), ending("a"), f"b: {{link: {{lt: b lt, en: b en}}, {text}}}\n")

    assert faults_of(tmp_path, *steps) == [(3, "number-in-prose"), (3, "unknown-reference")]


def test_a_text_can_mention_a_step(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/help.lt.md", {"Text.": "[[step:now|dabar]]"})

    assert read_tiny_site(tmp_path).problems == ()
