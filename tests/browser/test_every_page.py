"""No page of the site has a fault that a machine can see."""

from __future__ import annotations

from itertools import chain

import pytest

from hooks.awareness.catalogue import Catalogue
from tests.browser.receipt import NOTHING, count
from tests.browser.shapes import SHAPES
from tests.browser.walk import Visit


def test_every_page_is_seen_on_both_screens_and_in_both_schemes(visits: list[Visit], addresses: tuple[str, ...]) -> None:
    seen = {(visit.address, shape.width) for visit in visits for shape in visit.shapes} | {
        (visit.address, shape.scheme) for visit in visits for shape in visit.shapes
    }

    assert seen >= {(address, what) for address in addresses for what in (320, 1280, "light", "dark")}


def test_every_template_is_seen_in_all_shapes(visits: list[Visit], samples: dict[str, str]) -> None:
    shapes = {visit.address: visit.shapes for visit in visits}

    assert {name for name, address in samples.items() if shapes[address] != SHAPES} == set()


def test_axe_finds_no_fault(visits: list[Visit]) -> None:
    assert list(chain.from_iterable(visit.axe for visit in visits)) == []


def test_nothing_scrolls_sideways(visits: list[Visit]) -> None:
    assert list(chain.from_iterable(visit.sideways for visit in visits)) == []


def test_the_exit_link_is_in_reach(visits: list[Visit]) -> None:
    assert list(chain.from_iterable(visit.obstacles for visit in visits)) == []


def test_every_page_answers(visits: list[Visit]) -> None:
    assert {visit.address: visit.status for visit in visits if visit.status != 200} == {}


def test_no_request_leaves_the_site(visits: list[Visit], root: str) -> None:
    requests = chain.from_iterable(visit.requests for visit in visits)

    assert [address for address in requests if not address.startswith((root, "data:"))] == []


def test_the_browser_has_nothing_to_complain_about(visits: list[Visit]) -> None:
    assert list(chain.from_iterable(visit.console for visit in visits)) == []


def test_nothing_stays_on_the_machine_of_the_reader(visits: list[Visit]) -> None:
    assert list(chain.from_iterable(visit.stored for visit in visits)) == []


@pytest.mark.parametrize("figure", NOTHING)
def test_what_the_privacy_receipt_calls_nothing_is_nothing(
    visits: list[Visit], root: str, catalogue: Catalogue, figure: str
) -> None:
    # How many pages there are is a figure of the day that the receipt names: whoever adds a page need not count.
    (receipt,) = (page.facts.receipt for page in catalogue.pages.values() if page.facts.receipt)

    assert count(visits, root)[figure] == getattr(receipt, figure) == 0
