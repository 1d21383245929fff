"""Plans plain pages: words with perhaps a picture; the home page with its doors."""

from __future__ import annotations

from dataclasses import dataclass

from hooks.awareness.catalogue import Entry, resolve_file
from hooks.awareness.language import Phrase
from hooks.awareness.model.navigation import Navigation
from hooks.awareness.model.page import PageFacts
from hooks.awareness.pages.addresses import publish_path
from hooks.awareness.pages.campaigns import plan_background
from hooks.awareness.pages.draft import Draft
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.everything import link_groups, list_everything
from hooks.awareness.pages.frame import link_page
from hooks.awareness.pages.help_text import help_text_path, make_first_cards
from hooks.awareness.pages.planned import Link, PlannedPage
from hooks.awareness.pages.prints import find_whole_paper
from hooks.awareness.pages.steps import plan_start
from hooks.awareness.pages.structured import describe_site

_HOME, _SEARCH, _START = "home.html", "search.html", "start.html"


@dataclass(frozen=True)
class DoorView:
    """A big choice on the home page."""

    id: str
    link: Link
    text: Phrase
    picture: str
    also: Link | None
    """Another way on, beside the door's own."""


def plan_plain_page(edition: Edition, entry: Entry[PageFacts]) -> PlannedPage:
    """Return a plain page; the part that it plays on the site decides how it looks."""
    whole = edition.catalogue.find_whole(entry.id)
    if whole and whole.kind == "campaign":
        return plan_background(edition, entry, whole)
    template = _choose_template(edition.catalogue.navigation, entry)
    facts = entry.facts
    draft = Draft(
        edition,
        entry,
        template=template,
        parent=None,
        helplines=facts.helplines or (whole.facts.helplines if whole else ()),
        structured_data=(describe_site(edition),) if template == _HOME else (),
    )
    if facts.picture:
        draft.values["picture"] = _picture_path(entry, facts.picture.file)
    draft.values["doors"] = _plan_doors(edition, entry)
    if entry.id == edition.catalogue.navigation.help:
        draft.values.update(first_lines=make_first_cards(edition), help_text=help_text_path(edition))
    if template == _START:
        draft.values.update(plan_start(edition), paper=find_whole_paper(edition, "steps"))
    if template == _SEARCH:
        everything = edition.catalogue.navigation.everything
        draft.values.update(
            groups=link_groups(edition),
            all=link_page(edition, everything) if everything else None,
            everything={} if everything else {"groups": list_everything(edition)},
        )
    return draft.finish()


def _choose_template(navigation: Navigation, entry: Entry[PageFacts]) -> str:
    if entry.id == navigation.home:
        return _HOME
    if entry.id == navigation.steps:
        return _START
    if entry.id == navigation.search:
        return _SEARCH
    return "page.html"


def _plan_doors(edition: Edition, entry: Entry[PageFacts]) -> tuple[DoorView, ...]:
    words, language = edition.choose_words(entry)
    doors = []
    for id, door in entry.facts.doors.items():
        text = words.doors[id]
        link = edition.link("page", door.page, Phrase(text.title, language))
        also = edition.link("page", door.also, Phrase(text.also, language)) if door.also and text.also else None
        doors.append(DoorView(id, link, Phrase(text.text, language), _picture_path(entry, door.picture.file), also))
    return tuple(doors)


def _picture_path(entry: Entry[PageFacts], picture: str) -> str:
    return publish_path(resolve_file(entry.sheet.file, picture))
