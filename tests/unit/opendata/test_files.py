"""One fact that is changed is changed in every file that other programs take."""

from __future__ import annotations

import csv
import datetime
import io
import json
from pathlib import Path
from typing import Any

import pytest

from hooks.awareness.opendata.files import plan_open_data
from hooks.awareness.pages.edition import Edition
from tests.unit.builders import a_catalogue, change

SITE = "https://tiny.example/sub/"
LINE = "docs/helplines/line.yml"


def write_data(root: Path) -> dict[str, bytes]:
    """Return every file of data of a tiny site, by its path."""
    catalogue = a_catalogue(root)
    day = datetime.date(2026, 1, 3)
    editions = {code: Edition(catalogue, code, day, SITE) for code in catalogue.languages.all}
    return {asset.path: asset.make() for asset in plan_open_data(editions)}


def read_line(files: dict[str, bytes]) -> dict[str, Any]:
    (line,) = json.loads(files["data/helplines.json"])["helplines"]
    return dict(line)


def prepare(root: Path, changes: dict[str, str] | None = None) -> dict[str, bytes]:
    """Write a tiny site whose line is on no page by itself, change its facts, and return its data."""
    a_catalogue(root)
    change(root, LINE, {"always_shown: true\n": "", **(changes or {})})
    for language in ("lt", "en"):
        change(root, f"docs/help.{language}.md", {"[[phone:line]]": "[[helpline:line]]"})
    return write_data(root)


def test_a_new_number_reaches_records_tables_services_and_the_card(tmp_path: Path) -> None:
    a_catalogue(tmp_path)
    change(tmp_path, "mkdocs.yml", {'["112"]': '["112", "116123"]'})
    change(tmp_path, LINE, {'number: "112"': 'number: "116123"'})
    files = write_data(tmp_path)
    (row,) = csv.DictReader(io.StringIO(files["data/helplines.csv"].decode(), newline=""))
    (service,) = json.loads(files["data/helplines-hsds-en.json"])["contents"]

    assert read_line(files)["contacts"][0]["link"] == "tel:116123"
    assert row["link"] == "tel:116123"
    assert service["phones"][0]["number"] == "116123"
    assert json.loads(files["data/card-lt.json"])["lines"][0]["link"] == "tel:116123"
    assert not any(b'"112"' in content for content in files.values())


def test_who_is_named_beside_an_organisation_is_named_in_words(tmp_path: Path) -> None:
    a_catalogue(tmp_path)
    change(tmp_path, "docs/organisations/operator.yml", {"about: {lt: word lt, en: word en}": "about: {lt: a, en: 'Runs [[helpline:line]] [@a-law], or [[phone:line]].'}"})
    (service,) = json.loads(write_data(tmp_path)["data/helplines-hsds-en.json"])["contents"]

    assert service["organization"]["description"] == "Runs Title of docs helplines line en, or Title of docs helplines line en."


@pytest.mark.parametrize(
    ("grade", "how", "confirmed"),
    [
        ("A", "public-copies", True),
        ("B", "public-copies", False),
        ("C", "official-page", False),
        ("C", "called", True),
        ("B", "operator-confirmed", True),
    ],
)
def test_doubt_about_a_number_stands_in_every_form_of_it(tmp_path: Path, grade: str, how: str, confirmed: bool) -> None:
    files = prepare(tmp_path, {"grade: A": f"grade: {grade}", "how: public-copies": f"how: {how}"})
    line = read_line(files)
    (row,) = csv.DictReader(io.StringIO(files["data/helplines.csv"].decode(), newline=""))
    (service,) = json.loads(files["data/helplines-hsds-en.json"])["contents"]

    assert (line["confirmed"], line["contacts"][0]["confirmed"]) == (confirmed, confirmed)
    assert line["contacts"][0]["grade"] == row["grade"] == grade
    assert row["confirmed"] == str(confirmed).lower()
    assert ("alert" in service) != confirmed
    assert f"({grade})" in service["phones"][0]["description"]


def test_without_a_line_for_every_page_there_is_no_card(tmp_path: Path) -> None:
    assert [path for path in prepare(tmp_path) if "card" in path] == []


@pytest.mark.parametrize(("status", "told"), [("active", "active"), ("paused", "temporarily closed")])
def test_a_line_that_rests_says_so(tmp_path: Path, status: str, told: str) -> None:
    files = prepare(tmp_path, {"status: active": f"status: {status}"})

    service = json.loads(files["data/helplines-hsds-lt.json"])["contents"][0]
    notice = "" if status == "active" else "Ši linija laikinai neveikia."

    assert read_line(files)["status"] == status
    assert read_line(files)["state"]["lt"].startswith(notice or "Duomenys")
    assert service["status"] == told
    assert service.get("alert", "").startswith(notice)
    assert ("schedules" in service) == (status == "active")


def test_names_stand_in_every_language(tmp_path: Path) -> None:
    line = read_line(write_data(tmp_path))

    assert line["name"] == {"en": "Title of docs helplines line en", "lt": "Title of docs helplines line lt"}
    assert line["page"] == {"lt": f"{SITE}helplines/line/", "en": f"{SITE}en/helplines/line/"}


def test_ids_do_not_depend_on_the_address_of_the_site(tmp_path: Path) -> None:
    catalogue = a_catalogue(tmp_path)
    day = datetime.date(2026, 1, 3)
    ids = []
    for address in (SITE, "https://moved.example/"):
        editions = {code: Edition(catalogue, code, day, address) for code in catalogue.languages.all}
        files = {asset.path: asset.make() for asset in plan_open_data(editions)}
        ids.append(read_line(files)["uuid"])

    assert ids[0] == ids[1]


def test_ids_of_two_sites_differ(tmp_path: Path) -> None:
    one = read_line(write_data(tmp_path))["uuid"]
    change(tmp_path, "mkdocs.yml", {"lt: word lt, en: word en": "lt: other lt, en: word en"})

    assert read_line(write_data(tmp_path))["uuid"] != one


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    assert write_data(tmp_path) == write_data(tmp_path)


def test_night_hours_stay_on_the_clock_of_their_place(tmp_path: Path) -> None:
    spans = "hours: [{days: daily, open: '13:00', close: '01:00'}]"
    files = prepare(tmp_path, {"hours: always": spans})
    (service,) = json.loads(files["data/helplines-hsds-en.json"])["contents"]
    (schedule,) = service["schedules"]

    assert (schedule["opens_at"], schedule["closes_at"]) == ("13:00", "01:00")
    assert schedule["byday"] == "MO,TU,WE,TH,FR,SA,SU"
    assert schedule["notes"] == "Europe/Vilnius"


def test_hours_that_nobody_knows_give_no_schedule(tmp_path: Path) -> None:
    files = prepare(tmp_path, {"hours: always": "hours: unknown"})

    assert "schedules" not in json.loads(files["data/helplines-hsds-en.json"])["contents"][0]
    assert read_line(files)["contacts"][0]["hours"] == "unknown"
