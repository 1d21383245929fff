"""Gives finished pages their style sheet: which rules a page can use shows only when it is whole."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from hooks.edge.build import Build
from hooks.edge.joining import PENDING
from hooks.edge.stylesheet import Names


def dress(build: Build, html: str, config: MkDocsConfig, names: Names | None = None) -> str:
    """Return a finished page with the name of its sheet in it, and write that sheet if no page had it before.

    `names` are those that the page depends on, if they are known from an earlier build.
    """
    sheet = build.looks.find_sheet(build.looks.find_names(html) if names is None else names)
    file = Path(config.site_dir) / sheet.path
    if not file.is_file():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(sheet.content)
    return html.replace(PENDING, sheet.path)
