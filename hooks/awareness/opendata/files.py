"""Plans the files of open data: JSON with its schema, tables, and the helplines for directories of others."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

from hooks.awareness.opendata.calendar_file import write_calendar
from hooks.awareness.opendata.datasets import plan_datasets
from hooks.awareness.opendata.feed import write_feed
from hooks.awareness.opendata.hsds import make_services
from hooks.awareness.opendata.records import GROUPS, Editions, Record, make_records, make_vocabulary
from hooks.awareness.opendata.shapes import make_shape, make_vocabulary_shape
from hooks.awareness.opendata.tables import TABLES, write_table
from hooks.awareness.pages.calendar import CALENDAR_FILE, FEED_FILE
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.open_files import FOLDER
from hooks.awareness.pages.planned import PlannedAsset
from hooks.awareness.pages.site_card import CARD_FILE, SiteCard, make_site_card

LICENCE = "CC0-1.0"
"""SPDX id of https://creativecommons.org/publicdomain/zero/1.0/."""


def plan_open_data(editions: Editions, *, online: bool = True) -> Iterator[PlannedAsset]:
    """Yield every file of data that a site publishes about its content; the feed only where it can be followed."""

    @cache  # once, however many files hold them
    def make(kind: str) -> list[Record]:
        return make_records(editions, kind)

    for kind, name in GROUPS.items():
        yield _plan(f"{name}.json", partial(_write_records, editions, name, partial(make, kind)))
        yield _plan(f"schemas/{name}.json", partial(_write, make_shape(kind, _locate(editions, name))))
    yield _plan("vocabulary.json", partial(_write_vocabulary, editions))
    yield _plan("schemas/vocabulary.json", partial(_write, make_vocabulary_shape(_locate(editions, "vocabulary"))))
    for table, kind in TABLES.items():
        yield _plan(f"{table}.csv", partial(_write_table, editions, table, partial(make, kind)))
    yield from plan_datasets(next(iter(editions.values())).catalogue)
    for language, edition in editions.items():
        yield _plan(f"helplines-hsds-{language}.json", partial(_write_services, edition))
        if online:
            yield PlannedAsset(FEED_FILE.format(language=language), partial(write_feed, edition))
        if edition.catalogue.occasions:
            yield PlannedAsset(CALENDAR_FILE.format(language=language), partial(write_calendar, edition))
        if card := make_site_card(edition):
            yield PlannedAsset(CARD_FILE.format(language=language), partial(_write_card, card))


def _plan(name: str, make: Callable[[], bytes]) -> PlannedAsset:
    return PlannedAsset(f"{FOLDER}{name}", make)


def _locate(editions: Editions, name: str) -> str:
    return f"{next(iter(editions.values())).site_address}{FOLDER}schemas/{name}.json"


def _write(data: Any) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _head(editions: Editions, name: str) -> dict[str, Any]:
    edition = next(iter(editions.values()))
    return {
        "$schema": _locate(editions, name),
        "licence": LICENCE,
        "built": edition.day.isoformat(),
        "site": edition.site_address,
        "languages": list(editions),
    }


def _write_records(editions: Editions, name: str, make: Callable[[], list[Record]]) -> bytes:
    return _write({**_head(editions, name), name: make()})


def _write_vocabulary(editions: Editions) -> bytes:
    return _write({**_head(editions, "vocabulary"), "vocabulary": make_vocabulary(editions)})


def _write_table(editions: Editions, table: str, make: Callable[[], list[Record]]) -> bytes:
    return write_table(table, make(), editions)


def _write_services(edition: Edition) -> bytes:
    services = make_services(edition)
    return _write({"total_items": len(services), "total_pages": 1, "page_number": 1, "contents": services})


def _write_card(card: SiteCard) -> bytes:
    """Return what the script of the card reads; it puts no sentence together by itself."""
    lines = [{"number": line.number, "link": line.link, "name": str(line.name)} for line in card.lines]
    said = {"title": card.title, "lines": lines, "state": card.state, "more": card.more, "address": card.address}
    return _write({"checked": card.checked, "holds": card.holds, **said})
