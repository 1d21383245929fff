"""Style sheets follow each other, what others build on first and print last; a page gets what it can use of them."""

from __future__ import annotations

from pathlib import Path

from hooks.edge.joining import Looks, join_looks, join_page_scripts, join_scripts, read_stylesheets
from hooks.edge.stylesheet import find_words, parse_rules
from tests.support.real_site import ROOT
from tests.support.tiny_site import write


def _write_sheets(root: Path, *names: str) -> Path:
    for name in names:
        write(root, f"{name}.css", f".{Path(name).stem} {{\n  color: red;\n}}\n")
    return root


def _look(rules: str, frame: str, tmp_path: Path, page_script: str = "") -> Looks:
    write(tmp_path, "scripts/pages/show.js", page_script)
    return Looks(parse_rules(rules), find_words(frame), join_scripts(tmp_path), join_page_scripts(tmp_path))


def test_sheets_follow_each_other_so_that_later_ones_may_change_earlier_ones(tmp_path: Path) -> None:
    names = ("styles/print", "styles/base", "styles/prose", "styles/tokens", "components/zebra", "components/card", "styles/fonts")
    text = read_stylesheets(_write_sheets(tmp_path, *names))

    assert [line[1:-2] for line in text.splitlines() if line.startswith(".")] == [
        "tokens", "fonts", "base", "prose", "card", "zebra", "print",
    ]


def test_what_the_frame_can_use_is_the_same_sheet_for_all_pages(tmp_path: Path) -> None:
    looks = _look(".top{a:b}.card{c:d}.lost{e:f}", '<p class="top">', tmp_path)

    assert looks.stylesheet.content == b".top{a:b}"
    assert looks.stylesheet.path.startswith("assets/style-") and looks.stylesheet.path.endswith(".css")


def test_a_page_gets_what_it_can_use_besides(tmp_path: Path) -> None:
    looks = _look(".top{a:b}.card{c:d}.lost{e:f}", '<p class="top">', tmp_path)
    sheet = looks.find_sheet(looks.find_names('<p class="top"><b class="card">'))

    assert sheet.content == b".card{c:d}"
    assert sheet.path.startswith("assets/page-") and sheet.path.endswith(".css")


def test_pages_made_of_the_same_parts_share_their_sheet(tmp_path: Path) -> None:
    looks = _look(".top{a:b}.card{c:d}.lost{e:f}", '<p class="top">', tmp_path)

    assert looks.find_names('<b class="card">one') == looks.find_names('<i class="x card">two')


def test_what_a_script_of_the_page_names_counts_as_there(tmp_path: Path) -> None:
    looks = _look(".is-on{a:b}", "", tmp_path, 'const ON = "is-on";')
    loading = f'<script src="../{looks.page_scripts["show"].path}">'

    assert looks.find_sheet(looks.find_names("<p>")).content == b""
    assert looks.find_sheet(looks.find_names(loading)).content == b".is-on{a:b}"


def test_the_frame_is_what_stands_on_every_page(tmp_path: Path) -> None:
    write(tmp_path, "main.html", '<p class="k">{% include "components/header.html" %}{% include "components/m.html" %}')
    write(tmp_path, "components/header.html", '<p class="n">{% from "components/q.html" import q %}{% include x %}')
    write(tmp_path, "components/q.html", '{% macro q() %}<p class="o">{% endmacro %}')
    write(tmp_path, "components/m.html", '<p class="r">')
    write(tmp_path, "page.html", '{% extends "main.html" %}<p class="s">')
    write(tmp_path, "scripts/t.js", 'root.classList.add("u");')
    write(tmp_path, "styles/base.css", ".k{v:w}.n{v:w}.o{v:w}.r{v:w}.s{v:w}.u{v:w}")

    assert join_looks(tmp_path).stylesheet.content == b".k{v:w}.n{v:w}.o{v:w}.u{v:w}"


def test_the_name_changes_with_the_content_and_only_then(tmp_path: Path) -> None:
    write(tmp_path, "main.html", "<p>")
    _write_sheets(tmp_path, "styles/p")
    write(tmp_path, "styles/base.css", "p{a:b}")
    first, again = join_looks(tmp_path).stylesheet.path, join_looks(tmp_path).stylesheet.path
    write(tmp_path, "styles/base.css", "p{a:c}")

    assert first == again
    assert join_looks(tmp_path).stylesheet.path != first


def test_no_real_sheet_is_forgotten() -> None:
    text = read_stylesheets(ROOT / "overrides")
    sheets = (ROOT / "overrides").rglob("*.css")

    assert [path.name for path in sheets if path.read_text("utf-8") not in text] == []


def test_scripts_are_joined_without_comments(tmp_path: Path) -> None:
    write(tmp_path, "scripts/b.js", '/* What it\n   does. */\nconst b = "https://b.example/"; // why\n')
    write(tmp_path, "scripts/a.js", "// first\n  const a = /x/;\n")
    joined = join_scripts(tmp_path)

    assert joined.content.decode() == 'const a=/x/;const b="https://b.example/";'
    assert joined.path.startswith("assets/script-") and joined.path.endswith(".js")


def test_the_script_of_one_template_stays_out_of_the_others(tmp_path: Path) -> None:
    write(tmp_path, "scripts/everywhere.js", "a();\n")
    write(tmp_path, "scripts/pages/lesson.js", "/* Of a lesson. */\nb();\n")
    alone = join_page_scripts(tmp_path)

    assert join_scripts(tmp_path).content == b"a();"
    assert list(alone) == ["lesson"]
    assert alone["lesson"].content == b"b();"
    assert alone["lesson"].path.startswith("assets/lesson-") and alone["lesson"].path.endswith(".js")
