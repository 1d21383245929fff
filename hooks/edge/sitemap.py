"""Writes the list of pages for search engines (https://www.sitemaps.org/protocol.html)."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin
from xml.sax.saxutils import escape, quoteattr

from mkdocs.config.defaults import MkDocsConfig

from hooks.awareness.pages.planned import PlannedPage
from hooks.edge.build import Build

_START = """\
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
"""
_END = "</urlset>\n"


def write_sitemap(build: Build, config: MkDocsConfig) -> str:
    """Return the pages that are to be found, each with the same page in every language.

    The languages are those that the page itself names: search engines ignore the names if the
    two differ, and complain of pages that are listed here but ask not to be found.
    """
    listed = (page for page in build.plan.pages if not (page.untranslated or page.unlisted))
    return _START + "".join(line for page in listed for line in _describe(build, page, config.site_url or "")) + _END


def _describe(build: Build, page: PlannedPage, site_url: str) -> Iterator[str]:
    yield f"<url>\n<loc>{escape(urljoin(site_url, page.address))}</loc>\n"
    for other in build.find_translations(page):
        href = quoteattr(urljoin(site_url, other.address))
        yield f'<xhtml:link rel="alternate" hreflang="{other.language}" href={href}/>\n'
        if other.language == build.catalogue.languages.default:
            yield f'<xhtml:link rel="alternate" hreflang="x-default" href={href}/>\n'
    yield "</url>\n"
