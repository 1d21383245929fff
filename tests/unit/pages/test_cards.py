"""Cards say the facts in words: hours, days, languages, reach, periods, and how sure all of it is."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hooks.awareness.language import Languages
from hooks.awareness.pages.cards import (
    describe_languages,
    describe_period,
    make_campaign_card,
    make_helpline_card,
    show_address,
)
from hooks.awareness.pages.contact_facts import describe_reach
from tests.unit.builders import a_campaign, a_contact, a_wording, an_edition, change
from tests.unit.reading_tiny_sites import write_tiny_content

HELPLINE_WORDS = {"languages-unknown": "not known", "from": {"EU": "the EU", "anywhere": "anywhere", "unknown": "not known"}}
CAMPAIGN_WORDS = {"period-unknown": "not known", "period-open": "since {from}"}
WORDING = a_wording("en", helpline=HELPLINE_WORDS, campaign=CAMPAIGN_WORDS)


@pytest.mark.parametrize(
    ("languages", "text"),
    [(None, ""), ("unknown", "not known"), (["lt"], "Lithuanian"), (["lt", "en", "uk"], "Lithuanian, English, Ukrainian")],
)
def test_languages_that_are_not_known_are_said_to_be_so(languages: Any, text: str) -> None:
    assert describe_languages(WORDING, a_contact(languages=languages)) == text


@pytest.mark.parametrize(
    ("places", "text"),
    [([], ""), (["LT"], "Lithuania"), (["LT", "EU"], "Lithuania, the EU"), (["anywhere"], "anywhere"), (["unknown"], "not known")],
)
def test_from_where_a_number_can_be_dialled_is_said(places: list[str], text: str) -> None:
    assert describe_reach(WORDING, a_contact(usable_from=places)) == text


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2013", "2015", "2013–2015"),
        ("2013", "2013", "2013"),
        ("2013-10", "2013-10", "October 2013"),
        ("2013-10", "2015-03", "October 2013 – March 2015"),
        ("2013", "2015-03", "2013 – March 2015"),
        ("2013-10-05", None, "since October 5, 2013"),
    ],
)
def test_a_period_is_said_as_exactly_as_it_is_known(start: str, end: str | None, text: str) -> None:
    period = {"from": start, "to": end, "source": "a-law"} if end else {"from": start, "source": "a-law"}

    assert describe_period(WORDING, a_campaign(period=period).period) == text


def test_a_period_that_is_not_known_is_said_to_be_so() -> None:
    assert describe_period(WORDING, None) == "not known"


@pytest.mark.parametrize(
    ("method", "address", "shown"),
    [
        ("email", "help@example.org", "help@example.org"),
        ("visit", "Main street 1", "Main street 1"),
        ("website", "https://www.example.org/", "example.org"),
        ("chat", "https://example.org/chat/", "example.org/chat"),
        ("form", "https://example.org/a/very/long/path/to/a/form", "example.org"),
        ("website", "https://example.org/a?b=c", "example.org/a"),
    ],
)
def test_an_address_is_shown_as_short_as_it_can_be(method: str, address: str, shown: str) -> None:
    assert show_address(a_contact(method=method, number=None, address=address)) == shown


def test_a_card_says_everything_about_a_line(tmp_path: Path) -> None:
    edition = an_edition(tmp_path)
    card = make_helpline_card(edition, edition.catalogue.helplines["line"])
    (contact,) = card.contacts

    assert (card.name, card.link.address, card.operator.address) == (
        "Title of docs helplines line en", "en/helplines/line/", "en/organisations/operator/",
    )
    assert (contact.shown, contact.href, contact.label) == ("112", "tel:112", edition.wording.say("helpline.method.phone"))
    assert card.vcard == "en/helplines/line/line.vcf"
    assert card.country == ""


@pytest.mark.parametrize(("grade", "key"), [("A", "confirmed"), ("B", "unconfirmed"), ("C", "unconfirmed")])
def test_a_card_says_how_sure_its_facts_are_and_since_when(grade: str, key: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {"grade: A": f"grade: {grade}", "always_shown: true\n": ""})
    for language in ("lt", "en"):
        change(tmp_path, f"docs/help.{language}.md", {"[[phone:line]]": "[[helpline:line]]"})
    edition = an_edition(tmp_path)
    card = make_helpline_card(edition, edition.catalogue.helplines["line"])

    assert card.confirmed is card.contacts[0].confirmed is (grade == "A")
    assert card.state == edition.wording.say(f"helpline.state.{key}", {"date": "2 January 2026"})


@pytest.mark.parametrize(("anonymous", "said"), [("yes", True), ("no", False), ("unknown", False)])
def test_only_a_promise_of_anonymity_is_shown(anonymous: str, said: bool, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {"    grade: A": f"    anonymous: {anonymous}\n    grade: A"})
    edition = an_edition(tmp_path)
    (contact,) = make_helpline_card(edition, edition.catalogue.helplines["line"]).contacts

    assert bool(contact.anonymous) is said


def test_a_line_in_another_country_names_it(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {"country: XX": "country: DE"})
    edition = an_edition(tmp_path)

    assert make_helpline_card(edition, edition.catalogue.helplines["line"]).country == "Germany"


def test_a_note_stands_at_its_contact_in_its_language(tmp_path: Path) -> None:
    languages = Languages("lt", ("lt",), ("lt", "uk"))
    write_tiny_content(tmp_path, languages)
    change(tmp_path, "docs/helplines/line.lt.md", {"who: For all.": "who: For all.\ncontact_notes: {call: Nemokama.}"})
    edition = an_edition(tmp_path, "uk", languages)
    card = make_helpline_card(edition, edition.catalogue.helplines["line"])
    note = card.contacts[0].note

    assert note is not None
    assert (note, note.language, card.who.language) == ("Nemokama.", "lt", "lt")


def test_a_campaign_card_shows_its_original_title_in_its_own_language(tmp_path: Path) -> None:
    edition = an_edition(tmp_path, "lt")
    card = make_campaign_card(edition, edition.catalogue.campaigns["light"])

    assert (card.original_title, card.original_title.language) == ("Light", "en")
    assert (card.link.address, card.emblem) == ("campaigns/light/", "campaigns/light/images/emblem.svg")


HOURS = '    hours: [{days: daily, open: "13:00", close: "01:00"}]'


@pytest.mark.parametrize(("zone", "timezone", "country"), [("", "Europe/Vilnius", "Lithuania"), ("timezone: Europe/Berlin\n", "Europe/Berlin", "Germany")])
def test_a_contact_that_keeps_hours_hands_them_to_the_clock(zone: str, timezone: str, country: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {"    hours: always": HOURS, "country: XX\n": f"country: XX\n{zone}"})
    edition = an_edition(tmp_path)
    card = make_helpline_card(edition, edition.catalogue.helplines["line"])
    (contact,) = card.contacts

    assert (contact.spans, contact.timezone, contact.zone) == ("mon,tue,wed,thu,fri,sat,sun 13:00-01:00", timezone, country)
    assert (f"({country} time)" in contact.hours[0]) is bool(zone)
    assert card.keeps_hours


@pytest.mark.parametrize("word", ["always", "unknown"])
def test_where_hours_are_one_word_the_clock_has_nothing_to_say(word: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {"hours: always": f"hours: {word}"})
    edition = an_edition(tmp_path)
    card = make_helpline_card(edition, edition.catalogue.helplines["line"])

    assert (card.contacts[0].spans, card.keeps_hours) == ("", False)


def test_nobody_is_told_that_a_line_at_rest_is_open(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    changes = {"    hours: always": HOURS, "status: active": "status: paused", "always_shown: true\n": ""}
    change(tmp_path, "docs/helplines/line.yml", changes)
    edition = an_edition(tmp_path)
    (contact,) = make_helpline_card(edition, edition.catalogue.helplines["line"]).contacts

    assert (contact.spans, contact.hours) == ("", ())


@pytest.mark.parametrize(
    ("grade", "how", "sure"),
    [("A", "public-copies", True), ("B", "public-copies", False), ("C", "official-page", False), ("C", "called", True)],
)
def test_hours_that_nobody_has_confirmed_are_told_with_reserve(grade: str, how: str, sure: bool, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {"grade: A": f"grade: {grade}", "always_shown: true\n": "", "public-copies": how})
    for language in ("lt", "en"):
        change(tmp_path, f"docs/help.{language}.md", {"[[phone:line]]": "[[helpline:line]]"})
    edition = an_edition(tmp_path)

    assert make_helpline_card(edition, edition.catalogue.helplines["line"]).contacts[0].sure_hours is sure


@pytest.mark.parametrize(("ages", "said"), [("", ""), ("ages: {from: 16, to: 35}\n", "ages 16–35"), ("ages: {from: 18}\n", "ages 18 and over")])
def test_a_card_says_for_which_ages_a_line_is(ages: str, said: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {"order: 1\n": f"order: 1\n{ages}"})
    edition = an_edition(tmp_path)

    assert make_helpline_card(edition, edition.catalogue.helplines["line"]).ages == said


def test_a_card_is_made_once_for_an_edition_and_anew_for_another_day_or_language(tmp_path: Path) -> None:
    edition = an_edition(tmp_path)
    line = edition.catalogue.helplines["line"]
    card = make_helpline_card(edition, line)
    later = replace(edition, day=datetime.date(9999, 1, 1))

    assert make_helpline_card(edition, line) is card
    assert make_helpline_card(replace(edition, language="lt"), line).link != card.link
    assert (card.aged, bool(make_helpline_card(later, line).aged)) == ("", True)
