"""Rule: hours of a line in another country say by whose clock they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.codes import list_zones
from hooks.awareness.problems import Problem, make_problem

_EXAMPLE = "Europe/Brussels"


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield lines of other countries whose hours would be taken for those of the site's clock."""
    for entry in catalogue.helplines.values():
        line = entry.facts
        has_spans = any(isinstance(contact.hours, tuple) for contact in line.contacts)
        if has_spans and line.timezone is None and line.country != catalogue.site.country:
            zone = next(iter(list_zones(line.country)), _EXAMPLE)
            details = {"country": line.country, "suggestion": zone}
            yield make_problem(entry.sheet.file, entry.line_of("country"), "timezone-missing", **details)
