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


def find_steps(catalogue: Catalogue, pages: Mapping[str, Page], id: str) -> dict[str, Page]:
    """Return the pages of the steps of a lesson in the default language, by the ids of the steps."""
    return {step.id: pages[f"lessons/{id}/{step.id}/index.html"] for step in catalogue.lessons[id].facts.steps}


def test_the_words_for_the_teacher_are_on_the_pages_of_the_steps(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    for id, lesson in catalogue.lessons.items():
        for step in lesson.facts.steps:
            page = pages[f"lessons/{id}/{step.id}/index.html"]

            assert len([*page.find(class_="answer")]) == len(step.quiz), (id, step.id)
        assert [*find_steps(catalogue, pages, id)["opening"].find(class_="teacher")], id


def test_a_lesson_leads_to_its_steps_and_each_to_the_next_and_back(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    for id in catalogue.lessons:
        (plan,) = pages[f"lessons/{id}/index.html"].find("ol", class_="aw-plan")
        steps = list(find_steps(catalogue, pages, id))

        assert [link.get("href") for link in plan.iter("a")] == [f"{step}/" for step in steps], id
        for position, (step, page) in enumerate(find_steps(catalogue, pages, id).items()):
            around = steps[position + 1 : position + 2] + steps[max(position - 1, 0) : position]
            (ways,) = page.find("nav", class_="aw-back")

            links = [link.get("href") for link in ways.iter("a")]
            assert links[:-1] == [*(f"../{one}/" for one in around), "../"], (id, step)
            assert links[-1] == f"../{id}-sheet-lt.pdf", (id, step)


def test_no_address_that_a_heading_of_a_lesson_once_had_is_lost(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    for id, entry in catalogue.lessons.items():
        for article in entry.articles.values():
            page = pages[f"{'' if article.file.endswith('.lt.md') else 'en/'}lessons/{id}/index.html"]
            headings = {passage.heading.anchor for passage in parse_lesson_text(article.text).passages}
            shared = {f"shared-{part.part}" for name, part in catalogue.navigation.lesson_parts[entry.facts.kind] if name not in ("at_once", "disclosure")}

            assert headings | shared | {"shared", "shared-before", "shared-disclosure", "shared-terms"} <= set(page.ids), id


def test_a_lesson_says_itself_what_to_do_at_once_if_somebody_speaks_up(
    catalogue: Catalogue, pages: Mapping[str, Page]
) -> None:
    for path, page in pages.items():
        if "aw-page--lesson" not in (page.body.get("class") or "").split():
            continue
        (heading,) = (one for one in page.find("h2") if one.get("id") == "shared-disclosure")
        around = list(page.parents[heading])
        below = around[around.index(heading) + 1 :][:2]

        assert "tel:112" in [link.get("href") for link in below[0].iter("a")], path
        assert [link for link in below[1].iter("a")], path


def test_what_to_do_if_somebody_speaks_up_is_one_press_from_every_step(pages: Mapping[str, Page], catalogue: Catalogue) -> None:
    for id, entry in catalogue.lessons.items():
        part = catalogue.navigation.lesson_parts[entry.facts.kind].disclosure
        for step, page in find_steps(catalogue, pages, id).items():
            (main,) = page.find("main")

            assert f"../../../{part.page}/#{part.part}" in [link.get("href") for link in main.iter("a")], (id, step)


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
