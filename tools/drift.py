"""Prints which texts may no longer say the same in every language, and what has changed since they did.

Run it from the root of the project: `make drift`, or `python -m tools.drift`; paths behind it choose texts.
The places come from the texts themselves. Their earlier words come from the history, where it reaches back
far enough; in a shallow copy only the places are told. It never fails because of what it finds.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from hooks.awareness.drift import Gap, find_all_gaps
from hooks.awareness.model.wording import say_in_all
from hooks.edge.drift_report import write_drift
from tools.history import compare_passages, find_agreed_text
from tools.in_step import read_texts
from tools.settings import run


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the gaps of all texts, or of those that are named."""
    parser = argparse.ArgumentParser(prog="python -m tools.drift")
    parser.add_argument("files", nargs="*", metavar="FILE", help="paths of texts (default: all)")
    files = {Path(file).as_posix() for file in parser.parse_args(arguments).files}
    root = Path.cwd()
    catalogue, wordings = read_texts(root)
    gaps = find_all_gaps(catalogue)
    chosen = [gap for gap in gaps if not files or files & {gap.article.file, gap.other.file}]
    for line in write_drift(chosen, wordings) if chosen else say_in_all(wordings, "in-step.all"):
        print(line)
    for gap in chosen:
        show_changes(root, gap)


def show_changes(root: Path, gap: Gap) -> None:
    """Print the words that changed in the other text since this one agreed with it, if the history knows them."""
    agreed = gap.entry.words[gap.language].agrees_with.get(gap.partner)
    before = find_agreed_text(root, gap.other.file, gap.partner, agreed) if agreed else None
    for line in compare_passages(gap, before) if before else ():
        print(f"{line}\n")


if __name__ == "__main__":
    run(main)
