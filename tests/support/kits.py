"""Makes kits as `make kit` does, and unpacks them as a teacher would."""

from __future__ import annotations

import subprocess
from pathlib import Path
from zipfile import ZipFile

from tests.support.real_site import EPOCH
from tests.support.tools import run_tool

ADDRESS = "https://site.internal/sub/"
"""An address that counts as public, and that nothing asks."""


def make_kits(root: Path, target: Path, site_url: str = ADDRESS) -> subprocess.CompletedProcess[str]:
    """Make the kits of the project that lies in a folder, and return how it went."""
    return run_tool("kit", root, str(target), SOURCE_DATE_EPOCH=EPOCH, SITE_URL=site_url)


def unpack(kit: Path, folder: Path) -> Path:
    """Unpack a kit, and return the one folder that it holds."""
    with ZipFile(kit) as packed:
        packed.extractall(folder)
    (top,) = folder.iterdir()
    return top
