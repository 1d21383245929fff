"""Whoever edits in a form changes what they meant to change, and nothing else."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from hooks.awareness.site import read_site
from tests.browser.forms import FOLDED, ONE_OF_EACH, TALL, Desk, read_content
from tests.browser.serving import serve
from tests.support.real_site import ROOT, build_site, read_languages, read_settings
from tools.admin import fetch_program

REPOSITORY = "https://github.com/owner/name"
LINE = "docs/helplines/nappz"


@pytest.fixture(scope="session")
def admin_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    fetch_program(ROOT)
    target = tmp_path_factory.mktemp("admin") / "site"
    result = build_site(ROOT, target, REPO_URL=REPOSITORY)
    assert result.returncode == 0, result.stderr
    return target


@pytest.fixture(scope="session")
def admin_root(admin_site: Path) -> Iterator[str]:
    with serve(admin_site) as address:
        yield address


@pytest.fixture(scope="session")
def content() -> Mapping[str, str]:
    return read_content(ROOT)


@pytest.fixture(scope="module")
def desk_of_all(browser: Browser, admin_root: str, content: Mapping[str, str]) -> Iterator[Desk]:
    """One desk for many forms, one after the other, as on a long day."""
    context = browser.new_context(viewport=TALL.viewport)
    yield Desk(context.new_page(), admin_root, content)
    context.close()


@pytest.fixture
def sit_down(open_page: Callable[..., Page], admin_root: str, content: Mapping[str, str]) -> Callable[..., Desk]:
    def sit_down(**other: str) -> Desk:
        return Desk(open_page(TALL), admin_root, {**content, **other})

    return sit_down


def test_a_changed_status_is_all_that_changes(sit_down: Callable[..., Desk]) -> None:
    desk = sit_down()
    desk.open("helpline", "nappz--facts")
    desk.field("status").get_by_role("radio").nth(1).click()
    desk.save()

    assert desk.find_changes() == {f"{LINE}.yml": [("status: active", "status: paused")]}


def test_a_changed_number_is_all_that_changes(sit_down: Callable[..., Desk]) -> None:
    desk = sit_down()
    desk.open("helpline", "nappz--facts")
    desk.fill("contacts.0.number", "+37061234567")
    desk.save()

    ((old, new),) = desk.find_changes()[f"{LINE}.yml"]
    assert (old, new) == ('    number: "+37061691119"', '    number: "+37061234567"')


def test_a_number_with_a_point_is_all_that_changes(sit_down: Callable[..., Desk]) -> None:
    desk = sit_down()
    desk.open("place", "place")
    desk.unfold("entries.1.at.longitude")
    desk.fill("entries.1.at.longitude", "25.31")
    desk.save()

    assert desk.find_changes() == {
        "docs/places.yml": [("  at: {longitude: 25.28, latitude: 54.69}", "  at: {longitude: 25.31, latitude: 54.69}")]
    }


def test_both_languages_stand_side_by_side_and_one_can_change_alone(sit_down: Callable[..., Desk]) -> None:
    desk = sit_down()
    desk.open("helpline", "nappz")
    for language in read_languages().all:
        expect(desk.field("who", language)).to_be_visible()
    desk.fill("who", "For everyone.", "en")
    desk.save()

    (path,) = desk.find_changes()
    ((_, new),) = desk.find_changes()[path]
    assert (path, new) == (f"{LINE}.en.md", "who: For everyone.")


@pytest.mark.parametrize(("collection", "form", "path", "key"), ONE_OF_EACH)
def test_in_every_kind_of_content_one_field_is_one_line(
    desk_of_all: Desk, collection: str, form: str, path: str, key: str
) -> None:
    desk = desk_of_all
    desk.remember()
    language = read_languages().default if path.endswith(".md") else ""
    desk.open(collection, form)
    if key.startswith(FOLDED):
        desk.unfold(key)
    desk.fill(key, "1 12" if collection == "numbers" else f"{desk.look(key, language)}X", language)
    desk.save()

    changes = desk.find_changes()
    assert list(changes) == [path]
    assert len(changes[path]) == 1
    assert desk.gone_out == []


def test_a_sentence_that_is_added_to_a_text_is_all_that_changes(sit_down: Callable[..., Desk]) -> None:
    desk = sit_down()
    desk.open("helpline", "nappz")
    desk.fill("body", f"{desk.look('body', 'en')}\n\nOne more sentence.", "en")
    desk.save()

    assert desk.read(f"{LINE}.en.md") == f"{desk.content[f'{LINE}.en.md']}\nOne more sentence.\n"


def test_what_is_saved_passes_the_check(sit_down: Callable[..., Desk], tmp_path: Path) -> None:
    desk = sit_down()
    desk.open("helpline", "vaiku-linija")
    desk.fill("who", "For children and for teenagers.", "en")
    desk.fill("who", "Visiems vaikams ir paaugliams.", "lt")  # help in one language alone would not pass
    desk.save()
    for folder in ("campaigns", "docs", "overrides"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    for path in desk.find_changes():
        (tmp_path / path).write_text(desk.read(path), "utf-8")
    reading = read_site(tmp_path, tmp_path / "overrides/words", read_languages(), read_settings()["extra"]["awareness"])

    assert reading.problems == ()
    assert reading.catalogue is not None
    assert reading.catalogue.helplines["vaiku-linija"].words["en"].who == "For children and for teenagers."


def test_comments_and_keys_that_no_form_shows_survive(sit_down: Callable[..., Desk]) -> None:
    path = f"{LINE}.lt.md"
    text = (ROOT / path).read_text("utf-8").replace("---\n", "---\n# A remark.\n", 1)
    desk = sit_down(**{path: text})
    desk.open("helpline", "nappz")
    desk.fill("title", "NAPPŽ", "lt")
    desk.save()

    ((_, new),) = desk.find_changes()[path]
    assert new == "title: NAPPŽ"
    (kept,) = re.findall("^agrees_with: .*$", text, re.MULTILINE)
    assert desk.read(path).startswith("---\n# A remark.\n")
    assert f"\n{kept}\n" in desk.read(path)


def test_a_field_that_is_emptied_leaves_no_line_behind(sit_down: Callable[..., Desk]) -> None:
    desk = sit_down()
    desk.open("organisation", "bpc")
    desk.fill("url", "")
    desk.save()

    assert desk.read("docs/organisations/bpc.yml") == desk.content["docs/organisations/bpc.yml"].replace(
        "url: https://bpc.lrv.lt\n", ""
    )


@pytest.mark.parametrize(("key", "wrong"), [("contacts.0.number", "8 600 12345"), ("verified.on", "yesterday")])
def test_a_wrong_value_is_told_in_both_languages_and_not_saved(
    sit_down: Callable[..., Desk], key: str, wrong: str
) -> None:
    desk = sit_down()
    desk.open("helpline", "nappz--facts")
    desk.fill(key, wrong)
    desk.page.get_by_role("button", name="Save", exact=True).click()
    told = desk.field(key)

    expect(told).to_contain_text("Įrašyk")
    expect(told).to_contain_text("Write")
    assert desk.find_changes() == {}


def test_every_file_comes_back_from_its_form_as_it_went_in(sit_down: Callable[..., Desk]) -> None:
    desk = sit_down()
    differing = desk.page.evaluate(
        """async ({ files, formats }) => {
          const { makeFormat } = await import("./formats.js");
          const shapes = await (await fetch("formats.json")).json();
          return Object.entries(files).filter(([path, text]) => {
            const format = makeFormat(shapes[formats[path]]);
            return format.toFile(format.fromFile(text.trim())).trim() !== text.trim();
          }).map(([path]) => path);
        }""",
        {"files": _texts(desk.content, _formats(desk)), "formats": _formats(desk)},
    )

    assert differing == []
    assert len(_formats(desk)) > 200


def test_the_forms_read_every_value_as_the_build_does(sit_down: Callable[..., Desk]) -> None:
    desk = sit_down()
    sheets = {path: text for path, text in desk.content.items() if path.endswith(".yml")}
    read = desk.page.evaluate(
        """async files => {
          const { readYaml } = await import("./patching.js");
          return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, readYaml(text)]));
        }""",
        sheets,
    )

    assert read == {path: yaml.load(text, yaml.BaseLoader) for path, text in sheets.items()}


def _formats(desk: Desk) -> dict[str, str]:
    """Return the format of every file that has a form, by its path."""
    settings = yaml.safe_load(desk.page.evaluate("fetch('config.yml').then(answer => answer.text())"))
    return {
        file["file"].replace("{{locale}}", language): file["format"]
        for collection in settings["collections"]
        for file in collection["files"]
        for language in settings["i18n"]["locales"]
    }


def _texts(content: Mapping[str, str], formats: Mapping[str, str]) -> dict[str, str]:
    return {path: content[path] for path in formats}
