"""Lays kept pages into the site, so that MkDocs need not go through them: it only learns where they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs import utils
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import InclusionLevel
from mkdocs.structure.pages import Page

from hooks.awareness.pages.planned import PlannedPage
from hooks.edge.assets import WrittenFile
from hooks.edge.dressing import dress
from hooks.edge.joining import Looks
from hooks.edge.shelf import Shelf

_HOME = "index"
"""MkDocs and static-i18n warn where they find no home page."""


class LaidPage(WrittenFile):
    """A page that lies in the site already. The texts of others may link to it, and to places in it."""

    def is_documentation_page(self) -> bool:
        """Tell MkDocs that there is nothing to make."""
        return False


def lay_out(shelf: Shelf, looks: Looks, pages: Iterable[PlannedPage], config: MkDocsConfig) -> Iterator[LaidPage]:
    """Write those pages of a language that are kept and would be the same today, and yield them."""
    for page in pages:
        if page.uri != _HOME and (kept := shelf.take(page)):
            path = f"{page.address}index.html"
            utils.write_file(dress(looks, kept.html, kept.names).encode(), f"{config.site_dir}/{path}")
            file = LaidPage(
                page.source_uri, None, config.site_dir, True, dest_uri=path, inclusion=InclusionLevel.INCLUDED
            )
            Page(None, file, config).present_anchor_ids = set(kept.anchors)
            yield file
