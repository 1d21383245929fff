"""What a messenger shows of a shared page tells no more than the tab of the page does."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.model.short import short_code
from hooks.awareness.pages.plan import plan_site
from hooks.awareness.pages.planned import Plan, PlannedPage
from tests.support.tiny_site import SVG, write
from tests.unit.builders import a_catalogue, change
from tests.unit.reading_tiny_sites import LANGUAGES, read_tiny_site, write_tiny_content

TELLING = r"telling_words: {en: ['\bterrible']}"
THREE = Languages("lt", ("lt", "en"), ("lt", "en", "uk"))


def _plan(root: Path, languages: Languages = LANGUAGES) -> Plan:
    return plan_site(a_catalogue(root, languages), root, write(root, "mark.svg", SVG))


def _find(plan: Plan, uri: str, language: str = "en") -> PlannedPage:
    (page,) = (page for page in plan.pages if (page.uri, page.language) == (uri, language))
    return page


def _plan_telling(root: Path, **changes: str) -> PlannedPage:
    write_tiny_content(root)
    change(root, "mkdocs.yml", {"    currency:": f"    {TELLING}\n    currency:"})
    change(root, "docs/help.en.md", changes)
    catalogue = read_tiny_site(root).catalogue
    assert catalogue is not None
    return _find(plan_site(catalogue, root, write(root, "mark.svg", SVG)), "help")


def test_a_page_is_shared_by_its_title_and_its_description(tmp_path: Path) -> None:
    page = _find(_plan(tmp_path), "help")

    assert (page.share_title, page.share_description) == (page.title, page.description)


def test_a_title_that_tells_gives_way_to_that_of_the_tab(tmp_path: Path) -> None:
    page = _plan_telling(tmp_path, **{"title: Title of docs help en": "title: Terrible things\ntab_title: Help"})

    assert page.share_title == "Help"


def test_a_description_that_tells_gives_way_to_that_of_the_site(tmp_path: Path) -> None:
    page = _plan_telling(tmp_path, **{"A description of": "Of terrible things, and a description of"})

    assert "terrible" in page.description
    assert page.share_description and "terrible" not in page.share_description


@pytest.mark.parametrize("uri", ["help", "campaigns/light", "helplines/line", "lessons/lamp", "lists/now"])
def test_every_page_of_an_entry_has_a_picture_of_its_own(uri: str, tmp_path: Path) -> None:
    plan = _plan(tmp_path)
    picture = _find(plan, uri).share_picture

    assert picture == f"assets/share/{short_code(uri, 'en')}.png"
    assert picture in {asset.path for asset in plan.assets}


@pytest.mark.parametrize("uri", ["lessons/lamp/projector", "lessons/lamp/handout", "helplines/language/en/index"])
def test_shapes_and_lists_share_the_picture_of_the_site(uri: str, tmp_path: Path) -> None:
    assert _find(_plan(tmp_path), uri).share_picture == "assets/share/en.png"


def test_a_page_without_text_shares_the_picture_of_the_site(tmp_path: Path) -> None:
    assert _find(_plan(tmp_path, THREE), "help", "uk").share_picture == "assets/share/uk.png"


def test_every_picture_is_planned_once(tmp_path: Path) -> None:
    pictures = [asset.path for asset in _plan(tmp_path).assets if asset.path.startswith("assets/share/")]

    assert len(pictures) == len(set(pictures)) > 10


def test_a_lesson_of_a_campaign_shows_its_emblem(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "campaigns/light/images/emblem.svg", SVG.replace("h8", "h7"))
    before = {asset.path: asset.key for asset in _plan(tmp_path).assets}
    write(tmp_path, "campaigns/light/images/emblem.svg", SVG.replace("h8", "h6"))
    after = {asset.path: asset.key for asset in _plan(tmp_path).assets}
    changed = {path for path in before if before[path] != after[path]}

    assert f"assets/share/{short_code('campaigns/light', 'en')}.png" in changed
    assert f"assets/share/{short_code('help', 'en')}.png" not in changed
