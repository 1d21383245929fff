"""Says which telephone numbers have changed since a release without a word about it in `docs/number-changes.yml`.

    make changes SINCE=v1.2                 any tag, branch or commit
    make changes SINCE=helplines.json       what a release has published

It prints the entries that are missing, ready to be pasted, and ends with 1 if there are any.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.kinds import NUMBER_CHANGE
from hooks.awareness.model.wording import say_in_all
from hooks.awareness.site import SETTINGS
from hooks.edge.build import build_date
from tools.history import export_commit
from tools.project import WORDS, Project, read_project
from tools.settings import run

Numbers = Mapping[tuple[str, str], str]
"""What is dialled, by the ids of helpline and contact."""


@dataclass(frozen=True)
class Difference:
    """A number that is not what it was; empty where there was or is none."""

    helpline: str
    contact: str
    then: str
    now: str


def read_numbers(root: Path, words: Path) -> Numbers:
    """Return the numbers of the content below a root. Raises ValueError if it cannot be read at all."""
    catalogue = _read(root, words).need_catalogue()
    return {
        (id, contact.id): contact.number.dialled
        for id, line in catalogue.helplines.items()
        for contact in line.facts.dialled
        if contact.number is not None
    }


def read_published(text: str) -> Numbers:
    """Return the numbers of a published `helplines.json`. Raises ValueError for any other text."""
    try:
        lines = json.loads(text)["helplines"]
        contacts = ((line["id"], contact) for line in lines for contact in line["contacts"])
        return {(line, contact["id"]): contact["number"] for line, contact in contacts if "number" in contact}
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError("This file is not the helplines.json of a site.") from error


def find_differences(then: Numbers, now: Numbers) -> tuple[Difference, ...]:
    """Return every number that was added, changed or removed, by helpline and contact."""
    places = sorted({*then, *now})
    differences = (Difference(*place, then.get(place, ""), now.get(place, "")) for place in places)
    return tuple(found for found in differences if found.then != found.now)


def find_untold(differences: Sequence[Difference], catalogue: Catalogue) -> tuple[Difference, ...]:
    """Return the differences to which no way leads from entry to entry in the list of changes."""
    told: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for entry in catalogue.number_changes.values():
        facts = entry.facts
        old, new = (number.dialled if number else "" for number in (facts.old_number, facts.new_number))
        told.setdefault((facts.helpline, facts.contact), set()).add((old, new))
    return tuple(found for found in differences if not _leads(told.get((found.helpline, found.contact), set()), found))


def _leads(steps: set[tuple[str, str]], found: Difference) -> bool:
    reached, ahead = set[str](), {found.then}
    while ahead:
        reached |= ahead
        ahead = {new for old, new in steps if old in ahead} - reached
    return found.now in reached


def write_entries(differences: Sequence[Difference], day: str) -> Iterator[str]:
    """Yield the missing entries as lines of YAML."""
    for found in differences:
        yield f"{day}-{found.helpline}-{found.contact}:"
        yield f"  on: {day}"
        yield f"  helpline: {_write_id(found.helpline)}"
        yield f"  contact: {_write_id(found.contact)}"
        if found.then:
            yield f'  old_number: "{found.then}"'
        if found.now:
            yield f'  new_number: "{found.now}"'


def _write_id(id: str) -> str:
    return f'"{id}"' if id.isdigit() else id


def report(root: Path, since: str) -> tuple[str, bool]:
    """Return what to say about all changes since a release, and whether every one of them is told."""
    words = root / WORDS
    if (root / since).is_file():
        then = read_published((root / since).read_text("utf-8"))
    else:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            export_commit(root, since, folder)
            if not (folder / SETTINGS).is_file():
                raise ValueError(f"“{since}” has no {SETTINGS}: its numbers cannot be compared with those of today.")
            then = read_numbers(folder, words)
    now = read_numbers(root, words)
    project = _read(root, words)
    catalogue, speakers = project.need_catalogue(), project.speakers
    differences = find_differences(then, now)
    untold = find_untold(differences, catalogue)
    gone = sorted({found.helpline for found in untold if found.helpline not in catalogue.helplines})
    counts = {"changed": str(len(differences)), "file": NUMBER_CHANGE.facts_file, "untold": str(len(untold))}
    title = " / ".join(say_in_all(speakers, "reports.changes.title", {"since": since}))
    lines = [f"# {title}", "", *say_in_all(speakers, "reports.changes.counts", counts)]
    if untold:
        lines += ["", *say_in_all(speakers, "reports.changes.paste"), ""]
        lines += write_entries([found for found in untold if found.helpline not in gone], build_date().isoformat())
    if gone:
        details = {"lines": ", ".join(gone), "status": "status: closed"}
        lines += ["", *say_in_all(speakers, "reports.changes.gone", details)]
    return "\n".join(lines) + "\n", not untold


def _read(root: Path, words: Path) -> Project:
    project = read_project(root, words)
    if project.reading.catalogue is None:
        raise ValueError(f"The content in {root} cannot be read by the program of today.")
    return project


def main() -> None:
    """Print the report, and end with 1 if an entry is missing."""
    parser = argparse.ArgumentParser(description="Say which numbers changed without a word about it.")
    parser.add_argument("since", help="a tag, branch or commit, or a published helplines.json")
    try:
        text, told = report(Path.cwd(), parser.parse_args().since)
    except ValueError as error:
        sys.exit(str(error))
    print(text, end="")
    sys.exit(0 if told else 1)


if __name__ == "__main__":
    run(main)
