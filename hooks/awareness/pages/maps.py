"""Draws the places of campaigns and projects on an outline, and lists them beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.drawings.map_labels import Label, place_labels
from hooks.awareness.drawings.map_lines import draw_lines, find_state_middle
from hooks.awareness.drawings.projection import Projection, fit_projection
from hooks.awareness.language import Phrase
from hooks.awareness.model.campaign import Campaign
from hooks.awareness.model.outline import Outline
from hooks.awareness.model.place import Place
from hooks.awareness.pages.prose import Writer
from hooks.awareness.pages.works import Work, WorkView, find_works, view_work

WIDTH = 300
"""Of every map, in units of the drawing: near the width of a small phone, so that letters keep their size there."""
RADIUS = 9
"""Of a mark; its words stand below it."""


@dataclass(frozen=True)
class PlaceRow:
    """A place with all that is known to have been there; `sources` is HTML."""

    id: str
    name: Phrase
    works: tuple[WorkView, ...]
    reason: Phrase | None = None
    """Why no map shows it."""
    sources: str = ""


@dataclass(frozen=True)
class StateRow:
    """States that took part in the same way."""

    parts: tuple[tuple[Phrase, str], ...]
    """The places by which they belong to the map, each with its sources as HTML."""
    states: tuple[Mark, ...]


@dataclass(frozen=True)
class Mark:
    """A place as a point, or a state by its number, in the units of the drawing."""

    id: str
    name: Phrase
    number: int
    x: int
    y: int
    label: Label | None = None
    """Where its name stands, if names are written."""


@dataclass(frozen=True)
class MapView:
    """A map with its table; `about` and `source` are HTML."""

    id: str
    title: Phrase
    about: str
    source: str
    shows: str
    drawn: str
    """What the drawing is, for somebody who does not see it."""
    width: int
    height: int
    ground: str
    """Data of an SVG path, as are those of the next two."""
    shapes: tuple[str, ...]
    meant: tuple[str, ...]
    """The states that have to do with what the map shows."""
    marks: tuple[Mark, ...]
    rows: tuple[PlaceRow | StateRow, ...]
    works: tuple[WorkView, ...] = ()
    """Of a map of states: what they had part in."""


def draw_map(writer: Writer, id: str, campaigns: Iterable[Entry[Campaign]]) -> MapView:
    """Return the map of an outline with the places of some campaigns."""
    edition = writer.edition
    outline = edition.catalogue.outlines[id].facts
    projection = fit_projection(outline.frame, WIDTH)
    works = find_works(campaigns)
    shown = {key: place for key, place in _find_places(edition.catalogue, outline) if key in works}
    title = edition.phrase(outline.title)
    list_rows = _list_states if outline.shows == "states" else _list_places
    rows, marks = list_rows(writer, outline, projection, shown, works)
    drawing = draw_lines(tuple(outline.shapes.items()), outline.ground, projection)
    meant = {code for place in shown.values() for code in place.shapes}
    return MapView(
        id=id,
        title=title,
        about=writer.write_fragment(edition.phrase(outline.about)),
        source=writer.write_reference(outline.source),
        shows=outline.shows,
        drawn=edition.wording.say("map.drawn", {"title": title}),
        width=WIDTH,
        height=projection.height,
        ground=drawing.ground,
        shapes=tuple(path for code, path in drawing.shapes if code not in meant),
        meant=tuple(path for code, path in drawing.shapes if code in meant),
        marks=tuple(marks),
        rows=tuple(rows),
        works=_list_works(writer, shown, works) if outline.shows == "states" else (),
    )


def _list_works(writer: Writer, shown: dict[str, Place], works: dict[str, list[Work]]) -> tuple[WorkView, ...]:
    found = {entry.id: (entry, whereabouts) for key in shown for entry, whereabouts in works[key]}
    return tuple(replace(view_work(writer, work), note=None) for work in found.values())


def find_maps(catalogue: Catalogue, campaign: Campaign) -> list[str]:
    """Return the maps that a campaign needs, the nearest first: one that shows no further place is left out."""
    named = {whereabouts.id for whereabouts in campaign.places}
    outlines = sorted((_span(outline.facts), id) for id, outline in catalogue.outlines.items())
    chosen: dict[str, set[str]] = {}
    for _, id in outlines:
        shown = {key for key, _ in _find_places(catalogue, catalogue.outlines[id].facts) if key in named}
        if shown.difference(*chosen.values()):
            chosen[id] = shown
    return list(chosen)


def _span(outline: Outline) -> float:
    west, south, east, north = outline.frame
    return (east - west) * (north - south)


def _find_places(catalogue: Catalogue, outline: Outline) -> Iterator[tuple[str, Place]]:
    """Yield the places that an outline can show: whole states, and points unless it shows states only."""
    for key, entry in catalogue.places.items():
        place = entry.facts
        if any(code in outline.shapes for code in place.shapes):
            if outline.shows == "states" or len(place.shapes) == 1:
                yield key, place
        elif outline.shows == "places" and place.at and outline.find_shape(place.at):
            yield key, place


def _list_places(
    writer: Writer, outline: Outline, projection: Projection, shown: dict[str, Place], works: dict[str, list[Work]]
) -> tuple[list[PlaceRow], list[Mark]]:
    edition = writer.edition
    rows, marks = [], []
    for key, place in shown.items():
        name = edition.phrase(place.name)
        number = len(works[key])
        rows.append(PlaceRow(key, name, tuple(view_work(writer, work) for work in works[key])))
        if place.at:
            x, y = projection.place(place.at.longitude, place.at.latitude)
            marks.append(Mark(key, name, number, round(x), round(y)))
    labels = place_labels([(mark.x, mark.y, mark.name) for mark in marks], RADIUS, projection.width, projection.height)
    return rows, [replace(mark, label=label) for mark, label in zip(marks, labels, strict=True)]


def _list_states(
    writer: Writer, outline: Outline, projection: Projection, shown: dict[str, Place], works: dict[str, list[Work]]
) -> tuple[list[StateRow], list[Mark]]:
    """Return the states, numbered by name, with the places that cover them: a row for all of which the same is said."""
    wording = writer.edition.wording
    covering: dict[str, list[str]] = {}
    for key, place in shown.items():
        for code in place.shapes:
            covering.setdefault(code, []).append(key)
    alike: dict[tuple[tuple[Phrase, str], ...], list[Mark]] = {}
    marks = []
    codes = sorted((code for code in covering if code in outline.shapes), key=wording.country_name)
    for number, code in enumerate(codes, 1):
        x, y = find_state_middle(projection, outline.shapes[code], RADIUS)
        marks.append(Mark(code, Phrase(wording.country_name(code), writer.edition.language), number, x, y))
        parts = tuple(_view_part(writer, shown[key], works[key]) for key in covering[code])
        alike.setdefault(parts, []).append(marks[-1])
    rows = [StateRow(parts, tuple(states)) for parts, states in alike.items()]
    return rows, marks


def _view_part(writer: Writer, place: Place, works: list[Work]) -> tuple[Phrase, str]:
    """Return why a state belongs to the map: what is known to have been there, or else the name of the place."""
    edition = writer.edition
    notes = [edition.phrase(whereabouts.note) for _, whereabouts in works if whereabouts.note]
    sources = dict.fromkeys([*(whereabouts.source for _, whereabouts in works), *place.sources])
    references = " ".join(writer.write_reference(source) for source in sources)
    return notes[0] if notes else edition.phrase(place.name), references


def list_off_map(writer: Writer, campaigns: list[Entry[Campaign]]) -> tuple[PlaceRow, ...]:
    """Return the places of some campaigns that no map can show, with the reason."""
    edition = writer.edition
    works = find_works(campaigns)
    rows = []
    for key, entry in edition.catalogue.places.items():
        place = entry.facts
        if key in works and place.unmapped:
            views = tuple(view_work(writer, work) for work in works[key])
            sources = " ".join(writer.write_reference(source) for source in place.sources)
            reason = edition.phrase(place.unmapped)
            rows.append(PlaceRow(key, edition.phrase(place.name), views, reason, sources))
    return tuple(rows)
