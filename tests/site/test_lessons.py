"""Proves that the built lessons keep the teacher's notes from the class, and show help before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.lesson_text import parse_lesson_text
from tests.site.addresses import find_page, find_path, follow, locate
from tests.site.html import Page, is_screens, read_text
from tests.site.offers import find_place
from tests.support.real_site import read_languages

LANGUAGES = read_languages().required


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


def find_steps(catalogue: Catalogue, pages: Mapping[str, Page], id: str, language: str) -> dict[str, Page]:
    """Return the pages of the steps of a lesson, by the ids of the steps."""
    return {step.id: find_page(pages, f"lessons/{id}/{step.id}", language) for step in catalogue.lessons[id].facts.steps}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_note_and_answer_is_on_the_page_of_its_step(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    for id, entry in catalogue.lessons.items():
        passages = parse_lesson_text(entry.articles[language].text).passages
        marked = Counter((passage.step, piece.mark) for passage in passages for piece in passage.pieces)
        for step, page in find_steps(catalogue, pages, id, language).items():
            found = {mark: len([*page.find("div", class_=mark)]) for mark in ("teacher", "answer")}

            assert found == {mark: marked[step, mark] for mark in found}, (id, step)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lesson_leads_to_its_steps_and_each_to_the_next_and_back(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    for id in catalogue.lessons:
        lesson = find_page(pages, f"lessons/{id}", language)
        (plan,) = lesson.find("ol", class_="aw-plan")
        steps = find_steps(catalogue, pages, id, language)
        paths = [page.path for page in steps.values()]

        assert [follow(lesson, link) for link in plan.iter("a")] == paths, id
        for position, page in enumerate(steps.values()):
            (ways,) = page.find("nav", class_="aw-back")
            around = paths[position + 1 : position + 2] + paths[max(position - 1, 0) : position]

            sheet = f"{lesson.address}{id}-sheet-{language}.pdf"
            assert [follow(page, link) for link in ways.iter("a")] == [*around, lesson.path, sheet], page.path


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_address_that_a_heading_of_a_lesson_once_had_is_lost(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    for id, entry in catalogue.lessons.items():
        text = parse_lesson_text(entry.articles[language].text)
        headings = {passage.heading.anchor for passage in text.passages}
        lesson_parts = catalogue.navigation.lesson_parts[entry.facts.kind]
        parts = dict(lesson_parts)
        shared = {f"shared-{part.part}" for name, part in parts.items() if part and name not in ("at_once", "disclosure")}
        written = {"before": text.preparation, "disclosure": lesson_parts.at_once, "terms": entry.facts.terms}
        own = {"shared", *(f"shared-{name}" for name, given in written.items() if given)}

        assert own | headings | shared <= set(find_page(pages, f"lessons/{id}", language).ids), id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lesson_says_itself_what_to_do_at_once_if_somebody_speaks_up(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    for id, entry in catalogue.lessons.items():
        page = find_page(pages, f"lessons/{id}", language)
        parts = catalogue.navigation.lesson_parts[entry.facts.kind]
        if not parts.at_once:
            assert list(page.find("h2", id="shared-disclosure")) == [], id
            continue
        part = parts.disclosure
        (heading,) = page.find("h2", id="shared-disclosure")
        around = list(page.parents[heading])
        lines, more = around[around.index(heading) + 1 :][:2]

        assert list(lines.iter("a")), id
        assert [locate(page, link) for link in more.iter("a")] == [(find_path(part.page, language), part.part)], id


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_to_do_if_somebody_speaks_up_is_one_press_from_every_step(
    catalogue: Catalogue, pages: Mapping[str, Page], language: str
) -> None:
    for id, entry in catalogue.lessons.items():
        part = catalogue.navigation.lesson_parts[entry.facts.kind].disclosure
        for page in find_steps(catalogue, pages, id, language).values():
            (main,) = page.find("main")
            links = {locate(page, link) for link in main.iter("a")}

            assert (find_path(part.page, language), part.part) in links, page.path


def test_help_is_shown_before_and_after(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    shown = find_shape(pages, "projector")

    assert len(shown) == len(catalogue.lessons) * len(LANGUAGES)
    for path, page in shown.items():
        screens = [screen for screen in page.find("section") if screen.get("data-screen") is not None]
        with_help = [i for i, screen in enumerate(screens) if "aw-signposts" in {e.get("class") for e in screen.iter()}]
        steps = [screen.get("data-step") for screen in screens]

        assert is_screens(page), path
        assert steps[with_help[0]] == steps[1], path
        assert steps[with_help[-1]] == steps[-1], path


def test_each_lesson_has_a_card_in_the_list(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    lists = {find_place("lessons", entry.facts.kind) for entry in catalogue.lessons.values()}
    found = [find_page(pages, place, LANGUAGES[0]) for place in lists]
    cards = [card for page in found for card in page.find("li", class_="aw-card--lesson")]

    assert len(cards) == len(catalogue.lessons)


def test_the_campaigns_lead_to_their_lessons(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    for id, lesson in catalogue.lessons.items():
        if lesson.facts.campaign:
            links = [link.get("href") for link in pages[f"campaigns/{lesson.facts.campaign}/index.html"].find("a")]

            assert f"../../lessons/{id}/" in links
