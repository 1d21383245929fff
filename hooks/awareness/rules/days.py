"""Rule: what somebody is said to have checked, changed or read was not done on a day that is still to come."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.fields import PartialDate
from hooks.awareness.problems import Problem, make_problem
from hooks.awareness.traversal import find_values

_DONE = ("on", "updated", "seen")
"""Fields with the day on which an editor did something. Other dates may lie ahead, as those of the calendar do."""


def find_problems(catalogue: Catalogue, latest: datetime.date) -> Iterator[Problem]:
    """Yield every such date that lies behind the latest day: a check of 2062 would not grow old before.

    As days go by it finds less, never more, so content that nobody changed does not begin to fail.
    """
    for entry in catalogue.entries:
        for location, value in find_values(entry.facts):
            is_done = isinstance(value, PartialDate) and location[-1] in _DONE
            if is_done and value.first_day > latest:
                details = {"key": ".".join(map(str, location)), "given": value}
                yield make_problem(entry.sheet.file, entry.line_of(*location), "date-in-future", **details)
