"""Proves that the paper of a checklist says all of it, legibly, and that its pages offer it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.model.checklist import Checklist
from hooks.awareness.model.markup import MENTION
from hooks.awareness.model.printed import Print
from hooks.awareness.traversal import find_shown_checklists
from tests.site.addresses import find_page, follow
from tests.site.html import Page, read_text
from tests.site.test_prints import make, plan
from tests.support.paper import count_pages, read_pages, squeeze
from tests.support.paper_looks import read_runs
from tests.support.real_site import read_languages, read_real_site

LANGUAGES = read_languages().all
FOOT = 9.0
"""Points of the line at the foot of each page; raised numbers of sources are smaller too."""
LEAST = 10.0
CITED = re.compile(r"\[\d+(?:,\s*\d+)*\]")


def _list_papers() -> tuple[str, ...]:
    catalogue = read_real_site().catalogue
    assert catalogue is not None
    return tuple(id for id, entry in catalogue.prints.items() if entry.facts.checklist)


PAPERS = _list_papers()
SHEETS = tuple((id, language) for id in PAPERS for language in LANGUAGES)


def find_print(id: str) -> Entry[Print]:
    catalogue = read_real_site().catalogue
    assert catalogue is not None
    return catalogue.prints[id]


def find_checklist(id: str) -> Checklist:
    catalogue = read_real_site().catalogue
    assert catalogue is not None
    return catalogue.checklists[str(find_print(id).facts.checklist)].facts


def read_sheet(id: str, language: str) -> str:
    """Return all letters of a paper, without spaces, hyphens and the numbers of sources."""
    foot = str(plan(id, "a4", language)["imprint"]["day"])  # type: ignore[index]
    pages = (re.sub(r"\r\n?", "\n", page) for page in read_pages(make(id, "a4", language)))
    lines = (line for page in pages for line in page.split("\n") if not line.rstrip().endswith(foot))
    return squeeze(CITED.sub("", "\n".join(lines)))


def shorten(text: str) -> str:
    """Return a text of the content as paper has it, without spaces, numbers to dial and sources."""
    catalogue = read_real_site().catalogue
    assert catalogue is not None

    def say(match: re.Match[str]) -> str:
        if match[1] in ("phone", "sms"):
            contact = catalogue.helplines[match[2]].facts.first_contact(match[1])
            return contact.shown if contact else "?"
        return match[4] or "?"

    return squeeze(re.sub(r"\[@[^\]]*\]", "", MENTION.sub(say, text)))


def list_texts(facts: Checklist, language: str) -> Iterator[str]:
    """Yield every text that somebody wrote into a checklist."""
    yield facts.title[language]
    if facts.urgent:
        yield from (facts.urgent.title[language], facts.urgent.text[language])
    for group in facts.groups:
        yield from (texts[language] for texts in (group.title, group.note) if texts)
        yield from (sign.text[language] for sign in group.signs)
    yield from (texts[language] for texts in (*facts.questions.values(), *facts.advice.values()))


def test_there_is_a_checklist_on_paper() -> None:
    assert PAPERS


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_every_text_of_the_checklist_stands_on_its_paper(id: str, language: str) -> None:
    sheet = read_sheet(id, language)
    wanted = [text for text in list_texts(find_checklist(id), language) if shorten(text) not in sheet]

    assert wanted == []


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_each_sign_is_followed_by_its_own_questions(id: str, language: str) -> None:
    sheet, facts = read_sheet(id, language), find_checklist(id)
    for group in facts.groups:
        for sign in group.signs:
            rest = sheet.partition(shorten(sign.text[language]))[2]
            for key in sign.questions:
                question = shorten(facts.questions[key][language])

                assert rest.lstrip("–").startswith(question), f"{sign.id}: {key}"
                rest = rest.lstrip("–").removeprefix(question)


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_each_advice_stands_there_once(id: str, language: str) -> None:
    sheet = read_sheet(id, language)
    counts = {key: sheet.count(shorten(texts[language])) for key, texts in find_checklist(id).advice.items()}

    assert set(counts.values()) == {1}, counts


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_words_mark_the_urgent_signs_and_no_others(id: str, language: str) -> None:
    sheet, facts = read_sheet(id, language), find_checklist(id)
    assert facts.urgent is not None
    mark = shorten(facts.urgent.title[language])
    signs = [sign for group in facts.groups for sign in group.signs]
    marked = [sign.id for sign in signs if mark + shorten(sign.text[language]) in sheet]

    assert marked == [sign.id for sign in signs if sign.urgent]
    assert sheet.count(mark) == len(marked) + 1, "and once above the numbers"


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_a_paper_gives_no_verdict_and_names_whom_to_call_first(id: str, language: str) -> None:
    catalogue = read_real_site().catalogue
    assert catalogue is not None
    sheet, wording = read_sheet(id, language), catalogue.wordings[language]
    first = read_pages(make(id, "a4", language))[0]

    assert squeeze(wording.say("checklist.limit")) in sheet
    for line in find_print(id).facts.helplines:
        contact = catalogue.helplines[line].facts.find_sure_call()
        assert contact is not None and squeeze(contact.shown) in squeeze(first)


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_only_the_line_at_the_foot_of_a_paper_is_small(id: str, language: str) -> None:
    pdf = make(id, "a4", language)
    runs = [run for run in read_runs(pdf) if round(run.points, 1) < LEAST]
    small = "".join(run.text for run in runs if run.text.isalpha())
    foot = "".join(run.text for run in runs if round(run.points, 1) == FOOT and run.text.isalpha())

    assert small == foot
    assert 0 < len(foot) < 100 * count_pages(pdf)


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_no_page_of_a_paper_is_empty_but_for_its_foot(id: str, language: str) -> None:
    pages = read_pages(make(id, "a4", language))

    assert min(len(page) for page in pages) > 300


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_every_page_says_its_number_among_all(id: str, language: str) -> None:
    catalogue = read_real_site().catalogue
    assert catalogue is not None
    pages = read_pages(make(id, "a4", language))
    for number, page in enumerate(pages, 1):
        details = {"number": str(number), "count": str(len(pages))}

        assert catalogue.wordings[language].say("lesson.paper.position", details) in page


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_every_address_on_a_paper_leads_to_a_page(id: str, language: str, site: Path) -> None:
    data: Mapping[str, Any] = plan(id, "a4", language)["checklist"]  # type: ignore[assignment]
    places = [place for part in ("people", "places") for place in data[part]["places"]]
    codes = [place["address"].rpartition("/")[2] for place in places if place["address"]]

    assert codes
    assert [code for code in codes if not (site / code / "index.html").is_file()] == []


@pytest.mark.parametrize(("id", "language"), SHEETS)
def test_the_beginning_and_every_part_offer_the_paper_with_its_pages(
    id: str, language: str, catalogue: Catalogue, pages: Mapping[str, Page], site: Path
) -> None:
    facts, file = find_print(id).facts, f"print/{id}-{language}.pdf"
    (start,) = (page.id for page, checklist in find_shown_checklists(catalogue) if checklist == facts.checklist)
    leaves = catalogue.wordings[language].count("leaves", count_pages((site / file).read_bytes()))
    for uri in (start, *(f"{start}/{group.id}" for group in find_checklist(id).groups)):
        page = find_page(pages, uri, language)
        links = (link for link in page.find("a") if link.get("href", "").endswith(".pdf"))
        words = [read_text(link) for link in links if follow(page, link) == file]

        assert len(words) == 1, uri
        assert catalogue.wordings[language].say("checklist.print-whole") in words[0]
        assert leaves in words[0]
