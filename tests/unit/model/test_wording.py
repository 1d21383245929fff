"""Words of the interface follow the rules of their language: plurals, dates, numbers, lists, names."""

from __future__ import annotations

import pytest

from hooks.awareness.model.fields import PartialDate
from hooks.awareness.model.wording import find_placeholders, find_texts
from tests.unit.builders import a_wording

LINES = {
    "lt": {"one": "{number} linija", "few": "{number} linijos", "many": "{number} linijos", "other": "{number} linijų"},
    "en": {"one": "{number} line", "other": "{number} lines"},
}
SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("language", "number", "text"),
    [
        ("lt", 0, "0 linijų"),
        ("lt", 1, "1 linija"),
        ("lt", 2, "2 linijos"),
        ("lt", 9, "9 linijos"),
        ("lt", 10, "10 linijų"),
        ("lt", 11, "11 linijų"),
        ("lt", 21, "21 linija"),
        ("lt", 22, "22 linijos"),
        ("lt", 111, "111 linijų"),
        ("lt", 1000, f"1{SPACE}000 linijų"),
        ("en", 0, "0 lines"),
        ("en", 1, "1 line"),
        ("en", 21, "21 lines"),
    ],
)
def test_a_count_takes_the_plural_form_of_its_language(language: str, number: int, text: str) -> None:
    assert a_wording(language, lines=LINES[language]).count("lines", number) == text


def test_a_plural_form_that_is_missing_falls_back_to_other() -> None:
    assert a_wording("lt", lines={"other": "{number} linijų"}).count("lines", 1) == "1 linijų"


