"""Writes the records as tables (CSV, RFC 4180): one line for each thing that somebody would count or call."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from hooks.awareness.opendata.records import Record

Row = Mapping[str, Any]


def write_table(name: str, records: Iterable[Record], languages: Iterable[str]) -> bytes:
    """Return a table; words have one column for each language, lists are parted by spaces."""
    codes = tuple(languages)
    rows = [_spread(row, codes) for record in records for row in _ROWS[name](record)]
    table = io.StringIO()
    writer = csv.DictWriter(table, list(dict.fromkeys(key for row in rows for key in row)), restval="")
    writer.writeheader()
    writer.writerows(rows)
    return table.getvalue().encode()


def _spread(row: Row, languages: tuple[str, ...]) -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in row.items():
        if isinstance(value, Mapping):
            flat |= {f"{key}_{code}": value.get(code, "") for code in languages}
        elif isinstance(value, bool):
            flat[key] = "true" if value else "false"
        else:
            flat[key] = " ".join(value) if isinstance(value, list) else "" if value is None else str(value)
    return flat


def _list_campaigns(record: Record) -> Iterator[Row]:
    period = record.get("period", {})
    yield {
        **_pick(record, "id", "kind", "name", "page"),
        "original_title": record["original_title"]["text"],
        "original_language": record["original_title"]["language"],
        "from": period.get("from", ""),
        "to": period.get("to", ""),
        "source": period.get("source", ""),
        "audiences": record.get("audiences", ""),
        "places": [place["id"] for place in record.get("places", ())],
    }


def _list_figures(record: Record) -> Iterator[Row]:
    for figure in record["figures"]:
        yield {"campaign": record["id"], **_pick(figure, "id", "value", "unit", "counts", "source")}


def _list_contacts(record: Record) -> Iterator[Row]:
    for contact in record["contacts"]:
        hours = contact.get("hours", "")
        yield {
            "helpline": record["id"],
            "name": record["name"],
            "contact": contact["id"],
            **_pick(contact, "method", "shown", "link", "confirmed", "grade"),
            **_pick(record, "status", "state"),
            "verified_on": record["verified"]["on"],
            "verified_how": record["verified"]["how"],
            **_pick(record, "tier", "country", "operator"),
            "cost": contact.get("cost", ""),
            "hours": hours if isinstance(hours, str) else "; ".join(_write_span(span) for span in hours),
            "spoken": contact.get("languages", ""),
            "usable_from": contact["usable_from"],
            "sources": contact["sources"],
            "page": record["page"],
        }


def _write_span(span: Mapping[str, Any]) -> str:
    return f"{','.join(span['days'])} {span['open']}-{span['close']}"


def _list_organisations(record: Record) -> Iterator[Row]:
    yield {**_pick(record, "id", "kind", "name", "functions"), "url": record.get("url", ""), "page": record["page"]}


def _list_points(record: Record) -> Iterator[Row]:
    for point in record["points"]:
        yield {"series": record["id"], "counts": record["counts"], **_pick(point, "year", "value", "source")}


def _list_sources(record: Record) -> Iterator[Row]:
    optional = {key: record.get(key, "") for key in ("date", "url")}
    yield {**_pick(record, "id", "name", "publisher"), **optional, **_pick(record, "language", "kind", "seen")}


def _pick(record: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: record.get(name, "") for name in names}


_ROWS: Mapping[str, Callable[[Record], Iterator[Row]]] = {
    "campaigns": _list_campaigns,
    "campaign-figures": _list_figures,
    "helplines": _list_contacts,
    "organisations": _list_organisations,
    "series": _list_points,
    "sources": _list_sources,
}
TABLES = {"campaigns": "campaign", "campaign-figures": "campaign", "helplines": "helpline"} | {
    "organisations": "organisation",
    "series": "series",
    "sources": "source",
}
"""Names of the tables, and the kind of record that each is made from."""
