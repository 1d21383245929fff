"""What other programs take from the site is whole, has the shape that is published for it, and hides no doubt."""

from __future__ import annotations

import copy
import csv
import io
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.fields import Facts
from hooks.awareness.opendata.records import GROUPS
from hooks.awareness.opendata.tables import TABLES
from hooks.awareness.opendata.writing import write_facts
from tests.browser.serving import serve
from tests.site.addresses import find_page
from tests.site.help_card import find_always_shown
from tests.site.html import Page
from tests.site.offers import find_place, list_languages
from tests.support.opendata import find_hsds_faults, read_back, read_json, strip_record
from tests.support.real_site import read_languages

KINDS = sorted(GROUPS)
LANGUAGES = read_languages().all
OPEN_DATA, CARD = find_place("opendata"), find_place("site-card")


def validate(site: Path, name: str, data: Any) -> list[str]:
    schema = read_json(site, f"schemas/{name}.json")
    Draft202012Validator.check_schema(schema)
    return [e.json_path for e in Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(data)]


def without_pictures(facts: Facts) -> Facts:
    return facts.model_copy(update={"pictures": ()}) if hasattr(facts, "pictures") else facts


@pytest.mark.parametrize("name", [*sorted(GROUPS.values()), "vocabulary"])
def test_data_keep_to_the_schema_that_they_name(site: Path, name: str) -> None:
    data = read_json(site, f"{name}.json")

    assert data["$schema"].endswith(f"/data/schemas/{name}.json")
    assert data["$schema"] == read_json(site, f"schemas/{name}.json")["$id"]
    assert validate(site, name, data) == []


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"grade": "D"}, "$.helplines[0].contacts[0].grade"),
        ({"confirmed": "yes"}, "$.helplines[0].contacts[0].confirmed"),
        ({"number": "8 800 00000"}, "$.helplines[0].contacts[0].number"),
        ({"surprise": 1}, "$.helplines[0].contacts[0]"),
    ],
)
def test_the_schema_notices_a_damaged_contact(site: Path, change: dict[str, Any], place: str) -> None:
    data = copy.deepcopy(read_json(site, "helplines.json"))
    data["helplines"][0]["contacts"][0].update(change)

    assert place in validate(site, "helplines", data)


@pytest.mark.parametrize("key", ["confirmed", "verified", "name", "id"])
def test_the_schema_misses_what_a_helpline_must_have(site: Path, key: str) -> None:
    data = copy.deepcopy(read_json(site, "helplines.json"))
    del data["helplines"][0][key]

    assert validate(site, "helplines", data) == ["$.helplines[0]"]


@pytest.mark.parametrize("kind", KINDS)
def test_data_read_back_are_the_content(catalogue: Catalogue, site: Path, kind: str) -> None:
    records = read_json(site, f"{GROUPS[kind]}.json")[GROUPS[kind]]
    entries = catalogue.find_entries(kind)

    assert [record["id"] for record in records] == sorted(entries)
    for record in records:
        facts = read_back(catalogue, kind, record)
        assert facts == without_pictures(entries[record["id"]].facts)
        assert write_facts(facts) == strip_record(kind, record)


def test_every_contact_says_how_sure_it_is(catalogue: Catalogue, site: Path) -> None:
    for line in read_json(site, "helplines.json")["helplines"]:
        facts = catalogue.helplines[line["id"]].facts
        for contact, known in zip(line["contacts"], facts.contacts, strict=True):
            assert contact["confirmed"] == (known.grade == "A" or facts.verified.by_service)
            assert contact["grade"] == known.grade
        assert set(line["state"]) == set(LANGUAGES)
        assert line["status"] == facts.status


def test_ids_for_other_programs_differ(site: Path) -> None:
    ids = [record["uuid"] for name in GROUPS.values() for record in read_json(site, f"{name}.json")[name]]

    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("language", LANGUAGES)
def test_helplines_are_services_as_hsds_has_them(catalogue: Catalogue, site: Path, language: str) -> None:
    services = read_json(site, f"helplines-hsds-{language}.json")["contents"]
    open_lines = {id: line for id, line in catalogue.helplines.items() if line.facts.status != "closed"}
    warned = {service["url"].rstrip("/").rpartition("/")[2] for service in services if "alert" in service}

    assert find_hsds_faults(services) == []
    assert len(services) == len(open_lines)
    assert warned == {id for id, line in open_lines.items() if line.facts.rests or not line.facts.confirmed}
    for service in services:
        for phone in service.get("phones", ()):
            assert phone["description"].endswith(("(A)", "(B)", "(C)"))


def test_the_schemas_of_hsds_notice_a_damaged_service(site: Path) -> None:
    service = copy.deepcopy(read_json(site, f"helplines-hsds-{LANGUAGES[0]}.json")["contents"][0])
    service["status"] = "open"
    del service["phones"][0]["number"]

    assert len(find_hsds_faults([service])) == 2


