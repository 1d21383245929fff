"""Says which printed sheets became wrong since a release: what stood on each then, and what stands there now.

    make recall SINCE=v1.2          any tag, branch or commit

It plans every sheet twice, from the content at that commit and from the content as it lies here, and
compares what people read on them; on papers of lessons, what they may dial or type. It ends with 0 also
where sheets are to be withdrawn: that is its answer.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hooks.awareness.site import SETTINGS
from tools.printed_sheets import Sheets, read_sheets

_WORDS = "overrides/words"
_CONTENT = ("campaigns/", "docs/", _WORDS)
_GRAVE = ("lines", "code")
_GRAVE_INSIDE = ("address", "number")
"""What somebody may dial or type, wherever it stands: a sheet on which it is wrong does harm."""


@dataclass(frozen=True)
class Change:
    """One thing that a sheet said then, and what it says now; empty where there was or is nothing."""

    place: tuple[str, ...]
    then: str
    now: str

    @property
    def grave(self) -> bool:
        """Whether it is something to dial or to type."""
        return self.place[0] in _GRAVE or self.place[-1].partition(" ")[0] in _GRAVE_INSIDE


@dataclass(frozen=True)
class Recall:
    """A sheet whose older copies say something else."""

    id: str
    language: str
    name: str
    day: str
    """What the old copies say of the day of their numbers."""
    changes: tuple[Change, ...]
    gone: bool = False
    """Whether it is not printed any more."""

    @property
    def withdrawn(self) -> bool:
        """Whether old copies should be taken down."""
        return self.gone or any(change.grave for change in self.changes)


def compare(then: Sheets, now: Sheets) -> tuple[Recall, ...]:
    """Return the sheets of a release that say something else now; the grave ones first."""
    recalls = []
    for (id, language), old in then.items():
        new = now.get((id, language))
        if new is None:
            recalls.append(Recall(id, language, old.name, old.day, (), gone=True))
            continue
        places = dict.fromkeys((*old.texts, *new.texts))
        changes = tuple(
            Change(place, old.texts.get(place, ""), new.texts.get(place, ""))
            for place in places
            if old.texts.get(place) != new.texts.get(place)
        )
        if changes:
            recalls.append(Recall(id, language, old.name, old.day, changes))
    return tuple(sorted(recalls, key=lambda recall: (not recall.withdrawn, recall.id, recall.language)))


def write_report(since: str, recalls: Sequence[Recall], unread: Sequence[str]) -> str:
    """Return the answer as Markdown."""
    lines = [f"# Printed sheets since {since}", ""]
    grave = [recall for recall in recalls if recall.withdrawn]
    mild = [recall for recall in recalls if not recall.withdrawn]
    if not recalls:
        right = "every sheet says what it said then." if not unread else "only of sheets that could be compared."
        lines += [f"Nothing to withdraw: {right}", ""]
    if grave:
        lines += ["## Withdraw", "", "Take these down and print them anew.", ""]
        lines += [line for recall in grave for line in _write_recall(recall)]
    if mild:
        lines += ["## Still right, in other words", ""]
        lines += ["Numbers and addresses are the same. Use up what is printed.", ""]
        lines += [line for recall in mild for line in _write_recall(recall)]
    if unread:
        lines += ["## Could not be compared", ""]
        lines += ["These files, or what they name, cannot be read as they were then, or as they are now.", ""]
        lines += ["Read such sheets yourself; what is wrong now, `make check` says.", ""]
        lines += [*(f"- {file}" for file in unread), ""]
    return "\n".join(lines)


def _write_recall(recall: Recall) -> Iterator[str]:
    yield f"### {recall.name} ({recall.id}, {recall.language})"
    yield ""
    if recall.day:
        yield f"Copies that say “{recall.day}”."
        yield ""
    if recall.gone:
        yield "- no longer printed at all"
    for change in recall.changes:
        then, now = (f"“{text}”" if text else "nothing" for text in (change.then, change.now))
        yield f"- {' '.join(change.place)}: {then} → {now}"
    yield ""


def export_commit(root: Path, since: str, folder: Path) -> None:
    """Write the content of a commit into a folder. Raises ValueError for what git does not know."""
    found = subprocess.run(
        ["git", "rev-parse", "--verify", "--quiet", "--end-of-options", f"{since}^{{commit}}"],
        cwd=root, capture_output=True, text=True, check=False,
    )
    if found.returncode:
        raise ValueError(f"git knows no tag, branch or commit “{since}”. `git tag` lists the releases.")
    archive = subprocess.run(["git", "archive", found.stdout.strip()], cwd=root, capture_output=True, check=True)
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as files:
        content = [file for file in files if file.name == SETTINGS or file.name.startswith(_CONTENT)]
        files.extractall(folder, content, filter="data")


def recall(root: Path, since: str) -> str:
    """Return the report on everything printed since a commit."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        export_commit(root, since, folder)
        if not (folder / SETTINGS).is_file():
            return write_report(since, (), (SETTINGS,))
        then, unread = read_sheets(folder, folder / _WORDS)
        if unread:  # its words of the interface may lack some that sheets say today
            then, unread = read_sheets(folder, root / _WORDS)
    now, lost = read_sheets(root, root / _WORDS)
    compared = {key: sheet for key, sheet in then.items() if sheet.file not in lost}
    return write_report(since, compare(compared, now), sorted(unread | lost))


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description="Say which printed sheets became wrong since a release.")
    parser.add_argument("since", help="a tag, branch or commit")
    try:
        print(recall(Path.cwd(), parser.parse_args().since))
    except ValueError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
