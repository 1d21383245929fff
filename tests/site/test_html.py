"""Proves that every page is valid HTML and holds what people with other tools than eyes and a mouse need."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest

from tests.site import validity
from tests.site.html import Page, a_page
from tests.site.validity import RULES


def test_a_strict_parser_accepts_every_page(all_pages: Mapping[str, Page]) -> None:
    assert {path: page.errors for path, page in all_pages.items() if page.errors} == {}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.removeprefix("find_"))
def test_every_page_keeps_a_rule(all_pages: Mapping[str, Page], rule: Callable[[Page], Iterator[str]]) -> None:
    faults = {path: list(rule(page)) for path, page in all_pages.items()}

    assert {path: found for path, found in faults.items() if found} == {}


@pytest.mark.parametrize(
    "body",
    [
        "<p><ul><li>a</li></ul></p>",
        '<a href="x"><a href="y">z</a></a>',
        '<p class="a" class="b">c</p>',
        "<div></span></div>",
        "<table><p>a</p></table>",
        "<p>&nosuch;</p>",
    ],
)
def test_a_strict_parser_objects(body: str) -> None:
    assert a_page(body).errors


@pytest.mark.parametrize(
    ("rule", "body", "fault"),
    [
        (validity.find_doubled_ids, '<p id="a"></p><p id="a"></p>', "id 'a' 2 times"),
        (validity.find_doubled_ids, '<p id=""></p>', "id ''"),
        (validity.find_lost_references, '<nav aria-labelledby="x"></nav>', "aria-labelledby='x'"),
        (validity.find_heading_faults, "<h1>a</h1><h1>b</h1>", "not one h1"),
        (validity.find_heading_faults, "<h2>a</h2>", "not one h1"),
        (validity.find_heading_faults, "<h1>a</h1><h3>b</h3>", "h3 behind h1: b"),
        (validity.find_heading_faults, "<h1></h1>", "empty h1"),
        (validity.find_nested_controls, '<a href="x">y <button>z</button></a>', "button 'z'"),
        (validity.find_list_faults, "<ul><p>a</p></ul>", "p in ul"),
        (validity.find_list_faults, "<ol></ol>", "empty ol"),
        (validity.find_list_faults, "<div><li>a</li></div>", "li outside of a list"),
        (validity.find_list_faults, "<dl><p>a</p></dl>", "p in dl"),
        (validity.find_list_faults, "<div><dt>a</dt></div>", "dt outside of a list"),
        (validity.find_picture_faults, '<img src="a" width="1" height="1">', "no alt: a"),
        (validity.find_picture_faults, '<img src="a" alt="">', "no size: a"),
        (validity.find_picture_faults, "<svg></svg>", "svg without a label"),
        (validity.find_picture_faults, '<svg aria-label="a"></svg>', "svg without a label"),
        (validity.find_table_faults, "<table><tr><td>a</td></tr></table>", "table without headings: a"),
        (validity.find_table_faults, "<table><thead><tr><th></th></tr></thead></table>", "empty heading in a table: "),
        (validity.find_nameless, '<main></main><a href="x"><img src="y" alt=""></a>', "link without words: x"),
        (
            validity.find_nameless,
            '<main></main><div tabindex="0">a</div>',
            "div in the way of the keyboard has no name",
        ),
        (validity.find_nameless, '<main></main><p tabindex="2">a</p>', "p changes the order of the keyboard"),
        (validity.find_nameless, "<main></main><nav></nav><nav></nav>", "2 nav named ''"),
        (validity.find_nameless, "<main></main><main></main>", "not one main"),
        (validity.find_doubled_voices, '<p role="status" data-a></p><p role="status" data-a></p>', "data-a 2 times"),
        (validity.find_head_faults, "", "charset"),
        (validity.find_head_faults, "", "viewport"),
        (validity.find_head_faults, "", "language"),
    ],
)
def test_a_breach_of_a_rule_is_found(rule: Callable[[Page], Iterator[str]], body: str, fault: str) -> None:
    assert fault in list(rule(a_page(body)))
