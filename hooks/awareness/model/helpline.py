"""Knows what a helpline is: somebody to turn to, by one or several contacts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, get_args

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from hooks.awareness.model.ages import Ages
from hooks.awareness.model.calling import Calling
from hooks.awareness.model.codes import CountryOrUnion
from hooks.awareness.model.contact import DIALLED, Contact
from hooks.awareness.model.draft import Draftable
from hooks.awareness.model.fields import DateField, Facts, HelplineId, Line, OrganisationId, Prose, find_doubled
from hooks.awareness.model.hours import Timezone
from hooks.awareness.model.picture import Picture
from hooks.awareness.model.vocabulary import PeopleId, SituationId
from hooks.awareness.model.words import Mismatch, Words, compare_keys

Tier = Literal["emergency", "specialist", "support", "public", "abroad"]
"""What kind of line it is; pages show them in this order."""
TIERS: tuple[Tier, ...] = get_args(Tier)


class Verification(Facts):
    """How sure it is, and since when."""

    on: DateField
    how: Literal["called", "operator-confirmed", "official-page", "public-copies"]

    @property
    def by_service(self) -> bool:
        """Whether the service itself has said that its facts are right."""
        return self.how in ("called", "operator-confirmed")


class Helpline(Draftable):
    """Facts of a line. A line that has closed keeps its id and names its successor."""

    status: Literal["active", "paused", "closed"]
    tier: Tier
    order: int
    operator: OrganisationId
    country: CountryOrUnion
    """ISO 3166-1 alpha-2 code of the country where it works, or `EU`."""
    timezone: Timezone | None = None
    """That by which its hours are given; None means that of the site."""
    always_shown: bool = False
    """Whether the help card of every page has it while it works."""
    situations: tuple[SituationId, ...] = ()
    people: tuple[PeopleId, ...] = ()
    ages: Ages | None = None
    contacts: tuple[Contact, ...] = Field(min_length=1)
    calling: Calling
    verified: Verification
    pair_with: tuple[HelplineId, ...] = ()
    replaced_by: HelplineId | None = None
    pictures: tuple[Picture, ...] = ()
    """Those that the text shows."""

    @model_validator(mode="after")
    def _only_sure_lines_everywhere(self) -> Helpline:
        if self.always_shown and not self.confirmed:
            raise PydanticCustomError("unsure-everywhere", "grade A is needed", {"at": "always_shown"})
        if self.status == "closed" and self.replaced_by is None:
            raise PydanticCustomError("closed-without-successor", "replaced_by is needed", {"at": "status"})
        return self

    @model_validator(mode="after")
    def _contacts_differ(self) -> Helpline:
        if doubled := find_doubled(contact.id for contact in self.contacts):
            position, id = doubled
            raise PydanticCustomError("doubled-id", "{id}", {"id": id, "at": f"contacts.{position}.id"})
        return self

    @property
    def rests(self) -> bool:
        """Whether nobody answers for now or ever again."""
        return self.status != "active"

    @property
    def dialled(self) -> tuple[Contact, ...]:
        """The contacts that have a number."""
        return tuple(contact for contact in self.contacts if contact.method in DIALLED)

    @property
    def confirmed(self) -> bool:
        """Whether every number of it may be shown without a warning."""
        return all(self.is_sure(contact) for contact in self.dialled or self.contacts)

    def is_sure(self, contact: Contact) -> bool:
        """Tell whether one of its contacts may be shown without a warning: its sources or the service confirm it."""
        return contact.confirmed or self.verified.by_service

    def find_sure_call(self, method: str = "phone") -> Contact | None:
        """Return the number that may stand where no warning can follow it, as on paper; None while it rests."""
        if self.rests:
            return None
        calls = (contact for contact in self.contacts if contact.method == method)
        return next((contact for contact in calls if self.is_sure(contact)), None)

    def first_contact(self, method: str) -> Contact | None:
        """Return the first contact of a method, if there is one."""
        return next((contact for contact in self.contacts if contact.method == method), None)

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of the languages that at least one contact is known to speak."""
        known = [contact.languages for contact in self.contacts if isinstance(contact.languages, tuple)]
        return tuple(dict.fromkeys(language for languages in known for language in languages))


class HelplineWords(Words):
    """Front matter of a helpline; the title is its name."""

    who: Line
    """For whom it is, in one short sentence."""
    contact_notes: Mapping[str, Line] = Field(default_factory=dict)
    """What to know before using a contact, by the contact's id."""
    calling: Mapping[str, Prose] = Field(default_factory=dict)
    """Answers to the questions that the facts call known, by the name of the question."""

    def find_mismatches(self, facts: Facts) -> Iterator[Mismatch]:
        """Yield notes on contacts that the facts do not have, and answers that are missing or not called for."""
        assert isinstance(facts, Helpline)
        known = {contact.id for contact in facts.contacts}
        for key in sorted(set(self.contact_notes) - known):
            yield Mismatch("words-surplus", f"contact_notes.{key}")
        yield from compare_keys(set(facts.calling.answered), self.calling, "calling")
