"""Begins a site of another topic: one small example of each kind, in empty folders, that passes the check.

What says that somebody checked it begins as a draft on a day that the check does not publish, so no invented check can
be published. Run it from the root of the project: `make new-site`, or `python -m tools.starting.new_site`. It takes
languages and country from mkdocs.yml.
"""

from __future__ import annotations

import sys
from pathlib import Path

from mkdocs.exceptions import ConfigurationError

from hooks.awareness.site import SETTINGS
from tools.settings import read_languages, read_settings, run
from tools.starting.beginnings import NEVER
from tools.starting.examples import write_examples
from tools.starting.new_lists import write_lists

FOLDERS = ("docs", "campaigns")
LINE, SOURCES = "docs/helplines/line.yml", "docs/sources.yml"
CHANGES = {
    # one source proves nothing: the number may not stand on every page
    LINE: (("status: ", "draft: true\nstatus: "), ("grade: A", "grade: C"), ("always_shown: true\n", "")),
    SOURCES: (("  name: ", "  draft: true\n  name: "),),
    "docs/lessons/lamp.yml": (("kind: ", "draft: true\nkind: "),),
    # what is published names no draft
    "docs/steps.yml": ((", helplines: [line]", ""),),
    "campaigns/light/campaign.yml": (("helplines: [line]\n", ""),),
}
DATED = (LINE, SOURCES, "docs/lessons/lamp.yml")


def write_new_site(root: Path) -> None:
    """Write the content of a new site into a project whose folders of content are empty.

    Raises FileExistsError or ConfigurationError before anything is written.
    """
    taken = [path for folder in FOLDERS for path in sorted((root / folder).rglob("*")) if path.is_file()]
    if taken:
        raise FileExistsError(taken[0].relative_to(root).as_posix())
    languages = read_languages(root / SETTINGS)
    country = read_settings(root / SETTINGS).get("country")
    if not isinstance(country, str):
        raise ConfigurationError(f"{SETTINGS}: extra.awareness needs country, such as country: LT")
    write_examples(root, languages.all, languages.required)
    _replace(root / LINE, "XX", country)
    for file, changes in CHANGES.items():
        for old, new in changes:
            _replace(root / file, old, new)
    for file in DATED:
        _replace(root / file, "2026-01-02", NEVER)
    for code in languages.required:
        _replace(root / f"docs/help.{code}.md", "Call [[phone:line]] [@a-law].", "Words about help.")
    write_lists(root, languages.required)


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    if old not in text:
        raise ValueError(f"{path.name}: {old}")
    path.write_text(text.replace(old, new), "utf-8")


def main() -> None:
    """Begin a site in the folder where this runs, and say what to do next."""
    try:
        write_new_site(Path.cwd())
    except FileExistsError as error:
        sys.exit(f"Nothing was written, since {error} is there. First empty the folders {' and '.join(FOLDERS)}.")
    print(
        "Now: make check, then make serve. All of it is an example: replace every text. What is marked as a draft is "
        f"shown, not published. When somebody has checked {LINE}, write the day in it and take the mark away."
    )


if __name__ == "__main__":
    run(main)
