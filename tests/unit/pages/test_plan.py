"""The plan of a site has every page in every language, each page once, and every file beside them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.pages.plan import plan_frames, plan_site
from hooks.awareness.pages.planned import Plan, PlannedPage
from tests.support.tiny_site import HELPLINE, SVG, write, write_page
from tests.unit.builders import a_catalogue, change
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content

THREE = Languages("lt", ("lt", "en"), ("lt", "en", "uk"))
PAGES = {
    "index", "help", "helplines", "lists", "campaigns/light", "helplines/line",
    "lessons/lamp", "lessons/lamp/opening", "lessons/lamp/questions", "lessons/lamp/close", "lessons/lamp/projector", "lessons/lamp/handout",
    "helplines/situation/danger/index", "helplines/language/en/index",
    "lists/now", "lists/later", "organisations/operator",
}


def _plan(root: Path, languages: Languages = LANGUAGES) -> Plan:
    return plan_site(a_catalogue(root, languages), root, write(root, "mark.svg", SVG))


def _find(plan: Plan, uri: str, language: str = "en") -> PlannedPage:
    (page,) = (page for page in plan.pages if (page.uri, page.language) == (uri, language))
    return page


def test_every_page_is_planned_in_every_language_once(tmp_path: Path) -> None:
    pages = [(page.uri, page.language) for page in _plan(tmp_path, THREE).pages]

    assert sorted(pages) == sorted((uri, language) for uri in PAGES for language in THREE.all)


PAPERS = {
    f"{folder}lessons/lamp/lamp-{paper}-{language}.{ending}"
    for folder, language in (("", "lt"), ("en/", "en"))
    for paper in ("handout", "sheet", "slides")
    for ending in ("pdf", "png")
}
"""What a lesson has on paper, each with a picture of its first page."""


def test_files_lie_beside_the_pages(tmp_path: Path) -> None:
    assets = {asset.path: asset for asset in _plan(tmp_path).assets}

    assert {path for path in assets if not path.startswith("assets/")} == {
        "campaigns/light/images/emblem.svg", "helplines/line/line.vcf", "en/helplines/line/line.vcf",
        "help.txt", "en/help.txt",
        *PAPERS,
    }
    assert assets["campaigns/light/images/emblem.svg"].make() == SVG.encode()


def test_only_what_takes_long_is_kept_by_a_key(tmp_path: Path) -> None:
    plan = plan_site(a_catalogue(tmp_path), tmp_path, write(tmp_path, "mark.svg", SVG), site_address="https://site.internal/")
    kept = {asset.path for asset in plan.assets if asset.key}

    assert kept == {*PAPERS, *(asset.path for asset in plan.assets if asset.path.startswith(("assets/share/", "assets/codes/")))}
    assert {Path(path).parent.name for path in kept - set(PAPERS)} == {"share", "codes"}


@pytest.mark.parametrize(
    ("uri", "template", "way", "source"),
    [
        ("index", "home.html", [], "docs/index.en.md"),
        ("help", "page.html", ["en/"], "docs/help.en.md"),
        ("lists", "start.html", ["en/", "en/help/"], "docs/lists.en.md"),
        ("campaigns/light", "campaign.html", ["en/", "en/help/", "en/lists/"], "campaigns/light/index.en.md"),
        ("helplines/line", "helpline.html", ["en/", "en/help/", "en/helplines/"], "docs/helplines/line.en.md"),
        ("helplines/language/en/index", "filter.html", ["en/", "en/help/", "en/helplines/"], None),
    ],
)
def test_a_page_knows_its_template_its_way_and_its_source(
    uri: str, template: str, way: list[str], source: str | None, tmp_path: Path
) -> None:
    page = _find(_plan(tmp_path), uri)

    assert (page.template, [link.address for link in page.breadcrumbs], page.edit_file) == (template, way, source)


def test_a_page_without_words_says_so_in_its_own_language_and_leads_to_the_others(tmp_path: Path) -> None:
    page = _find(_plan(tmp_path, THREE), "help", "uk")

    assert page.untranslated
    assert (page.template, page.markdown, page.edit_file) == ("untranslated.html", "", None)
    assert (page.title, page.title.language) == ("Title of docs help lt", "lt")
    assert [link.address for link in page.values["available"]] == ["help/", "en/help/"]


def test_a_page_lists_the_sources_that_it_cites(tmp_path: Path) -> None:
    plan = _plan(tmp_path)

    assert [source.key for source in _find(plan, "help").sources] == ["a-law"]
    assert _find(plan, "lists").sources == ()


def test_a_topic_adds_its_lines_to_the_help_card_but_none_twice_and_none_that_rests(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    for id, status in (("quiet", "active"), ("rest", "paused")):
        write(tmp_path, f"docs/helplines/{id}.yml", HELPLINE.replace("always_shown: true\n", "").replace("active", status))
        for language in LANGUAGES.all:
            write_page(tmp_path, f"docs/helplines/{id}", language, "A line.", who="For all.")
    change(tmp_path, "campaigns/light/campaign.yml", {"[line]": "[line, quiet, rest]"})

    assert [card.id for card in _find(_plan(tmp_path), "campaigns/light").help_lines] == ["quiet"]


def test_the_help_card_gives_three_lines_with_their_numbers_and_names_the_others(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    called = HELPLINE.replace("always_shown: true\n", "")
    written = called.replace("method: phone", "method: email").replace('number: "112"', "address: a@b.example")
    for id, facts in (("letters", written), ("one", called), ("two", called), ("three", called), ("four", called)):
        write(tmp_path, f"docs/helplines/{id}.yml", facts)
        for language in LANGUAGES.all:
            write_page(tmp_path, f"docs/helplines/{id}", language, "A line.", who="For all.")
    change(tmp_path, "campaigns/light/campaign.yml", {"[line]": "[letters, one, two, three, four]"})
    page = _find(_plan(tmp_path), "campaigns/light")

    assert [card.id for card in page.numbered_lines] == ["one", "two", "three"]
    assert [card.id for card in page.named_lines] == ["letters", "four"]


def test_the_tab_shows_the_neutral_title_and_the_page_the_real_one(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/help.en.md", {"title: Title of docs help en": "title: A telling title\ntab_title: Help"})
    page = _find(_plan(tmp_path), "help")

    assert (page.title, page.tab_title) == ("A telling title", "Help")


def test_the_same_content_makes_the_same_plan(tmp_path: Path) -> None:
    assert _plan(tmp_path).pages == _plan(tmp_path).pages


def test_frames_say_the_day_of_the_build_in_words(tmp_path: Path) -> None:
    frames = plan_frames(a_catalogue(tmp_path), datetime.date(2026, 3, 1))

    assert {language: frame.date for language, frame in frames.items()} == {"lt": "2026 m. kovo 1 d.", "en": "1 March 2026"}
