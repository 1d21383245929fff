"""Reads and builds the real site, for the rooms that judge it."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from hooks.awareness.language import Languages
from hooks.awareness.site import Reading, read_site

ROOT = Path(__file__).resolve().parent.parent.parent
PUBLISHING = ("GITHUB_", "REPO_URL", "SITE_URL")
"""How names begin that a workflow sets; a test says itself what it wants of these."""
EPOCH = "1700000000"
"""A date for builds that must not depend on today."""


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml, leaving `!ENV` at its default."""


_Loader.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node)[-1])


def read_settings() -> dict[str, Any]:
    """Return mkdocs.yml."""
    return yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), _Loader)


@cache
def read_languages() -> Languages:
    """Return the languages of the real site."""
    settings = read_settings()
    (plugin,) = (plugin["i18n"] for plugin in settings["plugins"] if "i18n" in plugin)
    codes = tuple(language["locale"] for language in plugin["languages"])
    default = next(language["locale"] for language in plugin["languages"] if language.get("default"))
    return Languages(default, tuple(settings["extra"]["awareness"]["required_languages"]), codes)


@cache
def read_real_site() -> Reading:
    """Return the real content as the build reads it."""
    return read_site(ROOT, ROOT / "overrides/words", read_languages(), read_settings()["extra"]["awareness"])


def build_site(root: Path, target: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build the site that lies in a folder, as `make build` does, and return how it went."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(PUBLISHING)}
    settings = {**inherited, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH, **environment}
    return subprocess.run(command, cwd=root, env=settings, capture_output=True, text=True, timeout=300, check=False)
