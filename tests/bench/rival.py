"""Writes the pages of a site for the theme as it comes: the same Markdown, no hook, no template of ours."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from hooks.awareness.pages.plan import plan_pages
from hooks.awareness.pages.planned import PlannedPage
from tests.bench.campaign_site import LANGUAGES, read_edition

_SETTINGS = """\
site_name: Theme
site_url: https://tiny.example/
theme: {name: material, font: false}
plugins:
  - search
  - i18n:
      docs_structure: suffix
      languages:
        - {locale: lt, name: lt, build: true, default: true}
        - {locale: en, name: en, build: true}
markdown_extensions: [admonition, attr_list, md_in_html, pymdownx.details, tables, toc]
"""


def plan_rival(source: Path) -> Sequence[PlannedPage]:
    """Return what a site of ours plans, in the default language first."""
    return [page for code in LANGUAGES for page in plan_pages(read_edition(source, code))]


def write_rival_site(pages: Iterable[PlannedPage], target: Path) -> None:
    """Write planned pages for the theme alone.

    The pages of a folder that has no index of its own make a section of the theme's navigation.
    """
    for page in pages:
        file = target / "docs" / f"{page.uri}.{page.language}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: {json.dumps(str(page.title))}\n---\n\n{page.markdown}\n", "utf-8")
    (target / "mkdocs.yml").write_text(_SETTINGS, "utf-8")
