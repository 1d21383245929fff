"""Several builds in one process, as the live preview makes them, remember nothing of each other."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.support.real_site import EPOCH
from tests.support.tiny_site import write_tiny_site

SCRIPT = """
import json, shutil, sys
from pathlib import Path
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

site, results = Path("site"), {}

def attempt(name):
    try:
        build(load_config(site_dir=str(site), strict=True))
    except Abort:
        pass
    results[name] = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")}

def edit(file, old, new):
    path = Path(file)
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")

attempt("first")
edit("docs/help.en.md", "Text.", "Rewritten text.")
edit("campaigns/light/campaign.yml", "text: Light", "text: Dawn")
edit("overrides/words/lt.yml", "skip: ", "skip: Naujai ")
attempt("edited")
shutil.copytree("campaigns/light", "campaigns/dark")
for language in ("lt", "en"):
    edit(f"campaigns/dark/index.{language}.md", "light", "dark")
attempt("added")
edit("docs/help.en.md", "[@a-law]", "[@no-law]")
attempt("faulty")
edit("docs/help.en.md", "[@no-law]", "[@a-law] [more](missing.md)")
attempt("warned")
edit("docs/help.en.md", "[more](missing.md)", "")
attempt("mended")
shutil.rmtree("campaigns/dark")
attempt("removed")
json.dump(results, sys.stdout)
"""


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """The HTML files after each build, by the name of the build."""
    root = write_tiny_site(tmp_path_factory.mktemp("rebuilt"))
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH}
    command = [sys.executable, "-c", SCRIPT]
    run = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=300, check=True)
    return dict(json.loads(run.stdout))


Results = dict[str, dict[str, str]]


def test_a_second_build_shows_the_new_text(results: Results) -> None:
    assert "Rewritten text." not in results["first"]["en/help/index.html"]
    assert "Rewritten text." in results["edited"]["en/help/index.html"]


def test_a_second_build_shows_the_new_facts(results: Results) -> None:
    assert "Dawn" not in results["first"]["campaigns/light/index.html"]
    assert "Dawn" in results["edited"]["campaigns/light/index.html"]


def test_a_second_build_shows_the_new_words_of_the_interface(results: Results) -> None:
    assert "Naujai" not in results["first"]["help/index.html"]
    assert "Naujai" in results["edited"]["help/index.html"]


@pytest.mark.parametrize("page", ["campaigns/dark/index.html", "en/campaigns/dark/index.html"])
def test_a_new_campaign_appears_in_every_language(results: Results, page: str) -> None:
    assert page not in results["edited"]
    assert page in results["added"]


@pytest.mark.parametrize("failure", ["faulty", "warned"])
def test_a_failed_build_leaves_nothing_of_the_build_before(results: Results, failure: str) -> None:
    assert results[failure] == {}


def test_a_build_after_a_failed_one_is_whole_again(results: Results) -> None:
    assert results["mended"].keys() == results["added"].keys()


@pytest.mark.parametrize("page", ["campaigns/dark/index.html", "en/campaigns/dark/index.html"])
def test_a_page_that_is_removed_after_a_failed_build_disappears(results: Results, page: str) -> None:
    assert page in results["mended"]
    assert page not in results["removed"]
