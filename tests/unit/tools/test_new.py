"""Whatever is begun passes the check as it is written, says what it lacks, and leaves everything else alone."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from hooks.awareness.model.describing import describe_model, list_fields
from hooks.awareness.model.draft import OPEN
from hooks.awareness.model.kinds import KINDS
from tests.support.real_site import ROOT, read_real_site
from tests.support.real_site import read_languages as read_real_languages
from tests.support.tiny_site import write_tiny_site
from tests.unit.broken_sites import begin_in_1990
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import write_tiny_content
from tests.unit.tools.trainings import allow_trainings
from tools.new import KINDS as BEGUN
from tools.new import Refusal, begin
from tools.project import read_project
from tools.starting.beginnings import BEGINNERS
from tools.starting.sheets import append_page, insert_entry

DAY = datetime.date(2026, 12, 1)
OF_CONTENT = {"project": "campaign", "training": "lesson"}


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, tuple[str, ...]]]:
    """A tiny site in which one thing of every kind was begun, and the files of each."""
    root = tmp_path_factory.mktemp("begun")
    write_tiny_content(root)
    allow_trainings(root)
    return root, {kind: begin(root, kind, f"new-{kind}", DAY) for kind in BEGINNERS}


def read_all(root: Path) -> dict[str, bytes]:
    found = (path for folder in ("docs", "campaigns", "overrides") for path in (root / folder).rglob("*") if path.is_file())
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in found}
    return {**files, "mkdocs.yml": (root / "mkdocs.yml").read_bytes()}


def test_everything_that_is_begun_passes_the_check(everything: tuple[Path, dict[str, tuple[str, ...]]]) -> None:
    reading = read_project(everything[0], with_drafts=True).reading

    assert reading.problems == ()
    assert len(reading.drafts) == len(BEGINNERS) + 2  # a line brings its organisation and its source


@pytest.mark.parametrize("kind", BEGINNERS)
def test_everything_can_be_begun_where_a_first_year_is_set(kind: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    allow_trainings(tmp_path)
    begin_in_1990(tmp_path)
    begin(tmp_path, kind, "new", DAY)

    assert read_project(tmp_path, with_drafts=True).reading.problems == ()


def test_an_open_date_is_no_early_year_but_cannot_be_published(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    begin_in_1990(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {"on: 2026-01-02": "on: 0001-01-01"})

    assert {problem.kind for problem in read_project(tmp_path, with_drafts=True).reading.problems} == {"place-left-open"}


@pytest.mark.parametrize("kind", BEGINNERS)
def test_what_is_begun_has_open_places_in_every_language(kind: str, everything: tuple[Path, dict[str, tuple[str, ...]]]) -> None:
    root, files = everything
    texts = [file for file in files[kind] if file.endswith(".md")] or list(files[kind])

    assert {file.split(".")[-2] for file in texts if file.endswith(".md")} in ({"lt", "en"}, set())
    assert [file for file in texts if OPEN not in (root / file).read_text("utf-8")] == []


@pytest.mark.parametrize("kind", BEGINNERS)
def test_what_is_begun_cannot_be_published_as_it_is(kind: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    allow_trainings(tmp_path)
    for file in begin(tmp_path, kind, "new", DAY):
        path = tmp_path / file
        if file.endswith(".yml"):
            path.write_text(path.read_text("utf-8").replace("draft: true\n", ""), "utf-8")

    assert {problem.kind for problem in read_project(tmp_path, with_drafts=True).reading.problems} >= {"place-left-open"}


@pytest.mark.parametrize("kind", sorted({OF_CONTENT.get(kind, kind) for kind in BEGINNERS}))
@pytest.mark.parametrize("language", read_real_languages().all)
def test_every_fact_is_explained_in_every_language(kind: str, language: str) -> None:
    wording = read_real_site().wordings[language]
    model = next(known.facts for known in KINDS if known.name == kind)

    assert {key for key, _, _ in list_fields(describe_model(model))} == set(wording.find(f"starting.fields.{kind}"))


@pytest.mark.parametrize("kind", BEGINNERS)
def test_a_new_file_holds_every_fact_that_the_model_knows(kind: str, everything: tuple[Path, dict[str, tuple[str, ...]]]) -> None:
    root, files = everything
    text = (root / files[kind][0]).read_text("utf-8")
    model = next(known.facts for known in KINDS if known.name == OF_CONTENT.get(kind, kind))

    assert [key for key, _, _ in list_fields(describe_model(model)) if f"{key}: " not in text and f"{key}:\n" not in text] == []


def test_a_comment_that_reads_the_same_in_two_languages_stands_once(tmp_path: Path) -> None:
    write_tiny_site(tmp_path, ("pl", "lv"), looks=False)
    begin(tmp_path, "term", "new", DAY)
    comments = [line for line in (tmp_path / "docs/glossary.yml").read_text("utf-8").splitlines() if line.startswith("  # ")]

    assert len(comments) > 2
    assert len(comments) == len(set(comments))


@pytest.mark.parametrize("kind", BEGINNERS)
def test_nothing_that_was_there_is_changed(kind: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    allow_trainings(tmp_path)
    before = read_all(tmp_path)
    begin(tmp_path, kind, "new", DAY)
    after = read_all(tmp_path)
    added = "" if kind != "page" else ", new"

    for file, content in before.items():
        lines = after[file].decode().replace(f"{added}]", "]").splitlines() if added else after[file].decode().splitlines()
        kept = iter(lines)

        assert all(line in kept for line in content.decode().splitlines()), file


@pytest.mark.parametrize(
    ("kind", "slug", "key"),
    [
        ("poster", "new", "kind"),
        ("", "new", "kind"),
        ("campaign", "light", "taken"),
        ("project", "light", "taken"),
        ("term", "light", "taken"),
        ("page", "help", "taken"),
        ("page", "sources", "taken"),
        ("language", "en", "taken"),
        ("language", "qq", "code"),
        ("language", "Polish!", "code"),
        *(("campaign", slug, "slug") for slug in ("", "Saugi vasara", "vasara.lt", "../x", "ąžuolas", "a--b", "-a")),
    ],
)
def test_a_name_that_cannot_be_is_refused_and_nothing_is_written(kind: str, slug: str, key: str, tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    before = read_all(tmp_path)
    with pytest.raises(Refusal) as refusal:
        begin(tmp_path, kind, slug, DAY)

    assert refusal.value.key == key
    assert read_all(tmp_path) == before


def test_a_beginning_that_does_not_pass_the_check_is_taken_back_to_the_byte(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)  # has no parts that trainings share
    before = read_all(tmp_path)
    with pytest.raises(Refusal) as refusal:
        begin(tmp_path, "training", "new", DAY)

    assert refusal.value.key == "unfit"
    assert read_all(tmp_path) == before


def test_faults_are_mended_before_something_is_begun(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/help.lt.md", {"@a-law": "@no-law"})
    with pytest.raises(Refusal, match="faults"):
        begin(tmp_path, "term", "new", DAY)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a:\n  x: 1\nc:\n  x: 1\n", "a:\n  x: 1\nb:\n  x: 2\nc:\n  x: 1\n"),
        ("c:\n  x: 1\na:\n  x: 1\n", "c:\n  x: 1\na:\n  x: 1\nb:\n  x: 2\n"),
        ("a:\n  x: 1", "a:\n  x: 1\nb:\n  x: 2\n"),
        ("", "b:\n  x: 2\n"),
        ("# Note\na: {x: 1}   # kept\n", "# Note\na: {x: 1}   # kept\nb:\n  x: 2\n"),
    ],
)
def test_an_entry_comes_where_the_order_wants_it(before: str, after: str) -> None:
    assert insert_entry(before, "b", "x: 2") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  - id: a\n    pages: [x, y]\nmore: 1\n", "  - id: a\n    pages: [x, y, new]\nmore: 1\n"),
        ("  - id: a\n    pages: [\n      x,\n      y\n    ]\n", "  - id: a\n    pages: [\n      x,\n      y, new]\n"),
        ("  - id: a\n    pages:\n      - x\n      - y\n", "  - id: a\n    pages:\n      - x\n      - y\n      - new\n"),
        ("    pages: [x]\n    pages: [y]  # last\n", "    pages: [x]\n    pages: [y, new]  # last\n"),
    ],
)
def test_a_page_comes_to_the_end_of_the_last_section(before: str, after: str) -> None:
    assert append_page(before, "new") == after


def test_everything_that_can_be_begun_is_named_in_the_guide() -> None:
    guide = (ROOT / "REFERENCE.md").read_text("utf-8")

    assert [kind for kind in BEGUN if f"`{kind}`" not in guide] == []
