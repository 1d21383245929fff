"""Proves that a checklist is whole in the HTML of its parts, with nothing that could send or keep an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.checklist import Checklist, SignGroup
from hooks.awareness.traversal import find_shown_checklists
from hooks.edge.bundling import join_inline_scripts
from tests.site.addresses import find_page, follow
from tests.site.help_card import find_always_shown
from tests.site.html import Page, has_class, read_text
from tests.site.offers import read_catalogue
from tests.support.real_site import ROOT, read_languages

LANGUAGES = read_languages().all


SHOWN = [(id, page.id) for page, id in find_shown_checklists(read_catalogue())]
"""Every checklist, with the page on which it begins."""


@pytest.fixture(scope="module", params=SHOWN, ids=[id for id, _ in SHOWN])
def shown(request: pytest.FixtureRequest) -> tuple[str, str]:
    """A checklist by its id, and the page on which it begins."""
    id, start = request.param
    return id, start


@pytest.fixture(scope="module")
def checklist(catalogue: Catalogue, shown: tuple[str, str]) -> Checklist:
    """The checklist, with all its parts."""
    return catalogue.checklists[shown[0]].facts


@pytest.fixture(scope="module")
def parts(checklist: Checklist, shown: tuple[str, str], pages: Mapping[str, Page]) -> list[tuple[SignGroup, Page]]:
    """Every part with its page, in every language."""
    return [
        (group, find_page(pages, f"{shown[1]}/{group.id}", language)) for language in LANGUAGES for group in checklist.groups
    ]


def has_checklist(page: Page) -> bool:
    return any(True for _ in page.find("section", class_="aw-checklist"))


def find_signs(page: Page) -> Iterator[Element]:
    yield from page.find("li", class_="aw-sign")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_begins_with_a_link_to_every_part(
    shown: tuple[str, str], checklist: Checklist, pages: Mapping[str, Page], language: str
) -> None:
    start = find_page(pages, shown[1], language)
    found = {follow(start, link): read_text(link).strip() for link in start.find("a", class_="aw-steps__link")}

    assert found == {f"{start.address}{group.id}/index.html": group.title[language] for group in checklist.groups}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_always_holds_stands_where_it_begins(
    shown: tuple[str, str], checklist: Checklist, pages: Mapping[str, Page], language: str
) -> None:
    start = find_page(pages, shown[1], language)
    (always,) = start.find("section", class_="aw-next")
    places = [*checklist.always.ask.pages, *checklist.always.ask.organisations]

    for name, count in (("aw-next__advice", len(checklist.always.advice)), ("aw-next__places", len(places))):
        (found,) = (part for part in always.iter("ul") if has_class(part, name))
        assert len(list(found.iter("li"))) == count
    assert sum(has_class(item, "aw-helpline") for item in always.iter("li")) == len(checklist.always.ask.helplines)


def test_the_content_is_there_word_for_word(checklist: Checklist, parts: list[tuple[SignGroup, Page]]) -> None:
    for group, page in parts:
        wanted = [
            (sign.text[page.language], [checklist.questions[key][page.language] for key in sign.questions])
            for sign in group.signs
        ]
        found = []
        for sign in find_signs(page):
            (label,) = sign.iter("label")
            found.append((read_text(label), [read_text(item) for item in sign.iter("li") if item is not sign]))

        assert found == wanted


def test_every_advice_of_a_sign_stands_on_the_page_of_its_part(
    checklist: Checklist, parts: list[tuple[SignGroup, Page]]
) -> None:
    for group, page in parts:
        wanted: dict[str, list[str]] = {}
        for sign in group.signs:
            for key in sign.advice:
                wanted.setdefault(key, []).append(sign.id)
        (advice,) = page.find("ul", class_="aw-next__advice")
        told = {key: item for key, item in zip(wanted, advice, strict=True)}

        assert {key: item.get("data-signs", "").split() for key, item in told.items()} == wanted
        for key, item in told.items():
            assert read_text(item).startswith(checklist.advice[key][page.language].partition("[")[0].rstrip()), key


def test_every_sign_has_a_source_that_leads_to_the_list_below(parts: list[tuple[SignGroup, Page]]) -> None:
    for _, page in parts:
        targets = {f"#{item.get('id')}" for item in page.find("li") if item.get("id", "").startswith("source-")}
        for sign in find_signs(page):
            links = [link.get("href") for link in sign.iter("a") if has_class(link, "aw-cite")]

            assert links and set(links) <= targets, read_text(sign)


def test_signs_stand_in_a_named_group_on_a_page_with_its_name(parts: list[tuple[SignGroup, Page]]) -> None:
    assert len(parts) > len(LANGUAGES)
    for group, page in parts:
        (signs,) = page.find("fieldset", class_="aw-signs")

        assert read_text(next(page.find("h1"))).strip() == group.title[page.language]
        assert signs[0].tag == "legend" and read_text(signs[0])
        assert len(list(signs.iter("input"))) == len(list(find_signs(page))) == len(group.signs)


def test_a_box_belongs_to_its_words_and_has_nothing_to_send(parts: list[tuple[SignGroup, Page]]) -> None:
    for _, page in parts:
        boxes = list(page.find("input"))
        labels = {label.get("for") for label in page.find("label")}

        assert len(boxes) == len(labels) > 0
        for box in boxes:
            assert set(box.keys()) == {"class", "type", "id", "data-sign", "autocomplete"}
            assert (box.get("type"), box.get("autocomplete")) == ("checkbox", "off")
            assert box.get("id") in labels
        assert list(page.find("form")) == []


def test_nothing_is_hidden_in_the_html(parts: list[tuple[SignGroup, Page]]) -> None:
    for _, page in parts:
        (checklist,) = page.find("section", class_="aw-checklist")

        assert [element.tag for element in checklist.iter() if element.get("hidden") is not None] == []


def test_what_depends_on_ticks_names_signs_that_are_there(parts: list[tuple[SignGroup, Page]]) -> None:
    for _, page in parts:
        signs = {box.get("data-sign") for box in page.find("input")}
        named = {id for element in page.tree.iter() for id in (element.get("data-signs") or "").split()}

        assert named == signs


def test_an_urgent_sign_says_at_once_whom_to_call(catalogue: Catalogue, parts: list[tuple[SignGroup, Page]]) -> None:
    first = find_always_shown(catalogue)[0]
    emergency = {contact.link for contact in first.contacts if contact.method in ("phone", "sms")}
    for group, page in parts:
        calling = {
            str(box.get("data-sign"))
            for sign in find_signs(page)
            for box in sign.iter("input")
            if emergency <= {link.get("href", "") for link in sign.iter("a")}
        }

        assert calling == {sign.id for sign in group.signs if sign.urgent}


def test_the_line_for_danger_stands_first_among_those_to_ask(parts: list[tuple[SignGroup, Page]]) -> None:
    for group, page in parts:
        (following,) = page.find("section", class_="aw-next")
        lines = [line for line in following.iter("li") if has_class(line, "aw-helpline")]

        assert has_class(lines[0], "aw-helpline--emergency") == any(sign.urgent for sign in group.signs)
        assert [line.get("data-signs") for line in lines].count(None) >= 1


def test_only_pages_with_a_checklist_hold_its_script(
    parts: list[tuple[SignGroup, Page]], pages: Mapping[str, Page]
) -> None:
    text = join_inline_scripts(ROOT / "overrides")["checklist"]
    with_script = {path for path, page in pages.items() if text in (script.text for script in page.find("script"))}

    assert with_script == {path for path, page in pages.items() if has_checklist(page)}
    assert with_script >= {page.path for _, page in parts}
    assert len(with_script) == len(LANGUAGES) * sum(len(read_catalogue().checklists[id].facts.groups) for id, _ in SHOWN)
