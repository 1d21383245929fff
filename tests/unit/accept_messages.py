"""Writes down the messages of the broken examples as they are now, after the words of messages changed.

    python -m tests.unit.accept_messages              all kinds
    python -m tests.unit.accept_messages bad-date     some kinds

It also writes PROBLEMS.md and its translations, which explain every kind in the languages of the project.
Read what git shows as different before you keep it: the files are what the tests believe.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from tests.unit.broken_sites import EXAMPLES, KINDS, tell_faults
from tests.unit.explain_problems import write_pages


def accept_messages(kinds: Iterable[str]) -> None:
    """Write `expected.txt` of some examples anew, and the pages that explain them."""
    for kind in kinds:
        (EXAMPLES / kind / "expected.txt").write_text(tell_faults(kind)[1], "utf-8")
    write_pages()


if __name__ == "__main__":
    accept_messages(sys.argv[1:] or KINDS)
