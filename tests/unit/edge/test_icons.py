"""The icons are those that a page can show: named by a template, or the sign of a way to reach a line."""

from __future__ import annotations

import re
from typing import get_args

from hooks.awareness.model.contact import Contact
from tests.support.real_site import ROOT

OVERRIDES = ROOT / "overrides"
INCLUDED = re.compile(r'{% include "icons/([\w-]+)\.svg" %}')


def test_every_icon_is_shown_somewhere_and_none_is_missing() -> None:
    named = {name for path in OVERRIDES.rglob("*.html") for name in INCLUDED.findall(path.read_text("utf-8"))}
    methods = get_args(Contact.model_fields["method"].annotation)

    assert {path.stem for path in (OVERRIDES / "icons").iterdir()} == named.union(methods)
