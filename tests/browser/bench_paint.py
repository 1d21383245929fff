"""Prints when the first words of pages are painted on a slow phone, beside the same pages without styles: `make bench-paint`.

The network is what Chrome calls "Slow 3G" (400 kbit/s, and two seconds until a request is answered), the processor
four times slower than this one. Absolute times mean little on a machine that does other things: quote the ratios,
which are medians of runs in turn. Ends with status 1 if one is above its limit.
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.launch import launch
from tests.browser.packed_serving import Change, serve_packed
from tests.browser.samples import pick_samples
from tests.browser.waiting import wait_until
from tests.support.real_site import ROOT, build_site, read_languages, read_real_site

SLOW_3G = {"offline": False, "latency": 2000, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""Milliseconds, and bytes in a second, as the developer tools of Chrome have them."""
SLOWER = 4
PHONE = {"width": 360, "height": 740}
LIMIT = 1.2
TEMPLATES = (
    "home", "help", "page", "campaign", "helpline", "directory", "step", "checklist", "lesson", "search", "glossary",
    "map",
)  # fmt: skip
_STYLES = re.compile(r"<style>.*?</style>|<link rel=\"stylesheet\"[^>]*>", re.DOTALL)
_MORE = re.compile(r"<script\b.*?</script>|<link rel=\"preload\"[^>]*>", re.DOTALL)
_PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"
_WHEN = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


def without_styles(html: str) -> str:
    """Return a page without any CSS."""
    return _STYLES.sub("", html)


def bare(html: str) -> str:
    """Return a page with nothing but its HTML: no CSS, no script, no type."""
    return _MORE.sub("", without_styles(html))


VARIANTS: Mapping[str, Change] = {"as it is": str, "without CSS": without_styles, "bare": bare}


def main() -> None:
    """Build the site, open the pages in turn, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.browser.bench_paint", description=__doc__)
    parser.add_argument("templates", nargs="*", default=TEMPLATES, help="templates or components")
    parser.add_argument("--runs", type=int, default=5, help="how often every page is opened in each way")
    parser.add_argument("--site", type=Path, help="a built site; without it one is built")
    asked = parser.parse_args()
    catalogue = read_real_site().catalogue
    assert catalogue is not None, "make check says what is wrong"
    samples = pick_samples(catalogue, read_languages().default)
    with ExitStack() as stack:
        site = asked.site or stack.enter_context(_built())
        roots = {name: stack.enter_context(serve_packed(site, change)) for name, change in VARIANTS.items()}
        browser, _ = launch(stack.enter_context(sync_playwright()).chromium)
        print(f"{'first paint':12}", *(f"{name:>14}" for name in VARIANTS), f"{'to no CSS':>12}{'to bare':>10}")
        slow = [name for name in asked.templates if _print_row(browser, roots, name, samples[name], asked.runs) > LIMIT]
        browser.close()
    sys.exit(f"above {LIMIT}: {', '.join(slow)}" if slow else 0)


@contextmanager
def _built() -> Iterator[Path]:
    """Build the site for as long as the block runs."""
    with tempfile.TemporaryDirectory() as folder:
        result = build_site(ROOT, Path(folder) / "site")
        if result.returncode:
            sys.exit(result.stderr)
        yield Path(folder) / "site"


def _print_row(browser: Browser, roots: Mapping[str, str], name: str, address: str, runs: int) -> float:
    """Open a page in each way in turn; print the medians, and return the greater of the two ratios."""
    times: dict[str, list[float]] = {variant: [] for variant in roots}
    for _ in range(runs):
        for variant, root in roots.items():
            times[variant].append(measure(browser, root + address))
    whole, plain, least = times.values()
    ratios = [statistics.median(a / b for a, b in zip(whole, other, strict=True)) for other in (plain, least)]
    medians = (f"{statistics.median(found):11.0f} ms" for found in times.values())
    print(f"{name:12}", *medians, f"{ratios[0]:12.2f}{ratios[1]:10.2f}", flush=True)
    return max(ratios)


def measure(browser: Browser, address: str) -> float:
    """Return the milliseconds until a new reader sees the first words of a page."""
    page = browser.new_page(viewport=PHONE, device_scale_factor=2)  # type: ignore[arg-type]
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    client.send("Network.emulateNetworkConditions", SLOW_3G)
    client.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="commit")
    wait_until(page, _PAINTED)
    time: float = page.evaluate(_WHEN)
    page.close()
    return time


if __name__ == "__main__":
    main()
