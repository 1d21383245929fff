"""What all rooms share: the real site, read once and built once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from hooks.awareness.catalogue import Catalogue
from tests.site.html import Page, read_pages, select_own
from tests.support.kits import make_kits
from tests.support.real_site import ROOT, build_site, read_real_site
from tests.support.sharing import make_once, work_out_once

# The same examples in every run, nothing kept on disk, and no limit on time, neither for an example nor for making one.
settings.register_profile(
    "here",
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=False,
)
settings.load_profile("here")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Return how many processes test side by side: one more than cores, since tests wait for browsers half of the time."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The real content."""
    reading = read_real_site()
    assert reading.catalogue is not None, reading.problems
    return reading.catalogue


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built as for publishing."""

    def make(target: Path) -> None:
        result = build_site(ROOT, target)
        assert result.returncode == 0, result.stderr

    return make_once(tmp_path_factory, "site", make)


@pytest.fixture(scope="session")
def all_pages(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Page]:
    """Every HTML file of the real site, by its path from the root of the site."""
    return work_out_once(tmp_path_factory, "pages", lambda: read_pages(site))


@pytest.fixture(scope="session")
def pages(all_pages: Mapping[str, Page]) -> Mapping[str, Page]:
    """Every page of the real site that has something of its own to say."""
    return select_own(all_pages)


@pytest.fixture(scope="session")
def kits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the kits of the real site, made as for publishing at another address."""

    def make(target: Path) -> None:
        result = make_kits(ROOT, target)
        assert result.returncode == 0, result.stdout + result.stderr

    return make_once(tmp_path_factory, "kits", make)
