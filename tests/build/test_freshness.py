"""Two years on, the same content shows at every number how old its check is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

from hooks.awareness.model.helpline import Helpline
from tests.build.built import build, read_page
from tests.build.conftest import choose_later_day
from tests.site.addresses import find_path
from tests.site.html import Page, read_text
from tests.support.real_site import read_languages, read_real_site
from tests.support.tiny_site import HELPLINE, write, write_page, write_tiny_site

CARDS = ("aw-help__line", "aw-helpline", "aw-main")
"""What a number stands in: a line of the help card, a card, or the page of its own line."""


def _classes(element: Element) -> list[str]:
    return str(element.get("class", "")).split()


def _count_days(line: Helpline) -> int:
    """Return how old the check of a line is on that day."""
    return (choose_later_day() - line.verified.on.first_day).days


def _is_call(address: str) -> bool:
    return address.startswith(("tel:", "sms:"))


def _find_holders(page: Page) -> Iterator[Element]:
    """Yield every part of a page that shows the number of a line, with what belongs to it."""
    for element in page.tree.iter():
        if isinstance(element.tag, str) and {"aw-help__line", "aw-helpline"} & set(_classes(element)):
            links = [element, *element.iter("a")]
            if any(_is_call(str(link.get("href", ""))) for link in links):
                yield element


def test_every_number_of_every_page_says_how_old_it_is(moved_pages: Mapping[str, Page]) -> None:
    catalogue = read_real_site().catalogue
    assert catalogue is not None
    fresh: set[tuple[str, str]] = set()
    ages = {id: _count_days(line.facts) for id, line in catalogue.helplines.items()}
    own = {find_path(f"helplines/{id}/", language) for language in read_languages().all for id in ages}
    numbered, shown = set(), set()
    for page in moved_pages.values():
        wording = catalogue.wordings[page.tree.get("lang")]
        mark = wording.say("helpline.aged").partition("{")[0].strip(), *(wording.age(days) for days in ages.values())
        if any(_is_call(link) for link in page.links):
            numbered.add(page.path)
        for holder in _find_holders(page):
            shown.add(page.path)
            if not any(part in read_text(holder) for part in mark):
                fresh.add((page.address, read_text(holder)[:60]))

    assert shown
    assert numbered - own == shown - own  # the page of a line says it at its top: the next test
    assert fresh == set()


def test_the_page_of_every_line_says_how_old_it_is(moved_site: Path) -> None:
    catalogue = read_real_site().catalogue
    assert catalogue is not None
    assert catalogue.helplines
    for language in read_languages().all:
        for id, line in catalogue.helplines.items():
            page = read_page(moved_site, find_path(f"helplines/{id}/", language))
            notices = [e for e in page.find_one("main").iter("p") if "aw-notice" in _classes(e)]
            age = catalogue.wordings[language].age(_count_days(line.facts))

            assert any(age in read_text(notice) for notice in notices), id


def test_a_place_to_visit_is_shown_and_leads_nowhere(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path)
    place = '  - {id: place, method: visit, address: "Main street 1", grade: A, sources: [a-law]}\n'
    write(root, "docs/helplines/place.yml", HELPLINE.replace("always_shown: true\n", "").replace("calling:", f"{place}calling:"))
    for language in ("lt", "en"):
        write_page(root, "docs/helplines/place", language, "A line.", who="For all.")
    page = build(root).page("en/helplines/place/")
    (shown,) = (e for e in page.find_one("main").iter("p") if "aw-contact__place" in _classes(e))

    assert "Main street 1" in read_text(shown)
    assert [link.get("href") for link in page.find_one("main").iter("a") if not link.get("href")] == []
