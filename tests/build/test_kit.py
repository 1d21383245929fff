"""A kit opens from a stick: whole, closed, with names that any computer takes, and the same bytes every time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from zipfile import ZipFile

import pytest

from hooks.awareness.catalogue import Catalogue
from tests.build.built import build
from tests.site.html import Page, parse_page, read_text
from tests.site.references import find_references, is_internal, resolve
from tests.support.kits import ADDRESS, make_kits
from tests.support.tiny_site import write, write_page, write_tiny_site
from tools.packing import LONGEST, check_names

LARGEST = 25_000_000
NOWHERE = "https://nowhere.invalid/"


def read_kit(kit: Path) -> Mapping[str, bytes]:
    """Return what lies in a kit, by its path below the one folder that it holds."""
    with ZipFile(kit) as packed:
        names = packed.namelist()
        (top,) = {name.split("/")[0] for name in names}
        return {name.removeprefix(f"{top}/"): packed.read(name) for name in names}


def read_pages(files: Mapping[str, bytes]) -> Mapping[str, Page]:
    return {name: parse_page(name, content.decode()) for name, content in files.items() if name.endswith(".html")}


def find_broken(files: Mapping[str, bytes], pages: Mapping[str, Page]) -> Iterator[str]:
    """Yield every address inside a kit that leads to no file, to a folder, or to no place on its page."""
    references = [reference for page in pages.values() for reference in find_references(page)]
    for reference in references:
        if not is_internal(reference.url, NOWHERE):
            continue
        target, fragment = resolve(reference, NOWHERE)
        folder = bool(reference.url) and reference.url.split("#")[0].endswith(("/", ".", ".."))
        if target not in files or folder:
            yield f"{reference.path}: {reference.url}"
        elif fragment and fragment not in pages[target].ids:
            yield f"{reference.path}: {reference.url}: no such place"


def find_web_links(pages: Mapping[str, Page]) -> Iterator[tuple[str, str, str]]:
    """Yield page, address and words of every link to the site on the web."""
    for name, page in pages.items():
        for link in page.find("a"):
            if link.get("href", "").startswith(ADDRESS):
                yield name, link.get("href", ""), read_text(link)


@pytest.fixture(scope="session")
def whole(kits: Path) -> Mapping[str, bytes]:
    """The kit of the whole site."""
    return read_kit(kits / "atpazink.zip")


@pytest.fixture(scope="session")
def lesson_kits(kits: Path) -> Mapping[str, Mapping[str, bytes]]:
    """The kits of the lessons, by the id of the lesson."""
    return {kit.stem.removeprefix("atpazink-"): read_kit(kit) for kit in kits.glob("atpazink-*.zip")}


def test_there_is_a_kit_of_the_site_and_one_of_each_lesson(kits: Path, catalogue: Catalogue) -> None:
    wanted = {"atpazink.zip", *(f"atpazink-{id}.zip" for id in catalogue.lessons)}

    assert {kit.name for kit in kits.iterdir()} == wanted


def test_a_kit_is_small_enough_for_a_slow_line(kits: Path) -> None:
    assert [kit.name for kit in kits.iterdir() if kit.stat().st_size >= LARGEST] == []


def test_every_computer_can_keep_every_file(kits: Path) -> None:
    for kit in kits.iterdir():
        assert check_names(ZipFile(kit).namelist()) == [], kit.name


@pytest.mark.parametrize(
    "name",
    ["kit/žodis.html", "kit/a:b.html", "kit/con", "kit/aux.html", "kit/LPT1.txt", "kit/name.", "kit/a b.html", "kit/.hidden",
     "a/" * (LONGEST // 2) + "b"],
)
def test_a_name_that_windows_refuses_is_found(name: str) -> None:
    assert len(check_names([name])) == 1


def test_names_that_differ_in_capitals_only_are_found() -> None:
    assert len(check_names(["kit/a.html", "kit/A.html"])) == 1


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


def test_every_link_of_the_whole_kit_is_relative_and_leads_to_a_file(whole: Mapping[str, bytes]) -> None:
    pages = read_pages(whole)

    assert list(find_broken(whole, pages)) == []
    assert list(find_web_links(pages)) == []


def test_every_link_of_a_lesson_kit_leads_to_a_file_or_is_marked(
    lesson_kits: Mapping[str, Mapping[str, bytes]], catalogue: Catalogue
) -> None:
    marks = {catalogue.wordings[language].say("kit.online") for language in catalogue.languages.all}
    marked = 0
    for lesson, files in lesson_kits.items():
        pages = read_pages(files)
        links = list(find_web_links(pages))
        marked += len(links)

        assert list(find_broken(files, pages)) == [], lesson
        assert [link for link in links if not link[2].endswith(tuple(marks))] == [], lesson
    assert marked


def test_a_lesson_kit_holds_the_lesson_in_all_shapes_and_the_way_to_help(
    lesson_kits: Mapping[str, Mapping[str, bytes]]
) -> None:
    for lesson, files in lesson_kits.items():
        pages = {f"lessons/{lesson}/", f"lessons/{lesson}/projector/", f"lessons/{lesson}/handout/", "help/"}
        wanted = {f"files/{prefix}{page}index.html" for prefix in ("", "en/") for page in pages}

        assert wanted - set(files) == set()
        others = {name.split("/lessons/")[1].split("/")[0] for name in files if re.search("/lessons/[^/]+/", name)}
        assert others == {lesson}


def test_the_ways_of_a_lesson_kit_lead_only_to_what_is_there(lesson_kits: Mapping[str, Mapping[str, bytes]]) -> None:
    for files in lesson_kits.values():
        for name, page in read_pages(files).items():
            for way in (*page.find("nav", class_="aw-nav"), *page.find("footer")):
                items = [item for item in way.iter("li") if not list(item.iter("a"))]

                assert items == [], name


def test_a_lesson_kit_keeps_the_exit_and_the_help_card_on_every_page(
    lesson_kits: Mapping[str, Mapping[str, bytes]], catalogue: Catalogue
) -> None:
    for files in lesson_kits.values():
        for name, page in read_pages(files).items():
            exits = [link for link in page.find("a") if link.get("href") in catalogue.site.exit.values()]

            assert exits, name


def test_the_start_leads_to_the_pages_in_every_language(whole: Mapping[str, bytes]) -> None:
    start = parse_page("START.html", whole["START.html"].decode())
    targets = [link.get("href") for link in start.find("a") if is_internal(link.get("href", ""), NOWHERE)]

    assert targets == ["files/index.html", "files/en/index.html"]


def test_the_start_of_a_lesson_leads_to_the_lesson(lesson_kits: Mapping[str, Mapping[str, bytes]]) -> None:
    for lesson, files in lesson_kits.items():
        start = parse_page("START.html", files["START.html"].decode())
        targets = [link.get("href") for link in start.find("a") if is_internal(link.get("href", ""), NOWHERE)]

        assert targets == [f"files/{prefix}lessons/{lesson}/index.html" for prefix in ("", "en/")]


def test_a_text_beside_it_says_in_every_language_to_unpack_first(whole: Mapping[str, bytes], catalogue: Catalogue) -> None:
    readme = whole["README.txt"].decode("utf-8-sig")

    assert "\n" not in readme.replace("\r\n", "")
    for wording in catalogue.wordings.values():
        assert wording.say("kit.readme.unpack") in readme


def test_the_help_card_says_when_the_kit_was_made_and_that_numbers_may_have_changed(
    whole: Mapping[str, bytes], catalogue: Catalogue
) -> None:
    cards = 0
    for name, page in read_pages(whole).items():
        for card in page.find("aside", id="help"):
            wording = catalogue.wordings[page.language]
            made = wording.say("kit.aged").partition("{date}")[2]

            assert made.strip(" .,") in read_text(card), name
            assert ADDRESS in read_text(card), name
            cards += 1
    assert cards > 100


def test_codes_in_the_kit_lead_to_the_site_on_the_web(whole: Mapping[str, bytes]) -> None:
    shown = [page for name, page in read_pages(whole).items() if name.startswith("files/show/")]

    assert shown
    for page in shown:
        (button,) = page.find("button")
        assert (button.get("data-copy") or "").startswith(ADDRESS)


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny site with a page that offers the kits; its address is an example."""
    root = write_tiny_site(tmp_path_factory.mktemp("kit"))
    for language in ("lt", "en"):
        write_page(root, "docs/help", language, "Call [[phone:line]] [@a-law].\n\n## One { #one }\n\nText.\n\n[[kits]]")
    return root


