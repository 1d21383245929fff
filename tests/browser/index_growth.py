"""Measures how the index grows with the pages, and how long an answer takes on a slow phone."""

from __future__ import annotations

import gzip
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.sync_api import Browser, Page

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.plan import plan_pages
from hooks.awareness.pages.planned import PlannedPage
from hooks.awareness.search.index import write_index
from hooks.edge.language_scripts import write_search_words
from tests.support.real_site import ROOT

ENGINE = ROOT / "overrides/scripts/pages/search-engine.js"
SLOWER = 4
"""How many times slower than this machine the phone is taken to be, as Lighthouse does."""
_TIME = """
(questions) => questions.map((question) => {
  const start = performance.now();
  awSearch.ask(question);
  return performance.now() - start;
})"""


@dataclass(frozen=True)
class Growth:
    """The index of a site of so many pages."""

    pages: int
    words: int
    size: int
    packed: int
    slowest: float
    """Milliseconds to the slowest answer, on a processor slowed down."""


def measure_growth(catalogue: Catalogue, language: str, asked: Sequence[str], browser: Browser) -> Iterator[Growth]:
    """Yield the growth for sites of 20, 200 and 2000 pages with the words of this one, shuffled."""
    edition = Edition(catalogue, language)
    own = [page for page in plan_pages(edition) if page.markdown]
    for number in (20, 200, 2000):
        pages = list(_shuffle(own, number))
        script = write_index(edition, pages)
        words = sum(len(page.markdown.split()) for page in pages)
        slowest = measure_slowest(browser, write_search_words(catalogue.wordings[language]) + script, asked)
        yield Growth(number, words, len(script), len(gzip.compress(script)), slowest)


def _shuffle(pages: Sequence[PlannedPage], number: int) -> Iterator[PlannedPage]:
    chance = random.Random(1)
    for position in range(number):
        page = pages[position % len(pages)]
        words = page.markdown.split(" ")
        if position >= len(pages):
            chance.shuffle(words)
        yield replace(page, uri=f"{page.uri}/{position}", address=f"{page.address}{position}/", markdown=" ".join(words))


def measure_slowest(browser: Browser, script: bytes, asked: Sequence[str]) -> float:
    """Return the milliseconds of the slowest answer on a slowed processor."""
    page: Page = browser.new_page()
    page.add_script_tag(path=Path(ENGINE))
    page.add_script_tag(content=script.decode())
    client = page.context.new_cdp_session(page)
    client.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    times: list[float] = page.evaluate(_TIME, list(asked))
    page.close()
    return max(times)
