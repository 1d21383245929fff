"""Every step of a lesson has a page, which leads to the next, back, and to what holds for every lesson."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from hooks.awareness.pages.planned import PlannedPage
from tests.unit.builders import an_edition, change
from tests.unit.lessons import plan_lamp, write_divided_content
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content


def test_the_page_of_a_lesson_leads_to_its_steps_in_order(lamp: Mapping[str, PlannedPage]) -> None:
    (plan,) = (one.values["plan"] for one in lamp[""].components if one.template == "lesson-plan")

    assert [(one.link.text, one.link.address, one.step.minutes) for one in plan] == [
        ("Opening", "en/lessons/lamp/opening/", "5 minutes"),
        ("Questions", "en/lessons/lamp/questions/", "10 minutes"),
        ("Close", "en/lessons/lamp/close/", "5 minutes"),
    ]


def test_every_address_that_a_heading_once_had_leads_to_its_step(lamp: Mapping[str, PlannedPage]) -> None:
    (plan,) = (one.values["plan"] for one in lamp[""].components if one.template == "lesson-plan")

    assert [(one.step.id, one.anchors) for one in plan] == [
        ("opening", ()), ("questions", ("first", "second")), ("close", ()),
    ]


def test_steps_lead_from_one_to_the_next(lamp: Mapping[str, PlannedPage]) -> None:
    steps = [lamp[id].values for id in ("opening", "questions", "close")]

    assert [values["before"] and values["before"].step.id for values in steps] == [None, "opening", "questions"]
    assert [values["after"] and values["after"].step.id for values in steps] == ["questions", "close", None]
    assert [values["position"] for values in steps] == [f"A lamp en: step {number} of 3" for number in (1, 2, 3)]


def test_below_the_title_of_a_step_no_level_is_skipped(lamp: Mapping[str, PlannedPage]) -> None:
    assert "\n## Is it light? { #first .aw-question }\n" in lamp["questions"].markdown
    assert "## Questions" not in lamp["questions"].markdown


def test_a_tab_does_not_tell_which_step_it_is(lamp: Mapping[str, PlannedPage]) -> None:
    assert lamp["questions"].tab_title == "A lamp en: step 2"
    assert lamp["questions"].found_as == "A lamp en: Questions"


def test_a_step_lists_only_the_sources_that_it_names(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    for language in LANGUAGES.all:
        change(tmp_path, f"docs/lessons/lamp.{language}.md", {"A reason for dark.": "A reason for dark [@a-law]."})
    pages = plan_lamp(tmp_path)

    assert {id: [source.key for source in page.sources] for id, page in pages.items() if page.sources} == {
        "questions": ["a-law"]
    }


@pytest.mark.parametrize("step", ["opening", "questions", "close"])
def test_what_to_do_if_somebody_speaks_up_is_one_press_from_every_step(
    step: str, lamp: Mapping[str, PlannedPage]
) -> None:
    assert [(link.text, link.address) for link in lamp[step].values["shared"]] == [("Shared", "en/#shared")]


def test_a_shared_part_on_the_home_page_is_not_looked_for_on_the_step(tmp_path: Path) -> None:
    assert [link.address for link in plan_lamp(tmp_path, "lt")["close"].values["shared"]] == ["./#shared"]


def test_the_opening_leads_to_the_ground_rules_too(tmp_path: Path) -> None:
    write_divided_content(tmp_path)
    pages = plan_lamp(tmp_path)

    assert [link.text for link in pages["opening"].values["shared"]] == ["Part speaks", "Part rules"]
    assert [link.text for link in pages["close"].values["shared"]] == ["Part speaks"]


def test_a_text_that_names_a_heading_of_a_lesson_leads_to_its_step(tmp_path: Path) -> None:
    edition = an_edition(tmp_path)

    assert edition.address("lesson", "lamp", "questions") == "en/lessons/lamp/questions/"
    assert edition.address("lesson", "lamp", "second") == "en/lessons/lamp/questions/#second"
    assert edition.address("lesson", "lamp", "shared") == "en/lessons/lamp/#shared"


def test_a_step_has_its_minutes_below_its_heading(lamp: Mapping[str, PlannedPage]) -> None:
    steps = [lamp[id].values["step"] for id in ("opening", "questions", "close")]

    assert [(step.number, step.minutes, step.form) for step in steps] == [
        (1, "5 minutes", "all together"), (2, "10 minutes", "in groups"), (3, "5 minutes", "each alone"),
    ]
