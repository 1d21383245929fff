"""Which text lags behind which, judged by what each has noted of the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.drift import find_all_gaps, find_gaps, must_agree
from hooks.awareness.language import Languages
from tests.support.tiny_site import write, write_page
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import LANGUAGES, read_tiny_site, write_tiny_content
from tools.in_step import confirm_pairs, pair_texts

TEXT = "Opening.\n\n## One { #one }\n\nFirst.\n\n## Two { #two }\n\nSecond.\n\n[[phone:line]] [@a-law]"
THREE = Languages("lt", ("lt",), ("lt", "en", "de"))


def _catalogue(root: Path, languages: Languages = LANGUAGES):
    catalogue = read_tiny_site(root, languages).catalogue
    assert catalogue is not None
    return catalogue


def _begin(root: Path, languages: Languages = LANGUAGES) -> Path:
    """Write a site whose page `help` agrees in all languages."""
    write_tiny_content(root, languages)
    for language in languages.all:
        write_page(root, "docs/help", language, TEXT)
    return _confirm(root, languages)


def _confirm(root: Path, languages: Languages = LANGUAGES, language: str | None = None, partner: str | None = None) -> Path:
    entry = _catalogue(root, languages).pages["help"]
    list(confirm_pairs(root, entry, pair_texts(entry, language, partner)))
    return root


def _gaps(root: Path, languages: Languages = LANGUAGES) -> list[tuple[str, str, str, list[int | str]]]:
    gaps = find_gaps(_catalogue(root, languages).pages["help"])
    return [(gap.language, gap.partner, gap.state, [part.key for part in gap.parts]) for gap in gaps]


def test_texts_that_were_confirmed_have_no_gap(tmp_path: Path) -> None:
    assert _gaps(_begin(tmp_path)) == []


def test_the_text_that_did_not_follow_is_older_and_the_other_is_not(tmp_path: Path) -> None:
    change(_begin(tmp_path), "docs/help.lt.md", {"First.": "First and foremost."})

    assert _gaps(tmp_path) == [("en", "lt", "older", ["one"])]


def test_no_language_is_the_source(tmp_path: Path) -> None:
    change(_begin(tmp_path), "docs/help.en.md", {"First.": "First and foremost."})

    assert _gaps(tmp_path) == [("lt", "en", "older", ["one"])]


def test_a_changed_number_makes_nothing_older(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    for language in LANGUAGES.all:
        write_page(tmp_path, "docs/help", language, TEXT.replace("First", "First in 2013: 34 of 60"))
    change(_confirm(tmp_path), "docs/help.lt.md", {"2013: 34": "2014: 35"})

    assert _gaps(tmp_path) == []


def test_when_both_were_changed_in_the_same_place_neither_is_called_older(tmp_path: Path) -> None:
    _begin(tmp_path)
    for language in LANGUAGES.all:
        change(tmp_path, f"docs/help.{language}.md", {"First.": f"Changed in {language}."})

    assert _gaps(tmp_path) == [("lt", "en", "together", ["one"]), ("en", "lt", "together", ["one"])]


def test_when_each_was_changed_in_another_place_each_is_older_there(tmp_path: Path) -> None:
    _begin(tmp_path)
    change(tmp_path, "docs/help.lt.md", {"First.": "Changed."})
    change(tmp_path, "docs/help.en.md", {"Second.": "Changed."})

    assert _gaps(tmp_path) == [("lt", "en", "older", ["two"]), ("en", "lt", "older", ["one"])]


def test_a_part_that_both_have_gained_is_changed_together(tmp_path: Path) -> None:
    _begin(tmp_path)
    for language in LANGUAGES.all:
        change(tmp_path, f"docs/help.{language}.md", {"## Two": "## New { #new }\n\nWords.\n\n## Two"})

    assert _gaps(tmp_path) == [("lt", "en", "together", ["new"]), ("en", "lt", "together", ["new"])]


def test_the_line_of_a_gap_closes_it(tmp_path: Path) -> None:
    change(_begin(tmp_path), "docs/help.lt.md", {"First.": "First and foremost."})
    (gap,) = find_gaps(_catalogue(tmp_path).pages["help"])
    path = tmp_path / gap.article.file
    lines = path.read_text("utf-8").split("\n")
    lines[gap.line - 1] = gap.line_to_paste
    path.write_text("\n".join(lines), "utf-8")

    assert _gaps(tmp_path) == []


def test_the_lines_of_both_gaps_close_them_whichever_is_pasted_first(tmp_path: Path) -> None:
    _begin(tmp_path)
    for language in LANGUAGES.all:
        change(tmp_path, f"docs/help.{language}.md", {"First.": f"Changed in {language}."})
    for gap in tuple(find_gaps(_catalogue(tmp_path).pages["help"])):
        path = tmp_path / gap.article.file
        lines = path.read_text("utf-8").split("\n")
        lines[gap.line - 1] = gap.line_to_paste
        path.write_text("\n".join(lines), "utf-8")

    assert _gaps(tmp_path) == []


def test_a_slip_that_was_mended_and_mended_back_leaves_no_gap(tmp_path: Path) -> None:
    change(_begin(tmp_path), "docs/help.lt.md", {"First.": "Frist."})
    change(tmp_path, "docs/help.lt.md", {"Frist.": "First."})

    assert _gaps(tmp_path) == []


def test_a_text_that_nobody_confirmed_is_told_once_for_each_side(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)

    assert _gaps(tmp_path) == [("lt", "en", "unconfirmed", []), ("en", "lt", "unconfirmed", [])]


def test_a_site_that_notes_nothing_is_asked_for_nothing(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)

    assert find_all_gaps(_catalogue(tmp_path)) == ()


def test_a_site_that_has_begun_is_asked_for_the_rest(tmp_path: Path) -> None:
    files = {gap.article.file for gap in find_all_gaps(_catalogue(_begin(tmp_path)))}

    assert "docs/lists.lt.md" in files
    assert "docs/help.lt.md" not in files


def _begin_three(root: Path) -> Path:
    write_tiny_content(root, THREE)
    for language in THREE.all:
        write_page(root, "docs/help", language, TEXT)
    return _confirm(root, THREE)


def test_of_three_languages_both_others_are_older_than_the_one_that_changed(tmp_path: Path) -> None:
    change(_begin_three(tmp_path), "docs/help.en.md", {"First.": "Changed."})

    assert _gaps(tmp_path, THREE) == [("lt", "en", "older", ["one"]), ("de", "en", "older", ["one"])]


def test_of_three_languages_one_that_followed_leaves_the_third_behind_both(tmp_path: Path) -> None:
    change(_begin_three(tmp_path), "docs/help.en.md", {"First.": "Changed."})
    change(tmp_path, "docs/help.lt.md", {"First.": "Pakeista."})
    _confirm(tmp_path, THREE, "lt", "en")

    assert _gaps(tmp_path, THREE) == [("de", "lt", "older", ["one"]), ("de", "en", "older", ["one"])]


@pytest.mark.parametrize(
    ("wanted", "agree"),
    [("{}", set()), ("{pages: [help]}", {"help"}), ("{kinds: [helpline]}", {"line"}), ("{pages: [lists], kinds: [campaign]}", {"lists", "light"})],
)
def test_the_navigation_says_what_must_agree(wanted: str, agree: set[str], tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    path = tmp_path / "docs/navigation.yml"
    write(tmp_path, "docs/navigation.yml", f"{path.read_text('utf-8')}always_in_step: {wanted}\n")
    catalogue = _catalogue(tmp_path)

    assert {entry.id for entry in catalogue.entries if must_agree(catalogue, entry)} == agree
