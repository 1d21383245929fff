"""Rule: no text holds a number that is one slip away from that of a helpline, nor do two helplines."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.tiny_site import HELPLINE, SVG, write, write_page
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import LANGUAGES, list_faults, read_tiny_site, write_tiny_content

TELEPHONE = r"""telephone: {short_numbers: ["112"], calling_words: {lt: ['\bskambin'], en: ['\bcall']}}"""
MOBILE = HELPLINE.replace('"112"', '"+37061234567"')


def _write(root: Path) -> None:
    write_tiny_content(root)
    change(root, "mkdocs.yml", {'telephone: {short_numbers: ["112"]}': TELEPHONE})


def _add_line(root: Path, id: str, facts: str) -> None:
    write(root, f"docs/helplines/{id}.yml", facts)
    for language in LANGUAGES.all:
        write_page(root, f"docs/helplines/{id}", language, "A line.", who="For all.")


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        ("docs/help.lt.md", "Text.", "Skambinkite 113.", 10),
        ("docs/help.lt.md", "Text.", "[[page:lists|call 113]]", 10),
        ("docs/help.lt.md", "Text.", "[Call](tel:113)", 10),
        ("docs/help.lt.md", "title: Title", "title: Call 113", 2),
        ("docs/helplines/line.lt.md", "who: For all.", "who: Call 121.", 4),
        ("docs/glossary.yml", "definition: {lt: word lt,", "definition: {lt: Call 12,", 3),
        ("docs/organisations/operator.yml", "about: {lt: word lt,", "about: {lt: Call 1112,", 3),
        ("docs/vocabulary.yml", "danger: {lt: word lt,", "danger: {lt: Call 122,", 2),
        ("docs/navigation.yml", "title: {lt: word lt,", "title: {lt: Call 122,", 13),
        ("campaigns/light/images/emblem.svg", "<path", "<text>Call\n<tspan>call 1</tspan><tspan>13</tspan></text><path", 2),
    ],
)
def test_a_slip_is_found_wherever_words_stand(file: str, old: str, new: str, line: int, tmp_path: Path) -> None:
    _write(tmp_path)
    change(tmp_path, file, {old: new})

    assert list_faults(read_tiny_site(tmp_path).problems) == [(file, line, "number-lookalike")]


def test_a_slip_in_the_words_of_the_interface_is_found(tmp_path: Path) -> None:
    _write(tmp_path)
    path = tmp_path / "overrides/words/en.yml"
    path.write_text(path.read_text("utf-8").replace("skip: Skip to content", "skip: Call 113"), "utf-8")
    (problem,) = read_tiny_site(tmp_path).problems
    line = path.read_text("utf-8").split("\n").index("skip: Call 113") + 1

    assert (problem.file, problem.line, problem.kind) == ("overrides/words/en.yml", line, "number-lookalike")


def test_the_number_meant_is_named(tmp_path: Path) -> None:
    _write(tmp_path)
    _add_line(tmp_path, "mobile", MOBILE.replace("always_shown: true\n", ""))
    change(tmp_path, "docs/help.lt.md", {"Text.": "+370 612 3467"})
    (problem,) = read_tiny_site(tmp_path).problems

    assert dict(problem.details)["meant"].replace("\N{NO-BREAK SPACE}", " ") == "+370 612 34567"


def test_a_valid_number_that_is_a_slip_is_told_once_as_one(tmp_path: Path) -> None:
    _write(tmp_path)
    _add_line(tmp_path, "mobile", MOBILE.replace("always_shown: true\n", ""))
    change(tmp_path, "docs/help.lt.md", {"Text.": "Call +370 612 34568."})

    assert list_faults(read_tiny_site(tmp_path).problems) == [("docs/help.lt.md", 10, "number-lookalike")]


def test_a_right_number_in_a_form_without_country_is_typed_all_the_same(tmp_path: Path) -> None:
    _write(tmp_path)
    _add_line(tmp_path, "far", HELPLINE.replace('"112"', '"+4722331160"').replace("always_shown: true\n", ""))
    change(tmp_path, "docs/help.lt.md", {"Text.": "22 33 11 60"})

    assert list_faults(read_tiny_site(tmp_path).problems) == [("docs/help.lt.md", 10, "number-in-prose")]


def test_a_number_in_a_drawing_is_typed_too(tmp_path: Path) -> None:
    _write(tmp_path)
    write(tmp_path, "campaigns/light/images/emblem.svg", SVG.replace("<path", "<title>112</title><style>.a112{}</style><path"))

    assert list_faults(read_tiny_site(tmp_path).problems) == [("campaigns/light/images/emblem.svg", 1, "number-in-prose")]


def test_sources_and_links_may_hold_what_looks_like_a_slip(tmp_path: Path) -> None:
    _write(tmp_path)
    change(tmp_path, "docs/sources.yml", {"publisher: State": "publisher: State\n  url: https://a.example/call/113"})
    change(tmp_path, "docs/help.lt.md", {"Text.": "[Call](https://a.example/call-113)"})

    assert read_tiny_site(tmp_path).problems == ()


@pytest.mark.parametrize(("operator", "kinds"), [("operator", []), ("other", ["numbers-alike"])])
def test_two_organisations_have_no_numbers_one_slip_apart(operator: str, kinds: list[str], tmp_path: Path) -> None:
    _write(tmp_path)
    write(tmp_path, "docs/organisations/other.yml", "name: {lt: a, en: b}\nkind: public\nabout: {lt: a, en: b}\n")
    _add_line(tmp_path, "one", MOBILE.replace("always_shown: true\n", ""))
    facts = MOBILE.replace("34567", "34576").replace("always_shown: true\n", "")
    _add_line(tmp_path, "two", facts.replace("operator: operator", f"operator: {operator}"))

    assert [problem.kind for problem in read_tiny_site(tmp_path).problems] == kinds
