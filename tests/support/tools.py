"""Runs the commands of the project in the folder of a site, as people do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support.real_site import PUBLISHING, ROOT


def run_tool(tool: str, root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command of `tools/` by its name, such as `check`, in a folder, and return how it went.

    It knows nothing of GitHub and of publishing but what `environment` says.
    """
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(PUBLISHING)}
    return subprocess.run(
        [sys.executable, "-m", f"tools.{tool}", *arguments],
        cwd=root,
        env={**inherited, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
