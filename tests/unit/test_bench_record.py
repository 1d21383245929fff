"""What the benchmark of the record leaves out, and what it leaves as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.without_record import drop_key, drop_mentions, drop_names, drop_sections, drop_unused


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("See [[page:map|the map]].", "See the map."),
        ("See [[page:timeline#years|when]].", "See when."),
        ("See [[page:calendar]].", "See page:calendar."),
        ("See [[page:who-does-what#path|the path]].", "See the path."),
        ("See [[page:who-does-what#responsible|who]] and [[page:law|laws]].",) * 2,
        ("Call [[phone:112]]; look at the map.",) * 2,
    ],
)
def test_links_to_what_goes_become_words(text: str, left: str) -> None:
    assert drop_mentions(text) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("    pages: [law, map, timeline, card]\n", "    pages: [law]\n"),
        ("header: [help, map]\n", "header: [help]\n"),
        ("  page: map\n  unit: count\n", "  unit: count\n"),
        ("search: search\ncalendar: calendar\nmap: map\n", "search: search\n"),
        ("layout: card\nfunctions: [map]\n",) * 2,
    ],
)
def test_facts_name_no_page_that_goes(text: str, left: str) -> None:
    assert drop_names(text) == left


@pytest.mark.parametrize("duties", ["duties: [{function: labour}]\n", "duties:\n  - {function: labour}\n- {function: policy}\n"])
def test_a_key_goes_with_all_that_stands_below_it(duties: str) -> None:
    assert drop_key(f"kind: public\n{duties}url: https://a.example\n", "duties") == "kind: public\nurl: https://a.example\n"


def test_a_section_goes_with_the_smaller_ones_in_it() -> None:
    text = "Lead.\n\n## A { #path }\n\n### B { #inner }\n\nInside.\n\n## C { #stays }\n\n### D { #also-stays }\n"

    assert drop_sections(text, ("path",)) == "Lead.\n\n## C { #stays }\n\n### D { #also-stays }\n"


def test_a_source_stays_that_somebody_still_cites(tmp_path: Path) -> None:
    sheet, page = tmp_path / "sources.yml", tmp_path / "page.md"
    sheet.write_text("a-law:\n  url: x\nan-atlas:\n  url: y\n", "utf-8")
    page.write_text("A claim [@a-law].", "utf-8")

    assert drop_unused(sheet, (sheet, page)) == "a-law:\n  url: x\n"
