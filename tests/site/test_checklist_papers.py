"""Proves that the paper of a checklist says all of it, each thing where it belongs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hooks.awareness.model.checklist import Checklist
from tests.site.offers import read_catalogue
from tests.site.prints import make
from tests.site.whole_papers import find_print, list_sheets, read_sheet, shorten
from tests.support.paper import read_pages, squeeze

SHEETS = list_sheets("checklist")


def find_checklist(id: str) -> Checklist:
    return read_catalogue().checklists[str(find_print(id).facts.checklist)].facts


def list_texts(facts: Checklist, language: str) -> Iterator[str]:
    """Yield every text that somebody wrote into a checklist."""
    yield facts.title[language]
    if facts.urgent:
        yield from (facts.urgent.title[language], facts.urgent.text[language])
    for group in facts.groups:
        yield from (texts[language] for texts in (group.title, group.note) if texts)
        yield from (sign.text[language] for sign in group.signs)
    yield from (texts[language] for texts in (*facts.questions.values(), *facts.advice.values()))


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_every_text_of_the_checklist_stands_on_its_paper(id: str, language: str) -> None:
    sheet = read_sheet(id, language)
    wanted = [text for text in list_texts(find_checklist(id), language) if shorten(text, language) not in sheet]

    assert wanted == []


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_each_sign_is_followed_by_its_own_questions(id: str, language: str) -> None:
    sheet, facts = read_sheet(id, language), find_checklist(id)
    for group in facts.groups:
        for sign in group.signs:
            rest = sheet.partition(shorten(sign.text[language], language))[2]
            for key in sign.questions:
                question = shorten(facts.questions[key][language], language)

                assert rest.lstrip("–").startswith(question), f"{sign.id}: {key}"
                rest = rest.lstrip("–").removeprefix(question)


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_each_advice_stands_there_once(id: str, language: str) -> None:
    sheet = read_sheet(id, language)
    counts = {key: sheet.count(shorten(texts[language], language)) for key, texts in find_checklist(id).advice.items()}

    assert set(counts.values()) == {1}, counts


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_words_mark_the_urgent_signs_and_no_others(id: str, language: str) -> None:
    sheet, facts = read_sheet(id, language), find_checklist(id)
    assert facts.urgent is not None
    mark = shorten(facts.urgent.title[language], language)
    signs = [sign for group in facts.groups for sign in group.signs]
    marked = [sign.id for sign in signs if mark + shorten(sign.text[language], language) in sheet]

    assert marked == [sign.id for sign in signs if sign.urgent]
    assert sheet.count(mark) == len(marked) + 1, "and once above the numbers"


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_a_paper_gives_no_verdict_and_names_whom_to_call_first(id: str, language: str) -> None:
    catalogue = read_catalogue()
    sheet, wording = read_sheet(id, language), catalogue.wordings[language]
    first = read_pages(make(id, "a4", language))[0]

    assert squeeze(wording.say("checklist.limit")) in sheet
    for line in find_print(id).facts.helplines:
        contact = catalogue.helplines[line].facts.find_sure_call()
        assert contact is not None and squeeze(contact.shown) in squeeze(first)
