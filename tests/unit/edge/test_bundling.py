"""Style sheets follow each other, what others build on first and print last; a page gets what it can use of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.exceptions import ConfigurationError

from hooks.edge.bundling import (
    EVERY_PAGE,
    Bundle,
    bundle_assets,
    join_inline_scripts,
    join_page_scripts,
    read_stylesheets,
    write_script_placeholder,
)
from hooks.edge.stylesheet import parse_rules
from tests.support.real_site import ROOT
from tests.support.tiny_site import write


def _write_sheets(root: Path, *names: str) -> Path:
    for name in names:
        write(root, f"{name}.css", f".{Path(name).stem} {{\n  color: red;\n}}\n")
    return root


def _look(rules: str, tmp_path: Path, page_script: str = "") -> Bundle:
    write(tmp_path, "scripts/pages/show.js", page_script)
    return Bundle(parse_rules(rules), join_inline_scripts(tmp_path), join_page_scripts(tmp_path))


def find_styles(looks: Bundle, page: str) -> str:
    return looks.find_styles(looks.find_names(page))


def test_sheets_follow_each_other_so_that_later_ones_may_change_earlier_ones(tmp_path: Path) -> None:
    names = ("styles/print", "styles/base", "styles/prose", "styles/tokens", "components/zebra", "components/card", "styles/fonts")
    text = read_stylesheets(_write_sheets(tmp_path, *names))

    assert [line[1:-2] for line in text.splitlines() if line.startswith(".")] == [
        "tokens", "fonts", "base", "prose", "card", "zebra", "print",
    ]


def test_a_page_gets_what_it_can_use_in_the_order_in_which_it_holds(tmp_path: Path) -> None:
    looks = _look(".top{a:b}.card{c:d}.lost{e:f}.top{g:h}", tmp_path)

    assert find_styles(looks, '<p class="top"><b class="card">') == ".top{a:b}.card{c:d}.top{g:h}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (".a {\n  color: red;\n  .b { color: blue; }\n}\n", ", line 3: qualified-rule inside another rule"),
        ("@page {\n  @top-left { content: 'a'; }\n}\n", ", line 2: at-rule inside another rule"),
        ("@media print {\n  .a { color: red; }\n", ": a brace is not closed"),
    ],
)
def test_a_sheet_that_cannot_be_read_is_named_with_its_own_line(text: str, told: str, tmp_path: Path) -> None:
    overrides = _write_sheets(tmp_path / "overrides", "styles/base", "styles/prose", "styles/zebra")
    write(overrides, "styles/prose.css", text)
    write(overrides, "styles/print.css", ".c { d e }")

    with pytest.raises(ConfigurationError) as caught:
        bundle_assets(overrides)

    first, second = str(caught.value).splitlines()
    assert first == f"overrides/styles/prose.css{told}"
    assert second.startswith("overrides/styles/print.css, line 1: ")


def test_pages_made_of_the_same_parts_have_the_same_styles(tmp_path: Path) -> None:
    looks = _look(".top{a:b}.card{c:d}.lost{e:f}", tmp_path)

    assert looks.find_names('<b class="card">one') == looks.find_names('<i class="x card">two')


def test_what_a_script_that_the_page_holds_names_counts_as_there(tmp_path: Path) -> None:
    write(tmp_path, "scripts/leave.js", 'root.classList.add("is-on");')

    looks = _look(".is-on{a:b}", tmp_path)

    assert find_styles(looks, "<p>") == ""
    assert find_styles(looks, f"<script>{write_script_placeholder(EVERY_PAGE)}</script>") == ".is-on{a:b}"


def test_what_a_script_of_the_page_names_counts_as_there(tmp_path: Path) -> None:
    looks = _look(".is-on{a:b}", tmp_path, 'const ON = "is-on";')
    loading = f'<script src="../{looks.page_scripts["show"].path}">'

    assert find_styles(looks, "<p>") == ""
    assert find_styles(looks, loading) == ".is-on{a:b}"


def test_what_the_overrides_hold_is_joined(tmp_path: Path) -> None:
    _write_sheets(tmp_path, "styles/base")
    write(tmp_path, "scripts/a.js", "a();\n")
    looks = bundle_assets(tmp_path)

    assert find_styles(looks, '<p class="base">') == ".base{color:red}"
    assert looks.inline_scripts == {EVERY_PAGE: "a();"}


def test_the_exit_comes_first_so_that_no_fault_of_another_script_stops_it(tmp_path: Path) -> None:
    for name in ("discreet", "leave", "about"):
        write(tmp_path, f"scripts/{name}.js", f"{name}();\n")

    assert join_inline_scripts(tmp_path)[EVERY_PAGE] == "leave();about();discreet();"


def test_no_real_sheet_is_forgotten() -> None:
    text = read_stylesheets(ROOT / "overrides")
    sheets = (ROOT / "overrides").rglob("*.css")

    assert [path.name for path in sheets if path.read_text("utf-8") not in text] == []


def test_scripts_are_joined_without_comments(tmp_path: Path) -> None:
    write(tmp_path, "scripts/b.js", '/* What it\n   does. */\nconst b = "https://b.example/"; // why\n')
    write(tmp_path, "scripts/a.js", "// first\n  const a = /x/;\n")

    assert join_inline_scripts(tmp_path)[EVERY_PAGE] == 'const a=/x/;const b="https://b.example/";'


def test_the_script_of_one_template_stays_out_of_the_others(tmp_path: Path) -> None:
    write(tmp_path, "scripts/everywhere.js", "a();\n")
    write(tmp_path, "scripts/pages/lesson.js", "/* Of a lesson. */\nb();\n")
    write(tmp_path, "scripts/inline/list.js", "c();\n")
    alone = join_page_scripts(tmp_path)

    assert join_inline_scripts(tmp_path) == {EVERY_PAGE: "a();", "list": "c();"}
    assert list(alone) == ["lesson"]
    assert alone["lesson"].content == b"b();"
    assert alone["lesson"].path.startswith("assets/lesson-") and alone["lesson"].path.endswith(".js")


def test_the_name_of_a_script_changes_with_its_content_and_only_then(tmp_path: Path) -> None:
    write(tmp_path, "scripts/pages/show.js", "a();\n")
    first, again = (join_page_scripts(tmp_path)["show"].path for _ in range(2))
    write(tmp_path, "scripts/pages/show.js", "b();\n")

    assert first == again
    assert join_page_scripts(tmp_path)["show"].path != first
