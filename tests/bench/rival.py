"""Writes the pages of a site for the theme as it comes: the same Markdown, no hook, no template of ours."""

from __future__ import annotations

import json
from pathlib import Path

from hooks.awareness.pages.plan import plan_pages
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


def write_rival_site(source: Path, target: Path) -> int:
    """Write what a site of ours plans, page for page, for the theme alone; return how many pages of a language.

    The pages of a folder that has no index of its own make a section of the theme's navigation.
    """
    pages = [page for code in LANGUAGES for page in plan_pages(read_edition(source, code))]
    for page in pages:
        file = target / "docs" / f"{page.uri}.{page.language}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: {json.dumps(str(page.title))}\n---\n\n{page.markdown}\n", "utf-8")
    (target / "mkdocs.yml").write_text(_SETTINGS, "utf-8")
    return len(pages) // len(LANGUAGES)
