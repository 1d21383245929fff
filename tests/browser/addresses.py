"""Lists the pages of a built site."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import urlsplit

from tests.browser.samples import MISSING


def list_addresses(site: Path) -> tuple[str, ...]:
    """Return every page of the sitemap, and the page for addresses that do not exist."""
    locations = ElementTree.parse(site / "sitemap.xml").iterfind("{*}url/{*}loc")
    return (*sorted(urlsplit(location.text or "").path.lstrip("/") for location in locations), MISSING)
