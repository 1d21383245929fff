"""A page that is read and written again is the same, but for what was changed."""

from __future__ import annotations

import pytest

from tools.html_tree import Element, parse_tree


@pytest.mark.parametrize(
    "html",
    [
        '<!doctype html>\n<html lang="lt"><head><meta charset="utf-8"></head><body><p>a &amp; b&nbsp;&#39;c&#39;</p></body></html>',
        '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
        '<script type="application/ld+json">{"a": "<b>"}</script>',
        "<!-- a comment --><br><img src=\"a.svg\" alt=''>",
        '<a href="x"  data-b>words</a>',
    ],
)
def test_a_page_is_written_as_it_was_read(html: str) -> None:
    assert parse_tree(html).write() == html


@pytest.mark.parametrize("html", ["<p>a", "<p>a</div>", "</p>", "<ul><li>a<li>b</ul>", "<p>a</P>"])
def test_a_page_that_could_not_be_written_back_is_refused(html: str) -> None:
    with pytest.raises(ValueError, match="clos"):
        parse_tree(html)


def _link(html: str) -> Element:
    return next(parse_tree(html).find(lambda element: element.tag == "a"))


def test_an_attribute_is_read_as_a_browser_does() -> None:
    link = _link('<a data-href="no" href="x?a=1&amp;b=2">w</a>')

    assert (link.get("href"), link.get("title")) == ("x?a=1&b=2", None)


def test_an_attribute_is_changed_and_the_others_stay() -> None:
    link = _link('<a class="b" href="x" data-c>w</a>')
    link.set("href", 'y"&')

    assert link.write() == '<a class="b" data-c href="y&quot;&amp;">w</a>'


def test_an_attribute_is_added() -> None:
    link = _link("<a>w</a>")
    link.set("rel", "noreferrer")

    assert link.write() == '<a rel="noreferrer">w</a>'