@pytest.fixture(scope="session")
def tiny_kits(tiny: Path) -> Path:
    result = make_kits(tiny, tiny / "kit")
    assert result.returncode == 0, result.stdout + result.stderr
    return tiny / "kit"


def test_the_same_content_makes_the_same_bytes(tiny: Path, tiny_kits: Path, tmp_path: Path) -> None:
    make_kits(tiny, tmp_path / "again")
    first, second = ({kit.name: kit.read_bytes() for kit in folder.iterdir()} for folder in (tiny_kits, tmp_path / "again"))

    assert len(first) == 2
    assert first == second


def test_a_kit_of_a_site_without_a_public_address_has_no_dead_links(tiny_kits: Path) -> None:
    for kit in tiny_kits.iterdir():
        files = read_kit(kit)

        assert list(find_broken(files, read_pages(files))) == []
        assert [name for name, content in files.items() if b'href="https://tiny.example' in content] == []


def test_the_site_offers_the_kits_that_lie_ready_with_size_and_date(tiny: Path, tiny_kits: Path) -> None:
    built = build(tiny)
    files = built.files
    page = built.page("en/help/")
    links = [link.get("href") for link in page.find_all("a") if (link.get("href") or "").endswith(".zip")]

    assert sorted(page.resolve(link) for link in links) == sorted(f"kit/{kit.name}" for kit in tiny_kits.iterdir())
    assert all(files[f"kit/{kit.name}"] == kit.read_bytes() for kit in tiny_kits.iterdir())
    text = "".join(page.find("main").itertext())
    assert "14 November 2023" in text
    assert re.search(r"ZIP, \d+\.\d MB", text)


def test_a_site_without_kits_says_nothing_of_them(two_languages_with_block: Path) -> None:
    text = (two_languages_with_block / "en/help/index.html").read_text("utf-8")

    assert "ZIP" not in text


@pytest.fixture(scope="session")
def two_languages_with_block(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny site whose page would offer kits, built without any."""
    root = write_tiny_site(tmp_path_factory.mktemp("none"))
    for language in ("lt", "en"):
        write_page(root, "docs/help", language, "Call [[phone:line]] [@a-law].\n\n## One { #one }\n\nText.\n\n[[kits]]")
    built = build(root)
    assert built.result.returncode == 0, built.result.stderr
    return built.site


def test_a_file_that_is_no_kit_is_named_and_no_site_comes_out(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path)
    write(root, "kit/broken.zip", "no zip")
    built = build(root)

    assert built.result.returncode != 0
    assert "kit/broken.zip" in built.result.stderr
    assert "Traceback" not in built.result.stderr
    assert not built.site.exists()


def test_faults_of_content_end_the_command_and_leave_no_kit(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path)
    write_page(root, "docs/help", "en", "[[page:nowhere]]")
    result = make_kits(root, tmp_path / "kit")

    assert result.returncode != 0
    assert "docs/help.en.md" in result.stdout + result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "kit").exists()
