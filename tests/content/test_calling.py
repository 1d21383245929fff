"""Proves that what is said about calls rests on the same sources in every language."""

from __future__ import annotations

from collections import Counter

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.markup import find_marks
from tests.support.real_site import read_real_site

HELPLINES = sorted(getattr(read_real_site().catalogue, "helplines", ()))


def _marks(text: str) -> Counter[str]:
    return Counter(f"{type(mark).__name__} {getattr(mark, 'keys', '')}{getattr(mark, 'id', '')}" for mark in find_marks(text))


@pytest.mark.parametrize("helpline", HELPLINES)
def test_answers_cite_and_mention_the_same_in_every_language(catalogue: Catalogue, helpline: str) -> None:
    words = catalogue.helplines[helpline].words
    found = [{key: _marks(text) for key, text in words[code].calling.items()} for code in catalogue.languages.required]

    assert all(marks == found[0] for marks in found)
