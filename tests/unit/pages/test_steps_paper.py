"""The paper of the steps leads from number to number to every ending, and dials nobody who is not sure."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from hooks.awareness.model.markup import Block
from hooks.awareness.pages.blocks import draw_block
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.plain import plan_plain_page
from hooks.awareness.pages.prose import Writer
from hooks.awareness.pages.told_steps import plan_told_steps
from hooks.awareness.printables.typesetting import typeset
from tests.support.paper import find_breaches, list_descriptions, read_text
from tests.support.tiny_site import write
from tests.unit.builders import change
from tests.unit.papers import plan, print_edition, speak, tell, write_lines, write_paper
from tests.unit.reading_tiny_sites import read_tiny_site, write_tiny_content

STEPS = """\
start: {link: {lt: Iš naujo, en: Again}, title: {lt: "Kas?", en: "What?"}, choices: [more, now]}
now: {link: {lt: Dabar, en: Now}, title: {lt: Skambink, en: Call}, do: [{lt: Viens, en: "Call [[phone:line]] [@a-law]."}], languages: [en], helplines: [line, talk, unsure, rests], pages: [help]}
more: {link: {lt: Daugiau, en: More}, choices: [quiet, other]}
quiet: {link: {lt: Tyliai, en: Quiet}, do: [{lt: Rašyk, en: Write}], to_copy: {language: lt, text: Padėkit}, writing: true, helplines: [talk], none_known: true}
other: {link: {lt: Kita, en: Other}, own_words: {language: uk, text: Інше}, do: [{lt: Vis tiek, en: Anyway}], places: [EU], helplines: [line], none_known: true}
"""


def a_guide(root: Path, address: str = "https://a.internal/", **changes: str) -> Edition:
    write_tiny_content(root)
    write_lines(root)
    write(root, "docs/steps.yml", STEPS)
    change(root, "docs/steps.yml", changes)
    write_paper(root, "steps")
    return print_edition(root, address=address)


def find_step(edition: Edition, id: str) -> dict[str, Any]:
    return next(step for step in tell(edition)["steps"] if step["id"] == id)


def test_steps_are_numbered_each_branch_to_its_end_before_the_next(tmp_path: Path) -> None:
    steps = tell(a_guide(tmp_path))["steps"]

    assert [(step["id"], step["at"], step["depth"]) for step in steps] == [
        ("start", "1", 0), ("more", "2", 1), ("quiet", "3", 2), ("other", "4", 2), ("now", "5", 1),
    ]  # fmt: skip


def test_every_choice_says_where_to_go_on_and_every_step_where_it_came_from(tmp_path: Path) -> None:
    steps = tell(a_guide(tmp_path))["steps"]
    choices = {(step["at"], choice["at"], speak(choice["text"])) for step in steps for choice in step["choices"]}

    assert choices == {("1", "2", "More"), ("1", "5", "Now"), ("2", "3", "Quiet"), ("2", "4", "Other")}
    assert [step["back"] and step["back"]["at"] for step in steps] == [None, "1", "2", "2", "1"]


def test_what_was_chosen_stands_above_a_heading_with_other_words(tmp_path: Path) -> None:
    steps = tell(a_guide(tmp_path))["steps"]

    assert [step["pressed"] and speak(step["pressed"]) for step in steps] == [None, None, None, None, "Now"]
    assert [speak(step["heading"]) for step in steps] == ["What?", "More", "Quiet", "Other", "Call"]


def test_an_ending_says_what_to_do_who_answers_and_where_to_read_on(tmp_path: Path) -> None:
    ending = find_step(a_guide(tmp_path), "now")["ending"]

    assert [text["runs"] for text in ending["do"]] == [
        [{"words": "Call "}, {"number": "112"}, {"cites": ["1"]}, {"words": "."}]
    ]
    assert [(line["id"], line.get("number")) for line in ending["lines"]] == [
        ("line", "112"), ("talk", "112"), ("unsure", None),
    ], "neither the number of an unsure line nor a line at rest"  # fmt: skip
    assert ending["lines"][0]["notes"] == ["free", "day and night"]
    assert ending["lines"][2]["address"].startswith("a.internal/")
    assert [place["id"] for place in ending["places"]] == ["help"]


def test_no_address_is_printed_while_it_would_lead_nowhere(tmp_path: Path) -> None:
    ending = find_step(a_guide(tmp_path, "https://site.example/"), "now")["ending"]

    assert [line["address"] for line in ending["lines"] if "address" in line] == [""]
    assert [place["address"] for place in ending["places"]] == [""]


def test_what_belongs_to_one_situation_stays_with_it(tmp_path: Path) -> None:
    edition = a_guide(tmp_path)
    endings = {step["id"]: step["ending"] for step in tell(edition)["steps"] if step["ending"]}

    assert {id for id, ending in endings.items() if ending["none_known"]} == {"quiet", "other"}
    assert {id: ending["copy"] and ending["copy"]["language"] for id, ending in endings.items()} == {
        "quiet": "lt", "other": None, "now": None,
    }  # fmt: skip


def test_readers_elsewhere_are_told_where_a_number_works(tmp_path: Path) -> None:
    a_guide(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {"usable_from: [XX]": "usable_from: [XX, EU]"})
    lines = {step["id"]: step["ending"]["lines"] for step in tell(print_edition(tmp_path))["steps"] if step["ending"]}

    assert lines["other"][0]["notes"][-2:] == ["XX", "all countries of the European Union"], "so that a line may end between"
    assert "XX" not in lines["now"][0]["notes"]


def test_readers_elsewhere_find_no_line_that_only_works_at_home(tmp_path: Path) -> None:
    assert find_step(a_guide(tmp_path), "other")["ending"]["lines"] == []


def test_somebody_who_cannot_speak_finds_the_number_to_write_to(tmp_path: Path) -> None:
    edition = a_guide(tmp_path)
    assert find_step(edition, "quiet")["ending"]["lines"][0]["notes"] == ["free", "day and night"]
    line = (tmp_path / "docs/helplines/talk.yml").read_text("utf-8")
    sms = line.partition("contacts:\n")[2].partition("calling")[0].replace("id: call", "id: sms").replace("phone", "sms")
    write(tmp_path, "docs/helplines/talk.yml", line.replace("calling:", f"{sms}calling:"))
    (found,) = find_step(print_edition(tmp_path), "quiet")["ending"]["lines"]

    assert (found["number"], found["notes"][0]) == ("112", "Send an SMS")


def test_a_line_that_is_listed_counts_for_the_day_of_the_sheet(tmp_path: Path) -> None:
    edition = a_guide(tmp_path, **{"helplines: [talk]": "helplines: [old]"})

    assert plan(edition).day == datetime.date(2025, 6, 7)


def test_a_line_whose_number_is_not_there_does_not_count_for_the_day(tmp_path: Path) -> None:
    edition = a_guide(tmp_path)
    change(tmp_path, "docs/helplines/unsure.yml", {"2026-01-02": "2024-01-02"})

    assert plan(print_edition(tmp_path)).day == plan(edition).day == datetime.date(2026, 1, 2)


def test_the_paper_is_accessible_and_its_arrows_are_said(tmp_path: Path) -> None:
    edition = a_guide(tmp_path)
    pdf = typeset(plan(edition))
    told = list_descriptions(pdf)

    assert find_breaches(pdf) == []
    assert told.count(edition.wording.say("steps.paper.onward")) == 4, "one for each choice"
    assert told.count(edition.wording.say("steps.paper.backward")) == 4
    assert "Padėkit" in read_text(pdf)


def test_words_that_paper_has_no_letters_for_stay_on_the_screen(tmp_path: Path) -> None:
    edition = a_guide(tmp_path)

    assert read_tiny_site(tmp_path).problems == ()
    assert "Інше" not in read_text(typeset(plan(edition)))


def _offered(edition: Edition) -> list[str]:
    """Return what the page of all steps, that of the first and those told in full offer to be printed."""
    page = edition.catalogue.pages["lists"]
    writer = Writer(edition, "en/lists/")
    drawn = draw_block(writer, page, Block(1, "steps", ()))
    told = (planned.values["paper"] for planned in plan_told_steps(edition))
    return [drawn.values["paper"], plan_plain_page(edition, page).values["paper"], *told]


@pytest.mark.parametrize("printed", [True, False])
def test_all_pages_with_many_steps_offer_the_paper_where_there_is_one(printed: bool, tmp_path: Path) -> None:
    a_guide(tmp_path)
    if not printed:
        (tmp_path / "docs/prints/list.yml").unlink()

    assert _offered(print_edition(tmp_path)) == ["print/list-en.pdf" if printed else ""] * 3
