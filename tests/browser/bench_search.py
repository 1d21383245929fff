"""Prints how well the search answers beside others, what it costs, and how it grows: `make bench-search`."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import Browser, sync_playwright

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.addresses import page_address
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.plan import plan_pages
from tests.browser.index_growth import SLOWER, measure_growth
from tests.browser.launch import launch
from tests.browser.other_searches import ask_pagefind, ask_theme, has_pagefind, serve_pagefind, serve_theme
from tests.browser.search_queries import Question, count_score, read_questions
from tests.browser.searching import ask
from tests.browser.serving import serve
from tests.support.real_site import ROOT, build_site, read_languages, read_real_site

LANGUAGES = read_languages()


def main() -> None:
    """Build the site, ask every search the same questions, and print the table."""
    catalogue = read_real_site().catalogue
    assert catalogue is not None and catalogue.navigation.search is not None
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        here = Path(folder)
        browser, _ = launch(playwright.chromium)
        built = build_site(ROOT, here / "site")
        if built.returncode:
            sys.exit(built.stderr)
        print(f"{'search':22}{'language':10}{'first':>8}{'in five':>9}{'MRR':>7}{'recall':>8}{'none':>6}")
        print_ours(browser, here / "site", catalogue)
        print_theme(browser, catalogue, here / "theme")
        if has_pagefind():
            print_pagefind(browser, here / "site", here / "pagefind")
        else:
            print("Pagefind is not installed: pip install 'pagefind[bin]==1.5.2'")
        print_growth(browser, catalogue)
        browser.close()


def print_row(name: str, language: str, questions: Sequence[Question], answers: Sequence[Sequence[str]]) -> None:
    """Print how well one search answered the table of one language."""
    score = count_score(questions, answers)
    none = sum(not found for found in answers)
    print(f"{name:22}{language:10}{score.first:8.1%}{score.few:9.1%}{score.mrr:7.3f}{score.recall:8.1%}{none:6}")


def forget_places(questions: Sequence[Question]) -> list[Question]:
    """Return the questions with whole pages as answers: other searches know no terms and no cries."""
    return [
        replace(question, first=question.first.split("#")[0], five=tuple(five.split("#")[0] for five in question.five))
        for question in questions
    ]


def print_ours(browser: Browser, site: Path, catalogue: Catalogue) -> None:
    """Ask this site's own search, on a server and in a folder."""
    search = catalogue.navigation.search or ""
    with serve(site) as root:
        for place, start, ending in (("host", root, ""), ("folder", f"{site.as_uri()}/", "index.html")):
            for language in LANGUAGES.required:
                questions = read_questions(language, LANGUAGES)
                page = browser.new_page()
                page.goto(urljoin(start, page_address(search, language, LANGUAGES)) + ending)
                shown = ask(page, [question.ask for question in questions], start)
                print_row(f"this one, {place}", language, questions, [answer.all for answer in shown])
                page.close()


def print_theme(browser: Browser, catalogue: Catalogue, folder: Path) -> None:
    """Ask the search of the theme, made of the same Markdown."""
    pages = [page for language in LANGUAGES.required for page in plan_pages(Edition(catalogue, language))]
    with serve_theme(pages, LANGUAGES.required, folder) as root:
        for language in LANGUAGES.required:
            questions = forget_places(read_questions(language, LANGUAGES))
            print_row("theme (lunr)", language, questions, ask_theme(browser, root, folder / "site", questions))


def print_pagefind(browser: Browser, site: Path, folder: Path) -> None:
    """Ask Pagefind, made of the same pages."""
    with serve_pagefind(site, LANGUAGES.required, folder) as root:
        for language in LANGUAGES.required:
            questions = forget_places(read_questions(language, LANGUAGES))
            answers, size = ask_pagefind(browser, root, language, questions)
            print_row("Pagefind", language, questions, answers)
            print(f"{'':22}a first question loads {size:,} bytes in chunks that tell the host what is looked for")


def print_growth(browser: Browser, catalogue: Catalogue) -> None:
    """Print the size of the index, and the slowest answer to the table, for three sizes of a site."""
    language = LANGUAGES.default
    asked = [question.ask for question in read_questions(language, LANGUAGES)]
    print(f"\n{'pages':>8}{'words':>10}{'bytes':>12}{'gzip':>12}{'slowest answer':>18}  (processor {SLOWER}× slower)")
    for growth in measure_growth(catalogue, language, asked, browser):
        row = f"{growth.pages:8}{growth.words:10,}{growth.size:12,}{growth.packed:12,}"
        print(f"{row}{growth.slowest:15.0f} ms")


if __name__ == "__main__":
    main()
