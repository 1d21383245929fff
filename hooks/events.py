"""The edge to MkDocs: hands planned pages and files over, and takes no decision about content.

MkDocs runs every event once for each language (mkdocs-static-i18n builds the further languages
inside `on_post_build` of the first), so the plan is made once, when the first language starts.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any, Literal

# MkDocs loads a hook by its path, without the folder above it on the way to modules.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from jinja2 import Environment  # noqa: E402
from mkdocs import utils  # noqa: E402
from mkdocs.config.defaults import MkDocsConfig  # noqa: E402
from mkdocs.exceptions import ConfigurationError  # noqa: E402
from mkdocs.plugins import CombinedEvent, event_priority  # noqa: E402
from mkdocs.structure.files import File, Files, InclusionLevel  # noqa: E402
from mkdocs.structure.pages import Page  # noqa: E402
from mkdocs_static_i18n.plugin import I18n  # noqa: E402

from hooks.edge.admin import has_admin, write_admin  # noqa: E402
from hooks.edge.build import Build, read_build  # noqa: E402
from hooks.edge.cache import Cache  # noqa: E402
from hooks.edge.context import PageView, describe_missing_page, describe_page  # noqa: E402
from hooks.edge.dressing import dress  # noqa: E402
from hooks.edge.leaves import count_leaves  # noqa: E402
from hooks.edge.links import LinkWatch  # noqa: E402
from hooks.edge.policy import write_header_files  # noqa: E402
from hooks.edge.questions import Questions  # noqa: E402
from hooks.edge.shelf import TEMPLATE, Shelf  # noqa: E402
from hooks.edge.sitemap import write_sitemap  # noqa: E402
from hooks.edge.standalone import write_standalone, write_start_pages  # noqa: E402
from hooks.edge.templates import prepare  # noqa: E402

_PUBLISHED = ("assets/", "pictures/")
"""Folders whose files are published as they are; other files are words, facts or templates."""

_build: Build | None = None
_shelf: Shelf | None = None
_links = LinkWatch()
_questions: dict[str, Questions] = {}
"""What the templates of pages asked that may be kept, by the path under which MkDocs knows them."""
_site: Path | None = None
"""The folder that the build in progress writes."""
_shows_drafts = False
"""Whether the site is only shown, to the one who writes it."""
_clean_directory = utils.clean_directory


def _current() -> Build:
    assert _build is not None, "on_config comes first"
    return _build


def _pages() -> Shelf:
    assert _shelf is not None, "on_config comes first"
    return _shelf


def _plugin(config: MkDocsConfig) -> I18n:
    plugin = config.plugins.get("i18n")
    if not isinstance(plugin, I18n):
        raise ConfigurationError("mkdocs.yml: the plugin i18n is missing")
    return plugin


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether the site is built or only shown. While this event exists, so do hooks between two builds."""
    global _shows_drafts
    _shows_drafts = command == "serve"


def _is_further_language(config: MkDocsConfig) -> bool:
    return _plugin(config).building and not _plugin(config).is_default_language_build


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read all content and plan the site; faults of content end the build here, all at once."""
    global _build, _shelf, _site
    _site = Path(config.site_dir)
    if not _plugin(config).building:
        _build = read_build(config, with_drafts=_shows_drafts)
        _shelf = Shelf(_build, config)
        _questions.clear()
        config.markdown_extensions.append(_links)
    return config


def _add_pages(files: Files, config: MkDocsConfig) -> Files:
    """Put the planned pages in place of the content files.

    They pretend to lie in docs/, though no such file need exist: static-i18n drops or crashes on
    files from elsewhere (issues 263 and 283 of ultrabug/mkdocs-static-i18n).
    """
    kept = [file for file in files if _is_published(file)]
    pages = [
        File(page.source_uri, config.docs_dir, config.site_dir, config.use_directory_urls)
        for page in _current().plan.pages
    ]
    return Files([*kept, *pages])


def _is_published(file: File) -> bool:
    """Tell whether a file goes to the reader as it is: ours do, the theme's own are not used."""
    ours = (_current().docs, _current().overrides)
    if not file.src_uri.startswith(_PUBLISHED) or (folder := Path(file.src_dir or "").resolve()) not in ours:
        return False
    return folder == ours[1] or f"docs/{file.src_uri}" in _current().catalogue.files


