"""Proves that what readers take with them, tables and address cards, holds what the content says."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path

import pytest

from hooks.awareness.catalogue import Catalogue
from tests.site.addresses import find_path
from tests.site.helplines import name_state
from tests.site.html import Page
from tests.site.offers import find_place, list_datasets, list_languages
from tests.site.vcard import BadCard, find_values, parse_vcard
from tests.support.real_site import read_languages, read_real_site

ANSWERING = sorted(id for id, entry in getattr(read_real_site().catalogue, "helplines", {}).items() if not entry.facts.rests)
"""Lines that have a card: who keeps the number of one that rests would call it for years."""
LANGUAGES = read_languages().required


def read_card(site: Path, helpline: str, language: str) -> bytes:
    prefix = "" if language == read_languages().default else f"{language}/"
    return (site / f"{prefix}helplines/{helpline}/{helpline}.vcf").read_bytes()


def test_every_series_can_be_taken_as_a_table(catalogue: Catalogue, site: Path) -> None:
    names = {name for name, found in list_datasets(catalogue).items() if found} | set(catalogue.series)

    assert {file.name for file in (site / "data").iterdir()} >= {f"{name}.{ending}" for name in names for ending in ("csv", "json")}


def test_a_table_holds_the_figures_of_its_series(catalogue: Catalogue, site: Path) -> None:
    for id, entry in catalogue.series.items():
        content = (site / f"data/{id}.csv").read_bytes().decode("utf-8")
        rows = list(csv.DictReader(io.StringIO(content, newline="")))
        wanted = [
            {"year": str(point.year), "value": str(point.value), "source": point.source} for point in entry.facts.points
        ]
        for row in rows:
            row.pop("part", None)

        assert rows == wanted, id
        assert content.count("\r\n") == content.count("\n") == len(wanted) + 1, id


def test_a_table_shows_the_figures_of_its_series(catalogue: Catalogue, pages: Mapping[str, Page]) -> None:
    for path in (find_path(find_place("series"), language) for language in list_languages(catalogue.series)):
        page = pages[path]
        for id, entry in catalogue.series.items():
            (figure,) = [element for element in page.find("figure") if element.get("aria-labelledby") == f"series-{id}"]
            rows = [[(cell.text or "").strip() for cell in row] for row in figure.iter("tr")][1:]
            known = {row[0]: value for row in rows if (value := row[1].strip(" \u2060")).isdigit()}

            assert known == {str(point.year): str(point.value) for point in entry.facts.points}, (path, id)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("helpline", ANSWERING)
def test_the_card_of_a_helpline_holds_its_contacts(
    catalogue: Catalogue, site: Path, helpline: str, language: str
) -> None:
    card = parse_vcard(read_card(site, helpline, language))
    entry = catalogue.helplines[helpline]
    contacts = entry.facts.contacts
    numbers = list(dict.fromkeys(contact.number.dialled for contact in contacts if contact.number))

    assert find_values(card, "VERSION") == ["3.0"]
    assert find_values(card, "FN") == [entry.words[language].title]
    assert find_values(card, "TEL") == numbers
    assert find_values(card, "EMAIL") == [contact.address for contact in contacts if contact.method == "email"]
    assert find_values(card, "URL") == [
        contact.address for contact in contacts if not contact.number and contact.method not in ("email", "visit")
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_says_how_sure_its_numbers_are(catalogue: Catalogue, site: Path, language: str) -> None:
    wording = catalogue.wordings[language]
    for id in ANSWERING:
        entry = catalogue.helplines[id]
        state = name_state(entry.facts)
        note = wording.say(f"helpline.state.{state}", {"date": wording.date(entry.facts.verified.on)})

        assert find_values(parse_vcard(read_card(site, id, language)), "NOTE") == [note], id


@pytest.mark.parametrize(
    "content",
    [
        b"BEGIN:VCARD\nEND:VCARD\n",
        b"BEGIN:VCARD\r\nVERSION:3.0\r\n",
        b"BEGIN:VCARD\r\nNOTE:" + b"a" * 80 + b"\r\nEND:VCARD\r\n",
        "BEGIN:VCARD\r\nNOTE:ė".encode()[:-1] + b"\r\n " + "ė".encode()[1:] + b"\r\nEND:VCARD\r\n",
        b"BEGIN:VCARD\r\nNOTE:a, b\r\nEND:VCARD\r\n",
        b"BEGIN:VCARD\r\nno property\r\nEND:VCARD\r\n",
    ],
)
def test_a_card_that_a_telephone_would_refuse_is_found(content: bytes) -> None:
    with pytest.raises(BadCard):
        parse_vcard(content)


def test_a_folded_card_is_read_whole() -> None:
    card = parse_vcard(b"BEGIN:VCARD\r\nNOTE:one\\, t\r\n wo\r\nTEL;TYPE=VOICE:112\r\nEND:VCARD\r\n")

    assert find_values(card, "NOTE") == ["one, two"]
    assert find_values(card, "TEL") == ["112"]
