"""Proves that a visit to the site tells no other host about it, and runs only its own script."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

import pytest

from hooks.edge.bundling import join_inline_scripts
from tests.site.html import Page, a_page
from tests.site.references import find_references
from tests.support.real_site import ROOT

REACHING_OUT = {
    "preconnect",
    "dns-prefetch",
    "prefetch",
    "prerender",
    "modulepreload",
    "manifest",
    "search",
    "pingback",
}
DATA = "application/ld+json"
OURS = frozenset(join_inline_scripts(ROOT / "overrides").values())
"""The scripts that pages hold."""


def find_faults(page: Page) -> Iterator[str]:
    """Yield what makes a page talk to another host or run something."""
    for reference in find_references(page):
        if reference.loaded and re.match(r"[a-z]+:|//", reference.url):
            yield f"loads {reference.url}"
    for element in page.tree.iter():
        tag = str(element.tag).rpartition("}")[2]
        if tag == "script" and element.get("type") != DATA and not element.get("src") and element.text not in OURS:
            yield "script inside the page"
        if tag in ("iframe", "object", "embed", "form", "base", "portal"):
            yield tag
        for name, _ in element.items():
            if name.startswith("on") or name == "ping":
                yield name
        if tag == "link" and REACHING_OUT & set(element.get("rel", "").split()):
            yield element.get("rel", "")
    if page.find_meta("referrer") != "no-referrer":
        yield "links tell where the reader comes from"


def test_no_page_loads_or_runs_anything_foreign(all_pages: Mapping[str, Page]) -> None:
    faults = {path: list(find_faults(page)) for path, page in all_pages.items()}

    assert {path: found for path, found in faults.items() if found} == {}


def test_no_drawing_runs_or_loads_anything(site: Path) -> None:
    for file in sorted(site.rglob("*.svg")):
        for element in ElementTree.parse(file).iter():
            tag = str(element.tag).rpartition("}")[2]
            addresses = [value for name, value in element.items() if name.endswith("href")]
            handlers = [name for name, _ in element.items() if name.startswith("on")]

            assert tag not in ("script", "foreignObject", "image", "a", "iframe"), file
            assert not handlers, file
            assert all(address.startswith("#") for address in addresses), file


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<img src="https://x.example/a.png" alt="">', "loads https://x.example/a.png"),
        ('<img src="//x.example/a.png" alt="">', "loads //x.example/a.png"),
        ('<p style="background: url(https://x.example/a.png)">a</p>', "loads https://x.example/a.png"),
        ('<svg><image href="https://x.example/a.png"/></svg>', "loads https://x.example/a.png"),
        ("<style>p { background: url(https://x.example/a.png) }</style>", "loads https://x.example/a.png"),
        ("<style>@import '//x.example/a.css';</style>", "loads //x.example/a.css"),
        ("<script>1</script>", "script inside the page"),
        ('<script src="https://x.example/a.js"></script>', "loads https://x.example/a.js"),
        ('<p onclick="x()">a</p>', "onclick"),
        ('<iframe src="a.html"></iframe>', "iframe"),
        ('<link rel="preconnect" href="https://x.example">', "preconnect"),
        ('<a href="https://x.example/">x</a>', "links tell where the reader comes from"),
    ],
)
def test_a_page_that_tells_another_host_is_found(body: str, fault: str) -> None:
    assert fault in list(find_faults(a_page(body)))


def test_a_quiet_page_has_no_fault() -> None:
    page = a_page('<a href="https://x.example/">x</a>', '<meta name="referrer" content="no-referrer">')

    assert list(find_faults(page)) == []
