"""Cutting the style sheets down to what a page can use changes nothing that anybody could see.

Computed styles are compared, of every element in every template: elements that are told the same look the same.
That finds what pixels would, also below the first screen, in a fraction of the time. Pictures of the first screen
of some templates are compared as well, so that nothing is seen which the styles do not tell.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from urllib.parse import urljoin

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page, Route

from hooks.edge.bundling import read_stylesheets
from tests.browser.conftest import OpenPage
from tests.browser.searching import BOX, load_index
from tests.browser.shapes import DESKTOP_DARK, PHONE_DARK, PHONE_LIGHT, Shape
from tests.browser.waiting import wait_until
from tests.support.real_site import ROOT

pytestmark = pytest.mark.headless_shell

PAPER = Shape("paper", 657, 979, "light")
LOOKS = (PHONE_LIGHT, DESKTOP_DARK, PAPER)
PICTURED = ("home", "help", "lesson")
"""Templates with doors, cards, numbers, lists and boxes between them."""
CORNER = 8
"""Pixels: the same rounded corner is not drawn alike every time."""
WRITTEN = "assets/as-it-is-written.css"

SWAP = """async (href) => {
  const cut = document.querySelector("head > style");
  const written = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  const arrived = new Promise((done, failed) => Object.assign(written, { onload: done, onerror: failed }));
  cut.before(written);
  await arrived;
  cut.remove();
}"""
"""Puts the style sheets as they are written in the place of what the build has left of them."""

SHOW_STATES = """() => {
  const root = document.documentElement;
  root.classList.add("aw-scripted", "aw-page-script", "aw-discreet", "aw-abroad");
  for (const place of document.querySelectorAll("[data-hours]")) place.dataset.state = "open";
  if (document.querySelector("[data-sign]")) root.classList.add("aw-ticking");
  if (document.querySelector("[data-screen]")) root.classList.add("aw-showing");
  for (const part of document.querySelectorAll("[hidden]")) part.hidden = false;
  for (const part of document.querySelectorAll("details")) part.open = true;
  for (const box of document.querySelectorAll("[type=checkbox]")) box.checked = true;
  for (const part of document.querySelectorAll("[data-signs]")) part.classList.add("is-on");
  for (const result of document.querySelectorAll("template")) result.after(result.content.cloneNode(true));
  for (const title of document.querySelectorAll("[data-search-title]")) title.innerHTML = "<mark>a</mark>";
  const cover = document.createElement("div");
  cover.className = "aw-cover";
  document.body.append(cover);
}"""
"""What scripts and readers can turn a page into, all at once."""

LET_PICTURES_COME = """() => {
  const isSeen = ({ top, bottom, width }) => width && bottom > 0 && top < innerHeight;
  const pictures = [...document.images].filter((image) => image.loading !== "lazy" || isSeen(image.getBoundingClientRect()));
  return Promise.all(pictures.map((image) => image.decode()));
}"""
"""Those that come when a reader comes to them are waited for where they are seen: on a wide screen, and on paper."""

LIST_PROPERTIES = """(text) => {
  const sheet = new CSSStyleSheet();
  const names = new Set();
  const collect = (rules) => {
    for (const rule of rules) {
      if (rule.style) for (const name of rule.style) names.add(name);
      if (rule.cssRules) collect(rule.cssRules);
    }
  };
  sheet.replaceSync(text);
  collect(sheet.cssRules);
  return [...names].filter((name) => !name.startsWith("--"));
}"""
"""Every property that is declared anywhere: no other can change."""

COMPARE = """([look, properties]) => {
  const seen = new Map();
  const read = (element, name) => {
    for (const part of ["", "::before", "::after"]) {
      const style = getComputedStyle(element, part || null);
      if (part && style.content === "none") continue;
      seen.set(name + part, properties.map((property) => style.getPropertyValue(property)));
    }
  };
  const walk = (element, above) => {
    const place = [!element.previousElementSibling, !element.nextElementSibling].map(Number).join("");
    const name = `${above} > ${element.localName}.${element.getAttribute("class") || ""}:${place}`;
    if (!seen.has(name)) read(element, name); // one for all that stand at the same place
    for (const child of element.children) walk(child, name);
  };
  read(document.documentElement, "html");
  walk(document.body, "html");
  window.looks = window.looks || {};
  const before = window.looks[look];
  window.looks[look] = seen;
  const changed = [];
  for (const name of before ? new Set([...before.keys(), ...seen.keys()]) : []) {
    const [one, other] = [before.get(name) || [], seen.get(name) || []];
    properties.forEach((property, place) => {
      if (one[place] !== other[place]) changed.push(`${name} ${property}: ${one[place]}, as written ${other[place]}`);
    });
  }
  return [seen.size, changed];
}"""
"""Reads how every element is told to look; the second time says what has changed."""


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A page that can be given the style sheets as they are written, which its policy would not allow."""
    page = open_page(PHONE_LIGHT, bypass_csp=True)
    written = read_stylesheets(ROOT / "overrides")

    def answer(route: Route) -> None:
        route.fulfill(content_type="text/css", body=written)

    page.route(f"**/{WRITTEN}", answer)
    page.route("**/assets/opening-*.js", lambda route: route.abort())  # what it shows is shown to both
    return page


