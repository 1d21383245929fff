"""Marks are taken out of a text for places that can show none."""

from __future__ import annotations

import pytest

from hooks.awareness.model.unmarked import drop_citations, say_mentions


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("A claim [@a-law].", "A claim."),
        ("A claim [@a-law; @b-law], and more [@c].", "A claim, and more."),
        ("A claim\n[@a-law].", "A claim."),
        ("[A link](https://a.example/@b)", "[A link](https://a.example/@b)"),
    ],
)
def test_a_citation_goes_with_the_space_in_front_of_it(text: str, plain: str) -> None:
    assert drop_citations(text) == plain


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("See [[page:help]].", "See <page help>."),
        ("See [[ page : help#one ]].", "See <page help>."),
        ("See [[page:help|*these* words]].", "See *these* words."),
        ("[[phone:a]] or [[term:b|c]]", "<phone a> or c"),
    ],
)
def test_a_mention_is_said_in_its_own_words_or_by_its_name(text: str, said: str) -> None:
    assert say_mentions(text, lambda kind, id: f"<{kind} {id}>") == said
