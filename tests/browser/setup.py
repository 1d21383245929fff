"""Makes sure that the tests have a browser: `python -m tests.browser.setup`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tests.browser.headless_shell import COMMAND
from tests.browser.launch import TO_INSTALL

SECONDS_TO_START = 120
"""A driver that lacks a library may neither start nor stop."""


class Failed(Exception):
    """A command did not do its work; the message is what it said last."""


INSTALL = ("apt-get", "install", "--quiet", "--yes", "--no-install-recommends")

Run = Callable[[tuple[str, ...]], str]
"""Runs a command and returns what it printed, or raises Failed."""


@dataclass(frozen=True)
class Remedy:
    """Something to install when no browser could be launched, and the commands for it."""

    what: str
    commands: tuple[tuple[str, ...], ...]


def list_remedies(is_root: bool, has_apt: bool) -> Iterator[Remedy]:
    """Yield what may help, the smallest first: only root on Debian and its kin may install packages."""
    if is_root and has_apt:
        # Playwright's driver needs libatomic1, which a bare Debian lacks even where Chromium is there.
        yield Remedy("libatomic1", (("apt-get", "update", "--quiet"), (*INSTALL, "libatomic1")))
        yield Remedy("chromium", ((*INSTALL, "chromium"),))
    deps = ("--with-deps",) if is_root and has_apt else ()
    yield Remedy("Playwright's own browser", ((sys.executable, "-m", "playwright", "install", *deps, "chromium"),))


def ensure_browser(run: Run, remedies: Iterable[Remedy]) -> str:
    """Launch a browser, with one remedy after the other until it works, and return its name and version.

    Raises Failed with everything that went wrong on the way, and what to install.
    """
    proof = (sys.executable, "-m", "tests.browser.launch")
    failures = []
    try:
        return run(proof)
    except Failed as failure:
        failures.append(str(failure))
    for remedy in remedies:
        print(f"No browser could be launched yet: installing {remedy.what}", file=sys.stderr, flush=True)
        try:
            for command in remedy.commands:
                run(command)
            return run(proof)
        except Failed as failure:
            # It need not matter: Ubuntu has no package chromium, the next remedy may do.
            failures.append(str(failure))
    raise Failed("\n".join((*failures, TO_INSTALL)))


def ensure_bare(run: Run, is_root: bool, has_apt: bool, is_there: bool) -> None:
    """Install the headless shell where Debian has it; without it everything is tested all the same, more slowly."""
    if is_there or not (is_root and has_apt):
        return
    try:
        run(("apt-get", "update", "--quiet"))
        # Both in one command: they are of one version, or apt would have to choose between them.
        run((*INSTALL, "chromium", COMMAND))
    except Failed as failure:
        print(f"The tests will be slower than they could be: {failure}", file=sys.stderr, flush=True)


def run(command: tuple[str, ...]) -> str:
    """Run a command without showing what it prints."""
    try:
        result = subprocess.run(
            command,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=None if "install" in command or "update" in command else SECONDS_TO_START,
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError) as error:
        raise Failed(str(error)) from error
    if result.returncode:
        said = (result.stderr.strip() or result.stdout.strip() or "nothing").removesuffix(TO_INSTALL).strip()
        raise Failed(f"{' '.join(command)}: exit status {result.returncode}\n  {said[-500:]}")
    return result.stdout.strip()


def main() -> None:
    """Print the browser that the tests will use, or say what to install and fail."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    has_apt = shutil.which("apt-get") is not None
    try:
        browser = ensure_browser(run, list_remedies(is_root, has_apt))
    except Failed as failure:
        sys.exit(str(failure))
    if browser.endswith("(chromium)"):
        ensure_bare(run, is_root, has_apt, shutil.which(COMMAND) is not None)
    print(browser)


if __name__ == "__main__":
    main()
