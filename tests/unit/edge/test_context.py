"""Templates get everything they print: parts in their places, whole addresses, JSON that ends no script."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from markdown import markdown

from hooks.awareness.language import Languages
from hooks.awareness.pages.planned import Component
from hooks.edge.context import Part, describe_missing_page, describe_page, frame_tables, split_parts
from tests.unit.builders import change
from tests.unit.edge.builders import a_build, a_config
from tests.unit.reading_tiny_sites import write_tiny_content

ONE, TWO = Component("one"), Component("two")
THREE = Languages("lt", ("lt", "en"), ("lt", "en", "uk"))


@pytest.mark.parametrize(
    ("content", "parts"),
    [
        ("", []),
        ("<p>a</p>", [Part("<p>a</p>")]),
        ("<!-- component 0 -->", [Part(component=ONE)]),
        ("<p>a</p>\n<!-- component 0 -->\n<p>b</p>", [Part("<p>a</p>"), Part(component=ONE), Part("<p>b</p>")]),
        ("<!-- component 0 --> <!-- component 1 -->", [Part(component=ONE), Part(component=TWO)]),
        ("<p>a</p><!-- a comment --><p>b</p>", [Part("<p>a</p><!-- a comment --><p>b</p>")]),
        ("<p>a</p><!-- component 7 -->", [Part("<p>a</p><!-- component 7 -->")]),
    ],
)
def test_components_stand_where_the_text_keeps_a_place(content: str, parts: list[Part]) -> None:
    assert list(split_parts(content, (ONE, TWO))) == parts


def test_a_table_can_be_reached_and_has_a_name() -> None:
    framed = frame_tables("<p>a</p><table><tr></tr></table>", 'A "table"')

    assert framed == (
        '<p>a</p><div class="aw-scroll" tabindex="0" role="region" aria-label="A &quot;table&quot;">'
        "<table><tr></tr></table></div>"
    )


def test_columns_are_aligned_without_a_style_that_the_policy_refuses() -> None:
    written = markdown("| a | b | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |", extensions=["tables"])
    framed = frame_tables(written, "Table")

    assert "style=" in written
    assert "style=" not in framed
    assert '<td data-align="center">2</td>\n<td data-align="right">3</td>' in framed


def test_a_page_knows_its_whole_address_below_a_folder(tmp_path: Path) -> None:
    build = a_build(tmp_path)
    described = describe_page(build, build.find_page("help.en.md"), "<p>a</p>", a_config())

    assert described["canonical"] == "https://tiny.example/sub/en/help/"
    assert described["share_picture"] == "https://tiny.example/sub/assets/share/ggqdm.png"
    assert described["alternate_urls"] == (("lt", "https://tiny.example/sub/help/"), ("en", "https://tiny.example/sub/en/help/"))


def test_a_language_without_the_text_is_no_alternate(tmp_path: Path) -> None:
    build = a_build(tmp_path, THREE)
    described = describe_page(build, build.find_page("help.uk.md"), "", a_config())

    assert [language for language, _ in described["alternate_urls"]] == ["lt", "en"]


def test_structured_data_cannot_end_the_script_that_holds_it(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.en.md", {"title: Title": "title: </script><script>alert(1)</script> Title"})
    build = a_build(tmp_path)
    (data,) = describe_page(build, build.find_page("helplines/line.en.md"), "", a_config())["structured_data"]

    assert "<" not in data
    assert json.loads(data)["name"].startswith("</script><script>")
    assert json.loads(data)["url"] == "https://tiny.example/sub/en/helplines/line/"


def test_the_page_for_missing_addresses_speaks_every_language_the_default_one_outside(tmp_path: Path) -> None:
    build = a_build(tmp_path)
    described = describe_missing_page(build, a_config())

    assert [edition["wording"].language for edition in described["editions"]] == ["lt", "en"]
    assert (described["wording"].language, described["default_language"]) == ("lt", "lt")
