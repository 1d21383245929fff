"""Measures how often proofreading speaks up in a text that it was not made with, per 1000 words.

Run it from the root of the project: `make bench-proofread TEXT=news.txt IN=en`. The text has a paragraph or a
sentence in each line. Take one that nobody has looked at while rules were made, and that may be used, for
instance the sentences of a treebank with an open licence; it is not kept here. The program cannot know which
findings are false alarms: it lists them all, to be read.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from tools.in_step import read_texts
from tools.proofreading.findings import Finding, Proofreader, make_proofreader
from tools.proofreading.passages import Passage
from tools.proofreading.spelling import find_words
from tools.settings import run

PER = 1000


def judge_text(reader: Proofreader, language: str, file: str, lines: Iterable[str]) -> tuple[int, list[Finding]]:
    """Return how many words a text has, and everything that is found in it."""
    words = 0
    found: list[Finding] = []
    for number, line in enumerate(lines, 1):
        words += sum(1 for _ in find_words(line))
        passage = Passage(file, number, language, line.strip(), is_part=True)
        found += reader.judge(passage)
    return words, found


def write_table(words: int, found: Sequence[Finding]) -> str:
    """Return how often each kind of finding comes, in all and per 1000 words."""
    counts = Counter(finding.kind for finding in found)
    rows = [(kind, count) for kind, count in counts.most_common()] + [("all", len(found))]
    return "\n".join(f"{kind:16} {count:6} {PER * count / max(words, 1):8.2f}" for kind, count in rows)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print every finding in a text, and a table."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench_proofread")
    parser.add_argument("text", type=Path)
    parser.add_argument("--language", required=True)
    asked = parser.parse_args(arguments)
    root = Path.cwd()
    catalogue, _ = read_texts(root)
    if asked.language not in catalogue.wordings:
        parser.error(f"--language: one of {', '.join(catalogue.wordings)}")
    try:
        lines = asked.text.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        parser.error(f"{asked.text}: {error}")
    words, found = judge_text(make_proofreader(catalogue, root), asked.language, asked.text.name, lines)
    for finding in found:
        details = dict(finding.details)
        given = details.get("word") or details.get("given")
        print(f"{finding.file}:{finding.line}  {finding.kind}  {given}")
    print(f"\n{words} words; findings, and findings per {PER} words:")
    print(write_table(words, found))


if __name__ == "__main__":
    run(main)
