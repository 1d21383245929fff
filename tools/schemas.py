"""Writes the JSON Schemas of the content into .schemas/, where .vscode/settings.json looks for them.

Run it from the root of the project: `make schemas`, or `python -m tools.schemas`. `make check` does it too.
"""

from __future__ import annotations

import json
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.schemas import make_schemas
from tools.project import read_project
from tools.settings import run

FOLDER = ".schemas"


def write_schemas(root: Path, catalogue: Catalogue) -> None:
    """Write every schema of a site whose content lies at `root`."""
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    for file in make_schemas(catalogue):
        (folder / file.name).write_text(json.dumps(file.schema, ensure_ascii=False, indent=1) + "\n", "utf-8")


def main() -> None:
    """Write the schemas of the site in this folder; faults of content do not prevent it."""
    root = Path.cwd()
    write_schemas(root, read_project(root, with_drafts=True).need_catalogue())


if __name__ == "__main__":
    run(main)
