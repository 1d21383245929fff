"""Shows what a proposal changes, before it is public: one page with pictures of every page that it changes.

`python -m tests.browser.preview --since main preview` builds the site as it was then and as it is now,
and writes into a folder the new site, the list of pages that changed, and `preview.html`, which holds
its pictures, so that it can be passed on and opened anywhere.
"""

from __future__ import annotations

import argparse
import base64
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from hooks.awareness.model.wording import Wording, say_in_all
from tests.browser.launch import BrowserMissing, launch
from tests.browser.serving import serve
from tests.browser.shapes import DESKTOP_LIGHT, PHONE_LIGHT, Shape
from tests.support.real_site import ROOT, build_site
from tools.changed_pages import Change, find_changes
from tools.project import read_speakers

SHAPES = (replace(PHONE_LIGHT, name="320"), replace(DESKTOP_LIGHT, name="1280"))
"""Named by their width: a figure needs no translation."""
SITE, LIST, PAGE = "site", "changed-pages.txt", "preview.html"
MOST = 40
"""Pages that are pictured; further ones are listed, so that the file can still be opened."""
TALLEST = 6_000
"""Pixels of a page that are pictured: what is further down, the built site shows."""
_QUALITY = 70
_WORDS = "reports.preview"
_STYLE = """\
body { font: 1rem/1.5 sans-serif; margin: 2rem; color: #14242b; background: #fbf7f0 }
figure { display: inline-block; vertical-align: top; margin: 0 1rem 1rem 0; border: 1px solid #14242b }
img { display: block; max-width: 100% }
figcaption { padding: .25rem .5rem }
"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Build both sites, compare them, picture what changed, and write it all."""
    parser = argparse.ArgumentParser(prog="python -m tests.browser.preview", description=__doc__)
    parser.add_argument("folder", type=Path, help="where to write")
    parser.add_argument("--since", required=True, help="the commit to compare with")
    asked = parser.parse_args(arguments)
    after = asked.folder / SITE
    clear(asked.folder)
    result = build_site(ROOT, after.resolve())
    if result.returncode:
        sys.exit(result.stderr)
    with tempfile.TemporaryDirectory() as folder:
        before = build_earlier(asked.since, Path(folder))
        changes = find_changes(before, after)
    (asked.folder / LIST).write_text("".join(f"{change.kind} /{change.address}\n" for change in changes), "utf-8")
    try:
        with serve(after) as root, sync_playwright() as playwright:
            browser, _ = launch(playwright.chromium)
            text = "".join(describe(changes, browser.new_page(reduced_motion="reduce"), root, read_speakers(ROOT)))
            browser.close()
    except BrowserMissing as missing:
        sys.exit(str(missing))
    (asked.folder / PAGE).write_text(text, "utf-8")
    print(f"{len(changes)} pages changed since {asked.since}: {asked.folder / PAGE}")


def clear(folder: Path) -> None:
    """Delete what an earlier run wrote into a folder, and nothing else that lies there."""
    shutil.rmtree(folder / SITE, ignore_errors=True)
    for name in (LIST, PAGE):
        (folder / name).unlink(missing_ok=True)


def build_earlier(commit: str, folder: Path) -> Path:
    """Build the site as it was at a commit, and return where it lies.

    An earlier state that cannot be built any more, say because it needs another library, counts as empty.
    """
    source, site = folder / "source", folder / "site"
    source.mkdir()
    site.mkdir()
    archive = subprocess.run(["git", "archive", "--format=tar", commit], cwd=ROOT, capture_output=True, check=True)
    subprocess.run(["tar", "-x", "-C", str(source)], input=archive.stdout, check=True)
    result = build_site(source, site)
    if result.returncode:
        print(f"The site as it was at {commit} cannot be built, so every page counts as new:\n{result.stderr}", file=sys.stderr)
    return site


def describe(changes: Sequence[Change], page: Page, root: str, wordings: Sequence[Wording]) -> Iterator[str]:
    """Yield the HTML of the file, in pieces, told in every language given."""
    count = str(len(changes))
    title = escape(" / ".join(say_in_all(wordings, f"{_WORDS}.title", {"count": count})))
    yield f'<!doctype html><html lang="{wordings[0].language}"><meta charset="utf-8"><title>{title}</title>'
    yield f"<style>{_STYLE}</style><h1>{_say(wordings, 'title', count=count)}</h1>"
    if not changes:
        yield f"<p>{_say(wordings, 'none')}"
    shown = [change for change in changes if change.kind != "gone"]
    for number, change in enumerate(sorted(changes, key=lambda change: change.kind == "gone")):
        yield f"<h2>{escape(change.title)}</h2><p>{_say(wordings, change.kind)}: <code>/{escape(change.address)}</code>"
        if change.kind != "gone" and number < MOST:
            yield from (_picture(page, root + change.address, shape) for shape in SHAPES)
    if len(shown) > MOST:
        yield f"<p>{_say(wordings, 'first', count=str(MOST))}"


def _say(wordings: Sequence[Wording], key: str, **details: str) -> str:
    """Return the text of a key in each language as HTML; what reads the same comes once."""
    languages: dict[str, str] = {}
    for wording in wordings:
        languages.setdefault(wording.say(f"{_WORDS}.{key}", details), wording.language)
    return " / ".join(f'<span lang="{language}">{escape(text)}</span>' for text, language in languages.items())


def _picture(page: Page, address: str, shape: Shape) -> str:
    shape.put_on(page)
    page.goto(address)
    page.evaluate("document.fonts.ready")
    height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
    clip = {"x": 0.0, "y": 0.0, "width": float(shape.width), "height": float(height)}
    taken = base64.b64encode(page.screenshot(type="jpeg", quality=_QUALITY, full_page=True, clip=clip)).decode()  # type: ignore[arg-type]
    return f'<figure><img alt="" width="{shape.width}" src="data:image/jpeg;base64,{taken}"><figcaption>{shape.name} px</figcaption></figure>'


if __name__ == "__main__":
    main()
