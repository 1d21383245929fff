"""The pages of the steps: what to press, what to do, who answers, and how to get back."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.model.wording import Wording
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.everything import HELP
from hooks.awareness.pages.planned import PlannedPage
from hooks.awareness.pages.steps import plan_start, plan_steps, show_all_steps
from hooks.awareness.pages.told_steps import link_told, plan_told_steps
from tests.support.tiny_site import write
from tests.unit.builders import a_catalogue, an_edition, change
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content

STEPS = """\
start: {link: {lt: Iš naujo, en: Again}, title: {lt: "Kas?", en: "What?"}, choices: [now, more]}
now: {link: {lt: Dabar, en: Now}, title: {lt: Skambink, en: Call}, do: [{lt: Viens, en: "One [@a-law]"}], languages: [en], helplines: [line], pages: [help]}
more: {link: {lt: Daugiau, en: More}, choices: [quiet, other]}
quiet: {link: {lt: Tyliai, en: Quiet}, do: [{lt: Rašyk, en: Write}], to_copy: {language: lt, text: Padėkit}, writing: true, none_known: true}
other: {link: {lt: Kita, en: Other}, own_words: {language: uk, text: Інше}, do: [{lt: Vis tiek, en: Anyway}], helplines: [line], none_known: true}
"""


def a_tree(root: Path, language: str = "en", languages: Languages = LANGUAGES) -> Edition:
    write_tiny_content(root, languages)
    write(root, "docs/steps.yml", STEPS)
    return Edition(a_catalogue(root, languages), language)


def plan(root: Path, id: str, language: str = "en", languages: Languages = LANGUAGES) -> PlannedPage:
    pages = {page.uri: page for page in plan_steps(a_tree(root, language, languages))}
    return pages[f"lists/{id}"]


def add_sms(root: Path) -> None:
    """Let people write to the line, from where they may call it."""
    line = (root / "docs/helplines/line.yml").read_text("utf-8")
    sms = line.partition("contacts:\n")[2].partition("calling")[0].replace("id: call", "id: sms").replace("phone", "sms")
    write(root, "docs/helplines/line.yml", line.replace("calling:", f"{sms}calling:"))


def test_every_step_but_the_first_has_a_page_below_that_of_the_first(tmp_path: Path) -> None:
    assert [page.address for page in plan_steps(a_tree(tmp_path))] == [
        "en/lists/now/", "en/lists/more/", "en/lists/quiet/", "en/lists/other/",
    ]  # fmt: skip


def test_the_tab_shows_a_number_and_nothing_else(tmp_path: Path) -> None:
    assert [page.tab_title for page in plan_steps(a_tree(tmp_path))] == ["Step 1", "Step 2", "Step 3", "Step 4"]


def test_the_search_counts_a_step_as_help(tmp_path: Path) -> None:
    assert {page.group for page in plan_steps(a_tree(tmp_path))} == {HELP}


def test_the_first_question_stands_on_a_plain_page(tmp_path: Path) -> None:
    start = plan_start(a_tree(tmp_path))

    assert start["question"] == "What?"
    assert [(choice.link.text, choice.link.address) for choice in start["choices"]] == [
        ("Now", "en/lists/now/"), ("More", "en/lists/more/"),
    ]  # fmt: skip


def test_an_ending_says_what_to_do_and_who_answers(tmp_path: Path) -> None:
    page = plan(tmp_path, "now")
    ending = page.values["ending"]

    assert page.title == "Call"
    assert [advice.html.partition("&")[0] for advice in ending.do] == ["One"]
    assert [source.key for source in page.sources] == ["a-law"]
    assert [card.id for card in ending.cards] == ["line"]
    assert [link.address for link in ending.pages] == ["en/help/"]
    assert not ending.none_known


def test_a_gap_is_admitted_in_the_language_that_has_it(tmp_path: Path) -> None:
    assert plan(tmp_path / "a", "other", "lt").values["ending"].none_known
    assert not plan(tmp_path / "b", "other", "en").values["ending"].none_known


def test_a_message_to_copy_keeps_its_language(tmp_path: Path) -> None:
    message = plan(tmp_path, "quiet").values["ending"].to_copy

    assert (message, message.language) == ("Padėkit", "lt")


def test_somebody_who_cannot_speak_sees_where_to_write_first_of_all(tmp_path: Path) -> None:
    a_tree(tmp_path)
    add_sms(tmp_path)
    change(tmp_path, "docs/steps.yml", {"writing: true": "helplines: [line], writing: true"})
    edition = Edition(a_catalogue(tmp_path), "en")
    quiet = next(page for page in plan_steps(edition) if page.uri == "lists/quiet").values["ending"]

    assert [[contact.method for contact in card.contacts] for card in quiet.cards] == [["sms"]]


@pytest.mark.parametrize(
    ("place", "reach", "shown"),
    [("EU", "[XX, EU]", [["phone"]]), ("GB", "[XX, GB]", [["phone"]]), ("GB", "[XX]", []), ("XX", "[XX]", [["phone", "sms"]])],
)
def test_somebody_elsewhere_sees_no_contact_that_only_works_at_home(
    place: str, reach: str, shown: list[list[str]], tmp_path: Path
) -> None:
    a_tree(tmp_path)
    add_sms(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {"method: phone\n    number: \"112\"\n    usable_from: [XX]": f"method: phone\n    number: \"112\"\n    usable_from: {reach}"})
    change(tmp_path, "docs/steps.yml", {"helplines: [line], none_known": f"places: [{place}], helplines: [line], none_known"})
    edition = Edition(a_catalogue(tmp_path), "en")
    other = next(page for page in plan_steps(edition) if page.uri == "lists/other").values["ending"]

    assert [[contact.method for contact in card.contacts] for card in other.cards] == shown


@pytest.mark.parametrize(
    ("id", "way", "back", "again"),
    [
        ("now", ["en/", "en/help/", "en/lists/"], "en/lists/", None),
        ("quiet", ["en/", "en/help/", "en/lists/", "en/lists/more/"], "en/lists/more/", "en/lists/"),
    ],
)
def test_the_ways_back_are_plain_links(id: str, way: list[str], back: str, again: str | None, tmp_path: Path) -> None:
    page = plan(tmp_path, id)
    start = page.values["start"]

    assert [link.address for link in page.breadcrumbs] == way
    assert page.values["back"].address == back
    assert (start.address if start else None) == again


def test_words_in_another_language_stand_beside_the_link(tmp_path: Path) -> None:
    (_, other) = plan(tmp_path, "more").values["choices"]

    assert (other.own_words, other.own_words.language) == ("Інше", "uk")


def test_a_step_without_words_in_a_language_says_so(tmp_path: Path) -> None:
    page = plan(tmp_path, "now", "uk", Languages("lt", ("lt", "en"), ("lt", "en", "uk")))

    assert (page.template, page.untranslated, page.title.language) == ("untranslated.html", True, "lt")
    assert [link.text.language for link in page.values["available"]] == ["lt", "en"]


def test_all_steps_stand_in_the_drawing_and_in_the_list(tmp_path: Path) -> None:
    values = show_all_steps(a_tree(tmp_path))
    (start,) = values["branches"]

    assert [box.id for box in values["drawing"].boxes] == ["start", "now", "more", "quiet", "other"]
    assert [branch.choice.id for branch in start.branches] == ["now", "more"]


def test_the_endings_of_a_question_are_told_together(tmp_path: Path) -> None:
    edition = a_tree(tmp_path)
    (page,) = plan_told_steps(edition)

    assert [link.address for link in link_told(edition)] == [page.address] == ["en/lists/more/all/"]
    assert [(told.id, told.pressed, told.heading) for told in page.values["endings"]] == [
        ("quiet", None, "Quiet"), ("other", None, "Other"),
    ]  # fmt: skip
    assert (page.title, page.tab_title, page.values["others"]) == ("More", "All steps, part 1", ())
    assert page.unlisted, "search finds the question itself"
    assert [link.address for link in page.breadcrumbs][-1] == "en/lists/more/"


def test_what_was_pressed_stands_above_a_heading_with_other_words(tmp_path: Path) -> None:
    a_tree(tmp_path)
    change(tmp_path, "docs/steps.yml", {"quiet: {link": "quiet: {title: {lt: Rašyk čia, en: Write here}, link"})
    (page,) = plan_told_steps(Edition(a_catalogue(tmp_path), "en"))

    assert [(told.pressed, told.heading) for told in page.values["endings"]][0] == ("Quiet", "Write here")


def test_endings_without_words_in_a_language_are_not_told_in_it(tmp_path: Path) -> None:
    edition = a_tree(tmp_path, "uk", Languages("lt", ("lt", "en"), ("lt", "en", "uk")))
    (page,) = plan_told_steps(edition)

    assert (page.template, page.untranslated, page.sources) == ("untranslated.html", True, ())


def test_for_readers_from_right_to_left_the_drawing_is_mirrored(tmp_path: Path) -> None:
    edition = a_tree(tmp_path)
    wordings = {**edition.catalogue.wordings, "en": Wording("ar", edition.wording.texts)}
    mirrored = Edition(edition.catalogue.__class__(**{**edition.catalogue.__dict__, "wordings": wordings}), "en")
    boxes = show_all_steps(mirrored)["drawing"].boxes

    assert boxes[0].x > boxes[1].x


def test_a_mention_leads_to_the_step(tmp_path: Path) -> None:
    edition = an_edition(tmp_path)

    assert edition.link("step", "now").address == "en/lists/now/"
    assert edition.link("step", "start").address == "en/lists/"
    assert edition.name("step", "now") == "now en"


@pytest.mark.parametrize(
    ("facts", "step", "shown"),
    [
        ({}, "", ["phone"]),
        ({"grade: A": "grade: B"}, "", []),
        ({"status: active": "status: paused"}, "none_known: true, ", []),
        ({}, "places: [GB], none_known: true, ", []),
    ],
    ids=["sure", "not sure", "paused", "elsewhere"],
)
def test_a_number_stands_at_the_top_only_if_it_is_sure(
    facts: dict[str, str], step: str, shown: list[str], tmp_path: Path
) -> None:
    a_tree(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {"always_shown: true\n": ""} | facts)
    change(tmp_path, "docs/steps.yml", {"helplines: [line], pages": f"helplines: [line], {step}pages"})
    for language in LANGUAGES.all:
        change(tmp_path, f"docs/help.{language}.md", {"[[phone:": "[[helpline:"})
    edition = Edition(a_catalogue(tmp_path), "en")
    first = next(page for page in plan_steps(edition) if page.uri == "lists/now").values["ending"].first

    assert [contact.method for contact in (first.contacts if first else ())] == shown
