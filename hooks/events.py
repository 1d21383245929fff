"""The edge to MkDocs: hands planned pages and files over, and takes no decision about content.

MkDocs runs every event once for each language (mkdocs-static-i18n builds the further languages
inside `on_post_build` of the first), so the plan is made once, when the first language starts.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import Any, Literal

# MkDocs loads a hook by its path, without the folder above it on the way to modules.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from jinja2 import Environment  # noqa: E402
from mkdocs.config.defaults import MkDocsConfig  # noqa: E402
from mkdocs.exceptions import ConfigurationError  # noqa: E402
from mkdocs.plugins import CombinedEvent, event_priority  # noqa: E402
from mkdocs.structure.files import File, Files  # noqa: E402
from mkdocs.structure.pages import Page  # noqa: E402
from mkdocs_static_i18n.plugin import I18n  # noqa: E402

from hooks.edge.admin import write_admin  # noqa: E402
from hooks.edge.assets import WrittenFile, is_published, write_assets, write_beside  # noqa: E402
from hooks.edge.build import Build, find_cache, read_build  # noqa: E402
from hooks.edge.cache import Cache  # noqa: E402
from hooks.edge.cached_pages import write_cached_pages  # noqa: E402
from hooks.edge.context import PageView, describe_missing_page, describe_page  # noqa: E402
from hooks.edge.fast_preview import forget, remember  # noqa: E402
from hooks.edge.inlining import inline_assets  # noqa: E402
from hooks.edge.links import LinkWatch  # noqa: E402
from hooks.edge.memo_cache import load_memo, save_memo  # noqa: E402
from hooks.edge.output import Output  # noqa: E402
from hooks.edge.page_cache import PageCache  # noqa: E402
from hooks.edge.preview_worker import on_serve, on_shutdown  # noqa: E402, F401 - events, too
from hooks.edge.sitemap import write_sitemap  # noqa: E402
from hooks.edge.template_functions import TemplateFunctions  # noqa: E402
from hooks.edge.templates import prepare  # noqa: E402
from hooks.edge.workers import Worker, start_worker  # noqa: E402

_build: Build | None = None
_page_cache: PageCache | None = None
_links = LinkWatch()
_questions: dict[str, TemplateFunctions] = {}
"""What the templates of pages asked that may be kept, by the path under which MkDocs knows them."""
_written: tuple[WrittenFile, ...] = ()
"""What is no page."""
_kept: tuple[WrittenFile, ...] = ()
"""Pages of the language in progress that MkDocs need not make."""
_worker: Worker | None = None
"""What builds the further languages, if something does so beside this process."""
_output: Output | None = None
"""The folder that the build in progress writes."""
_shows_drafts = False
"""Whether the site is only shown, to the one who writes it."""


def _current() -> Build:
    assert _build is not None, "on_config comes first"
    return _build


def _pages() -> PageCache:
    assert _page_cache is not None, "on_config comes first"
    return _page_cache


def _folder() -> Output:
    assert _output is not None, "on_config comes first"
    return _output


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
    global _build, _output, _page_cache
    if _output is None or _output.is_closed:
        _output = Output(config.site_dir)
        _output.open()
    if not _plugin(config).building:
        load_memo(Cache(find_cache(config)))
        _build = read_build(config, with_drafts=_shows_drafts)
        _page_cache = PageCache(_build, config)
        _questions.clear()
        config.markdown_extensions.append(_links)
    return config


def _add_pages(files: Files, config: MkDocsConfig) -> Files:
    """Put the planned pages of a language in place of the content files.

    They pretend to lie in docs/, though no such file need exist: static-i18n drops or crashes on
    files from elsewhere (issues 263 and 283 of ultrabug/mkdocs-static-i18n).
    """
    global _worker, _kept, _written
    if not _is_further_language(config):  # what is no page the first language writes, for all
        _written = tuple(write_assets(_current(), config))
    if not _plugin(config).building and len(_plugin(config).build_languages) > 1:
        # All that the languages share is there by now.
        _worker = start_worker(partial(_build_further_languages, config))
    language = _plugin(config).current_language
    planned = [page for page in _current().plan.pages if page.language == language]
    kept = tuple(write_cached_pages(_pages(), _current().bundle, planned, config))
    laid = {file.src_uri for file in kept}
    _kept = (*kept, *write_beside(_current(), config, language))
    pages = [
        File(page.source_uri, config.docs_dir, config.site_dir, config.use_directory_urls)
        for page in planned
        if page.source_uri not in laid
    ]
    return Files([*(file for file in files if is_published(_current(), file)), *pages])


@event_priority(-110)  # after static-i18n, which would take them for content
def _add_written(files: Files, config: MkDocsConfig) -> Files:
    """Put beside them what lies in the site already, so that links may lead there."""
    for file in (*_written, *_kept):
        files.append(file)
    return files


on_files = CombinedEvent(_add_pages, _add_written)


def _build_further_languages(config: MkDocsConfig) -> set[str]:
    """Return the files that came out the same."""
    global _worker
    _worker = None
    _plugin(config).on_post_build(config=config)
    return _folder().left


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """Return the planned Markdown of a page."""
    return _current().find_page(page.file.src_uri).markdown


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Tell MkDocs the template and the title, which it looks for in the front matter."""
    planned = _current().find_page(page.file.src_uri)
    page.meta = {"template": planned.template, "title": planned.tab_title}
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Note whether a page may be kept."""
    planned = _current().find_page(page.file.src_uri)
    if not _links.has_local:
        _questions[page.file.src_uri] = TemplateFunctions(_current(), planned.language)
    return html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Escape whatever a template prints, unless the template says that it is HTML; add the forms for editors."""
    env = prepare(env, Cache(_current().cache))
    without = _current().kit or _is_further_language(config)  # the first language adds them, for all
    for form in () if without else write_admin(_current(), config, env):
        files.append(File.generated(config, form.path, content=form.content))
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """Hand the planned page to its template, and nothing of MkDocs but where it stands and its headings."""
    planned = _current().find_page(page.file.src_uri)
    questions = _questions.get(page.file.src_uri)
    described = describe_page(_current(), planned, page.content or "", config, questions)
    view = PageView(page.url, tuple(page.toc))
    return {**described, "page": view, "base_url": ""}  # the filter `url` asks for both, and uses the page


