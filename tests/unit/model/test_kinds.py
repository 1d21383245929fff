"""Every content file belongs to one kind by its path."""

from __future__ import annotations

import pytest

from hooks.awareness.model.kinds import KINDS, PAGE, Kind


def _find_kind(file: str) -> tuple[str, str, str | None] | None:
    for kind in KINDS:
        if found := kind.match(file):
            return (kind.name, *found)
    return None


@pytest.mark.parametrize(
    ("file", "kind", "id", "language"),
    [
        ("campaigns/light/campaign.yml", "campaign", "light", None),
        ("campaigns/light/index.lt.md", "campaign", "light", "lt"),
        ("campaigns/light/index.pt-BR.md", "campaign", "light", "pt-BR"),
        ("docs/helplines/line.yml", "helpline", "line", None),
        ("docs/helplines/line.en.md", "helpline", "line", "en"),
        ("docs/helplines/index.en.md", "page", "helplines/index", "en"),
        ("docs/helplines/indexed.en.md", "helpline", "indexed", "en"),
        ("docs/organisations/police.yml", "organisation", "police", None),
        ("docs/series/cases.yml", "series", "cases", None),
        ("docs/outlines/land.yml", "outline", "land", None),
        ("docs/places.yml", "place", "", None),
        ("docs/figures.yml", "amount", "", None),
        ("docs/timeline.yml", "milestone", "", None),
        ("docs/timeline.lt.md", "page", "timeline", "lt"),
        ("docs/path.yml", "stage", "", None),
        ("docs/checklists/offer.yml", "checklist", "offer", None),
        ("docs/calendar.yml", "occasion", "", None),
        ("docs/calendar.lt.md", "page", "calendar", "lt"),
        ("docs/sources.yml", "source", "", None),
        ("docs/glossary.yml", "term", "", None),
        ("docs/sources.lt.md", "page", "sources", "lt"),
        ("docs/index.lt.md", "page", "index", "lt"),
        ("docs/help.yml", "page", "help", None),
        ("docs/law/courts.lt.md", "page", "law/courts", "lt"),
        ("docs/x.LT.md", "page", "x", "LT"),
    ],
)
def test_a_path_says_what_a_file_is(file: str, kind: str, id: str, language: str | None) -> None:
    assert _find_kind(file) == (kind, id, language)


@pytest.mark.parametrize(
    "file",
    ["campaigns/light/notes.lt.md", "campaigns/light.lt.md", "campaigns/light/images/a.svg", "docs/help.md", "docs/help.lt.txt",
     "docs/help.lt.yml", "docs/a.b.lt.md", "docs/help.yaml", "README.md", "docs/help.1.md", "campaigns/a/b/campaign.yml"],
)
def test_other_paths_belong_to_no_kind(file: str) -> None:
    assert _find_kind(file) is None


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_only_a_path_with_a_name_holds_a_single_entry(kind: Kind) -> None:
    many = ("amount", "milestone", "move", "number-change", "occasion", "place", "saying", "source", "stage", "step", "term")

    assert kind.one_sheet is (kind.name in many)


def test_the_plain_page_takes_what_the_others_leave() -> None:
    assert KINDS[-1] is PAGE
