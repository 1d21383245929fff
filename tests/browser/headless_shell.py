"""Launches the engine of the browser without the browser around it, where nothing matters but pages.

Debian packs it as chromium-headless-shell, from the same source and of the same version as Chromium. It lays pages
out alike (`test_setup.py` compares them), but has no window, no tabs and no pages of its own to draw, which is a
tenth to a sixth of the processor time. What readers do with the browser itself (its history, its tab and icon, its
settings) it has not: tests of these launch the browser (`launch.py`).
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping

from playwright.sync_api import Browser, BrowserType

from tests.browser.launch import COMMANDS, FLAGS, launch

COMMAND = "chromium-headless-shell"
_LETTERS = "--font-render-hinting=none"
"""By itself the engine makes every letter whole pixels wide, which Chromium does not: lines would break elsewhere."""

Which = Callable[[str], str | None]


def read_version(executable: str) -> str:
    """Return the version of a browser, such as 156.0.8078.79, or nothing if it does not say one."""
    said = subprocess.run([executable, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.search(r"\d+(\.\d+)+", said)
    return found[0] if found else ""


def find_headless_shell(
    environment: Mapping[str, str], which: Which = shutil.which, version: Callable[[str], str] = read_version
) -> str | None:
    """Return the file of the headless shell, or None if there is none of the very version of the browser.

    Whoever names a browser gets that one.
    """
    if environment.get("CHROMIUM"):
        return None
    browser, shell = which(COMMANDS[0]), which(COMMAND)
    return shell if browser and shell and version(browser) == version(shell) != "" else None


def launch_headless_shell(browsers: BrowserType, *flags: str) -> Browser:
    """Launch the headless shell, or the browser if there is none.

    Raises BrowserMissing if there is no browser either.
    """
    if shell := find_headless_shell(os.environ):
        return browsers.launch(executable_path=shell, args=[*FLAGS, _LETTERS, *flags])
    browser, _ = launch(browsers, *flags)
    return browser
