"""Runs git in a folder of a test, as somebody who is nobody."""

from __future__ import annotations

import subprocess
from pathlib import Path


def git(root: Path, *arguments: str) -> None:
    """Run a command of git. Raises CalledProcessError if it fails."""
    who = ["-c", "user.name=A", "-c", "user.email=a@site.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True)


def release(root: Path) -> None:
    """Commit everything in a folder as the first release, `v1`."""
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "first")
    git(root, "tag", "v1")
