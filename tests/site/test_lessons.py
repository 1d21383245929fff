"""Proves that the built lessons keep the teacher's notes from the class, and show help before and after."""

from __future__ import annotations

from collections.abc import Mapping

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.lesson_text import parse_lesson_text
from tests.site.html import Page, is_screens, read_text


def find_shape(pages: Mapping[str, Page], shape: str) -> dict[str, Page]:
    return {path: page for path, page in pages.items() if "lessons/" in path and path.endswith(f"/{shape}/index.html")}


def list_secrets(catalogue: Catalogue, language: str) -> set[str]:
    """Return the opening words of every note and answer for the teacher."""
    articles = (entry.articles[language] for entry in catalogue.lessons.values())
    texts = (parse_lesson_text(article.text) for article in articles)
    pieces = (piece for text in texts for passage in text.passages for piece in passage.pieces)
    return {piece.text.split("[")[0].split("\n")[0].strip(" .:1-*")[:40] for piece in pieces if piece.mark in ("teacher", "answer")}


def test_no_word_for_the_teacher_is_in_what_the_class_gets(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    for shape in ("projector", "handout"):
        for path, page in find_shape(pages, shape).items():
            text = read_text(page.body)

            assert [secret for secret in list_secrets(catalogue, page.language) if len(secret) > 25 and secret in text] == [], path
            assert not list(page.find(class_="teacher")) and not list(page.find(class_="answer")), path


def test_the_words_for_the_teacher_are_on_the_sheet(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    for id in catalogue.lessons:
        notes = [*pages[f"lessons/{id}/index.html"].find(class_="teacher")]
        answers = [*pages[f"lessons/{id}/index.html"].find(class_="answer")]

        assert notes and answers, id


def test_help_is_shown_before_and_after(pages: Mapping[str, Page]) -> None:
    shown = find_shape(pages, "projector")

    assert len(shown) >= 16
    for path, page in shown.items():
        screens = [screen for screen in page.find("section") if screen.get("data-screen") is not None]
        with_help = [i for i, screen in enumerate(screens) if "aw-signposts" in {e.get("class") for e in screen.iter()}]
        steps = [screen.get("data-step") for screen in screens]

        assert is_screens(page), path
        assert steps[with_help[0]] == steps[1], path
        assert steps[with_help[-1]] == steps[-1], path


def test_each_lesson_has_a_card_in_the_list(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    cards = list(pages["lessons/index.html"].find("li", class_="aw-card--lesson"))

    assert len(cards) == len(catalogue.lessons)


def test_the_campaigns_lead_to_their_lessons(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    for id, lesson in catalogue.lessons.items():
        if lesson.facts.campaign:
            links = [link.get("href") for link in pages[f"campaigns/{lesson.facts.campaign}/index.html"].find("a")]

            assert f"../../lessons/{id}/" in links


def test_the_pages_for_teachers_lead_to_the_lessons(pages: Mapping[str, Page]) -> None:
    (main,) = pages["teachers/index.html"].find("main")
    links = [link.get("href") for link in main.iter("a")]

    assert "../lessons/" in links
