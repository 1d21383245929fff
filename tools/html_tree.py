"""Knows HTML as a tree that can be written back exactly as it was read.

For pages that this project has made: every element is closed, every attribute stands in double quotes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape, unescape
from html.parser import HTMLParser

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})


@dataclass
class Element:
    """An element, with its tags as they stood in the file."""

    tag: str
    start: str = ""
    end: str = ""
    children: list[Element | str] = field(default_factory=list)

    def get(self, name: str) -> str | None:
        """Return the value of an attribute."""
        found = re.search(rf'\s{re.escape(name)}="([^"]*)"', self.start)
        return unescape(found[1]) if found else None

    def set(self, name: str, value: str) -> None:
        """Change an attribute that is there, or add it."""
        self.start = re.sub(rf'\s{re.escape(name)}="[^"]*"', "", self.start)
        self.start = re.sub(r"\s*/?>$", lambda end: f' {name}="{escape(value)}"{end[0].strip()}', self.start)

    def find(self, wanted: Callable[[Element], bool]) -> Iterator[Element]:
        """Yield every element below that is wanted, top to bottom."""
        for child in self.children:
            if isinstance(child, Element):
                if wanted(child):
                    yield child
                yield from child.find(wanted)

    def write(self) -> str:
        """Return the HTML."""
        inside = "".join(child if isinstance(child, str) else child.write() for child in self.children)
        return f"{self.start}{inside}{self.end}"


def parse_tree(html: str) -> Element:
    """Return a page. Raises ValueError if it could not be written back as it was."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if not reader.is_whole or reader.root.write() != html:
        raise ValueError("an element is not closed")
    return reader.root


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.root = Element("")
        self._open = [self.root]

    @property
    def is_whole(self) -> bool:
        """Whether every element has been closed."""
        return len(self._open) == 1

    def _add(self, child: Element | str) -> None:
        self._open[-1].children.append(child)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        element = Element(tag, self.get_starttag_text() or "")
        self._add(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        self._add(Element(tag, self.get_starttag_text() or ""))

    def handle_endtag(self, tag: str) -> None:
        if len(self._open) == 1 or self._open[-1].tag != tag:
            raise ValueError(f"</{tag}> closes nothing")
        self._open.pop().end = f"</{tag}>"

    def handle_data(self, data: str) -> None:
        self._add(data)

    def handle_entityref(self, name: str) -> None:
        self._add(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._add(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self._add(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self._add(f"<!{decl}>")
