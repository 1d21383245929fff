"""Knows with which facts and words each kind of thing begins: no claim, only open places and plain defaults."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.draft import CLOSE, OPEN

NEVER = "0001-01-01"
"""A day that the check does not publish."""
_UNIQUE = ("title", "description")
"""Places that must differ from those of all other pages, of drafts too."""
Answers = Mapping[str, str]
"""What somebody has already written, by the name of the place: `title.<language>`, `about`, `url` …"""


@dataclass(frozen=True)
class Beginning:
    """The start of one thing."""

    kind: str
    id: str
    facts: Mapping[str, Any]
    fronts: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Front matter, by language."""
    texts: Mapping[str, str] = field(default_factory=dict)
    inner: Mapping[str, str] = field(default_factory=dict)
    """Keys whose own keys are explained too, and the name under which they are."""
    notes: tuple[str, ...] = ()
    """What somebody has written that a person must judge first; it becomes a comment."""


@dataclass(frozen=True)
class Starter:
    """Everything that beginnings are made of."""

    catalogue: Catalogue
    today: datetime.date
    slug: str
    answers: Answers = field(default_factory=dict)

    def place(self, name: str, language: str = "") -> str:
        """Return an answer if there is one, else an open place that says what belongs there."""
        language = language or self.catalogue.languages.default
        given = self.answers.get(f"{name}.{language}") or self.answers.get(name, "")
        if given.strip():
            return " ".join(given.replace(OPEN, "").replace(CLOSE, "").split())
        words = self.catalogue.wordings[language].say(f"starting.places.{name}")
        return f"{OPEN}{words}{f' ({self.slug})' if name in _UNIQUE else ''}{CLOSE}"

    def per_language(self, name: str) -> dict[str, str]:
        """Return a place in every required language."""
        return {language: self.place(name, language) for language in self.catalogue.languages.required}

    def front(self, *names: str, **more: Mapping[str, str]) -> dict[str, dict[str, Any]]:
        """Return the top of the texts: the named places, then mappings of keys to the names of places."""
        return {
            language: {name: self.place(name, language) for name in names}
            | {key: {id: self.place(place, language) for id, place in ids.items()} for key, ids in more.items()}
            for language in self.catalogue.languages.required
        }

    def text(self, *parts: str) -> dict[str, str]:
        """Return the texts; `#id` among the parts makes a heading, `[[…]]` stands as it is, others are places."""
        return {
            language: "\n\n".join(self._write_part(part, language) for part in parts)
            for language in self.catalogue.languages.required
        }

    def _write_part(self, part: str, language: str) -> str:
        if part.startswith("#"):
            return f"## {self.place('heading', language)} {{ {part} }}"
        return part if part.startswith("[[") else self.place(part, language)

    def next_order(self, group: str, **alike: str) -> int:
        """Return the place behind all others that are alike."""
        entries = getattr(self.catalogue, group).values()
        orders = [
            e.facts.order for e in entries if all(getattr(e.facts, key) == value for key, value in alike.items())
        ]
        return max(orders, default=0) + 1


def begin_campaign(starter: Starter, id: str, kind: str = "campaign") -> list[Beginning]:
    """Return a campaign or a project with an empty frame for its emblem."""
    default = starter.catalogue.languages.default
    facts = {
        "draft": True,
        "kind": kind,
        "order": starter.next_order("campaigns", kind=kind),
        "original_title": {"language": default, "text": starter.place("title", default)},
        "accent": "teal",
        "audiences": [],
        "helplines": _list_everywhere(starter),
        "updated": starter.today.isoformat(),
        "emblem": {
            "file": "images/emblem.svg", "depicts": ["signs"], "origin": "drawn", "licence": starter.place("licence"),
        },
    }
    front = starter.front("title", "description", "summary", "emblem_alt")
    return [Beginning("campaign", id, facts, front, starter.text("#what-it-was", "about", "#what-holds-today", "now"))]


def begin_project(starter: Starter, id: str) -> list[Beginning]:
    """Return a project, which is like a campaign."""
    return begin_campaign(starter, id, "project")


