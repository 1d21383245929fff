"""The card for other sites is no newer than the oldest of its checks, and holds no longer than the first of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.pages.site_card import make_site_card
from tests.support.tiny_site import HELPLINE, write, write_page
from tests.unit.builders import an_edition, change
from tests.unit.reading_tiny_sites import write_tiny_content

SETTINGS = {"required_languages": "freshness: {emergency: 365, specialist: 180, support: 180, public: 365, abroad: 365}\n    required_languages"}


def write_second_line(root: Path, checked: str) -> None:
    """Write a tiny site with a second line, of another tier, that every page shows too."""
    write_tiny_content(root)
    change(root, "mkdocs.yml", SETTINGS)
    write(root, "docs/helplines/second.yml", HELPLINE.replace("2026-01-02", checked).replace("tier: emergency", "tier: support"))
    for language in ("lt", "en"):
        write_page(root, "docs/helplines/second", language, "A second line.", who="For all.")


@pytest.mark.parametrize(
    ("checked", "oldest"),
    [("2026-05-01", "2026-01-02"), ("2025-11-20", "2025-11-20"), ("2026-01", "2026-01-01"), ("2026", "2026-01-01")],
)
def test_a_card_is_as_old_as_the_oldest_of_its_checks(checked: str, oldest: str, tmp_path: Path) -> None:
    write_second_line(tmp_path, checked)
    card = make_site_card(an_edition(tmp_path))

    assert card is not None
    assert card.checked == oldest


def test_a_card_holds_as_long_as_the_line_that_changes_first(tmp_path: Path) -> None:
    write_second_line(tmp_path, "2026-05-01")
    card = make_site_card(an_edition(tmp_path))

    assert card is not None
    assert (len(card.lines), card.holds) == (2, 180)


def test_a_site_without_a_line_for_every_page_has_no_card(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {"always_shown: true\n": ""})

    assert make_site_card(an_edition(tmp_path)) is None
