"""Proves that somebody can follow all steps on paper, from number to number, and finds there what each page says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hooks.awareness.model.reach import keep_usable
from hooks.awareness.model.step import START, Step
from hooks.awareness.model.tree import grow_tree
from hooks.awareness.pages.steps import find_unreached
from tests.site.offers import read_catalogue
from tests.site.prints import an_edition, make
from tests.site.whole_papers import list_sheets, read_sheet, read_sheets, shorten
from tests.support.paper import list_heading_levels, squeeze

SHEETS = list_sheets("steps")
STEPS = {id: entry.facts for id, entry in read_catalogue().steps.items()}
NUMBERS = {id: str(number) for number, id in enumerate(grow_tree(STEPS).ways, 1)}


def name(id: str, language: str) -> str:
    """Return how a step begins on paper: its number, then its heading."""
    return NUMBERS[id] + shorten(STEPS[id].heading[language], language)


def find_leaf(id: str, language: str, sheets: list[str]) -> int:
    """Return the page on which a step begins, counted from 1."""
    (found,) = (number for number, sheet in enumerate(sheets, 1) if name(id, language) in sheet)
    return found


def list_texts(facts: Step, language: str) -> Iterator[str]:
    """Yield every text that somebody wrote into a step for paper."""
    yield facts.heading[language]
    yield from (text[language] for text in facts.do)
    if facts.to_copy:
        yield facts.to_copy.text


def tell(id: str, language: str, sheet: str) -> str:
    """Return what stands on paper from the heading of a step to that of the next, or to its end."""
    behind = sheet.partition(name(id, language))[2]
    order = list(NUMBERS)
    following = order[order.index(id) + 1 :]
    return behind.partition(name(following[0], language))[0] if following else behind


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_every_choice_names_the_number_and_the_page_of_the_step_that_it_leads_to(id: str, language: str) -> None:
    sheets, say = read_sheets(id, language), read_catalogue().wordings[language].say
    leaves = {step: find_leaf(step, language, sheets) for step in STEPS}
    for step, facts in STEPS.items():
        for choice in map(str, facts.choices):
            page = squeeze(say("steps.paper.page", {"number": str(leaves[choice])}))
            wanted = shorten(STEPS[choice].link[language], language) + (page if leaves[choice] != leaves[step] else "")

            assert wanted + NUMBERS[choice] in sheets[leaves[step] - 1], f"{step}: {choice}"


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_every_text_stands_with_its_own_step(id: str, language: str) -> None:
    sheet = read_sheet(id, language)
    for step, facts in STEPS.items():
        told = name(step, language) + tell(step, language, sheet)

        assert [text for text in list_texts(facts, language) if shorten(text, language) not in told] == [], step


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_every_ending_names_its_lines_with_the_numbers_that_are_sure(id: str, language: str) -> None:
    sheet, edition = read_sheet(id, language), an_edition(language)
    for step, facts in STEPS.items():
        who = tell(step, language, sheet).partition(squeeze(edition.wording.say("steps.who")))[2]
        for line in facts.helplines:
            entry = edition.catalogue.helplines[line]
            usable = keep_usable(entry.facts, facts.places, edition.catalogue.site.country)
            sure = usable.find_sure_call("sms" if facts.writing else "phone")
            if not usable.contacts or usable.status != "active":
                continue
            danger = sure and entry.facts.tier == "emergency"
            called = edition.wording.say("help-card.danger") if danger else str(edition.title(entry))
            rest = sure.shown if sure else edition.typed_address("helpline", line)

            assert squeeze(called + rest) in who, f"{step}: {line}"


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_where_nobody_is_sure_to_answer_the_paper_says_so(id: str, language: str) -> None:
    sheet, words = read_sheet(id, language), squeeze(read_catalogue().wordings[language].say("steps.none-known"))
    marked = {step for step in STEPS if words in tell(step, language, sheet)}

    assert marked == {step for step, facts in STEPS.items() if facts.ends and find_unreached(an_edition(language), facts)}


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_steps_are_headings_as_deep_as_they_lie(id: str, language: str) -> None:
    ways = grow_tree(STEPS).ways
    levels = list_heading_levels(make(id, "a4", language))

    assert levels == [1, *(2 if step == START else len(way) for step, way in ways.items()), 2], "and the sources"
