"""Writes what pages draw as tables for programs: CSV (RFC 4180) and JSON, the same rows in both."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.series import Series
from hooks.awareness.pages.all_figures import list_counted
from hooks.awareness.pages.open_files import name_tables
from hooks.awareness.pages.planned import PlannedAsset
from hooks.awareness.pages.series import name_part
from hooks.awareness.pages.timeline import list_happenings

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
        Dataset("duties", tuple(_list_duties(catalogue))),
        Dataset("figures", tuple(_list_figures(catalogue))),
        *(Dataset(id, tuple(_list_points(entry.facts))) for id, entry in catalogue.series.items()),
        Dataset("timeline", tuple(_list_happenings(catalogue))),
    ):
        if dataset.rows:
            paths = name_tables(dataset.name)
            yield PlannedAsset(paths["csv"], dataset.write_csv)
            yield PlannedAsset(paths["json"], dataset.write_json)


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


def _list_duties(catalogue: Catalogue) -> Iterator[Row]:
    """Yield every role of every organisation."""
    for id, entry in catalogue.organisations.items():
        for duty in entry.facts.duties:
            yield {
                "organisation": id,
                **_spread("name", entry.facts.name, catalogue),
                "role": str(duty.function),
                "year": duty.year,
                "sources": " ".join(duty.sources),
            }


def _list_figures(catalogue: Catalogue) -> Iterator[Row]:
    """Yield every number."""
    for item in list_counted(catalogue):
        yield {
            "id": item.id,
            "group": item.group,
            "value": item.value,
            "bound": item.bound,
            "unit": item.unit,
            "currency": catalogue.site.currency if item.unit == "money" else None,
            "part_of": item.whole,
            "country": item.country or None,
            "from": item.from_ or None,
            "to": item.to,
            **_spread("counts", item.counts, catalogue),
            **_spread("note", item.note, catalogue),
            "sources": " ".join(item.sources),
        }


def _list_points(series: Series) -> Iterator[Row]:
    """Yield the figures of a series, with the letter of the part, if there are parts."""
    for point in series.points:
        row: Row = {"year": point.year, "value": point.value, "source": str(point.source)}
        part = series.find_part(point.year)
        yield row if part is None else {**row, "part": name_part(part)}


def _list_happenings(catalogue: Catalogue) -> Iterator[Row]:
    """Yield the timeline."""
    for item in list_happenings(catalogue):
        facts = item.entry.facts
        campaign = item.entry.kind == "campaign"
        titles = {code: words.title for code, words in item.entry.words.items()} if campaign else facts.title
        yield {
            "id": item.id,
            "kind": facts.kind,
            "from": str(item.from_),
            "to": str(item.to) if item.to else None,
            **_spread("title", titles, catalogue),
            "sources": facts.period.source if campaign else " ".join(facts.sources),
        }
