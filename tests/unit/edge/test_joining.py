"""All style sheets become one: what others build on first, print last, named by its content."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.edge.joining import join_page_scripts, join_scripts, join_stylesheets
from tests.support.real_site import ROOT
from tests.support.tiny_site import write


def _write_sheets(root: Path, *names: str) -> Path:
    for name in names:
        write(root, f"{name}.css", f".{Path(name).stem} {{\n  color: red;\n}}\n")
    return root


def test_sheets_follow_each_other_so_that_later_ones_may_change_earlier_ones(tmp_path: Path) -> None:
    names = ("styles/print", "styles/base", "styles/prose", "styles/tokens", "components/zebra", "components/card", "styles/fonts")
    text = join_stylesheets(_write_sheets(tmp_path, *names)).content.decode()

    assert [line[1:-2] for line in text.splitlines() if line.startswith(".")] == [
        "tokens", "fonts", "base", "prose", "card", "zebra", "print",
    ]


@pytest.mark.parametrize(
    ("given", "joined"),
    [
        ("a { b: c }", "a { b: c }\n"),
        ("/* note */a{}\n", "a{}\n"),
        ("a{}\n/* over\nlines */\nb{}", "a{}\nb{}\n"),
        ("a {\n\n  b: c;\n}\n\n\n", "a {\nb: c;\n}\n"),
        ('a::after { content: "ąčę" }', 'a::after { content: "ąčę" }\n'),
    ],
)
def test_comments_and_indents_are_left_out(given: str, joined: str, tmp_path: Path) -> None:
    write(tmp_path, "styles/base.css", given)

    assert join_stylesheets(tmp_path).content.decode() == joined


def test_the_name_changes_with_the_content_and_only_then(tmp_path: Path) -> None:
    _write_sheets(tmp_path, "styles/base")
    first, again = join_stylesheets(tmp_path).path, join_stylesheets(tmp_path).path
    write(tmp_path, "styles/base.css", "a{}")

    assert first == again
    assert join_stylesheets(tmp_path).path != first
    assert first.startswith("assets/style-") and first.endswith(".css")


def test_the_real_sheet_holds_every_real_sheet() -> None:
    text = join_stylesheets(ROOT / "overrides").content.decode()
    sheets = sorted((ROOT / "overrides").rglob("*.css"))
    marks = {path: path.read_text("utf-8").rstrip().splitlines()[-2].strip() for path in sheets}

    assert [path.name for path, mark in marks.items() if mark not in text] == []


def test_scripts_are_joined_without_comments(tmp_path: Path) -> None:
    write(tmp_path, "scripts/b.js", '/* What it\n   does. */\nconst b = "https://b.example/"; // why\n')
    write(tmp_path, "scripts/a.js", "// first\n  const a = /x/;\n")
    joined = join_scripts(tmp_path)

    assert joined.content.decode() == 'const a = /x/;\nconst b = "https://b.example/";\n'
    assert joined.path.startswith("assets/script-") and joined.path.endswith(".js")


def test_the_script_of_one_template_stays_out_of_the_others(tmp_path: Path) -> None:
    write(tmp_path, "scripts/everywhere.js", "a();\n")
    write(tmp_path, "scripts/pages/lesson.js", "/* Of a lesson. */\nb();\n")
    alone = join_page_scripts(tmp_path)

    assert join_scripts(tmp_path).content == b"a();\n"
    assert list(alone) == ["lesson"]
    assert alone["lesson"].content == b"b();\n"
    assert alone["lesson"].path.startswith("assets/lesson-") and alone["lesson"].path.endswith(".js")
