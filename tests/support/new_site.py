"""Begins a site of another topic: one small example of each kind, in empty folders, that passes the check.

Run it from the root of the project: `make new-site`, or `python -m tests.support.new_site`. It takes languages
and country from mkdocs.yml.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.support.tiny_site import write_tiny_content
from tools.settings import read_languages, read_settings

FOLDERS = ("docs", "campaigns")
LINE = "docs/helplines/line.yml"
UNSURE = (("grade: A", "grade: C"), ("always_shown: true\n", ""))
"""An example has one source, which proves nothing: its number may not stand on every page."""


def write_new_site(root: Path) -> None:
    """Write the content of a new site into a project whose folders of content are empty. Raises FileExistsError."""
    taken = [path for folder in FOLDERS for path in sorted((root / folder).rglob("*")) if path.is_file()]
    if taken:
        raise FileExistsError(taken[0].relative_to(root).as_posix())
    languages = read_languages(root / "mkdocs.yml")
    write_tiny_content(root, languages.all, languages.required)
    country = str(read_settings(root / "mkdocs.yml")["country"])
    for old, new in (*UNSURE, ("XX", country)):
        _replace(root / LINE, old, new)
    for code in languages.required:
        _replace(root / f"docs/help.{code}.md", "Call [[phone:line]] [@a-law].", "A law says so [@a-law].\n\n[[helplines: line]]")


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
    print(f"Now: make check, then make build. All of it is an example: replace every text, and {LINE} with its date.")


if __name__ == "__main__":
    main()
