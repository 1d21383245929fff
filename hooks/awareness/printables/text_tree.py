"""Reads Markdown into a small tree of plain data, which a sheet sets without reading any markup.

A node is a string, or a mapping with `tag` and `children`, and where they are there `lang`,
`classes`, `href`, `start`, `alt`; `component` is the number of a placeholder. The Markdown is that
of a planned page, read by the library and with the extensions that make the page, so that paper
says what the page says.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin

from markdown import Markdown

Node = str | dict[str, Any]

EXTENSIONS = ("admonition", "attr_list", "fenced_code", "md_in_html", "pymdownx.details", "tables", "toc")
"""Those of mkdocs.yml, and the three that MkDocs always adds."""
_SILENT = frozenset({"script", "style", "template", "svg", "math", "noscript"})
"""What a reader of the words does not see."""
_VOID = frozenset({"br", "hr", "img", "wbr"})
_HOLDS_BLOCKS = frozenset(
    {"", "blockquote", "details", "div", "dl", "ol", "section", "table", "tbody", "tfoot", "thead", "tr", "ul"}
)
"""Where space between the tags means nothing."""
_HOLDS_WORDS = frozenset({"dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "pre", "summary", "td", "th"})
_BLOCKS = (_HOLDS_BLOCKS | _HOLDS_WORDS | {"hr"}) - {""}
_SCHEMES = ("https", "http", "mailto", "tel", "sms")
"""Where a link may lead."""
_PLACEHOLDER = re.compile(r"\s*component (\d+)\s*")
_SPACE = re.compile(r"[ \t\r\n\f]+")


def read_tree(markdown: str, address: str = "") -> list[Node]:
    """Return the blocks of a text that stands at an address, so that its links are whole."""
    return _read_html(_markdown().reset().convert(markdown), address)


def read_words(html: str) -> list[Node]:
    """Return what stands inside one paragraph, given as the HTML that Python has made of it."""
    (paragraph,) = _read_html(f"<p>{html}</p>")
    assert isinstance(paragraph, dict)
    children: list[Node] = paragraph["children"]
    return children


@cache
def _markdown() -> Markdown:
    return Markdown(extensions=list(EXTENSIONS))


def _read_html(html: str, address: str = "") -> list[Node]:
    reader = _Reader(address)
    reader.feed(html)
    reader.close()
    return reader.finish()


class _Reader(HTMLParser):
    """Builds the tree; a tag that closes nothing is passed over, one that is left open ends with its parent."""

    def __init__(self, address: str) -> None:
        super().__init__(convert_charrefs=True)
        self._address = address
        self._root: dict[str, Any] = {"tag": "", "children": []}
        self._open = [self._root]
        self._silent = 0

    def finish(self) -> list[Node]:
        """Return the blocks, when everything has been read."""
        while len(self._open) > 1:
            self._close()
        return _tidy(self._root)["children"]  # type: ignore[no-any-return]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        if self._silent:
            return
        node: dict[str, Any] = {"tag": tag, "children": [], **_keep(dict(attrs), self._address)}
        self._open[-1]["children"].append(node)
        if tag not in _VOID:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif not self._silent and any(node["tag"] == tag for node in self._open[1:]):
            while self._open[-1]["tag"] != tag:
                self._close()
            self._close()

    def handle_data(self, data: str) -> None:
        parent = self._open[-1]
        if self._silent or (parent["tag"] in _HOLDS_BLOCKS and not data.strip(" \t\r\n\f")):
            return
        inside = any(node["tag"] == "pre" for node in self._open)
        parent["children"].append(data if inside else _SPACE.sub(" ", data))

    def handle_comment(self, data: str) -> None:
        if match := _PLACEHOLDER.fullmatch(data):
            self._open[-1]["children"].append({"tag": "component", "children": [], "component": int(match[1])})

    def _close(self) -> None:
        node = self._open.pop()
        _tidy(node)


def _keep(attributes: Mapping[str, str | None], address: str) -> dict[str, Any]:
    """Return the attributes that paper knows; a link to a place on the same page is none."""
    kept: dict[str, Any] = {}
    for name in ("lang", "alt"):
        if value := attributes.get(name):
            kept[name] = value
    if (href := attributes.get("href")) and not href.startswith("#"):
        whole = urljoin(address, href)
        if whole.partition(":")[0] in _SCHEMES:
            kept["href"] = whole
    if names := (attributes.get("class") or "").split():
        kept["classes"] = names
    if (start := attributes.get("start") or "").isascii() and start.isdigit():
        kept["start"] = int(start)
    return kept


def _tidy(node: dict[str, Any]) -> dict[str, Any]:
    """Put words that stand beside blocks into paragraphs of their own; take space off the ends of words."""
    children: list[Node] = node["children"]
    if node["tag"] in _HOLDS_BLOCKS or any(map(_is_block, children)):
        node["children"] = _gather_words(children)
    elif node["tag"] in _HOLDS_WORDS and node["tag"] != "pre":
        node["children"] = _strip(children)
    return node


def _is_block(node: Node) -> bool:
    return isinstance(node, dict) and (node["tag"] in _BLOCKS or node["tag"] == "component")


def _gather_words(children: list[Node]) -> list[Node]:
    gathered: list[Node] = []
    words: list[Node] = []
    for child in [*children, None]:
        if child is not None and not _is_block(child):
            words.append(child)
            continue
        if stripped := _strip(words):
            gathered.append({"tag": "p", "children": stripped})
        words = []
        if child is not None and child != {"tag": "p", "children": []}:
            gathered.append(child)
    return gathered


def _strip(words: list[Node]) -> list[Node]:
    words = list(words)
    if words and isinstance(words[0], str):
        words[0] = words[0].lstrip(" ")
    if words and isinstance(words[-1], str):
        words[-1] = words[-1].rstrip(" ")
    return [word for word in words if word != ""]
