"""Proves that titles and descriptions tell pages apart, and tell nobody who looks over a shoulder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from hooks.awareness.catalogue import Catalogue
from tests.site.html import Page, read_text
from tests.site.telling import find_telling


def find_title(page: Page) -> str:
    return next(read_text(title) for title in page.find("title"))


def find_repeated(values: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return what occurs more than once, without regard to capitals."""
    return [value for value, number in Counter((a, b.casefold()) for a, b in values).items() if number > 1]


def test_no_two_pages_of_a_language_have_the_same_title(pages: Mapping[str, Page]) -> None:
    assert find_repeated([(page.language, find_title(page)) for page in pages.values()]) == []


def test_no_two_pages_of_a_language_have_the_same_description(pages: Mapping[str, Page]) -> None:
    assert find_repeated([(page.language, page.find_meta("description") or "") for page in pages.values()]) == []


def test_every_title_is_neutral(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    telling = {path: find_telling(catalogue, page.language, find_title(page)) for path, page in pages.items()}

    assert {path: words for path, words in telling.items() if words} == {}


def test_every_title_ends_with_the_name_of_the_site(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    names = catalogue.site.name
    wrong = [path for path, page in pages.items() if not find_title(page).endswith(f" · {names[page.language]}")]

    assert wrong == []


def test_a_description_is_neither_cut_nor_too_short(pages: Mapping[str, Page]) -> None:
    lengths = {path: len(page.find_meta("description") or "") for path, page in pages.items()}

    assert {path: length for path, length in lengths.items() if not 50 <= length <= 170} == {}


def test_messengers_show_the_title_of_the_page_or_that_of_its_tab_if_it_tells(
    catalogue: Catalogue, pages: Mapping[str, Page]
) -> None:
    for path, page in pages.items():
        heading = next(read_text(element) for element in page.find("h1"))
        shown = (page.find_meta("og:title") or "").replace("\N{NO-BREAK SPACE}", " ")
        tab = find_title(page).rpartition(" · ")[0]

        assert shown == (tab if find_telling(catalogue, page.language, heading) else heading), path


def test_messengers_show_the_description_of_the_page_unless_it_tells(
    catalogue: Catalogue, pages: Mapping[str, Page]
) -> None:
    for path, page in pages.items():
        description = page.find_meta("description") or ""
        neutral = catalogue.wordings[page.language].say("share.title")

        told = find_telling(catalogue, page.language, description)
        assert page.find_meta("og:description") == (neutral if told else description), path
