"""The scripts of the pages are written for browsers of 2018 and 2019, of which old phones have no newer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.real_site import ROOT

SCRIPTS = sorted((ROOT / "overrides/scripts").rglob("*.js"))
TOO_NEW = re.compile(
    r"\?\.(?!\d)|\?\?|\|\|=|&&=|\.at\(|\.replaceAll\(|\.findLast|\.hasOwn\(|\bstructuredClone\(|\bstatic \{|\bawait import\("
    r"|\(\?<[=!]|\.matchAll\(|\.flat\(|\.flatMap\(|\.fromEntries\(|\.allSettled\(|\.replaceChildren\(|\bhourCycle:|\bIntl\.(?!DateTimeFormat\b)"
)
"""What Chrome 68 or Safari 12 stumbles over; one such sign and the script does nothing, or says what is wrong."""
BY_KIND_OF_LETTER = r"\p{"
"""Firefox before 78 cannot read a script that has this; the pages of such a script do without it."""
STORES = re.compile(r"\b(?:localStorage|sessionStorage|indexedDB|serviceWorker)\.|document\.cookie|\b(?:fetch|sendBeacon|XMLHttpRequest)\(")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_is_too_new_for_an_old_phone(script: Path) -> None:
    assert TOO_NEW.findall(script.read_text("utf-8")) == []


def test_only_the_search_is_too_new_for_an_old_firefox() -> None:
    assert {path.stem for path in SCRIPTS if BY_KIND_OF_LETTER in path.read_text("utf-8")} == {"search", "search-engine"}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_stores_or_sends_anything(script: Path) -> None:
    assert STORES.findall(script.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "text",
    ["a ||= b", "list.at(-1)", "text.replaceAll('a', 'b')", "a ??= b", "a?.b", "a?.[0]", "a ?? b", "text.matchAll(/a/g)"]
    + ["new Intl.PluralRules('lt')", "{ hourCycle: 'h23' }", "/(?<=a)b/", "list.flatMap(one)"],
)  # fmt: skip
def test_what_is_too_new_is_seen(text: str) -> None:
    assert TOO_NEW.search(text)


def test_there_are_scripts_to_look_at() -> None:
    assert {"discreet.js", "leave.js"} <= {path.name for path in SCRIPTS}
