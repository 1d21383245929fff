"""Puts together what stands on a sheet of paper: words, lines to call, the code, who is behind it, the day."""

from __future__ import annotations

import base64
import datetime
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from hooks.awareness.catalogue import Entry, resolve_file
from hooks.awareness.language import Phrase
from hooks.awareness.model.paper import BOXES, Format, Layout
from hooks.awareness.model.printed import Panel, Print
from hooks.awareness.pages.checklist_paper import plan_checklist_data
from hooks.awareness.pages.codes import is_public
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.glossary_paper import plan_glossary_data
from hooks.awareness.pages.paper_lines import plan_line
from hooks.awareness.pages.paper_text import PaperText
from hooks.awareness.pages.steps_paper import plan_steps_data
from hooks.awareness.printables.codes import draw_code
from hooks.awareness.printables.typesetting import Sheet

Read = Callable[[str], bytes]
"""Return the content of a file, by its path from the root."""


def plan_sheet(edition: Edition, entry: Entry[Print], form: Format, mark: str, read: Read) -> Sheet:
    """Return a printed thing on one format of paper; `mark` is the sign of the site, an SVG."""
    facts = entry.facts
    text = PaperText(edition)
    told: Mapping[str, Any] = {facts.layout: _TELL[facts.layout](text, facts)} if facts.layout in _TELL else {}
    day = find_day(edition, (*facts.helplines, *text.lines))
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
        **told,
    }
    return Sheet(facts.layout, data, day, entry.sheet.file)


_TELL: Mapping[Layout, Callable[[PaperText, Print], dict[str, Any]]] = {
    "checklist": plan_checklist_data,
    "glossary": plan_glossary_data,
    "steps": plan_steps_data,
}
"""What shows all of something that another file says."""
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
        "lines": [_plan_sure_line(edition, id, abroad) for id in lines],
        "imprint": {
            "site": str(edition.phrase(site.name)),
            "behind": _say(edition, site.publisher) or "",
            "day": wording.say("paper.day", {"date": wording.day(day)}),
        },
        "mark": mark,
    }


def find_day(edition: Edition, lines: tuple[str, ...]) -> datetime.date:
    """Return since when the numbers of a sheet stand: the day on which the oldest of them was checked."""
    return min(edition.catalogue.helplines[id].facts.verified.on.first_day for id in lines)


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


def _plan_sure_line(edition: Edition, id: str, abroad: bool) -> dict[str, Any]:
    entry = edition.catalogue.helplines[id]
    contact = entry.facts.find_sure_call()
    assert contact is not None, "the rules have checked it"
    return plan_line(edition, entry, contact, abroad=abroad)


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
