"""A lesson becomes a page and its steps for the teacher, screens for the class and paper for a pupil, each with its own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.pages.campaigns import plan_campaign
from hooks.awareness.pages.lesson_drafts import plan_sheet
from hooks.awareness.pages.lessons import plan_lesson
from hooks.awareness.pages.planned import PlannedPage
from tests.support.tiny_site import write, write_page
from tests.unit.builders import an_edition, change
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content

FOR_THE_TEACHER = ("A secret for the teacher", "A reason for light", "A reason for dark", "Prepare the room")
FOR_THE_CLASS = ("Welcome, all of you", "Show your fingers", "Thank you")
FOR_ALL = ("Ada finds a lamp", "What could Ada ask?", "Is it light?", "Perhaps.")


def _plan(root: Path, language: str = "en", languages: Languages = LANGUAGES) -> Mapping[str, PlannedPage]:
    """Return the pages of the lesson by the last part of their address; that of its own page is ``."""
    edition = an_edition(root, language, languages)
    pages = plan_lesson(edition, edition.catalogue.lessons["lamp"])
    return {page.uri.removeprefix("lessons/lamp").strip("/"): page for page in pages}


@pytest.fixture
def pages(tmp_path: Path) -> Mapping[str, PlannedPage]:
    """The pages in English."""
    return _plan(tmp_path)


def _plan_sheet(root: Path, language: str = "en", languages: Languages = LANGUAGES) -> PlannedPage:
    """Return what the sheet of the teacher is set from."""
    edition = an_edition(root, language, languages)
    return plan_sheet(edition, edition.catalogue.lessons["lamp"])


def test_each_shape_has_an_address(pages: Mapping[str, PlannedPage]) -> None:
    assert [page.address for page in pages.values()] == [
        "en/lessons/lamp/", "en/lessons/lamp/opening/", "en/lessons/lamp/questions/", "en/lessons/lamp/close/",
        "en/lessons/lamp/projector/", "en/lessons/lamp/handout/",
    ]
    assert [page.unlisted for page in pages.values()] == [False, False, False, False, True, True]


@pytest.mark.parametrize("words", [*FOR_THE_TEACHER, *FOR_THE_CLASS, *FOR_ALL, "Only on paper", "Words for all lessons"])
def test_the_sheet_of_the_teacher_has_everything(words: str, tmp_path: Path) -> None:
    assert words in _plan_sheet(tmp_path).markdown


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("", ["Prepare the room"]),
        ("opening", ["Welcome, all of you", "A secret for the teacher", "Ada finds a lamp", "What could Ada ask?"]),
        ("questions", ["Show your fingers", "Is it light?", "A reason for light", "A reason for dark"]),
        ("close", ["Thank you"]),
    ],
)
def test_the_pages_of_the_teacher_say_everything_once(
    step: str, words: list[str], pages: Mapping[str, PlannedPage]
) -> None:
    for some in words:
        assert [id for id in ("", "opening", "questions", "close") if some in pages[id].markdown] == [step], some


def test_the_page_of_a_lesson_leads_to_its_steps_in_order(pages: Mapping[str, PlannedPage]) -> None:
    (plan,) = (one.values["plan"] for one in pages[""].components if one.template == "lesson-plan")

    assert [(one.link.text, one.link.address, one.step.minutes) for one in plan] == [
        ("Opening", "en/lessons/lamp/opening/", "5 minutes"),
        ("Questions", "en/lessons/lamp/questions/", "10 minutes"),
        ("Close", "en/lessons/lamp/close/", "5 minutes"),
    ]


def test_every_address_that_a_heading_once_had_leads_to_its_step(pages: Mapping[str, PlannedPage]) -> None:
    (plan,) = (one.values["plan"] for one in pages[""].components if one.template == "lesson-plan")

    assert [(one.step.id, one.anchors) for one in plan] == [
        ("opening", ()), ("questions", ("first", "second")), ("close", ()),
    ]


def test_steps_lead_from_one_to_the_next(pages: Mapping[str, PlannedPage]) -> None:
    steps = [pages[id].values for id in ("opening", "questions", "close")]

    assert [values["before"] and values["before"].step.id for values in steps] == [None, "opening", "questions"]
    assert [values["after"] and values["after"].step.id for values in steps] == ["questions", "close", None]
    assert [values["position"] for values in steps] == [f"A lamp en: step {number} of 3" for number in (1, 2, 3)]


def test_below_the_title_of_a_step_no_level_is_skipped(pages: Mapping[str, PlannedPage]) -> None:
    assert "\n## Is it light? { #first .aw-question }\n" in pages["questions"].markdown
    assert "## Questions" not in pages["questions"].markdown


def test_a_tab_does_not_tell_which_step_it_is(pages: Mapping[str, PlannedPage]) -> None:
    assert pages["questions"].tab_title == "A lamp en: step 2"
    assert pages["questions"].found_as == "A lamp en: Questions"


def test_a_step_lists_only_the_sources_that_it_names(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    for language in LANGUAGES.all:
        change(tmp_path, f"docs/lessons/lamp.{language}.md", {"A reason for dark.": "A reason for dark [@a-law]."})
    pages = _plan(tmp_path)

    assert {id: [source.key for source in page.sources] for id, page in pages.items() if page.sources} == {
        "questions": ["a-law"]
    }


@pytest.mark.parametrize("step", ["opening", "questions", "close"])
def test_what_to_do_if_somebody_speaks_up_is_one_press_from_every_step(
    step: str, pages: Mapping[str, PlannedPage]
) -> None:
    assert [(link.text, link.address) for link in pages[step].values["shared"]] == [("Shared", "en/#shared")]


def test_a_shared_part_on_the_home_page_is_not_looked_for_on_the_step(tmp_path: Path) -> None:
    assert [link.address for link in _plan(tmp_path, "lt")["close"].values["shared"]] == ["./#shared"]


def test_the_opening_leads_to_the_ground_rules_too(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    _divide(tmp_path)
    pages = _plan(tmp_path)

    assert [link.text for link in pages["opening"].values["shared"]] == ["Part speaks", "Part rules"]
    assert [link.text for link in pages["close"].values["shared"]] == ["Part speaks"]


def test_a_text_that_names_a_heading_of_a_lesson_leads_to_its_step(tmp_path: Path) -> None:
    edition = an_edition(tmp_path)

    assert edition.address("lesson", "lamp", "questions") == "en/lessons/lamp/questions/"
    assert edition.address("lesson", "lamp", "second") == "en/lessons/lamp/questions/#second"
    assert edition.address("lesson", "lamp", "shared") == "en/lessons/lamp/#shared"


@pytest.mark.parametrize("shape", ["projector", "handout"])
@pytest.mark.parametrize("words", FOR_THE_TEACHER)
def test_nothing_for_the_teacher_reaches_the_class_or_a_pupil(
    words: str, shape: str, pages: Mapping[str, PlannedPage]
) -> None:
    assert words not in str(pages[shape])


@pytest.mark.parametrize(("shape", "seen"), [("projector", True), ("handout", False)])
@pytest.mark.parametrize("words", FOR_THE_CLASS)
def test_words_for_the_class_stand_on_screens_and_not_on_paper(
    words: str, shape: str, seen: bool, pages: Mapping[str, PlannedPage]
) -> None:
    assert (words in pages[shape].markdown) is seen


@pytest.mark.parametrize(("shape", "seen"), [("projector", False), ("handout", True)])
def test_what_is_for_paper_stands_on_paper_only(shape: str, seen: bool, pages: Mapping[str, PlannedPage]) -> None:
    assert ("Only on paper" in pages[shape].markdown) is seen


@pytest.mark.parametrize("shape", ["projector", "handout"])
@pytest.mark.parametrize("words", FOR_ALL)
def test_examples_and_questions_reach_everybody(words: str, shape: str, pages: Mapping[str, PlannedPage]) -> None:
    page = pages[shape]

    assert words in page.markdown + str([component.values for component in page.components])


@pytest.mark.parametrize("shape", ["opening", "projector", "handout"])
def test_an_invented_example_says_that_it_is_invented(shape: str, pages: Mapping[str, PlannedPage]) -> None:
    assert '!!! situation "Invented example: Ada"' in pages[shape].markdown


def test_the_answer_names_the_right_option(pages: Mapping[str, PlannedPage]) -> None:
    assert '!!! answer "Right answer: 2"\n    A reason for light.' in pages["questions"].markdown


def test_room_to_write_is_as_deep_in_the_text_as_its_mark(pages: Mapping[str, PlannedPage]) -> None:
    line = '<span class="aw-write"></span>'

    assert f"    Only on paper.\n    {line}{line}" in pages["handout"].markdown


def test_a_step_has_its_minutes_below_its_heading(pages: Mapping[str, PlannedPage]) -> None:
    steps = [pages[id].values["step"] for id in ("opening", "questions", "close")]

    assert [(step.number, step.minutes, step.form) for step in steps] == [
        (1, "5 minutes", "all together"), (2, "10 minutes", "in groups"), (3, "5 minutes", "each alone"),
    ]


def test_the_screens_lead_from_one_to_the_next(pages: Mapping[str, PlannedPage]) -> None:
    page = pages["projector"]
    screens = [one.values["screen"] for one in page.components if one.template == "lesson-screen"]
    ids = [page.values["start"], *(screen.id for screen in screens)]

    assert page.values["after"] == screens[0].id
    assert [screen.before for screen in screens] == ids[:-1]
    assert [screen.after for screen in screens] == [*ids[2:], ""]
    assert screens[-1].position == "9 of 9"


def test_the_class_is_shown_no_links_and_no_sources(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    for language in LANGUAGES.all:
        thanks = "Thank you [@a-law], call [[phone:line]], [more](https://more.example/), see"
        change(tmp_path, f"docs/lessons/lamp.{language}.md", {"Thank you, see": thanks})
    page = _plan(tmp_path)["projector"]

    assert "Thank you, call **112**, more, see help." in page.markdown
    assert page.sources == ()


def test_terms_stand_with_their_definitions_and_on_paper_without_sources(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/lessons/lamp.yml", {"helplines:": "terms: [light]\nhelplines:"})
    change(tmp_path, "docs/glossary.yml", {"definition: {lt: word lt,": "source: a-law\n  definition: {lt: word lt,"})
    shown = (_plan_sheet(tmp_path), _plan(tmp_path)["handout"])
    terms = [page.components[-1].values["terms"][0] for page in shown]

    assert [(term.term, term.definition, bool(term.source)) for term in terms] == [
        ("word en", "word en", True), ("word en", "word en", False),
    ]


def test_the_page_of_a_lesson_leads_to_its_terms(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/lessons/lamp.yml", {"helplines:": "terms: [light]\nhelplines:"})

    assert '- <a href="../../lists/#light">word en</a>' in _plan(tmp_path)[""].markdown


def test_shared_parts_are_printed_once_and_moved_below_their_heading(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    for language in LANGUAGES.all:
        change(tmp_path, f"docs/index.{language}.md", {"for all lessons.": "for all lessons.\n\n### Deep { #deep }\n\nDeeper.\n\n## Other { #other }\n\nOther."})
    change(tmp_path, "docs/navigation.yml", {"words: {page: index, part: shared}": "words: {page: index, part: deep}"})
    markdown = _plan_sheet(tmp_path).markdown

    assert "### Shared { #shared-shared }\n\nWords for all lessons.\n\n#### Deep { #shared-deep }" in markdown
    assert markdown.count("Deeper.") == 1
    assert "Other." not in markdown


def _divide(root: Path) -> None:
    """Give every shared part of the tiny site a heading of its own, and one of them a few lines for every lesson."""
    names = {"ground_rules": "rules", "right_to_pass": "pass", "distancing": "distance", "disclosure": "speaks"}
    below = "### At once { #at-once }\n\nListen, [then](#words) act.\n\n### Then { #then }\n\nWhat follows."
    text = "".join(f"\n\n## Part {id} {{ #{id} }}\n\n{below if id == 'speaks' else 'More.'}" for id in (*names.values(), "words"))
    for language in LANGUAGES.all:
        change(root, f"docs/index.{language}.md", {"Words for all lessons.": f"Words for all lessons.{text}"})
    parts = {f"{name}: {{page: index, part: shared}}": f"{name}: {{page: index, part: {id}}}" for name, id in names.items()}
    parts["words: {page: index, part: shared}"] = "words: {page: index, part: words}\n    at_once: {page: index, part: at-once}"
    change(root, "docs/navigation.yml", parts)


def test_the_page_of_a_lesson_says_what_to_do_at_once_and_leads_to_the_rest(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    _divide(tmp_path)
    markdown = _plan(tmp_path)[""].markdown

    assert (
        '## Part speaks { #shared-disclosure }\n\nListen, <a href="../../#words">then</a> act.\n\n'
        '<a href="../../#speaks">What to do next</a>'
    ) in markdown
    assert "What follows." not in markdown


def test_the_page_of_a_lesson_leads_to_each_shared_part_once(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    _divide(tmp_path)
    markdown = _plan(tmp_path)[""].markdown

    assert [line for line in markdown.split("\n") if line.startswith("- ")] == [
        f'- <span id="shared-{id}"><a href="../../#{id}">{title}</a></span>'
        for id, title in (
            ("rules", "Part rules"), ("pass", "Part pass"), ("distance", "Part distance"), ("shared", "Shared"),
            ("words", "Part words"),
        )
    ]  # fmt: skip


def test_the_sheet_does_not_repeat_the_lines_that_its_page_says(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    _divide(tmp_path)
    change(tmp_path, "docs/navigation.yml", {"disclosure: {page: index, part: speaks}": "disclosure: {page: index, part: pass}"})

    assert "Listen," not in _plan_sheet(tmp_path).markdown


def test_where_a_shared_page_is_not_translated_sheet_and_page_lead_to_it(tmp_path: Path) -> None:
    three = Languages("lt", ("lt", "en"), ("lt", "en", "uk"))
    write_tiny_content(tmp_path, three)
    text = (tmp_path / "docs/lessons/lamp.en.md").read_text("utf-8").replace("in en", "in uk").replace("lamp en", "lamp uk")
    write(tmp_path, "docs/lessons/lamp.uk.md", text)
    for page in (_plan_sheet(tmp_path, "uk", three), _plan(tmp_path, "uk", three)[""]):
        assert "Words for all lessons" not in page.markdown
        assert page.markdown.count('href="../../#shared"') == 1


def test_a_lesson_that_is_not_translated_says_so_in_every_shape(tmp_path: Path) -> None:
    three = Languages("lt", ("lt", "en"), ("lt", "en", "uk"))
    pages = _plan(tmp_path, "uk", three)

    assert [page.template for page in pages.values()] == ["untranslated.html"] * 6


def test_signposts_are_the_lines_for_danger_and_those_whose_number_is_sure(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    for id, changes in {"sure": {}, "unsure": {"grade: A": "grade: C"}, "quiet": {"status: active": "status: paused"}}.items():
        facts = (tmp_path / "docs/helplines/line.yml").read_text("utf-8")
        for old, new in {"tier: emergency": "tier: support", "always_shown: true\n": "", **changes}.items():
            facts = facts.replace(old, new)
        write(tmp_path, f"docs/helplines/{id}.yml", facts)
        for language in LANGUAGES.all:
            write_page(tmp_path, f"docs/helplines/{id}", language, "A line.", who="For some.")
    change(tmp_path, "docs/lessons/lamp.yml", {"[line]": "[unsure, quiet, sure]"})
    signposts = _plan(tmp_path)["handout"].values["signposts"]

    assert [str(signpost.name) for signpost in signposts] == ["Title of docs helplines line en", "Title of docs helplines sure en"]


def test_a_campaign_leads_to_its_lesson(tmp_path: Path) -> None:
    edition = an_edition(tmp_path)
    page = plan_campaign(edition, edition.catalogue.campaigns["light"])

    assert [card.link.address for card in page.values["lessons"]] == ["en/lessons/lamp/"]


def test_a_search_engine_is_told_what_the_facts_say(pages: Mapping[str, PlannedPage]) -> None:
    (data,) = pages[""].structured_data

    assert (data["@type"], data["timeRequired"], data["typicalAgeRange"]) == ("LearningResource", "PT20M", "14-18")
    assert data["teaches"] == ["sees light en"]
    assert data["about"] == ["word en"]
    assert [pages[shape].structured_data for shape in ("projector", "handout")] == [(), ()]
