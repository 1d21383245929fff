"""Joins the style sheets and the scripts of the overrides into the files that pages load."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_FIRST = ("tokens", "fonts", "base")
"""Sheets of `styles/` that others build on; the rest follow by name, components behind them."""
_LAST = ("print",)
_STYLE_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SCRIPT_COMMENT = re.compile(r"^\s*/\*[\s\S]*?\*/\s*$|\s*// .*$", re.MULTILINE)
"""Blocks on lines of their own, and what follows two slashes and a space."""


@dataclass(frozen=True)
class JoinedFile:
    """A file that pages load; its path names its content, so that no browser keeps an old one."""

    path: str
    content: bytes


@dataclass(frozen=True)
class Looks:
    """Everything that pages load to look and behave as they do, joined once for all of them."""

    stylesheet: JoinedFile
    script: JoinedFile
    page_scripts: Mapping[str, JoinedFile]
    """By name; only the templates that ask for one load it."""

    @property
    def files(self) -> tuple[JoinedFile, ...]:
        """All of them, to be published."""
        return (self.stylesheet, self.script, *self.page_scripts.values())


def join_looks(overrides: Path) -> Looks:
    """Join what lies in a folder of overrides."""
    return Looks(join_stylesheets(overrides), join_scripts(overrides), join_page_scripts(overrides))


def join_stylesheets(overrides: Path) -> JoinedFile:
    """Return all sheets of `styles/` and `components/` as one, comments left out."""
    styles = {path.stem: path for path in (overrides / "styles").glob("*.css")}
    components = sorted((overrides / "components").glob("*.css"))
    middle = sorted(set(styles) - {*_FIRST, *_LAST})
    paths = [styles[name] for name in _FIRST if name in styles]
    paths += [styles[name] for name in middle] + components
    paths += [styles[name] for name in _LAST if name in styles]
    return _join(paths, "style", "css", _STYLE_COMMENT)


def join_scripts(overrides: Path) -> JoinedFile:
    """Return all scripts of `scripts/` as one, by name; each keeps its names to itself."""
    return _join(sorted((overrides / "scripts").glob("*.js")), "script", "js", _SCRIPT_COMMENT)


def join_page_scripts(overrides: Path) -> Mapping[str, JoinedFile]:
    """Return the scripts of `scripts/pages/`, by name: only the templates that ask for one load it."""
    paths = sorted((overrides / "scripts" / "pages").glob("*.js"))
    return {path.stem: _join([path], path.stem, "js", _SCRIPT_COMMENT) for path in paths}


def _join(paths: list[Path], name: str, ending: str, comment: re.Pattern[str]) -> JoinedFile:
    """Return the files as one, without comments and indentation."""
    text = comment.sub("", "\n".join(path.read_text("utf-8") for path in paths))
    text = re.sub(r"\n\s*", "\n", text).strip() + "\n"
    return name_by_content(name, ending, text.encode())


def name_by_content(name: str, ending: str, content: bytes) -> JoinedFile:
    """Return a file whose name changes with its content."""
    digest = hashlib.sha256(content).hexdigest()[:10]
    return JoinedFile(f"assets/{name}-{digest}.{ending}", content)
