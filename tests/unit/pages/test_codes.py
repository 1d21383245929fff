"""A code is shown only where it would lead somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.model.short import short_code
from hooks.awareness.pages.codes import is_public
from hooks.awareness.pages.plan import plan_site
from hooks.awareness.pages.planned import Plan, ShownCode
from tests.support.tiny_site import SVG, write
from tests.unit.builders import a_catalogue


def _plan(root: Path, address: str) -> Plan:
    return plan_site(a_catalogue(root), root, write(root, "mark.svg", SVG), site_address=address)


def _find(plan: Plan, uri: str) -> ShownCode:
    (code,) = (code for code in plan.codes if (code.page.uri, code.page.language) == (uri, "en"))
    return code


@pytest.mark.parametrize("address", ["https://site.internal/", "https://people.pages.internal/site/", "http://8.8.8.8/"])
def test_an_address_that_others_can_open_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    ["https://site.example/", "https://www.example.org/", "http://localhost:8000/", "http://127.0.0.1:8000/", "http://[::1]/",
     "http://10.0.0.7/", "https://a.test/", "http://server/", "", "https://example.com/site/"],
)
def test_an_example_or_this_machine_is_not(address: str) -> None:
    assert not is_public(address)


def test_a_page_is_shown_by_its_short_address(tmp_path: Path) -> None:
    plan = _plan(tmp_path, "https://site.internal/sub/")
    code, signs = _find(plan, "help"), short_code("help", "en")

    assert code.whole == f"https://site.internal/sub/{signs}/"
    assert code.text == f"site.internal/sub/{signs}"
    assert code.picture in {asset.path for asset in plan.assets}


def test_a_site_without_a_public_address_shows_no_dead_code(tmp_path: Path) -> None:
    plan = _plan(tmp_path, "https://site.example/")
    code = _find(plan, "help")

    assert (code.whole, code.text, code.picture) == ("", "", "")
    assert [asset.path for asset in plan.assets if "codes" in asset.path] == []


def test_two_addresses_are_kept_apart(tmp_path: Path) -> None:
    one, two = (
        {asset.path: asset.key for asset in _plan(tmp_path / name, f"https://{name}.internal/").assets} for name in ("one", "two")
    )
    codes = [path for path in one if path.startswith("assets/codes/")]

    assert codes
    assert [path for path in codes if one[path] == two[path]] == []
