"""What the unit room shares."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from hooks.awareness import reading


@pytest.fixture(scope="session", autouse=True)
def _parse_the_same_text_once() -> Iterator[None]:
    """Keep parsed YAML: hundreds of tiny sites share the words of the interface, and parsing is pure."""
    parse = reading._parse_yaml
    reading._parse_yaml = cache(parse)
    yield
    reading._parse_yaml = parse
