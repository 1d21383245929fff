"""The moments that the clock is tried at are moments of lines as they are published."""

from __future__ import annotations

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.hours import Span, write_hours
from tests.support.instants import read_published


def test_the_table_of_moments_has_the_hours_that_are_published(catalogue: Catalogue) -> None:
    table = {
        key: (write_hours(tuple(Span.model_validate(span) for span in hours)), zone)
        for key, (hours, zone) in read_published().items()
    }
    published = {
        f"{id}/{contact.id}": (write_hours(contact.hours), entry.facts.timezone or catalogue.site.timezone)
        for id, entry in catalogue.helplines.items()
        for contact in entry.facts.contacts
        if write_hours(contact.hours)
    }

    assert table == published
