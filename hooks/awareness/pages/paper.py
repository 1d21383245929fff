"""Puts together what stands on a sheet of paper: words, lines to call, the code, who is behind it, the day."""

from __future__ import annotations

import base64
import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from hooks.awareness.catalogue import Entry, resolve_file
from hooks.awareness.language import Phrase
from hooks.awareness.model.helpline import Contact, Helpline
from hooks.awareness.model.paper import BOXES, Format
from hooks.awareness.model.printed import Panel, Print
from hooks.awareness.pages.cards import describe_reach
from hooks.awareness.pages.checklist_paper import find_paper_lines, plan_checklist_data
from hooks.awareness.pages.codes import is_public
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.hours import describe_hours
from hooks.awareness.printables.codes import draw_code
from hooks.awareness.printables.typesetting import Sheet

Read = Callable[[str], bytes]
"""Return the content of a file, by its path from the root."""


def plan_sheet(edition: Edition, entry: Entry[Print], form: Format, mark: str, read: Read) -> Sheet:
    """Return a printed thing on one format of paper; `mark` is the sign of the site, an SVG."""
    facts = entry.facts
    day = find_day(edition, find_paper_lines(edition.catalogue, facts))
    data = {
        **plan_frame_data(edition, facts.helplines, mark, day, abroad=facts.abroad),
        "title": str(edition.phrase(facts.name)),
        "accent": facts.accent or _campaign_accent(edition, facts) or "teal",
        "scale": form.scale,
        "boxes": {part: asdict(box) for part, box in BOXES[facts.layout].items()},
        "code": plan_code(edition, *find_target(facts)),
        **{part: _say(edition, getattr(facts, part)) for part in _WORDS},
        "items": [str(edition.phrase(text)) for text in facts.items],
        "small": [str(edition.phrase(text)) for text in facts.small],
        "panels": [_plan_panel(edition, panel) for panel in facts.panels],
        "picture": _plan_picture(edition, entry, read),
    }
    if facts.checklist:
        checklist = edition.catalogue.checklists[facts.checklist].facts
        data["checklist"] = plan_checklist_data(edition, checklist, facts.helplines)
    return Sheet(facts.layout, data, day)


_WORDS = ("headline", "message", "kicker", "stamp", "calling")


def plan_frame_data(
    edition: Edition, lines: tuple[str, ...], mark: str, day: datetime.date, *, abroad: bool = False
) -> dict[str, Any]:
    """Return what every sheet bears, whatever it is: language, lines to call, who is behind it, the day of its numbers.

    For readers `abroad`, each number says where it works.
    """
    site, wording = edition.catalogue.site, edition.wording
    return {
        "language": edition.language,
        "direction": wording.direction,
        "lines": [_plan_line(edition, edition.catalogue.helplines[id], abroad) for id in lines],
        "imprint": {
            "site": str(edition.phrase(site.name)),
            "behind": _say(edition, site.publisher) or "",
            "day": wording.say("paper.day", {"date": wording.day(day)}),
        },
        "mark": mark,
    }


def find_day(edition: Edition, lines: tuple[str, ...]) -> datetime.date:
    """Return since when the numbers of a sheet stand: the day on which the oldest of them was checked."""
    checks = (edition.catalogue.helplines[id].facts.verified.on for id in lines)
    return min(datetime.date(*on.first_day) for on in checks)


def find_target(facts: Print) -> tuple[str, str]:
    """Return kind and id of the page that the code of a sheet opens."""
    return ("page", facts.leads_to) if facts.leads_to else ("campaign", str(facts.campaign))


def plan_code(edition: Edition, kind: str, id: str) -> dict[str, Any]:
    """Return the code of a page with its address in words; without an address of the site, what to say instead."""
    address = edition.short_address(kind, id)
    words = edition.typed_address(kind, id)
    return {
        "picture": draw_code(address),
        "words": words,
        "alt": edition.wording.say("paper.code", {"address": words}),
        "sample": None if is_public(edition.site_address) else edition.wording.say("paper.sample"),
    }


def _plan_line(edition: Edition, entry: Entry[Helpline], abroad: bool) -> dict[str, Any]:
    words, _ = edition.choose_words(entry)
    contact = entry.facts.find_sure_call()
    assert contact is not None, "the rules have checked it"
    emergency = entry.facts.tier == "emergency"
    return {
        "name": edition.wording.say("help-card.danger") if emergency else words.title,
        "number": contact.shown,
        "notes": list(_describe(edition, entry.facts, contact, abroad)),
    }


def _describe(edition: Edition, line: Helpline, contact: Contact, abroad: bool) -> Iterator[str]:
    """Yield what a caller wants to know, as short as can be; that hours are not known is said."""
    wording = edition.wording
    if line.ages:
        details = {"from": str(line.ages.from_), "to": str(line.ages.to)}
        yield wording.say("help-card.ages-from" if line.ages.to is None else "help-card.ages", details)
    if contact.cost == "free":
        yield wording.say("helpline.cost.free")
    if contact.anonymous == "yes":
        yield wording.say("paper.anonymous")
    if contact.hours == "unknown":
        yield wording.say("paper.hours-unknown")
    elif contact.hours:
        yield from describe_hours(wording, contact.hours)
    if abroad:
        yield describe_reach(wording, contact)


def _say(edition: Edition, texts: Mapping[str, str] | None) -> str | None:
    return str(edition.phrase(texts)) if texts else None


def _plan_panel(edition: Edition, panel: Panel) -> dict[str, Any]:
    return {
        "title": str(edition.phrase(panel.title)),
        "text": _say(edition, panel.text),
        "items": [str(edition.phrase(item)) for item in panel.items],
        "ticks": panel.ticks,
        "close": _say(edition, panel.close),
    }


def _plan_picture(edition: Edition, entry: Entry[Print], read: Read) -> dict[str, str] | None:
    facts = entry.facts
    if facts.picture is None or facts.picture_alt is None:
        return None
    ending = facts.picture.file.rpartition(".")[2].lower()
    content = read(resolve_file(entry.sheet.file, facts.picture.file))
    source = content.decode("utf-8") if ending == "svg" else base64.b64encode(content).decode("ascii")
    alt: Phrase = edition.phrase(facts.picture_alt)
    return {"format": {"jpeg": "jpg"}.get(ending, ending), "source": source, "alt": str(alt)}


def _campaign_accent(edition: Edition, facts: Print) -> str | None:
    return edition.catalogue.campaigns[facts.campaign].facts.accent if facts.campaign else None
