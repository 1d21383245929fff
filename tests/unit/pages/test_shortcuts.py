"""Short addresses and addresses of the past lead to the page as it is now."""

from __future__ import annotations

from pathlib import Path

from hooks.awareness.language import Languages
from hooks.awareness.model.short import short_code
from hooks.awareness.pages.plan import plan_site
from tests.support.tiny_site import SVG, write
from tests.unit.builders import a_catalogue
from tests.unit.reading_tiny_sites import LANGUAGES, read_tiny_site, write_tiny_content

THREE = Languages("lt", ("lt", "en"), ("lt", "en", "uk"))


def _list(root: Path, languages: Languages = LANGUAGES) -> dict[str, str]:
    plan = plan_site(a_catalogue(root, languages), root, write(root, "mark.svg", SVG))
    return {shortcut.address: shortcut.page.address for shortcut in plan.shortcuts}


def _list_with_moves(root: Path, moves: str) -> dict[str, str]:
    write_tiny_content(root)
    write(root, "docs/moved.yml", moves)
    catalogue = read_tiny_site(root).catalogue
    assert catalogue is not None
    plan = plan_site(catalogue, root, write(root, "mark.svg", SVG))
    return {shortcut.address: shortcut.page.address for shortcut in plan.shortcuts}


def test_every_page_of_an_entry_has_a_short_address_in_each_language(tmp_path: Path) -> None:
    found = _list(tmp_path)

    assert found[f"{short_code('help', 'lt')}/"] == "help/"
    assert found[f"{short_code('help', 'en')}/"] == "en/help/"
    assert found[f"{short_code('index', 'lt')}/"] == ""
    assert found[f"{short_code('lessons/lamp', 'en')}/"] == "en/lessons/lamp/"
    assert found[f"{short_code('lists/now', 'en')}/"] == "en/lists/now/"


def test_screens_handouts_and_lists_have_none(tmp_path: Path) -> None:
    targets = set(_list(tmp_path).values())

    assert {target for target in targets if "projector" in target or "handout" in target or "/language/" in target} == set()


def test_paper_in_a_language_keeps_working_when_its_text_is_gone(tmp_path: Path) -> None:
    assert _list(tmp_path, THREE)[f"{short_code('help', 'uk')}/"] == "uk/help/"


def test_a_page_that_moved_keeps_both_its_addresses_in_every_language(tmp_path: Path) -> None:
    found = _list_with_moves(tmp_path, "old/place: {to: lessons/lamp}\n")

    assert found[f"{short_code('old/place', 'lt')}/"] == found["old/place/"] == "lessons/lamp/"
    assert found[f"{short_code('old/place', 'en')}/"] == found["en/old/place/"] == "en/lessons/lamp/"
