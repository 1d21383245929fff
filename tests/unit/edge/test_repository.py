"""Editors are led to the files where they work: in the repository of the site, on its branch."""

from __future__ import annotations

from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig

from hooks.edge.repository import find_branch, find_edit_address, find_source_address

REPOSITORY = "https://code.example/a/b"


def a_config(repository: str | None, **settings: Any) -> MkDocsConfig:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Site", "repo_url": repository, **settings})
    config.validate()  # which makes types of its own of what was given
    return config


@pytest.mark.parametrize(
    ("repository", "file", "address"),
    [
        (REPOSITORY, "docs/help.lt.md", "https://code.example/a/b/edit/main/docs/help.lt.md"),
        (f"{REPOSITORY}/", "docs/help.lt.md", "https://code.example/a/b/edit/main/docs/help.lt.md"),
        ("", "docs/help.lt.md", None),
        (None, "docs/help.lt.md", None),
        (REPOSITORY, None, None),
    ],
)
def test_an_editor_is_led_to_the_file_if_the_repository_is_known(
    repository: str | None, file: str | None, address: str | None
) -> None:
    assert find_edit_address(a_config(repository), file) == address


@pytest.mark.parametrize(
    ("extra", "branch"),
    [({"branch": "people/site"}, "people/site"), ({}, "main"), ({"branch": ""}, "main"), ({"branch": 5}, "main"), (None, "main")],
)
def test_the_branch_is_that_of_the_settings(extra: object, branch: str) -> None:
    assert find_branch(extra) == branch


def test_on_another_branch_files_are_changed_and_read_there() -> None:
    config = a_config(REPOSITORY, extra={"branch": "trunk"})

    assert find_edit_address(config, "mkdocs.yml") == f"{REPOSITORY}/edit/trunk/mkdocs.yml"
    assert find_source_address(config) == f"{REPOSITORY}/blob/trunk/"


def test_without_a_repository_files_cannot_be_read_anywhere() -> None:
    assert find_source_address(a_config("", extra={"branch": "trunk"})) == ""
