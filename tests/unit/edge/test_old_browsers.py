"""The styles of the pages are written for browsers of 2019 as well: nothing that a reader needs hangs on newer ones."""

from __future__ import annotations

import re

import pytest

from hooks.edge.bundling import read_stylesheets
from hooks.edge.stylesheet import Rule, parse_rules
from tests.support.real_site import ROOT

TOO_NEW = re.compile(r"(?<![\w-])inset(?:-block(?:-start|-end)?|-inline)?:|:is\(|:where\(|:not\([^()]*,")
"""What Chrome 86 or Safari 13 stumbles over; what is laid over the page by it covers the page, or is not shown."""
LENGTH_OF_LENGTHS = re.compile(r"--[\w-]+:[^;]*(?<![\w-])(?:min|max|clamp)\(")
"""A property of our own has no value to fall back on where a browser does not know what stands in it."""


def find_too_new(rule: Rule) -> list[str]:
    """Return what an old browser does not know of a rule and what stands behind no `@supports`."""
    written = f"{rule.selector}{{{rule.block}}}"
    found = TOO_NEW.findall(written)
    if not any(condition.startswith("@supports") for condition in rule.around):
        found += LENGTH_OF_LENGTHS.findall(written)
    return found


def test_no_rule_is_too_new_for_an_old_phone() -> None:
    rules = parse_rules(read_stylesheets(ROOT / "overrides"))

    assert {rule.selector: found for rule in rules if (found := find_too_new(rule))} == {}


@pytest.mark.parametrize(
    "sheet",
    ["a{inset:0}", "a{inset-inline:0}", "a{inset-block-end:0}", "a:not(b,c){top:0}", "a:where(b){top:0}"]
    + ["a{--a:clamp(1px,2px,3px);top:var(--a)}"],
)  # fmt: skip
def test_what_is_too_new_is_seen(sheet: str) -> None:
    (rule,) = parse_rules(sheet)

    assert find_too_new(rule)


def test_what_a_browser_is_asked_for_first_may_be_new() -> None:
    (rule,) = parse_rules("@supports (width: min(1px, 1px)){a{--a:min(1px,2px);top:var(--a)}}")

    assert not find_too_new(rule)
