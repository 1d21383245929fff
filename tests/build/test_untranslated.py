"""A text that a language does not have yet is never replaced in silence."""

from __future__ import annotations

import pytest

from tests.build.built import Built
from tests.build.untranslated import PLANNED, UNTRANSLATED
from tests.site.html import read_text


@pytest.mark.parametrize("address", UNTRANSLATED)
def test_a_page_without_words_says_so_in_its_own_language(three_languages: Built, address: str) -> None:
    page = three_languages.page(f"uk/{address}")

    assert "Цієї сторінки ще немає українською" in read_text(page.find_one("main"))


@pytest.mark.parametrize("address", UNTRANSLATED)
def test_a_page_without_words_leads_to_the_languages_that_have_them(three_languages: Built, address: str) -> None:
    page = three_languages.page(f"uk/{address}")
    links = [link for link in page.find_one("main").iter("a") if link.get("hreflang")]

    assert {link.get("hreflang"): page.resolve(link.get("href")) for link in links} == {
        "pl": f"{address}index.html",
        "ar": f"ar/{address}index.html",
    }


@pytest.mark.parametrize("address", UNTRANSLATED)
def test_a_page_without_words_marks_its_foreign_title(three_languages: Built, address: str) -> None:
    heading = three_languages.page(f"uk/{address}").find_one("h1")

    assert heading.get("lang") == "pl"


def test_only_pages_without_words_and_the_further_shapes_of_lessons_ask_not_to_be_found(three_languages: Built) -> None:
    shapes = {f"{folder}lessons/lamp/{shape}/index.html" for folder in ("", "ar/") for shape in ("handout", "projector")}
    hidden = {page.path for page in three_languages.pages if "noindex" in (page.find_meta("robots") or "")}

    assert hidden == {f"uk/{address}index.html" for address in UNTRANSLATED} | shapes


def test_a_page_without_words_shows_no_text_of_another_language(three_languages: Built) -> None:
    main = read_text(three_languages.page("uk/campaigns/light/").find_one("main"))

    assert "A campaign." not in main


def test_a_page_without_words_still_has_somebody_to_talk_to(three_languages: Built) -> None:
    for address in UNTRANSLATED:
        page = three_languages.page(f"uk/{address}")

        assert "tel:112" in set(page.links)


def test_a_page_that_is_translated_shows_its_own_words(three_languages: Built) -> None:
    page = three_languages.page("uk/help/")

    assert "Дзвоніть" in read_text(page.find_one("main"))
    assert page.find_one("h1").get("lang") is None


def test_a_required_language_never_gets_such_a_page(three_languages: Built) -> None:
    for language in ("", "ar/"):
        for address in PLANNED:
            body = three_languages.page(f"{language}{address}").find_one("body")

            assert "aw-page--untranslated" not in body.get("class")