def read_table(site: Path, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((site / f"data/{name}.csv").read_bytes().decode(), newline="")))


def test_the_table_of_helplines_has_a_line_for_every_contact(site: Path) -> None:
    lines = read_json(site, "helplines.json")["helplines"]
    wanted = [
        (line["id"], contact["id"], contact["grade"], str(contact["confirmed"]).lower(), line["status"], line["verified"]["on"])
        for line in lines
        for contact in line["contacts"]
    ]
    rows = read_table(site, "helplines")

    assert [(r["helpline"], r["contact"], r["grade"], r["confirmed"], r["status"], r["verified_on"]) for r in rows] == wanted
    assert all(row[f"name_{language}"] and row[f"state_{language}"] for row in rows for language in LANGUAGES)


def test_the_other_tables_have_a_line_for_every_record(catalogue: Catalogue, site: Path) -> None:
    figures = sum(len(entry.facts.figures) for entry in catalogue.campaigns.values())
    points = sum(len(entry.facts.points) for entry in catalogue.series.values())
    wanted = {"campaigns": len(catalogue.campaigns), "campaign-figures": figures, "series": points}
    wanted |= {"organisations": len(catalogue.organisations), "sources": len(catalogue.sources)}

    assert {name: len(read_table(site, name)) for name in wanted} == wanted


@pytest.mark.parametrize("language", list_languages(OPEN_DATA))
def test_the_page_names_every_file(site: Path, pages: Mapping[str, Page], language: str) -> None:
    page = find_page(pages, OPEN_DATA, language)
    files = {path.relative_to(site / "data").as_posix() for path in (site / "data").rglob("*") if path.is_file()}
    cards = {f"card-{code}.json" for code in LANGUAGES}
    shown_elsewhere = set().union(*(find_data(other) for other in pages.values() if other is not page))

    assert find_data(page) <= files
    assert files - find_data(page) - cards <= shown_elsewhere
    assert {f"{name}.json" for name in GROUPS.values()} | {f"{name}.csv" for name in TABLES} <= find_data(page)


@pytest.mark.parametrize("language", list_languages(OPEN_DATA))
def test_the_program_on_the_page_runs(
    catalogue: Catalogue, site: Path, pages: Mapping[str, Page], language: str, tmp_path: Path
) -> None:
    page = find_page(pages, OPEN_DATA, language)
    (code,) = ["".join(pre.itertext()) for pre in page.find("pre") if pre.get("data-language") == "python"]
    address = next(line for line in code.splitlines() if line.startswith("site = "))
    with serve(site) as root:
        program = tmp_path / "example.py"
        program.write_text(code.replace(address, f'site = "{root}"'), "utf-8")
        done = subprocess.run(
            [sys.executable, "-X", "utf8", str(program)], capture_output=True, text=True, encoding="utf-8", check=True
        )
    phones = [
        (contact.shown, contact.confirmed or line.facts.verified.by_service)
        for _, line in sorted(catalogue.helplines.items())
        if line.facts.status == "active"
        for contact in line.facts.contacts
        if contact.method == "phone"
    ]

    printed = done.stdout.splitlines()
    assert len(printed) == len(phones) > 0
    for row, (number, sure) in zip(printed, phones, strict=True):
        assert row.startswith(number)
        assert (" (?) " in row) == (not sure)


@pytest.mark.parametrize("language", list_languages(CARD))
def test_the_card_for_other_sites_says_what_its_file_says(
    site: Path, pages: Mapping[str, Page], catalogue: Catalogue, language: str
) -> None:
    card = read_json(site, f"card-{language}.json")
    page = find_page(pages, CARD, language)
    (html,) = [text for pre in page.find("pre") if "data-help-numbers" in (text := "".join(pre.itertext()))]

    assert len(card["lines"]) == len(find_always_shown(catalogue))
    assert "<script" not in html and "style=" not in html
    for text in (card["title"], card["state"], card["more"], card["address"], card["checked"]):
        assert text in html
    for line in card["lines"]:
        assert f'<a href="{line["link"]}">{line["number"]}</a> {line["name"]}' in html


def test_the_script_of_the_card_is_small_and_keeps_nothing(site: Path) -> None:
    script = (site / "assets/card.js").read_text("utf-8")

    assert len(script.encode()) < 5000
    for word in ("cookie", "localStorage", "sessionStorage", "indexedDB", "innerHTML", "eval", ".style", "sendBeacon"):
        assert word not in script


def find_data(page: Page) -> set[str]:
    """Return the files of data that a page leads to."""
    addresses = (f"/{link.get('href') or ''}" for link in page.find("a"))
    return {file for address in addresses if (file := address.partition("/data/")[2])}
