"""Plans the steps told in full: a page for every question, with each ending that one press leads to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hooks.awareness.language import Phrase
from hooks.awareness.model.step import START
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.everything import find_group
from hooks.awareness.pages.frame import leave_untranslated, plan_alternates, plan_breadcrumbs
from hooks.awareness.pages.planned import Link, PlannedPage
from hooks.awareness.pages.prints import find_whole_paper
from hooks.awareness.pages.prose import Writer
from hooks.awareness.pages.steps import Ending, grow, write_ending


@dataclass(frozen=True)
class ToldEnding:
    """An ending told among others; with the words that lead to it, where its heading has others."""

    id: str
    pressed: Phrase | None
    heading: Phrase
    ending: Ending


def list_told(edition: Edition) -> tuple[str, ...]:
    """Return the questions that lead to endings, but for the first one, which stands on a page of its own kind."""
    return tuple(id for id in grow(edition).ways if id != START and _list_endings(edition, id))


def _list_endings(edition: Edition, id: str) -> tuple[str, ...]:
    steps = edition.catalogue.steps
    return tuple(str(choice) for choice in steps[id].facts.choices if steps[str(choice)].facts.ends)


def _told_uri(edition: Edition, id: str) -> str:
    return f"{edition.uri('step', id)}/all"


def link_told(edition: Edition) -> tuple[Link, ...]:
    """Return a link to where the endings of each of these questions are told."""
    return tuple(
        Link(edition.name("step", id), edition.locate(_told_uri(edition, id))) for id in list_told(edition)
    )


def plan_told_steps(edition: Edition) -> Iterator[PlannedPage]:
    """Yield the page of each of these questions."""
    for number, id in enumerate(list_told(edition), 1):
        yield _plan_told(edition, id, number)


def _plan_told(edition: Edition, id: str, number: int) -> PlannedPage:
    wording, entry = edition.wording, edition.catalogue.steps[id]
    uri = _told_uri(edition, id)
    address = edition.locate(uri)
    writer = Writer(edition, address)
    words = edition.phrase(entry.facts.link)
    details = {"number": wording.number(number), "words": words}
    endings = tuple(_tell(writer, ending) for ending in _list_endings(edition, id))
    page = PlannedPage(
        uri=uri,
        language=edition.language,
        address=address,
        template="endings.html",
        title=words,
        tab_title=wording.say("steps.told.tab-title", details),
        description=wording.say("steps.told.description", details),
        values={
            "endings": endings,
            "others": tuple(link for link in link_told(edition) if link.address != address),
            "paper": find_whole_paper(edition, "steps"),
        },
        breadcrumbs=(*plan_breadcrumbs(edition, edition.catalogue.navigation.steps), edition.link("step", id)),
        sources=writer.bibliography.list_sources(),
        alternates=plan_alternates(edition, uri),
        edit_file=entry.sheet.file,
        group=find_group(edition, entry),
        unlisted=True,
    )
    return page if edition.language in entry.facts.link else leave_untranslated(page, entry.facts.link)


def _tell(writer: Writer, id: str) -> ToldEnding:
    edition = writer.edition
    entry = edition.catalogue.steps[id]
    pressed = edition.phrase(entry.facts.link) if entry.facts.title else None
    return ToldEnding(id, pressed, edition.phrase(entry.facts.heading), write_ending(writer, entry))
