"""Writes what pages draw as tables for programs: CSV (RFC 4180) and JSON, the same rows in both."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.all_figures import list_rows as list_figures
from hooks.awareness.pages.duties import list_rows as list_duties
from hooks.awareness.pages.open_files import FOLDER
from hooks.awareness.pages.planned import PlannedAsset
from hooks.awareness.pages.series import list_series_rows
from hooks.awareness.pages.timeline import list_rows as list_happening_rows

Row = Mapping[str, str | int | float | None]


@dataclass(frozen=True)
class Dataset:
    """A table: every row has the same columns, and texts have one column per language."""

    name: str
    rows: tuple[Row, ...]

    def write_csv(self) -> bytes:
        """Return the rows as CSV; what is not known stays empty."""
        table = io.StringIO()
        writer = csv.DictWriter(table, fieldnames=list(self.rows[0]))
        writer.writeheader()
        writer.writerows(self.rows)
        return table.getvalue().encode()

    def write_json(self) -> bytes:
        """Return the rows as a JSON list; what is not known is null."""
        return (json.dumps(self.rows, ensure_ascii=False, indent=1) + "\n").encode()


def plan_datasets(catalogue: Catalogue) -> Iterator[PlannedAsset]:
    """Yield the files of every table that has rows."""
    for dataset in (
        Dataset("places", tuple(_list_places(catalogue))),
        Dataset("duties", tuple(list_duties(catalogue))),
        Dataset("figures", tuple(list_figures(catalogue))),
        *(Dataset(id, tuple(list_series_rows(entry.facts))) for id, entry in catalogue.series.items()),
        Dataset("timeline", tuple(list_happening_rows(catalogue))),
    ):
        if dataset.rows:
            yield PlannedAsset(f"{FOLDER}{dataset.name}.csv", dataset.write_csv)
            yield PlannedAsset(f"{FOLDER}{dataset.name}.json", dataset.write_json)


def _spread(name: str, texts: Mapping[str, str] | None, catalogue: Catalogue) -> dict[str, Any]:
    """Return a text as one column per language."""
    return {f"{name}_{code}": (texts or {}).get(code) for code in catalogue.languages.all}


def _list_places(catalogue: Catalogue) -> Iterator[Row]:
    """Yield a row for every campaign at every place."""
    for id, campaign in sorted(catalogue.campaigns.items()):
        for whereabouts in campaign.facts.places:
            place = catalogue.places[whereabouts.id].facts
            yield {
                "campaign": id,
                "place": str(whereabouts.id),
                **_spread("name", place.name, catalogue),
                "longitude": place.at.longitude if place.at else None,
                "latitude": place.at.latitude if place.at else None,
                "states": " ".join(place.shapes) or None,
                **_spread("note", whereabouts.note, catalogue),
                "source": str(whereabouts.source),
            }
