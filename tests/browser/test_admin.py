"""Whoever edits in a form changes what they meant to change, and nothing else."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.site import read_site
from tests.browser.form_fields import ONE_OF_EACH_SHAPE, Field, find_field, list_fields, list_forms, open_formats
from tests.browser.forms import TALL, Desk, read_content
from tests.browser.shapes import DESKTOP_LIGHT
from tests.support.real_site import ROOT, read_languages, read_settings

LANGUAGES = read_languages()
OTHER_LANGUAGE = next(language for language in LANGUAGES.required if language != LANGUAGES.default)
REMARK = "---\n# A remark.\n"


@pytest.fixture(scope="module")
def lines(catalogue: Catalogue) -> Sequence[str]:
    """Ids of helplines at work whose first contact is a telephone."""
    facts = {id: entry.facts for id, entry in catalogue.helplines.items()}
    return [id for id, line in facts.items() if line.status == "active" and line.contacts[0].method == "phone"]


@pytest.fixture(scope="module")
def line(lines: Sequence[str]) -> str:
    """The line that the tests change, one after the other."""
    return lines[0]


@pytest.fixture(scope="module")
def content(line: str) -> Mapping[str, str]:
    """All content, and in one file a remark, of which no form knows."""
    content = read_content(ROOT)
    path = f"docs/helplines/{line}.{LANGUAGES.default}.md"
    return {**content, path: content[path].replace("---\n", REMARK, 1)}


@pytest.fixture(scope="module")
def fields(browser: Browser, admin_site: Path, admin_root: str, content: Mapping[str, str]) -> Sequence[Field]:
    """Every text that a form shows."""
    page = browser.new_page()
    open_formats(page, admin_root)
    fields = list_fields(page, list_forms(admin_site), content)
    page.close()
    return fields


@pytest.fixture(scope="module")
def desk_of_all(browser: Browser, admin_root: str, content: Mapping[str, str]) -> Iterator[Desk]:
    """One desk for many forms, one after the other, as on a long day."""
    context = browser.new_context(viewport=TALL.viewport)
    yield Desk(context.new_page(), admin_root, content)
    context.close()


@pytest.fixture
def desk(desk_of_all: Desk) -> Desk:
    """The desk, with all files as they lie there now for what changes are compared with."""
    desk_of_all.remember()
    return desk_of_all


def test_a_changed_status_is_all_that_changes(desk: Desk, line: str) -> None:
    desk.open("helpline", f"{line}--facts")
    desk.field("status").get_by_role("radio").nth(1).click()
    desk.save()

    assert desk.find_changes() == {f"docs/helplines/{line}.yml": [("status: active", "status: paused")]}


def test_a_changed_number_is_all_that_changes(desk: Desk, line: str) -> None:
    desk.open("helpline", f"{line}--facts")
    number = desk.look("contacts.0.number")
    desk.fill("contacts.0.number", "+37061234567")
    desk.save()

    ((path, ((old, new),)),) = desk.find_changes().items()
    assert (path, new) == (f"docs/helplines/{line}.yml", old.replace(number, "+37061234567"))
    assert re.fullmatch(r' +number: "\+37061234567"', new)


def test_a_number_with_a_point_is_all_that_changes(desk: Desk, fields: Sequence[Field]) -> None:
    field = find_field(fields, "place", "entries.*.at.longitude")
    longitude = f"{float(field.text) + 0.03:.2f}"
    desk.open("place", field.form.name)
    desk.unfold(field.key)
    desk.fill(field.key, longitude)
    desk.save()

    ((path, ((old, new),)),) = desk.find_changes().items()
    assert (path, new) == (field.form.path, old.replace(field.text, longitude))
    assert old != new


def test_both_languages_stand_side_by_side_and_one_can_change_alone(desk: Desk, line: str) -> None:
    desk.open("helpline", line)
    for language in LANGUAGES.all:
        expect(desk.field("who", language)).to_be_visible()
    desk.fill("who", "For everyone.", OTHER_LANGUAGE)
    desk.save()

    ((path, ((_, new),)),) = desk.find_changes().items()
    assert (path, new) == (f"docs/helplines/{line}.{OTHER_LANGUAGE}.md", "who: For everyone.")


@pytest.mark.parametrize("shape", ONE_OF_EACH_SHAPE)
def test_whatever_its_shape_one_field_is_one_line(desk: Desk, fields: Sequence[Field], shape: str) -> None:
    field = find_field(fields, *ONE_OF_EACH_SHAPE[shape])
    language = LANGUAGES.default if field.form.path.endswith(".md") else ""
    desk.open(field.form.collection, field.form.name)
    desk.unfold(field.key, language)

    assert desk.look(field.key, language) == field.text
    desk.fill(field.key, _change(field), language)
    desk.save()

    ((path, lines),) = desk.find_changes().items()
    assert (path, len(lines)) == (field.form.path, 1)
    assert desk.gone_out == []


def _change(field: Field) -> str:
    """Return another text that the field takes: of a number that is written once more, its grouping alone may change."""
    if field.form.collection != "numbers":
        return f"{field.text}X"
    digits = field.text.replace(" ", "")
    return digits if digits != field.text else f"{digits[0]} {digits[1:]}"


def test_every_kind_of_content_has_a_form_that_shows_it(desk: Desk, fields: Sequence[Field]) -> None:
    first = {field.form.collection: field for field in reversed(fields)}
    desk.page.set_viewport_size(DESKTOP_LIGHT.viewport)  # of a long form, what is seen is enough
    try:
        for collection, field in first.items():
            desk.open(collection, field.form.name)
            expect(desk.field(field.key.partition(".")[0]).first).to_be_visible()
    finally:
        desk.page.set_viewport_size(TALL.viewport)

    assert len(first) > 15
    assert desk.gone_out == []


def test_a_sentence_that_is_added_to_a_text_is_all_that_changes(desk: Desk, line: str) -> None:
    path = f"docs/helplines/{line}.{OTHER_LANGUAGE}.md"
    desk.open("helpline", line)
    desk.fill("body", f"{desk.look('body', OTHER_LANGUAGE)}\n\nOne more sentence.", OTHER_LANGUAGE)
    desk.save()

    assert desk.read(path) == f"{desk.content[path]}\nOne more sentence.\n"


def test_what_is_saved_passes_the_check(desk: Desk, lines: Sequence[str], tmp_path: Path) -> None:
    line = lines[1]  # no other test has changed it
    desk.open("helpline", line)
    for language in LANGUAGES.all:  # help in one language alone would not pass
        desk.fill("who", "For children and for teenagers.", language)
    desk.save()
    for folder in ("campaigns", "docs", "overrides"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    changes = desk.find_changes()
    for path in changes:
        (tmp_path / path).write_text(desk.read(path), "utf-8")
    reading = read_site(tmp_path, tmp_path / "overrides/words", LANGUAGES, read_settings()["extra"]["awareness"])

    assert reading.problems == ()
    assert reading.catalogue is not None
    words = reading.catalogue.helplines[line].words
    assert {language: words[language].who for language in LANGUAGES.all} == dict.fromkeys(
        LANGUAGES.all, "For children and for teenagers."
    )


def test_comments_and_keys_that_no_form_shows_survive(desk: Desk, line: str) -> None:
    path = f"docs/helplines/{line}.{LANGUAGES.default}.md"
    desk.open("helpline", line)
    desk.fill("title", "A line", LANGUAGES.default)
    desk.save()

    ((_, new),) = desk.find_changes()[path]
    assert new == "title: A line"
    (kept,) = re.findall("^agrees_with: .*$", desk.content[path], re.MULTILINE)
    assert desk.read(path).startswith(REMARK)
    assert f"\n{kept}\n" in desk.read(path)


def test_a_field_that_is_emptied_leaves_no_line_behind(desk: Desk, fields: Sequence[Field]) -> None:
    field = find_field(fields, "organisation", "url")
    desk.open("organisation", field.form.name)
    desk.fill("url", "")
    desk.save()

    text = desk.content[field.form.path]
    assert desk.read(field.form.path) == re.sub(r"^url: .*\n", "", text, count=1, flags=re.MULTILINE) != text


# These come last: they leave a form behind that has not been saved.
@pytest.mark.parametrize(("key", "wrong"), [("contacts.0.number", "8 600 12345"), ("verified.on", "yesterday")])
def test_a_wrong_value_is_told_in_both_languages_and_not_saved(desk: Desk, line: str, key: str, wrong: str) -> None:
    desk.open("helpline", f"{line}--facts")
    right = desk.look(key)
    desk.fill(key, wrong)
    desk.page.get_by_role("button", name="Save", exact=True).click()
    told = desk.field(key)

    expect(told).to_contain_text("Įrašyk")
    expect(told).to_contain_text("Write")
    assert desk.find_changes() == {}
    desk.fill(key, right)
