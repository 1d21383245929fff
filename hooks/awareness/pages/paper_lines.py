"""Says a line to call as paper shows it: name, number, and what a caller wants to know, as short as can be."""

from __future__ import annotations

from functools import partial
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.contact import Contact
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.pages.contact_facts import describe_call
from hooks.awareness.pages.edition import Edition


def plan_line(edition: Edition, entry: Entry[Helpline], contact: Contact, *, abroad: bool = False) -> dict[str, Any]:
    """Return a line with one of its numbers; for readers `abroad`, it says where the number works.

    What is sure of it is told twice: in full, and `brief` for a sheet that is short of room.
    """
    words, _ = edition.choose_words(entry)
    zone = edition.catalogue.site.timezone
    describe = partial(describe_call, edition.wording, entry.facts, contact, zone, abroad=abroad)
    emergency = entry.facts.tier == "emergency"
    return {
        "name": edition.wording.say("help-card.danger") if emergency else words.title,
        "number": contact.shown,
        "notes": list(describe(brief=False)),
        "brief": list(describe(brief=True)),
    }
