"""A recall names the sheets that say something wrong by now, what it is, and which copies to take down."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.commits import git, release
from tests.support.tiny_site import write
from tests.unit.builders import change
from tests.unit.checklists import FILE, checklist_data, group_data, sign_data, write_checklist, write_checklist_paper
from tests.unit.papers import write_lines, write_paper
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
    assert "## Atšaukti / Withdraw" not in report


def test_a_language_whose_words_cannot_be_read_is_silent(released: Path) -> None:
    change(released, "overrides/words/reports/en.yml", {"recall:": 'recall: "'})

    assert "Atšaukti nėra ko" in recall(released, "v1")


def test_a_changed_number_withdraws_every_sheet_that_bears_it(released: Path) -> None:
    change(released, "mkdocs.yml", {'["112"]': '["112", "113"]'})
    change(released, "docs/helplines/line.yml", {'number: "112"': 'number: "113"', "2026-01-02": "2026-03-04"})

    report = recall(released, "v1")

    assert "## Atšaukti / Withdraw" in report
    assert report.count("- lines 1 number: “112” → “113”") == 2
    assert "### Card (card, en)" in report
    assert "Copies that say “Numbers checked on 2 January 2026”." in report


def test_a_changed_address_of_the_site_withdraws_its_sheets(released: Path) -> None:
    settings = (released / "mkdocs.yml").read_text("utf-8")
    address = next(line for line in settings.splitlines() if line.startswith("site_url"))
    change(released, "mkdocs.yml", {address: "site_url: https://other.test/"})

    assert "→ “other.test/" in recall(released, "v1").partition("## Atšaukti / Withdraw")[2]


def test_other_words_alone_withdraw_nothing(released: Path) -> None:
    change(released, "docs/prints/card.yml", {"en: Talk": "en: Speak"})

    report = recall(released, "v1")

    assert "## Atšaukti / Withdraw" not in report
    assert "- headline: “Talk” → “Speak”" in report
    assert "(card, lt)" not in report


def test_a_later_check_of_the_same_number_withdraws_nothing(released: Path) -> None:
    change(released, "docs/helplines/line.yml", {"2026-01-02": "2026-03-04"})

    assert "Nothing to withdraw" in recall(released, "v1")


def test_a_sheet_that_is_printed_no_more_is_withdrawn(released: Path) -> None:
    (released / "docs/prints/card.yml").unlink()

    assert "- nebespausdinama arba nesiūloma, kol" in recall(released, "v1").partition("## Atšaukti / Withdraw")[2]


def test_what_cannot_be_read_any_more_is_named(released: Path) -> None:
    change(released, "docs/prints/card.yml", {"order: 1": "odrer: 1"})
    git(released, "commit", "--quiet", "--all", "--message", "a slip")

    assert "- docs/prints/card.yml" in recall(released, "HEAD").partition("## Nepavyko palyginti / Could not be compared")[2]


@pytest.mark.parametrize("file", ["docs/vocabulary.yml", "docs/navigation.yml", "docs/helplines/line.yml"])
def test_a_release_that_cannot_be_read_is_not_said_to_be_right(file: str, released: Path) -> None:
    text = (released / file).read_text("utf-8")
    write(released, file, "some: [")
    git(released, "commit", "--quiet", "--all", "--message", "a slip")
    write(released, file, text)
    report = recall(released, "HEAD")

    assert "- docs/prints/card.yml" in report.partition("## Nepavyko palyginti / Could not be compared")[2]
    assert "every sheet says" not in report


def test_words_of_the_interface_that_a_release_lacked_are_those_of_today(released: Path) -> None:
    change(released, "overrides/words/en.yml", {"  anonymous: ": "  nameless: ", "    free: ": "    gratis: "})
    git(released, "commit", "--quiet", "--all", "--message", "other words")
    change(released, "overrides/words/en.yml", {"  nameless: ": "  anonymous: ", "    gratis: ": "    free: "})

    assert "every sheet says" in recall(released, "HEAD")


@pytest.mark.parametrize("file", ["docs/prints/card.yml", "docs/helplines/line.yml", "docs/vocabulary.yml"])
def test_what_cannot_be_read_today_is_not_taken_for_withdrawn(file: str, released: Path) -> None:
    write(released, file, "some: [")
    report = recall(released, "v1")

    assert "## Atšaukti / Withdraw" not in report
    assert "every sheet says" not in report
    assert "- docs/prints/card.yml" in report.partition("## Nepavyko palyginti / Could not be compared")[2]


def test_without_git_there_is_no_recall(released: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(released))

    with pytest.raises(ValueError, match="git cannot be run"):
        recall(released, "v1")


def test_a_release_that_git_does_not_know_is_said_plainly(released: Path) -> None:
    with pytest.raises(ValueError, match="git knows no tag"):
        recall(released, "v9")


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    """A tiny site that prints a whole checklist, released once."""
    signs = (sign_data("one", urgent=True), sign_data("two"))
    text = {"lt": "Rašyk [[phone:line]].", "en": "Call [[phone:line]]."}
    write_checklist(tmp_path, checklist_data(group_data(*signs), urgent={"title": text, "text": text}))
    write_checklist_paper(tmp_path)
    release(tmp_path)
    return tmp_path


def test_a_number_inside_the_words_of_a_sheet_withdraws_it(listed: Path) -> None:
    assert "Nothing to withdraw" in recall(listed, "v1")
    change(listed, FILE, {'"Call [[phone:line]]."': '"Call 1."'})
    report = recall(listed, "v1")

    assert "- checklist urgent text number 1: “112” → nieko / nothing" in report.partition("## Atšaukti / Withdraw")[2]
    assert "(list, lt)" not in report


def test_signs_are_compared_with_themselves_wherever_they_stand(listed: Path) -> None:
    change(listed, FILE, {"Sign two": "Sign 2"})
    report = recall(listed, "v1")

    assert "## Atšaukti / Withdraw" not in report
    assert "- checklist groups job signs two text: “Sign two” → “Sign 2”" in report


def test_a_further_source_withdraws_nothing(listed: Path) -> None:
    source = "\nother:\n  name: {lt: Kita, en: Other}\n  publisher: State\n  language: en\n  kind: law\n  seen: 2026-01-02\n"
    write(listed, "docs/sources.yml", (listed / "docs/sources.yml").read_text("utf-8") + source)
    change(listed, FILE, {'"Why?"': '"Why? [@other]"'})
    report = recall(listed, "v1")

    assert "## Atšaukti / Withdraw" not in report
    assert "- checklist sources sources other name: nieko / nothing → “Other”" in report


@pytest.fixture
def guided(tmp_path: Path) -> Path:
    """A tiny site that prints all its steps, released once."""
    write_tiny_content(tmp_path)
    write_lines(tmp_path)
    change(tmp_path, "docs/steps.yml", {"en: now en}]": 'en: "Call [[phone:talk]]."}]', "[line]": "[line, old]"})
    write_paper(tmp_path, "steps")
    release(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("line", "place"), [("talk", "do 1 number 1"), ("old", "lines old number"), ("line", "lines line number")]
)
def test_a_number_on_the_paper_of_the_steps_withdraws_it(line: str, place: str, guided: Path) -> None:
    assert "Nothing to withdraw" in recall(guided, "v1")
    change(guided, "mkdocs.yml", {'["112"]': '["112", "113"]'})
    change(guided, f"docs/helplines/{line}.yml", {'number: "112"': 'number: "113"'})
    grave = recall(guided, "v1").partition("## Atšaukti / Withdraw")[2]

    assert f"- steps steps now ending {place}: “112” → “113”" in grave


def test_steps_that_cannot_all_be_read_are_not_compared(guided: Path) -> None:
    text = (guided / "docs/steps.yml").read_text("utf-8")
    write(guided, "docs/steps.yml", text.replace("do: [", "odd: [", 1))
    git(guided, "commit", "--quiet", "--all", "--message", "a slip")
    write(guided, "docs/steps.yml", text)
    report = recall(guided, "HEAD")

    assert "- docs/prints/list.yml" in report.partition("## Nepavyko palyginti / Could not be compared")[2]
    assert "every sheet says" not in report


def test_a_step_that_moves_with_its_number_says_what_it_said(guided: Path) -> None:
    change(guided, "docs/steps.yml", {"choices: [now, later]": "choices: [later, now]"})

    assert "Nothing to withdraw" in recall(guided, "v1")


def test_a_number_in_a_definition_withdraws_the_glossary(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/glossary.yml", {"definition: {lt: word lt": 'definition: {lt: "Skambink [[phone:line]]"'})
    write_paper(tmp_path, "glossary")
    release(tmp_path)
    change(tmp_path, "docs/glossary.yml", {"[[phone:line]]": "kam nors"})

    assert "definition number 1: “112” → nieko / nothing" in recall(tmp_path, "v1").partition("## Atšaukti / Withdraw")[2]
