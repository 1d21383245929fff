"""Pages keep room for every answer that the clock may give."""

from __future__ import annotations

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.hours import Span
from hooks.awareness.pages.clock_room import find_longest_answers
from tests.support.instants import Instant, read_instants


def find_room(catalogue: Catalogue, language: str, instant: Instant) -> str:
    """Return the text for which a page keeps room beside the hours of the table, for its reader."""
    wording = catalogue.wordings[language]
    hours = tuple(Span.model_validate(span) for span in instant.hours)
    abroad = instant.zone != catalogue.site.timezone
    here, elsewhere = find_longest_answers(wording, hours, wording.zone_name(instant.zone), abroad=abroad, sure=True)
    return here if instant.reader == catalogue.site.timezone else elsewhere


def test_no_answer_of_the_table_is_longer_than_the_room_that_is_kept(catalogue: Catalogue) -> None:
    said = [(instant, language, text) for instant in read_instants() for language, text in instant.says.items()]
    rooms = [(str(instant), text, find_room(catalogue, language, instant)) for instant, language, text in said]

    assert [(instant, text, room) for instant, text, room in rooms if len(room) < len(text)] == []
