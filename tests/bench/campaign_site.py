"""Writes a campaign site of any size: every kind of content, in two languages, all features on."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from hooks.awareness.language import Languages
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.plan import plan_pages
from tests.support.real_site import ROOT
from tests.support.tiny_site import CAMPAIGN, HELPLINE, SVG, write, write_page, write_tiny_site
from tests.unit.reading_tiny_sites import read_tiny_site
from tools.starting import example_lesson, examples
from tools.starting.example_lesson import LESSON, lesson_file

LANGUAGES = ("lt", "en")
WORDS = 500
"""Words on a page, as on the pages of the comparison that the goals come from."""
_PARAGRAPH = 80
_PAGES_OF_A_SECTION = 20
_EVERY = {"campaign": 10, "helpline": 10, "lesson": 25}
"""Of so many things one is of this kind; all others are plain pages."""


@dataclass
class _Site:
    root: Path
    chance: random.Random = field(default_factory=lambda: random.Random(1))
    plain: list[str] = field(default_factory=list)


def write_campaign_site(root: Path, pages: int) -> int:
    """Write a site of about so many pages in each language into an empty folder; return how many it plans.

    The words are those of the real site, shuffled; numbers are invented and lead nowhere.
    """
    write_tiny_site(root, LANGUAGES)
    settings = (root / "mkdocs.yml").read_text("utf-8").replace("country: XX", "country: LT")
    write(root, "mkdocs.yml", settings)
    site = _Site(root)
    for code in LANGUAGES:
        write_page(root, "docs/find", code, "Find it.")
    missing = pages - _count_pages(root, ("find",))
    made = 0
    while missing > 0:
        made += 1
        missing -= _write_thing(site, made)
    _write_navigation(root, ("find", *site.plain))
    return _count_pages(root)


def _write_thing(site: _Site, number: int) -> int:
    """Write one thing and return how many pages of a language it makes."""
    if number % _EVERY["lesson"] == 0:
        write(site.root, f"docs/lessons/lesson-{number}.yml", LESSON.replace("order: 1", f"order: {number}"))
        for code in LANGUAGES:
            write(site.root, f"docs/lessons/lesson-{number}.{code}.md", _title(lesson_file(code), number))
        return 3
    if number % _EVERY["campaign"] == 1:
        folder = f"campaigns/campaign-{number}"
        write(site.root, f"{folder}/campaign.yml", CAMPAIGN.replace("order: 1", f"order: {number}"))
        write(site.root, f"{folder}/images/emblem.svg", SVG)
        for code in LANGUAGES:
            text = _write_text(site, code)
            write_page(site.root, f"{folder}/index", code, text, summary=f"Summary {number}.", emblem_alt="A line.")
        return 1
    if number % _EVERY["helpline"] == 2:
        facts = HELPLINE.replace('"112"', f'"+3706{number * 7919 % 10**7:07}"').replace("always_shown: true\n", "")
        write(site.root, f"docs/helplines/line-{number}.yml", facts.replace("tier: emergency", "tier: support"))
        for code in LANGUAGES:
            write_page(site.root, f"docs/helplines/line-{number}", code, _write_text(site, code), who="For all.")
        return 1
    site.plain.append(f"page-{number}")
    for code in LANGUAGES:
        write_page(site.root, f"docs/page-{number}", code, _write_text(site, code))
    return 1


def _title(text: str, number: int) -> str:
    """Return the text of a lesson with titles and descriptions that no other has."""
    text = text.replace("title: A lamp", f"title: Lamp {number}")
    return text.replace("description: A", f"description: Number {number}, a")


def _write_text(site: _Site, language: str) -> str:
    """Return as many words as a page has, with headings, sources, mentions, a list, a table and a callout."""
    words = list(_read_words(language))
    site.chance.shuffle(words)
    rows = [" ".join(words[at : at + _PARAGRAPH]) for at in range(0, WORDS, _PARAGRAPH)]
    first, second, third, *rest = rows
    bullets = "\n".join(f"- {row}" for row in _cut(second, 12))
    table = "\n".join(["| a | b |", "|---|---|", *(f"| {row} | {row[:9]} |" for row in _cut(third, 12))])
    end = "\n\n".join(f"{row} [@a-law]." for row in rest)
    return (
        f"{first} [@a-law].\n\n## One {{ #one }}\n\n{bullets}\n\nSee [[page:help|help]] and [[term:light|light]].\n\n"
        f'## Two {{ #two }}\n\n{table}\n\n!!! note "Note"\n    Call [[phone:line]].\n\n## Three {{ #three }}\n\n{end}'
    )


def _cut(row: str, size: int) -> Iterator[str]:
    words = row.split()
    return (" ".join(words[at : at + size]) for at in range(0, len(words), size))


@cache
def _read_words(language: str) -> tuple[str, ...]:
    """Return the plain words of the real site: no marks, no digits, in the order in which they stand."""
    texts = (file.read_text("utf-8") for file in sorted((ROOT / "docs").glob(f"*.{language}.md")))
    words = (word.strip(".,;:!?()„“”\"'*") for text in texts for word in text.split())
    return tuple(word for word in words if word.isalpha())[:5_000]


def _write_navigation(root: Path, plain: tuple[str, ...]) -> None:
    titles = ", ".join(f"{code}: word {code}" for code in LANGUAGES)
    text = examples.NAVIGATION.format(titles=titles) + example_lesson.NAVIGATION
    text = text.replace("home: index\n", "home: index\nsearch: find\n")
    groups = [plain[at : at + _PAGES_OF_A_SECTION] for at in range(0, len(plain), _PAGES_OF_A_SECTION)]
    sections = "".join(
        f"  - id: section-{number}\n    title: {{{titles}}}\n    pages: [{', '.join(group)}]\n"
        for number, group in enumerate(groups)
    )
    marker = "steps: lists\n"
    assert marker in text
    write(root, "docs/navigation.yml", text.replace(marker, sections + marker))


def _count_pages(root: Path, plain: tuple[str, ...] | None = None) -> int:
    """Return how many pages of one language a site plans, after writing its navigation if asked to."""
    if plain is not None:
        _write_navigation(root, plain)
    return sum(1 for _ in plan_pages(read_edition(root, LANGUAGES[0])))


def read_edition(root: Path, language: str) -> Edition:
    """Return a site that was written here, in a language."""
    reading = read_tiny_site(root, Languages(LANGUAGES[0], LANGUAGES, LANGUAGES))
    assert reading.catalogue is not None and not reading.problems, reading.problems[:3]
    return Edition(reading.catalogue, language)
