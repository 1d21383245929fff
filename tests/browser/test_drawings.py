"""Maps, timeline, figures and roles in a browser: on a small phone, at hand by keyboard, without scripts, on paper."""

from __future__ import annotations

import io
from urllib.parse import urljoin

import pikepdf
import pytest
from playwright.sync_api import expect

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.model.campaign import Campaign
from hooks.awareness.pages.addresses import page_address
from tests.browser.conftest import OpenPage
from tests.browser.shapes import PHONE_DARK, PHONE_LIGHT

pytestmark = pytest.mark.headless_shell

PAGES = (
    "map", "map/hof-bsr/index", "map/iom-socialine-atsakomybe/index", "timeline", "timeline/2010/index", "all-figures",
    "who-does-what", "roles", "organisations", "organisations/kopzi", "statistics",
)  # fmt: skip
DRAWING = ".aw-map__drawing, .aw-timeline__drawing, .aw-path__drawing"


def address(root: str, catalogue: Catalogue, uri: str, language: str) -> str:
    return urljoin(root, page_address(uri, language, catalogue.languages))


@pytest.fixture(scope="module")
def placed(catalogue: Catalogue) -> Entry[Campaign]:
    """A campaign with places that a map shows as points."""
    return next(entry for entry in catalogue.campaigns.values() if list_points(catalogue, entry.facts))


def list_points(catalogue: Catalogue, campaign: Campaign) -> set[str]:
    return {place.id for place in campaign.places if catalogue.places[place.id].facts.at}


@pytest.mark.parametrize("uri", ["map", "timeline", "who-does-what"])
def test_a_drawing_fits_a_small_phone(open_page: OpenPage, root: str, catalogue: Catalogue, uri: str) -> None:
    page = open_page(PHONE_DARK)
    page.goto(address(root, catalogue, uri, catalogue.languages.default))
    boxes = [drawing.bounding_box() for drawing in page.locator(DRAWING).all()]

    assert boxes
    assert all(box and box["x"] >= 0 and box["x"] + box["width"] <= PHONE_DARK.width for box in boxes)


@pytest.mark.parametrize("uri", ["map", "timeline", "who-does-what"])
def test_the_words_of_a_drawing_can_be_read_on_a_small_phone(
    open_page: OpenPage, root: str, catalogue: Catalogue, uri: str
) -> None:
    page = open_page(PHONE_LIGHT, viewport={"width": 320, "height": 640})
    page.goto(address(root, catalogue, uri, catalogue.languages.default))
    sizes = page.evaluate(
        """(drawing) => [...document.querySelectorAll(`:is(${drawing}) text`)].map(
            (text) => parseFloat(getComputedStyle(text).fontSize) * text.ownerSVGElement.getScreenCTM().a)""",
        DRAWING,
    )

    assert sizes
    assert min(sizes) >= 9.5


@pytest.mark.parametrize("scripts", [True, False])
def test_a_year_is_reached_by_keyboard(open_page: OpenPage, root: str, catalogue: Catalogue, scripts: bool) -> None:
    page = open_page(PHONE_LIGHT, java_script_enabled=scripts)
    page.goto(address(root, catalogue, "timeline/2010/index", catalogue.languages.default))
    year = page.locator(".aw-years a").last
    id = (year.get_attribute("href") or "").removeprefix("#")
    year.press("Enter")

    expect(page.locator(f"#{id}")).to_be_in_viewport()
    assert page.url.endswith(f"#{id}")
    page.keyboard.press("Tab")
    expect(page.locator(f"section[aria-labelledby='{id}'] a").first).to_be_focused()


def test_the_filters_of_the_map_work_without_scripts(
    open_page: OpenPage, root: str, catalogue: Catalogue, placed: Entry[Campaign]
) -> None:
    page = open_page(PHONE_LIGHT, java_script_enabled=False)
    page.goto(address(root, catalogue, "map", catalogue.languages.default))
    page.locator(f".aw-facets a.aw-chip[href*='{placed.id}/']").click()
    page.wait_for_url(f"**/map/{placed.id}/")

    expect(page.locator("[aria-current=page]").first).to_have_text(placed.words[catalogue.languages.default].title)
    shown = page.locator(".aw-map--places g[data-place]").evaluate_all("all => all.map((mark) => mark.dataset.place)")
    assert set(shown) == list_points(catalogue, placed.facts)


@pytest.mark.parametrize("uri", PAGES)
def test_a_page_prints_on_a4_with_nothing_cut(open_page: OpenPage, root: str, catalogue: Catalogue, uri: str) -> None:
    page = open_page(PHONE_LIGHT, viewport={"width": 658, "height": 900})  # what is left of A4 between the margins
    page.goto(address(root, catalogue, uri, catalogue.languages.default))
    page.emulate_media(media="print")

    assert page.evaluate("document.documentElement.scrollWidth") <= 658
    with pikepdf.open(io.BytesIO(page.pdf(format="A4"))) as document:
        assert 1 <= len(document.pages) <= 30
