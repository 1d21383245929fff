"""Writes cached pages into the site, so that MkDocs need not make them: it only learns where they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs import utils
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import InclusionLevel
from mkdocs.structure.pages import Page

from hooks.awareness.pages.planned import PlannedPage
from hooks.edge.assets import WrittenFile
from hooks.edge.bundling import Bundle
from hooks.edge.inlining import inline_assets
from hooks.edge.page_cache import PageCache

_HOME = "index"
"""MkDocs and static-i18n warn where they find no home page."""


class CachedPageFile(WrittenFile):
    """A page that lies in the site already. The texts of others may link to it, and to places in it."""

    def is_documentation_page(self) -> bool:
        """Tell MkDocs that there is nothing to make."""
        return False


def write_cached_pages(
    cache: PageCache, bundle: Bundle, pages: Iterable[PlannedPage], config: MkDocsConfig
) -> Iterator[CachedPageFile]:
    """Write those pages of a language that are kept and would be the same today, and yield them."""
    for page in pages:
        if page.uri != _HOME and (kept := cache.take(page)):
            path = f"{page.address}index.html"
            utils.write_file(inline_assets(bundle, kept.html, kept.names).encode(), f"{config.site_dir}/{path}")
            file = CachedPageFile(
                page.source_uri, None, config.site_dir, True, dest_uri=path, inclusion=InclusionLevel.INCLUDED
            )
            Page(None, file, config).present_anchor_ids = set(kept.anchors)
            yield file
