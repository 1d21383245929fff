"""The commands of the project: listed, described, and safe."""

from __future__ import annotations

import os
import re
import subprocess

import pytest

from tests.build.papers import read_targets
from tests.support.real_site import ROOT

MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


def make(*arguments: str) -> str:
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True).stdout


@pytest.mark.parametrize("target", sorted(read_targets()))
def test_make_help_lists_every_command_with_a_sentence(target: str) -> None:
    lines = [line.split(maxsplit=2) for line in make("help").splitlines()]

    assert ["make", target, read_targets()[target]] in lines
    assert read_targets()[target]


def test_make_alone_shows_the_help() -> None:
    assert make() == make("help")


def test_no_command_is_taken_for_a_file_of_the_same_name() -> None:
    phony = re.findall(r"^\.PHONY:(.*)$", MAKEFILE, re.MULTILINE)

    assert set(" ".join(phony).split()) == set(read_targets())


def test_the_site_is_built_strictly_and_never_quietly() -> None:
    commands = re.findall(r"-m mkdocs .*", MAKEFILE)

    assert commands
    assert all("--strict" in command and not re.search(r"\s(-q|--quiet)\b", command) for command in commands)


def test_make_test_runs_every_room() -> None:
    commands = make("--dry-run", "test")

    assert [name for name in ("tests.browser.setup", "ruff check", "mypy", "-m pytest") if name not in commands] == []


def test_make_clean_removes_what_git_ignores() -> None:
    ignored = re.findall(r"^/(.+)/$", (ROOT / ".gitignore").read_text("utf-8"), re.MULTILINE)
    removed = make("--dry-run", "clean").split()

    assert ignored
    assert [folder for folder in ignored if folder not in removed] == []


def test_continuous_integration_runs_make_test() -> None:
    script = ROOT / ".ci/run"
    subprocess.run(["bash", "-n", str(script)], check=True)

    assert os.access(script, os.X_OK)
    assert "make test" in script.read_text("utf-8").splitlines()
