"""Writes down the messages of the broken examples as they are now, after the words of messages changed.

    python -m tests.unit.accept_messages              all kinds
    python -m tests.unit.accept_messages bad-date     some kinds

It also writes PROBLEMS.md and its translations, which explain every kind.
Read what git shows as different before you keep it: the files are what the tests believe.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tests.unit.broken_sites import EXAMPLES, KINDS, write_broken_site
from tests.unit.explain_problems import write_pages
from tests.unit.reading_tiny_sites import LIKENESS, explain_reading, read_tiny_site


def accept_messages(kinds: Iterable[str]) -> None:
    """Write `expected.txt` of some examples anew, and the pages that explain them."""
    for kind in kinds:
        with tempfile.TemporaryDirectory() as folder:
            write_broken_site(Path(folder), kind)
            (EXAMPLES / kind / "expected.txt").write_text(explain_reading(read_tiny_site(Path(folder), compared=kind in LIKENESS)), "utf-8")
    write_pages()


if __name__ == "__main__":
    accept_messages(sys.argv[1:] or KINDS)
