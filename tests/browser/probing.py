"""Opens pages one after the other and asks each the same question."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urljoin

from playwright.sync_api import Page

from tests.browser.probes import probe
from tests.browser.typefaces import let_type_come


def probe_pages(page: Page, root: str, addresses: Iterable[str], *probes: str, style: str = "") -> list[str]:
    """Return what the probes find on pages, each line with its address; `style` is added to each page first."""
    found = []
    for address in sorted(set(addresses)):
        page.goto(urljoin(root, address))
        let_type_come(page)
        if style:
            page.add_style_tag(content=style)
        for name in probes:
            found += (f"{address}: {what}" for what in page.evaluate(probe(name)))
    return found
