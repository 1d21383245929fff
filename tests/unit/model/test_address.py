"""An address is taken apart, or known to be none, and never stops a build."""

from __future__ import annotations

import pytest

from hooks.awareness.model.address import split_address


def test_an_address_has_parts() -> None:
    parts = split_address("https://www.example.org/a?b=c#d")

    assert parts is not None
    assert (parts.scheme, parts.netloc, parts.path, parts.query, parts.fragment) == ("https", "www.example.org", "/a", "b=c", "d")


def test_a_number_may_stand_in_brackets() -> None:
    parts = split_address("https://[2001:db8::1]/a")

    assert parts is not None and parts.hostname == "2001:db8::1"


@pytest.mark.parametrize("address", ["https://[abc/x", "https://]abc/x", "http://[www.example.org](http:", "//[a", "https://a\u2100/"])
def test_a_host_that_cannot_be_one_has_none(address: str) -> None:
    assert split_address(address) is None
