"""A recall names the sheets that say something wrong by now, what it is, and which copies to take down."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.commits import git, release
from tests.support.tiny_site import write
from tests.unit.builders import change
from tests.unit.checklists import FILE, checklist_data, group_data, sign_data, write_checklist, write_paper
from tests.unit.reading_tiny_sites import write_tiny_content
from tools.recall import recall

CARD = """\
layout: card
order: 1
leads_to: help
name: {lt: Kortelė, en: Card}
shows: {lt: Kortelės, en: Cards}
helplines: [line]
headline: {lt: Kalbėk, en: Talk}
"""


@pytest.fixture
def released(tmp_path: Path) -> Path:
    """A tiny site that prints a card, released once."""
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/prints/card.yml", CARD)
    release(tmp_path)
    return tmp_path


def test_nothing_is_withdrawn_where_nothing_changed(released: Path) -> None:
    report = recall(released, "v1")

    assert "Nothing to withdraw" in report
    assert "## Withdraw" not in report


def test_a_changed_number_withdraws_every_sheet_that_bears_it(released: Path) -> None:
    change(released, "mkdocs.yml", {'["112"]': '["112", "113"]'})
    change(released, "docs/helplines/line.yml", {'number: "112"': 'number: "113"', "2026-01-02": "2026-03-04"})

    report = recall(released, "v1")

    assert "## Withdraw" in report
    assert report.count("- lines 1 number: “112” → “113”") == 2
    assert "### Card (card, en)" in report
    assert "Copies that say “Numbers checked on 2 January 2026”." in report


def test_a_changed_address_of_the_site_withdraws_its_sheets(released: Path) -> None:
    settings = (released / "mkdocs.yml").read_text("utf-8")
    address = next(line for line in settings.splitlines() if line.startswith("site_url"))
    change(released, "mkdocs.yml", {address: "site_url: https://other.test/"})

    assert "→ “other.test/" in recall(released, "v1").partition("## Withdraw")[2]


def test_other_words_alone_withdraw_nothing(released: Path) -> None:
    change(released, "docs/prints/card.yml", {"en: Talk": "en: Speak"})

    report = recall(released, "v1")

    assert "## Withdraw" not in report
    assert "- headline: “Talk” → “Speak”" in report
    assert "(card, lt)" not in report


def test_a_later_check_of_the_same_number_withdraws_nothing(released: Path) -> None:
    change(released, "docs/helplines/line.yml", {"2026-01-02": "2026-03-04"})

    assert "Nothing to withdraw" in recall(released, "v1")


def test_a_sheet_that_is_printed_no_more_is_withdrawn(released: Path) -> None:
    (released / "docs/prints/card.yml").unlink()

    assert "no longer printed" in recall(released, "v1").partition("## Withdraw")[2]


def test_what_cannot_be_read_any_more_is_named(released: Path) -> None:
    change(released, "docs/prints/card.yml", {"order: 1": "odrer: 1"})
    git(released, "commit", "--quiet", "--all", "--message", "a slip")

    assert "- docs/prints/card.yml" in recall(released, "HEAD").partition("## Could not be compared")[2]


def test_a_release_that_git_does_not_know_is_said_plainly(released: Path) -> None:
    with pytest.raises(ValueError, match="git knows no tag"):
        recall(released, "v9")


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    """A tiny site that prints a whole checklist, released once."""
    signs = (sign_data("one", urgent=True), sign_data("two"))
    text = {"lt": "Rašyk [[phone:line]].", "en": "Call [[phone:line]]."}
    write_checklist(tmp_path, checklist_data(group_data(*signs), urgent={"title": text, "text": text}))
    write_paper(tmp_path)
    release(tmp_path)
    return tmp_path


def test_a_number_inside_the_words_of_a_sheet_withdraws_it(listed: Path) -> None:
    assert "Nothing to withdraw" in recall(listed, "v1")
    change(listed, FILE, {'"Call [[phone:line]]."': '"Call 1."'})
    report = recall(listed, "v1")

    assert "- checklist urgent text number 1: “112” → nothing" in report.partition("## Withdraw")[2]
    assert "(list, lt)" not in report


def test_signs_are_compared_with_themselves_wherever_they_stand(listed: Path) -> None:
    change(listed, FILE, {"Sign two": "Sign 2"})
    report = recall(listed, "v1")

    assert "## Withdraw" not in report
    assert "- checklist groups job signs two text: “Sign two” → “Sign 2”" in report
