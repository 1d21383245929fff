"""Plans what a page says about a call before it is made: answers, and what is not known yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.contact import Contact
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.model.wording import Wording
from hooks.awareness.pages.cards import describe_languages
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.frame import link_page
from hooks.awareness.pages.planned import Link
from hooks.awareness.pages.prose import Writer
from hooks.awareness.pages.resting import find_working

QUESTIONS = (
    "who_answers",
    "name",
    "who_is_told",
    "under_18",
    "cost",
    "on_bill",
    "languages",
    "no_answer",
    "only_asking",
)
"""In the order in which a frightened reader would ask them."""
_SPOKEN = ("phone", "sms", "chat", "form")
"""Methods with somebody at the other end whom one may ask."""


@dataclass(frozen=True)
class Answer:
    """A question with its answer, as HTML made here."""

    id: str
    question: str
    html: str


@dataclass(frozen=True)
class Calling:
    """The way a call goes, as a page tells it."""

    title: str
    answers: tuple[Answer, ...]
    unknown: str
    """One sentence that names all that is not known yet; empty if all is known."""
    bill: str
    """What to do while nobody knows what a bill shows; empty if it is known."""
    sayings: Link | None
    """The page with sentences to say first, if the site has one."""


def list_questions(line: Helpline) -> tuple[str, ...]:
    """Return the questions that make sense for a line: without a number there is no bill."""
    left_out = set() if line.dialled else {"cost", "on_bill"}
    if line.calling.under_18 == "not_applicable":
        left_out.add("under_18")
    return tuple(id for id in QUESTIONS if id not in left_out)


def plan_calling(writer: Writer, entry: Entry[Helpline]) -> Calling:
    """Return what the page of a line says about a call, in a language in which the line has words."""
    edition, line = writer.edition, entry.facts
    wording = edition.wording
    said = {id: _answer(edition, entry, id) for id in list_questions(line)}
    unknown = [wording.say(f"calling.open.{id}") for id, text in said.items() if not text]
    page = edition.catalogue.navigation.sayings
    return Calling(
        title=wording.say("calling.title" if line.dialled else "calling.title-without-number"),
        answers=tuple(
            Answer(id, wording.say(f"calling.question.{id}"), writer.write_fragment(text))
            for id, text in said.items()
            if text
        ),
        unknown=wording.say("calling.unknown", {"questions": wording.list(unknown)}) if unknown else "",
        bill=wording.say("calling.bill") if line.dialled and line.calling.on_bill == "unknown" else "",
        sayings=link_page(edition, page) if page else None,
    )


def _answer(edition: Edition, entry: Entry[Helpline], id: str) -> str:
    """Return the answer to a question with its marks, or nothing if it is not known."""
    given = str(entry.words[edition.language].calling.get(id, ""))
    if id == "who_answers":
        operator = edition.wording.say("calling.operator", {"operator": f"[[organisation:{entry.facts.operator}]]"})
        return f"{operator} {given}".strip()
    if id == "no_answer":
        return _name_fallback(edition, entry)
    if id in _DERIVED and not given:
        return _DERIVED[id](edition.wording, entry.facts)
    return given


def _name_fallback(edition: Edition, entry: Entry[Helpline]) -> str:
    lines = entry.facts.calling.no_answer
    if lines == "unknown":
        return ""
    others = [id for id in find_working(edition, lines) if id != entry.id]
    if not others:
        return edition.wording.say("calling.try-again")
    named = edition.wording.list([f"[[helpline:{id}]]" for id in others])
    return edition.wording.say("calling.try-others" if entry.facts.dialled else "calling.turn-to", {"lines": named})


def _derive_name(wording: Wording, line: Helpline) -> str:
    return _join(wording, [(c, c.anonymous) for c in _find_spoken(line) or line.contacts], "helpline.anonymous.{}")


def _derive_cost(wording: Wording, line: Helpline) -> str:
    return _join(wording, [(contact, contact.cost or "unknown") for contact in line.dialled], "helpline.cost.{}")


def _derive_languages(wording: Wording, line: Helpline) -> str:
    known = [(c, describe_languages(wording, c)) for c in _find_spoken(line) if isinstance(c.languages, tuple)]
    unknown = [(c, "unknown") for c in _find_spoken(line) if not isinstance(c.languages, tuple)]
    return _join(wording, [*known, *unknown])


def _find_spoken(line: Helpline) -> tuple[Contact, ...]:
    return tuple(contact for contact in line.contacts if contact.method in _SPOKEN)


def _join(wording: Wording, said: Sequence[tuple[Contact, str]], key: str = "{}") -> str:
    """Return one value for all contacts, or each contact with its own; nothing if none is known.

    `key` makes of a value the key of its words; without one, the value is words already.
    """
    values = dict.fromkeys(value for _, value in said)
    texts = {value: _say(wording, value, key) for value in values}
    if set(values) <= {"unknown"}:
        return ""
    if len(values) == 1:
        return _sentence(*texts.values())
    return _sentence("; ".join(f"{_name_contact(wording, contact)}: {texts[value]}" for contact, value in said))


def _say(wording: Wording, value: str, key: str) -> str:
    if value == "unknown":
        return wording.say("calling.not-known")
    return value if key == "{}" else wording.say(key.format(value))


def _name_contact(wording: Wording, contact: Contact) -> str:
    label = wording.say(f"helpline.method.{contact.method}")
    return contact.shown if contact.method == "phone" else f"{label} {contact.shown}".strip()


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


_DERIVED: Mapping[str, Callable[[Wording, Helpline], str]] = {
    "name": _derive_name,
    "cost": _derive_cost,
    "languages": _derive_languages,
}
"""Questions whose answers stand among the facts of the contacts."""
