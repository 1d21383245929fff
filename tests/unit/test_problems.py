"""A problem is shown with its place, in every language, on a screen and on the line of a pull request."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import pytest

from hooks.awareness.problems import annotate_problem, explain_problem, make_problem, suggest_name
from tests.unit.builders import a_wording

WHAT = {"problems": {"odd": {"what": "{given} is odd.", "mend": "Write {wanted}."}}, "fault": {"page": "WHY.md", "mended": "Done."}}
SAY = a_wording(**WHAT).say
SAY_OTHER = a_wording(
    "lt", problems={"odd": {"what": "{given} keista.", "mend": "Rašykite {wanted}."}}, fault={"page": "WHY.lt.md"}
).say


def test_a_message_names_place_and_kind_then_what_and_how_language_by_language() -> None:
    problem = make_problem("docs/a.yml", 3, "odd", given=1, wanted=2)

    assert explain_problem(problem, [SAY_OTHER, SAY]) == (
        "docs/a.yml:3  [odd]\n  1 keista.\n    → Rašykite 2.\n    ? WHY.lt.md#odd\n"
        "  1 is odd.\n    → Write 2.\n    ? WHY.md#odd"
    )


def test_languages_that_say_it_in_the_same_words_say_it_once() -> None:
    problem = make_problem("docs/a.yml", 3, "odd", given=1, wanted=2)

    assert explain_problem(problem, [SAY_OTHER, SAY, SAY]) == explain_problem(problem, [SAY_OTHER, SAY])


def test_what_is_said_otherwise_or_explained_elsewhere_is_said_in_full() -> None:
    elsewhere = a_wording(**{**WHAT, "fault": {"page": "WHY.pl.md", "mended": "Done."}}).say
    text = explain_problem(make_problem("docs/a.yml", 3, "odd", given=1, wanted=2), [SAY, elsewhere])

    assert text.count("1 is odd.") == 2


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    assert explain_problem(make_problem("docs/a.yml", 0, "odd"), [SAY]).startswith("docs/a.yml  [odd]\n")


def test_a_message_says_what_is_mended_by_itself_and_links_to_the_explanation() -> None:
    problem = dataclasses.replace(make_problem("a.yml", 1, "odd", given=1, wanted=2), mended=True)
    lines = explain_problem(problem, [SAY], "https://git.example/a/b/blob/main/").split("\n")

    assert lines[3:] == ["    → Done.", "    ? https://git.example/a/b/blob/main/WHY.md#odd"]


def test_a_kind_without_words_still_shows_its_details() -> None:
    assert explain_problem(make_problem("a.yml", 1, "new", given="x"), [SAY]) == "a.yml:1  [new]\n  {'given': 'x'}"


def test_a_detail_that_is_a_placeholder_itself_is_not_filled_again() -> None:
    problem = make_problem("a.yml", 1, "odd", given="{wanted}", wanted="2")

    assert "\n  {wanted} is odd.\n" in explain_problem(problem, [SAY])


def test_problems_sort_by_file_then_line() -> None:
    places = [("b.yml", 1), ("a.yml", 10), ("a.yml", 2)]
    problems = sorted(make_problem(file, line, "odd") for file, line in places)

    assert [(problem.file, problem.line) for problem in problems] == [("a.yml", 2), ("a.yml", 10), ("b.yml", 1)]


@pytest.mark.parametrize(
    ("file", "line", "details", "annotation"),
    [
        ("a.yml", 3, {"given": "x", "wanted": "y"}, "::error file=a.yml,line=3,title=odd::  x is odd.%0A    → Write y.%0A    ? WHY.md#odd"),
        ("a.yml", 0, {"given": "x", "wanted": "y"}, "::error file=a.yml,line=1,title=odd::  x is odd.%0A    → Write y.%0A    ? WHY.md#odd"),
        ("a,b:%.yml", 1, {}, "::error file=a%2Cb%3A%25.yml,line=1,title=odd::  {given} is odd.%0A    → Write {wanted}.%0A    ? WHY.md#odd"),
        ("a.yml", 1, {"given": "5 %\r\n"}, "::error file=a.yml,line=1,title=odd::  5 %25%0D%0A is odd.%0A    → Write {wanted}.%0A    ? WHY.md#odd"),
    ],
)
def test_an_annotation_is_one_line_that_github_understands(
    file: str, line: int, details: Mapping[str, str], annotation: str
) -> None:
    assert annotate_problem(make_problem(file, line, "odd", **details), [SAY]) == annotation


@pytest.mark.parametrize(
    ("wrong", "known", "suggestion"),
    [
        ("helplnie", ("helpline", "page"), "helpline"),
        ("xyz", ("page", "helpline"), "helpline, page"),
        ("xyz", (), "–"),
        ("xyz", tuple("abcdefghijklmnop"), "a, b, c, d, e, f, g, h, i, j, k, l"),
    ],
)
def test_a_wrong_name_gets_the_nearest_known_one_or_a_list(wrong: str, known: tuple[str, ...], suggestion: str) -> None:
    assert suggest_name(wrong, known) == suggestion
