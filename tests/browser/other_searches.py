"""Asks other searches the same questions: that of the theme (lunr), and Pagefind, if it is installed."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Response

from hooks.awareness.pages.planned import PlannedPage
from tests.browser.search_queries import Question
from tests.browser.serving import serve

Answers = list[list[str]]

_THEME = """\
site_name: Theme
docs_dir: pages
theme: {{name: material, font: false}}
plugins: [{{search: {{lang: [{languages}]}}}}]
markdown_extensions: [admonition, attr_list, md_in_html, pymdownx.details, tables, toc]
"""
_KNOWN_TO_LUNR = ("en", "de", "fr", "es", "it", "nl", "pt", "ru")
"""Of the languages that the theme's search can stem, those that this site or a copy of it may have."""

_ASK_LUNR = """
async ([worker, index, questions]) => {
  const lunr = new Worker(worker);
  const answer = (type) => new Promise((done) => {
    const hear = ({data}) => data.type === type && (lunr.removeEventListener("message", hear), done(data.data));
    lunr.addEventListener("message", hear);
  });
  const ready = answer(1);
  lunr.postMessage({type: 0, data: {...await (await fetch(index)).json(), options: {suggest: false}}});
  await ready;
  const all = [];
  for (const question of questions) {
    const found = answer(3);
    lunr.postMessage({type: 2, data: question});
    all.push((await found).items.map((sections) => sections[0].location.split("#")[0]));
  }
  return all;
}"""

_ASK_PAGEFIND = """
async (questions) => {
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.options({baseUrl: "/"});
  const all = [];
  for (const question of questions) {
    const {results} = await pagefind.search(question);
    const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    all.push(found.map(({url}) => url.replace(/^\\//, "")));
  }
  return all;
}"""


def list_asked(questions: Sequence[Question]) -> list[str]:
    """Return what is typed."""
    return [question.ask for question in questions]


@contextmanager
def serve_theme(pages: Sequence[PlannedPage], languages: Sequence[str], folder: Path) -> Iterator[str]:
    """Build the same Markdown with the theme and its search plugin, and serve it while the block runs."""
    for page in pages:
        file = folder / "pages" / page.address / "index.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: {json.dumps(page.title)}\n---\n\n{page.markdown}\n", "utf-8")
    known = ", ".join(code for code in languages if code in _KNOWN_TO_LUNR)
    (folder / "mkdocs.yml").write_text(_THEME.format(languages=known), "utf-8")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, env=environment, check=True)
    with serve(folder / "site") as root:
        yield root


def ask_theme(browser: Browser, root: str, site: Path, questions: Sequence[Question]) -> Answers:
    """Return what the theme's own worker answers, read from its own index."""
    (worker,) = (site / "assets/javascripts/workers").glob("search.*.min.js")
    page = browser.new_page()
    page.goto(root)
    address = f"{root}{worker.relative_to(site).as_posix()}"
    answers: Answers = page.evaluate(_ASK_LUNR, [address, f"{root}search/search_index.json", list_asked(questions)])
    page.close()
    return answers


def has_pagefind() -> bool:
    """Tell whether Pagefind is installed; nothing but this comparison needs it."""
    return importlib.util.find_spec("pagefind") is not None


@contextmanager
def serve_pagefind(site: Path, languages: Sequence[str], folder: Path) -> Iterator[str]:
    """Let Pagefind index a copy of the site, and serve it while the block runs."""
    shutil.copytree(site, folder / "site")
    command = [sys.executable, "-m", "pagefind", "--site", str(folder / "site"), "--root-selector", "main"]
    subprocess.run([*command, "--glob", "**/index.html"], check=True, capture_output=True)
    for language in languages:
        (folder / "site" / f"ask-{language}.html").write_text(f'<!doctype html><html lang="{language}"><title>-</title>')
    with serve(folder / "site") as root:
        yield root


def ask_pagefind(browser: Browser, root: str, language: str, questions: Sequence[Question]) -> tuple[Answers, int]:
    """Return what Pagefind answers, and how many bytes the first question loads."""
    loaded: list[Response] = []

    def note(answer: Response) -> None:
        loaded.append(answer)

    page = browser.new_page()
    page.goto(f"{root}ask-{language}.html")
    page.on("response", note)
    page.evaluate(_ASK_PAGEFIND, list_asked(questions[:1]))
    page.wait_for_load_state("networkidle")
    page.remove_listener("response", note)
    first = sum(len(answer.body()) for answer in loaded)
    answers: Answers = page.evaluate(_ASK_PAGEFIND, list_asked(questions))
    page.close()
    return answers, first
