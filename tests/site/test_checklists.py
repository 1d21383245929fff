"""Proves that a checklist is a whole list in the HTML, with nothing that could send or keep an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.checklist import Checklist
from hooks.edge.joining import join_held_scripts
from tests.site.html import Page, read_text
from tests.support.real_site import ROOT, read_languages


@pytest.fixture(scope="module", params=read_languages().all)
def page(request: pytest.FixtureRequest, pages: Mapping[str, Page]) -> Page:
    """The page with the checklist, in each language."""
    (found,) = [page for page in pages.values() if page.language == request.param and has_checklist(page)]
    return found


@pytest.fixture(scope="module")
def checklist(catalogue: Catalogue) -> Checklist:
    """What stands on it."""
    (entry,) = catalogue.checklists.values()
    return entry.facts


def has_checklist(page: Page) -> bool:
    return any(True for _ in page.find("section", class_="aw-checklist"))


def _has_class(element: Element, name: str) -> bool:
    return name in element.get("class", "").split()


def find_signs(page: Page) -> Iterator[Element]:
    yield from page.find("li", class_="aw-sign")


def test_the_content_is_there_word_for_word(checklist: Checklist, page: Page) -> None:
    wanted = [
        (sign.text[page.language], [checklist.questions[key][page.language] for key in sign.questions])
        for group in checklist.groups
        for sign in group.signs
    ]
    found = []
    for sign in find_signs(page):
        (label,) = sign.iter("label")
        found.append((read_text(label), [read_text(item) for item in sign.iter("li") if item is not sign]))

    assert found == wanted


def test_every_sign_has_a_source_that_leads_to_the_list_below(page: Page) -> None:
    targets = {f"#{item.get('id')}" for item in page.find("li") if item.get("id", "").startswith("source-")}
    for sign in find_signs(page):
        links = [link.get("href") for link in sign.iter("a") if _has_class(link, "aw-cite")]

        assert links and set(links) <= targets, read_text(sign)


def test_signs_stand_in_named_groups(page: Page) -> None:
    groups = list(page.find("fieldset", class_="aw-signs"))

    assert len(groups) > 3
    for group in groups:
        assert group[0].tag == "legend" and read_text(group[0])
    assert sum(len(list(group.iter("input"))) for group in groups) == len(list(find_signs(page)))


def test_a_box_belongs_to_its_words_and_has_nothing_to_send(page: Page) -> None:
    boxes = list(page.find("input"))
    labels = {label.get("for") for label in page.find("label")}

    assert len(boxes) == len(labels) > 30
    for box in boxes:
        assert set(box.keys()) == {"class", "type", "id", "data-sign", "autocomplete"}
        assert (box.get("type"), box.get("autocomplete")) == ("checkbox", "off")
        assert box.get("id") in labels
    assert list(page.find("form")) == []


def test_nothing_is_hidden_in_the_html(page: Page) -> None:
    (checklist,) = page.find("section", class_="aw-checklist")

    hidden = [element for element in checklist.iter() if element.get("hidden") is not None]

    # The clock of a helpline has nothing to say until its script does.
    assert [element.tag for element in hidden if element.get("data-hours") is None] == []


def test_what_depends_on_ticks_names_signs_that_are_there(page: Page) -> None:
    signs = {box.get("data-sign") for box in page.find("input")}
    named = {id for element in page.tree.iter() for id in (element.get("data-signs") or "").split()}

    assert named == signs


def test_an_urgent_sign_says_at_once_whom_to_call(checklist: Checklist, page: Page) -> None:
    urgent = {sign.id for group in checklist.groups for sign in group.signs if sign.urgent}
    calling = {
        str(box.get("data-sign"))
        for sign in find_signs(page)
        for box in sign.iter("input")
        if {"tel:112", "sms:112"} <= {link.get("href") for link in sign.iter("a")}
    }

    assert calling == urgent


def test_the_line_for_danger_stands_first_among_those_to_ask(page: Page) -> None:
    (following,) = page.find("section", class_="aw-next")
    cards = [card for card in following.iter("li") if _has_class(card, "aw-helpline")]

    assert _has_class(cards[0], "aw-helpline--emergency")
    assert [card.get("data-signs") for card in cards].count(None) >= 1


def test_only_pages_with_a_checklist_hold_its_script(pages: Mapping[str, Page]) -> None:
    text = join_held_scripts(ROOT / "overrides")["checklist"]
    with_script = {path for path, page in pages.items() if text in (script.text for script in page.find("script"))}

    assert with_script == {path for path, page in pages.items() if has_checklist(page)}
    assert len(with_script) == len(read_languages().all)
