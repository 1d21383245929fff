"""Builds what MkDocs hands to the hooks."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from hooks.awareness.language import Languages
from hooks.awareness.pages.plan import plan_frames, plan_site
from hooks.edge.build import Build
from hooks.edge.bundling import HashedFile, bundle_assets
from tests.support.real_site import ROOT
from tests.support.tiny_site import SVG, write
from tests.unit.builders import a_catalogue
from tests.unit.reading_tiny_sites import LANGUAGES


def a_config(**settings: Any) -> MkDocsConfig:
    """Return a configuration of a site below a folder."""
    config = MkDocsConfig()
    config.load_dict({"site_url": "https://tiny.example/sub/", "repo_url": "", **settings})
    return config


def a_build(root: Path, languages: Languages = LANGUAGES) -> Build:
    """Return a build of a tiny site with the real looks."""
    catalogue = a_catalogue(root, languages)
    plan = plan_site(catalogue, root, write(root, "mark.svg", SVG))
    frames = plan_frames(catalogue, datetime.date(2026, 1, 2))
    pages = {page.source_uri: page for page in plan.pages}
    clocks = {code: HashedFile(f"assets/opening-{code}.js", b"") for code in languages.all}
    return Build(root=root, docs=root / "docs", overrides=ROOT / "overrides", bundle=bundle_assets(ROOT / "overrides"), catalogue=catalogue, plan=plan, frames=frames, pages=pages, clocks=clocks)
