"""Finds a browser of the Chromium family on this machine and launches it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserType, Error, sync_playwright

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "microsoft-edge")
"""Names under which a browser may stand on the PATH, the best first."""
CHANNELS = ("chrome", "msedge")
"""Names under which Playwright knows where Windows and macOS keep a browser."""

LEFT_OFF = (
    # Pages of the browser's own, which it draws anew for every reader: half of what a new reader costs.
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxPopup",
    # What Playwright leaves off: of two lists the browser heeds the last alone.
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "TcpPortRandomizationWin",
    "ThirdPartyStoragePartitioning",
    "msEdgeUpdateLaunchServicesPreferredVersion",
    "msForceBrowserSignIn",
)
"""Parts of the browser that no test needs."""

FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    f"--disable-features={','.join(LEFT_OFF)}",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    # No name has an address: whatever asks for another host than this machine gets nothing.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)

TO_INSTALL = """\
No browser could be driven. Install one of these, then run this again:
  Debian:          apt-get install chromium libatomic1
  Ubuntu, Fedora, Windows, macOS: Google Chrome or Microsoft Edge from their makers
  anywhere else:   python -m playwright install --with-deps chromium
If a browser lies in an unusual place, name its file: CHROMIUM=/path/to/chromium"""


class BrowserMissing(Exception):
    """No browser could be driven; the message says what was tried and what to install."""


@dataclass(frozen=True)
class Candidate:
    """A browser that may be there."""

    name: str
    executable: str | None = None
    channel: str | None = None


def find_candidates(
    environment: Mapping[str, str], which: Callable[[str], str | None] = shutil.which
) -> Iterator[Candidate]:
    """Yield the browsers to try: the one that is asked for, what is on the PATH, Chrome, Edge, Playwright's own."""
    if named := environment.get("CHROMIUM"):
        yield Candidate("$CHROMIUM", executable=named)
    for command in COMMANDS:
        if path := which(command):
            yield Candidate(command, executable=path)
    for channel in CHANNELS:
        yield Candidate(channel, channel=channel)
    yield Candidate("Playwright's own")


def launch(browsers: BrowserType, *flags: str) -> tuple[Browser, Candidate]:
    """Launch the first browser that works, and say which one it is.

    Raises BrowserMissing if none does: a test without a browser fails, it is never skipped.
    """
    refusals = []
    for candidate in find_candidates(os.environ):
        try:
            browser = browsers.launch(
                executable_path=candidate.executable, channel=candidate.channel, args=[*FLAGS, *flags]
            )
        except Error as error:
            refusals.append(f"  {candidate.name}: {error.message.strip().splitlines()[0]}")
        else:
            return browser, candidate
    raise BrowserMissing("\n".join(("Tried:", *refusals, TO_INSTALL)))


def main() -> None:
    """Launch a browser once and print its name and version."""
    try:
        with sync_playwright() as playwright:
            browser, candidate = launch(playwright.chromium)
            print(f"{browser.browser_type.name} {browser.version} ({candidate.name})")
            browser.close()
    except BrowserMissing as missing:
        sys.exit(str(missing))


if __name__ == "__main__":
    main()
