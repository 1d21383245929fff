"""Writes a site with faults of content, and finds them in what is printed."""

from __future__ import annotations

import re
from pathlib import Path

from tests.support.tiny_site import CAMPAIGN, SVG, write, write_page, write_tiny_site

EXPECTED = [
    ("campaigns/dark/campaign.yml:3", "unknown-key"),
    ("campaigns/light/index.en.md:3", "too-short"),
    ("docs/help.lt.md:6", "unknown-reference"),
    ("docs/lists.lt.md", "missing-language"),
]
"""Place and kind of every fault that `write_faults` makes, as they are sorted."""


def write_faults(root: Path) -> Path:
    """Write a tiny site with a second campaign, and break four files in four ways."""
    write_tiny_site(root)
    write(root, "campaigns/dark/campaign.yml", CAMPAIGN.replace("original_title:", "colour: red\noriginal_title:"))
    write(root, "campaigns/dark/images/emblem.svg", SVG)
    for code in ("lt", "en"):
        write_page(root, "campaigns/dark/index", code, "A campaign.", summary="About dark.", emblem_alt="A line.")
    light = root / "campaigns/light/index.en.md"
    light.write_text(re.sub("description: .*", "description: Too short.", light.read_text("utf-8")), "utf-8")
    write_page(root, "docs/help", "lt", "Call [[phone:line]] [@a-lawn].\n\n## One { #one }\n\n[[campaign:dark]]")
    write_page(root, "docs/help", "en", "Call [[phone:line]] [@a-law].\n\n## One { #one }\n\n[[campaign:dark]]")
    (root / "docs/lists.en.md").unlink()
    return root


def find_faults(output: str) -> list[tuple[str, str]]:
    """Return place and kind of every fault that was printed, in that order."""
    return re.findall(r"^(\S+)  \[([a-z-]+)\]$", output, re.MULTILINE)
