"""The check knows every word of the interface that stands on the real papers, so that it can look at its signs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.wording import Wording, find_texts
from hooks.awareness.pages.plan import plan_site
from hooks.awareness.pages.planned import PlannedAsset
from hooks.awareness.printables.sharing import SharePicture
from hooks.awareness.printables.text_sheet import TextSheet
from hooks.awareness.printed_words import list_printed_words
from tests.support.real_site import ROOT

FIRST = 0xE000
"""Private use: signs that no text has."""
HEARD = {"lesson.paper.code", "lesson.paper.title", "paper.code", "steps.paper.backward", "steps.paper.onward"}
"""What a screen reader says of a paper, which is not set."""
SETTINGS = ("alphabet", "locale")


def mark(texts: Mapping[str, Any], marks: Mapping[str, str], prefix: str = "") -> dict[str, Any]:
    """Return words of the interface, each with a sign of its own at its end."""
    marked: dict[str, Any] = {}
    for key, value in texts.items():
        if f"{prefix}{key}" in SETTINGS:
            marked[key] = value
        elif isinstance(value, Mapping) and "other" in value:
            marked[key] = {form: f"{text}{marks[f'{prefix}{key}']}" for form, text in value.items()}
        else:
            marked[key] = mark(value, marks, f"{prefix}{key}.") if isinstance(value, Mapping) else f"{value}{marks[f'{prefix}{key}']}"
    return marked


def read_asset(asset: PlannedAsset) -> str:
    """Return everything that a paper or a share picture is made of, other files nothing."""
    if isinstance(asset.make, partial):
        sheet = asset.make.args[0] if asset.make.args else None
        if isinstance(sheet, SharePicture):
            return sheet.title + sheet.site
        return json.dumps(sheet.data, ensure_ascii=False) if hasattr(sheet, "data") else ""
    sheet = getattr(asset.make, "__self__", None)
    return json.dumps(sheet.data, ensure_ascii=False) + sheet.markdown if isinstance(sheet, TextSheet) else ""


def find_words(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yield language and key of each word that a paper or a share picture of the site holds."""
    keys = sorted({key for wording in catalogue.wordings.values() for key, _ in find_texts(wording.texts)})
    marks = {key: chr(FIRST + position) for position, key in enumerate(keys)}
    known = {sign: key for key, sign in marks.items()}
    for language in catalogue.languages.all:
        texts = {code: Wording(code, mark(one.texts, marks) if code == language else one.texts) for code, one in catalogue.wordings.items()}
        plan = plan_site(replace(catalogue, wordings=texts), ROOT, ROOT / "overrides/assets/icons/mark.svg")
        for asset in plan.assets:
            yield from ((language, known[sign]) for sign in set(read_asset(asset)) & known.keys())


def test_every_word_of_the_interface_on_paper_is_looked_at(catalogue: Catalogue) -> None:
    looked_at = {(word.language, word.key) for word in list_printed_words(catalogue)}
    found = {(language, key) for language, key in find_words(catalogue) if key not in HEARD}

    assert len(found) > 100
    assert found - looked_at == set()
