"""Everything works where scripts are turned off."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, SamplesIn
from tests.browser.shapes import PHONE_LIGHT
from tests.support.real_site import read_languages

pytestmark = pytest.mark.headless_shell

FOLDED = ("checklist", "projector", "search")
"""Templates that show something else with a script; test modules of their names look at them without one."""
ADDED = "main .aw-open, main [data-print]"
"""What scripts add and nobody needs: the clock beside the hours, buttons that print."""


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A page of a reader who allows no scripts."""
    return open_page(PHONE_LIGHT, java_script_enabled=False)


def test_every_template_shows_the_same_text(
    page: Page, open_page: OpenPage, root: str, samples: Mapping[str, str]
) -> None:
    with_scripts = open_page(PHONE_LIGHT)
    different = []
    for address in set(samples.values()).difference(samples[name] for name in FOLDED):
        texts = []
        for reader in (page, with_scripts):
            reader.goto(urljoin(root, address))
            if reader is with_scripts:
                reader.evaluate("added => document.querySelectorAll(added).forEach((part) => part.remove())", ADDED)
            texts.append(" ".join(reader.locator("main").inner_text().split()))
        if texts[0] != texts[1] or len(texts[0]) < 100:
            different.append(address)

    assert different == []


def test_a_number_to_call_is_one_door_away(page: Page, root: str) -> None:
    page.goto(root)
    page.locator(".aw-door").first.click()

    expect(page.locator("main a[href^='tel:']").first).to_be_visible()


def test_filters_lead_to_a_helpline_that_can_be_called(page: Page, root: str, samples: Mapping[str, str]) -> None:
    page.goto(urljoin(root, samples["directory"]))
    choice = page.locator(".aw-chip").first
    name = choice.inner_text()
    choice.click()

    expect(page.locator("h1")).to_have_text(name)
    card = page.locator(".aw-helpline .aw-card__title a").first
    line = card.inner_text()
    card.click()
    expect(page.locator("h1")).to_have_text(line)
    expect(page.locator("main .aw-contact__link").first).to_be_visible()


def test_the_list_of_headings_opens(page: Page, root: str, samples: Mapping[str, str]) -> None:
    page.goto(urljoin(root, samples["help"]))
    contents = page.locator(".aw-contents")
    expect(contents.locator("a").first).to_be_hidden()
    contents.locator("summary").click()

    expect(contents.locator("a").first).to_be_visible()


def test_the_language_switch_leads_to_the_same_page_and_back(page: Page, root: str, samples_in: SamplesIn) -> None:
    languages = read_languages()
    here, there, *_ = (languages.default, *(code for code in languages.all if code != languages.default))
    addresses, others = samples_in[here], samples_in[there]
    wrong = []
    for name in addresses.keys() - {"404"}:
        page.goto(urljoin(root, addresses[name]))
        page.locator(f".aw-bar__language[lang={there}]").click()
        language = page.locator("html").get_attribute("lang")
        back = page.locator(f".aw-bar__language[lang={here}]").evaluate("link => link.href")
        if (page.url, language, back) != (urljoin(root, others[name]), there, urljoin(root, addresses[name])):
            wrong.append((name, page.url, language, back))

    assert wrong == []


def test_an_address_that_does_not_exist_gets_a_page_that_leads_on(page: Page, root: str) -> None:
    response = page.goto(urljoin(root, "no/such/page/"))

    assert response is not None and response.status == 404
    assert page.locator("body").evaluate("body => getComputedStyle(body).margin") == "0px"
    page.locator("main a").first.click()
    assert page.url == root
