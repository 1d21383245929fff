"""Makes kits as `make kit` does, and unpacks them as a teacher would."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

from tests.support.real_site import EPOCH, ROOT

ADDRESS = "https://site.internal/sub/"
"""An address that counts as public, and that nothing asks."""


def make_kits(root: Path, target: Path, site_url: str = ADDRESS) -> subprocess.CompletedProcess[str]:
    """Make the kits of the project that lies in a folder, and return how it went."""
    settings = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH, "SITE_URL": site_url, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", "tools.kit", str(target)],
        cwd=root,
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def unpack(kit: Path, folder: Path) -> Path:
    """Unpack a kit, and return the one folder that it holds."""
    with ZipFile(kit) as packed:
        packed.extractall(folder)
    (top,) = folder.iterdir()
    return top
