"""Finds everything that a page or a style sheet refers to, and where inside the site it leads."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote, urlsplit

import tinycss2

from tests.site.html import Page

_LOADED = {
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "img": ("src",),
    "image": ("href",),
    "input": ("src",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src",),
    "track": ("src",),
    "use": ("href",),
    "video": ("src", "poster"),
}
"""Attributes that a browser loads by itself, by element."""
_LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest", "apple-touch-icon"}
_FETCHED_LATER = ("data-clock", "data-index")
"""What scripts fetch when a reader comes to where it is needed: hours, the box of the search."""
_NAMED = ("og:image", "og:url")
_XLINK = "{http://www.w3.org/1999/xlink}href"


@dataclass(frozen=True)
class Reference:
    """An address that stands in a file."""

    path: str
    """The file, from the root of the site."""
    url: str
    loaded: bool
    """Whether a browser fetches it without being asked."""


def find_references(page: Page) -> Iterator[Reference]:
    """Yield every address in a page."""
    for element in page.tree.iter():
        tag = str(element.tag).rpartition("}")[2]
        if tag in ("a", "area"):
            for name in ("href", _XLINK):
                if element.get(name) is not None:
                    yield Reference(page.path, element.get(name, ""), False)
        if tag == "link":
            loaded = bool(_LOADING_LINKS & set(element.get("rel", "").split()))
            yield Reference(page.path, element.get("href", ""), loaded)
        for name in (*_LOADED.get(tag, ()), _XLINK):
            if element.get(name) is not None and tag != "a":
                yield Reference(page.path, element.get(name, ""), True)
        for name in _FETCHED_LATER:
            if element.get(name) is not None:
                yield Reference(page.path, element.get(name, ""), False)
        if element.get("srcset"):
            for candidate in element.get("srcset", "").split(","):
                yield Reference(page.path, candidate.split()[0], True)
        if element.get("style"):
            declared = tinycss2.parse_declaration_list(element.get("style", ""))
            yield from (Reference(page.path, url, True) for url in _find_css_urls(declared))
        if tag == "style":
            yield from find_css_references(page.path, element.text or "")
        if tag == "form":
            yield Reference(page.path, element.get("action", ""), False)
        if tag == "meta" and element.get("http-equiv", "").lower() == "refresh":
            yield Reference(page.path, re.sub(r"^.*?url=", "", element.get("content", ""), flags=re.I), True)
        if tag == "meta" and element.get("property") in _NAMED:
            yield Reference(page.path, element.get("content", ""), False)


def find_css_references(path: str, text: str) -> Iterator[Reference]:
    """Yield every address in a style sheet, those of imports among them."""
    yield from (Reference(path, url, True) for url in _list_css_urls(text))


@cache
def _list_css_urls(text: str) -> tuple[str, ...]:
    """Return the addresses in a style sheet, which many pages hold alike."""
    rules = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    imports = [rule for rule in rules if rule.type == "at-rule" and rule.lower_at_keyword == "import"]
    named = (token.value for rule in imports for token in rule.prelude if token.type in ("string", "url"))
    return (*named, *_find_css_urls(rules))


def _find_css_urls(nodes: list[tinycss2.ast.Node]) -> Iterator[str]:
    for node in nodes:
        if node.type == "url":
            yield node.value
        elif node.type == "function" and node.lower_name == "url":
            yield "".join(part.value for part in node.arguments if part.type == "string")
        for name in ("prelude", "content", "value", "arguments"):
            inner = getattr(node, name, None)
            if isinstance(inner, list) and not (node.type == "function" and node.lower_name == "url"):
                yield from _find_css_urls(inner)


def is_internal(url: str, root: str) -> bool:
    """Tell whether an address leads into the site, whose absolute address is `root`."""
    parts = urlsplit(url)
    return url.startswith(root) or not (parts.scheme or parts.netloc)


def resolve(reference: Reference, root: str) -> tuple[str, str]:
    """Return the file that an internal address leads to, from the root of the site, and its fragment."""
    parts = urlsplit(reference.url.removeprefix(root) if reference.url.startswith(root) else reference.url)
    path = unquote(parts.path)
    absolute = reference.url.startswith(root) or path.startswith("/")
    if not path and not absolute:
        return reference.path, unquote(parts.fragment)
    folder = "" if absolute else posixpath.dirname(reference.path)
    target = posixpath.normpath(posixpath.join(folder, path.lstrip("/") if absolute else path) or ".")
    is_folder = path.endswith(("/", "/.", "/..")) or path in ("", ".", "..") or target == "."
    return posixpath.normpath(posixpath.join(target, "index.html")) if is_folder else target, unquote(parts.fragment)