def begin_helpline(starter: Starter, id: str) -> list[Beginning]:
    """Return a line, and, where they are missing, the organisation behind it and the page that tells of it."""
    source = id if id not in starter.catalogue.sources else f"{id}-page"
    contact = {
        "id": "web", "method": "website", "address": starter.answers.get("url") or _address(starter),
        "grade": "C", "sources": [source],
    }
    facts = {
        "draft": True,
        "status": "active",
        "tier": "support",
        "order": starter.next_order("helplines", tier="support"),
        "operator": id,
        "country": starter.catalogue.site.country,
        "situations": [],
        "people": [],
        "contacts": [contact],
        "calling": dict.fromkeys(
            ("who_answers", "who_is_told", "under_18", "on_bill", "no_answer", "only_asking"), "unknown"
        ),
        "verified": {"on": NEVER, "how": "public-copies"},
    }
    line = Beginning(
        "helpline", id, facts, starter.front("title", "description", "who"), starter.text("about"),
        {"contacts": "contact", "calling": "call"},
    )
    beginnings = [line, *begin_source(starter, source)]
    return beginnings if id in starter.catalogue.organisations else [*beginnings, *begin_organisation(starter, id)]


def begin_lesson(starter: Starter, id: str, kind: str = "lesson") -> list[Beginning]:
    """Return a lesson or a training of three steps."""
    vocabulary = starter.catalogue.vocabulary
    facts: dict[str, Any] = {
        "draft": True,
        "kind": kind,
        "order": starter.next_order("lessons", kind=kind),
        "audiences": list(vocabulary.audiences)[:1],
        **({"ages": {"from": 15, "to": 18}} if kind == "lesson" else {}),
        "subjects": list(vocabulary.subjects)[:1],
        "minutes": 45,
        "steps": [
            {"id": "opening", "minutes": 5, "form": "together"},
            {"id": "task", "minutes": 35, "form": "groups"},
            {"id": "close", "minutes": 5, "form": "together"},
        ],
        "aims": ["first-aim"],
        "materials": [],
        "devices": {"needed": []},
        "helplines": _list_everywhere(starter),
        "updated": starter.today.isoformat(),
        "licence": starter.place("licence"),
    }
    names = ("title", "description", "lead", "content_note", *(("alternative",) if kind == "lesson" else ()))
    front = starter.front(*names, aims={"first-aim": "aim"})
    parts = ("#opening", "opening", "[[signposts]]", "#task", "about", "#close", "closing", "[[signposts]]")
    return [Beginning("lesson", id, facts, front, starter.text(*parts))]


def begin_training(starter: Starter, id: str) -> list[Beginning]:
    """Return a training, which is like a lesson."""
    return begin_lesson(starter, id, "training")


def begin_organisation(starter: Starter, id: str) -> list[Beginning]:
    """Return an organisation."""
    facts = {
        "draft": True, "name": starter.per_language("name"), "kind": "ngo", "functions": [],
        "about": starter.per_language("sentence"),
    }
    return [Beginning("organisation", id, facts)]


def begin_source(starter: Starter, id: str) -> list[Beginning]:
    """Return a source that nobody has read yet."""
    facts = {
        "draft": True,
        "name": starter.per_language("document"),
        "publisher": starter.place("publisher"),
        "url": starter.answers.get("url") or _address(starter),
        "language": starter.catalogue.languages.default,
        "kind": "organisation",
        "seen": NEVER,
    }
    return [Beginning("source", id, facts)]


def begin_term(starter: Starter, id: str) -> list[Beginning]:
    """Return a term of the glossary."""
    facts = {"draft": True, "term": starter.per_language("term"), "definition": starter.per_language("definition")}
    return [Beginning("term", id, facts)]


def begin_page(starter: Starter, id: str) -> list[Beginning]:
    """Return a plain page."""
    front = starter.front("title", "description", "lead")
    return [Beginning("page", id, {"draft": True, "helplines": []}, front, starter.text("#first-heading", "about"))]


def _list_everywhere(starter: Starter) -> list[str]:
    """Return the lines that every page has anyway."""
    working = {id: entry.facts for id, entry in starter.catalogue.helplines.items() if not entry.facts.rests}
    return [id for id, facts in working.items() if facts.always_shown] or list(working)[:1]


def _address(starter: Starter) -> str:
    return f"https://{starter.place('address')}.example/"


BEGINNERS: Mapping[str, Callable[[Starter, str], list[Beginning]]] = {
    "campaign": begin_campaign,
    "project": begin_project,
    "helpline": begin_helpline,
    "lesson": begin_lesson,
    "training": begin_training,
    "organisation": begin_organisation,
    "page": begin_page,
    "source": begin_source,
    "term": begin_term,
}
"""Everything that can be begun, apart from a language."""
