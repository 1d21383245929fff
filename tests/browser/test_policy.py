"""A browser follows the styles and the script that a page holds, and nothing that somebody slips into it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page

from hooks.edge.bundling import join_inline_scripts
from hooks.edge.policy import write_headers
from tests.browser.conftest import OpenPage
from tests.browser.serving import serve
from tests.browser.shapes import PHONE_LIGHT
from tests.browser.waiting import wait_for
from tests.support.real_site import ROOT

SLIP_IN = """() => {
  const style = document.createElement("style");
  style.textContent = "body { opacity: 0.5 }";
  const script = document.createElement("script");
  script.textContent = "window.slippedIn = true";
  document.head.append(style, script);
  document.body.insertAdjacentHTML("beforeend", "<p style='opacity: 0.5' id='slipped'>a</p>");
  return [getComputedStyle(document.body).opacity, getComputedStyle(slipped).opacity, window.slippedIn];
}"""
"""What an attacker who can write into a page would do."""


@pytest.fixture(scope="module")
def with_headers(site: Path) -> Iterator[str]:
    """Address of the site at a host that sends the headers as well."""
    with serve(site, write_headers(join_inline_scripts(ROOT / "overrides").values())) as root:
        yield root


def read_breaches(page: Page, address: str) -> list[str]:
    """Open a page and return what its policy refuses, then and later."""
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None)
    page.goto(address)
    return refused


def test_what_a_page_holds_is_followed_with_the_headers_too(
    open_page: OpenPage, with_headers: str, samples: Mapping[str, str]
) -> None:
    for name in ("home", "help", "search", "404"):
        page = open_page(PHONE_LIGHT)
        breaches = read_breaches(page, urljoin(with_headers, samples[name]))

        assert breaches == []
        assert page.evaluate("document.documentElement.classList.contains('aw-scripted')")
        assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Atkinson Hyperlegible"')


@pytest.mark.parametrize("host", ["root", "with_headers"])
def test_nothing_that_is_slipped_in_is_followed(
    open_page: OpenPage, request: pytest.FixtureRequest, host: str, samples: Mapping[str, str]
) -> None:
    page = open_page(PHONE_LIGHT)
    breaches = read_breaches(page, urljoin(request.getfixturevalue(host), samples["help"]))

    assert page.evaluate(SLIP_IN) == ["1", "1", None]
    wait_for(page, lambda: len(breaches) >= 3)
