"""What a page says about a call: what is known, question by question, and the rest in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.model.helpline import Helpline
from hooks.awareness.pages.calling import Calling, list_questions, plan_calling
from hooks.awareness.pages.prose import Writer
from tests.support.tiny_site import HELPLINE, write, write_page
from tests.unit.builders import a_helpline, an_edition, calling_data, change, contact_data, helpline_data, judge
from tests.unit.reading_tiny_sites import LANGUAGES, list_faults, read_tiny_site, write_tiny_content

LINE = "docs/helplines/line.yml"


def _plan(root: Path, *, facts: dict[str, str] | None = None, words: str = "", text: dict[str, str] | None = None) -> Calling:
    if not (root / "mkdocs.yml").exists():
        write_tiny_content(root)
    change(root, LINE, facts or {})
    for language in LANGUAGES.all:
        change(root, f"docs/helplines/line.{language}.md", {"who: For all.": f"who: For all.\n{words}", **(text or {})})
    edition = an_edition(root)
    return plan_calling(Writer(edition, ""), edition.catalogue.helplines["line"])


def _answers(calling: Calling) -> dict[str, str]:
    return {answer.id: answer.html for answer in calling.answers}


def test_what_the_contacts_know_is_not_typed_twice(tmp_path: Path) -> None:
    answers = _answers(_plan(tmp_path, facts={"languages: [en]": "languages: [en, lt]\n    anonymous: yes"}))

    assert (answers["name"], answers["cost"], answers["languages"]) == (
        "You do not have to give your name.", "Free.", "English, Lithuanian.",
    )


def test_contacts_that_differ_are_told_one_by_one(tmp_path: Path) -> None:
    sms = "  - {id: sms, method: sms, number: '112', usable_from: [XX], cost: unknown, hours: always, languages: unknown, grade: A, sources: [a-law]}\n"
    answers = _answers(_plan(tmp_path, facts={"calling:": f"{sms}calling:"}))

    assert answers["cost"] == "112: free; Send an SMS 112: not known yet."
    assert answers["languages"] == "112: English; Send an SMS 112: not known yet."


def test_what_nobody_knows_is_one_calm_sentence(tmp_path: Path) -> None:
    calling = _plan(tmp_path)

    assert set(_answers(calling)) == {"who_answers", "cost", "languages"}
    assert calling.unknown.startswith("Not known yet: whether you have to give your name, who will be told, ")
    assert calling.unknown.count("known") == 1
    assert calling.bill.startswith("If someone else sees your phone bill")


def test_what_only_somebody_under_18_would_ask_is_left_out_where_nobody_is(tmp_path: Path) -> None:
    asked = _plan(tmp_path / "asked")
    left_out = _plan(tmp_path / "left-out", facts={"under_18: unknown": "under_18: not_applicable"})

    assert "under 18" in asked.unknown
    assert "under 18" not in left_out.unknown
    assert "under_18" not in _answers(left_out)


def test_an_answer_in_words_may_cite_and_mention(tmp_path: Path) -> None:
    words = 'calling:\n  on_bill: "No [@a-law]. See [[page:help|help]] & <b>."'
    calling = _plan(tmp_path, facts={"on_bill: unknown": "on_bill: known"}, words=words)

    assert 'href="#source-1"' in _answers(calling)["on_bill"]
    assert 'href="help/">help</a> &amp; &lt;b&gt;.' in _answers(calling)["on_bill"].replace("en/", "")
    assert calling.bill == ""


@pytest.mark.parametrize(
    ("lines", "answer"),
    [
        ("[line]", "Try again."),
        ("[line, other]", 'Try again, or contact: <a href="en/helplines/other/">Title of docs helplines other en</a>.'),
        ("[closed]", "Try again."),
    ],
)
def test_who_does_not_answer_leads_on_to_lines_that_work(lines: str, answer: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    for id, status in (("other", "active"), ("closed", "closed\nreplaced_by: line")):
        write(tmp_path, f"docs/helplines/{id}.yml", HELPLINE.replace("always_shown: true\n", "").replace("active", status))
        for language in LANGUAGES.all:
            write_page(tmp_path, f"docs/helplines/{id}", language, "A line.", who="For all.")

    assert _answers(_plan(tmp_path, facts={"no_answer: unknown": f"no_answer: {lines}"}))["no_answer"] == answer


def test_without_a_number_there_is_no_bill_and_no_cost() -> None:
    web = contact_data(method="website", number=None, address="https://example.org")

    assert {"cost", "on_bill"}.isdisjoint(list_questions(a_helpline(contacts=[web])))
    assert {"cost", "on_bill"} <= set(list_questions(a_helpline()))


@pytest.mark.parametrize(
    ("known", "words", "kinds"),
    [
        ("known", "", ["words-missing"]),
        ("known", 'calling: {on_bill: "No."}', []),
        ("unknown", 'calling: {on_bill: "No."}', ["words-surplus"]),
        ("unknown", "", []),
        ("known", 'calling: {on_bill: "No [@a-lwa]."}', ["unknown-reference"]),
        ("known", 'calling: {on_bill: "[[helplines: line]]"}', ["unknown-mark"]),
        ("known", 'calling: {on_bill: "Call 112."}', ["number-in-prose"]),
    ],
)
def test_every_language_answers_what_is_known_and_nothing_else(
    known: str, words: str, kinds: list[str], tmp_path: Path
) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, LINE, {"on_bill: unknown": f"on_bill: {known}"})
    for language in LANGUAGES.all:
        change(tmp_path, f"docs/helplines/line.{language}.md", {"who: For all.": f"who: For all.\n{words}"})

    assert [kind for _, _, kind in list_faults(read_tiny_site(tmp_path).problems)] == kinds * 2


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"calling": None}, ("missing-key", "calling")),
        ({"calling": {**calling_data(), "on_bill": "no"}}, ("unknown-value", "calling.on_bill")),
        ({"calling": {**calling_data(), "no_answer": "112"}}, ("unknown-value", "calling.no_answer")),
        ({"contacts": [contact_data(), contact_data()]}, ("doubled-id", "")),
    ],
)
def test_a_line_says_of_every_question_whether_it_is_known(changes: dict[str, object], fault: tuple[str, str]) -> None:
    assert judge(Helpline, helpline_data(**changes)) == [fault]
