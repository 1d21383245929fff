"""A site in which one thing of every kind, and a language, was just begun can be built at once."""

from __future__ import annotations

import datetime

import pytest

from tests.build.built import Built, build
from tests.support.tiny_site import write_tiny_site
from tests.unit.tools.trainings import allow_trainings
from tools.new import begin
from tools.starting.beginnings import BEGINNERS

DAY = datetime.date(2026, 11, 1)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Built:
    root = write_tiny_site(tmp_path_factory.mktemp("begun"))
    allow_trainings(root)
    for kind in (*BEGINNERS, "language"):
        begin(root, kind, "pl" if kind == "language" else f"new-{kind}", DAY)
    return build(root)


def test_what_was_just_begun_does_not_prevent_a_strict_build(begun: Built) -> None:
    assert begun.result.returncode == 0, begun.result.stderr


def test_nothing_of_it_is_published(begun: Built) -> None:
    """Paths and contents: no name of a draft, and no open place."""
    found = [file for file, content in begun.files.items() if "new-" in file or b"\xe2\x9f\xa8" in content]

    assert found == []


def test_a_new_language_has_every_page(begun: Built) -> None:
    pages = {page.address for page in begun.pages}

    assert {f"pl/{address}" for address in pages if not address.startswith(("en/", "pl/"))} <= pages
