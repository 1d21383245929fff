"""Tells who does what: a grid of roles and institutions, and the way from the first suspicion to help."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.drawings.flow import draw_flow
from hooks.awareness.language import Phrase
from hooks.awareness.model.organisation import Duty, Organisation
from hooks.awareness.pages.collation import sort_key
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.open_files import name_tables
from hooks.awareness.pages.planned import Link
from hooks.awareness.pages.prose import Writer

PATH_PARTS = (TEXT, DRAWING) = ("text", "drawing")
"""How the way to help can be shown."""
_KINDS = ("public", "municipal", "ngo", "international", "foreign")
"""In the order of the rows: bodies of the state and of towns first."""


@dataclass(frozen=True)
class DutyView:
    """A role that a document says an organisation has; which document, its own page tells."""

    function: str
    name: Phrase
    year: str


@dataclass(frozen=True)
class DutyRow:
    """An institution with its roles, None where no document names one; `renamed` is HTML."""

    id: str
    link: Link
    renamed: str
    cells: tuple[DutyView | None, ...]


@dataclass(frozen=True)
class StageView:
    """A stage of the way; `text` is HTML."""

    id: str
    title: Phrase
    text: str
    organisations: tuple[Link, ...]
    helplines: tuple[Link, ...]


def view_duties(writer: Writer, entry: Entry[Any], functions: tuple[str, ...]) -> Mapping[str, Any]:
    """Return the grid of the roles that are named, with every institution that has one of them."""
    edition = writer.edition
    holders = _find_holders(edition, functions)
    held = {str(duty.function) for holder in holders for duty in holder.facts.duties}
    shown = tuple(function for function in functions if function in held)
    return {
        "functions": tuple((function, edition.choice("functions", function)) for function in shown),
        "rows": tuple(_view_row(writer, holder, shown) for holder in holders),
        "nobody": tuple(edition.choice("functions", function) for function in functions if function not in held),
        **name_tables("duties"),
    }


def _find_holders(edition: Edition, functions: tuple[str, ...]) -> list[Entry[Organisation]]:
    alphabet = edition.wording.say("alphabet")
    holders = [
        entry
        for entry in edition.catalogue.organisations.values()
        if any(duty.function in functions for duty in entry.facts.duties)
    ]
    return sorted(
        holders, key=lambda e: (_KINDS.index(e.facts.kind), sort_key(edition.phrase(e.facts.name), alphabet))
    )


def _view_row(writer: Writer, entry: Entry[Organisation], functions: tuple[str, ...]) -> DutyRow:
    edition = writer.edition
    duties = {str(duty.function): duty for duty in entry.facts.duties}
    cells = [view_duty(edition, duties[function]) if function in duties else None for function in functions]
    renamed = entry.facts.renamed
    return DutyRow(
        id=entry.id,
        link=edition.link("organisation", entry.id),
        renamed=writer.write_fragment(edition.phrase(renamed)) if renamed else "",
        cells=tuple(cells),
    )


def view_duty(edition: Edition, duty: Duty) -> DutyView:
    """Return a role with the year of the document that names it."""
    return DutyView(
        function=str(duty.function),
        name=edition.choice("functions", duty.function),
        year=str(duty.year) if duty.year else edition.wording.say("duties.undated"),
    )


def view_path(writer: Writer, entry: Entry[Any], arguments: tuple[str, ...]) -> Mapping[str, Any]:
    """Return the way to help as a list of steps with their texts, as a drawing, or unless one is named as both."""
    edition = writer.edition
    stages = edition.catalogue.stages
    parts = arguments or PATH_PARTS
    groups = itertools.groupby(stages.items(), key=lambda item: item[1].facts.step) if TEXT in parts else ()
    steps = tuple(
        (number, tuple(_view_stage(writer, id, stage) for id, stage in group)) for number, group in groups
    )
    boxes = [(id, stage.facts.step, str(edition.phrase(stage.facts.title))) for id, stage in stages.items()]
    mirrored = edition.wording.direction == "rtl"
    return {"steps": steps, "drawing": draw_flow(boxes, mirrored=mirrored) if DRAWING in parts else None}


def _view_stage(writer: Writer, id: str, entry: Entry[Any]) -> StageView:
    edition = writer.edition
    return StageView(
        id=id,
        title=edition.phrase(entry.facts.title),
        text=writer.write_fragment(edition.phrase(entry.facts.text)),
        organisations=tuple(edition.link("organisation", key) for key in entry.facts.organisations),
        helplines=tuple(edition.link("helpline", key) for key in entry.facts.helplines),
    )
