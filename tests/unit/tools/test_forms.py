"""A form that somebody filled in on GitHub becomes a draft, and nothing in it is believed."""

from __future__ import annotations

import datetime
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
from tests.support.real_site import ROOT, read_languages
from tests.support.tiny_site import WORDS, write
from tests.unit.reading_tiny_sites import write_tiny_content
from tests.unit.tools.forms import FORMS, read_form_of_project
from tests.unit.tools.trainings import allow_trainings
from tools.new import begin, main
from tools.project import read_project
from tools.starting.beginnings import BEGINNERS
from tools.starting.forms import FOLDER, FilledForm, read_form

DAY = datetime.date(2026, 12, 1)
STARTS = tuple(name for name in FORMS if name.startswith("start-"))
LANGUAGES = read_languages()
"""Those of the project, in which its forms ask."""
CAMPAIGN = """\
name: A campaign
description: Begins a campaign.
body:
  - {type: dropdown, id: kind, attributes: {label: "Kas tai? / What is it?", options: [Kampanija / A campaign]}}
  - {type: input, id: slug, attributes: {label: Vardas / Name}}
  - {type: input, id: at-title-lt, attributes: {label: Pavadinimas / Title in Lithuanian}}
  - {type: input, id: at-title-en, attributes: {label: Pavadinimas angliškai / Title}}
  - {type: input, id: at-summary-lt, attributes: {label: Vienu sakiniu / In one sentence}}
  - {type: textarea, id: at-about-lt, attributes: {label: Apie ką / What it is about}}
  - {type: textarea, id: facts, attributes: {label: "Kas ir kada? / Who and when?"}}
"""
HELPLINE = """\
name: A line
description: Begins a line.
body:
  - {type: dropdown, id: kind, attributes: {label: "Kas tai? / What is it?", options: [Pagalbos linija / A helpline]}}
  - {type: input, id: slug, attributes: {label: Vardas / Name}}
  - {type: input, id: at-url, attributes: {label: Svetainė / Website}}
  - {type: textarea, id: contacts, attributes: {label: Numeriai / Numbers}}
"""
GITHUB = json.loads(
    resources.files("check_jsonschema").joinpath("builtin_schemas/vendor/github-issue-forms.json").read_text("utf-8")
)


def read_fields(form: str) -> list[dict[str, Any]]:
    return [field for field in yaml.safe_load(form)["body"] if field["type"] != "markdown"]


def fill(form: str, kind: int = 0, **answers: str) -> str:
    """Return the text of an issue as GitHub writes it."""
    parts = []
    for field in read_fields(form):
        id = field["id"]
        answer = field["attributes"]["options"][kind] if id == "kind" else answers.get(id.replace("-", "_"), "_No response_")
        answer = "- [x] Yes" if field["type"] == "checkboxes" else answer
        parts.append(f"### {field['attributes']['label']}\n\n{'new-thing' if id == 'slug' else answer}\n")
    return "\n".join(parts)


def write_forms(root: Path) -> None:
    """Write tiny content, and forms that ask for it in its languages."""
    write_tiny_content(root)
    write(root, f"{FOLDER}/start-campaign.yml", CAMPAIGN)
    write(root, f"{FOLDER}/start-helpline.yml", HELPLINE)


def write_forms_of_project(root: Path) -> None:
    """Write tiny content in the languages of the project, and the forms of the project."""
    write_tiny_content(root, LANGUAGES)
    allow_trainings(root)
    shutil.copytree(ROOT / FOLDER, root / FOLDER)


def begin_from(root: Path, form: FilledForm) -> tuple[str, ...]:
    return begin(root, form.kind, form.slug, DAY, form.answers, form.notes)


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_one_that_github_can_show(name: str) -> None:
    form = yaml.safe_load(read_form_of_project(name))

    assert [error.message for error in Draft7Validator(GITHUB).iter_errors(form)] == []


@pytest.mark.parametrize("name", FORMS)
def test_a_form_says_something_before_it_asks(name: str) -> None:
    first = yaml.safe_load(read_form_of_project(name))["body"][0]

    assert first["type"] == "markdown"


@pytest.mark.parametrize("name", STARTS)
def test_every_answer_has_a_place_where_it_belongs(name: str) -> None:
    wordings, _ = read_wordings(ROOT, ROOT / WORDS, LANGUAGES)
    places = wordings[LANGUAGES.default].find("starting.places")
    named = {field["id"].split("-")[1] for field in read_fields(read_form_of_project(name)) if field["id"].startswith("at-")}

    assert named - {*places, "url"} == set()


