"""Links of a kit name files; those that would leave it go from the frame, and are marked or become words in a text."""

from __future__ import annotations

import pytest

from tools.html_tree import parse_tree
from tools.kit_links import close, find_file, find_links, find_loaded, is_inside, open_folders

PAGE = "help/index.html"
KEPT = frozenset({"help/index.html", "index.html"})
PUBLIC = {"law/index.html": "https://site.internal/law/"}


def _open(href: str, page: str = PAGE) -> str:
    tree = parse_tree(f'<a href="{href}">w</a>')
    open_folders(page, tree)
    return tree.write().partition('href="')[2].partition('"')[0]


def _close(html: str) -> str:
    tree = parse_tree(html)
    close(PAGE, tree, KEPT, PUBLIC, "(web)")
    return tree.write()


@pytest.mark.parametrize(
    ("href", "opened"),
    [
        ("../law/", "../law/index.html"),
        ("../law/#x", "../law/index.html#x"),
        ("../", "../index.html"),
        ("..", "../index.html"),
        ("./", "index.html"),
        (".", "index.html"),
        ("../law/courts/", "../law/courts/index.html"),
        ("line/line.vcf", "line/line.vcf"),
        ("../law/index.html", "../law/index.html"),
    ],
)
def test_a_link_to_a_folder_names_its_file(href: str, opened: str) -> None:
    assert _open(href) == opened


@pytest.mark.parametrize("href", ["#x", "tel:112", "mailto:a@b.example", "https://weather.example/", "sms:112"])
def test_a_link_to_no_file_stays(href: str) -> None:
    assert _open(href) == href
    assert not is_inside(href)


def test_a_link_from_the_top_goes_down() -> None:
    assert _open("files/en/", page="") == "files/en/index.html"


def test_a_way_of_the_frame_that_leads_out_goes_with_its_heading() -> None:
    frame = '<footer><div><h2>Law</h2><ul><li><a href="../law/">Law</a></li></ul></div><p>Words</p></footer>'

    assert _close(frame) == "<footer><p>Words</p></footer>"


def test_a_way_that_stays_keeps_its_heading_and_loses_its_neighbours() -> None:
    frame = '<nav><h2>All</h2><ul><li><a href="../">Home</a></li><li><a href="../law/">Law</a></li></ul></nav>'

    assert _close(frame) == '<nav><h2>All</h2><ul><li><a href="../">Home</a></li></ul></nav>'


def test_the_name_of_the_site_stays_as_words() -> None:
    assert _close('<header><a class="aw-brand" href="../law/"><b>Site</b></a></header>') == (
        '<header><span class="aw-brand"><b>Site</b></span></header>'
    )


def test_the_exit_stays_in_the_frame() -> None:
    frame = '<header><a href="https://weather.example/">Leave</a><a href="../law/">Law</a></header>'

    assert _close(frame) == '<header><a href="https://weather.example/">Leave</a></header>'


def test_a_link_in_a_text_leads_to_the_web_with_a_mark() -> None:
    assert _close('<main><p>The <a href="../law/#x">law</a>.</p></main>') == (
        '<main><p>The <a href="https://site.internal/law/#x" rel="noreferrer">law <span class="aw-online">(web)</span></a>.</p></main>'
    )


def test_without_an_address_on_the_web_a_link_becomes_its_words() -> None:
    assert _close('<main><p>The <a href="../courts/">very <b>courts</b></a>.</p></main>') == (
        "<main><p>The very <b>courts</b>.</p></main>"
    )


def test_links_of_texts_are_told_from_ways_of_the_frame() -> None:
    tree = parse_tree('<nav><a href="../a/">a</a></nav><main><a href="../b/">b</a></main>')

    assert list(find_links(PAGE, tree)) == ["a/index.html", "b/index.html"]
    assert list(find_links(PAGE, tree, ways=False)) == ["b/index.html"]


def test_what_a_page_loads_is_found() -> None:
    tree = parse_tree(
        '<link href="../a.css"><script src="../b.js"></script><img src="c.svg" alt=""><div data-index="../d.js"></div>'
        '<link href="https://elsewhere.example/">'
    )

    assert list(find_loaded(PAGE, tree)) == ["a.css", "b.js", "help/c.svg", "d.js"]


@pytest.mark.parametrize("way", ["url(../a.woff2)", "url('../a.woff2')", 'url("../a.woff2")'])
def test_what_the_styles_of_a_page_load_is_found(way: str) -> None:
    tree = parse_tree(f"<head><style>a {{ b: {way} }} c {{ d: url(data:x) }}</style></head>")

    assert list(find_loaded(PAGE, tree)) == ["a.woff2"]


def test_a_file_is_found_from_its_page() -> None:
    assert find_file("en/help/index.html", "../../data/a.csv") == "data/a.csv"
