"""Keeps finished pages from build to build: a page is taken from here if it would come out the same.

That is known, not guessed. A template gets nothing but data whose hash is the key of the page, and functions
whose answers are kept with it and asked again (`template_functions.py`). What turns data into a page, the generator
with its templates and libraries, is in the key as well. Pages whose text MkDocs holds against other files are
never kept.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from hooks.awareness.pages.planned import PlannedPage
from hooks.edge.build import Build, hash_looks
from hooks.edge.cache import Cache
from hooks.edge.context import describe_edition, describe_plan
from hooks.edge.fingerprint import GENERATOR, hash_data
from hooks.edge.stylesheet import Names
from hooks.edge.template_functions import RecordedCall, TemplateFunctions

_KNOWN_PLUGINS = {"i18n", "hooks/events.py"}
"""Another plugin could change pages by things that nobody here knows of."""
_KNOWN_EXTENSIONS = {
    *("abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code", "footnotes", "md_in_html"),
    *("nl2br", "sane_lists", "smarty", "tables", "toc", "wikilinks"),
    *("pymdownx.betterem", "pymdownx.caret", "pymdownx.critic", "pymdownx.details", "pymdownx.escapeall"),
    *("pymdownx.highlight", "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark"),
    *("pymdownx.saneheaders", "pymdownx.smartsymbols", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde"),
}
"""Extensions of Markdown that know the text and their settings alone. Another could read files (`pymdownx.snippets`,
`pymdownx.b64`, icons of `pymdownx.emoji`) or call what a setting names (`pymdownx.superfences`)."""
_OF_MARKDOWN = "markdown.extensions."
"""May stand before the names of those that come with Markdown."""


@dataclass(frozen=True)
class CachedPage:
    """A page as it was written, and what belongs to it."""

    key: str
    html: str
    anchors: tuple[str, ...]
    """Places in it that links of other pages may name."""
    asked: tuple[RecordedCall, ...]
    names: Names
    """On which its style sheet depends."""


class PageCache:
    """The pages of one build. Each has one place, so that the cache does not grow with every edit."""

    def __init__(self, build: Build, config: MkDocsConfig) -> None:
        self._build = build
        self._config = config
        self._cache = Cache(build.cache / "pages")
        extensions = {str(extension).removeprefix(_OF_MARKDOWN) for extension in config.markdown_extensions}
        self._open = set(config.plugins) <= _KNOWN_PLUGINS and extensions <= _KNOWN_EXTENSIONS
        languages = build.catalogue.languages.all if self._open else ()
        self._language_hashes = {code: self._hash_language(code) for code in languages}
        self._keys: dict[str, str] = {}

    def _hash_language(self, language: str) -> str:
        """Return a hash of all that the pages of a language have in common."""
        config = self._config
        settings = (config.markdown_extensions, repr(config.mdx_configs))
        return hash_data(GENERATOR, self._build.looks_hash, settings, describe_edition(self._build, language, config))

    def _hash(self, page: PlannedPage) -> str:
        return hash_data(self._language_hashes[page.language], describe_plan(self._build, page, self._config))

    def _place(self, page: PlannedPage) -> str:
        return hash_data(page.source_uri, self._config.site_url, self._build.kit)

    def take(self, page: PlannedPage) -> CachedPage | None:
        """Return a page from an earlier build, if it would be the same today."""
        if not self._open:
            return None
        key = self._keys[page.source_uri] = self._hash(page)
        kept = self._read(page, key)
        return kept if kept and TemplateFunctions(self._build, page.language).are_current(kept.asked) else None

    def put(
        self, page: PlannedPage, html: str, anchors: Iterable[str], asked: Iterable[RecordedCall], names: Names
    ) -> None:
        """Keep a page for the next build, if it was looked for and not there."""
        if page.source_uri in self._keys:
            kept = CachedPage(self._keys[page.source_uri], html, tuple(sorted(anchors)), tuple(asked), names)
            written = {**vars(kept), "names": sorted(names)}
            self._cache.write(self._place(page), json.dumps(written).encode())

    def _read(self, page: PlannedPage, key: str) -> CachedPage | None:
        content = self._cache.read(self._place(page))
        kept: dict[str, Any] = json.loads(content) if content is not None else {}
        if kept.get("key") != key:  # nor need it have the other fields: another generator may have kept it
            return None
        asked = tuple(map(tuple, kept["asked"]))
        return CachedPage(key, kept["html"], tuple(kept["anchors"]), asked, frozenset(kept["names"]))

    def close(self) -> None:
        """Throw all pages away if somebody has changed looks or settings meanwhile: nobody knows which have them."""
        if hash_looks(self._config) != self._build.looks_hash:
            shutil.rmtree(self._cache.folder, ignore_errors=True)
