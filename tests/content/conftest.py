"""The words of the real site, taken out once for all tests of this room."""

from __future__ import annotations

import pytest

from hooks.awareness.catalogue import Catalogue
from tests.support.real_site import ROOT
from tools.proofreading.findings import Proofreader, make_proofreader
from tools.proofreading.passages import Passage, read_content, read_interface


@pytest.fixture(scope="session")
def content(catalogue: Catalogue) -> tuple[Passage, ...]:
    """What the content says."""
    return tuple(read_content(catalogue, ROOT))


@pytest.fixture(scope="session")
def interface(catalogue: Catalogue) -> tuple[Passage, ...]:
    """What the interface says, to readers and to editors."""
    return tuple(read_interface(catalogue, ROOT))


@pytest.fixture(scope="session")
def reader(catalogue: Catalogue) -> Proofreader:
    """Who judges the words of the real site."""
    return make_proofreader(catalogue, ROOT)