@event_priority(100)  # before what other plugins do to a page; with one of them, no page is kept
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keep the page for the next build, and give it the styles and the script that it needs."""
    planned, bundle = _current().find_page(page.file.src_uri), _current().bundle
    names = bundle.find_names(output)
    if questions := _questions.pop(page.file.src_uri, None):
        _pages().put(planned, output, page.present_anchor_ids or (), questions.recorded, names)
    return inline_assets(bundle, output, names)


def _finish(config: MkDocsConfig) -> None:
    """Keep no page that may show an edit of a later moment than its key; wait for the further languages."""
    global _worker
    _pages().close()
    if _worker is not None:
        # What static-i18n takes for building, it does not begin. It does if the worker failed, and meets the fault.
        answer, _worker = _worker.wait(), None
        _plugin(config).building = answer is not None
        _folder().left.update(answer.value if answer is not None else ())


@event_priority(-110)  # after static-i18n
def _end(config: MkDocsConfig) -> None:
    """Delete what is no longer in the site; let the next build in this process begin like the first."""
    if not _is_further_language(config):
        _plugin(config).building = False
        _folder().close()
        save_memo(Cache(_current().cache))
        if _shows_drafts:
            remember(_current(), config)


on_post_build = CombinedEvent(_finish, _end)


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Hand all languages to the page for addresses that do not exist."""
    if template_name == "404.html":
        return {**context, **describe_missing_page(_current(), config)}
    return context


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Write the page for missing addresses once, in every language; list the pages by the plan."""
    if template_name == "sitemap.xml":
        return "" if _is_further_language(config) else write_sitemap(_current(), config)
    if template_name == "404.html":
        return "" if _is_further_language(config) else inline_assets(_current().bundle, output)
    return output


def on_build_error(error: Exception) -> None:
    """Leave no site behind, old or half-built."""
    global _worker
    forget()
    if _page_cache is not None:
        _page_cache.close()
    if _worker is not None:  # it would go on writing
        _worker.wait()
        _worker = None
    if _output is not None:
        _output.discard()
