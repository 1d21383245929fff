"""A lesson becomes a page and its steps for the teacher, screens for the class and paper for a pupil, each with its own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.pages.campaigns import plan_campaign
from hooks.awareness.pages.planned import PlannedPage
from tests.support.tiny_site import write, write_page
from tests.unit.builders import an_edition, change
from tests.unit.lessons import plan_lamp, plan_lamp_sheet
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content

FOR_THE_TEACHER = ("A secret for the teacher", "A reason for light", "A reason for dark", "Prepare the room")
FOR_THE_CLASS = ("Welcome, all of you", "Show your fingers", "Thank you")
FOR_ALL = ("Ada finds a lamp", "What could Ada ask?", "Is it light?", "Perhaps.")


def test_each_shape_has_an_address(lamp: Mapping[str, PlannedPage]) -> None:
    assert [page.address for page in lamp.values()] == [
        "en/lessons/lamp/", "en/lessons/lamp/opening/", "en/lessons/lamp/questions/", "en/lessons/lamp/close/",
        "en/lessons/lamp/projector/", "en/lessons/lamp/handout/",
    ]
    assert [page.unlisted for page in lamp.values()] == [False, False, False, False, True, True]


@pytest.mark.parametrize("words", [*FOR_THE_TEACHER, *FOR_THE_CLASS, *FOR_ALL, "Only on paper", "Words for all lessons"])
def test_the_sheet_of_the_teacher_has_everything(words: str, tmp_path: Path) -> None:
    assert words in plan_lamp_sheet(tmp_path).markdown


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("", ["Prepare the room"]),
        ("opening", ["Welcome, all of you", "A secret for the teacher", "Ada finds a lamp", "What could Ada ask?"]),
        ("questions", ["Show your fingers", "Is it light?", "A reason for light", "A reason for dark"]),
        ("close", ["Thank you"]),
    ],
)
def test_the_pages_of_the_teacher_say_everything_once(
    step: str, words: list[str], lamp: Mapping[str, PlannedPage]
) -> None:
    for some in words:
        assert [id for id in ("", "opening", "questions", "close") if some in lamp[id].markdown] == [step], some


@pytest.mark.parametrize("shape", ["projector", "handout"])
@pytest.mark.parametrize("words", FOR_THE_TEACHER)
def test_nothing_for_the_teacher_reaches_the_class_or_a_pupil(
    words: str, shape: str, lamp: Mapping[str, PlannedPage]
) -> None:
    assert words not in str(lamp[shape])


@pytest.mark.parametrize(("shape", "seen"), [("projector", True), ("handout", False)])
@pytest.mark.parametrize("words", FOR_THE_CLASS)
def test_words_for_the_class_stand_on_screens_and_not_on_paper(
    words: str, shape: str, seen: bool, lamp: Mapping[str, PlannedPage]
) -> None:
    assert (words in lamp[shape].markdown) is seen


@pytest.mark.parametrize(("shape", "seen"), [("projector", False), ("handout", True)])
def test_what_is_for_paper_stands_on_paper_only(shape: str, seen: bool, lamp: Mapping[str, PlannedPage]) -> None:
    assert ("Only on paper" in lamp[shape].markdown) is seen


@pytest.mark.parametrize("shape", ["projector", "handout"])
@pytest.mark.parametrize("words", FOR_ALL)
def test_examples_and_questions_reach_everybody(words: str, shape: str, lamp: Mapping[str, PlannedPage]) -> None:
    page = lamp[shape]

    assert words in page.markdown + str([component.values for component in page.components])


@pytest.mark.parametrize("shape", ["opening", "projector", "handout"])
def test_an_invented_example_says_that_it_is_invented(shape: str, lamp: Mapping[str, PlannedPage]) -> None:
    assert '!!! situation "Invented example: Ada"' in lamp[shape].markdown


def test_the_answer_names_the_right_option(lamp: Mapping[str, PlannedPage]) -> None:
    assert '!!! answer "Right answer: 2"\n    A reason for light.' in lamp["questions"].markdown


def test_room_to_write_is_as_deep_in_the_text_as_its_mark(lamp: Mapping[str, PlannedPage]) -> None:
    line = '<span class="aw-write"></span>'

    assert f"    Only on paper.\n    {line}{line}" in lamp["handout"].markdown


def test_the_screens_lead_from_one_to_the_next(lamp: Mapping[str, PlannedPage]) -> None:
    page = lamp["projector"]
    screens = [one.values["screen"] for one in page.components if one.template == "lesson-screen"]
    ids = [page.values["start"], *(screen.id for screen in screens)]

    assert page.values["after"] == screens[0].id
    assert [screen.before for screen in screens] == ids[:-1]
    assert [screen.after for screen in screens] == [*ids[2:], ""]
    assert screens[-1].position == "9 of 9"


def test_the_class_is_shown_no_links_and_no_sources(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    for language in LANGUAGES.all:
        thanks = "Thank you [@a-law], call [[phone:line]], [more](https://more.example/), see"
        change(tmp_path, f"docs/lessons/lamp.{language}.md", {"Thank you, see": thanks})
    page = plan_lamp(tmp_path)["projector"]

    assert "Thank you, call **112**, more, see help." in page.markdown
    assert page.sources == ()


def test_terms_stand_with_their_definitions_and_on_paper_without_sources(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/lessons/lamp.yml", {"helplines:": "terms: [light]\nhelplines:"})
    change(tmp_path, "docs/glossary.yml", {"definition: {lt: word lt,": "source: a-law\n  definition: {lt: word lt,"})
    shown = (plan_lamp_sheet(tmp_path), plan_lamp(tmp_path)["handout"])
    terms = [page.components[-1].values["terms"][0] for page in shown]

    assert [(term.term, term.definition, bool(term.source)) for term in terms] == [
        ("word en", "word en", True), ("word en", "word en", False),
    ]


def test_the_page_of_a_lesson_leads_to_its_terms(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/lessons/lamp.yml", {"helplines:": "terms: [light]\nhelplines:"})

    assert '- <a href="../../lists/#light">word en</a>' in plan_lamp(tmp_path)[""].markdown


def test_a_lesson_that_is_not_translated_says_so_in_every_shape(tmp_path: Path) -> None:
    three = Languages("lt", ("lt", "en"), ("lt", "en", "uk"))
    pages = plan_lamp(tmp_path, "uk", three)

    assert [page.template for page in pages.values()] == ["untranslated.html"] * 6


def test_signposts_are_the_lines_for_danger_and_those_whose_number_is_sure(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    kinds: dict[str, dict[str, str]] = {
        "sure": {}, "unsure": {"grade: A": "grade: C"}, "quiet": {"status: active": "status: paused"},
        "called": {"grade: A": "grade: C", "public-copies": "called"},
    }  # fmt: skip
    for id, changes in kinds.items():
        facts = (tmp_path / "docs/helplines/line.yml").read_text("utf-8")
        for old, new in {"tier: emergency": "tier: support", "always_shown: true\n": "", **changes}.items():
            facts = facts.replace(old, new)
        write(tmp_path, f"docs/helplines/{id}.yml", facts)
        for language in LANGUAGES.all:
            write_page(tmp_path, f"docs/helplines/{id}", language, "A line.", who="For some.")
    change(tmp_path, "docs/lessons/lamp.yml", {"[line]": "[unsure, quiet, sure, called]"})
    signposts = plan_lamp(tmp_path)["handout"].values["signposts"]

    assert [str(signpost.name) for signpost in signposts] == [f"Title of docs helplines {id} en" for id in ("line", "sure", "called")]


def test_a_campaign_leads_to_its_lesson(tmp_path: Path) -> None:
    edition = an_edition(tmp_path)
    page = plan_campaign(edition, edition.catalogue.campaigns["light"])

    assert [card.link.address for card in page.values["lessons"]] == ["en/lessons/lamp/"]


def test_a_search_engine_is_told_what_the_facts_say(lamp: Mapping[str, PlannedPage]) -> None:
    (data,) = lamp[""].structured_data

    assert (data["@type"], data["timeRequired"], data["typicalAgeRange"]) == ("LearningResource", "PT20M", "14-18")
    assert data["teaches"] == ["sees light en"]
    assert data["about"] == ["word en"]
    assert [lamp[shape].structured_data for shape in ("projector", "handout")] == [(), ()]
