"""The list of everything leaves nothing out, and needs no script."""

from __future__ import annotations

from pathlib import Path

from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.everything import list_everything
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import read_tiny_site
from tests.unit.search.searchable import write_site


def test_everything_stands_once_in_its_group(tmp_path: Path) -> None:
    catalogue = read_tiny_site(write_site(tmp_path)).catalogue
    assert catalogue is not None
    groups = {group.id: [link.address for link in group.items] for group in list_everything(Edition(catalogue, "en"))}

    assert groups == {
        "group-help": ["en/help/", "en/helplines/", "en/helplines/line/", "en/lists/"],
        "group-campaign": ["en/campaigns/light/"],
        "group-lesson": ["en/lessons/lamp/"],
        "group-organisation": ["en/organisations/operator/"],
        "group-term": ["en/lists/#light"],
    }


def test_pages_of_other_sections_than_that_of_help_are_topics(tmp_path: Path) -> None:
    write_site(tmp_path)
    change(
        tmp_path,
        "docs/navigation.yml",
        {", lists]": "]\n  - {id: more, title: {lt: Daugiau, en: More}, pages: [lists]}"},
    )
    catalogue = read_tiny_site(tmp_path).catalogue
    assert catalogue is not None
    (topics,) = (group for group in list_everything(Edition(catalogue, "en")) if group.id == "group-page")

    assert [link.address for link in topics.items] == ["en/lists/"]
