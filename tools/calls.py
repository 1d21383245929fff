"""Prints which helplines are due for a check, and for each a sheet for the person who calls.

Run it from the root of the project: `make calls`, or `python -m tools.calls`. It prints Markdown that
reads well on a screen and on paper; names of lines after it print the sheets of those lines only.
"""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hooks.awareness.catalogue import NUMBERS, Catalogue, Entry
from hooks.awareness.model.contact import Contact
from hooks.awareness.model.freshness import count_days_left
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.model.unmarked import drop_citations, say_mentions
from hooks.awareness.model.wording import Wording
from hooks.awareness.pages.calling import list_questions
from hooks.awareness.pages.cards import describe_languages, show_address
from hooks.awareness.pages.contact_facts import describe_hours, describe_reach
from hooks.awareness.site import SETTINGS
from tools.project import read_project
from tools.settings import read_languages, run

_LINE = "____________________________________________"
_SPOKEN = ("phone", "sms", "chat", "form")


@dataclass(frozen=True)
class Due:
    """A line with the days for which its last check still holds."""

    entry: Entry[Helpline]
    days: int

    @property
    def never(self) -> bool:
        """Whether the service itself has never confirmed it."""
        return not self.entry.facts.verified.by_service

    @property
    def now(self) -> bool:
        """Whether somebody should call now."""
        return self.days <= 0 or self.never


def list_due(catalogue: Catalogue, today: datetime.date) -> tuple[Due, ...]:
    """Return all lines that are not closed: first those whose check has run out, then by the days left.

    Among lines with as many days, those that the service has never confirmed come first, then by tier.
    """
    freshness = catalogue.site.freshness
    tiers = list(type(freshness).model_fields)
    lines = [entry for entry in catalogue.helplines.values() if entry.facts.status != "closed"]
    dues = [Due(entry, count_days_left(entry.facts, freshness, today)) for entry in lines]
    return tuple(
        sorted(dues, key=lambda due: (max(due.days, 0), not due.never, tiers.index(due.entry.facts.tier), due.entry.id))
    )


def write_table(dues: Sequence[Due], wording: Wording, today: datetime.date) -> str:
    """Return the list of lines as Markdown, soonest first."""
    lines = [f"# {wording.say('calls.title', {'date': str(today)})}", ""]
    if not dues:
        return "\n".join([*lines, wording.say("calls.none"), ""])
    head = wording.say("calls.head")
    lines += [wording.say("calls.intro"), "", f"| {head} |", "|---" * (head.count("|") + 1) + "|"]
    for due in dues:
        facts = due.entry.facts
        when = wording.say("calls.due") if due.days <= 0 else wording.count("calls.days", due.days)
        how = wording.say(f"calls.how.{facts.verified.how}")
        if due.never:
            how += f"; {wording.say('calls.never')}"
        lines.append(f"| {due.entry.id} | {when} | {facts.verified.on} | {how} |")
    return "\n".join([*lines, ""])


def write_sheet(entry: Entry[Helpline], catalogue: Catalogue, wording: Wording, today: datetime.date) -> str:
    """Return what to ask one line, what the site says now, and where each answer goes."""
    file = entry.sheet.file
    texts = ", ".join(f"`{Path(article.file).name}`" for article in entry.articles.values())
    words = entry.words.get(wording.language) or next(iter(entry.words.values()))
    lines = [
        f"## {wording.say('calls.sheet', {'line': words.title})}",
        "",
        f"{wording.say('calls.file')} `{file}`",
        "",
        wording.say("calls.say"),
        "",
        f"### {wording.say('calls.ask')}",
        "",
    ]
    for question, now, place in (*_ask_contacts(entry.facts, wording), *_ask_calling(entry, wording, texts)):
        now = now or f"**{wording.say('calls.unknown')}**"
        lines += [
            f"- [ ] **{question}**  ",
            f"  {wording.say('calls.now')} {now}  ",
            f"  {wording.say('calls.answer')} {_LINE}  ",
            f"  {wording.say('calls.where')} {place}",
        ]
    details = {"file": f"`{file}`", "list": f"`{NUMBERS}`", "unknown": "`unknown`"}
    details["verified"] = f"`verified: {{on: {today}, how: called}}`"
    steps = [key for key in wording.find("calls.after-steps") if key != "list" or NUMBERS in catalogue.files]
    lines += ["", f"### {wording.say('calls.after')}", ""]
    lines += [f"- [ ] {wording.say(f'calls.after-steps.{key}', details)}" for key in steps]
    return "\n".join([*lines, ""])


