"""Knows everything that can be found in one language: pages, terms of the glossary, organisations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.pages.cards import HelplineCard, is_dialled
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.everything import find_group
from hooks.awareness.pages.plain_text import write_plainly
from hooks.awareness.pages.planned import PlannedPage
from hooks.awareness.search.passages import strip_marks

_WORTH = {"campaign": 0.85, "lesson": 0.6, "organisation": 0.6, "term": 0.5}
"""What the archive, what is for class, and the short entries of lists count beside a page on the same matter."""
_ABROAD = 0.6
"""What lines of other countries count."""
_BESIDE = {
    "background.html": 0.5,
    "checklist.html": 0.8,
    "filter.html": 0.95,
    "lesson-step.html": 0.4,
    "map.html": 0.5,
    "part.html": 0.5,
    "years.html": 0.5,
}
"""What pages count that repeat another one or go on from it, by their template."""
_ORGANISATION = "organisation.html"
"""Found by more than its page says, as the items of lists are."""


@dataclass(frozen=True)
class Record:
    """One thing to be found."""

    address: str
    """Path from the root of the site."""
    title: str
    group: str
    summary: str
    """Shown below the title."""
    lead: str = ""
    """What its page says before its text."""
    markdown: str = ""
    """What it says beside."""
    names: str = ""
    """Further names by which people look for it; never shown."""
    worth: float = 1
    """What it counts beside a page on the same matter."""


def list_records(edition: Edition, pages: Iterable[PlannedPage]) -> tuple[Record, ...]:
    """Return the records of all pages that have a text in the language, of its terms and organisations."""
    search = edition.catalogue.navigation.search
    own = (page for page in pages if page.language == edition.language and not (page.untranslated or page.unlisted))
    found = [_record_page(page) for page in own if page.uri not in (search, "index") and page.template != _ORGANISATION]
    found += _record_lists(edition)
    return tuple(found)


def _record_page(page: PlannedPage) -> Record:
    words = page.values.get("words")
    lead = getattr(words, "lead", None) or getattr(words, "summary", None) or ""
    card = page.values.get("card")
    line = card if isinstance(card, HelplineCard) else None
    return Record(
        address=page.address,
        title=page.found_as or str(page.title),
        group=page.group,
        summary=page.description,
        lead=lead,
        markdown=page.markdown,
        names=_name_helpline(line) if line else "",
        worth=_judge(page, line),
    )


def _judge(page: PlannedPage, line: HelplineCard | None) -> float:
    if line and line.country:
        return _ABROAD
    return _BESIDE.get(page.template) or _WORTH.get(page.group, 1)


def _name_helpline(card: HelplineCard) -> str:
    dialled = (contact for contact in card.contacts if is_dialled(contact))
    numbers = (f"{contact.shown} , {contact.href.partition(':')[2]}" for contact in dialled)
    return " , ".join((card.id.replace("-", " "), card.who, card.operator.text, card.country, *numbers))


def _record_lists(edition: Edition) -> Iterator[Record]:
    catalogue = edition.catalogue
    for term in catalogue.terms.values():
        others = (text for language, text in term.facts.term.items() if language != edition.language)
        yield _record_item(edition, term, edition.phrase(term.facts.definition), " , ".join(others))
    for organisation in catalogue.organisations.values():
        facts = organisation.facts
        functions = (edition.choice("functions", function) for function in facts.functions)
        names = (*(facts.short or {}).values(), *functions)
        yield _record_item(edition, organisation, edition.phrase(facts.about), " , ".join(names))


def _record_item(edition: Edition, entry: Entry[Any], text: str, names: str) -> Record:
    link = edition.link(entry.kind, entry.id)
    group = find_group(edition, entry)
    summary = strip_marks(write_plainly(edition, text))
    return Record(link.address, str(link.text), group, summary, names=names, worth=_WORTH[entry.kind])
