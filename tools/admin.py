"""Fetches the form program for editors, which the build publishes below `admin/`.

    python -m tools.admin

Two npm packages are needed, pinned by version and hash in `overrides/admin/packages.json`. npm fetches them, from
whatever registry it is set to; nothing of them is run here, and nothing is unpacked whose hash is another.
"""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from hooks.edge.admin import PACKAGES, find_program

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = "schema/sveltia-cms.json"
"""What a configuration may say, as the makers of the program put it; only the tests read it."""


class Refused(Exception):
    """A package could not be had, or is not the one that was pinned."""


def main() -> None:
    """Fetch what is not there yet, and say where it lies."""
    try:
        folder = fetch_program(ROOT)
    except Refused as refusal:
        sys.exit(str(refusal))
    print(f"admin: {folder.relative_to(ROOT)}")


def fetch_program(root: Path) -> Path:
    """Return the folder with the unpacked program, fetched now or before. Raises Refused."""
    overrides = root / "overrides"
    folder = find_program(root, overrides)
    if (folder / "complete").is_file():
        return folder
    packages: Mapping[str, Any] = json.loads((overrides / PACKAGES).read_text("utf-8"))
    shutil.rmtree(folder, ignore_errors=True)
    with tempfile.TemporaryDirectory() as work:
        for name, package in packages.items():
            archive = pack(f"{name}@{package['version']}", Path(work))
            verify(archive, package["integrity"])
            unpack(archive, package, folder)
    (folder / "complete").touch()
    return folder


def pack(package: str, work: Path) -> Path:
    """Let npm fetch a package as it was published. Raises Refused."""
    npm = shutil.which("npm")
    if npm is None:
        raise Refused("npm is needed to fetch the forms (Debian: apt-get install npm). The site builds without them.")
    command = [npm, "pack", package, "--json", "--silent", "--ignore-scripts", "--pack-destination", str(work)]
    result = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False)
    found = sorted(work.glob("*.tgz"))
    if result.returncode or len(found) != 1:
        raise Refused(f"npm could not fetch {package}:\n{result.stderr.strip()}")
    return found[0].rename(work / f"{hashlib.sha256(package.encode()).hexdigest()}.fetched")


def verify(archive: Path, integrity: str) -> None:
    """Raise Refused unless a file has the hash (https://www.w3.org/TR/SRI/)."""
    given = "sha512-" + base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if given != integrity:
        raise Refused(f"{archive.name} is not the package that is pinned: {given} in place of {integrity}")


def unpack(archive: Path, package: Mapping[str, Any], folder: Path) -> None:
    """Write those files of a package that the site publishes, and its schema for the tests."""
    with tarfile.open(archive) as files:
        for member in files:
            target = find_target(member.name.partition("/")[2], package)
            content = files.extractfile(member) if member.isfile() and target else None
            if target and content:
                path = folder / target
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content.read())


def find_target(name: str, package: Mapping[str, Any]) -> PurePosixPath | None:
    """Return where a file of a package goes, None if nobody needs it."""
    path, folder = PurePosixPath(name), PurePosixPath("program", package["to"])
    if name == SCHEMA:
        return PurePosixPath("schema.json")
    if name.startswith("LICENSE"):
        return folder / "LICENSE.txt"
    if ".." in path.parts or not path.is_relative_to(package["from"]):
        return None
    wanted = any(path.match(pattern) for pattern in package["files"])
    refused = any(path.match(pattern) for pattern in package["without"])
    return folder / path.relative_to(package["from"]) if wanted and not refused else None


if __name__ == "__main__":
    main()
