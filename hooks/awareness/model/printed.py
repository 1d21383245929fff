"""Knows what a thing to print is: a poster, a leaflet, a card, with its words in every language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from hooks.awareness.model.checklist import ChecklistId
from hooks.awareness.model.fields import CampaignId, Facts, HelplineId, LocalText, PageId, SourceId
from hooks.awareness.model.paper import FLOWING, Layout
from hooks.awareness.model.picture import Picture

_PARTS: Mapping[Layout, frozenset[str]] = {
    "advert": frozenset({"kicker", "message", "small", "items"}),
    "card": frozenset(),
    "checklist": frozenset({"checklist"}),
    "figure": frozenset({"message", "picture", "picture_alt"}),
    "glossary": frozenset(),
    "leaflet": frozenset({"message", "calling", "panels"}),
    "steps": frozenset(),
    "sticker": frozenset(),
    "strips": frozenset({"message"}),
    "tags": frozenset({"message", "stamp", "items"}),
}
"""What a layout shows beside headline and numbers."""
_OPTIONAL: Mapping[Layout, frozenset[str]] = {"leaflet": frozenset({"picture", "picture_alt"})}
_COUNTS: Mapping[tuple[Layout, str], tuple[int, int]] = {
    ("advert", "small"): (3, 5),
    ("advert", "items"): (4, 6),
    ("leaflet", "panels"): (4, 4),
    ("tags", "items"): (4, 4),
}
_MOST_LINES: Mapping[Layout, int] = {
    **dict.fromkeys(FLOWING, 6),
    "card": 3,
    "leaflet": 5,
    "sticker": 2,
    "strips": 3,
}
_LINES_ON_A_POSTER = 2


class Panel(Facts):
    """One side of a leaflet."""

    title: LocalText
    text: LocalText | None = None
    items: tuple[LocalText, ...] = ()
    ticks: bool = False
    """Whether the items have boxes to tick by hand."""
    close: LocalText | None = None
    """What stands out below them."""


class Print(Facts):
    """Something to print. Numbers, names and addresses come from elsewhere: only words stand here."""

    layout: Layout
    order: int
    name: LocalText
    """What the site calls it."""
    shows: LocalText
    """What is to be seen, for those who do not see it."""
    campaign: CampaignId | None = None
    """The campaign that it belongs to."""
    leads_to: PageId | None = None
    """The page that its code opens; that of the campaign, if none is named."""
    abroad: bool = False
    """Whether it is read in other countries too: then each number says where it works."""
    accent: Literal["teal", "amber", "plum", "moss", "sky"] | None = None
    helplines: tuple[HelplineId, ...] = Field(min_length=1)
    """Whom to call; the first stands out."""
    headline: LocalText
    message: LocalText | None = None
    kicker: LocalText | None = None
    """What kind of text it is, above the headline."""
    stamp: LocalText | None = None
    """What stands on every tag."""
    calling: LocalText | None = None
    """Above the numbers of a leaflet."""
    checklist: ChecklistId | None = None
    """The checklist that it shows as a whole."""
    items: tuple[LocalText, ...] = ()
    small: tuple[LocalText, ...] = ()
    """The small print, which grows."""
    panels: tuple[Panel, ...] = ()
    """Of a leaflet: the flap, then the three inside."""
    picture: Picture | None = None
    picture_alt: LocalText | None = None
    sources: tuple[SourceId, ...] = ()
    """On what its words rest; paper itself has no room for them."""

    @model_validator(mode="after")
    def _has_what_its_layout_shows(self) -> Print:
        wanted = _PARTS[self.layout]
        known = frozenset().union(*_PARTS.values())
        for part in sorted(known):
            if part in wanted and not getattr(self, part):
                raise PydanticCustomError("print-part-missing", "{part}", {"part": part, "layout": self.layout})
            if part not in wanted | _OPTIONAL.get(self.layout, frozenset()) and getattr(self, part):
                details = {"part": part, "layout": self.layout, "at": part}
                raise PydanticCustomError("print-part-surplus", "{part}", details)
        if (self.picture is None) != (self.picture_alt is None):
            raise PydanticCustomError("print-part-missing", "{part}", {"part": "picture_alt", "layout": self.layout})
        if self.leads_to is None and self.campaign is None:
            raise PydanticCustomError("print-part-missing", "{part}", {"part": "leads_to", "layout": self.layout})
        return self

    @model_validator(mode="after")
    def _has_as_many_as_fit(self) -> Print:
        most = _MOST_LINES.get(self.layout, _LINES_ON_A_POSTER)
        limits = {**_COUNTS, (self.layout, "helplines"): (1, most)}
        for (layout, part), (least, most) in limits.items():
            if layout == self.layout and not least <= len(getattr(self, part)) <= most:
                wanted = str(most) if least == most else f"{least}–{most}"
                details = {"part": part, "layout": layout, "at": part, "wanted": wanted}
                raise PydanticCustomError("print-part-count", "{part}", details)
        return self
