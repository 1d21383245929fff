"""Knows ages: from which one to which."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from hooks.awareness.model.fields import Facts


class Ages(Facts):
    """For whom, in completed years, both ends included."""

    from_: int = Field(alias="from", ge=0)
    to: int | None = None

    @model_validator(mode="after")
    def _youngest_first(self) -> Self:
        if self.to is not None and self.to < self.from_:
            raise PydanticCustomError("ages-backwards", "{from} {to}", {"from": self.from_, "to": self.to})
        return self


class PupilAges(Ages):
    """Likewise; those of a class have an upper end."""

    to: int
