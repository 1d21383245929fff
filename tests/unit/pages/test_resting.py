"""A line that rests never looks as if it answered: not on its card, not in a text, not to other programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hooks.awareness.pages.cards import make_helpline_card
from hooks.awareness.pages.directory import find_choices
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.helplines import plan_helpline
from hooks.awareness.pages.lessons.papers import plan_texts
from hooks.awareness.pages.lessons.planning import plan_lesson
from hooks.awareness.pages.paper_text import PaperText
from hooks.awareness.pages.prose import Writer
from hooks.awareness.pages.steps import plan_steps
from tests.support.tiny_site import write, write_page
from tests.unit.builders import a_catalogue, change
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content
from tests.unit.resting import QUIET

SITE = """\
  - id: site
    method: website
    address: https://quiet.example/
    grade: A
    sources: [a-law]
calling:
"""
REST = {"paused": "is not working at the moment", "closed": "has closed"}


def write_quiet_line(root: Path, status: str = "paused", more: str = "", no_answer: str = "[line]") -> None:
    """Write a tiny site with a second line, which has a number of its own and a website."""
    write_tiny_content(root)
    facts = QUIET.replace("active", status).replace("no_answer: unknown", f"no_answer: {no_answer}")
    write(root, "docs/helplines/quiet.yml", facts.replace("calling:\n", SITE) + more)
    change(root, "mkdocs.yml", {'["112"]': '["112", "113"]'})
    for language in LANGUAGES.all:
        write_page(root, "docs/helplines/quiet", language, "A line.", title="Quiet", who="For all.")


def quiet_edition(root: Path, status: str = "paused", more: str = "", no_answer: str = "[line]", language: str = "en") -> Edition:
    """Return a tiny site with a line that rests, in one language."""
    write_quiet_line(root, status, more, no_answer)
    return Edition(a_catalogue(root), language, site_address="https://a.internal/")


@pytest.mark.parametrize("status", ["paused", "closed\nreplaced_by: line"])
def test_nothing_of_a_line_at_rest_can_be_called_or_has_hours(status: str, tmp_path: Path) -> None:
    edition = quiet_edition(tmp_path, status)
    card = make_helpline_card(edition, edition.catalogue.helplines["quiet"])

    assert card.rests == edition.wording.say(f"helpline.{status.partition(chr(10))[0]}")
    assert [(contact.href, contact.hours) for contact in card.contacts] == [("", ()), ("https://quiet.example/", ())]
    assert card.vcard == ""


def test_a_line_that_works_has_no_such_notice(tmp_path: Path) -> None:
    edition = quiet_edition(tmp_path, "active")
    card = make_helpline_card(edition, edition.catalogue.helplines["quiet"])

    assert (card.rests, card.instead) == ("", ())
    assert card.contacts[0].href == "tel:113"


@pytest.mark.parametrize(
    ("status", "more", "no_answer", "instead"),
    [
        ("paused", "", "[line]", ["line"]),
        ("paused", "", "unknown", []),
        ("paused", "", "[quiet]", []),
        ("closed", "replaced_by: line\n", "unknown", ["line"]),
        ("closed", "replaced_by: third\n", "[line]", ["line"]),
        ("closed", "replaced_by: third\n", "[third]", []),
    ],
)
def test_a_notice_leads_to_lines_that_work(status: str, more: str, no_answer: str, instead: list[str], tmp_path: Path) -> None:
    write_quiet_line(tmp_path, status, more, no_answer)
    write(tmp_path, "docs/helplines/third.yml", QUIET.replace("active", "paused"))
    for language in LANGUAGES.all:
        write_page(tmp_path, "docs/helplines/third", language, "A line.", who="For all.")
    edition = Edition(a_catalogue(tmp_path), "en")

    assert [link.address for link in make_helpline_card(edition, edition.catalogue.helplines["quiet"]).instead] == [
        f"en/helplines/{id}/" for id in instead
    ]


@pytest.mark.parametrize("status", ["paused", "closed"])
def test_a_text_has_a_link_in_place_of_the_number_of_a_line_at_rest(status: str, tmp_path: Path) -> None:
    edition = quiet_edition(tmp_path, status, "replaced_by: line\n")
    writer = Writer(edition, "en/help/")

    assert writer.write_line("Call [[phone:quiet]] now.") == f'Call (<a href="../helplines/quiet/">Quiet</a> {REST[status]}) now.'


@pytest.mark.parametrize(
    ("language", "status", "said"),
    [("lt", "paused", "(Quiet laikinai neveikia)"), ("lt", "closed", "(Quiet nebeveikia)"), ("en", "paused", "(Quiet is not working at the moment)")],
)
def test_paper_says_it_in_words(language: str, status: str, said: str, tmp_path: Path) -> None:
    edition = quiet_edition(tmp_path, status, "replaced_by: line\n", language=language)
    paper = PaperText(edition)

    assert paper.say({language: "Skambink [[phone:quiet]]!"})["runs"] == [{"words": "Skambink "}, {"words": said}, {"words": "!"}]
    assert paper.lines == ()


def test_no_paper_and_no_screen_of_a_lesson_bears_the_number(tmp_path: Path) -> None:
    write_quiet_line(tmp_path)
    change(tmp_path, "docs/lessons/lamp.yml", {"[line]": "[line, quiet]"})
    for language in LANGUAGES.all:
        path = tmp_path / f"docs/lessons/lamp.{language}.md"
        path.write_text(path.read_text("utf-8").replace("[[signposts]]", "[[signposts]]\n\nCall [[phone:quiet]], in danger [[phone:line]]."), "utf-8")
    edition = Edition(a_catalogue(tmp_path), "en", site_address="https://a.internal/")
    lamp = edition.catalogue.lessons["lamp"]
    shapes = {page.template: page for page in plan_lesson(edition, lamp)}
    texts = {paper.shape: text.markdown + json.dumps(text.data) for paper, text in plan_texts(edition, lamp, shapes["projector.html"], shapes["handout.html"])}

    assert {shape: "113" in text for shape, text in texts.items()} == {"handout": False, "sheet": False, "slides": False}
    assert all("112" in text for text in texts.values())
    assert "not working at the moment" in texts["sheet"] and "not working at the moment" in texts["slides"]


def test_what_works_comes_first_at_an_ending(tmp_path: Path) -> None:
    write_quiet_line(tmp_path)
    change(tmp_path, "docs/steps.yml", {"helplines: [line]": "helplines: [quiet, line]"})
    ending = next(plan_steps(Edition(a_catalogue(tmp_path), "en"))).values["ending"]

    assert [card.id for card in ending.cards] == ["line", "quiet"]


def test_an_ending_whose_only_line_is_paused_says_that_nobody_is_known(tmp_path: Path) -> None:
    write_quiet_line(tmp_path)
    change(tmp_path, "docs/steps.yml", {"helplines: [line]": "helplines: [quiet]"})
    ending = next(plan_steps(Edition(a_catalogue(tmp_path), "en"))).values["ending"]

    assert ending.none_known
    assert ending.first is None


def test_a_line_for_one_group_alone_stands_last_among_its_lines_while_it_rests(tmp_path: Path) -> None:
    write_quiet_line(tmp_path)
    change(tmp_path, "docs/vocabulary.yml", {"people:\n": "people:\n  children: {lt: vaikai, en: children}\n"})
    change(tmp_path, "docs/helplines/quiet.yml", {"people: [everyone]": "people: [children]"})
    change(tmp_path, "docs/helplines/line.yml", {"tier: emergency": "tier: abroad"})
    choice = next(choice for choice in find_choices(Edition(a_catalogue(tmp_path), "en")) if choice.value == "children")

    assert [entry.id for entry in choice.lines] == ["line", "quiet"]


@pytest.mark.parametrize(("status", "told"), [("active", True), ("paused", False)])
def test_what_happens_when_you_call_is_not_told_of_a_line_that_nobody_answers(status: str, told: bool, tmp_path: Path) -> None:
    edition = quiet_edition(tmp_path, status)
    page = plan_helpline(edition, edition.catalogue.helplines["quiet"])

    assert bool(page.values["calling"]) is told
    assert bool(page.structured_data) is told
