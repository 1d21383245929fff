"""Knows one run of MkDocs: where things lie, and the plan made from them."""

from __future__ import annotations

import datetime
import gc
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.cataloguing import Edits
from hooks.awareness.opendata.files import plan_open_data
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.frame import Frame
from hooks.awareness.pages.plan import plan_entry, plan_frames, plan_site
from hooks.awareness.pages.planned import Plan, PlannedPage
from hooks.awareness.pages.sharing import share_pages
from hooks.edge.bundling import Bundle, HashedFile, bundle_assets
from hooks.edge.fingerprint import hash_data, hash_folder
from hooks.edge.judging import begin_judging
from hooks.edge.kits import find_kits
from hooks.edge.language_scripts import write_clocks, write_indexes
from hooks.edge.reporting import report_kept_back, report_problems

KIT = "kit"
"""What `tools/kit.py` sets under `extra`, for a build that is read from a folder."""
_KEPT = ".cache"
"""The folder for what is kept from build to build."""
MARK = "assets/icons/mark.svg"
"""The sign of the site, below `overrides/`."""


@dataclass(frozen=True)
class Build:
    """Everything that the events of one build share."""

    root: Path
    docs: Path
    overrides: Path
    catalogue: Catalogue
    plan: Plan
    frames: Mapping[str, Frame]
    bundle: Bundle
    pages: Mapping[str, PlannedPage]
    """By the path under which MkDocs knows them."""
    clocks: Mapping[str, HashedFile]
    """What says in each language whether a line answers now."""
    indexes: Mapping[str, HashedFile] = field(default_factory=dict)
    """What the search of each language asks; none if the site has no search."""
    sizes: dict[str, int] = field(default_factory=dict)
    """Bytes of the files that are no pages, by path; known once they are made."""
    pdf_pages: dict[str, int] = field(default_factory=dict)
    """Pages of the PDFs, by path; known once they are made."""
    kit: bool = False
    """Whether the pages are made to be read from a folder, without a network."""
    begun: int = 0
    """When it began to read, in nanoseconds since 1970."""
    looks_hash: str = ""
    """The hash of looks and settings at that moment: what was read later may be newer, never older."""

    @property
    def cache(self) -> Path:
        """The folder for what is kept from build to build."""
        return self.root / _KEPT

    def find_page(self, source_uri: str) -> PlannedPage:
        """Return the planned page behind a path of MkDocs."""
        return self.pages[source_uri]

    def find_translations(self, page: PlannedPage) -> Iterator[PlannedPage]:
        """Yield the same page in each language in which it is more than a notice that it is missing."""
        for language in self.catalogue.languages.all:
            other = self.pages[f"{page.uri}.{language}.md"]
            if not other.untranslated:
                yield other


def read_build(config: MkDocsConfig, *, with_drafts: bool = False) -> Build:
    """Read and plan the site that a configuration describes, drafts only if that is asked for.

    Raises Abort, after printing every fault with its place and mend, if any content is wrong.
    """
    begun, looks_hash = time.time_ns(), hash_looks(config)
    with _collecting_nothing():
        return replace(_read_build(config, with_drafts), begun=begun, looks_hash=looks_hash)


def hash_looks(config: MkDocsConfig) -> str:
    """Return a hash of what all pages rest on beside the content: looks and settings, as they lie there now."""
    return hash_data(Path(config.config_file_path).read_bytes(), hash_folder(Path(str(config.theme.custom_dir))))


@contextmanager
def _collecting_nothing() -> Iterator[None]:
    """Spare Python the search for what can be thrown away: all that is read and planned will be needed."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _read_build(config: MkDocsConfig, with_drafts: bool) -> Build:
    judging = begin_judging(config, with_drafts=with_drafts)
    build = None
    if judging.catalogue is not None and judging.worker is not None:
        with suppress(Exception):  # content that breaks a rule may not be fit to be planned
            build = plan_build(config, judging.catalogue)
    judgement = judging.finish()
    if judgement.problems:
        raise Abort(report_problems(judgement))
    report_kept_back(judgement)
    assert judgement.catalogue is not None, "without a catalogue there is a problem"
    return build or plan_build(config, judgement.catalogue)


def find_cache(config: MkDocsConfig) -> Path:
    """Return the folder for what is kept from build to build, before anything is read."""
    return Path(config.config_file_path).resolve().parent / _KEPT


def plan_build(config: MkDocsConfig, catalogue: Catalogue) -> Build:
    """Plan the site that a configuration and its content describe."""
    root = Path(config.config_file_path).resolve().parent
    overrides = Path(str(config.theme.custom_dir)).resolve()
    today, address = build_date(), find_address(config)
    kit = bool(config.extra.get(KIT))
    kits = () if kit else find_kits(root, catalogue)
    plan = plan_site(catalogue, root, overrides / MARK, today, address, kits)
    data = plan_open_data(list_editions(catalogue, today, address), online=not kit)
    plan = replace(plan, assets=(*plan.assets, *data))
    bundle = bundle_assets(overrides)
    return Build(
        root=root,
        docs=Path(config.docs_dir).resolve(),
        overrides=overrides,
        catalogue=catalogue,
        plan=plan,
        frames=plan_frames(catalogue, today),
        bundle=bundle,
        pages={page.source_uri: page for page in plan.pages},
        clocks=write_clocks(catalogue, bundle),
        indexes=write_indexes(catalogue, plan, today, bundle),
        kit=kit,
    )


def plan_again(
    build: Build, config: MkDocsConfig, catalogue: Catalogue, edits: Edits
) -> tuple[Build, tuple[PlannedPage, ...]]:
    """Return a build with edited texts in its catalogue, and the pages of these; no others are planned again."""
    frames = plan_frames(catalogue, build_date())
    kits = () if build.kit else find_kits(build.root, catalogue)
    pages: list[PlannedPage] = []
    for entry, language in edits:
        edition = Edition(catalogue, language, build_date(), find_address(config), kits)
        pages += share_pages(edition, plan_entry(edition, entry))
    known = {**build.pages, **{page.source_uri: page for page in pages}}
    return replace(build, catalogue=catalogue, frames=frames, pages=known), tuple(pages)


def find_address(config: MkDocsConfig) -> str:
    """Return where the site will stand, with a slash at its end."""
    return f"{(config.site_url or '').rstrip('/')}/"


def list_editions(catalogue: Catalogue, today: datetime.date, address: str) -> dict[str, Edition]:
    """Return the catalogue in every language, the default one first."""
    languages = catalogue.languages
    codes = dict.fromkeys((languages.default, *languages.all))
    return {code: Edition(catalogue, code, today, address) for code in codes}


def build_date() -> datetime.date:
    """Return the day of the build: that of SOURCE_DATE_EPOCH if it is set, else today (UTC).

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.datetime.now(datetime.UTC)
    return (datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch else now).date()
