"""What holds for every lesson is written once: whole on the sheet, a few lines and links on the page of a lesson."""

from __future__ import annotations

from pathlib import Path

from hooks.awareness.language import Languages
from tests.support.tiny_site import write
from tests.unit.builders import change
from tests.unit.lessons import plan_lamp, plan_lamp_sheet, write_divided_content
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content


def test_shared_parts_are_printed_once_and_moved_below_their_heading(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    for language in LANGUAGES.all:
        change(tmp_path, f"docs/index.{language}.md", {"for all lessons.": "for all lessons.\n\n### Deep { #deep }\n\nDeeper.\n\n## Other { #other }\n\nOther."})
    change(tmp_path, "docs/navigation.yml", {"words: {page: index, part: shared}": "words: {page: index, part: deep}"})
    markdown = plan_lamp_sheet(tmp_path).markdown

    assert "### Shared { #shared-shared }\n\nWords for all lessons.\n\n#### Deep { #shared-deep }" in markdown
    assert markdown.count("Deeper.") == 1
    assert "Other." not in markdown


def test_the_page_of_a_lesson_says_what_to_do_at_once_and_leads_to_the_rest(tmp_path: Path) -> None:
    write_divided_content(tmp_path)
    markdown = plan_lamp(tmp_path)[""].markdown

    assert (
        '## Part speaks { #shared-disclosure }\n\nListen, <a href="../../#words">then</a> act.\n\n'
        '<a href="../../#speaks">What to do next</a>'
    ) in markdown
    assert "What follows." not in markdown


def test_the_page_of_a_lesson_leads_to_each_shared_part_once(tmp_path: Path) -> None:
    write_divided_content(tmp_path)
    markdown = plan_lamp(tmp_path)[""].markdown

    assert [line for line in markdown.split("\n") if line.startswith("- ")] == [
        f'- <span id="shared-{id}"><a href="../../#{id}">{title}</a></span>'
        for id, title in (
            ("rules", "Part rules"), ("pass", "Part pass"), ("distance", "Part distance"), ("shared", "Shared"),
            ("words", "Part words"),
        )
    ]  # fmt: skip


def test_the_sheet_does_not_repeat_the_lines_that_its_page_says(tmp_path: Path) -> None:
    write_divided_content(tmp_path)
    change(tmp_path, "docs/navigation.yml", {"disclosure: {page: index, part: speaks}": "disclosure: {page: index, part: pass}"})

    assert "Listen," not in plan_lamp_sheet(tmp_path).markdown


def test_where_a_shared_page_is_not_translated_sheet_and_page_lead_to_it(tmp_path: Path) -> None:
    three = Languages("lt", ("lt", "en"), ("lt", "en", "pl"))
    write_tiny_content(tmp_path, three)
    text = (tmp_path / "docs/lessons/lamp.en.md").read_text("utf-8").replace("in en", "in pl").replace("lamp en", "lamp pl")
    write(tmp_path, "docs/lessons/lamp.pl.md", text)
    for page in (plan_lamp_sheet(tmp_path, "pl", three), plan_lamp(tmp_path, "pl", three)[""]):
        assert "Words for all lessons" not in page.markdown
        assert page.markdown.count('href="../../#shared"') == 1
