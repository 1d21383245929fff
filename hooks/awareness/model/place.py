"""Knows what a place is, and where on a map it lies."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from hooks.awareness.model.fields import Facts, Line, LocalText, Reference, SourceId


class PlaceId(Reference):
    """Key of a place."""

    kind = "place"


def parse_degrees(value: Any, most: float) -> float:
    """Return an angle on the globe, at most so many degrees from zero; else raise `bad-degrees`."""
    try:
        angle = float(str(value))
    except ValueError:
        angle = float("nan")
    if not -most <= angle <= most:
        raise PydanticCustomError("bad-degrees", "{given}", {"given": str(value), "most": f"{most:g}"})
    return angle


Longitude = Annotated[
    float,
    PlainValidator(lambda value: parse_degrees(value, 180)),
    WithJsonSchema({"type": "number", "minimum": -180, "maximum": 180}),
]
"""Degrees east of Greenwich; west is negative (WGS 84)."""
Latitude = Annotated[
    float,
    PlainValidator(lambda value: parse_degrees(value, 90)),
    WithJsonSchema({"type": "number", "minimum": -90, "maximum": 90}),
]
"""Degrees north of the equator."""


class Position(Facts):
    """A point on the globe."""

    longitude: Longitude
    latitude: Latitude


class Place(Facts):
    """A town, a state or a region; it has a point, or shapes of an outline, or a reason to be on no map."""

    name: LocalText
    at: Position | None = None
    shapes: tuple[Line, ...] = ()
    """Codes of the shapes that it covers, as `docs/outlines/` has them."""
    unmapped: LocalText | None = None
    """Why no map can show it."""
    sources: tuple[SourceId, ...] = Field(default=())
    """Of its position, or of what belongs to it."""

    @model_validator(mode="after")
    def _is_somewhere(self) -> Place:
        said = [name for name in ("at", "shapes", "unmapped") if getattr(self, name)]
        if len(said) != 1:
            raise PydanticCustomError("place-where", "{said}", {"said": ", ".join(said) or "–"})
        return self
