"""Knows moments at which the clock beside the hours says different things, and opens pages at them.

There are two ways to tell a page the time. With `stop_at` nothing goes by but what a test lets go by, timers neither:
however slow the machine is, nothing ends by itself. `set_to` leaves them, the frames and what the browser has measured
as they are, for tests of what moves.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from playwright.sync_api import Page

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.hours import Span, write_hours
from hooks.awareness.pages.edition import Edition
from tests.browser.conftest import OpenPage
from tests.browser.shapes import PHONE_LIGHT
from tests.browser.waiting import wait_until
from tests.support.real_site import read_languages

HOME = "Europe/Vilnius"
READERS = (HOME, "Europe/London", "America/New_York")
"""Time zones of readers: that of the site first."""
ABROAD = "UTC"
"""Time zone of a reader to whom the clock tells two times."""

A_WEEK = tuple(f"2026-11-{day}T{hour:02}:30:00Z" for day in range(22, 29) for hour in range(24))
NIGHTS = tuple(moment for moment in A_WEEK if "T23" in moment)
"""It is another day by the clock of a line in Lithuania than by UTC: both are named, and no answer is longer."""
SOME = (*NIGHTS, "2026-11-23T08:30:00Z", "2026-11-27T17:30:00Z", "2026-11-28T10:30:00Z")
"""The nights of a week first, then an office day, an evening before a weekend, and a weekend."""
BEFORE_CLOSING = "2026-11-22T00:58:30+02:00"
WHILE_CLOSED = "2026-11-22T10:00:00+02:00"
OFFICE_HOURS = "2026-11-23T10:00:00+02:00"

DAILY, ON_WEEKDAYS, ABROAD_ON_WEEKDAYS = (
    {"hours": write_hours((Span.model_validate({"days": days, "open": first, "close": last}),)), **where}
    for days, first, last, where in (
        ("daily", "13:00", "01:00", {"zone": HOME}),
        ("mon-fri", "09:00", "18:00", {"zone": HOME}),
        ("mon-fri", "09:00", "17:00", {"zone": "Europe/Amsterdam", "country": "Nyderlandai"}),
    )
)
"""Hours that no line need have: those of the content change whenever a line changes them."""

PLACE = ".aw-help [data-hours] >> nth=0"
GIVE = """given => new MutationObserver(() => {
  for (const place of document.querySelectorAll("[data-hours]:not(#asked)"))
    if (place.dataset.hours !== given.hours) Object.assign(place.dataset, given);
}).observe(document, { subtree: true, childList: true })"""
SPOKEN = """[...document.querySelectorAll(".aw-open")].every((place) => {
  const [box] = place.getClientRects();
  return !box || box.top > innerHeight || box.bottom < 0 || place.querySelector("[data-state]");
})"""
"""Whether the clock has told about all hours that are on the screen."""


def stop_at(page: Page, moment: str = OFFICE_HOURS) -> None:
    """Let it be a moment on every page that is opened, and stay it until `page.clock` is told to run."""
    page.clock.install(time=0)
    page.clock.pause_at(moment)


def set_to(page: Page, moment: str) -> None:
    """Let it be a moment on every page that is opened, until it is turned to another."""
    page.add_init_script(f"window.now = Date.parse('{moment}'); Date.now = () => now")


def turn_to(page: Page, moment: str) -> None:
    """Let it be another moment on a page that was set to one, and the clock look at it."""
    page.evaluate(
        """moment => {
          now = Date.parse(moment);
          document.dispatchEvent(new Event("visibilitychange"));
        }""",
        moment,
    )


def open_at(
    open_page: OpenPage, address: str, moment: str, *, given: Mapping[str, str] = DAILY, **options: object
) -> Page:
    """Open a page at a moment, as a reader in the country of the site who has gone on to the hours.

    Wherever the page has hours, they are those that are given.
    """
    page = open_page(PHONE_LIGHT, **{"timezone_id": HOME, **options})
    page.add_init_script(f"({GIVE})({json.dumps(given)})")
    stop_at(page, moment)
    page.goto(address)
    go_to_hours(page)
    return page


def go_to_hours(page: Page) -> None:
    """Go down a page to the first hours that the clock tells about, and wait for it."""
    page.locator(".aw-open").first.scroll_into_view_if_needed()
    wait_until(page, "window.awOpening")


def address_of(catalogue: Catalogue, helpline: str) -> str:
    """Return the address of the page of a line in the default language."""
    return Edition(catalogue, read_languages().default).address("helpline", helpline)


def find_lines_with_hours(catalogue: Catalogue) -> Mapping[bool, str]:
    """Return a line whose hours are sure, and one of which they are not, as far as there are such."""
    found: dict[bool, str] = {}
    for id, entry in catalogue.helplines.items():
        line = entry.facts
        timed = [contact for contact in line.contacts if write_hours(contact.hours)]
        if timed and line.status == "active" and line.timezone is None:
            found.setdefault(timed[0].confirmed or line.verified.by_service, id)
    return found
