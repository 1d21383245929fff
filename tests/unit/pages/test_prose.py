"""Marks in a text become links, numbers of sources and places for components; the rest stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.model.markup import Block
from hooks.awareness.pages.planned import Component
from hooks.awareness.pages.prose import Writer
from tests.support.tiny_site import write
from tests.unit.builders import an_edition, change
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content

CITE = '<a class="aw-cite" href="#source-{0}" aria-label="Source {0}">{0}</a>'


def _a_writer(root: Path, address: str = "en/help/", language: str = "en", languages: Languages = LANGUAGES) -> Writer:
    edition = an_edition(root, language, languages)
    return Writer(edition, address)


def _two_sources(root: Path) -> None:
    write_tiny_content(root)
    text = (root / "docs/sources.yml").read_text("utf-8")
    write(root, "docs/sources.yml", text + text.replace("a-law", "b-law"))
    change(root, "docs/help.lt.md", {"[@a-law]": "[@a-law; b-law]"})


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[[page:lists]]", '<a href="../lists/">Title of docs lists en</a>'),
        ("[[page:lists|all lists]]", '<a href="../lists/">all lists</a>'),
        ("[[page:index]]", '<a href="../">Title of docs index en</a>'),
        ("[[page:help#one|below]]", '<a href="./#one">below</a>'),
        ("[[helpline:line|*the* line]]", '<a href="../helplines/line/">*the* line</a>'),
        ("[[campaign:light]]", '<a href="../campaigns/light/">Title of campaigns light index en</a>'),
        ("[[term:light|light]]", '<a href="../lists/#light">light</a>'),
        ("[[organisation:operator]]", '<a href="../organisations/operator/">word en</a>'),
        ("[[phone:line]]", '<a class="aw-number" href="tel:112">112</a>'),
        ("No mark, **bold** <b>html</b> & more.", "No mark, **bold** <b>html</b> & more."),
    ],
)
def test_a_mention_becomes_a_link(text: str, html: str, tmp_path: Path) -> None:
    assert _a_writer(tmp_path).write_line(text) == html


def test_a_telephone_number_in_a_text_keeps_its_plus(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {'"112"': '"+370 612 34567"'})

    assert _a_writer(tmp_path).write_line("[[phone:line]]") == (
        '<a class="aw-number" href="tel:+37061234567">+370\N{NO-BREAK SPACE}612\N{NO-BREAK SPACE}34567</a>'
    )


def test_a_name_in_another_language_is_marked_as_such(tmp_path: Path) -> None:
    languages = Languages("lt", ("lt",), ("lt", "uk"))

    assert _a_writer(tmp_path, "uk/", "uk", languages).write_line("[[page:help]]") == (
        '<a href="help/"><span lang="lt">Title of docs help lt</span></a>'
    )


def test_a_name_cannot_become_markup(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/lists.en.md", {"Title of docs lists en": "A <b>bold</b> & title"})

    assert _a_writer(tmp_path).write_line("[[page:lists]]") == '<a href="../lists/">A &lt;b&gt;bold&lt;/b&gt; &amp; title</a>'


def test_sources_are_counted_in_the_order_in_which_a_page_first_cites_them(tmp_path: Path) -> None:
    _two_sources(tmp_path)
    writer = _a_writer(tmp_path)
    text = writer.write_text("One [@b-law].\nTwo [@a-law; b-law].", lambda block: Component(block.name))

    assert text == (
        f"One&#8288;<sup>{CITE.format(1)}</sup>.\nTwo&#8288;<sup>{CITE.format(2)} {CITE.format(1)}</sup>."
    )
    assert [(source.number, source.key) for source in writer.bibliography.list_sources()] == [(1, "b-law"), (2, "a-law")]


def test_blocks_leave_their_place_and_are_drawn_in_order(tmp_path: Path) -> None:
    drawn: list[Block] = []

    def draw(block: Block) -> Component:
        drawn.append(block)
        return Component(block.name)

    writer = _a_writer(tmp_path)
    text = writer.write_text("Before\n[[directory]]\nAfter\n[[helplines: line]]", draw)

    assert text.split("\n") == ["Before", "", "<!-- component 0 -->", "", "After", "", "<!-- component 1 -->", ""]
    assert [component.template for component in writer.components] == ["directory", "helplines"]
    assert drawn[1].arguments == ("line",)


def test_headings_of_a_component_lie_below_the_heading_above_it(tmp_path: Path) -> None:
    writer = _a_writer(tmp_path)
    blocks = ("[[directory]]", "## Two\n\n[[directory]]", "Under\n-----\n\n[[directory]]", "### Three\n\n[[directory]]", "## Last")
    writer.write_text("\n\n".join(blocks), lambda block: Component(block.name))

    assert [component.level for component in writer.components] == [2, 3, 3, 4]


def test_fenced_code_stays_as_it_is(tmp_path: Path) -> None:
    text = "```\n[[page:help]] [@a-law]\n[[directory]]\n```"

    assert _a_writer(tmp_path).write_text(text, lambda block: Component(block.name)) == text


def test_a_short_text_of_the_facts_is_escaped_but_for_its_marks(tmp_path: Path) -> None:
    assert _a_writer(tmp_path).write_fragment('<script> & "x" [[page:help|here]]') == (
        '&lt;script&gt; &amp; "x" <a href="./">here</a>'
    )
