"""What an older page says of a newer one."""

from __future__ import annotations

from pathlib import Path

from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.newer import Newer
from hooks.awareness.pages.plan import plan_pages
from tests.support.tiny_site import write, write_page
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import read_tiny_site, write_tiny_content
from tools.in_step import confirm_pairs, pair_texts
from tools.starting import example_lesson

TEXT = "Opening.\n\n## One *more* [@a-law] { #one }\n\nFirst.\n\n## Two { #two }\n\nSecond.\n\n[[phone:line]]"


def _begin(root: Path, text: str = TEXT) -> Path:
    write_tiny_content(root)
    for language in ("lt", "en"):
        write_page(root, "docs/help", language, text)
        write(root, f"docs/lessons/lamp.{language}.md", example_lesson.lesson_file(language))
    catalogue = read_tiny_site(root).catalogue
    assert catalogue is not None
    for entry in catalogue.entries:
        list(confirm_pairs(root, entry, pair_texts(entry)))
    return root


def _newer(root: Path, language: str) -> dict[str, Newer]:
    catalogue = read_tiny_site(root).catalogue
    assert catalogue is not None
    return {page.uri: page.newer for page in plan_pages(Edition(catalogue, language)) if page.newer}


def test_a_page_that_agrees_says_nothing(tmp_path: Path) -> None:
    _begin(tmp_path)

    assert (_newer(tmp_path, "lt"), _newer(tmp_path, "en")) == ({}, {})


def test_an_older_page_leads_to_the_newer_and_names_its_own_headings(tmp_path: Path) -> None:
    change(_begin(tmp_path), "docs/help.lt.md", {"First.": "Pirmas."})
    newer = _newer(tmp_path, "en")["help"]

    assert [(link.text, link.text.language, link.address) for link in newer.links] == [("Lietuvių", "lt", "help/")]
    assert [(part.text, part.address) for part in newer.parts] == [("One more", "one")]
    assert _newer(tmp_path, "lt") == {}


def test_where_the_top_changed_no_heading_is_named(tmp_path: Path) -> None:
    change(_begin(tmp_path), "docs/help.lt.md", {"Title of": "Name of", "Opening.": "Pradžia."})

    assert _newer(tmp_path, "en")["help"].parts == ()


def test_where_nearly_all_changed_no_heading_is_named(tmp_path: Path) -> None:
    _begin(tmp_path, TEXT + "".join(f"\n\n## Part {{ #part{letter} }}\n\nMore." for letter in "abcdef"))
    change(tmp_path, "docs/help.lt.md", {"More.": "Daugiau."})
    newer = _newer(tmp_path, "en")["help"]

    assert (len(newer.links), newer.parts) == (1, ())


def test_where_both_changed_neither_page_speaks_ill_of_itself(tmp_path: Path) -> None:
    _begin(tmp_path)
    change(tmp_path, "docs/help.lt.md", {"First.": "Pirmas."})
    change(tmp_path, "docs/help.en.md", {"First.": "The first."})

    assert (_newer(tmp_path, "lt"), _newer(tmp_path, "en")) == ({}, {})


def test_a_lesson_says_it_to_the_teacher_and_not_to_the_class(tmp_path: Path) -> None:
    change(_begin(tmp_path), "docs/lessons/lamp.en.md", {"Thank you": "Many thanks"})

    assert list(_newer(tmp_path, "lt")) == ["lessons/lamp"]
