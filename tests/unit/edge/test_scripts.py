"""The scripts of the pages are written for browsers of 2019, of which old phones have no newer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.real_site import ROOT

SCRIPTS = sorted((ROOT / "overrides/scripts").rglob("*.js"))
TOO_NEW = re.compile(r"\?\.(?!\d)|\?\?|\|\|=|&&=|\.at\(|\.replaceAll\(|\.findLast|\.hasOwn\(|\bstructuredClone\(|\bstatic \{|\bawait import\(")
"""What Chrome 79 or Safari 13 stumbles over; one such sign and the whole script does nothing."""
STORES = re.compile(r"\b(?:localStorage|sessionStorage|indexedDB|serviceWorker)\.|document\.cookie|\b(?:fetch|sendBeacon|XMLHttpRequest)\(")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_is_too_new_for_an_old_phone(script: Path) -> None:
    assert TOO_NEW.findall(script.read_text("utf-8")) == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_stores_or_sends_anything(script: Path) -> None:
    assert STORES.findall(script.read_text("utf-8")) == []


@pytest.mark.parametrize("text", ["a ||= b", "list.at(-1)", "text.replaceAll('a', 'b')", "a ??= b", "a?.b", "a?.[0]", "a ?? b"])
def test_what_is_too_new_is_seen(text: str) -> None:
    assert TOO_NEW.search(text)


def test_there_are_scripts_to_look_at() -> None:
    assert {"discreet.js", "leave.js"} <= {path.name for path in SCRIPTS}