def put_on(page: Page, look: Shape) -> None:
    """Let a page look as on a screen, or as on paper."""
    page.set_viewport_size(look.viewport)
    page.emulate_media(color_scheme=look.scheme, media="print" if look is PAPER else "screen")


def take(page: Page) -> Image.Image:
    """Return what is seen of a page once everything is drawn."""
    page.evaluate(LET_PICTURES_COME)
    page.screenshot()  # draws what was put off until somebody looks
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def find_changes(page: Page, properties: list[str]) -> list[str]:
    """Return what looks otherwise than at the call before, on every screen and on paper."""
    found = []
    for look in LOOKS:
        put_on(page, look)
        size, changed = page.evaluate(COMPARE, [look.name, properties])
        assert size > 20
        found += [f"{look.name}{change}" for change in changed]
    return found


def test_every_element_of_every_template_keeps_its_look(page: Page, root: str, samples: Mapping[str, str]) -> None:
    page.goto(root)
    properties = page.evaluate(LIST_PROPERTIES, read_stylesheets(ROOT / "overrides"))
    changed = []
    for address in sorted(set(samples.values())):
        page.goto(urljoin(root, address))
        page.evaluate(SHOW_STATES)
        find_changes(page, properties)
        page.evaluate(SWAP, urljoin(root, WRITTEN))
        changed += [f"{address} {change}" for change in find_changes(page, properties)]

    assert len(properties) > 100
    assert changed == []


def test_a_rule_that_is_gone_is_found(page: Page, root: str) -> None:
    page.goto(root)
    properties = page.evaluate(LIST_PROPERTIES, ".a { color: red }")
    find_changes(page, properties)
    page.evaluate("(([sheet]) => sheet.insertRule('.aw-footer a { color: rgb(1, 2, 3) }', sheet.cssRules.length))(document.styleSheets)")

    assert any("color: " in change and "rgb(1, 2, 3)" in change for change in find_changes(page, properties))


def show_menu(page: Page) -> None:
    page.evaluate("location.hash = document.querySelector('.aw-menu-link').hash")


def show_answers(page: Page) -> None:
    load_index(page)
    page.locator(BOX).fill("pagalba")
    wait_until(page, "!document.querySelector('[data-search-results]').hidden")
    page.evaluate("document.activeElement.blur()")  # or the caret blinks


def picture(page: Page, *looks: Shape) -> list[Image.Image]:
    """Return what is seen in each of some looks."""
    pictures = []
    for look in looks:
        put_on(page, look)
        pictures.append(take(page))
    return pictures


def count_changes(page: Page, root: str, *looks: Shape) -> list[int]:
    """Return how many pixels change in each look when a page has all that is written in place of what was cut."""
    cut = picture(page, *looks)
    page.evaluate(SWAP, urljoin(root, WRITTEN))
    pairs = zip(cut, picture(page, *looks), strict=True)
    return [sum(ImageChops.difference(one, other).convert("L").histogram()[1:]) for one, other in pairs]


@pytest.fixture
def still_page(page: Page) -> Page:
    """A page without type of its own, or the one picture might have it and the other not."""
    page.route("**/*.woff2", lambda route: route.abort())
    return page


def test_no_picture_changes(still_page: Page, root: str, samples: Mapping[str, str]) -> None:
    changed = {}
    for name in PICTURED:
        still_page.goto(urljoin(root, samples[name]))
        changed[name] = count_changes(still_page, root, *LOOKS)

    assert {name: counts for name, counts in changed.items() if max(counts) > CORNER} == {}


@pytest.mark.parametrize("opened", [show_menu, show_answers])
def test_no_picture_of_what_can_be_opened_changes(
    still_page: Page, root: str, samples: Mapping[str, str], opened: Callable[[Page], None]
) -> None:
    still_page.goto(urljoin(root, samples["search"]))
    opened(still_page)

    assert max(count_changes(still_page, root, PHONE_LIGHT, PHONE_DARK)) <= CORNER


def test_a_change_that_is_as_small_as_a_line_is_seen(still_page: Page, root: str) -> None:
    still_page.goto(root)
    (before,) = picture(still_page, PHONE_LIGHT)
    still_page.evaluate("document.querySelector('.aw-bar__exit').style.textDecoration = 'underline'")
    (after,) = picture(still_page, PHONE_LIGHT)

    assert sum(ImageChops.difference(before, after).convert("L").histogram()[1:]) > CORNER
