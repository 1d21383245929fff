"""Plans what an older page says: that the same page in another language has been changed since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.drift import find_gaps
from hooks.awareness.language import Phrase
from hooks.awareness.model.markup import Heading, find_marks
from hooks.awareness.model.screens import show_plainly
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.frame import plan_alternates
from hooks.awareness.pages.planned import Link

_FEW = 5
"""How many headings a reader takes in; a page of which more is older is older as a whole."""


@dataclass(frozen=True)
class Newer:
    """Where the newer pages are, and what of this page they may have changed."""

    links: tuple[Link, ...]
    parts: tuple[Link, ...]
    """Headings of this page, by their addresses on it; none if that would be most of it, or the top alone."""


def plan_newer(edition: Edition, entry: Entry[Any], uri: str) -> Newer | None:
    """Return what the page of an entry says of newer ones, if there are any.

    Where both texts have changed, neither is older: somebody who changes both and confirms it later must not
    make the site say of each that the other is better.
    """
    if not entry.words[edition.language].agrees_with:  # a text that notes nothing of others is not known to be older
        return None
    gaps = [gap for gap in find_gaps(entry) if gap.language == edition.language and gap.state == "older"]
    if not gaps:
        return None
    newer = {gap.partner for gap in gaps}
    changed = {part.key for gap in gaps for part in gap.parts}
    marks = find_marks(entry.articles[edition.language].text)
    headings = [mark for mark in marks if isinstance(mark, Heading) and mark.anchor in changed]
    parts = tuple(Link(Phrase(show_plainly(mark.text), edition.language), str(mark.anchor)) for mark in headings)
    links = (link for link in plan_alternates(edition, uri) if link.text.language in newer)
    return Newer(tuple(links), parts if len(parts) <= _FEW else ())
