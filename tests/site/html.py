"""Reads built HTML as a browser does, and finds things in it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import html5lib

SVG = "{http://www.w3.org/2000/svg}"
SILENT = ("script", "style", "template")
"""Elements whose text nobody reads."""
INLINE = ("a", "abbr", "b", "em", "i", "span", "strong", "sup")
"""Elements inside a line of text."""


@dataclass(frozen=True)
class Page:
    """One HTML file of the site."""

    path: str
    """From the root of the site, such as `en/help/index.html`."""
    tree: Element
    errors: tuple[str, ...]
    """What a strict parser objects to."""

    @property
    def address(self) -> str:
        """The address from the root of the site, such as `en/help/`."""
        return self.path.removesuffix("index.html")

    @property
    def language(self) -> str:
        """What the page says its language is."""
        return self.tree.get("lang", "")

    @property
    def body(self) -> Element:
        """The part that is shown."""
        body = self.tree.find("body")
        assert body is not None
        return body

    @cached_property
    def parents(self) -> dict[Element, Element]:
        """The element around each element."""
        return {child: parent for parent in self.tree.iter() for child in parent}

    @cached_property
    def ids(self) -> list[str]:
        """Every id, in the order of the page."""
        return [element.get("id", "") for element in self.tree.iter() if element.get("id") is not None]

    @cached_property
    def elements(self) -> Mapping[str | None, Sequence[Element]]:
        """All elements in the order of the page, by tag; under None those of every tag."""
        found: dict[str | None, list[Element]] = {None: []}
        for element in self.tree.iter():
            if isinstance(element.tag, str):  # neither comment nor instruction
                found[None].append(element)
                found.setdefault(element.tag, []).append(element)
        return found

    @property
    def links(self) -> Iterator[str]:
        """Every address in a `href` or `src`."""
        for element in self.elements[None]:
            yield from (element.get(name, "") for name in ("href", "src") if name in element.attrib)

    def resolve(self, link: str) -> str:
        """Return the file that a relative link means, as a path from the root of the site."""
        path = urlsplit(link).path
        target = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), path)) if path else self.path
        return target if posixpath.splitext(target)[1] else posixpath.normpath(f"{target}/index.html")

    def find(self, tag: str | None = None, **attributes: str) -> Iterator[Element]:
        """Yield elements by tag and attributes; `class_` is one word of the class."""
        wanted = attributes.pop("class_", "")
        for element in self.elements.get(tag, ()):
            if wanted and wanted not in element.get("class", "").split():
                continue
            if all(element.get(name) == value for name, value in attributes.items()):
                yield element

    def find_one(self, tag: str, **attributes: str) -> Element:
        """Return the only element that fits."""
        (element,) = self.find(tag, **attributes)
        return element

    def find_meta(self, name: str) -> str | None:
        """Return the content of a `meta` element by its name or property."""
        for key in ("name", "property"):
            for element in self.find("meta", **{key: name}):
                return element.get("content")
        return None

    def find_link(self, rel: str, **attributes: str) -> list[str]:
        """Return the addresses of the `link` elements with a relation."""
        return [element.get("href", "") for element in self.find("link", rel=rel, **attributes)]

    def climb(self, element: Element) -> Iterator[Element]:
        """Yield an element and everything around it, inside out."""
        current: Element | None = element
        while current is not None:
            yield current
            current = self.parents.get(current)

    def language_of(self, element: Element) -> str:
        """Return the language of an element: its own, or that of the nearest around it."""
        return next((around.get("lang", "") for around in self.climb(element) if around.get("lang")), "")


def parse_page(path: str, text: str) -> Page:
    """Return a page from its HTML."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(text)
    errors = tuple(f"line {line}: {code} {details or ''}".strip() for (line, _), code, details in parser.errors)
    return Page(path, tree, errors)


def a_page(body: str, head: str = "", path: str = "index.html", language: str = "en") -> Page:
    """Return a small page with some HTML in it."""
    start = f'<!doctype html><html lang="{language}"><head><title>T</title>{head}</head>'
    return parse_page(path, f"{start}<body>{body}</body></html>")


def has_class(element: Element, name: str) -> bool:
    """Tell whether an element is of a class."""
    return name in element.get("class", "").split()


def read_pages(site: Path) -> Mapping[str, Page]:
    """Return every HTML file below a folder, by its path."""
    return {
        file.relative_to(site).as_posix(): parse_page(file.relative_to(site).as_posix(), file.read_text("utf-8"))
        for file in sorted(site.rglob("*.html"))
    }


def find_texts(element: Element) -> Iterator[tuple[Element, str]]:
    """Yield every piece of text that a reader sees, with the element that it stands in."""
    if element.tag in SILENT or not isinstance(element.tag, str):
        return
    if element.text:
        yield element, element.text
    for child in element:
        yield from find_texts(child)
        if child.tail:
            yield element, child.tail


def read_text(element: Element) -> str:
    """Return what a reader sees of an element, spaces joined."""
    return re.sub(
        r"\s+", " ", "".join(text for _, text in find_texts(element)).replace("\N{NO-BREAK SPACE}", " ")
    ).strip()


def is_screens(page: Page) -> bool:
    """Tell whether a page is shown to a class, and nothing but its screens stands on it."""
    return "aw-page--projector" in page.body.get("class", "").split()


def is_shortcut(page: Page) -> bool:
    """Tell whether a page does nothing but lead to another."""
    return next(page.find("meta", **{"http-equiv": "refresh"}), None) is not None


def shows_code(page: Page) -> bool:
    """Tell whether a page shows a class the short address of another, and nothing else."""
    return "aw-page--code" in page.body.get("class", "").split()


def select_own(pages: Mapping[str, Page]) -> Mapping[str, Page]:
    """Return the pages that have something of their own to say, by their path."""
    return {
        path: page
        for path, page in pages.items()
        if path != "404.html" and not is_shortcut(page) and not shows_code(page)
    }


def split_blocks(element: Element) -> list[str]:
    """Return the words of an element in the pieces that a reader reads as one.

    The raised number of a source becomes a dot, so that it makes no figure with its neighbours.
    """
    pieces = [""]

    def walk(current: Element) -> None:
        inline = current.tag in INLINE
        if current.tag not in SILENT and isinstance(current.tag, str):
            pieces.extend([""] * (not inline))
            pieces[-1] += "·" if "aw-cite" in current.get("class", "") else current.text or ""
            for child in current:
                walk(child)
                pieces[-1] += child.tail or ""
            pieces.extend([""] * (not inline))

    walk(element)
    return [piece for piece in pieces if piece.strip()]
