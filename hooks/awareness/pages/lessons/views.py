"""Says the facts of lessons in the words of a language, as cards and sheets show them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.fields import PartialDate
from hooks.awareness.model.lesson import Lesson, Material
from hooks.awareness.model.markup import CITATION
from hooks.awareness.pages.cards import ContactLine, make_helpline_card
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.helpline_lists import list_danger_lines
from hooks.awareness.pages.planned import Link
from hooks.awareness.pages.prose import Writer


@dataclass(frozen=True)
class LessonCard:
    """A lesson as a card shows it."""

    link: Link
    lead: Phrase
    accent: str
    audience: str
    """For whom, with the ages if they are known."""
    minutes: str
    devices: str


@dataclass(frozen=True)
class Signpost:
    """Somebody to call, by a number that is sure."""

    name: Phrase
    contact: ContactLine
    checked: PartialDate
    """When the number was last checked."""


@dataclass(frozen=True)
class TermNote:
    """A term of the glossary with its definition; `definition` and `source` are HTML."""

    term: Phrase
    definition: str
    source: str


@dataclass(frozen=True)
class LessonFacts:
    """What a teacher wants to know in ten seconds, each in words."""

    audience: str
    minutes: str
    subjects: str
    needed: str
    useful: str
    materials: tuple[tuple[str, str], ...]
    """What, and how many."""
    updated: str
    licence: str


def make_lesson_card(edition: Edition, entry: Entry[Lesson]) -> LessonCard:
    """Return the card of a lesson."""
    words, language = edition.choose_words(entry)
    campaign = edition.catalogue.campaigns.get(entry.facts.campaign or "")
    return LessonCard(
        link=edition.link("lesson", entry.id, Phrase(words.title, language)),
        lead=Phrase(words.lead, language),
        accent=campaign.facts.accent if campaign else "teal",
        audience=describe_audience(edition, entry.facts),
        minutes=edition.wording.count("lesson.minutes", entry.facts.minutes),
        devices=describe_devices(edition, entry.facts.devices.needed),
    )


def list_lesson_cards(edition: Edition, kinds: Iterable[str]) -> tuple[LessonCard, ...]:
    """Return the cards of all lessons of some kinds, in their order."""
    wanted = set(kinds)
    chosen = [entry for entry in edition.catalogue.lessons.values() if entry.facts.kind in wanted]
    chosen.sort(key=lambda entry: (entry.facts.order, entry.id))
    return tuple(make_lesson_card(edition, entry) for entry in chosen)


def list_campaign_lessons(edition: Edition, campaign: str) -> tuple[LessonCard, ...]:
    """Return the cards of the lessons that belong to a campaign."""
    chosen = [entry for entry in edition.catalogue.lessons.values() if entry.facts.campaign == campaign]
    chosen.sort(key=lambda entry: (entry.facts.kind, entry.facts.order, entry.id))
    return tuple(make_lesson_card(edition, entry) for entry in chosen)


def list_signposts(edition: Edition, ids: Iterable[str]) -> tuple[Signpost, ...]:
    """Return the lines to show to a class: those for danger, then the given ones whose number is sure."""
    helplines = edition.catalogue.helplines
    danger = [entry.id for entry in list_danger_lines(edition)]
    signposts = []
    for id in dict.fromkeys((*danger, *ids)):
        line, card = helplines[id].facts, make_helpline_card(edition, helplines[id])
        if call := line.find_sure_call():
            contact = card.contacts[line.contacts.index(call)]
            signposts.append(Signpost(card.name, contact, line.verified.on))
    return tuple(signposts)


def list_terms(writer: Writer, ids: Iterable[str], how: Iterable[str]) -> tuple[TermNote, ...]:
    """Return the terms of a lesson; those of a page without sources are not `cited`."""
    edition, cited = writer.edition, "cited" in how
    notes = []
    for id in ids:
        facts = edition.catalogue.terms[id].facts
        definition = str(edition.phrase(facts.definition))
        html = writer.write_fragment(definition if cited else re.sub(rf"\s*{CITATION.pattern}", "", definition))
        source = writer.write_reference(facts.source) if cited and facts.source else ""
        notes.append(TermNote(edition.phrase(facts.term), html, source))
    return tuple(notes)


def describe_facts(edition: Edition, entry: Entry[Lesson]) -> LessonFacts:
    """Return the facts of a lesson for the head of its page."""
    facts, wording = entry.facts, edition.wording
    words = entry.words[edition.language]
    return LessonFacts(
        audience=describe_audience(edition, facts),
        minutes=wording.count("lesson.minutes", facts.minutes),
        subjects=wording.list([edition.choice("subjects", id) for id in facts.subjects]),
        needed=describe_devices(edition, facts.devices.needed),
        useful=wording.list([wording.say(f"lesson.device.{name}") for name in facts.devices.useful]),
        materials=tuple((words.materials[item.id], describe_amount(edition, facts, item)) for item in facts.materials),
        updated=wording.date(facts.updated),
        licence=facts.licence,
    )


def describe_audience(edition: Edition, facts: Lesson) -> str:
    """Return for whom it is, such as `pupils, 15–18`."""
    people = edition.wording.list([edition.choice("audiences", id) for id in facts.audiences])
    if facts.ages is None:
        return people
    ages = {"from": str(facts.ages.from_), "to": str(facts.ages.to)}
    return edition.wording.say("lesson.audience", {"people": people, **ages})


def describe_devices(edition: Edition, devices: tuple[str, ...]) -> str:
    """Return the machines without which it does not work, or that there are none."""
    wording = edition.wording
    if not devices:
        return wording.say("lesson.no-devices")
    return wording.say("lesson.needs", {"devices": wording.list([wording.say(f"lesson.device.{d}") for d in devices])})


def describe_amount(edition: Edition, facts: Lesson, material: Material) -> str:
    """Return how many of a material are needed."""
    per = "participant" if facts.kind == "training" and material.per == "pupil" else material.per
    return edition.wording.say(f"lesson.per.{per}", {"number": edition.wording.number(material.count)})
