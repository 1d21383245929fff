"""Plans plain pages: words with perhaps a picture; the home page with its doors."""

from __future__ import annotations

from dataclasses import dataclass

from hooks.awareness.catalogue import Entry, resolve_file
from hooks.awareness.language import Phrase
from hooks.awareness.model.page import PageFacts
from hooks.awareness.pages.addresses import publish_path
from hooks.awareness.pages.draft import Draft
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.everything import list_everything
from hooks.awareness.pages.planned import Link, PlannedPage
from hooks.awareness.pages.structured import describe_site


@dataclass(frozen=True)
class DoorView:
    """A big choice on the home page."""

    id: str
    link: Link
    text: Phrase
    picture: str


def plan_plain_page(edition: Edition, entry: Entry[PageFacts]) -> PlannedPage:
    """Return a plain page."""
    home = entry.id == edition.catalogue.navigation.home
    search = entry.id == edition.catalogue.navigation.search
    facts = entry.facts
    draft = Draft(
        edition,
        entry,
        template="home.html" if home else "search.html" if search else "page.html",
        parent=None,
        helplines=facts.helplines,
        structured_data=(describe_site(edition),) if home else (),
    )
    if facts.picture:
        draft.values["picture"] = _picture_path(entry, facts.picture.file)
    draft.values["doors"] = _plan_doors(edition, entry)
    if search:
        draft.values["everything"] = list_everything(edition)
    return draft.finish()


def _plan_doors(edition: Edition, entry: Entry[PageFacts]) -> tuple[DoorView, ...]:
    words, language = edition.choose_words(entry)
    doors = []
    for id, door in entry.facts.doors.items():
        text = words.doors[id]
        link = edition.link("page", door.page, Phrase(text.title, language))
        doors.append(DoorView(id, link, Phrase(text.text, language), _picture_path(entry, door.picture.file)))
    return tuple(doors)


def _picture_path(entry: Entry[PageFacts], picture: str) -> str:
    return publish_path(resolve_file(entry.sheet.file, picture))