@pytest.mark.parametrize(
    ("date", "lt", "en"),
    [
        (PartialDate(2013), "2013", "2013"),
        (PartialDate(2013, 10), "2013 m. spalis", "October 2013"),
        (PartialDate(2013, 10, 5), "2013 m. spalio 5 d.", "October 5, 2013"),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(date: PartialDate, lt: str, en: str) -> None:
    assert (a_wording("lt").date(date), a_wording("en").date(date)) == (lt, en)


@pytest.mark.parametrize(
    ("text", "date", "said"),
    [
        ("Seen: {date}.", "2026 р.", "Seen: 2026 р."),
        ("Seen: {date}. {who}", "2026 р.", "Seen: 2026 р. {who}"),
        ("Seen: {date}", "2026 р.", "Seen: 2026 р."),
        ("Seen: {date}, …", "2026 р.", "Seen: 2026 р., …"),
        ("Seen: {date}.", "2026", "Seen: 2026."),
        ("Seen: {date}.", "2026...", "Seen: 2026...."),
        ("Seen: {date}.", "2026…", "Seen: 2026…."),
        ("Seen: {date}...", "2026 р.", "Seen: 2026 р...."),
        ("Seen: ({date}).", "2026 р.", "Seen: (2026 р.)."),
    ],
)
def test_a_sentence_that_ends_in_a_date_has_one_full_stop(text: str, date: str, said: str) -> None:
    assert a_wording("uk", seen=text).say("seen", {"date": date}) == said


def test_a_date_of_ukrainian_ends_a_sentence() -> None:
    wording = a_wording("uk", seen="Seen: {date}.")

    assert wording.say("seen", {"date": wording.date(PartialDate(2026, 10, 5))}) == "Seen: 5 жовтня 2026\N{NARROW NO-BREAK SPACE}р."


@pytest.mark.parametrize(("value", "lt", "en"), [(999, "999", "999"), (1250, f"1{SPACE}250", "1,250")])
def test_digits_are_grouped_as_the_language_does(value: int, lt: str, en: str) -> None:
    assert (a_wording("lt").number(value), a_wording("en").number(value)) == (lt, en)


def test_money_has_no_cents_and_a_currency_in_words() -> None:
    assert a_wording("lt").money(211_740, "EUR") == f"211{SPACE}740 eurų"
    assert a_wording("en").money(211_740, "EUR") == "211,740 euros"


@pytest.mark.parametrize(
    ("items", "lt", "en"), [([], "", ""), (["a"], "a", "a"), (["a", "b"], "a ir b", "a and b"), (["a", "b", "c"], "a, b ir c", "a, b, and c")]
)
def test_items_are_joined_as_a_sentence_joins_them(items: list[str], lt: str, en: str) -> None:
    assert (a_wording("lt").list(items), a_wording("en").list(items)) == (lt, en)


@pytest.mark.parametrize(("code", "lt", "en"), [("uk", "ukrainiečių", "Ukrainian"), ("lt", "lietuvių", "Lithuanian"), ("xq", "xq", "xq")])
def test_a_language_has_a_name_in_every_language(code: str, lt: str, en: str) -> None:
    assert (a_wording("lt").language_name(code), a_wording("en").language_name(code)) == (lt, en)


@pytest.mark.parametrize(("code", "lt", "en"), [("DE", "Vokietija", "Germany"), ("XX", "XX", "XX")])
def test_a_country_has_a_name_in_every_language(code: str, lt: str, en: str) -> None:
    assert (a_wording("lt").country_name(code), a_wording("en").country_name(code)) == (lt, en)


@pytest.mark.parametrize(
    ("locale", "morning", "night", "digits"),
    [
        ("lt", "09:05", "24:00", "2-digit"),
        ("en-GB", "09:05", "24:00", "2-digit"),
        ("en-US", "9:05 AM", "12:00 AM", "numeric"),
        ("cs", "9:05", "24:00", "numeric"),
        ("ar", "9:05 ص", "12:00 ص", "numeric"),
    ],
)
def test_a_time_of_day_is_written_as_the_language_does(locale: str, morning: str, night: str, digits: str) -> None:
    wording = a_wording(locale[:2], locale=locale)

    assert [wording.clock(time).replace("\u202f", " ") for time in ("09:05", "24:00")] == [morning, night]
    assert (wording.hour_digits, wording.tag) == (digits, locale)


@pytest.mark.parametrize(
    ("timezone", "lt", "en"),
    [("Europe/Amsterdam", "Nyderlandai", "Netherlands"), ("America/New_York", "Jungtinės Valstijos", "United States"), ("Etc/GMT-3", "GMT-3", "GMT-3")],
)
def test_a_clock_is_called_after_its_country(timezone: str, lt: str, en: str) -> None:
    assert (a_wording("lt").zone_name(timezone), a_wording("en").zone_name(timezone)) == (lt, en)


@pytest.mark.parametrize(("language", "direction"), [("lt", "ltr"), ("ar", "rtl"), ("he", "rtl"), ("pt-BR", "ltr")])
def test_a_language_has_a_direction(language: str, direction: str) -> None:
    assert a_wording(language).direction == direction


def test_a_text_is_found_by_its_dotted_key_and_filled() -> None:
    wording = a_wording(footer={"made": "Made on {date} by {who}"})

    assert wording.say("footer.made", {"date": "Monday", "other": "x"}) == "Made on Monday by {who}"


@pytest.mark.parametrize("key", ["foot", "footer.none", "footer.made.more"])
def test_a_missing_text_is_named_with_its_language(key: str) -> None:
    with pytest.raises(KeyError, match=f"en: {key}"):
        a_wording("en", footer={"made": "x"}).say(key)


def test_the_forms_of_a_plural_count_as_one_text() -> None:
    texts = {"a": "x", "b": {"c": "y", "d": {"one": "1", "other": "2"}}}

    assert dict(find_texts(texts)) == {"a": "x", "b.c": "y", "b.d": {"one": "1", "other": "2"}}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("{number} of {all}", {"number", "all"}),
        ({"one": "one line of {all}", "other": "{number} lines"}, {"number", "all"}),
        ("nothing", set()),
    ],
)
def test_the_forms_of_a_plural_share_their_placeholders(text: object, names: set[str]) -> None:
    assert find_placeholders(text) == names


@pytest.mark.parametrize(
    ("language", "needed"),
    [
        ("en", {"one", "other"}),
        ("lt", {"one", "few", "other"}),
        ("uk", {"one", "few", "many"}),
        ("ar", {"zero", "one", "two", "few", "many", "other"}),
        ("ja", {"other"}),
    ],
)
def test_a_language_needs_the_forms_that_whole_numbers_take(language: str, needed: set[str]) -> None:
    forms, known = a_wording(language).plural_forms

    assert forms == needed
    assert forms <= known


def test_a_group_of_texts_is_no_text() -> None:
    wording = a_wording("lt", help={"title": "Pagalba"}, lines=LINES["lt"])

    assert wording.say("help.title") == "Pagalba"
    for key in ("help", "lines"):
        with pytest.raises(KeyError, match=key):
            wording.say(key)
