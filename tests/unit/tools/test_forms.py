"""A form that somebody filled in on GitHub becomes a draft, and nothing in it is believed."""

from __future__ import annotations

import json
import re
import shutil
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from hooks.awareness.model.draft import OPEN
from hooks.awareness.wordings import read_wordings
from tests.support.real_site import ROOT
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content
from tests.unit.tools.test_new import DAY, _allow_trainings
from tools.new import begin, read_root
from tools.starting.beginnings import BEGINNERS
from tools.starting.forms import FOLDER, FilledForm, read_form

FORMS = tuple(sorted(path.name for path in (ROOT / FOLDER).glob("*.yml") if path.name != "config.yml"))
STARTS = tuple(name for name in FORMS if name.startswith("start-"))
GITHUB = json.loads(
    resources.files("check_jsonschema").joinpath("builtin_schemas/vendor/github-issue-forms.json").read_text("utf-8")
)


def read_fields(name: str) -> list[dict[str, Any]]:
    body = yaml.safe_load((ROOT / FOLDER / name).read_text("utf-8"))["body"]
    return [field for field in body if field["type"] != "markdown"]


def fill(name: str, kind: int = 0, **answers: str) -> str:
    """Return the text of an issue as GitHub writes it."""
    parts = []
    for field in read_fields(name):
        id = field["id"]
        answer = field["attributes"]["options"][kind] if id == "kind" else answers.get(id.replace("-", "_"), "_No response_")
        answer = "- [x] Yes" if field["type"] == "checkboxes" else answer
        parts.append(f"### {field['attributes']['label']}\n\n{'new-thing' if id == 'slug' else answer}\n")
    return "\n".join(parts)


def write_forms(root: Path) -> None:
    write_tiny_content(root)
    _allow_trainings(root)
    shutil.copytree(ROOT / FOLDER, root / FOLDER)


def begin_from(root: Path, form: FilledForm) -> tuple[str, ...]:
    return begin(root, form.kind, form.slug, DAY, form.answers, form.notes)


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_one_that_github_can_show(name: str) -> None:
    form = yaml.safe_load((ROOT / FOLDER / name).read_text("utf-8"))

    assert [error.message for error in Draft7Validator(GITHUB).iter_errors(form)] == []


@pytest.mark.parametrize("name", FORMS)
def test_a_form_says_first_that_everybody_reads_it(name: str) -> None:
    first = yaml.safe_load((ROOT / FOLDER / name).read_text("utf-8"))["body"][0]

    assert first["type"] == "markdown"
    assert "matys visi" in first["attributes"]["value"] and "Everybody can read this" in first["attributes"]["value"]


@pytest.mark.parametrize("name", STARTS)
def test_every_answer_has_a_place_where_it_belongs(name: str) -> None:
    wordings, _ = read_wordings(ROOT, ROOT / "overrides/words", LANGUAGES)
    places = wordings["en"].find("starting.places")
    named = {field["id"].split("-")[1] for field in read_fields(name) if field["id"].startswith("at-")}

    assert named - {*places, "url"} == set()


def test_together_the_forms_begin_everything_but_languages() -> None:
    begun = {re.findall(r"[a-z]+", option)[-1] for name in STARTS for field in read_fields(name) if field["id"] == "kind" for option in field["attributes"]["options"]}

    assert begun == set(BEGINNERS)


@pytest.mark.parametrize(
    ("name", "kind"), [(name, n) for name in STARTS for field in read_fields(name) if field["id"] == "kind" for n in range(len(field["attributes"]["options"]))]
)
def test_a_filled_form_becomes_a_draft_that_passes_the_check(name: str, kind: int, tmp_path: Path) -> None:
    write_forms(tmp_path)
    answers = {"at_title_lt": "Saugi vasara", "at_title_en": "Safe summer", "sources": "https://a.example/x"}
    form = read_form(tmp_path, fill(name, kind, **answers))
    assert form is not None
    files = begin_from(tmp_path, form)

    assert read_root(tmp_path)[1].problems == ()
    assert "https://a.example/x" in (tmp_path / files[0]).read_text("utf-8")


def test_words_come_to_their_places_and_what_is_not_answered_stays_open(tmp_path: Path) -> None:
    write_forms(tmp_path)
    form = read_form(tmp_path, fill("start-campaign.yml", at_title_lt="Saugi vasara", at_about_lt="Viena.\n\nAntra."))
    assert form is not None
    begin_from(tmp_path, form)
    text = (tmp_path / "campaigns/new-thing/index.lt.md").read_text("utf-8")
    other = (tmp_path / "campaigns/new-thing/index.en.md").read_text("utf-8")

    assert 'title: "Saugi vasara"' in text and "Viena. Antra." in text
    assert f'title: "{OPEN}' in other


def test_a_number_in_a_form_is_a_note_and_no_fact(tmp_path: Path) -> None:
    write_forms(tmp_path)
    form = read_form(tmp_path, fill("start-helpline.yml", contacts="+370 600 00000\nkasdien", at_url="https://line.example/"))
    assert form is not None
    begin_from(tmp_path, form)
    text = (tmp_path / "docs/helplines/new-thing.yml").read_text("utf-8")

    assert [line for line in text.splitlines() if "600 00000" in line and not line.startswith("# ")] == []
    assert "600 00000 kasdien" in text and "https://line.example/" in text


@pytest.mark.parametrize(
    "hostile",
    ['x"\ndraft: false\n', "a: b # c", "--- \n...", "<script>alert(1)</script>", "[[phone:112]]", f"{OPEN}⟩", "\u2028draft: false", "{{ words }}", "x\r\ndraft: false"],
)
def test_an_answer_cannot_become_anything_but_words(hostile: str, tmp_path: Path) -> None:
    write_forms(tmp_path)
    form = read_form(tmp_path, fill("start-campaign.yml", at_summary_lt=hostile, facts=hostile))
    assert form is not None
    try:
        begin_from(tmp_path, form)
    except Exception as refused:
        assert type(refused).__name__ == "Refusal"
        assert not (tmp_path / "campaigns/new-thing").exists()
        return
    reading = read_root(tmp_path)[1]

    assert reading.catalogue is not None
    assert reading.catalogue.campaigns["new-thing"].facts.draft


@pytest.mark.parametrize("text", ["", "Hello.", "### A question\n\nAn answer"])
def test_other_texts_are_not_taken_for_a_form(text: str, tmp_path: Path) -> None:
    write_forms(tmp_path)

    assert read_form(tmp_path, text) is None
