"""The words of the real site, taken out once for all tests of this room."""

from __future__ import annotations

import pytest

from hooks.awareness.catalogue import Catalogue
from tests.content.prose import Passage, read_content, read_interface


@pytest.fixture(scope="session")
def content(catalogue: Catalogue) -> tuple[Passage, ...]:
    """What the content says."""
    return tuple(read_content(catalogue))


@pytest.fixture(scope="session")
def interface(catalogue: Catalogue) -> tuple[Passage, ...]:
    """What the interface says, to readers and to editors."""
    return tuple(read_interface(catalogue))
