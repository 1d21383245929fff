"""Notes that somebody has found texts to say the same in their languages.

Run it from the root of the project: `make in-step FILE=docs/what.xx.md`, or `python -m tools.in_step FILE …`.
It writes the last field of the front matter, in the text named and in its partners, and nothing else.
With `ALL` it does so for every text: for a site that begins with it.
"""

from __future__ import annotations

import argparse
import itertools
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.drift import confirm
from hooks.awareness.model.agreement import KEY, hash_parts, list_parts, write_agreement
from hooks.awareness.model.wording import Wording, say_in_all
from tools.project import read_project
from tools.settings import run

EVERYTHING = "ALL"
_END = r"(?:\r\n|\n|\r)"
_START = r"(?:^|(?<=[\r\n]))"
_NOTE = re.compile(rf"{_START}{KEY}:[^\r\n]*{_END}(?:[ \t]+[^\r\n]*{_END})*")
"""The field as it was, on one line or on several."""
_MARK = re.compile(rf"{_START}\ufeff?---[ \t]*(?P<end>{_END}|$)")
Pairs = frozenset[frozenset[str]]
"""Languages, two by two."""


def read_texts(root: Path) -> tuple[Catalogue, Sequence[Wording]]:
    """Return the content below a root, even with faults. Ends the program if it cannot be read at all."""
    project = read_project(root)
    return project.need_catalogue(), project.speakers


def find_text(catalogue: Catalogue, file: str) -> tuple[Entry[Any], str] | None:
    """Return the entry and the language of a text, if it exists in another language too."""
    for entry in catalogue.entries:
        for language, article in entry.articles.items():
            if article.file == file and len(entry.articles) > 1:
                return entry, language
    return None


def pair_texts(entry: Entry[Any], language: str | None = None, partner: str | None = None) -> Pairs:
    """Return the pairs of texts to confirm: all of an entry, or those of one language, or one pair."""
    codes = tuple(entry.articles)
    pairs = {frozenset((one, other)) for one in codes for other in codes if one != other}
    return frozenset(pair for pair in pairs if language in (None, *pair) and partner in (None, *pair))


def confirm_pairs(root: Path, entry: Entry[Any], pairs: Pairs) -> Iterator[str]:
    """Note on both sides of each pair that the texts say the same; yield the files that changed by it."""
    hashes = {code: hash_parts(list_parts(article, code)) for code, article in entry.articles.items()}
    for code, article in entry.articles.items():
        found = {other: hashes[other] for other in hashes if frozenset((code, other)) in pairs}
        if found and write_note(root / article.file, write_agreement(confirm(entry, code, found))):
            yield article.file


def write_note(path: Path, line: str) -> bool:
    """Put the line at the end of a front matter, for the one that is there; tell whether anything changed.

    Whatever else stands in the file stays, byte for byte: its line ends and the mark of its encoding too.
    """
    old = path.read_bytes().decode("utf-8")
    opening, closing = itertools.islice(_MARK.finditer(old), 2)
    front = _NOTE.sub("", old[opening.end() : closing.start()])
    new = f"{old[: opening.end()]}{front}{line}{opening['end']}{old[closing.start() :]}"
    if new != old:
        path.write_bytes(new.encode("utf-8"))
    return new != old


def main(arguments: Sequence[str] | None = None) -> None:
    """Confirm what is named, and print the files that were written."""
    root = Path.cwd()
    catalogue, wordings = read_texts(root)
    parser = argparse.ArgumentParser(prog="python -m tools.in_step")
    parser.add_argument("files", nargs="+", metavar="FILE", help=f"path of a text, or {EVERYTHING}")
    parser.add_argument("--with", dest="partner", choices=catalogue.languages.all, help="only with this language")
    options = parser.parse_args(arguments)
    wanted: dict[tuple[str, str], tuple[Entry[Any], Pairs]] = {}
    if EVERYTHING in options.files:
        wanted = {(entry.kind, entry.id): (entry, pair_texts(entry)) for entry in catalogue.entries}
    for file in options.files:
        if file == EVERYTHING:
            continue
        found = find_text(catalogue, Path(file).as_posix())
        if found is None:
            sys.exit(_say(wordings, "in-step.no-text", file))
        entry, language = found
        _, pairs = wanted.get((entry.kind, entry.id), (entry, frozenset()))
        wanted[entry.kind, entry.id] = (entry, pairs | pair_texts(entry, language, options.partner))
    for entry, pairs in wanted.values():
        for file in confirm_pairs(root, entry, pairs):
            print(_say(wordings, "in-step.done", file))


def _say(wordings: Sequence[Wording], key: str, file: str) -> str:
    return " / ".join(say_in_all(wordings, key, {"file": file}))


if __name__ == "__main__":
    run(main)
