"""The tools read mkdocs.yml as the build does; where it has a slip they say so, and none ends in a traceback."""

from __future__ import annotations

import re
import runpy
import sys
from pathlib import Path

import pytest
from mkdocs.exceptions import ConfigurationError

from tests.support import real_site
from tests.support.real_site import ROOT
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content
from tools.settings import read_address, read_branch, read_languages, read_settings

ARGUMENTS = {
    "bench_print": (),
    "bench_proofread": ("text.txt", "--language", "en"),
    "calls": (),
    "changes": ("helplines.json",),
    "check": (),
    "drift": (),
    "fix": (),
    "in_step": ("ALL",),
    "kit": ("kit",),
    "new": ("--kind", "campaign", "--slug", "new"),
    "proofread": (),
    "schemas": (),
    "starting/new_site": (),
}
"""What each tool that reads the settings is given."""
WITHOUT = {"admin", "outlines"}
"""Tools that never ask for them."""
OF_HISTORY = {"recall"}
"""Reads what lies in the history too."""
NEVER_FAILS = {"weekly_report"}
"""A report that stops nobody's work: it tells even a traceback and ends well."""


def end_tool(tool: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run a tool in a folder, as from the command line, and return the message that it ends with, if any."""
    monkeypatch.chdir(root)
    monkeypatch.setattr(sys, "argv", [tool, *ARGUMENTS[tool]])
    try:
        runpy.run_path(str(ROOT / f"tools/{tool}.py"), run_name="__main__")
    except SystemExit as end:
        return str(end.code or "")
    return ""


def test_every_tool_is_tried() -> None:
    modules = ((path, path.relative_to(ROOT / "tools").with_suffix("").as_posix()) for path in (ROOT / "tools").rglob("*.py"))
    commands = {name for path, name in modules if "__main__" in path.read_text("utf-8")}

    assert commands == {*ARGUMENTS, *WITHOUT, *OF_HISTORY, *NEVER_FAILS}


@pytest.mark.parametrize("tool", ARGUMENTS)
@pytest.mark.parametrize(
    "settings",
    ["a: [", "", "- a\n", "site_name: Site\n", "site_name: Site\nextra:\n", "site_name: Site\nplugins: []\nextra: {awareness: 5}\n"],
    ids=["yaml", "nothing", "list", "no-plugins", "no-extra", "no-plugin"],
)
def test_settings_that_cannot_be_read_end_in_a_message(
    tool: str, settings: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    (tmp_path / "helplines.json").write_text('{"helplines": []}', "utf-8")
    code = end_tool(tool, tmp_path, monkeypatch)
    told = "\n".join((code, *capsys.readouterr(), caplog.text))

    assert code != "2", "these are not its arguments"
    assert re.search(r"mkdocs\.yml|\bConfig value\b|\bconfiguration is invalid\b", told), told


@pytest.mark.parametrize("tool", ARGUMENTS)
def test_elsewhere_than_at_the_root_a_tool_ends_in_a_message(
    tool: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "helplines.json").write_text('{"helplines": []}', "utf-8")
    code = end_tool(tool, tmp_path, monkeypatch)

    assert "mkdocs.yml" in code + capsys.readouterr().err


@pytest.mark.parametrize("content", [None, "ą".encode("utf-16")], ids=["not there", "UTF-16"])
def test_a_text_that_cannot_be_read_is_named(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_tiny_content(tmp_path)
    if content is not None:
        (tmp_path / "text.txt").write_bytes(content)
    code = end_tool("bench_proofread", tmp_path, monkeypatch)

    assert code == "2"
    assert "text.txt" in capsys.readouterr().err


@pytest.mark.parametrize("tool", ["calls", "drift", "in_step", "new", "proofread", "schemas"])
def test_settings_with_a_fault_are_told_like_any_other_file(
    tool: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "mkdocs.yml", {"required_languages: [lt, en]": "required_languages: 5"})
    message = end_tool(tool, tmp_path, monkeypatch)

    assert "[not-a-list]" in message or tool == "new" and "make check" in message


@pytest.mark.parametrize("plugin", ["{}", "{languages: 5}", "{languages: [lt]}", "{languages: [{name: A}]}", "{languages: []}"])
def test_languages_that_cannot_be_read_are_named(plugin: str, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"plugins: [i18n: {plugin}]\n", "utf-8")

    with pytest.raises(ConfigurationError, match="the plugin i18n needs languages"):
        read_languages(tmp_path / "mkdocs.yml")


def test_plugins_may_be_a_mapping(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    path = tmp_path / "mkdocs.yml"
    path.write_text(re.sub(r"^( +)- i18n:", r"\1  i18n:", path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")

    assert read_languages(path) == LANGUAGES


def test_the_tools_read_the_settings_as_the_build_does() -> None:
    settings = real_site.read_settings()

    assert read_languages(ROOT / "mkdocs.yml") == real_site.read_languages()
    assert read_settings(ROOT / "mkdocs.yml") == settings["extra"]["awareness"]
    assert read_address(ROOT / "mkdocs.yml") == settings["site_url"]


@pytest.mark.parametrize(("settings", "branch"), [("extra: {branch: trunk}\n", "trunk"), ("extra: [a]\n", "main"), ("", "main")])
def test_the_branch_is_that_on_which_editors_work(settings: str, branch: str, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")

    assert read_branch(tmp_path / "mkdocs.yml") == branch
