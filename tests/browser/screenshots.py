"""Takes pictures of every kind of page: `python -m tests.browser.screenshots FOLDER [SITE] [--readme]`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.launch import BrowserMissing, launch
from tests.browser.samples import pick_samples
from tests.browser.serving import serve
from tests.browser.shapes import DESKTOP_DARK, DESKTOP_LIGHT, PHONE_LIGHT, SHAPES, Shape
from tests.support.real_site import ROOT, build_site, read_real_site

WIDE = {"width": 1100, "height": 700}
README = (
    ("home", PHONE_LIGHT),
    ("home", replace(DESKTOP_LIGHT, **WIDE)),
    ("helpline", replace(DESKTOP_DARK, **WIDE)),
    ("campaign", PHONE_LIGHT),
)
"""What README.md shows; smaller than a desktop, so that a clone stays small."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Build the site if need be, and write the pictures."""
    parser = argparse.ArgumentParser(prog="python -m tests.browser.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("site", type=Path, nargs="?", help="a built site; without it one is built")
    parser.add_argument("--readme", action="store_true", help="only the four pictures that README.md shows")
    options = parser.parse_args(arguments)
    try:
        with _built(options.site) as site, serve(site) as root, sync_playwright() as playwright:
            browser, _ = launch(playwright.chromium)
            page = browser.new_page()
            count = picture_readme(page, root, options.folder) if options.readme else picture_all(page, root, options.folder)
            browser.close()
    except BrowserMissing as missing:
        sys.exit(str(missing))
    print(f"{count} pictures in {options.folder}")


@contextmanager
def _built(site: Path | None) -> Iterator[Path]:
    if site:
        yield site
        return
    with tempfile.TemporaryDirectory() as folder:
        result = build_site(ROOT, Path(folder) / "site")
        if result.returncode:
            sys.exit(result.stderr)
        yield Path(folder) / "site"


def picture_all(page: Page, root: str, folder: Path) -> int:
    """Picture every sample in every language and shape, the first screen and the whole page; return how many."""
    catalogue = read_real_site().catalogue
    assert catalogue is not None
    count = 0
    for language in catalogue.languages.all:
        for name, address in pick_samples(catalogue, language).items():
            for shape in SHAPES:
                stem = f"{name}.{language}.{shape.name}"
                picture(page, root + address, shape, folder / f"{stem}.png")
                page.screenshot(path=folder / f"{stem}.full.png", full_page=True)
                count += 2
    return count


def picture_readme(page: Page, root: str, folder: Path) -> int:
    """Picture the first screens that README.md shows, in the default language; return how many."""
    catalogue = read_real_site().catalogue
    assert catalogue is not None
    samples = pick_samples(catalogue, catalogue.languages.default)
    for name, shape in README:
        picture(page, root + samples[name], shape, folder / f"{name}.{shape.name}.png")
    return len(README)


def picture(page: Page, address: str, shape: Shape, file: Path) -> None:
    """Open an address in a shape and write its first screen."""
    shape.put_on(page)
    page.goto(address)
    page.reload()  # from the cache: type that came too late for the first view is there now
    page.evaluate("document.fonts.ready")
    page.screenshot(path=file)


if __name__ == "__main__":
    main()
