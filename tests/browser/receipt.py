"""Counts what the pages of the site ask for and store, and writes the privacy receipt.

    python -m tests.browser.receipt

`make receipt` runs it; the walk over all pages counts again what must be nothing.
"""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.addresses import list_addresses
from tests.browser.launch import launch
from tests.browser.serving import serve
from tests.browser.walk import Stop, Visit, walk
from tests.support.real_site import ROOT, build_site

FACTS = ROOT / "docs/privacy-receipt.yml"
_HEAD = "# What a browser counted when it visited every page. Written by `make receipt`, never by hand.\n"
NOTHING = ("requests_elsewhere", "cookies", "stored_items", "errors", "policy_breaches")
"""Figures that must be zero on every day; the others are those of the day of the visit."""
_POLICY = "Content Security Policy"


def count(visits: Sequence[Visit], root: str) -> dict[str, int]:
    """Return the figures of the receipt from what a walk over all pages has found."""
    asked = [[address for address in visit.requests if not address.startswith("data:")] for visit in visits]
    stored = [what for visit in visits for what in visit.stored]
    console = [line for visit in visits for line in visit.console]
    return {
        "pages": len(visits),
        "most_requests": max(len(set(addresses)) for addresses in asked),
        "requests_elsewhere": sum(not address.startswith(root) for addresses in asked for address in addresses),
        "cookies": sum("cookie" in what for what in stored),
        "stored_items": sum("cookie" not in what for what in stored),
        "errors": sum(_POLICY not in line for line in console),
        "policy_breaches": sum(_POLICY in line for line in console),
    }


def write_receipt() -> None:
    """Build the site, visit every page, and write what was counted."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        result = build_site(ROOT, site)
        assert result.returncode == 0, result.stderr
        with serve(site) as root:
            stops = [Stop(address, ()) for address in list_addresses(site)]
            counts = count(walk(root, stops), root)
    with sync_playwright() as playwright:
        browser, _ = launch(playwright.chromium)
        version = browser.version.split(".")[0]
        browser.close()
    receipt = {"on": datetime.date.today().isoformat(), "browser": f"Chromium {version}", **counts}
    lines = "".join(f"  {name}: {value}\n" for name, value in receipt.items())
    FACTS.write_text(f"{_HEAD}receipt:\n{lines}", "utf-8")
    print(f"{FACTS.name}: {counts}")


if __name__ == "__main__":
    write_receipt()
