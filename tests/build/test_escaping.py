"""No text that an editor writes can become anything but text on a page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks.edge.bundling import join_inline_scripts
from tests.build.attacks import MARK, attack
from tests.build.built import Built, build, read_page
from tests.build.hostile import write_hostile_site
from tests.site.html import Page, read_text
from tests.support.real_site import ROOT
from tests.support.tiny_site import write_page, write_tiny_site

UNSEEN = {"licence"}
"""Texts that no page shows; the licence of a picture is for the next editor."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site in which every text of an editor attacks its page."""
    return build(write_hostile_site(tmp_path_factory.mktemp("hostile")))


@pytest.fixture(scope="module")
def hostile_pages(hostile: Built) -> tuple[Page, ...]:
    """Its pages, that for missing addresses among them."""
    return (*hostile.pages, read_page(hostile.site, "404.html"))


def texts_of(page: Page) -> Iterator[str]:
    """Yield what a reader or a browser takes for text: contents of elements, values of attributes."""
    yield " ".join("".join(page.tree.itertext()).split())
    for element in page.tree.iter():
        yield from element.attrib.values()


def test_the_attacks_are_no_faults_of_content(hostile: Built) -> None:
    assert hostile.result.returncode == 0, hostile.result.stderr


def test_no_attack_becomes_a_script(hostile_pages: tuple[Page, ...]) -> None:
    for page in hostile_pages:
        scripts = [script for script in page.find("script") if script.get("type") != "application/ld+json"]

        assert {Path(script.get("src")).parent.name for script in scripts if script.get("src")} <= {"assets"}, page.address
        assert {script.text for script in scripts} <= {None, *join_inline_scripts(ROOT / "overrides").values()}, page.address


def test_no_attack_breaks_out_of_its_attribute(hostile_pages: tuple[Page, ...]) -> None:
    names = {str(name).rpartition("}")[2] for page in hostile_pages for element in page.tree.iter() for name in element.attrib}
    strange = {name for name in names if name.startswith("on") or not re.fullmatch(r"[a-zA-Z][a-zA-Z0-9-]*", name)}

    assert strange == set()


def test_every_attack_that_reaches_a_page_is_shown_as_it_was_written(hostile_pages: tuple[Page, ...]) -> None:
    for page in hostile_pages:
        for text in texts_of(page):
            for name in set(MARK.findall(text)):
                start = f'{name}<script>alert("{name}")</script>"\'&'

                assert text.count(f"{name}<script>") == text.count(start), page.address


def test_every_text_of_the_content_reaches_a_page(hostile: Built, hostile_pages: tuple[Page, ...]) -> None:
    written = set()
    for folder in ("campaigns", "docs"):
        for path in (hostile.root / folder).rglob("*.*"):
            written |= set(MARK.findall(path.read_text("utf-8")))
    shown = {name for page in hostile_pages for text in texts_of(page) for name in MARK.findall(text)}

    assert len(written) > 60
    assert written - shown == UNSEEN


def test_structured_data_stays_valid_and_keeps_the_words(hostile_pages: tuple[Page, ...]) -> None:
    data = [json.loads(script.text) for page in hostile_pages for script in page.find("script", type="application/ld+json")]

    assert {item["name"] for item in data if item["@type"] == "WebSite"} == {attack("site-name-lt"), attack("site-name-en")}
    assert attack("docs-helplines-line-title-en") in {item["name"] for item in data}


def test_a_heading_with_signs_of_code_is_listed_as_it_was_written(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path)
    headings = ("R&D", "`<script>alert(1)</script>`", "&lt;script&gt;", "Four")
    body = "".join(f"## {text} {{ #heading-{number} }}\n\n" for number, text in enumerate(headings, 1))
    for language in ("lt", "en"):
        write_page(root, "docs/help", language, f"Call [[phone:line]] [@a-law].\n\n{body}")
    page = build(root).page("help/")
    contents = next(nav for nav in page.find("nav") if nav.get("class") == "aw-contents")

    assert [read_text(item) for item in contents.iter("li")] == ["R&D", "<script>alert(1)</script>", "<script>", "Four"]
