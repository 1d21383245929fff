"""Plans the steps: a page for each, the choices of the first, and all of them on one page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.drawings.branches import WIDTH, draw_tree
from hooks.awareness.language import Phrase
from hooks.awareness.model.reach import WRITTEN, find_gaps
from hooks.awareness.model.short import short_code
from hooks.awareness.model.step import START, Step
from hooks.awareness.model.tree import Tree, grow_tree
from hooks.awareness.pages.cards import HelplineCard, make_card_for
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.everything import find_group
from hooks.awareness.pages.frame import leave_untranslated, link_page, plan_alternates, plan_breadcrumbs
from hooks.awareness.pages.planned import Link, PlannedPage
from hooks.awareness.pages.prose import Writer


@dataclass(frozen=True)
class ChoiceView:
    """A choice that a reader can press."""

    id: str
    link: Link
    own_words: Phrase | None


@dataclass(frozen=True)
class Advice:
    """One thing to do now; `html` is HTML."""

    html: str
    language: str


@dataclass(frozen=True)
class Ending:
    """What stands at the end of a way."""

    do: tuple[Advice, ...]
    to_copy: Phrase | None
    cards: tuple[HelplineCard, ...]
    none_known: bool
    pages: tuple[Link, ...]
    first: HelplineCard | None
    """The first line whose number is sure, with one way to reach it, for the top of the page."""


@dataclass(frozen=True)
class Branch:
    """A step in the list of all, with those behind it."""

    choice: ChoiceView
    branches: tuple[Branch, ...]


def grow(edition: Edition) -> Tree:
    """Return how the steps of a site hang together."""
    return grow_tree({id: entry.facts for id, entry in edition.catalogue.steps.items()})


def plan_steps(edition: Edition) -> Iterator[PlannedPage]:
    """Yield the page of every step but the first, which a plain page holds."""
    tree = grow(edition)
    others = (entry for id, entry in edition.catalogue.steps.items() if id != START)
    for number, entry in enumerate(others, 1):
        yield _plan_step(edition, tree, entry, number)


def _plan_step(edition: Edition, tree: Tree, entry: Entry[Step], number: int) -> PlannedPage:
    facts = entry.facts
    wording = edition.wording
    address = edition.address("step", entry.id)
    writer = Writer(edition, address)
    heading = edition.phrase(facts.heading)
    way = tree.ways[entry.id]
    details = {"number": wording.number(number), "words": edition.phrase(facts.link)}
    values: dict[str, Any] = {
        "choices": list_choices(edition, entry),
        "ending": write_ending(writer, entry) if facts.ends else None,
        "back": edition.link("step", way[-2], edition.phrase(edition.catalogue.steps[way[-2]].facts.heading)),
        "start": edition.link("step", START) if len(way) > 2 else None,
    }
    uri = edition.uri("step", entry.id)
    alternates = plan_alternates(edition, uri)
    page = PlannedPage(
        uri=uri,
        language=edition.language,
        address=address,
        template="step.html",
        title=heading,
        tab_title=wording.say("steps.tab-title", details),
        description=wording.say("steps.description", details),
        values=values,
        breadcrumbs=_plan_breadcrumbs(edition, way[1:-1]),
        sources=writer.bibliography.list_sources(),
        alternates=alternates,
        edit_file=entry.sheet.file,
        code=short_code(uri, edition.language),
        group=find_group(edition, entry),
    )
    if edition.language in facts.link:
        return page
    return leave_untranslated(page, facts.link)


def _plan_breadcrumbs(edition: Edition, way: tuple[str, ...]) -> tuple[Link, ...]:
    first = plan_breadcrumbs(edition, edition.catalogue.navigation.steps)
    return (*first, *(edition.link("step", id) for id in way))


def list_choices(edition: Edition, entry: Entry[Step]) -> tuple[ChoiceView, ...]:
    """Return the choices of a step; an ending has none."""
    return tuple(_view_choice(edition, id) for id in entry.facts.choices)


def _view_choice(edition: Edition, id: str, text: Phrase | None = None) -> ChoiceView:
    own = edition.catalogue.steps[id].facts.own_words
    words = Phrase(own.text, own.language) if own and own.language != edition.language else None
    return ChoiceView(id, edition.link("step", id, text), words)


def write_ending(writer: Writer, entry: Entry[Step]) -> Ending:
    """Return an ending for a writer, who counts its sources."""
    edition = writer.edition
    facts = entry.facts
    helplines = edition.catalogue.helplines
    advice = (edition.phrase(text) for text in facts.do)
    lines = sorted((helplines[id] for id in facts.helplines), key=lambda line: line.facts.rests)
    near = (make_card_for(edition, line, facts.places) for line in lines)
    cards = tuple(_choose_contacts(card, facts) for card in near if card.contacts)
    return Ending(
        do=tuple(Advice(writer.write_fragment(text), text.language) for text in advice),
        to_copy=Phrase(facts.to_copy.text, facts.to_copy.language) if facts.to_copy else None,
        cards=cards,
        none_known=bool(find_unreached(edition, facts)),
        pages=tuple(link_page(edition, page, edition.name("page", page)) for page in facts.pages),
        first=None if facts.places else _find_first(cards),  # elsewhere, what to call comes with conditions
    )


def _find_first(cards: Iterable[HelplineCard]) -> HelplineCard | None:
    """Return the first line that works and is sure, with its first number alone."""
    for card in cards:
        numbers = [contact for contact in card.contacts if contact.method in ("phone", "sms")]
        if numbers and card.confirmed and not card.rests:
            return replace(card, contacts=(replace(numbers[0], note=None),))
    return None


def find_unreached(edition: Edition, facts: Step) -> tuple[tuple[str, str], ...]:
    """Return each place and language of an ending for which nobody is known to answer at any hour."""
    places = facts.places or (edition.catalogue.site.country,)
    languages = facts.languages or (edition.language,)
    lines = (edition.catalogue.helplines[id].facts for id in facts.helplines)
    return find_gaps(lines, places, languages, writing=facts.writing)


def _choose_contacts(card: HelplineCard, facts: Step) -> HelplineCard:
    """Leave out what wants a voice, for a reader who cannot speak aloud."""
    written = tuple(contact for contact in card.contacts if contact.method in WRITTEN)
    return replace(card, contacts=written) if facts.writing and written else card


def plan_start(edition: Edition) -> Mapping[str, Any]:
    """Return what the page of the first step shows below its title."""
    first = edition.catalogue.steps[START]
    return {"question": edition.phrase(first.facts.heading), "choices": list_choices(edition, first)}


def show_all_steps(edition: Edition) -> Mapping[str, Any]:
    """Return all steps for one page: the drawing, and the same as a list."""
    steps = edition.catalogue.steps
    tree = grow(edition)
    words = {id: steps[id].facts.heading if id == START else steps[id].facts.link for id in tree.ways}
    labels = {id: edition.phrase(text) for id, text in words.items()}
    endings = [id for id in tree.ways if steps[id].facts.ends]
    count = edition.wording.count("steps.endings", len(endings))

    def grow_branch(id: str) -> Branch:
        choices = (str(choice) for choice in steps[id].facts.choices)
        return Branch(_view_choice(edition, id, labels[id]), tuple(grow_branch(choice) for choice in choices))

    return {
        "drawing": draw_tree(tree.ways, labels, mirrored=edition.wording.direction == "rtl"),
        "box_width": WIDTH,
        "drawn": edition.wording.say("steps.drawing", {"endings": count}),
        "branches": (grow_branch(START),),
    }