@pytest.mark.parametrize("name", STARTS)
def test_what_is_asked_in_one_language_is_asked_in_every_language(name: str) -> None:
    asked: dict[str, set[str]] = {}
    for field in read_fields(read_form_of_project(name)):
        if field["id"].count("-") > 1:  # at-url and the like have no language
            _, place, language = field["id"].split("-", 2)
            asked.setdefault(place, set()).add(language)

    assert {place: languages for place, languages in asked.items() if languages != {*LANGUAGES.required}} == {}


def test_together_the_forms_begin_everything_but_languages() -> None:
    begun = {
        re.findall(r"[a-z]+", option)[-1]
        for name in STARTS
        for field in read_fields(read_form_of_project(name))
        if field["id"] == "kind"
        for option in field["attributes"]["options"]
    }

    assert begun == set(BEGINNERS)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        (name, n)
        for name in STARTS
        for field in read_fields(read_form_of_project(name))
        if field["id"] == "kind"
        for n in range(len(field["attributes"]["options"]))
    ],
)
def test_a_filled_form_becomes_a_draft_that_passes_the_check(name: str, kind: int, tmp_path: Path) -> None:
    write_forms_of_project(tmp_path)
    answers = {f"at_title_{language.replace('-', '_')}": f"Safe summer {language}" for language in LANGUAGES.required}
    form = read_form(tmp_path, fill(read_form_of_project(name), kind, sources="https://a.example/x", **answers))
    assert form is not None
    files = begin_from(tmp_path, form)

    assert read_project(tmp_path, with_drafts=True).reading.problems == ()
    assert "https://a.example/x" in (tmp_path / files[0]).read_text("utf-8")


def test_words_come_to_their_places_and_what_is_not_answered_stays_open(tmp_path: Path) -> None:
    write_forms(tmp_path)
    form = read_form(tmp_path, fill(CAMPAIGN, at_title_lt="Saugi vasara", at_about_lt="Viena.\n\nAntra."))
    assert form is not None
    begin_from(tmp_path, form)
    text = (tmp_path / "campaigns/new-thing/index.lt.md").read_text("utf-8")
    other = (tmp_path / "campaigns/new-thing/index.en.md").read_text("utf-8")

    assert 'title: "Saugi vasara"' in text and "Viena. Antra." in text
    assert f'title: "{OPEN}' in other


def test_a_number_in_a_form_is_a_note_and_no_fact(tmp_path: Path) -> None:
    write_forms(tmp_path)
    form = read_form(tmp_path, fill(HELPLINE, contacts="+370 600 00000\nkasdien", at_url="https://line.example/"))
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
    form = read_form(tmp_path, fill(CAMPAIGN, at_summary_lt=hostile, facts=hostile))
    assert form is not None
    try:
        begin_from(tmp_path, form)
    except Exception as refused:
        assert type(refused).__name__ == "Refusal"
        assert not (tmp_path / "campaigns/new-thing").exists()
        return
    reading = read_project(tmp_path, with_drafts=True).reading

    assert reading.catalogue is not None
    assert reading.catalogue.campaigns["new-thing"].facts.draft


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_the_command_takes_the_file_of_a_form(encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_forms(tmp_path)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.md").write_text(fill(CAMPAIGN, at_title_lt="Šilta vasara"), encoding)
    main(["--from", "report.md"])

    assert 'title: "Šilta vasara"' in (tmp_path / "campaigns/new-thing/index.lt.md").read_text("utf-8")


@pytest.mark.parametrize("encoding", ["utf-16", "cp1257"])
def test_a_form_in_other_letters_is_refused_with_a_sentence(
    encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_forms(tmp_path)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.md").write_text(fill(CAMPAIGN, at_title_lt="Šilta vasara"), encoding)
    with pytest.raises(SystemExit) as end:
        main(["--from", "report.md"])

    assert "Nothing was begun: report.md is not saved as UTF-8" in str(end.value)
    assert "report.md išsaugotas ne UTF-8 koduote" in str(end.value)


@pytest.mark.parametrize("text", ["", "Hello.", "### A question\n\nAn answer"])
def test_other_texts_are_not_taken_for_a_form(text: str, tmp_path: Path) -> None:
    write_forms(tmp_path)

    assert read_form(tmp_path, text) is None
