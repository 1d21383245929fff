"""Joins the style sheets of the overrides into the one that pages load."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

_FIRST = ("tokens", "fonts", "base")
"""Sheets of `styles/` that others build on; the rest follow by name, components behind them."""
_LAST = ("print",)


@dataclass(frozen=True)
class StyleSheet:
    """The joined sheet; its path names its content, so that no browser keeps an old one."""

    path: str
    content: bytes


def join_stylesheets(overrides: Path) -> StyleSheet:
    """Return all sheets of `styles/` and `components/` as one, comments left out."""
    styles = {path.stem: path for path in (overrides / "styles").glob("*.css")}
    components = sorted((overrides / "components").glob("*.css"))
    middle = sorted(set(styles) - {*_FIRST, *_LAST})
    paths = [styles[name] for name in _FIRST if name in styles]
    paths += [styles[name] for name in middle] + components
    paths += [styles[name] for name in _LAST if name in styles]
    text = "\n".join(path.read_text("utf-8") for path in paths)
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"\n\s*", "\n", text).strip() + "\n"
    content = text.encode()
    digest = hashlib.sha256(content).hexdigest()[:10]
    return StyleSheet(f"assets/style-{digest}.css", content)
