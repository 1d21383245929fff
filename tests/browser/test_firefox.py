"""What matters most works in Firefox too: leaving, being in reach, and asking nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

import pytest

from hooks.awareness.catalogue import Catalogue
from tests.browser.firefox import SHIFT, Firefox, find_firefox, launch_firefox
from tests.browser.probes import probe
from tests.browser.reach import SIZES

pytestmark = pytest.mark.skipif(find_firefox() is None, reason="this machine has no Firefox")

CATCH = """
  document.querySelectorAll("[data-exit]").forEach((link) => { link.href = new URL("404.html", location.origin); });
"""
"""Leads the exit links to a page of this machine: the real destination is out of reach of a test."""


@pytest.fixture(scope="module")
def firefox() -> Iterator[Firefox]:
    command = find_firefox()
    assert command is not None
    with launch_firefox(command) as firefox:
        yield firefox


def test_the_exit_link_is_in_reach(firefox: Firefox, root: str) -> None:
    firefox.open(urljoin(root, "help/"))
    obstacles = []
    for width, height in SIZES:
        firefox.resize(width, height)
        obstacles.append(firefox.evaluate(f"({probe('exit')})().join('; ')"))

    assert set(obstacles) == {""}


def test_three_presses_of_shift_leave_and_two_are_announced(firefox: Firefox, root: str, catalogue: Catalogue) -> None:
    firefox.open(urljoin(root, "help/"))
    firefox.evaluate(CATCH)
    firefox.press(SHIFT)
    firefox.press(SHIFT)
    announced = firefox.evaluate("document.querySelector('[role=status]').textContent")
    firefox.press(SHIFT)

    wording = catalogue.wordings[catalogue.languages.default]
    assert announced == wording.say("exit.one-more")
    firefox.wait_until("location.pathname.endsWith('/404.html')")


def test_discreet_mode_keeps_one_entry(firefox: Firefox, root: str, catalogue: Catalogue) -> None:
    firefox.open(root)
    firefox.evaluate("document.querySelector('[data-discreet]').click()")
    start = firefox.evaluate("history.length")
    firefox.evaluate("document.querySelector('.aw-nav a').click()")
    firefox.wait_until("document.querySelector('.aw-contents') !== null && document.readyState === 'complete'")

    assert firefox.evaluate("history.length") == start
    assert firefox.evaluate("document.title") == catalogue.wordings[catalogue.languages.default].say("discreet.title")


def test_the_pictures_show_under_the_policy(firefox: Firefox, root: str) -> None:
    firefox.open(root)
    firefox.resize(1280, 900)

    assert firefox.evaluate("[...document.querySelectorAll('.aw-door img')].every((picture) => picture.naturalWidth > 0)")
