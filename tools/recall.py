"""Says which printed sheets became wrong since a release: what stood on each then, and what stands there now.

    make recall SINCE=v1.2          any tag, branch or commit

It plans every sheet twice, from the content at that commit and from the content as it lies here, and
compares what people read on them; on papers of lessons, what they may dial or type. It ends with 0 also
where sheets are to be withdrawn: that is its answer.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from hooks.awareness.model.wording import Wording, say_in_all
from hooks.awareness.site import SETTINGS
from tools.history import export_commit
from tools.printed_sheets import Sheets, read_sheets
from tools.project import WORDS, read_speakers
from tools.settings import run

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


def write_report(
    since: str, recalls: Sequence[Recall], unread: Sequence[str], wordings: Sequence[Wording]
) -> str:
    """Return the answer as Markdown, in every language given."""
    say, say_beside = partial(_say, wordings), partial(_say_beside, wordings)
    lines = [f"# {say_beside('title', since=since)}", ""]
    grave = [recall for recall in recalls if recall.withdrawn]
    mild = [recall for recall in recalls if not recall.withdrawn]
    if not recalls:
        lines += [*say("same-compared" if unread else "same"), ""]
    for name, group in (("withdraw", grave), ("mild", mild)):
        if group:
            lines += [f"## {say_beside(name)}", "", *say(f"{name}-how"), ""]
            lines += [line for recall in group for line in _write_recall(recall, wordings)]
    if unread:
        lines += [f"## {say_beside('unread')}", "", *say("unread-how", command="`make check`"), ""]
        lines += [*(f"- {file}" for file in unread), ""]
    return "\n".join(lines)


def _write_recall(recall: Recall, wordings: Sequence[Wording]) -> Iterator[str]:
    yield f"### {recall.name} ({recall.id}, {recall.language})"
    yield ""
    if recall.day:
        yield from _say(wordings, "copies", day=recall.day)
        yield ""
    if recall.gone:
        yield f"- {_say_beside(wordings, 'gone')}"
    nothing = _say_beside(wordings, "nothing")
    for change in recall.changes:
        then, now = (f"“{text}”" if text else nothing for text in (change.then, change.now))
        yield f"- {' '.join(change.place)}: {then} → {now}"
    yield ""


def _say(wordings: Sequence[Wording], key: str, **details: str) -> list[str]:
    return say_in_all(wordings, f"reports.recall.{key}", details)


def _say_beside(wordings: Sequence[Wording], key: str, **details: str) -> str:
    return " / ".join(_say(wordings, key, **details))


def recall(root: Path, since: str) -> str:
    """Return the report on everything printed since a commit."""
    speakers = read_speakers(root)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        export_commit(root, since, folder)
        if not (folder / SETTINGS).is_file():
            return write_report(since, (), (SETTINGS,), speakers)
        then, unread = read_sheets(folder, folder / WORDS)
        if unread:  # its words of the interface may lack some that sheets say today
            then, unread = read_sheets(folder, root / WORDS)
    now, lost = read_sheets(root, root / WORDS)
    compared = {key: sheet for key, sheet in then.items() if sheet.file not in lost}
    return write_report(since, compare(compared, now), sorted(unread | lost), speakers)


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description="Say which printed sheets became wrong since a release.")
    parser.add_argument("since", help="a tag, branch or commit")
    try:
        print(recall(Path.cwd(), parser.parse_args().since))
    except ValueError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    run(main)
