"""Files are read as strings with the line of each value, and what cannot be read is said with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from hooks.awareness import reading
from hooks.awareness.problems import Problem
from hooks.awareness.reading import Sheet, read_article, read_lines, read_sheet
from tests.support.real_site import ROOT


def _read(root: Path, content: str | bytes, name: str = "a.yml") -> tuple[Sheet | None, tuple[Problem, ...]]:
    (root / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return read_sheet(root, name)


def _find_faults(problems: tuple[Problem, ...]) -> list[tuple[int, str]]:
    return [(problem.line, problem.kind) for problem in problems]


@pytest.mark.parametrize("value", ["+37061234567", "11:00", "no", "1_000", "0800", "2026-01-02", "null", "~", "1e3"])
def test_every_value_stays_the_string_that_was_written(value: str, tmp_path: Path) -> None:
    sheet, _ = _read(tmp_path, f"key: {value}\n")

    assert sheet is not None and sheet.data == {"key": value}


@pytest.mark.parametrize(
    "content",
    [
        b"a: 1\nb: \xc4\x85\n",
        b"\xef\xbb\xbfa: 1\nb: \xc4\x85\n",
        b"a: 1\r\nb: \xc4\x85\r\n",
        b"\xef\xbb\xbfa: 1\r\nb: \xc4\x85",
        b"a: 1\rb: \xc4\x85\r",
    ],
)
def test_line_ends_and_byte_order_marks_of_any_system_are_fine(content: bytes, tmp_path: Path) -> None:
    sheet, problems = _read(tmp_path, content)

    assert sheet is not None and problems == ()
    assert sheet.data == {"a": "1", "b": "ą"}
    assert sheet.line_of(("b",)) == 2


def test_every_value_knows_its_line(tmp_path: Path) -> None:
    sheet, _ = _read(tmp_path, "# Facts\na: 1\nb:\n  - x\n  - c: y\n    d:\n      z\ne: {f: 1,\n  g: 2}\n")
    lines = {("a",): 2, ("b",): 3, ("b", 0): 4, ("b", 1): 5, ("b", 1, "c"): 5, ("b", 1, "d"): 6, ("e", "g"): 9}

    assert sheet is not None
    assert {place: sheet.line_of(place) for place in lines} == lines


def test_a_value_that_is_not_there_is_looked_for_where_it_should_be(tmp_path: Path) -> None:
    sheet, _ = _read(tmp_path, "\na:\n  b: 1\n")

    assert sheet is not None
    assert [sheet.line_of(place) for place in (("a", "c"), ("a", "b", 0), ("d",))] == [2, 3, 2]


@pytest.mark.parametrize(
    ("content", "line", "kind"),
    [
        ("", 0, "file-empty"),
        (" \n\n", 0, "file-empty"),
        ("# Only a comment\n", 1, "yaml-empty"),
        ("just text\n", 1, "yaml-not-mapping"),
        ("\n- a\n- b\n", 2, "yaml-not-mapping"),
        ("a: 1\n\tb: 2\n", 2, "yaml-tab"),
        ("a:\n\tb: 2\n", 2, "yaml-tab"),
        ("a: 1\nb: *Bold*\n", 2, "yaml-sign"),
        ("a: 1\nb: **Bold**\n", 2, "yaml-sign"),
        ("a: 1\nb: *bold\n", 2, "yaml-sign"),
        ("a: &x 1\nb: 2\n", 1, "yaml-sign"),
        ("a: 1\nb: !Important\n", 2, "yaml-sign"),
        ("a: 1\nb: ! text\n", 2, "yaml-sign"),
        ("a: @home\n", 1, "yaml-sign"),
        ("a: `code`\n", 1, "yaml-sign"),
        ("a: %\n", 1, "yaml-sign"),
        ("a: 1\nb: {<<: *a}\n", 2, "yaml-sign"),
        ('a: 1\nb: "open\nc: 2\nd: 3\n', 2, "yaml-broken"),
        ("a: 1\nb: [open\nc\n", 2, "yaml-broken"),
        ("a: 1\n b: 2\n", 2, "yaml-indent"),
        ('a: "b "c" d"\n', 1, "yaml-quotes-inside"),
        ("a: one: two\n", 1, "yaml-colon"),
        ("a: 1\n---\nb: 2\n", 2, "yaml-broken"),
        ("a: 1\nb: x\x00y\n", 2, "yaml-broken"),
        (f"a: 1\nb: {'[' * 5000}\n", 2, "yaml-broken"),
        ("a: 1\n<<<<<<< main\nb: 1\n=======\nb: 2\n>>>>>>> patch\n", 2, "merge-conflict"),
        ("a: 1\nb: 2\n>>>>>>> patch\n", 3, "merge-conflict"),
        ("a: 1\nb: ą\n".encode("cp1257"), 2, "not-utf-8"),
        ("a: 1\n".encode("utf-16"), 1, "not-utf-8"),
    ],
)
def test_a_sheet_that_cannot_be_read_says_why_and_where(
    content: str | bytes, line: int, kind: str, tmp_path: Path
) -> None:
    sheet, problems = _read(tmp_path, content)

    assert sheet is None
    assert _find_faults(problems) == [(line, kind)]


@pytest.mark.parametrize("sign", ["*", "&", "!", "@", "`", "%"])
def test_a_value_in_quotation_marks_may_begin_with_any_sign(sign: str, tmp_path: Path) -> None:
    sheet, problems = _read(tmp_path, f'a: "{sign}x"\n')

    assert sheet is not None and problems == ()
    assert sheet.data == {"a": f"{sign}x"}


def test_the_sign_that_makes_the_trouble_is_named(tmp_path: Path) -> None:
    _, (problem,) = _read(tmp_path, "a: !Important\n")

    assert dict(problem.details) == {"sign": "!"}


def test_a_key_that_stands_twice_is_a_problem_and_the_first_one_counts(tmp_path: Path) -> None:
    sheet, (problem,) = _read(tmp_path, "a: 1\nb:\n  c: 1\n  c: 2\n")

    assert sheet is not None and sheet.data == {"a": "1", "b": {"c": "1"}}
    assert (problem.line, problem.kind, dict(problem.details)) == (4, "doubled-key", {"key": "c", "first": "3"})


def test_an_equals_line_alone_is_no_conflict(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\na: 1\n---\nTitle\n=======\n<<<<<<<\n", "utf-8")

    assert read_article(tmp_path, "a.md")[1] == ()


def test_an_article_is_front_matter_and_text_with_their_lines(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: A\n\nlead: B\n---  \n\nText.\n---\n", "utf-8")
    article, problems = read_article(tmp_path, "a.md")

    assert article is not None and problems == ()
    assert article.front.data == {"title": "A", "lead": "B"}
    assert article.front.line_of(("lead",)) == 4
    assert (article.text, article.text_line) == ("\nText.\n---\n", 6)


@pytest.mark.parametrize("content", [b"\xef\xbb\xbf---\na: 1\n---\nText.\n", b"---\r\na: 1\r\n---\r\nText.\r\n"])
def test_an_article_from_any_system_is_the_same(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(content)
    article, problems = read_article(tmp_path, "a.md")

    assert article is not None and problems == ()
    assert (article.front.data, article.text, article.text_line) == ({"a": "1"}, "Text.\n", 4)


@pytest.mark.parametrize(
    ("content", "line", "kind"),
    [
        ("", 0, "file-empty"),
        ("# Title\n", 1, "no-front-matter"),
        ("\n---\ntitle: A\n---\n", 1, "no-front-matter"),
        ("---\ntitle: A\n\nText.\n", 1, "front-matter-open"),
        ("---\n---\nText.\n", 2, "yaml-empty"),
        ("---\nonly text\n---\n", 2, "yaml-not-mapping"),
        ("---\n\n\n- a\n---\n", 4, "yaml-not-mapping"),
        ('---\ntitle: A\nlead: "open\n---\nText.\n', 3, "yaml-broken"),
        ("---\ntitle: A\nlead: x\x07y\n---\nText.\n", 3, "yaml-broken"),
        ("---\ntitle: A\n---\n\nText.\n<<<<<<< main\n", 6, "merge-conflict"),
    ],
)
def test_an_article_that_cannot_be_read_says_why_and_where(content: str, line: int, kind: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(content, "utf-8")
    article, problems = read_article(tmp_path, "a.md")

    assert article is None
    assert _find_faults(problems) == [(line, kind)]


def test_both_loaders_read_all_content_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    files = sorted(path.relative_to(ROOT).as_posix() for folder in ("docs", "campaigns", "overrides") for path in (ROOT / folder).rglob("*.yml"))
    fast = {file: read_sheet(ROOT, file) for file in files}
    monkeypatch.setattr(reading, "_FAST", yaml.BaseLoader)

    assert files
    assert {file for file in files if read_sheet(ROOT, file) != fast[file]} == set()


def test_lines_of_a_file_with_tags_of_another_program_are_found(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text('a: !ENV [X, "y"]\nb:\n  c: !!python/name:x.y\n', "utf-8")

    assert read_lines(tmp_path, "a.yml")[("b", "c")] == 3


@pytest.mark.parametrize("content", ["a: [\n", "a: &x [*x]\n", ""])
def test_a_file_of_another_program_that_cannot_be_read_has_no_lines(content: str, tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(content, "utf-8")

    assert read_lines(tmp_path, "a.yml") == {}
    assert read_lines(tmp_path, "missing.yml") == {}
