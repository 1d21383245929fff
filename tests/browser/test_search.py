"""The search answers what readers type, from a host and from a folder, and tells nobody."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, Response, expect

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.lexicon import split_words
from tests.browser.conftest import OpenPage
from tests.browser.probes import probe
from tests.browser.search_queries import FIRST_FEW, count_score, find_place, read_questions
from tests.browser.searching import BOX, ask, find_address, load_index
from tests.browser.shapes import DESKTOP_LIGHT, PHONE_LIGHT
from tests.browser.waiting import wait_until
from tests.support.real_site import read_languages

LANGUAGES = read_languages()
MOST_BYTES = 200_000
"""On the way, packed by gzip as the common hosts send it."""
GOAL = 0.95


@pytest.fixture
def page(open_page: OpenPage, root: str, catalogue: Catalogue) -> Page:
    """The search page in the default language, its index loaded."""
    page = open_page(DESKTOP_LIGHT)
    page.goto(urljoin(root, find_address(catalogue)))
    load_index(page)
    return page


@pytest.mark.parametrize("language", LANGUAGES.required)
@pytest.mark.parametrize("place", ["host", "folder"])
def test_what_readers_type_finds_what_helps_them(
    open_page: OpenPage, root: str, site: Path, catalogue: Catalogue, language: str, place: str
) -> None:
    questions = read_questions(language, LANGUAGES)
    start = root if place == "host" else f"{site.as_uri()}/"
    page = open_page(DESKTOP_LIGHT)
    page.goto(start + find_address(catalogue, language) + ("" if place == "host" else "index.html"))
    answers = ask(page, [question.ask for question in questions], start)
    pairs = list(zip(questions, answers, strict=True))
    unheard = [question.ask for question, shown in pairs if question.cry and shown.cry != question.first]
    missing = [
        (question.ask, wanted)
        for question, shown in pairs
        for wanted in (question.first, *question.five)
        if not 0 < find_place(wanted, shown.all) <= FIRST_FEW + question.cry
    ]
    second = [question.ask for question, shown in pairs if find_place(question.first, shown.all) != 1]

    assert unheard == []
    assert missing == []
    assert count_score(questions, [shown.all for shown in answers]).first >= GOAL, second


def test_the_table_is_as_long_as_it_should_be() -> None:
    lengths = {language: len(read_questions(language, LANGUAGES)) for language in LANGUAGES.required}

    assert lengths[LANGUAGES.default] >= 60
    assert min(lengths.values()) >= 30


def test_nothing_is_loaded_before_the_reader_turns_to_the_box_and_nothing_typed_leaves_the_page(
    open_page: OpenPage, root: str, catalogue: Catalogue
) -> None:
    page = open_page(PHONE_LIGHT)
    page.goto(urljoin(root, find_address(catalogue)))
    page.locator(".aw-help .aw-open").first.scroll_into_view_if_needed()
    wait_until(page, "window.awOpening")  # else hours that results move near the screen would fetch the clock
    page.wait_for_load_state("networkidle")
    address, entries = page.url, page.evaluate("history.length")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url.removeprefix(root)))
    page.locator(BOX).press_sequentially("padekit vaiku linija")
    expect(page.locator("[data-search-results] li")).not_to_have_count(0)
    page.locator("[data-search-group='help']").click()
    page.locator(BOX).press("Enter")
    page.wait_for_load_state("networkidle")

    assert [url.partition("-")[0] for url in requests if not url.endswith("favicon.svg")] == ["assets/search"]
    assert "padekit" not in "".join(requests)
    assert (page.url, page.evaluate("history.length")) == (address, entries)
    assert page.evaluate(probe("stored")) == []
    assert page.locator("form").count() == 0


def test_a_first_question_costs_little(open_page: OpenPage, root: str, catalogue: Catalogue) -> None:
    page = open_page(PHONE_LIGHT)
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(urljoin(root, find_address(catalogue)))
    load_index(page)
    page.wait_for_load_state("networkidle")
    sizes = {answer.url: len(gzip.compress(answer.body())) for answer in answers if "search" in answer.url}

    assert len(sizes) == 3, "the page, its script, the index with what answers from it"
    assert sum(size for url, size in sizes.items() if url.endswith(".js")) <= MOST_BYTES


BAD = {
    "empty": "",
    "spaces": "   ",
    "ten thousand letters": "a" * 10_000,
    "ten thousand words": "vaikas " * 1_500,
    "control characters": "\x00\x01\x1b[31m\u200b\ufeff\u202e",
    "markup": "<img src=x onerror=alert(1)><script>alert(1)</script>",
    "pattern": "(((((.*)+)+$ [\\",
    "right to left": "مساعدة עזרה",
    "signs and half signs": "🙂👩‍👩‍👧 \ud83d",
    "names of objects": "constructor __proto__ toString",
    "numbers": "000000000000000000000000 1e999 -0",
}


def test_whatever_is_typed_gets_an_answer_and_runs_nothing(page: Page) -> None:
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: faults.append("a dialog"))
    silent = []
    for name, typed in BAD.items():
        ask(page, [typed], "")
        answer = page.locator("#search-answer").inner_text().strip()
        if bool(answer) != bool(typed.strip()):
            silent.append(name)
        if page.locator("#search-answer :is(img[onerror], script)").count():
            faults.append(name)

    assert faults == []
    assert silent == []


def test_the_browser_cuts_words_as_the_index_does(page: Page, catalogue: Catalogue) -> None:
    lexicon = catalogue.lexicons[LANGUAGES.default].facts
    texts = [entry.articles[LANGUAGES.default].text for entry in catalogue.entries if LANGUAGES.default in entry.articles]
    words = sorted({word for text in texts for word in split_words(text)})
    cut = page.evaluate("words => words.map((word) => awSearch.stem(word))", words)
    texts += ["Rozłącz SIĘ", "Đorđe Ørsted ǿ", "Straße ẞ", "Ægir ǽ œuvre", "ılık İZMİR", "Þór Ðað Ħadem Ŧábmu", "ﬁne ½ Ĳ"]
    split = page.evaluate("texts => texts.map((text) => awSearch.split(text))", texts)

    assert len(words) > 3_000
    assert cut == [lexicon.stem(word) for word in words]
    assert split == [split_words(text) for text in texts]


def test_the_words_do_not_come_back_with_the_page(open_page: OpenPage, root: str, catalogue: Catalogue) -> None:
    # Playwright turns off what keeps pages for "Back", so the page is told that it is being kept.
    page = open_page(DESKTOP_LIGHT)
    page.goto(urljoin(root, find_address(catalogue)))
    page.locator(BOX).fill("vaiku linija")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")

    expect(page.locator(BOX)).to_have_value("")
    expect(page.locator(".aw-result")).to_have_count(0)