def _ask_contacts(line: Helpline, wording: Wording) -> Iterator[tuple[str, str, str]]:
    """Yield question, what is known and where it stands, for every fact of every contact."""
    for contact in line.contacts:
        shown = contact.shown or show_address(contact)
        key = "number" if contact.number else "address"
        asked = {key: shown, **_facts_of(contact, wording)}
        for name, now in asked.items():
            question = wording.say(f"calls.question.{name}", {"shown": shown})
            yield question, now, f"`contacts: {contact.id}: {name}`"


def _facts_of(contact: Contact, wording: Wording) -> dict[str, str]:
    """Return what is known of a contact in words, empty for what is not."""
    facts: dict[str, str] = {}
    if contact.method in _SPOKEN:
        known = contact.hours not in (None, "unknown")
        facts["hours"] = "; ".join(describe_hours(wording, contact.hours)) if contact.hours and known else ""
        facts["languages"] = describe_languages(wording, contact) if isinstance(contact.languages, tuple) else ""
        facts["anonymous"] = _say_known(wording, "anonymous", contact.anonymous)
    if contact.number is not None:
        facts["cost"] = _say_known(wording, "cost", contact.cost or "unknown")
        facts["usable_from"] = "" if "unknown" in contact.usable_from else describe_reach(wording, contact)
    return facts


def _say_known(wording: Wording, group: str, value: str) -> str:
    return "" if value == "unknown" else wording.say(f"helpline.{group}.{value}")


def _ask_calling(entry: Entry[Helpline], wording: Wording, texts: str) -> Iterator[tuple[str, str, str]]:
    """Yield question, what is known and where it stands, for what happens in a call."""
    words = entry.words.get(wording.language)
    given = words.calling if words else {}
    for name in list_questions(entry.facts):
        if name == "no_answer":
            lines = entry.facts.calling.no_answer
            now = "" if lines == "unknown" else ", ".join(lines)
            yield wording.say(f"calls.question.{name}"), now, f"`calling: {name}`"
        elif name in type(entry.facts.calling).model_fields and getattr(entry.facts.calling, name) is not None:
            place = wording.say("calls.both", {"file": f"`calling: {name}: known`", "texts": texts})
            key = "anonymous" if name == "name" else name
            question = wording.say(f"calls.question.{key}", {"shown": entry.id})
            yield question, _read_out(given.get(name, "")), place


def _read_out(text: str) -> str:
    """Return a short text without its marks."""
    return say_mentions(drop_citations(text), lambda kind, id: id)


def read_catalogue(root: Path) -> Catalogue:
    """Return the content below a root. Ends the program, with every fault, if anything is wrong with it."""
    project = read_project(root)
    if project.reading.problems:
        sys.exit(project.explain(*project.reading.problems))
    return project.need_catalogue()


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the list and the sheets of the lines that are due, or of those that are named."""
    languages = read_languages(Path.cwd() / SETTINGS)
    parser = argparse.ArgumentParser(prog="python -m tools.calls")
    parser.add_argument("lines", nargs="*", help="print the sheets of these lines only, by the names of their files")
    parser.add_argument("--language", choices=languages.all, default=languages.default)
    parser.add_argument("--date", type=datetime.date.fromisoformat, help="the day to count from (default: today)")
    options = parser.parse_args(arguments)
    today = options.date or datetime.datetime.now(datetime.UTC).date()
    catalogue = read_catalogue(Path.cwd())
    wording = catalogue.wordings[options.language]
    dues = list_due(catalogue, today)
    unknown = sorted(set(options.lines) - set(catalogue.helplines))
    if unknown:
        parser.error(", ".join(unknown))
    chosen = [catalogue.helplines[id] for id in options.lines] or [due.entry for due in dues if due.now]
    print(write_table(dues, wording, today))
    for entry in chosen:
        print(write_sheet(entry, catalogue, wording, today))


if __name__ == "__main__":
    run(main)
