"""Sentences to say first: each in every language, with the direction and the name that it gives itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.model.saying import Saying
from hooks.awareness.pages.sayings import plan_sayings
from tests.support.tiny_site import write
from tests.unit.builders import an_edition, judge
from tests.unit.reading_tiny_sites import write_tiny_content

SAYINGS = """\
help:
  say: {lt: Padėkite., en: Help., ar: ساعدوني., x-y: Xy.}
quiet:
  say: {lt: Tyliai., en: Quietly.}
"""


def _write(root: Path) -> None:
    write_tiny_content(root)
    write(root, "docs/sayings.yml", SAYINGS)


def test_a_saying_is_understood_first_then_said_in_every_other_language(tmp_path: Path) -> None:
    _write(tmp_path)
    first = plan_sayings(an_edition(tmp_path))[0]

    assert (first.meaning, first.meaning.language, first.language) == ("Help.", "en", "English")
    assert [(s.text, s.text.language, s.direction, s.name) for s in first.sentences] == [
        ("Padėkite.", "lt", "ltr", "Lietuvių"), ("ساعدوني.", "ar", "rtl", "العربية"), ("Xy.", "x-y", "ltr", "X-y"),
    ]


@pytest.mark.parametrize(("ids", "found"), [((), ["help", "quiet"]), (("quiet",), ["quiet"])])
def test_a_page_shows_all_sayings_or_those_it_names(ids: tuple[str, ...], found: list[str], tmp_path: Path) -> None:
    _write(tmp_path)

    assert [saying.id for saying in plan_sayings(an_edition(tmp_path), ids)] == found


@pytest.mark.parametrize(
    ("say", "fault"),
    [
        ({"lt": "A.", "en": "B.", "uk": "C."}, []),
        ({"lt": "A."}, [("missing-text", "say")]),
        ({"lt": "A.", "en": "B.", "uk": ""}, [("empty-value", "say")]),
        ({"lt": "A.", "en": ["B."]}, [("not-per-language", "say")]),
        ("A.", [("not-per-language", "say")]),
    ],
)
def test_a_saying_has_a_sentence_in_each_of_its_languages(say: object, fault: list[tuple[str, str]]) -> None:
    assert judge(Saying, {"say": say}) == fault
