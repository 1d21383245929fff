"""A lesson has a handout, a sheet and slides, planned from its pages and set with what its facts say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from hooks.awareness.pages.lessons import papers
from hooks.awareness.pages.lessons.paper_data import plan_time
from hooks.awareness.pages.lessons.papers import list_papers, plan_all_papers
from hooks.awareness.pages.plan import plan_pages
from hooks.awareness.pages.planned import PlannedAsset
from tests.support.paper import count_pages, find_breaches, read_text
from tests.unit.builders import an_edition, change
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content


def _plan(root: Path, language: str = "en") -> Mapping[str, PlannedAsset]:
    edition = an_edition(root, language, LANGUAGES)
    return {asset.path: asset for asset in plan_all_papers([edition], list(plan_pages(edition)))}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_tiny_content(tmp_path)
    return tmp_path


def _read(root: Path, shape: str) -> str:
    return read_text(_plan(root)[f"en/lessons/lamp/lamp-{shape}-en.pdf"].make())


@pytest.mark.parametrize(
    ("shape", "seen", "unseen"),
    [
        ("handout", ("Ada finds a lamp", "Only on paper", "Is it light?", "Perhaps."), ("A secret", "A reason", "Welcome")),
        ("sheet", ("Ada finds a lamp", "Only on paper", "A secret for the teacher", "A reason for dark", "Prepare the room", "0–5", "5–15", "15–20"), ()),
        ("slides", ("Ada finds a lamp", "Welcome, all of you", "Is it light?"), ("A secret", "A reason", "Only on paper")),
    ],
)  # fmt: skip
def test_each_paper_holds_what_is_meant_for_its_readers(
    shape: str, seen: tuple[str, ...], unseen: tuple[str, ...], root: Path
) -> None:
    text = _read(root, shape)

    assert [words for words in seen if words not in text] == []
    assert [words for words in unseen if words in text] == []


@pytest.mark.parametrize("shape", ["handout", "sheet", "slides"])
def test_each_paper_is_accessible_and_has_a_picture(shape: str, root: Path) -> None:
    assets = _plan(root)

    assert find_breaches(assets[f"en/lessons/lamp/lamp-{shape}-en.pdf"].make()) == []
    assert assets[f"en/lessons/lamp/lamp-{shape}-en.png"].make().startswith(b"\x89PNG")


def test_slides_are_the_screens_and_a_title(root: Path) -> None:
    edition = an_edition(root, "en", LANGUAGES)
    (projector,) = (page for page in plan_pages(edition) if page.uri.endswith("/projector"))
    screens = [part for part in projector.components if part.template == "lesson-screen"]

    assert count_pages(_plan(root)["en/lessons/lamp/lamp-slides-en.pdf"].make()) == len(screens) + 1


def test_the_time_plan_counts_the_minutes(root: Path) -> None:
    edition = an_edition(root, "en", LANGUAGES)
    steps = list(plan_time(edition, edition.catalogue.lessons["lamp"]))

    assert [(step["title"], step["from"], step["to"]) for step in steps] == [
        ("Opening", 0, 5), ("Questions", 5, 15), ("Close", 15, 20),
    ]  # fmt: skip


def test_a_lesson_that_is_not_translated_has_no_paper(root: Path) -> None:
    (root / "docs/lessons/lamp.en.md").unlink()
    edition = an_edition(root, "en", LANGUAGES.__class__("lt", ("lt",), ("lt", "en")))

    assert list(plan_all_papers([edition], list(plan_pages(edition)))) == []


def test_a_changed_word_changes_every_key(root: Path) -> None:
    before = {path: asset.key for path, asset in _plan(root).items()}

    assert {path: asset.key for path, asset in _plan(root).items()} == before
    change(root, "docs/lessons/lamp.en.md", {"Ada finds a lamp": "Ada finds a candle"})
    after = {path: asset.key for path, asset in _plan(root).items()}
    assert [path for path in before if after[path] == before[path]] == []


def test_another_resolution_changes_the_key_of_the_picture_alone(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path: asset.key for path, asset in _plan(root).items()}
    monkeypatch.setitem(papers._PREVIEW, "slides", (25.0, 320, 180))
    after = {path: asset.key for path, asset in _plan(root).items()}

    assert [path for path in before if after[path] != before[path]] == ["en/lessons/lamp/lamp-slides-en.png"]


def test_the_sheet_is_named_after_whoever_leads(root: Path) -> None:
    edition = an_edition(root, "en", LANGUAGES)
    lesson = edition.catalogue.lessons["lamp"]
    name = edition.wording.say("lesson.paper.sheet.lesson")

    assert [paper.name for paper in list_papers(edition, lesson)][1] == name
    assert name in _read(root, "sheet")


def test_a_block_that_paper_cannot_show_leads_to_the_page(root: Path) -> None:
    address = an_edition(root).short_address("lesson", "lamp").partition("://")[2].rstrip("/")
    before = _read(root, "sheet").count(address)
    for language in LANGUAGES.all:
        change(root, f"docs/index.{language}.md", {"Words for all lessons": "[[helplines: line]]\n\nWords for all lessons"})

    assert _read(root, "sheet").count(address) == before + 1


@pytest.mark.parametrize(("address", "shown"), [("https://site.internal/", True), ("https://site.example/", False)])
def test_a_paper_spells_out_the_short_address_once_it_leads_somewhere(address: str, shown: bool, root: Path) -> None:
    edition = replace(an_edition(root, "en", LANGUAGES), site_address=address)
    (sheet,) = (paper for paper in plan_all_papers([edition], list(plan_pages(edition))) if paper.path.endswith("-sheet-en.pdf"))
    text = read_text(sheet.make())

    assert (edition.wording.say("paper.sample") in text) is not shown
    assert (edition.short_address("lesson", "lamp").partition("://")[2].rstrip("/") in text) or not shown
