"""Knows the files that are no pages: chooses those that MkDocs found, writes the others, and tells MkDocs of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs import utils
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, InclusionLevel

from hooks.awareness.printables.typesetting import Unprintable
from hooks.awareness.problems import Problem
from hooks.edge.admin import has_admin
from hooks.edge.build import Build, find_address
from hooks.edge.bundling import CLOCK, ENGINE
from hooks.edge.cache import Cache
from hooks.edge.judging import Judgement
from hooks.edge.pdf import count_pdf_pages
from hooks.edge.policy import write_header_files
from hooks.edge.reporting import report_problems
from hooks.edge.repository import find_source_address
from hooks.edge.site_file import SiteFile
from hooks.edge.standalone import write_standalone, write_start_pages

_PUBLISHED = ("assets/", "pictures/")
"""Folders whose files are published as they are; other files are words, facts or templates."""


def is_published(build: Build, file: File) -> bool:
    """Tell whether a file that MkDocs found goes to the reader as it is: ours do, the theme's own are not used."""
    ours = (build.docs, build.overrides)
    if not file.src_uri.startswith(_PUBLISHED) or (folder := Path(file.src_dir or "").resolve()) not in ours:
        return False
    return folder == build.overrides or f"docs/{file.src_uri}" in build.catalogue.files


class WrittenFile(File):
    """A file that lies in the site already. Links may lead to it; MkDocs has nothing to copy."""

    def copy_file(self, dirty: bool = False) -> None:
        """Leave it as it is."""


def write_assets(build: Build, config: MkDocsConfig) -> Iterator[WrittenFile]:
    """Write all files that no content file stands for, and yield them: once, for all languages.

    Raises Abort, after printing which, where sheets cannot be set.
    """
    cache = Cache(build.cache)
    cache.fill(build.plan.assets)
    for joined in _join(build, config):
        yield _write(config, joined.path, joined.content)
    unprintable: set[Problem] = set()
    for asset in build.plan.assets:
        try:
            content = cache.get(asset)
        except Unprintable as error:
            unprintable.add(error.problem)
            continue
        build.sizes[asset.path] = len(content)
        build.pdf_pages[asset.path] = count_pdf_pages(content)
        yield _write(config, asset.path, content)
    if unprintable:
        known, found = build.catalogue, tuple(sorted(unprintable))
        judgement = Judgement(known.languages, known.wordings, known, found, source_address=find_source_address(config))
        raise Abort(report_problems(judgement))


def write_beside(build: Build, config: MkDocsConfig, language: str) -> Iterator[WrittenFile]:
    """Write the pages of a language that no content file stands for and MkDocs does not make, and yield them."""
    for joined in write_standalone(build, config, language):
        yield _write(config, joined.path, joined.content)


def _join(build: Build, config: MkDocsConfig) -> Iterator[SiteFile]:
    """Yield what is cheap to make: scripts, indexes, headers, and what opens a kit."""
    for name, script in build.bundle.page_scripts.items():
        # What opens a kit is on no host.
        if name not in (CLOCK, ENGINE) and (build.kit or name != "kit-start"):
            yield script
    yield from (*build.clocks.values(), *build.indexes.values())
    if build.kit:
        yield from write_start_pages(build, config)
    else:
        path = urlsplit(find_address(config)).path
        yield from write_header_files(build.bundle.inline_scripts.values(), path, has_admin(build, config))


def _write(config: MkDocsConfig, path: str, content: bytes) -> WrittenFile:
    utils.write_file(content, f"{config.site_dir}/{path}")
    # Some names begin with a dot: MkDocs would leave them out if it were not told.
    return WrittenFile(path, None, config.site_dir, config.use_directory_urls, inclusion=InclusionLevel.INCLUDED)
