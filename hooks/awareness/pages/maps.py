"""Draws the places of campaigns and projects on an outline, and lists them beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.campaign import Campaign
from hooks.awareness.model.outline import Outline, Ring
from hooks.awareness.model.place import Place
from hooks.awareness.pages.labels import Label, place_labels
from hooks.awareness.pages.projection import Projection, find_middle, fit_projection
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
    number: int
    """The number on the map: of the state, or of how many campaigns and projects were there."""
    works: tuple[WorkView, ...]
    parts: tuple[tuple[Phrase, str], ...] = ()
    """Of a state: the places by which it belongs to the map, each with its sources as HTML."""
    reason: Phrase | None = None
    """Why no map shows it."""
    sources: str = ""


@dataclass(frozen=True)
class Mark:
    """A place as a point, or a state by its number, in the units of the drawing."""

    id: str
    name: Phrase
    number: int
    x: float
    y: float
    label: Label | None = None
    """Where its name stands, if names are written."""


@dataclass(frozen=True)
class Shape:
    """A state; `path` is the data of an SVG path."""

    code: str
    path: str
    meant: bool
    """Whether it has to do with what the map shows."""


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
    ground: tuple[str, ...]
    shapes: tuple[Shape, ...]
    marks: tuple[Mark, ...]
    rows: tuple[PlaceRow, ...]
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
        ground=tuple(_trace(projection, (ring,)) for ring in outline.ground),
        shapes=tuple(
            Shape(code, _trace(projection, rings), code in meant) for code, rings in outline.shapes.items()
        ),
        marks=tuple(marks),
        rows=tuple(rows),
        works=_list_works(writer, shown, works) if outline.shows == "states" else (),
    )


@cache  # the same lines stand on the page of every filter, in every language
def _trace(projection: Projection, rings: tuple[Ring, ...]) -> str:
    return "".join(projection.write_path(ring.points) for ring in rings)


def _list_works(writer: Writer, shown: dict[str, Place], works: dict[str, list[Work]]) -> tuple[WorkView, ...]:
    found = {entry.id: (entry, whereabouts) for key in shown for entry, whereabouts in works[key]}
    return tuple(replace(view_work(writer, work), note=None) for work in found.values())


def shows_any(catalogue: Catalogue, outline: Outline, campaign: Campaign) -> bool:
    """Tell whether a map has anything to show of a campaign."""
    named = {whereabouts.id for whereabouts in campaign.places}
    return any(key in named for key, _ in _find_places(catalogue, outline))


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
        rows.append(PlaceRow(key, name, number, tuple(view_work(writer, work) for work in works[key])))
        if place.at:
            x, y = projection.place(place.at.longitude, place.at.latitude)
            marks.append(Mark(key, name, number, x, y))
    labels = place_labels([(mark.x, mark.y, mark.name) for mark in marks], RADIUS, projection.width, projection.height)
    return rows, [replace(mark, label=label) for mark, label in zip(marks, labels, strict=True)]


def _list_states(
    writer: Writer, outline: Outline, projection: Projection, shown: dict[str, Place], works: dict[str, list[Work]]
) -> tuple[list[PlaceRow], list[Mark]]:
    """Return the states by name, each numbered, with the places that cover them."""
    edition = writer.edition
    covering: dict[str, list[str]] = {}
    for key, place in shown.items():
        for code in place.shapes:
            covering.setdefault(code, []).append(key)
    rows, marks = [], []
    codes = sorted((code for code in covering if code in outline.shapes), key=edition.wording.country_name)
    for number, code in enumerate(codes, 1):
        name = Phrase(edition.wording.country_name(code), edition.language)
        parts = tuple(_view_part(writer, shown[key], works[key]) for key in covering[code])
        rows.append(PlaceRow(code, name, number, (), parts))
        x, y = _find_label(projection, outline.shapes[code])
        marks.append(Mark(code, name, number, x, y))
    return rows, marks


def _view_part(writer: Writer, place: Place, works: list[Work]) -> tuple[Phrase, str]:
    """Return why a state belongs to the map: what is known to have been there, or else the name of the place."""
    edition = writer.edition
    notes = [edition.phrase(whereabouts.note) for _, whereabouts in works if whereabouts.note]
    sources = dict.fromkeys([*(whereabouts.source for _, whereabouts in works), *place.sources])
    references = " ".join(writer.write_reference(source) for source in sources)
    return notes[0] if notes else edition.phrase(place.name), references


@cache
def _find_label(projection: Projection, rings: tuple[Ring, ...]) -> tuple[float, float]:
    """Return the middle of the largest piece of a state, clear of the edges of the drawing."""
    pieces = [tuple(projection.place(*point) for point in ring.points) for ring in rings]
    x, y = find_middle(max(pieces, key=_stretch))
    return (
        round(min(max(x, RADIUS), projection.width - RADIUS), 1),
        round(min(max(y, RADIUS), projection.height - RADIUS), 1),
    )


def _stretch(piece: tuple[tuple[float, float], ...]) -> float:
    xs, ys = [x for x, _ in piece], [y for _, y in piece]
    return (max(xs) - min(xs)) * (max(ys) - min(ys))


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
            rows.append(PlaceRow(key, edition.phrase(place.name), 0, views, (), reason, sources))
    return tuple(rows)
