"""No number changes from release to release without a word about it in the list that programs follow."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.commits import git, release
from tests.support.tiny_site import write
from tests.unit.builders import a_catalogue, change
from tests.unit.reading_tiny_sites import write_tiny_content
from tools.changes import report

LINE = "docs/helplines/line.yml"
CHANGES = "docs/number-changes.yml"


@pytest.fixture
def released(tmp_path: Path) -> Path:
    """A tiny site, released once, in which three short numbers exist."""
    write_tiny_content(tmp_path)
    change(tmp_path, "mkdocs.yml", {'["112"]': '["112", "113", "116123"]'})
    release(tmp_path)
    return tmp_path


def tell(root: Path, *pairs: tuple[str, str]) -> None:
    entries = (
        f'c{n}: {{on: 2026-05-{n:02}, helpline: line, contact: call, old_number: "{old}", new_number: "{new}"}}\n'
        for n, (old, new) in enumerate(pairs, 1)
    )
    write(root, CHANGES, "".join(entries))


def test_nothing_is_missing_where_nothing_changed(released: Path) -> None:
    text, told = report(released, "v1")

    assert told
    assert text.splitlines() == [
        "# Numeriai nuo v1 / Numbers since v1", "",
        "Pasikeitė: 0. Nėra faile docs/number-changes.yml: 0.", "Changed: 0. Not in docs/number-changes.yml: 0.",
    ]  # fmt: skip


def test_a_number_that_changed_silently_is_told_as_an_entry_that_mends_it(
    released: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    change(released, LINE, {'number: "112"': 'number: "113"'})

    text, told = report(released, "v1")

    assert not told
    assert '  old_number: "112"\n  new_number: "113"\n' in text
    write(released, CHANGES, text.partition("earlier:\n\n")[2])
    assert a_catalogue(released).number_changes["2026-09-21-line-call"].facts.contact == "call"
    assert report(released, "v1")[1]


def test_a_change_in_several_steps_is_told_if_each_step_is(released: Path) -> None:
    change(released, LINE, {'number: "112"': 'number: "116123"'})
    tell(released, ("112", "113"), ("113", "116123"))

    assert report(released, "v1")[1]


def test_an_entry_about_something_else_tells_nothing(released: Path) -> None:
    change(released, LINE, {'number: "112"': 'number: "116123"'})
    tell(released, ("113", "116123"))

    assert not report(released, "v1")[1]


def test_a_number_that_was_added_has_no_old_one(released: Path) -> None:
    change(released, LINE, {"calling:\n": SECOND})

    text, _ = report(released, "v1")

    assert '  contact: second\n  new_number: "116123"\n' in text
    assert "old_number" not in text


def test_what_a_release_has_published_serves_as_well(released: Path) -> None:
    published = {"helplines": [{"id": "line", "contacts": [{"id": "call", "number": "113"}, {"id": "web"}]}]}
    write(released, "helplines.json", json.dumps(published))

    text, told = report(released, "helplines.json")

    assert not told
    assert '  old_number: "113"\n  new_number: "112"\n' in text


def test_a_helpline_that_is_gone_has_to_come_back_as_closed(released: Path) -> None:
    published = {"helplines": [{"id": "other", "contacts": [{"id": "call", "number": "113"}]}]}
    write(released, "helplines.json", json.dumps(published))

    text, told = report(released, "helplines.json")

    assert not told
    assert "Helplines that are not there any more: other." in text
    assert "helpline: other" not in text


@pytest.mark.parametrize("text", ["{}", "[]", "no data"])
def test_another_file_is_refused_with_a_sentence(released: Path, text: str) -> None:
    write(released, "helplines.json", text)

    with pytest.raises(ValueError):
        report(released, "helplines.json")


def test_a_release_that_git_does_not_know_is_refused_with_a_sentence(released: Path) -> None:
    with pytest.raises(ValueError, match="git knows no tag"):
        report(released, "v9")


def test_a_release_without_settings_is_not_said_to_be_elsewhere(released: Path) -> None:
    git(released, "rm", "--quiet", "--cached", "mkdocs.yml")
    git(released, "commit", "--quiet", "--message", "before there were settings")
    git(released, "tag", "v0")

    with pytest.raises(ValueError, match=r"“v0” has no mkdocs\.yml"):
        report(released, "v0")


def test_without_git_a_release_is_refused_with_a_sentence(released: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(released))

    with pytest.raises(ValueError, match="git cannot be run"):
        report(released, "v1")


SECOND = """\
  - id: second
    method: phone
    number: "116123"
    usable_from: [XX]
    cost: free
    hours: always
    languages: [en]
    grade: A
    sources: [a-law]
calling:
"""
