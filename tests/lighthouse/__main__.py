"""Prints the scores of Lighthouse for a page of every template, on a phone: `make lighthouse`.

npm fetches the program with all that it needs, each pinned by hash in `package-lock.json`, into `.cache/`;
no script of a package is run while it is installed. Ends with status 1 if a score is below 100.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.browser.launch import find_candidates
from tests.browser.packed_serving import serve_packed
from tests.browser.samples import pick_samples
from tests.support.real_site import ROOT, build_site, read_languages, read_real_site

HERE = Path(__file__).resolve().parent
FULL = 100
TEMPLATES = (
    "home", "help", "page", "campaign", "helpline", "filter", "directory", "step", "start", "checklist", "lesson",
    "lesson-step", "handout", "search", "words", "glossary", "parts-of-list", "sources", "everything",
)  # fmt: skip
SKIPPED = ("redirects-http", "is-on-https", "robots-txt")
"""What cannot be seen here: pages on this machine have no certificate; and robots.txt is asked for from inside the
page, whose policy lets nothing on it ask for anything (without the policy the score is full)."""

UNLISTED = ("handout", "projector")
"""Templates whose pages search engines are asked to pass over, which Lighthouse counts against them."""
TURNS = 3
"""How often a page is visited at the most: its times depend on what else the machine does."""


def main() -> None:
    """Build the site, visit the pages and print a table."""
    parser = argparse.ArgumentParser(prog="python -m tests.lighthouse", description=__doc__)
    parser.add_argument("templates", nargs="*", default=TEMPLATES, help="templates or components")
    asked = parser.parse_args()
    program = fetch_program()
    catalogue = read_real_site().catalogue
    assert catalogue is not None, "make check says what is wrong"
    samples = pick_samples(catalogue, read_languages().default)
    with tempfile.TemporaryDirectory() as folder, serve_packed(Path(folder)) as root:
        build(Path(folder), root)
        low = [line for name in asked.templates for line in visit(program, root, name, samples[name])]
    sys.exit("\n".join(low) if low else 0)


def build(folder: Path, root: str) -> None:
    """Build the site for the address at which it is visited, which its pages name."""
    result = build_site(ROOT, folder, SITE_URL=root)
    if result.returncode:
        sys.exit(result.stderr)


def fetch_program() -> Path:
    """Return the program, fetched now or before."""
    lock = (HERE / "package-lock.json").read_bytes()
    folder = ROOT / ".cache" / "lighthouse" / hashlib.sha256(lock).hexdigest()[:16]
    if not (folder / "complete").is_file():
        npm = shutil.which("npm")
        if npm is None:
            sys.exit("make lighthouse needs Node with npm")
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, folder)
        options = ("--ignore-scripts", "--omit-lockfile-registry-resolved", "--no-audit", "--no-fund", "--silent")
        subprocess.run([npm, "ci", *options], cwd=folder, check=True)
        (folder / "complete").touch()
    return folder / "node_modules/lighthouse/cli/index.js"


def visit(program: Path, root: str, name: str, address: str) -> Sequence[str]:
    """Print the scores of a page, and return a line for each that is not full."""
    skipped = (*SKIPPED, "is-crawlable") if name in UNLISTED else SKIPPED
    for turn in itertools.count(1):
        report = ask(program, root + address, skipped)
        scores = {title: round((kind["score"] or 0) * 100) for title, kind in report["categories"].items()}
        if min(scores.values()) == FULL or turn == TURNS:
            break
    figures = [report["audits"][id]["displayValue"] for id in ("first-contentful-paint", "cumulative-layout-shift")]
    print(f"{name:12}", *(f"{title} {score:3}" for title, score in scores.items()), *figures, f"turn {turn}", sep="  ", flush=True)
    return [
        f"{name} ({address or '/'}): {title} {score}: {', '.join(find_lost_points(report, title))}"
        for title, score in scores.items()
        if score < FULL
    ]


def find_lost_points(report: Mapping[str, Any], category: str) -> Iterator[str]:
    """Yield what costs points in a category."""
    for reference in report["categories"][category]["auditRefs"]:
        audit = report["audits"][reference["id"]]
        if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
            yield f"{audit['title']} {audit.get('displayValue', '')}".strip()


def ask(program: Path, address: str, skipped: Sequence[str]) -> Any:
    """Return the report of Lighthouse on a page, seen with its own phone and network."""
    browser = next((candidate.executable for candidate in find_candidates(os.environ) if candidate.executable), "")
    flags = "--headless=new --no-sandbox --disable-background-networking"
    command = ["node", str(program), address, "--quiet", "--no-enable-error-reporting", "--output=json"]
    command += [f"--skip-audits={','.join(skipped)}", f"--chrome-flags={flags}"]
    environment = {**os.environ, "CHROME_PATH": browser}
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if result.returncode:
        sys.exit(f"{address}: {result.stderr[-2000:]}")
    return json.loads(result.stdout)


if __name__ == "__main__":
    main()
