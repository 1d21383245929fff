"""Writes down the messages of the broken examples as they are now, after the words of messages changed.

    python -m tests.unit.accept_messages

Read what git shows as different before you keep it: the files are what the tests believe.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.unit.broken_sites import EXAMPLES, KINDS, write_broken_site
from tests.unit.reading_tiny_sites import explain_reading, read_tiny_site


def accept_messages() -> None:
    """Write `expected.txt` of every example anew."""
    for kind in KINDS:
        with tempfile.TemporaryDirectory() as folder:
            write_broken_site(Path(folder), kind)
            (EXAMPLES / kind / "expected.txt").write_text(explain_reading(read_tiny_site(Path(folder), compared=True)), "utf-8")


if __name__ == "__main__":
    accept_messages()
