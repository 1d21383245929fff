"""Plans the pages of helplines, their vCards, and the filtered lists of the directory."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.pages.calling import plan_calling
from hooks.awareness.pages.cards import make_card_for, make_helpline_card
from hooks.awareness.pages.directory import Choice, find_choices, list_facets, make_names
from hooks.awareness.pages.draft import Draft
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.everything import HELP
from hooks.awareness.pages.frame import plan_alternates, plan_breadcrumbs
from hooks.awareness.pages.planned import PlannedAsset, PlannedPage
from hooks.awareness.pages.structured import describe_helpline
from hooks.awareness.pages.vcard import write_vcard


def plan_helpline(edition: Edition, entry: Entry[Helpline]) -> PlannedPage:
    """Return the page of a helpline."""
    draft = Draft(
        edition,
        entry,
        "helpline.html",
        edition.catalogue.navigation.directory,
        structured_data=describe_helpline(edition, entry),
    )
    keys = dict.fromkeys(key for contact in entry.facts.contacts for key in contact.sources)
    helplines = edition.catalogue.helplines
    ages = entry.facts.ages
    draft.values.update(
        card=make_helpline_card(edition, entry),
        references=tuple(draft.writer.write_reference(key) for key in keys),
        how=edition.wording.say(f"helpline.how.{entry.facts.verified.how}"),
        ages=spell_out_ages(edition, ages.from_, ages.to) if ages else "",
        calling=None,
        pairs=tuple(make_helpline_card(edition, helplines[id]) for id in entry.facts.pair_with),
    )
    if edition.language in entry.words and not entry.facts.rests:
        draft.values["calling"] = plan_calling(draft.writer, entry)
    return draft.finish()


def spell_out_ages(edition: Edition, youngest: int, oldest: int | None) -> str:
    """Return for which ages a line is, in full; `describe_ages` says it as short as can be."""
    details = {"from": str(youngest), "to": str(oldest)}
    return edition.wording.say("helpline.ages-from" if oldest is None else "helpline.ages", details)


def plan_vcard(edition: Edition, entry: Entry[Helpline]) -> PlannedAsset:
    """Return the vCard of a helpline in one language."""
    card = make_helpline_card(edition, entry)
    return PlannedAsset(card.vcard, lambda: write_vcard(card))


def plan_filters(edition: Edition) -> Iterator[PlannedPage]:
    """Yield a page for every choice of every filter of the directory that some line fits."""
    for number, choice in enumerate(find_choices(edition), 1):
        if choice.lines:
            yield _plan_filter(edition, choice, number)


def _plan_filter(edition: Edition, choice: Choice, number: int) -> PlannedPage:
    wording = edition.wording
    catalogue = edition.catalogue
    details = {
        "choice": choice.text,
        "number": str(number),
        "count": wording.count("directory.lines", len(choice.lines)),
    }
    facet = wording.say(f"directory.facet.{choice.facet}")
    return PlannedPage(
        uri=choice.uri,
        language=edition.language,
        address=edition.locate(choice.uri),
        template="filter.html",
        title=choice.text,
        tab_title=wording.say("directory.tab-title", details),
        description=wording.say("directory.description", {**details, "facet": facet}),
        values={
            "facet": facet,
            "count": details["count"],
            "cards": tuple(make_card_for(edition, entry, choice.places) for entry in choice.lines),
            "far": make_names(edition, choice.far),
            "facets": list_facets(edition, choice),
        },
        breadcrumbs=plan_breadcrumbs(edition, catalogue.navigation.directory),
        alternates=plan_alternates(edition, choice.uri),
        group=HELP,
    )
