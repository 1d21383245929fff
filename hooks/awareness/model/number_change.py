"""Knows what has become of a number since the site was first published."""

from __future__ import annotations

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from hooks.awareness.model.contact import Number
from hooks.awareness.model.fields import DateField, Facts, HelplineId, Line


class NumberChange(Facts):
    """One change of one number. Without `old_number` the number is new, without `new_number` it is gone."""

    on: DateField
    """The day on which the site began to say so."""
    helpline: HelplineId
    contact: Line
    """Id of the contact."""
    old_number: Number | None = None
    new_number: Number | None = None

    @model_validator(mode="after")
    def _something_changed(self) -> NumberChange:
        if self.old_number == self.new_number:
            raise PydanticCustomError("change-of-nothing", "another number", {"at": "contact"})
        return self
