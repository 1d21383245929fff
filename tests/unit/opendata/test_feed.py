"""A feed tells what is new by the dates of the content, and nothing that should not be kept by other programs."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import feedparser
import pytest

from hooks.awareness.opendata.feed import write_feed
from hooks.awareness.opendata.news import MOST
from hooks.awareness.pages.edition import Edition
from tests.support.tiny_site import write
from tests.unit.builders import a_catalogue, change

SERIES = """\
title: {lt: Byla, en: Cases}
counts: {lt: bylos, en: cases}
points:
  - {year: 2020, value: 7, source: a-law}
"""
CHANGES = """\
first:
  on: 2026-05-06
  helpline: line
  contact: call
  old_number: "+37061234567"
  new_number: "112"
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A tiny site with one thing of everything that is news."""
    a_catalogue(tmp_path)
    change(tmp_path, "campaigns/light/campaign.yml", {"accent: teal\n": "accent: teal\nupdated: 2026-02-03\n"})
    change(tmp_path, "docs/sources.yml", {"  kind: law\n": "  kind: law\n  date: 2025-08\n"})
    write(tmp_path, "docs/series/cases.yml", SERIES)
    write(tmp_path, "docs/number-changes.yml", CHANGES)
    for language in ("lt", "en"):
        change(tmp_path, f"docs/lists.{language}.md", {"[[sources]]": "[[sources]]\n\n[[series: cases]]"})
    return tmp_path


def write_file(root: Path, language: str = "en", day: datetime.date = datetime.date(2026, 6, 1)) -> bytes:
    return write_feed(Edition(a_catalogue(root), language, day, "https://tiny.example/sub/"))


def read(root: Path, language: str = "en") -> Any:
    feed = feedparser.parse(write_file(root, language))
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


def test_everything_new_is_told_with_its_own_date_the_newest_first(root: Path) -> None:
    feed = read(root)
    found = [(entry.updated[:10], entry.link.removeprefix("https://tiny.example/sub/en/")) for entry in feed.entries]
    lesson = a_catalogue(root).lessons["lamp"].facts.updated

    assert found == sorted(found, key=lambda pair: pair[0], reverse=True)
    assert set(found) == {
        ("2026-05-06", "helplines/line/"),
        ("2026-02-03", "campaigns/light/"),
        ("2026-01-02", "helplines/line/"),
        ("2025-08-01", "lists/"),
        (str(lesson), "lessons/lamp/"),
    }
    assert feed.feed.updated == feed.entries[0].updated


def test_it_is_an_atom_feed_of_one_language_by_no_person(root: Path) -> None:
    feed = read(root)

    assert feed.version == "atom10"
    assert feed.feed.language == "en"
    assert feed.feed.author_detail == {"name": "word en"}
    assert {link.rel: link.href for link in feed.feed.links} == {
        "alternate": "https://tiny.example/sub/en/",
        "self": "https://tiny.example/sub/data/feed-en.xml",
    }


def test_no_telephone_number_is_handed_to_programs_that_keep_it(root: Path) -> None:
    content = write_file(root).decode()

    assert "112" not in content
    assert "612" not in content


def test_ids_stay_when_words_and_dates_change_and_differ_between_languages(root: Path) -> None:
    before = {entry.id for entry in read(root).entries}
    others = {entry.id for entry in read(root, "lt").entries}
    change(root, "campaigns/light/campaign.yml", {"updated: 2026-02-03": "updated: 2026-04-05"})
    change(root, "campaigns/light/index.en.md", {"About light.": "All about light."})
    feed = read(root)

    assert {entry.id for entry in feed.entries} == before
    assert before & others == set()
    assert "All about light." in [entry.summary for entry in feed.entries]


def test_it_is_the_same_on_whatever_day_it_is_built(root: Path) -> None:
    assert write_file(root, day=datetime.date(2026, 1, 2)) == write_file(root, day=datetime.date(2036, 1, 20))


def test_a_line_says_how_sure_it_is_and_when_it_was_checked(root: Path) -> None:
    (line,) = [entry for entry in read(root).entries if entry.title.startswith("Helpline")]

    assert line.title == "Helpline: Title of docs helplines line en"
    assert line.summary == "Checked, 2 January 2026. For all."


def test_words_that_look_like_marks_stay_words(root: Path) -> None:
    change(root, "campaigns/light/index.en.md", {"About light.": "\"Light & <b>more</b>\""})

    assert "Light &amp; &lt;b&gt;more&lt;/b&gt;" in write_file(root).decode()


def test_a_large_site_tells_the_newest_only(root: Path) -> None:
    change(root, "docs/number-changes.yml", {"first:": "zero:"})
    entries = [CHANGES.replace("first:", f"change-{n}:").replace("2026-05-06", f"2027-{n % 12 + 1:02}-10") for n in range(MOST)]
    write(root, "docs/number-changes.yml", "".join(entries))
    feed = read(root)

    assert len(feed.entries) == MOST
    assert {entry.updated[:4] for entry in feed.entries} == {"2027"}
