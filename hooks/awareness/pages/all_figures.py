"""Gathers every count and sum of the content: those of campaigns, of series, and those that stand alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.campaign import Campaign
from hooks.awareness.model.markup import Block, Heading
from hooks.awareness.pages.cards import describe_dates, describe_period
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.open_files import name_tables
from hooks.awareness.pages.planned import Link
from hooks.awareness.pages.prose import Writer
from hooks.awareness.pages.works import sort_campaigns
from hooks.awareness.traversal import find_blocks, find_entry_marks


@dataclass(frozen=True)
class Counted:
    """A number of the content, whatever kind it comes from, with its texts per language."""

    id: str
    group: str
    value: int | float
    unit: str
    counts: Mapping[str, str]
    from_: str
    to: str | None
    sources: tuple[str, ...]
    bound: str = "exact"
    country: str = ""
    note: Mapping[str, str] = field(default_factory=dict)
    whole: int | float | None = None
    """What it is a part of."""


@dataclass(frozen=True)
class FigureRow:
    """A row of the table; `sources` is HTML."""

    id: str
    amount: str
    unit: str
    counts: Phrase
    period: str
    sources: str
    note: Phrase | None


@dataclass(frozen=True)
class FigureGroup:
    """The figures of a campaign, of a series, or of a country."""

    id: str
    title: Phrase
    link: Link | None
    rows: tuple[FigureRow, ...]


def list_counted(catalogue: Catalogue) -> Iterator[Counted]:
    """Yield every number of the content, group by group."""
    for id, entry in catalogue.amounts.items():
        facts = entry.facts
        yield Counted(
            id=id,
            group=facts.country or catalogue.site.country,
            value=facts.value,
            unit=facts.unit,
            counts=facts.counts,
            from_=str(facts.from_),
            to=str(facts.to) if facts.to else None,
            sources=tuple(facts.sources),
            bound=facts.bound,
            country=facts.country or catalogue.site.country,
            note=facts.note or {},
            whole=100 if facts.unit == "percent" else None,
        )
    for id, series in catalogue.series.items():
        for point in series.facts.points:
            yield Counted(
                id=f"{id}-{point.year}",
                group=id,
                value=point.value,
                unit=series.facts.unit,
                counts=series.facts.say_counts(point.year),
                from_=str(point.year),
                to=None,
                sources=(point.source,),
                country=catalogue.site.country,
                note=point.note or {},
            )
    for campaign in sort_campaigns(catalogue):
        yield from _list_campaign(campaign)


def _list_campaign(entry: Entry[Campaign]) -> Iterator[Counted]:
    period = entry.facts.period
    values = {figure.id: figure.value for figure in entry.facts.figures}
    for figure in entry.facts.figures:
        yield Counted(
            id=f"{entry.id}-{figure.id}",
            group=entry.id,
            value=figure.value,
            unit=figure.unit,
            counts={code: words.figures[figure.id] for code, words in entry.words.items()},
            from_=str(period.from_) if period else "",
            to=str(period.to) if period and period.to else None,
            sources=(figure.source,),
            whole=values.get(figure.of) if figure.of else None,
        )


def view_figures(writer: Writer, entry: Entry[Any], arguments: tuple[str, ...]) -> Mapping[str, Any]:
    """Return all numbers: links to pages that tell of a series or a campaign, and a table for each other group."""
    edition = writer.edition
    groups: dict[str, list[Counted]] = {}
    for counted in list_counted(edition.catalogue):
        groups.setdefault(counted.group, []).append(counted)
    elsewhere = {id: link for id in groups if (link := _find_elsewhere(edition, id))}
    return {
        "groups": tuple(_view_group(writer, id, items) for id, items in groups.items() if id not in elsewhere),
        "elsewhere": tuple((f"figures-{id}", link) for id, link in elsewhere.items()),
        **name_tables("figures"),
    }


def _find_elsewhere(edition: Edition, id: str) -> Link | None:
    """Return a link to where a text shows the figures of a series or a campaign, if one does."""
    catalogue = edition.catalogue
    if id in catalogue.series:
        title = edition.phrase(catalogue.series[id].facts.title)
        for page, block in find_blocks(catalogue):
            if block.name == "series" and id in block.arguments:
                return edition.link("page", page.id, title, f"series-{id}")
    elif id in catalogue.campaigns:
        anchor = None
        for _, mark in find_entry_marks(catalogue.campaigns[id]):
            if isinstance(mark, Heading):
                anchor = mark.anchor
            elif isinstance(mark, Block) and mark.name == "figures":
                return edition.link("campaign", id, anchor=anchor)
    return None


def _view_group(writer: Writer, id: str, items: list[Counted]) -> FigureGroup:
    edition = writer.edition
    catalogue = edition.catalogue
    link = None
    if id in catalogue.campaigns:
        link = edition.link("campaign", id)
        title = link.text
    elif id in catalogue.series:
        title = edition.phrase(catalogue.series[id].facts.title)
    else:
        title = Phrase(edition.wording.country_name(id), edition.language)
    rows = tuple(_view_row(writer, item) for item in items)
    return FigureGroup(f"figures-{id.lower()}", title, link, rows)


def _view_row(writer: Writer, item: Counted) -> FigureRow:
    edition = writer.edition
    return FigureRow(
        id=item.id,
        amount=say_amount(edition, item),
        unit=edition.wording.say(f"figures.unit.{item.unit}", {"currency": edition.catalogue.site.currency}),
        counts=edition.phrase(item.counts),
        period=_say_period(edition, item),
        sources=" ".join(writer.write_reference(source) for source in item.sources),
        note=edition.phrase(item.note) if item.note else None,
    )


def say_amount(edition: Edition, item: Counted) -> str:
    """Return a number with its unit, as a sentence would have it."""
    wording = edition.wording
    if item.unit == "money":
        text = wording.money(int(item.value), edition.catalogue.site.currency)
    elif item.unit == "months":
        text = wording.count("campaign.months", int(item.value))
    else:
        text = wording.number(item.value)
        if item.unit in ("percent", "percent-change"):
            text = wording.say("figures.percent", {"number": text})
    return text if item.bound == "exact" else wording.say(f"figures.bound.{item.bound}", {"number": text})


def _say_period(edition: Edition, item: Counted) -> str:
    catalogue, wording = edition.catalogue, edition.wording
    if item.group in catalogue.campaigns:
        return describe_period(wording, catalogue.campaigns[item.group].facts.period)
    if item.id in catalogue.amounts:
        facts = catalogue.amounts[item.id].facts
        return describe_dates(wording, facts.from_, facts.to)
    return item.from_
