"""Fills the names that templates print."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig

from hooks.awareness.pages.codes import is_public
from hooks.awareness.pages.planned import Component, PlannedPage
from hooks.edge.build import Build
from hooks.edge.bundling import write_script_placeholder
from hooks.edge.inlining import STYLES_PLACEHOLDER
from hooks.edge.policy import POLICY_TEMPLATE
from hooks.edge.repository import find_edit_address
from hooks.edge.template_functions import TemplateFunctions

_PLACEHOLDER = re.compile(r"<!-- component (\d+) -->")
_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_ALIGNED = re.compile(r'style="text-align: (left|center|right);"')


@dataclass(frozen=True)
class PageView:
    """What templates may know of a page of MkDocs: all else could change without a change of what is planned."""

    url: str
    """For the filter of the same name."""
    toc: tuple[Any, ...]


@dataclass(frozen=True)
class Part:
    """A stretch of a page: HTML, or a component."""

    html: str = ""
    component: Component | None = None


@dataclass(frozen=True)
class ScreenParts:
    """A screen: what surrounds it, and what it shows."""

    opening: Component
    parts: tuple[Part, ...]


def describe_page(
    build: Build, page: PlannedPage, content: str, config: MkDocsConfig, questions: TemplateFunctions | None = None
) -> dict[str, Any]:
    """Return everything that the template of a page gets: data, and the questions that it may ask."""
    return {
        **describe_edition(build, page.language, config),
        **describe_plan(build, page, config),
        **describe_text(build, page, content),
        **(questions or TemplateFunctions(build, page.language)).list_functions(),
    }


def describe_edition(build: Build, language: str, config: MkDocsConfig) -> dict[str, Any]:
    """Return what is the same on all pages of a language: plain data, since `page_cache.py` takes a hash of it."""
    wording = build.catalogue.wordings[language]
    frame = build.frames[language]
    said = {"frame": frame, "wording": wording, "words": wording.texts, "clock": build.clocks[language].path}
    return {**describe_site(build, config), **said}


def describe_plan(build: Build, page: PlannedPage, config: MkDocsConfig) -> dict[str, Any]:
    """Return what is known of a page before its text is read: plain data, since `page_cache.py` takes a hash of it."""
    site_url = config.site_url or ""
    return {
        "planned": page,
        "canonical": urljoin(site_url, page.address),
        "alternate_urls": tuple(
            (other.language, urljoin(site_url, other.address)) for other in build.find_translations(page)
        ),
        "share_picture": urljoin(site_url, page.share_picture),
        "structured_data": tuple(_write_json(data, page, config) for data in page.structured_data),
        "edit_url": None if build.kit else find_edit_address(config, page.edit_file),
    }


def describe_text(build: Build, page: PlannedPage, content: str) -> dict[str, Any]:
    """Return the text of a page, cut where its components go."""
    name = build.catalogue.wordings[page.language].say("wide-table")
    parts = tuple(split_parts(frame_tables(content, name), page.components))
    return {"parts": parts, "screens": tuple(group_screens(parts))}


def describe_missing_page(build: Build, config: MkDocsConfig) -> dict[str, Any]:
    """Return what the page for missing addresses needs: every language at once."""
    languages = build.catalogue.languages
    wordings = build.catalogue.wordings
    editions = [
        {"frame": build.frames[code], "words": wordings[code].texts, "wording": wordings[code]}
        for code in languages.all
    ]
    default = editions[languages.all.index(languages.default)]
    return {**describe_site(build, config), **default, "editions": tuple(editions)}


def describe_site(build: Build, config: MkDocsConfig) -> dict[str, Any]:
    """Return what is the same on all pages of all languages."""
    return {
        "styles": STYLES_PLACEHOLDER,
        "inline_scripts": {name: write_script_placeholder(name) for name in build.bundle.inline_scripts},
        "page_scripts": {name: joined.path for name, joined in build.bundle.page_scripts.items()},
        "site_url": config.site_url,
        "public_address": config.site_url if is_public(config.site_url or "") else "",
        "timezone": build.catalogue.site.timezone,
        "kit": build.kit,
        "content_policy": POLICY_TEMPLATE,
        "default_language": build.catalogue.languages.default,
    }


def split_parts(content: str, components: tuple[Component, ...]) -> Iterator[Part]:
    """Yield the stretches of a page, each component in the place that the Markdown keeps for it."""
    position = 0
    for match in _PLACEHOLDER.finditer(content):
        if int(match[1]) >= len(components):  # an editor's own comment
            continue
        if html := content[position : match.start()].strip():
            yield Part(html=html)
        yield Part(component=components[int(match[1])])
        position = match.end()
    if html := content[position:].strip():
        yield Part(html=html)


def group_screens(parts: Iterable[Part]) -> Iterator[ScreenParts]:
    """Yield the screens of a page that is shown to a class: each begins with a component of its own."""
    opening: Component | None = None
    inside: list[Part] = []
    for part in parts:
        if part.component is not None and part.component.template == "lesson-screen":
            if opening is not None:
                yield ScreenParts(opening, tuple(inside))
            opening, inside = part.component, []
        else:
            inside.append(part)
    if opening is not None:
        yield ScreenParts(opening, tuple(inside))


def frame_tables(html: str, name: str) -> str:
    """Let a wide table scroll by itself, by keyboard too, so that the page never does.

    Columns are aligned by an attribute of data: the policy of the site refuses the style that Markdown writes.
    """
    numbers = itertools.count(1)

    def wrap(match: re.Match[str]) -> str:
        number = next(numbers)
        label = escape(name if number == 1 else f"{name} ({number})")
        table = _ALIGNED.sub(r'data-align="\1"', match[0])
        return f'<div class="aw-scroll" tabindex="0" role="region" aria-label="{label}">{table}</div>'

    return _TABLE.sub(wrap, html)


def _write_json(data: Any, page: PlannedPage, config: MkDocsConfig) -> str:
    """Return a schema.org object as JSON that cannot end the script element it stands in."""
    full = {**data, "url": urljoin(config.site_url or "", page.address)}
    return json.dumps(full, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
