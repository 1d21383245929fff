"""The command that notes that texts say the same: it writes one line, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.drift import find_gaps
from hooks.awareness.language import Languages
from tests.support.tiny_site import write
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import LANGUAGES, read_tiny_site, write_tiny_content
from tools.in_step import main, write_note

LINE = "agrees_with: {lt: 12345-67890}"
THREE = Languages("lt", ("lt",), ("lt", "en", "de"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ntitle: A\n---\nText.\n", f"---\ntitle: A\n{LINE}\n---\nText.\n"),
        ("---\ntitle: A\n---", f"---\ntitle: A\n{LINE}\n---"),
        ("---\nagrees_with: {lt: 00000-00000}\ntitle: A\n---\n", f"---\ntitle: A\n{LINE}\n---\n"),
        ("---\nagrees_with:\n  lt: 00000-00000\n  de: 00000-00000\ntitle: A\n---\n", f"---\ntitle: A\n{LINE}\n---\n"),
        ("---\r\ntitle: A\r\n---\r\nText.  \r\n", f"---\r\ntitle: A\r\n{LINE}\r\n---\r\nText.  \r\n"),
        ("---\rtitle: A\rb: c\r---\rText.\r", f"---\rtitle: A\rb: c\r{LINE}\r---\rText.\r"),
        ("\ufeff---\ntitle: A\n---\n", f"\ufeff---\ntitle: A\n{LINE}\n---\n"),
        ("---\ntitle: A\n---  \nText.\n\n---\n\nagrees_with: no\n", f"---\ntitle: A\n{LINE}\n---  \nText.\n\n---\n\nagrees_with: no\n"),
        ("---\ntitle: A\n# a remark\n---\n", f"---\ntitle: A\n# a remark\n{LINE}\n---\n"),
    ],
    ids=["new", "no text", "elsewhere", "on many lines", "windows", "old mac", "bom", "rule below", "remark"],
)
def test_the_note_stands_last_and_all_else_stays(before: str, after: str, tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_bytes(before.encode())

    assert write_note(file, LINE)
    assert file.read_bytes().decode() == after
    assert not write_note(file, LINE)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tiny site, as the folder in which commands run."""
    write_tiny_content(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _gaps(root: Path, page: str, languages: Languages = LANGUAGES) -> list[tuple[str, str, str]]:
    catalogue = read_tiny_site(root, languages).catalogue
    assert catalogue is not None
    return [(gap.language, gap.partner, gap.state) for gap in find_gaps(catalogue.pages[page])]


def test_a_text_that_is_named_is_noted_on_both_sides_and_no_other(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["docs/help.en.md"])
    printed = capsys.readouterr().out

    assert _gaps(site, "help") == []
    assert len(_gaps(site, "lists")) == 2
    assert [line.rpartition(" ")[2] for line in printed.splitlines()] == ["docs/help.lt.md", "docs/help.en.md"]


def test_all_texts_are_noted_at_once_and_a_second_time_nothing_is_written(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["ALL"])
    first = capsys.readouterr().out
    main(["ALL"])

    assert first.count("\n") == 14
    assert capsys.readouterr().out == ""
    assert read_tiny_site(site, compared=True).problems == ()


def test_it_confirms_what_the_check_refuses(site: Path) -> None:
    write(site, "docs/navigation.yml", f"{(site / 'docs/navigation.yml').read_text('utf-8')}always_in_step: {{pages: [help]}}\n")
    main(["ALL"])
    change(site, "docs/help.lt.md", {"Text.": "Other text."})
    refused = read_tiny_site(site).problems
    main(["docs/help.lt.md"])

    assert [problem.kind for problem in refused] == ["older-than-partner"]
    assert read_tiny_site(site).problems == ()


@pytest.mark.parametrize("file", ["docs/hlep.en.md", "docs/navigation.yml", "help"])
def test_what_is_no_text_is_told_in_every_language(file: str, site: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main([file])

    assert str(ended.value).count(f"{file}: ") == 2


def test_content_that_cannot_be_read_is_told_and_nothing_is_written(site: Path) -> None:
    write(site, "docs/navigation.yml", "home: [\n")
    with pytest.raises(SystemExit) as ended:
        main(["ALL"])

    assert "docs/navigation.yml" in str(ended.value)
    assert "agrees_with" not in (site / "docs/help.en.md").read_text("utf-8")


@pytest.fixture
def three(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tiny site in three languages, one of which is required; the help page stands in all."""
    write_tiny_content(tmp_path, THREE)
    for language in ("en", "de"):
        write(tmp_path, f"docs/help.{language}.md", (tmp_path / "docs/help.lt.md").read_text("utf-8"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_of_three_languages_only_the_pairs_of_the_one_that_is_named_are_noted(three: Path) -> None:
    main(["docs/help.en.md"])

    assert _gaps(three, "help", THREE) == [("lt", "de", "unconfirmed"), ("de", "lt", "unconfirmed")]


def test_one_pair_can_be_noted_alone(three: Path) -> None:
    main(["docs/help.en.md", "--with", "lt"])
    left = {(one, other) for one, other, _ in _gaps(three, "help", THREE)}

    assert left == {("lt", "de"), ("de", "lt"), ("en", "de"), ("de", "en")}


def test_two_texts_of_one_page_may_be_named_together(three: Path) -> None:
    main(["docs/help.en.md", "docs/help.lt.md"])

    assert _gaps(three, "help", THREE) == []
