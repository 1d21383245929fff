"""Builds tiny sites, and reads the pages that came out as a browser would."""

from __future__ import annotations

import posixpath
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import html5lib
import yaml

from tests.support.real_site import build_site, read_settings

Element = Any
"""An element of `xml.etree`; html5lib has no types."""


@dataclass(frozen=True)
class Page:
    """One HTML file of a built site."""

    address: str
    """Path from the root of the site, with the name of the file: `en/help/index.html`."""
    tree: Element

    @property
    def root(self) -> Element:
        """The `html` element."""
        return self.tree

    def find_all(self, tag: str, **attributes: str) -> list[Element]:
        """Return the elements of a name that have all the given attributes, top to bottom."""
        wanted = {name.strip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [e for e in self.tree.iter(tag) if all(e.get(name) == value for name, value in wanted.items())]

    def find(self, tag: str, **attributes: str) -> Element:
        """Return the only element that fits."""
        (element,) = self.find_all(tag, **attributes)
        return element

    @property
    def links(self) -> Iterator[str]:
        """Every address that the page leads to or loads."""
        for element in self.tree.iter():
            for name in ("href", "src"):
                if name in element.attrib:
                    yield element.get(name)

    def resolve(self, link: str) -> str:
        """Return the file that a relative link means, as a path from the root of the site."""
        path = urlsplit(link).path
        if not path:
            return self.address
        target = posixpath.normpath(posixpath.join(posixpath.dirname(self.address), path))
        return target if posixpath.splitext(target)[1] else posixpath.normpath(f"{target}/index.html")


@dataclass(frozen=True)
class Built:
    """A site that was built, or was meant to be."""

    root: Path
    site: Path
    result: subprocess.CompletedProcess[str]

    @property
    def files(self) -> dict[str, bytes]:
        """Content by path from the root of the site."""
        return read_files(self.site)

    def page(self, address: str) -> Page:
        """Return the page at an address such as `en/help/`."""
        return read_page(self.site, f"{address}index.html")

    @property
    def pages(self) -> Iterator[Page]:
        """All pages but the one for missing addresses."""
        return read_pages(self.site)


def build(root: Path, **environment: str) -> Built:
    """Build a site into its own folder, as `make build` does."""
    return Built(root, root / "site", build_site(root, root / "site", **environment))


def rebuild(root: Path, day: str) -> dict[str, bytes]:
    """Build a sound site over what lies there, on a day (seconds since 1970), and return its files by path."""
    built = build(root, SOURCE_DATE_EPOCH=day)
    assert built.result.returncode == 0, built.result.stderr
    return built.files


def take_settings(root: Path, *keys: str) -> None:
    """Let a tiny site have some settings of the real one."""
    path = root / "mkdocs.yml"
    settings = yaml.safe_load(path.read_text("utf-8"))
    settings.update({key: read_settings()[key] for key in keys})
    path.write_text(yaml.safe_dump(settings, sort_keys=False, allow_unicode=True), "utf-8")


def read_files(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder by its path from there."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@cache
def read_page(site: Path, file: str) -> Page:
    """Return one HTML file of a site that is not built again."""
    text = (site / file).read_text("utf-8")
    return Page(file, html5lib.parse(text, namespaceHTMLElements=False))


def read_pages(site: Path) -> Iterator[Page]:
    """Yield all pages of a site that say something of their own: short addresses, for instance, only lead to them."""
    for path in sorted(site.rglob("index.html")):
        page = read_page(site, path.relative_to(site).as_posix())
        if not page.find_all("meta", http_equiv="refresh") and not page.find_all("main", class_="aw-code"):
            yield page


def text_of(element: Element) -> str:
    """Return the text of an element without comments, with single spaces."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: Element) -> Iterator[str]:
    if isinstance(element.tag, str):
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""
