"""Rule: no two pages have the same short address, and an address that a page once had leads to one."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.model.short import short_code
from hooks.awareness.rules import short_addresses
from tests.support.tiny_site import write, write_page
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import LANGUAGES, list_faults, read_tiny_site, write_tiny_content

MOVED = "docs/moved.yml"


def _judge(root: Path, moves: str) -> list[tuple[str, int, str]]:
    write_tiny_content(root)
    write(root, MOVED, moves)
    return list_faults(read_tiny_site(root).problems)


@pytest.mark.parametrize("old", ["old", "old-place", "lessons/old", "a/b/c", "20-years"])
def test_a_page_may_have_moved_from_anywhere(old: str, tmp_path: Path) -> None:
    assert _judge(tmp_path, f"{old}: {{to: help}}\n") == []


@pytest.mark.parametrize("new", ["index", "campaigns/light", "helplines/line", "lessons/lamp", "lists", "lists/now"])
def test_a_page_of_any_kind_may_have_moved(new: str, tmp_path: Path) -> None:
    assert _judge(tmp_path, f"old: {{to: {new}}}\n") == []


@pytest.mark.parametrize("old", ["/old", "old/", "Old", "en/old", "lt", "old place", "https://site.example/old/", "a//b"])
def test_what_can_be_no_old_address_is_a_problem(old: str, tmp_path: Path) -> None:
    assert _judge(tmp_path, f'"{old}": {{to: help}}\n') == [(MOVED, 1, "move-bad-address")]


@pytest.mark.parametrize("new", ["helf", "lessons/lamp/projector", "en/help", "old"])
def test_a_move_to_nowhere_is_a_problem(new: str, tmp_path: Path) -> None:
    assert _judge(tmp_path, f"old:\n  to: {new}\n") == [(MOVED, 2, "move-nowhere")]


def test_a_move_to_a_page_that_moved_on_is_a_problem(tmp_path: Path) -> None:
    assert _judge(tmp_path, "one: {to: two}\ntwo: {to: help}\n") == [(MOVED, 1, "move-nowhere")]


def test_a_page_cannot_have_moved_while_it_stands_there(tmp_path: Path) -> None:
    assert _judge(tmp_path, "lessons/lamp: {to: help}\n") == [(MOVED, 1, "move-not-gone")]


def _let_codes_meet(monkeypatch: pytest.MonkeyPatch, *uris: str) -> None:
    monkeypatch.setattr(short_addresses, "short_code", lambda uri, code: "bcdfg" if uri in uris and code == "en" else short_code(uri, code))


def test_paper_that_leads_to_two_pages_is_a_problem_at_the_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _let_codes_meet(monkeypatch, "campaigns/light", "help")
    write_tiny_content(tmp_path)

    assert list_faults(read_tiny_site(tmp_path).problems) == [("docs/help.lt.md", 0, "short-address-doubled")]


def test_an_old_address_on_paper_counts_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _let_codes_meet(monkeypatch, "help", "old")

    assert _judge(tmp_path, "old: {to: lists}\n") == [(MOVED, 1, "short-address-doubled")]


def test_a_code_that_is_the_address_of_a_page_is_a_problem(tmp_path: Path) -> None:
    code = short_code("help", "en")
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/navigation.yml", {"pages: [help,": f"pages: [{code}, help,"})
    for language in LANGUAGES.all:
        write_page(tmp_path, f"docs/{code}", language, "Text.")

    assert [kind for _, _, kind in list_faults(read_tiny_site(tmp_path).problems)] == ["short-address-doubled"]
