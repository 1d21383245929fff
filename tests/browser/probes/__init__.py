"""Reads the small scripts that ask a page about itself."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_NEEDS = re.compile(r"^// Needs: (\w+)$", re.MULTILINE)


@cache
def probe(name: str) -> str:
    """Return the script of that name, a function to be evaluated in a page, with the scripts that it needs."""
    script = (Path(__file__).parent / f"{name}.js").read_text("utf-8")
    needed = "".join(f"const {other} = {probe(other)};\n" for other in _NEEDS.findall(script))
    return f"(...given) => {{ {needed} return ({script})(...given); }}" if needed else script
