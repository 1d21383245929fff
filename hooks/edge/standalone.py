"""Writes the pages that MkDocs knows nothing of, each from a small template: cheap, however many there are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

from hooks.awareness.pages.addresses import page_address, relative_address
from hooks.awareness.pages.planned import PlannedPage
from hooks.edge.build import Build
from hooks.edge.cache import Cache
from hooks.edge.context import describe_missing_page, describe_site
from hooks.edge.inlining import inline_assets
from hooks.edge.policy import CONTENT_POLICY
from hooks.edge.site_file import SiteFile
from hooks.edge.templates import prepare

PAGES = "files"
"""Where the pages lie in a kit, beside what opens it."""
START = "START"
"""What opens a kit; behind it in the name, what opens a lesson alone."""


def write_start_pages(build: Build, config: MkDocsConfig) -> Iterator[SiteFile]:
    """Yield what opens a kit: that of the whole site, and that of each lesson; they lie above the pages."""
    template = _prepare(build, config).get_template("kit.html")
    languages = build.catalogue.languages
    for lesson in ("", *build.catalogue.lessons):
        uri = build.catalogue.find_uri("lesson", lesson) if lesson else "index"
        missing = describe_missing_page(build, config)
        editions = tuple(
            {**edition, "target": page_address(uri, code, languages)}
            for code, edition in zip(languages.all, missing["editions"], strict=True)
        )
        values = {**missing, "page": None, "base_url": PAGES, "editions": editions}
        yield SiteFile(f"{START}{lesson}.html", inline_assets(build.bundle, template.render(values)).encode())


def write_standalone(build: Build, config: MkDocsConfig, language: str) -> Iterator[SiteFile]:
    """Yield the short addresses of all pages of a language, and the pages that show them to a class.

    A kit has no short addresses, since nobody types one into a folder, but shows those of the site.
    """
    environment = _prepare(build, config)
    site = describe_site(build, config)
    short, show = environment.get_template("short.html"), environment.get_template("show.html")
    shortcuts = () if build.kit else build.plan.shortcuts
    for shortcut in (shortcut for shortcut in shortcuts if shortcut.page.language == language):
        page = shortcut.page
        values = {
            **_describe(build, page, site, shortcut.address),
            "content_policy": CONTENT_POLICY,
            "way": relative_address(page.address, shortcut.address),
            "canonical": urljoin(config.site_url or "", page.address),
        }
        yield SiteFile(f"{shortcut.address}index.html", short.render(values).encode())
    for code in (code for code in build.plan.codes if code.page.language == language):
        address = code.page.show
        values = {
            **_describe(build, code.page, site, address),
            "picture": code.picture,
            "short": code.text,
            "whole": code.whole,
        }
        yield SiteFile(f"{address}index.html", inline_assets(build.bundle, show.render(values)).encode())


def _describe(build: Build, planned: PlannedPage, site: dict[str, Any], address: str) -> dict[str, Any]:
    """Return what a template needs; `address` is where the file will stand, which MkDocs would know of its own."""
    wording = build.catalogue.wordings[planned.language]
    return {
        **site,
        "page": None,
        "base_url": relative_address("", address).rstrip("/"),
        "planned": planned,
        "frame": build.frames[planned.language],
        "wording": wording,
        "words": wording.texts,
    }


def _prepare(build: Build, config: MkDocsConfig) -> Environment:
    return prepare(config.theme.get_env(), Cache(build.cache))
