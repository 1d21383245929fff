"""Shows the figures of a series: a chart with its table, where every year has a bar."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.drawings.charts import measure_bars
from hooks.awareness.pages.open_files import name_tables
from hooks.awareness.pages.prose import Writer


def view_series(writer: Writer, entry: Entry[Any], ids: tuple[str, ...]) -> Mapping[str, Any]:
    """Return the charts of series."""
    return {"charts": tuple(_chart(writer, id) for id in ids)}


def _chart(writer: Writer, id: str) -> Mapping[str, Any]:
    edition = writer.edition
    series = edition.catalogue.series[id].facts
    points = {point.year: point for point in series.points}
    rows = tuple(
        {
            "year": bar.year,
            "value": edition.wording.number(point.value) if point else edition.wording.say("series.gap"),
            "bar": f"{bar.length:g}" if point else "",
            "part": name_part(bar.part) if bar.part is not None else "",
            "other": bool(bar.part),
            "source": writer.write_reference(point.source) if point else "",
            "note": edition.phrase(point.note) if point and point.note else None,
        }
        for bar in measure_bars(series)
        for point in (points.get(bar.year),)
    )
    return {
        "id": id,
        "title": edition.phrase(series.title),
        "counts": edition.phrase(series.counts),
        "note": writer.write_fragment(edition.phrase(series.note)) if series.note else "",
        "parts": tuple((name_part(number), edition.phrase(part.name)) for number, part in enumerate(series.parts)),
        "rows": rows,
        **name_tables(id),
    }


def name_part(number: int) -> str:
    """Return the letter of a way of counting."""
    return chr(ord("A") + number)
