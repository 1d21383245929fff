"""Rule: what readers could come to harm by is not changed in one language alone."""

from __future__ import annotations

from pathlib import Path

from hooks.awareness.language import Languages
from hooks.awareness.problems import Problem
from tests.support.tiny_site import write, write_page
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import LANGUAGES, list_faults, read_tiny_site, write_tiny_content
from tools.in_step import confirm_pairs, pair_texts


def _begin(root: Path, wanted: str = "{pages: [help], kinds: [helpline]}", languages: Languages = LANGUAGES) -> Path:
    write_tiny_content(root, languages)
    for language in languages.all:
        for stem, more in (("docs/help", {}), ("docs/helplines/line", {"who": "For all."}), ("docs/lists", {})):
            write_page(root, stem, language, "Words [[phone:line]] [@a-law].\n\n## One { #one }\n\nText.", **more)
    navigation = (root / "docs/navigation.yml").read_text("utf-8")
    write(root, "docs/navigation.yml", f"{navigation}always_in_step: {wanted}\n")
    catalogue = read_tiny_site(root, languages).catalogue
    assert catalogue is not None
    for entry in catalogue.entries:
        list(confirm_pairs(root, entry, pair_texts(entry)))
    return root


def _problems(root: Path, languages: Languages = LANGUAGES) -> tuple[Problem, ...]:
    return read_tiny_site(root, languages, compared=True).problems


def test_texts_that_agree_have_no_fault(tmp_path: Path) -> None:
    assert _problems(_begin(tmp_path)) == ()


def test_a_page_about_help_that_did_not_follow_is_a_fault_on_the_line_of_its_note(tmp_path: Path) -> None:
    change(_begin(tmp_path), "docs/help.lt.md", {"Text.": "Other text."})

    assert list_faults(_problems(tmp_path)) == [("docs/help.en.md", 4, "older-than-partner")]


def test_every_text_of_a_kind_can_be_meant(tmp_path: Path) -> None:
    change(_begin(tmp_path), "docs/helplines/line.en.md", {"For all.": "For some."})

    assert list_faults(_problems(tmp_path)) == [("docs/helplines/line.lt.md", 5, "older-than-partner")]


def test_the_message_names_the_places_and_the_line_that_closes_it(tmp_path: Path) -> None:
    change(_begin(tmp_path), "docs/help.lt.md", {"Text.": "Other text.", "Words": "More words"})
    (problem,) = _problems(tmp_path)
    details = dict(problem.details)
    note = next(line for line in (tmp_path / problem.file).read_text("utf-8").split("\n") if line.startswith("agrees"))
    change(tmp_path, problem.file, {note: details["paste"]})

    assert details["places"] == "7 (More words [[phone:line]] [@a-law].), 9 (One)"
    assert _problems(tmp_path) == ()


def test_who_changes_both_is_asked_for_nothing(tmp_path: Path) -> None:
    _begin(tmp_path)
    change(tmp_path, "docs/help.lt.md", {"Text.": "Kitas tekstas."})
    change(tmp_path, "docs/help.en.md", {"Text.": "Other text."})

    assert _problems(tmp_path) == ()


def test_a_number_may_change_in_one_language(tmp_path: Path) -> None:
    change(_begin(tmp_path), "docs/help.lt.md", {"Text.": "Text 2027-01-01."})

    assert _problems(tmp_path) == ()


def test_other_pages_may_lag_behind(tmp_path: Path) -> None:
    change(_begin(tmp_path), "docs/lists.lt.md", {"Text.": "Other text."})

    assert _problems(tmp_path) == ()


def test_where_the_navigation_names_nothing_nothing_fails(tmp_path: Path) -> None:
    change(_begin(tmp_path, "{}"), "docs/help.lt.md", {"Text.": "Other text."})

    assert _problems(tmp_path) == ()


def test_a_language_that_is_not_required_may_lag_behind(tmp_path: Path) -> None:
    languages = Languages("lt", ("lt",), ("lt", "en"))
    change(_begin(tmp_path, languages=languages), "docs/help.lt.md", {"Text.": "Other text."})

    assert _problems(tmp_path, languages) == ()


def test_a_note_that_looks_like_a_telephone_number_is_none(tmp_path: Path) -> None:
    _begin(tmp_path)
    change(tmp_path, "mkdocs.yml", {'["112"]': r"""["112"], dead_forms: ['8[\s-]*\d(?:[\s-]*\d){7}(?!\d)']"""})
    change(tmp_path, "docs/lists.lt.md", {"agrees_with: {en: ": "agrees_with: {en: 81234-5678a-"})

    assert _problems(tmp_path) == ()


def test_a_page_that_the_navigation_names_must_exist(tmp_path: Path) -> None:
    _begin(tmp_path, "{pages: [hlep]}")

    assert list_faults(_problems(tmp_path)) == [("docs/navigation.yml", 25, "unknown-reference")]
