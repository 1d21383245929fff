"""Short addresses: always the same, easy to type, and telling nothing."""

from __future__ import annotations

from hooks.awareness.model.short import LENGTH, short_code


def test_a_page_keeps_its_code() -> None:
    """Printed on paper that hangs for years: a change of the rule would break every poster."""
    assert short_code("campaigns/some-campaign", "lt") == "v3c6v"


def test_each_language_has_a_code_of_its_own() -> None:
    assert short_code("help", "lt") != short_code("help", "en")


def test_a_code_is_short_and_has_no_vowel_and_nothing_alike() -> None:
    codes = {short_code(f"page-{number}", "lt") for number in range(500)}

    assert {len(code) for code in codes} == {LENGTH}
    assert not set("".join(codes)) & set("aeiouy01lABCDEFGHIJKLMNOPQRSTUVWXYZ")
