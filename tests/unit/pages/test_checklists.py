"""A checklist tells for every question, advice, line and place which signs lead there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hooks.awareness.language import Languages
from hooks.awareness.pages.checklists import ChecklistView, PartView, plan_checklist_parts, view_checklist
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.planned import PlannedPage
from hooks.awareness.pages.prose import Writer
from hooks.awareness.pages.source_lists import list_all_sources
from tests.support.tiny_site import HELPLINE, write, write_page
from tests.unit.builders import a_catalogue, an_edition
from tests.unit.checklists import checklist_data, group_data, sign_data, write_checklist
from tests.unit.reading_tiny_sites import write_tiny_content

URGENT = {
    "title": {"lt": "Skubu", "en": "Urgent"},
    "text": {"lt": "Skambink [[phone:line]].", "en": "Call [[phone:line]]."},
    "helplines": ["special"],
}
ADVICE = {
    "wait": {"lt": "Palauk.", "en": "Wait."},
    "tell": {"lt": "Pasakyk [@a-law].", "en": "Tell [@a-law]."},
}


def _edition(root: Path, data: dict[str, Any], language: str = "en") -> Edition:
    write_tiny_content(root)
    quiet = HELPLINE.replace("always_shown: true\n", "")
    for id in ("talk", "special"):
        write(root, f"docs/helplines/{id}.yml", quiet.replace("tier: emergency", "tier: specialist"))
        for code in ("lt", "en"):
            write_page(root, f"docs/helplines/{id}", code, "A line.", who="For all.")
    write_checklist(root, data)
    return an_edition(root, language)


def _plan(root: Path, data: dict[str, Any], language: str = "en") -> PlannedPage:
    (page,) = plan_checklist_parts(_edition(root, data, language))
    return page


def _view(root: Path, data: dict[str, Any], language: str = "en") -> PartView:
    view = _plan(root, data, language).values["part"]
    assert isinstance(view, PartView)
    return view


def _begin(root: Path, data: dict[str, Any]) -> ChecklistView:
    edition = _edition(root, data)
    writer = Writer(edition, "en/help/")
    return view_checklist(writer, "help", edition.catalogue.checklists["offer"])


def test_every_group_has_a_page_below_the_one_on_which_the_list_begins(tmp_path: Path) -> None:
    groups = (group_data(sign_data("a"), id="job"), group_data(sign_data("b"), id="love"))
    edition = _edition(tmp_path, checklist_data(*groups))
    pages = list(plan_checklist_parts(edition))

    assert [page.address for page in pages] == ["en/help/job/", "en/help/love/"]
    assert [page.tab_title for page in pages] == ["Part 1", "Part 2"]
    assert [link.address for link in pages[0].breadcrumbs][-1] == "en/help/"
    assert {(page.title, page.edit_file, page.code) for page in pages} == {("A job", "docs/checklists/offer.yml", "")}


def test_the_beginning_leads_to_every_part(tmp_path: Path) -> None:
    groups = (group_data(sign_data("a"), id="job"), group_data(sign_data("b"), id="love"))

    assert [link.address for link in _begin(tmp_path, checklist_data(*groups)).parts] == ["en/help/job/", "en/help/love/"]


def test_a_part_without_words_in_a_language_says_so(tmp_path: Path) -> None:
    languages = Languages("lt", ("lt", "en"), ("lt", "en", "pl"))
    write_tiny_content(tmp_path, languages)
    write_checklist(tmp_path, checklist_data())
    write_page(tmp_path, "docs/help", "pl", "[[checklist: offer]]")
    (page,) = plan_checklist_parts(Edition(a_catalogue(tmp_path, languages), "pl"))

    assert (page.template, page.untranslated, page.sources) == ("untranslated.html", True, ())


def test_signs_come_in_their_order_with_words_of_the_language(tmp_path: Path) -> None:
    page = _plan(tmp_path, checklist_data(group_data(sign_data("b"), sign_data("a"))), "lt")

    assert [(sign.id, sign.text, sign.questions) for sign in page.values["signs"]] == [
        ("b", "Požymis b", ("Kodėl?",)),
        ("a", "Požymis a", ("Kodėl?",)),
    ]


def test_every_sign_carries_the_numbers_of_its_sources(tmp_path: Path) -> None:
    signs = _plan(tmp_path, checklist_data()).values["signs"]

    assert [">1</a>" in source for sign in signs for source in sign.sources] == [True]


def test_text_is_escaped_and_its_marks_are_written(tmp_path: Path) -> None:
    texts = {"lt": "Ne", "en": "A <b> & [[page:help|help]] [@a-law]"}
    (sign,) = _plan(tmp_path, checklist_data(questions={"why": texts})).values["signs"]
    (question,) = sign.questions

    assert question.startswith('A &lt;b&gt; &amp; <a href="../">help</a>')
    assert 'href="#source-1"' in question


def test_advice_names_the_signs_that_lead_to_it(tmp_path: Path) -> None:
    signs = (sign_data("one", advice=["tell", "wait"]), sign_data("two", advice=["tell"]))
    view = _view(tmp_path, checklist_data(group_data(*signs), advice=ADVICE))

    assert [signs for _, signs in view.advice] == ["one two", "one"]
    assert view.advice_signs == "one two"


def test_what_always_holds_stands_where_the_list_begins_and_its_lines_in_every_part(tmp_path: Path) -> None:
    sign = sign_data(advice=["tell"])
    always = {"advice": ["wait"], "ask": {"helplines": ["talk"], "pages": ["lists"], "organisations": ["operator"]}}
    data = checklist_data(group_data(sign, ask={"helplines": ["talk"]}), always=always, advice=ADVICE)
    start, part = _begin(tmp_path / "a", data), _view(tmp_path / "b", data)

    assert start.advice == ("Wait.",)
    assert [card.id for card in start.cards] == ["talk"]
    assert [link.address for link in start.places] == ["en/lists/", "en/organisations/operator/"]
    assert [signs for _, signs in part.advice] == ["hurry"]
    assert ([card.id for card in part.cards], part.card_signs, part.people_signs) == (["talk"], {}, "")
    assert part.places == ()


def test_an_urgent_sign_puts_the_lines_for_danger_first_and_special_lines_next(tmp_path: Path) -> None:
    signs = (sign_data("calm", ask={"helplines": ["talk"]}), sign_data("held", urgent=True))
    view = _view(tmp_path, checklist_data(group_data(*signs), urgent=URGENT))

    assert [card.id for card in view.cards] == ["line", "special", "talk"]
    assert view.card_signs == {"line": "held", "special": "held", "talk": "calm"}
    assert view.urgent_signs == "held"
    assert 'href="tel:112"' in view.urgent_text


def test_without_an_urgent_sign_nobody_is_sent_to_the_line_for_danger(tmp_path: Path) -> None:
    view = _view(tmp_path, checklist_data(group_data(sign_data(), ask={"helplines": ["talk"]}), urgent=URGENT))

    assert [card.id for card in view.cards] == ["talk"]
    assert view.urgent_signs == ""


def test_a_group_sends_all_its_signs_to_the_same_places(tmp_path: Path) -> None:
    ask = {"pages": ["lists"], "organisations": ["operator"]}
    view = _view(tmp_path, checklist_data(group_data(sign_data("one"), sign_data("two"), ask=ask)))

    assert [(link.address, signs) for link, signs in view.places] == [
        ("en/lists/", "one two"),
        ("en/organisations/operator/", "one two"),
    ]


def test_a_text_in_another_language_is_marked(tmp_path: Path) -> None:
    languages = Languages("lt", ("lt", "en"), ("lt", "en", "pl"))
    write_tiny_content(tmp_path, languages)
    write_checklist(tmp_path, checklist_data(group_data(sign_data(), title={"lt": "Darbas", "en": "A job", "pl": "Praca"})))
    write_page(tmp_path, "docs/help", "pl", "[[checklist: offer]]")
    (page,) = plan_checklist_parts(Edition(a_catalogue(tmp_path, languages), "pl"))

    assert page.values["part"].title.language == "lt"
    assert page.values["signs"][0].text == '<span lang="lt">Požymis hurry</span>'


def test_the_list_of_sources_leads_to_the_page_that_shows_the_checklist(tmp_path: Path) -> None:
    write_checklist(tmp_path, checklist_data())
    for language in ("lt", "en"):
        write_page(tmp_path, "docs/help", language, "[[checklist: offer]]")
    (group,) = list_all_sources(an_edition(tmp_path))

    assert "en/help/" in [link.address for link in group.items[0].cited_by]
