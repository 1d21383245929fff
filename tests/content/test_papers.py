"""Proves of the papers and forms of the project what only ours can be asked: our languages, and our words."""

from __future__ import annotations

import pytest
import yaml

from tests.build.papers import (
    GUIDES,
    NEED_NOT_BE,
    OF_OURS,
    PAPERS,
    REFERENCE,
    find_code,
    is_there,
    list_commands,
    list_files,
    read_paper,
)
from tests.support.real_site import ROOT, read_languages, read_real_site
from tests.unit.tools.forms import FORMS, read_form_of_project
from tools.in_step import read_texts
from tools.proofreading.coverage import Coverage, find_coverage
from tools.untranslated import find_untranslated


def test_the_guide_for_editors_is_there_in_both_languages_with_all_commands() -> None:
    assert GUIDES == ("CONTRIBUTING.lt.md", "CONTRIBUTING.md")
    assert len(list_commands(REFERENCE)) == 6


@pytest.mark.parametrize("name", FORMS)
def test_a_form_says_first_that_everybody_reads_it(name: str) -> None:
    first = yaml.safe_load(read_form_of_project(name))["body"][0]["attributes"]["value"]

    assert "matys visi" in first and "Everybody can read this" in first


def test_what_the_papers_name_though_a_copy_lacks_it_is_here() -> None:
    files = list_files()

    of_this_room = [code for paper in PAPERS for code in find_code(read_paper(paper)) if code.startswith("tests/content/")]

    assert [path for path in (*of_this_room, *OF_OURS, *NEED_NOT_BE) if not is_there(path, files)] == []


def test_our_languages_are_translated() -> None:
    assert list(find_untranslated(ROOT, read_languages(), read_real_site().wordings)) == []


def test_our_languages_are_judged_in_everything() -> None:
    catalogue, _ = read_texts(ROOT)

    assert find_coverage(catalogue) == Coverage(("lt", "en"), {})
