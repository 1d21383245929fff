"""Knows what must be said of a picture before it is published."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic_core import PydanticCustomError, core_schema

from hooks.awareness.model.fields import FIELD, Facts, Line


class PictureFile(str):
    """Path of a picture, relative to the file that names it."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        text = core_schema.str_schema(min_length=1, strip_whitespace=True)
        return core_schema.no_info_after_validator_function(cls, text)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), FIELD: "picture"}


class Picture(Facts):
    """A picture file with its rights. What it shows, the words say, in every language."""

    file: PictureFile
    depicts: tuple[Literal["signs", "things", "places", "people", "children"], ...] = Field(min_length=1)
    """What there is to be seen: signs and diagrams, things, places, people, children."""
    origin: Literal["drawn", "photo"]
    licence: Line
    """Under which it may be published; one that others may share under too, such as CC BY 4.0."""
    consent: Literal["written", "nobody-identifiable"] | None = None
    """Needed for a photograph: whoever can be made out has agreed in writing, or nobody can be."""

    @model_validator(mode="after")
    def _nobody_is_shown_unasked(self) -> Picture:
        details = {"file": str(self.file)}
        if self.origin == "drawn" and self.consent is not None:
            raise PydanticCustomError("consent-for-drawing", "{file}", {**details, "at": "consent"})
        if self.origin == "photo" and self.consent is None:
            raise PydanticCustomError("photo-without-consent", "{file}", {**details, "at": "origin"})
        if self.consent == "written" and "children" in self.depicts:  # nobody can agree for all of a life
            raise PydanticCustomError("photo-of-children", "{file}", {**details, "at": "consent"})
        return self
