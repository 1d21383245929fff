"""Two years on, the same content shows at every number how old its check is."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks.awareness.pages.addresses import page_address
from tests.build.built import Built, Element, Page, build, text_of
from tests.support.real_site import ROOT, build_site, read_languages, read_real_site
from tests.support.tiny_site import HELPLINE, write, write_page, write_tiny_site

LATER = str(int(datetime.datetime(2028, 11, 22, tzinfo=datetime.UTC).timestamp()))
CARDS = ("aw-help__line", "aw-helpline", "aw-main")
"""What a number stands in: a line of the help card, a card, or the page of its own line."""


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real site as it would be built two years later."""
    target = tmp_path_factory.mktemp("later") / "site"
    return Built(ROOT, target, build_site(ROOT, target, SOURCE_DATE_EPOCH=LATER))


def _classes(element: Element) -> list[str]:
    return str(element.get("class", "")).split()


def _is_call(address: str) -> bool:
    return address.startswith(("tel:", "sms:"))


def _find_holders(page: Page) -> Iterator[Element]:
    """Yield every part of a page that shows the number of a line, with what belongs to it."""
    for element in page.tree.iter():
        if isinstance(element.tag, str) and {"aw-help__line", "aw-helpline"} & set(_classes(element)):
            links = [element, *element.iter("a")]
            if any(_is_call(str(link.get("href", ""))) for link in links):
                yield element


def test_the_build_does_not_fail_as_days_pass(later: Built) -> None:
    assert later.result.returncode == 0, later.result.stderr


def test_every_number_of_every_page_says_how_old_it_is(later: Built) -> None:
    catalogue = read_real_site().catalogue
    assert catalogue is not None
    fresh: set[tuple[str, str]] = set()
    numbered, shown = set(), set()
    for page in later.pages:
        wording = catalogue.wordings[page.root.get("lang")]
        mark = wording.say("helpline.aged").partition("{")[0].strip(), wording.age(732)
        if any(_is_call(link) for link in page.links):
            numbered.add(page.address)
        for holder in _find_holders(page):
            shown.add(page.address)
            if not any(part in text_of(holder) for part in mark):
                fresh.add((page.address, text_of(holder)[:60]))

    assert shown
    assert numbered == shown
    assert fresh == set()


def test_the_page_of_every_line_says_how_old_it_is(later: Built) -> None:
    catalogue = read_real_site().catalogue
    assert catalogue is not None
    assert catalogue.helplines
    for language in read_languages().all:
        for id in catalogue.helplines:
            address = page_address(f"helplines/{id}/", language, read_languages())
            notices = [e for e in later.page(address).find("main").iter("p") if "aw-notice" in _classes(e)]

            assert any(catalogue.wordings[language].age(732) in text_of(notice) for notice in notices), id


def test_a_place_to_visit_is_shown_and_leads_nowhere(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path)
    place = '  - {id: place, method: visit, address: "Main street 1", grade: A, sources: [a-law]}\n'
    write(root, "docs/helplines/place.yml", HELPLINE.replace("always_shown: true\n", "").replace("calling:", f"{place}calling:"))
    for language in ("lt", "en"):
        write_page(root, "docs/helplines/place", language, "A line.", who="For all.")
    page = build(root).page("en/helplines/place/")
    (shown,) = (e for e in page.find("main").iter("p") if "aw-contact__place" in _classes(e))

    assert "Main street 1" in text_of(shown)
    assert [link.get("href") for link in page.find("main").iter("a") if not link.get("href")] == []
