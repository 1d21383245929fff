"""Writes what is true about a page as schema.org objects, for search engines and assistants."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.contact import Contact
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.model.hours import Span
from hooks.awareness.model.lesson import Lesson
from hooks.awareness.pages.edition import Edition

_DAYS = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}
_ALWAYS = {"@type": "OpeningHoursSpecification", "dayOfWeek": list(_DAYS.values()), "opens": "00:00", "closes": "23:59"}


def describe_site(edition: Edition) -> Mapping[str, Any]:
    """Return the site itself (https://schema.org/WebSite)."""
    name = edition.phrase(edition.catalogue.site.name)
    return {"@context": "https://schema.org", "@type": "WebSite", "name": str(name), "inLanguage": edition.language}


def describe_helpline(edition: Edition, entry: Entry[Helpline]) -> tuple[Mapping[str, Any], ...]:
    """Return the operator with its contact points (https://schema.org/ContactPoint).

    Only contacts that are sure are given: an assistant would read them out without the
    warning that the page shows beside the others.
    """
    if entry.facts.rests:
        return ()
    points = [
        _describe_contact(contact, entry.facts.country)
        for contact in entry.facts.contacts
        if entry.facts.is_sure(contact) and contact.number is not None and contact.method == "phone"
    ]
    if not points:
        return ()
    name = edition.title(entry)
    return ({"@context": "https://schema.org", "@type": "Organization", "name": str(name), "contactPoint": points},)


def describe_lesson(edition: Edition, entry: Entry[Lesson]) -> Mapping[str, Any]:
    """Return a lesson (https://schema.org/LearningResource), with what its facts say and nothing else."""
    facts, words = entry.facts, entry.words[edition.language]
    resource: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "name": words.title,
        "description": words.description,
        "inLanguage": edition.language,
        "learningResourceType": edition.wording.say(f"lesson.kind.{facts.kind}"),
        "timeRequired": f"PT{facts.minutes}M",
        "about": [edition.choice("subjects", id) for id in facts.subjects],
        "teaches": [words.aims[id] for id in facts.aims],
        "audience": [{"@type": "Audience", "audienceType": edition.choice("audiences", id)} for id in facts.audiences],
        "dateModified": str(facts.updated),
        "license": {"@type": "CreativeWork", "name": facts.licence},
        "isAccessibleForFree": True,
    }
    if facts.ages:
        resource["typicalAgeRange"] = f"{facts.ages.from_}-{facts.ages.to}"
    return resource


def _describe_contact(contact: Contact, country: str) -> Mapping[str, Any]:
    assert contact.number is not None
    point: dict[str, Any] = {
        "@type": "ContactPoint",
        "contactType": "helpline",
        "telephone": contact.number.dialled,
        "areaServed": country,
    }
    if contact.cost == "free":
        point["contactOption"] = "https://schema.org/TollFree"
    if isinstance(contact.languages, tuple):
        point["availableLanguage"] = list(contact.languages)
    if contact.hours == "always":
        point["hoursAvailable"] = _ALWAYS
    elif isinstance(contact.hours, tuple):
        point["hoursAvailable"] = [_describe_span(span) for span in contact.hours]
    return point


def _describe_span(span: Span) -> Mapping[str, Any]:
    return {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": [_DAYS[day] for day in span.days],
        "opens": span.open,
        "closes": span.close,
    }
