"""A kit opens from a stick: whole, closed, and with everything that belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from zipfile import ZipFile

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages import kits as kits_of_site
from tests.build.kit_files import NOWHERE, find_broken, read_kit, read_pages
from tests.site.addresses import find_path
from tests.site.html import Page, is_screens, parse_page, read_text, shows_code
from tests.site.references import is_internal
from tests.support.kits import ADDRESS
from tests.support.real_site import read_languages, read_settings
from tools.packing import check_names

LARGEST = 25_000_000
LANGUAGES = read_languages()


def name_kit(lesson: str = "") -> str:
    """Return how the kit of the site, or of a lesson, should be named."""
    return kits_of_site.name_kit(read_settings()["extra"]["awareness"]["name"], LANGUAGES, lesson)


def find_web_links(pages: Mapping[str, Page]) -> Iterator[tuple[str, str, str]]:
    """Yield page, address and words of every link to the site on the web."""
    for name, page in pages.items():
        for link in page.find("a"):
            if link.get("href", "").startswith(ADDRESS):
                yield name, link.get("href", ""), read_text(link)


@pytest.fixture(scope="session")
def whole(kits: Path) -> Mapping[str, bytes]:
    """The kit of the whole site."""
    return read_kit(kits / name_kit())


@pytest.fixture(scope="session")
def whole_pages(whole: Mapping[str, bytes]) -> Mapping[str, Page]:
    """The pages of the kit of the whole site."""
    return read_pages(whole)


@pytest.fixture(scope="session")
def lesson_kits(kits: Path, catalogue: Catalogue) -> Mapping[str, Mapping[str, bytes]]:
    """The kits of the lessons, by the id of the lesson."""
    found = {id: kits / name_kit(id) for id in catalogue.lessons}
    return {id: read_kit(kit) for id, kit in found.items() if kit.is_file()}


@pytest.fixture(scope="session")
def lesson_pages(lesson_kits: Mapping[str, Mapping[str, bytes]]) -> Mapping[str, Mapping[str, Page]]:
    """The pages of the kits of the lessons, by the id of the lesson."""
    return {lesson: read_pages(files) for lesson, files in lesson_kits.items()}


def test_there_is_a_kit_of_the_site_and_one_of_each_lesson(kits: Path, catalogue: Catalogue) -> None:
    wanted = {name_kit(), *(name_kit(id) for id in catalogue.lessons)}

    assert {kit.name for kit in kits.iterdir()} == wanted


def test_a_kit_is_small_enough_for_a_slow_line(kits: Path) -> None:
    assert [kit.name for kit in kits.iterdir() if kit.stat().st_size >= LARGEST] == []


def test_every_computer_can_keep_every_file(kits: Path) -> None:
    for kit in kits.iterdir():
        assert check_names(ZipFile(kit).namelist()) == [], kit.name


def test_on_top_lie_only_what_opens_the_kit_and_what_says_how(whole: Mapping[str, bytes]) -> None:
    assert {name.split("/")[0] for name in whole} == {"START.html", "README.txt", "files"}


def test_the_whole_site_is_in_the_kit(site: Path, whole: Mapping[str, bytes]) -> None:
    pages = {
        path.relative_to(site).as_posix()
        for path in site.rglob("index.html")
        if 'http-equiv="refresh"' not in path.read_text("utf-8")
    }

    assert pages
    assert {page for page in pages if f"files/{page}" not in whole} == set()


def test_what_only_hosts_and_messengers_need_is_left_out(whole: Mapping[str, bytes]) -> None:
    left_out = re.compile(r"files/(404\.html|sitemap.*|_headers|\.htaccess|.*\.conf|assets/share/.*|admin/.*|kit/.*|[2-9b-df-hj-kmnp-tv-xz]{5}/index\.html)")
    pages = [content for name, content in whole.items() if name.endswith(".html")]

    assert [name for name in whole if left_out.fullmatch(name)] == []
    assert [page for page in pages if b'http-equiv="refresh"' in page] == []


def test_every_link_of_the_whole_kit_is_relative_and_leads_to_a_file(
    whole: Mapping[str, bytes], whole_pages: Mapping[str, Page]
) -> None:
    assert list(find_broken(whole, whole_pages)) == []
    assert list(find_web_links(whole_pages)) == []


def test_every_link_of_a_lesson_kit_leads_to_a_file_or_is_marked(
    lesson_kits: Mapping[str, Mapping[str, bytes]],
    lesson_pages: Mapping[str, Mapping[str, Page]],
    catalogue: Catalogue,
) -> None:
    marks = {catalogue.wordings[language].say("kit.online") for language in catalogue.languages.all}
    marked = 0
    for lesson, files in lesson_kits.items():
        pages = lesson_pages[lesson]
        links = list(find_web_links(pages))
        marked += len(links)

        assert list(find_broken(files, pages)) == [], lesson
        assert [link for link in links if not link[2].endswith(tuple(marks))] == [], lesson
    assert marked


def test_a_lesson_kit_holds_the_lesson_in_all_shapes_and_the_way_to_help(
    lesson_kits: Mapping[str, Mapping[str, bytes]], catalogue: Catalogue
) -> None:
    for lesson, files in lesson_kits.items():
        parts = ("", "projector/", "handout/", *(f"{step.id}/" for step in catalogue.lessons[lesson].facts.steps))
        pages = {"help/", *(f"lessons/{lesson}/{part}" for part in parts)}
        wanted = {f"files/{find_path(page, language)}" for language in LANGUAGES.all for page in pages}

        assert wanted - set(files) == set()
        others = {name.split("/lessons/")[1].split("/")[0] for name in files if re.search("/lessons/[^/]+/", name)}
        assert others == {lesson}


def test_the_ways_of_a_lesson_kit_lead_only_to_what_is_there(lesson_pages: Mapping[str, Mapping[str, Page]]) -> None:
    for pages in lesson_pages.values():
        for name, page in pages.items():
            for way in (*page.find("nav", class_="aw-nav"), *page.find("footer")):
                items = [item for item in way.iter("li") if not list(item.iter("a"))]

                assert items == [], name


def test_a_lesson_kit_keeps_the_exit_and_the_help_card_on_every_page(
    lesson_pages: Mapping[str, Mapping[str, Page]], catalogue: Catalogue
) -> None:
    for pages in lesson_pages.values():
        for name, page in pages.items():
            exits = [link for link in page.find("a") if link.get("href") in catalogue.site.exit.values()]

            assert exits, name


def test_the_start_leads_to_the_pages_in_every_language(whole: Mapping[str, bytes]) -> None:
    start = parse_page("START.html", whole["START.html"].decode())
    targets = [link.get("href") for link in start.find("a") if is_internal(link.get("href", ""), NOWHERE)]

    assert targets == [f"files/{find_path('', language)}" for language in LANGUAGES.all]


def test_the_start_of_a_lesson_leads_to_the_lesson(lesson_kits: Mapping[str, Mapping[str, bytes]]) -> None:
    for lesson, files in lesson_kits.items():
        start = parse_page("START.html", files["START.html"].decode())
        targets = [link.get("href") for link in start.find("a") if is_internal(link.get("href", ""), NOWHERE)]

        assert targets == [f"files/{find_path(f'lessons/{lesson}/', language)}" for language in LANGUAGES.all]


def test_a_text_beside_it_says_in_every_language_to_unpack_first(whole: Mapping[str, bytes], catalogue: Catalogue) -> None:
    readme = whole["README.txt"].decode("utf-8-sig")

    assert "\n" not in readme.replace("\r\n", "")
    for wording in catalogue.wordings.values():
        assert wording.say("kit.readme.unpack") in readme


def test_the_help_card_says_when_the_kit_was_made_and_that_numbers_may_have_changed(
    whole_pages: Mapping[str, Page], catalogue: Catalogue
) -> None:
    framed = [name for name, page in whole_pages.items() if name.startswith("files/") and not is_screens(page) and not shows_code(page)]
    cards = []
    for name, page in whole_pages.items():
        for card in page.find("aside", id="help"):
            wording = catalogue.wordings[page.language]
            made = wording.say("kit.aged").partition("{date}")[2]

            assert made.strip(" .,") in read_text(card), name
            assert ADDRESS in read_text(card), name
            cards.append(name)

    assert cards
    assert cards == framed


def test_codes_in_the_kit_lead_to_the_site_on_the_web(whole_pages: Mapping[str, Page]) -> None:
    shown = [page for name, page in whole_pages.items() if name.startswith("files/show/")]

    assert shown
    for page in shown:
        (button,) = page.find("button")
        assert (button.get("data-copy") or "").startswith(ADDRESS)
