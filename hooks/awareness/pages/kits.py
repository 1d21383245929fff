"""Plans where the site offers itself, or one lesson, as a file for rooms without a network."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hooks.awareness.language import Languages
from hooks.awareness.model.lexicon import fold
from hooks.awareness.model.wording import Wording

FOLDER = "kit"
"""Where the files lie, in the project and on the site."""
_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class KitFile:
    """A file that lies there."""

    name: str
    size: int
    """Bytes."""
    made: datetime.date


@dataclass(frozen=True)
class KitView:
    """A file as a page offers it."""

    address: str
    size: str
    """With its kind and the day on which it was made, in words."""


def name_kit(names: Mapping[str, str], languages: Languages, lesson: str = "") -> str:
    """Return the name of the kit of a site, or of one of its lessons: plain letters that any computer takes.

    The name of the site is neutral, and so are the names of lessons: they lie on a stick for everybody to see.
    """
    folded = fold(names[languages.default]).encode("ascii", "ignore").decode()
    site = "-".join("".join(sign if sign.isalnum() else " " for sign in folded).split()) or FOLDER
    return f"{site}-{lesson}.zip" if lesson else f"{site}.zip"


def list_kit_names(names: Mapping[str, str], languages: Languages, lessons: Iterable[str]) -> frozenset[str]:
    """Return the names of all kits that a site with these lessons may offer."""
    return frozenset(name_kit(names, languages, lesson) for lesson in ("", *lessons))


def view_kit(kits: tuple[KitFile, ...], name: str, wording: Wording) -> KitView | None:
    """Return how a page offers a kit; None if it does not lie there."""
    for kit in kits:
        if kit.name == name:
            made = wording.day(kit.made)
            details = {"size": wording.decimal(kit.size / _MEGABYTE), "date": made}
            return KitView(f"{FOLDER}/{kit.name}", wording.say("kit.size", details))
    return None
