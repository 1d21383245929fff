"""The privacy receipt says what a browser counts today."""

from __future__ import annotations

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.receipt import Receipt
from tests.browser.receipt import count
from tests.browser.walk import Visit


@pytest.fixture(scope="module")
def receipt(catalogue: Catalogue) -> Receipt:
    (receipt,) = (page.facts.receipt for page in catalogue.pages.values() if page.facts.receipt)
    return receipt


@pytest.mark.parametrize("figure", ["requests_elsewhere", "cookies", "stored_items", "errors", "policy_breaches"])
def test_what_should_be_nothing_is_nothing(visits: list[Visit], root: str, receipt: Receipt, figure: str) -> None:
    assert count(visits, root)[figure] == getattr(receipt, figure) == 0


def test_no_page_asks_for_more_than_the_receipt_says(visits: list[Visit], root: str, receipt: Receipt) -> None:
    assert count(visits, root)["most_requests"] <= receipt.most_requests


def test_the_receipt_claims_no_page_that_was_not_visited(visits: list[Visit], receipt: Receipt) -> None:
    # Fewer is honest: editors add pages, and the receipt says when it was made.
    assert receipt.pages <= len(visits)
