"""Every kind of problem has a smallest example, and the example gives exactly the message that helps."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from hooks.awareness.model.parsing import _KINDS
from hooks.awareness.model.wording import Wording
from tests.support.real_site import ROOT
from tests.unit.broken_sites import KINDS, read_expected, tell_faults
from tests.unit.explain_problems import explain_all, explain_first, list_pages
from tests.unit.reading_tiny_sites import read_tiny_site, write_tiny_content

MESSAGES = {
    path.stem: yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    for path in sorted((ROOT / "overrides/words/problems").glob("*.yml"))
}
_KIND = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
_RAISERS = {"make_problem": 2, "PydanticCustomError": 0, "Mismatch": 0}
"""What makes a problem, and which of its arguments is the kind."""


def test_a_tiny_site_has_no_problem(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)

    assert read_tiny_site(tmp_path, compared=True).problems == ()


@pytest.mark.parametrize("kind", KINDS)
def test_a_broken_site_gets_the_message_that_mends_it(kind: str) -> None:
    assert tell_faults(kind)[1] == read_expected(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_an_example_shows_its_own_kind_and_no_other(kind: str) -> None:
    shown = set(re.findall(r"^\S.*  \[(.+)\]$", read_expected(kind), re.MULTILINE))

    assert shown == {kind}


@pytest.mark.parametrize("language", MESSAGES)
def test_every_message_has_an_example_and_every_example_a_message(language: str) -> None:
    assert set(MESSAGES[language]) == set(KINDS)


@pytest.mark.parametrize("language", MESSAGES)
def test_every_kind_that_the_code_names_has_a_message(language: str) -> None:
    named = set(_find_raised_kinds()) | set(_KINDS.values())

    assert named - set(MESSAGES[language]) == set()


def test_every_kind_with_a_message_is_named_in_the_code() -> None:
    named = {text for tree in _read_trees() for text in _find_strings(tree)}

    assert set(KINDS) - named == set()


@pytest.mark.parametrize("kind", KINDS)
def test_messages_have_the_same_placeholders_in_every_language(kind: str) -> None:
    found = {
        tuple(frozenset(re.findall(r"\{\w+\}", texts[kind][part])) for part in ("what", "mend"))
        for texts in MESSAGES.values()
    }

    assert len(found) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_every_placeholder_of_a_message_is_filled(kind: str) -> None:
    names = {name for texts in MESSAGES.values() for name in re.findall(r"\{\w+\}", str(texts[kind]))}

    assert [name for name in names if name in read_expected(kind)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_message_says_what_is_wrong_and_how_to_mend_it_and_nothing_else(kind: str) -> None:
    assert [set(texts[kind]) for texts in MESSAGES.values()] == [{"what", "mend"}] * len(MESSAGES)


def _read_trees() -> Iterator[ast.Module]:
    for path in sorted((ROOT / "hooks").rglob("*.py")):
        yield ast.parse(path.read_text("utf-8"))


def _find_raised_kinds() -> Iterator[str]:
    for tree in _read_trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _RAISERS:
                position = _RAISERS[node.func.id]
                yield from (text for argument in node.args[: position + 1] for text in _find_strings(argument))


def _find_strings(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _KIND.fullmatch(node.value):
            yield node.value


@pytest.mark.parametrize(("page", "wording"), list_pages().items(), ids=lambda value: value.name if isinstance(value, Path) else "")
def test_the_page_that_explains_every_kind_is_in_step_with_the_messages(page: Path, wording: Wording) -> None:
    assert page.read_text("utf-8") == explain_all(wording)


@pytest.mark.parametrize(("page", "wording"), list_pages().items(), ids=lambda value: value.name if isinstance(value, Path) else "")
def test_every_message_ends_with_an_address_on_that_page(page: Path, wording: Wording) -> None:
    headings = set(re.findall(r"^## (.+)$", page.read_text("utf-8"), re.MULTILINE))

    for kind in KINDS:
        assert explain_first(kind, wording).endswith(f"    ? {page.name}#{kind}")
        assert kind in headings
