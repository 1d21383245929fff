"""The paper of a checklist says all of it, each advice once, and dials nobody who is not sure."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.model.paper import A4
from hooks.awareness.pages import prints
from hooks.awareness.pages.checklists import plan_checklist_parts, view_checklist
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.paper import plan_sheet
from hooks.awareness.pages.prints import plan_prints
from hooks.awareness.pages.prose import Writer
from hooks.awareness.printables.typesetting import typeset
from tests.support.paper import find_breaches, read_text
from tests.unit.builders import a_catalogue, an_edition
from tests.unit.checklists import checklist_data, group_data, sign_data, write_checklist, write_checklist_paper
from tests.unit.papers import MARK, plan, print_edition, speak, tell, write_lines
from tests.unit.reading_tiny_sites import write_tiny_content

URGENT = {"title": {"lt": "Skubu", "en": "Urgent"}, "text": {"lt": "Rašyk [[phone:line]]!", "en": "Call [[phone:line]]!"}}
ADVICE = {
    "wait": {"lt": "Palauk.", "en": "Wait."},
    "tell": {"lt": "Pasakyk [@a-law].", "en": "Tell [[helpline:line|a line]] [@a-law]."},
}


def _edition(root: Path, data: dict[str, Any], **how: str) -> Edition:
    write_tiny_content(root)
    write_lines(root)
    write_checklist(root, data)
    write_checklist_paper(root)
    return print_edition(root, **how)


def _data(root: Path, data: dict[str, Any], **how: str) -> dict[str, Any]:
    return tell(_edition(root, data, **how))


def test_signs_come_in_their_groups_with_questions_and_sources(tmp_path: Path) -> None:
    groups = (group_data(sign_data("b"), sign_data("a", urgent=True)), group_data(sign_data("c"), id="love"))
    found = _data(tmp_path, checklist_data(*groups, urgent=URGENT))

    assert [(group["id"], [sign["id"] for sign in group["signs"]]) for group in found["groups"]] == [
        ("job", ["b", "a"]),
        ("love", ["c"]),
    ]
    first, second = found["groups"][0]["signs"]
    assert first["text"]["runs"] == [{"words": "Sign b"}, {"cites": ["1"]}]
    assert [speak(question["text"]) for question in first["questions"]] == ["Why?"]
    assert (first["urgent"], second["urgent"]) == (False, True)


def test_each_advice_stands_once_and_first_what_holds_in_any_case(tmp_path: Path) -> None:
    signs = (sign_data("one", advice=["tell", "wait"]), sign_data("two", advice=["tell"]))
    found = _data(tmp_path, checklist_data(group_data(*signs), always={"advice": ["wait"]}, advice=ADVICE))

    assert [one["id"] for one in found["always"]["advice"]] == ["wait"]
    assert [one["id"] for one in found["advice"]["advice"]] == ["tell"]


def test_marks_become_runs(tmp_path: Path) -> None:
    data = checklist_data(group_data(sign_data(advice=["tell"], urgent=True)), advice={"tell": ADVICE["tell"]}, urgent=URGENT)
    found = _data(tmp_path, data)

    assert found["urgent"]["text"]["runs"] == [{"words": "Call "}, {"number": "112"}, {"words": "!"}]
    assert found["advice"]["advice"][0]["text"]["runs"] == [
        {"words": "Tell "},
        {"words": "a line"},
        {"cites": ["1"]},
        {"words": "."},
    ]


def test_lines_without_a_number_on_the_sheet_are_named_with_the_address_of_their_page(tmp_path: Path) -> None:
    sign = sign_data(ask={"helplines": ["line", "talk", "rests"], "organisations": ["operator"]})
    found = _data(tmp_path, checklist_data(group_data(sign), always={"ask": {"pages": ["lists"]}}))

    assert [(one["id"], one["name"]) for one in found["people"]["places"]] == [("talk", "Line talk")]
    assert [one["id"] for one in found["places"]["places"]] == ["lists", "operator"]
    assert found["people"]["places"][0]["address"].startswith("a.internal/")
    assert [bool(one["address"]) for one in found["places"]["places"]] == [True, False], "an organisation has no short one"


def test_no_address_is_printed_while_it_would_lead_nowhere(tmp_path: Path) -> None:
    sign = sign_data(ask={"pages": ["lists"]})
    found = _data(tmp_path, checklist_data(group_data(sign)), address="https://site.example/")

    assert [one["address"] for one in found["places"]["places"]] == [""]


def test_a_number_in_the_texts_counts_for_the_day_of_the_sheet(tmp_path: Path) -> None:
    text = dict.fromkeys(("lt", "en"), "[[phone:old]]")
    sheet = plan(_edition(tmp_path, checklist_data(group_data(sign_data(urgent=True)), urgent={**URGENT, "text": text})))

    assert sheet.day == datetime.date(2025, 6, 7)
    assert "7 June 2025" in sheet.data["imprint"]["day"]


@pytest.mark.parametrize("text", ['#panic("x") $a$ *b* <c> \\', "- a // b [c]"])
def test_nothing_in_a_checklist_is_taken_for_markup(text: str, tmp_path: Path) -> None:
    texts = dict.fromkeys(("lt", "en"), text)
    data = checklist_data(group_data(sign_data(text=texts), title=texts, note=texts), questions={"why": texts})
    pdf = typeset(plan(_edition(tmp_path, data)))

    assert read_text(pdf).replace(" ", "").count(text.replace(" ", "")) == 4
    assert find_breaches(pdf) == []


def test_a_text_in_another_language_is_marked(tmp_path: Path) -> None:
    languages = Languages("lt", ("lt", "en"), ("lt", "en", "pl"))
    write_tiny_content(tmp_path, languages)
    write_checklist(tmp_path, checklist_data())
    write_checklist_paper(tmp_path)
    catalogue = a_catalogue(tmp_path, languages)
    entry = catalogue.prints["list"]
    data = plan_sheet(Edition(catalogue, "pl"), entry, A4, MARK, lambda file: b"").data["checklist"]

    assert data["heading"]["language"] == "lt"
    assert [entry.path for entry in plan_prints(Edition(catalogue, "pl"), MARK, lambda file: b"")] == []


def test_the_small_picture_of_a_paper_is_known_by_how_it_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edition = _edition(tmp_path, checklist_data())
    as_text = {asset.path: asset.key for asset in plan_prints(edition, MARK, lambda file: b"")}
    monkeypatch.setattr(prints, "FLOWING", ())
    as_picture = {asset.path: asset.key for asset in plan_prints(edition, MARK, lambda file: b"")}

    assert {path for path in as_text if as_text[path] != as_picture[path]} == {"print/list-en.png"}


def _offered(edition: Edition) -> set[str]:
    """Return what the beginning and the parts of the checklist offer to be printed."""
    writer = Writer(edition, "en/help/")
    start = view_checklist(writer, "help", edition.catalogue.checklists["offer"])
    return {start.paper, *(page.values["paper"] for page in plan_checklist_parts(edition))}


def test_the_beginning_and_every_part_offer_the_paper(tmp_path: Path) -> None:
    groups = (group_data(sign_data("a")), group_data(sign_data("b"), id="love"))

    assert _offered(_edition(tmp_path, checklist_data(*groups))) == {"print/list-en.pdf"}


def test_nothing_is_offered_where_no_print_names_the_checklist(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write_checklist(tmp_path, checklist_data())

    assert _offered(an_edition(tmp_path)) == {""}
