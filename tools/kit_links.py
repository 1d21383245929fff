"""Knows the links of pages in a folder: where they lead, and what becomes of those that lead out of it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from html import escape
from urllib.parse import unquote, urlsplit

from tools.html_tree import Element

_LOADED = {
    "div": "data-index",
    "html": "data-clock",
    "img": "src",
    "link": "href",
    "script": "src",
}
"""Attributes that name a file which the page shows or runs, by element."""
_WAYS = ("nav", "header", "footer")
"""Where links are ways to other pages: those that lead nowhere go. Elsewhere they are words of a text, and stay."""
_CSS_URL = re.compile(r"url\((['\"]?)([^)'\"]+)\1\)")


def is_inside(href: str) -> bool:
    """Tell whether an address leads to a file beside the page."""
    parts = urlsplit(href)
    return bool(parts.path) and not (parts.scheme or parts.netloc)


def find_file(page: str, href: str) -> str:
    """Return the file, as a path from the folder of all pages, to which an address on a page leads."""
    path = unquote(urlsplit(href).path)
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    is_folder = path.endswith(("/", "/.", "/..")) or path in (".", "..")
    return posixpath.normpath(f"{target}/index.html") if is_folder else target


def open_folders(page: str, tree: Element) -> None:
    """Let every link name the file that it leads to: without a host, a folder is a list of files."""
    for link in tree.find(lambda element: element.tag == "a"):
        href = link.get("href") or ""
        if is_inside(href):
            fragment = f"#{urlsplit(href).fragment}" if "#" in href else ""
            link.set("href", posixpath.relpath(find_file(page, href), posixpath.dirname(page) or ".") + fragment)


def find_links(page: str, tree: Element, *, ways: bool = True) -> Iterator[str]:
    """Yield the files that a page links to; without `ways`, only those of its texts."""
    for child in tree.children:
        if not isinstance(child, Element) or (child.tag in _WAYS and not ways):
            continue
        if child.tag == "a" and is_inside(child.get("href") or ""):
            yield find_file(page, child.get("href") or "")
        yield from find_links(page, child, ways=ways)


def find_loaded(page: str, tree: Element) -> Iterator[str]:
    """Yield the files that a page shows or runs, and those that its styles load."""
    for element in tree.find(lambda element: element.tag in _LOADED):
        href = element.get(_LOADED[element.tag]) or ""
        if is_inside(href):
            yield find_file(page, href)
    for styles in tree.find(lambda element: element.tag == "style"):
        for found in _CSS_URL.finditer(styles.write()):
            if is_inside(found[2]):
                yield find_file(page, found[2])


def close(page: str, tree: Element, kept: frozenset[str], public: Mapping[str, str], mark: str) -> None:
    """Let no link of a page lead to a file that is not kept.

    Ways of the frame go, with the headings above them. A link in a text becomes a link to the site on
    the web, with a mark in words behind it; where the site has no public address, only its words stay.
    `public` has the web address of every page that has one.
    """
    for child in list(tree.children):
        if not isinstance(child, Element):
            continue
        if child.tag in _WAYS:
            _clear(page, child, kept)
        elif child.tag == "a" and _leads_out(page, child, kept):
            _send_out(page, tree, child, public, mark)
        else:
            close(page, child, kept, public, mark)


def _leads_out(page: str, link: Element, kept: frozenset[str]) -> bool:
    href = link.get("href") or ""
    return is_inside(href) and find_file(page, href) not in kept


def _send_out(page: str, around: Element, link: Element, public: Mapping[str, str], mark: str) -> None:
    href = link.get("href") or ""
    address = public.get(find_file(page, href))
    place = around.children.index(link)
    if address is None:
        around.children[place : place + 1] = link.children
        return
    link.set("href", f"{address}#{urlsplit(href).fragment}" if "#" in href else address)
    link.set("rel", "noreferrer")
    link.children.append(f' <span class="aw-online">{escape(mark)}</span>')


def _clear(page: str, part: Element, kept: frozenset[str]) -> None:
    """Take out what has links and none that stays; the name of the site stays as words."""
    for child in list(part.children):
        if not isinstance(child, Element):
            continue
        links = [child] if child.tag == "a" else list(child.find(lambda element: element.tag == "a"))
        out = [link for link in links if _leads_out(page, link, kept)]
        if out and len(out) == len(links):
            place = part.children.index(child)
            named = next((link for link in links if "aw-brand" in (link.get("class") or "").split()), None)
            part.children[place : place + 1] = _name(named) if named is not None else []
        elif out:
            _clear(page, child, kept)


def _name(link: Element) -> list[Element | str]:
    return [Element("span", '<span class="aw-brand">', "</span>", link.children)]
