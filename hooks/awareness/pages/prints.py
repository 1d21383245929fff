"""Plans the files to print, and how pages offer them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.paper import FLOWING, FORMATS, PAGES, PLACES, Format, Layout
from hooks.awareness.model.printed import Print
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.paper import Read, plan_sheet
from hooks.awareness.pages.planned import Link, PlannedAsset
from hooks.awareness.printables.previews import draw_small_preview, preview_key
from hooks.awareness.printables.typesetting import sheet_key, typeset

_PREVIEW_WIDTH = 300
"""Pixels: twice what a telephone shows of it beside its words."""
_MILLIMETRES = 25.4


@dataclass(frozen=True)
class PrintFile:
    """A file to print. How large it is in bytes is known when it is made."""

    path: str
    size: str
    """Name and sides of the sheet, in words."""
    flows: bool = False
    """Whether it has as many pages as its text needs, so that whoever prints it wants to know how many."""


@dataclass(frozen=True)
class PrintCard:
    """A thing to print as a page offers it, or says that it is withheld."""

    id: str
    name: Phrase
    shows: Phrase
    how: str
    """What to do with the sheet."""
    files: tuple[PrintFile, ...]
    """Empty while it is withheld; then it has no picture either."""
    preview: str
    width: int
    height: int
    resting: tuple[Link, ...] = ()
    """The lines on it that nobody answers now: because of them it is withheld."""


def plan_prints(edition: Edition, mark: str, read: Read) -> Iterator[PlannedAsset]:
    """Yield the files of all things to print in one language, and a picture of each."""
    for entry in list_prints(edition):
        for form in FORMATS[entry.facts.layout]:
            sheet = plan_sheet(edition, entry, form, mark, read)
            path = _file_path(edition, entry, form)
            yield PlannedAsset(path, partial(typeset, sheet), sheet_key(sheet, "pdf"))
        # the last format is the smallest: its picture is drawn fastest
        resolution = _PREVIEW_WIDTH * _MILLIMETRES / _sides(entry, form)[0]
        written = entry.facts.layout in FLOWING
        draw = partial(draw_small_preview, sheet, _PREVIEW_WIDTH, resolution, written=written)
        key = preview_key(sheet_key(sheet, "png"), resolution, _PREVIEW_WIDTH, written=written)
        yield PlannedAsset(_preview_path(edition, entry), draw, key)


def list_prints(edition: Edition) -> list[Entry[Print]]:
    """Return the things to print that are offered in the language, in their order."""
    return [entry for entry in _list_written(edition) if not edition.catalogue.list_resting(entry.facts.helplines)]


def _list_written(edition: Edition) -> list[Entry[Print]]:
    """Return the things to print that have words in the language, withheld ones included."""
    entries = edition.catalogue.prints.values()
    chosen = [entry for entry in entries if edition.language in entry.facts.headline]
    return sorted(chosen, key=lambda entry: (entry.facts.order, entry.id))


def list_campaign_prints(edition: Edition, campaign: str) -> tuple[PrintCard, ...]:
    """Return the cards of what belongs to a campaign."""
    chosen = (entry for entry in _list_written(edition) if entry.facts.campaign == campaign)
    return tuple(make_print_card(edition, entry) for entry in chosen)


def list_place_prints(edition: Edition, places: Iterable[str]) -> tuple[PrintCard, ...]:
    """Return the cards of what is made for some places, such as a wall."""
    layouts = {layout for place in places for layout in PLACES[place]}
    chosen = (entry for entry in _list_written(edition) if entry.facts.layout in layouts)
    return tuple(make_print_card(edition, entry) for entry in chosen)


def make_print_card(edition: Edition, entry: Entry[Print]) -> PrintCard:
    """Return the card of a thing to print."""
    facts = entry.facts
    forms = FORMATS[facts.layout]
    resting = tuple(edition.link("helpline", id) for id in edition.catalogue.list_resting(facts.helplines))
    wide, high = _sides(entry, forms[-1])
    return PrintCard(
        id=entry.id,
        name=edition.phrase(facts.name),
        shows=edition.phrase(facts.shows),
        how=edition.wording.say(f"paper.how.{facts.layout}"),
        files=() if resting else tuple(_make_file(edition, entry, form) for form in forms),
        preview="" if resting else _preview_path(edition, entry),
        width=_PREVIEW_WIDTH,
        height=round(_PREVIEW_WIDTH * high / wide),
        resting=resting,
    )


def find_whole_paper(edition: Edition, layout: Layout, checklist: str | None = None) -> str:
    """Return the path of the first paper that shows all of a checklist, or all steps or terms; else nothing."""
    prints = (entry for entry in list_prints(edition) if entry.facts.layout == layout)
    papers = (entry for entry in prints if entry.facts.checklist == checklist)
    return next((_file_path(edition, entry, FORMATS[entry.facts.layout][0]) for entry in papers), "")


def _make_file(edition: Edition, entry: Entry[Print], form: Format) -> PrintFile:
    path, size = _file_path(edition, entry, form), _describe_size(edition, form)
    return PrintFile(path, size, flows=entry.facts.layout in FLOWING)


def _describe_size(edition: Edition, form: Format) -> str:
    wording = edition.wording
    sides = {"width": wording.number(form.width / 10), "height": wording.number(form.height / 10)}
    return wording.say("paper.size", {"name": form.name.upper(), **sides})


def _sides(entry: Entry[Print], form: Format) -> tuple[int, int]:
    """Return width and height of a sheet as it lies; what has two pages lies on its side, to be folded."""
    return (form.height, form.width) if PAGES.get(entry.facts.layout) else (form.width, form.height)


def _file_path(edition: Edition, entry: Entry[Print], form: Format) -> str:
    name = f"{entry.id}-{form.name}" if len(FORMATS[entry.facts.layout]) > 1 else entry.id
    return f"print/{name}-{edition.language}.pdf"


def _preview_path(edition: Edition, entry: Entry[Print]) -> str:
    return f"print/{entry.id}-{edition.language}.png"
