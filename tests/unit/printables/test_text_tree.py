"""Markdown becomes a tree of plain data that says the same, and holds nothing to be read as markup."""

from __future__ import annotations

import json
from typing import Any

import pytest

from hooks.awareness.printables.text_tree import EXTENSIONS, Node, read_tree, read_words
from tests.support.real_site import read_settings


def one(markdown: str) -> dict[str, Any]:
    """Return the only block of a text."""
    (block,) = read_tree(markdown)
    assert isinstance(block, dict)
    return block


def shape(node: Node) -> Any:
    """Return a node as its tag and what it holds, without attributes."""
    return node if isinstance(node, str) else (node["tag"], *map(shape, node["children"]))


@pytest.mark.parametrize(
    ("markdown", "tree"),
    [
        ("A *b* **c**\nd.", ("p", "A ", ("em", "b"), " ", ("strong", "c"), " d.")),
        ("## Head { #id .aw-step }", ("h2", "Head")),
        ("- a\n- b", ("ul", ("li", "a"), ("li", "b"))),
        ("3. a\n4. b", ("ol", ("li", "a"), ("li", "b"))),
        ("- a\n\n    b", ("ul", ("li", ("p", "a"), ("p", "b")))),
        ("a  \nb", ("p", "a", ("br",), " b")),
        ('!!! note "T"\n    b', ("div", ("p", "T"), ("p", "b"))),
        ("> a", ("blockquote", ("p", "a"))),
        ("<div>a <b>c</b><p>d</p></div>", ("div", ("p", "a ", ("b", "c")), ("p", "d"))),
        ("a<!-- a comment --> b", ("p", "a", " b")),
        ("a &amp; b &lt;c&gt;", ("p", "a & b <c>")),
        ("1 000 Eur", ("p", "1 000 Eur")),
    ],
)
def test_what_is_written_is_what_is_held(markdown: str, tree: object) -> None:
    assert shape(one(markdown)) == tree


def test_a_table_has_a_head_and_rows() -> None:
    head, body = one("| a | b |\n|---|---|\n| c | |")["children"]

    assert shape(head) == ("thead", ("tr", ("th", "a"), ("th", "b")))
    assert shape(body) == ("tbody", ("tr", ("td", "c"), ("td",)))


def test_a_place_for_a_component_is_kept_by_its_number() -> None:
    before, place, after = read_tree("a\n\n<!-- component 12 -->\n\nb")

    assert (shape(before), shape(after)) == (("p", "a"), ("p", "b"))
    assert place == {"tag": "component", "children": [], "component": 12}


def test_room_to_write_is_kept_inside_a_passage() -> None:
    (box,) = read_tree('!!! handout "T"\n    a\n\n    <span class="aw-write"></span><span class="aw-write"></span>')

    assert json.dumps(box).count("aw-write") == 2


def test_a_word_in_another_language_keeps_it() -> None:
    assert one("*ciao*{ lang=it }")["children"] == [{"tag": "em", "children": ["ciao"], "lang": "it"}]


@pytest.mark.parametrize("html", ["<script>bad()</script>", "<style>p {}</style>", "<svg><text>bad()</text></svg>"])
def test_what_nobody_reads_is_left_out(html: str) -> None:
    assert "bad" not in json.dumps(read_tree(f"a\n\n{html}\n\nb"))
    assert [shape(node) for node in read_tree(f"a\n\n{html}\n\nb")] == [("p", "a"), ("p", "b")]


@pytest.mark.parametrize(
    ("href", "whole"),
    [
        ("../help/", "https://site.example/lessons/help/"),
        ("https://other.example/", "https://other.example/"),
        ("tel:112", "tel:112"),
        ("javascript:bad()", None),
        ("#place", None),
    ],
)
def test_a_link_is_whole_or_none(href: str, whole: str | None) -> None:
    (link,) = read_words(f'<a href="{href}">a</a>') if whole is None else one_link(href)

    assert isinstance(link, dict)
    assert link.get("href") == whole
    assert link["children"] == ["a"]


def one_link(href: str) -> list[Node]:
    (paragraph,) = read_tree(f"[a]({href})", "https://site.example/lessons/lamp/")
    assert isinstance(paragraph, dict)
    return list(paragraph["children"])


@pytest.mark.parametrize("html", ["a</b> c", "<b>a c", "<p><li>a c", "<td>a c</p></td>", "<a <b>a c"])
def test_broken_html_loses_no_word(html: str) -> None:
    assert "c" in json.dumps(read_tree(f"<div>{html}</div>"))


def test_a_picture_leaves_its_words() -> None:
    assert one("![A lamp](lamp.svg)")["children"] == [{"tag": "img", "children": [], "alt": "A lamp"}]


def test_paper_reads_markdown_with_the_extensions_of_the_pages() -> None:
    always = ("fenced_code", "tables", "toc")  # mkdocs.config.defaults

    assert set(EXTENSIONS) == {*read_settings()["markdown_extensions"], *always}
