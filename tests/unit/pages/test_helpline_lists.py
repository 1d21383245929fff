"""Lines are shown in one order everywhere, and those of every page are told in one place."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.helpline_lists import list_danger_lines, list_first_lines, list_helplines
from tests.support.tiny_site import HELPLINE, write, write_page
from tests.unit.builders import an_edition
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """A site whose lines are of several tiers; one rests, and one has closed."""
    write_tiny_content(tmp_path)
    for id, status, tier, order in (
        ("a", "active", "abroad", 1), ("b", "paused", "support", 2), ("c", "active", "support", 1), ("d", "closed", "emergency", 1),
    ):
        facts = HELPLINE.replace("active", status).replace("tier: emergency", f"tier: {tier}").replace("order: 1", f"order: {order}")
        facts = facts if status == "active" else facts.replace("always_shown: true\n", "")
        write(tmp_path, f"docs/helplines/{id}.yml", facts + ("replaced_by: line\n" if status == "closed" else ""))
        for language in LANGUAGES.all:
            write_page(tmp_path, f"docs/helplines/{id}", language, "A line.", who="For all.")
    return an_edition(tmp_path)


def test_lines_are_listed_by_tier_then_order_and_closed_ones_are_not(edition: Edition) -> None:
    assert [entry.id for entry in list_helplines(edition)] == ["line", "c", "b", "a"]


def test_the_lines_of_every_page_stand_in_the_same_order_those_for_danger_first(edition: Edition) -> None:
    assert [entry.id for entry in list_first_lines(edition)] == ["line", "c", "a"]
    assert [entry.id for entry in list_danger_lines(edition)] == ["line"]
