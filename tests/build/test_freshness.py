"""Two years on, the same content shows at every number how old its check is."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from hooks.awareness.model.helpline import Helpline
from tests.build.built import Built, build, read_page
from tests.site.addresses import find_path
from tests.site.html import Page, read_text
from tests.support.real_site import ROOT, build_site, read_languages, read_real_site
from tests.support.tiny_site import HELPLINE, write, write_page, write_tiny_site

LATER = 732
"""Days after the newest check, when all are old: two years and a day."""
CARDS = ("aw-help__line", "aw-helpline", "aw-main")
"""What a number stands in: a line of the help card, a card, or the page of its own line."""


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real site as it would be built two years later."""
    target = tmp_path_factory.mktemp("later") / "site"
    noon = datetime.datetime.combine(_choose_day(), datetime.time(12), datetime.UTC)
    return Built(ROOT, target, build_site(ROOT, target, SOURCE_DATE_EPOCH=str(int(noon.timestamp()))))


def _classes(element: Element) -> list[str]:
    return str(element.get("class", "")).split()


def _choose_day() -> datetime.date:
    """Return the day two years after the newest check of a line."""
    catalogue = read_real_site().catalogue
    assert catalogue is not None
    newest = max(line.facts.verified.on.first_day for line in catalogue.helplines.values())
    return newest + datetime.timedelta(days=LATER)


def _count_days(line: Helpline) -> int:
    """Return how old the check of a line is on that day."""
    return (_choose_day() - line.verified.on.first_day).days


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
    ages = {id: _count_days(line.facts) for id, line in catalogue.helplines.items()}
    own = {find_path(f"helplines/{id}/", language) for language in read_languages().all for id in ages}
    numbered, shown = set(), set()
    for page in later.pages:
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


def test_the_page_of_every_line_says_how_old_it_is(later: Built) -> None:
    catalogue = read_real_site().catalogue
    assert catalogue is not None
    assert catalogue.helplines
    for language in read_languages().all:
        for id, line in catalogue.helplines.items():
            page = read_page(later.site, find_path(f"helplines/{id}/", language))
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
