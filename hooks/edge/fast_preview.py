"""Shows an edited text on its own pages before everything that hangs on it is built.

Only for a preview, which builds the whole site right behind it: what no text stands on (lists, the search, papers)
changes then, and whatever is wrong is told then.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import markdown
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.toc import get_toc
from mkdocs.utils import write_file

from hooks.awareness.cataloguing import read_again
from hooks.awareness.pages.planned import PlannedPage
from hooks.edge.build import Build, plan_again
from hooks.edge.cache import Cache
from hooks.edge.context import PageView, describe_page
from hooks.edge.inlining import inline_assets
from hooks.edge.links import LinkWatch
from hooks.edge.templates import prepare

_last: FastPreview | None = None
"""What this process has built last."""


@dataclass(frozen=True)
class FastPreview:
    """A site as it was built, to look at single pages of it anew."""

    build: Build
    config: MkDocsConfig

    @cached_property
    def _environment(self) -> Environment:
        return prepare(self.config.theme.get_env(), Cache(self.build.cache))

    def find_edited(self) -> tuple[str, ...]:
        """Return the texts that were written since the build began to read."""
        articles = (article for entry in self.build.catalogue.entries for article in entry.articles.values())
        return tuple(article.file for article in articles if self._is_edited(article.file))

    def _is_edited(self, file: str) -> bool:
        try:
            return (self.build.root / file).stat().st_mtime_ns > self.build.begun
        except OSError:  # it has gone, or is just being written
            return False

    def write(self, files: Iterable[str]) -> bool:
        """Write the pages of edited texts into the site; tell whether that could be done."""
        read = read_again(self.build.root, self.build.catalogue, frozenset(files))
        if read is None:
            return False
        build, pages = plan_again(self.build, self.config, *read)
        finished = {page.address: self._finish(build, page) for page in pages}
        for address, html in finished.items():
            if html is None:
                return False
            write_file(html.encode(), f"{self.config.site_dir}/{address}index.html")
        return True

    def _finish(self, build: Build, page: PlannedPage) -> str | None:
        """Return a page as MkDocs and the events would make it; None if MkDocs has to look up one of its links."""
        text = markdown.Markdown(
            extensions=self.config.markdown_extensions, extension_configs=self.config.mdx_configs or {}
        )
        content = text.convert(page.markdown)
        if any(watch.has_local for watch in self.config.markdown_extensions if isinstance(watch, LinkWatch)):
            return None
        view = PageView(page.address or "./", tuple(get_toc(getattr(text, "toc_tokens", []))))
        described = describe_page(build, page, content, self.config)
        template = self._environment.get_template(page.template)
        return inline_assets(build.bundle, template.render({**described, "page": view, "base_url": ""}))


def remember(build: Build, config: MkDocsConfig) -> None:
    """Know what was built, for the next edit."""
    global _last
    _last = FastPreview(build, config)


def forget() -> None:
    """Show nothing until a whole site has been built."""
    global _last
    _last = None


def write_edited_pages() -> bool:
    """Write the pages of texts that were edited since the last build; tell whether there is anything to see."""
    if _last is None:
        return False
    try:
        edited = _last.find_edited()
        return bool(edited) and _last.write(edited)
    except Exception:  # the build that follows meets the fault, and tells it
        logging.getLogger(__name__).debug("Nothing can be shown ahead", exc_info=True)
        return False
