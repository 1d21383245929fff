"""Knows where the files of open data lie, and lists them as their page shows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hooks.awareness.model.number_change import NumberChange
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.planned import Link

FOLDER = "data/"
_FORMS = {
    "helplines": ("{name}.json", "{name}.csv", "schemas/{name}.json"),
    "number-changes": ("{name}.json", "schemas/{name}.json"),
    "campaigns": ("{name}.json", "{name}.csv", "schemas/{name}.json"),
    "campaign-figures": ("{name}.csv",),
    "occasions": ("{name}.json", "schemas/{name}.json", "calendar-{language}.ics"),
    "organisations": ("{name}.json", "{name}.csv", "schemas/{name}.json"),
    "series": ("{name}.json", "{name}.csv", "schemas/{name}.json"),
    "sources": ("{name}.json", "{name}.csv", "schemas/{name}.json"),
    "vocabulary": ("{name}.json", "schemas/{name}.json"),
    "feed": ("feed-{language}.xml",),
    "hsds": ("helplines-hsds-{language}.json",),
}
"""Names of the rows, and the files of each; a file that depends on the language stands there for each of them."""
_ONLINE = ("feed",)


@dataclass(frozen=True)
class OpenFile:
    """A file, and the words of the link to it."""

    path: str
    label: str


@dataclass(frozen=True)
class ChangeRow:
    """What became of a number: which line, and in words what happened. The old number is not shown."""

    date: str
    line: Link
    what: str


@dataclass(frozen=True)
class OpenRow:
    """What one record of some files is."""

    about: str
    files: tuple[OpenFile, ...]
    online: bool = False
    """Whether a copy in a folder lacks them, since nobody could follow them there."""


def name_tables(name: str) -> Mapping[str, str]:
    """Return where the table of a name lies, as CSV and as JSON."""
    return {"csv": f"{FOLDER}{name}.csv", "json": f"{FOLDER}{name}.json"}


def list_rows(edition: Edition) -> tuple[OpenRow, ...]:
    """Return all files of open data, those with the same content together."""
    wording = edition.wording
    rows = []
    for name, forms in _FORMS.items():
        names = dict.fromkeys(
            form.format(name=name, language=code) for form in forms for code in edition.catalogue.languages.all
        )
        there = (file for file in names if edition.catalogue.occasions or not file.endswith(".ics"))
        files = tuple(OpenFile(f"{FOLDER}{file}", _label(file, wording.say("opendata.schema"))) for file in there)
        rows.append(OpenRow(wording.say(f"opendata.row.{name}"), files, online=name in _ONLINE))
    return tuple(rows)


def list_changes(edition: Edition) -> tuple[ChangeRow, ...]:
    """Return the changes of numbers, the newest first."""
    entries = edition.catalogue.number_changes.items()
    newest = sorted(entries, key=lambda item: (item[1].facts.on.last_day, item[0]), reverse=True)
    return tuple(_view_change(edition, entry.facts) for _, entry in newest)


def _view_change(edition: Edition, change: NumberChange) -> ChangeRow:
    what = "added" if change.old_number is None else "removed" if change.new_number is None else "changed"
    wording = edition.wording
    return ChangeRow(
        wording.date(change.on), edition.link("helpline", change.helpline), wording.say(f"opendata.change.{what}")
    )


def _label(file: str, schema: str) -> str:
    folder, _, name = file.rpartition("/")
    return f"{name} ({schema})" if folder else name
