"""Knows the names by which other programs remember a thing, whatever its address is."""

from __future__ import annotations

import uuid

from hooks.awareness.catalogue import Catalogue

_ROOT = uuid.UUID("4f1f3a52-6a0e-5d0b-9c53-0d3f2f6c7a11")
"""Under which all ids are made; any other would do, but must never change."""


def make_uuid(catalogue: Catalogue, *parts: str) -> str:
    """Return the UUID (version 5, RFC 9562) of a thing, always the same for its kind and id.

    The name of the site in its default language stands in it, so that two sites never share one;
    the address does not, so that a site may move.
    """
    site = uuid.uuid5(_ROOT, catalogue.site.name[catalogue.languages.default])
    return str(uuid.uuid5(site, "/".join(parts)))