@event_priority(-110)  # after static-i18n, which would rebuild the files and lose their content
def _add_assets(files: Files, config: MkDocsConfig) -> Files:
    """Put the files that no content file stands for beside the pages."""
    cache = Cache(_current().cache)
    looks = _current().looks
    page_scripts = (script for name, script in looks.page_scripts.items() if _is_wanted(name))
    for joined in (*page_scripts, *_current().indexes.values()):
        files.append(File.generated(config, joined.path, content=joined.content))
    headers_of = write_header_files(looks.held.values(), has_admin(_current(), config))
    for headers in () if _current().kit else headers_of:
        file = File.generated(config, headers.path, content=headers.content)
        file.inclusion = InclusionLevel.INCLUDED  # MkDocs leaves out names that begin with a dot
        files.append(file)
    if not _is_further_language(config):  # these pages speak for themselves: MkDocs has no need to know their language
        starts = write_start_pages(_current(), config) if _current().kit else ()
        for page in (*write_standalone(_current(), config), *starts):
            files.append(File.generated(config, page.path, content=page.content))
    for asset in _current().plan.assets:
        content = cache.get(asset)
        _current().sizes[asset.path] = len(content)
        _current().leaves[asset.path] = count_leaves(content)
        files.append(File.generated(config, asset.path, content=content))
    return files


def _is_wanted(script: str) -> bool:
    """Tell whether a script has a page to run on: what opens a kit is on no host."""
    return _current().kit or script != "kit-start"


on_files = CombinedEvent(_add_pages, _add_assets)


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """Return the planned Markdown of a page."""
    return _current().find_page(page.file.src_uri).markdown


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Tell MkDocs the template and the title, which it looks for in the front matter.

    A page that is kept has no text to read.
    """
    planned = _current().find_page(page.file.src_uri)
    kept = _pages().take(planned, page.url)
    page.meta = {"template": TEMPLATE if kept else planned.template, "title": planned.tab_title}
    return "" if kept else markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Note whether a page may be kept; tell MkDocs the anchors of one that was, for links in the text of others."""
    planned = _current().find_page(page.file.src_uri)
    if kept := _pages().find_taken(planned):
        page.present_anchor_ids = set(kept.anchors)
    elif not _links.has_local:
        _questions[page.file.src_uri] = Questions(_current(), planned.language)
    return html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Escape whatever a template prints, unless the template says that it is HTML; add the forms for editors."""
    env = prepare(env, Cache(_current().cache))
    for form in () if _current().kit else write_admin(_current(), config, env):
        files.append(File.generated(config, form.path, content=form.content))
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """Hand the planned page to its template, and nothing of MkDocs but where it stands and its headings."""
    planned = _current().find_page(page.file.src_uri)
    if kept := _pages().find_taken(planned):
        return {"html": kept.html}
    questions = _questions.get(page.file.src_uri)
    described = describe_page(_current(), planned, page.content or "", config, questions)
    view = PageView(page.url, tuple(page.toc))
    return {**described, "page": view, "base_url": ""}  # the filter `url` asks for both, and uses the page


@event_priority(100)  # what other plugins do to a page comes after this, for a kept page and for a new one
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keep the page for the next build, and give it the styles and the script that it needs."""
    if questions := _questions.get(page.file.src_uri):
        planned = _current().find_page(page.file.src_uri)
        _pages().put(planned, output, page.present_anchor_ids or (), questions.asked)
    return dress(_current().looks, output)


def on_post_build(config: MkDocsConfig) -> None:
    """Keep no page that may show an edit of a later moment than its key."""
    _pages().close()


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Hand all languages to the page for addresses that do not exist."""
    if template_name == "404.html":
        return {**context, **describe_missing_page(_current(), config)}
    return context


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Write the page for missing addresses once, in every language; list the pages by the plan."""
    if template_name == "sitemap.xml":
        return write_sitemap(_current(), config)
    if template_name == "404.html":
        return "" if _is_further_language(config) else dress(_current().looks, output)
    return output


def on_build_error(error: Exception) -> None:
    """Leave no site behind, old or half-built: whoever publishes the folder would not see that it failed."""
    # static-i18n puts another function in its place and forgets it there when a language fails.
    utils.clean_directory = _clean_directory
    if _shelf is not None:
        _shelf.close()
    if _site is not None:
        shutil.rmtree(_site, ignore_errors=True)
