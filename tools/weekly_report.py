"""Writes a report: which helplines wait longest for a check, which web addresses do not answer.

It looks at a date and at the network, so it judges no proposal and always ends with 0. Run it
from the root of the project, `python -m tools.weekly_report`; it prints Markdown for editors.
"""

from __future__ import annotations

import argparse
import datetime
import math
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from pydantic_core import PydanticCustomError

from hooks.awareness.model.fields import parse_partial_date
from hooks.awareness.model.freshness import count_days, has_run_out
from hooks.awareness.model.settings import Freshness
from hooks.awareness.model.wording import Wording, say_in_all
from hooks.awareness.reading import read_sheet
from hooks.awareness.site import SETTINGS
from hooks.edge.repository import write_source_address
from tools.project import read_speakers
from tools.settings import read_branch, read_settings
from tools.web_addresses import Fetch, State, Verdict, check_addresses, find_addresses, open_address

DUE = 180
"""Days after which a helpline of a tier that nobody knows should be checked again: half a year."""
_WORDS = "reports.weekly"
_COLUMNS = ("line", "checked", "ago", "holds", "how", "grades")
_STAR = "★"
_TOLD: tuple[State, ...] = ("gone", "moved", "unsure")
"""What somebody should look at, the worst first."""
_FAILED = "The report could not be made, see the log."
"""Where the words that say so cannot be read either."""


@dataclass(frozen=True)
class Check:
    """How long ago, and how, a helpline was checked."""

    id: str
    file: str
    on: str
    """The date as the file says it."""
    days: int | None
    """Since then; None if the date cannot be read."""
    how: str
    grades: tuple[str, ...]
    """Of its contacts, best first."""
    always_shown: bool
    limit: int = DUE
    """Days for which a check of a line of its tier holds; after them its pages say that it may have changed."""

    @property
    def age(self) -> float:
        """Days for comparing: endless where the date cannot be read or lies in the future."""
        return math.inf if self.days is None or self.days < 0 else self.days

    @property
    def due(self) -> bool:
        """Whether its pages say that it may have changed; so does this report of a date that cannot be read."""
        return self.days is None or has_run_out(self.days, self.limit)


def read_checks(root: Path, today: datetime.date) -> tuple[Check, ...]:
    """Return the checks of all helplines that are not closed: the oldest first, then the worst graded."""
    checks = []
    limits = read_limits(root)
    for path in sorted((root / "docs/helplines").glob("*.yml")):
        sheet, _ = read_sheet(root, path.relative_to(root).as_posix())
        if sheet is not None and sheet.data.get("status") != "closed":
            checks.append(_describe(sheet.file, sheet.data, today, limits))
    checks.sort(key=lambda check: max(check.grades, default="?"), reverse=True)
    return tuple(sorted(checks, key=lambda check: -check.age))


def read_limits(root: Path) -> dict[str, int]:
    """Return for how many days a check holds, by tier, as the settings say it or as it is without them."""
    limits = Freshness().model_dump()
    settings = read_settings(root / SETTINGS) if (root / SETTINGS).is_file() else {}
    given = settings.get("freshness")
    return {**limits, **{tier: int(days) for tier, days in _mapping(given).items()}}


def _describe(file: str, data: Any, today: datetime.date, limits: Mapping[str, int]) -> Check:
    verified = _mapping(data.get("verified"))
    contacts = data.get("contacts")
    grades = [_mapping(contact).get("grade", "?") for contact in (contacts if isinstance(contacts, list) else [])]
    on = str(verified.get("on", "?"))
    return Check(
        id=Path(file).stem,
        file=file,
        on=on,
        days=_count_days(on, today),
        how=str(verified.get("how", "?")),
        grades=tuple(sorted(map(str, grades))),
        always_shown=data.get("always_shown") == "true" and data.get("status") == "active",
        limit=limits.get(str(data.get("tier")), DUE),
    )


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _count_days(since: str, today: datetime.date) -> int | None:
    """Return the days since a date as a file says it; None if it cannot be read."""
    try:
        return count_days(parse_partial_date(since), today)
    except PydanticCustomError:
        return None


def write_checks(checks: Sequence[Check], wordings: Sequence[Wording], source_address: str = "") -> str:
    """Return the table of helplines as Markdown; `source_address` is where files can be read, for links."""
    say = partial(_say, wordings, "lines")
    details = {"due": str(sum(check.due for check in checks)), "command": "make calls"}
    intro = say_in_all(wordings, f"{_WORDS}.lines.intro", details)
    lines = [f"## {say('title')}", "", "\n\n".join(intro), ""]
    lines += [_row(*map(say, _COLUMNS), _STAR), "|---|---|--:|--:|---|---|---|"]
    for check in checks:
        days = "?" if check.days is None else str(check.days)
        grades = ", ".join(f"{grade} × {number}" for grade, number in Counter(check.grades).items())
        line = _link(check.file, check.id, source_address)
        star = _STAR if check.always_shown else ""
        shown = f"**{days}**" if check.age >= check.limit else days
        lines.append(_row(line, check.on, shown, str(check.limit), f"`{check.how}`", grades, star))
    lines += ["", f"{_STAR} – {say('always')}."]
    return "\n".join(lines) + "\n"


def write_verdicts(verdicts: Sequence[Verdict], wordings: Sequence[Wording], source_address: str = "") -> str:
    """Return the addresses that somebody should look at, as Markdown."""
    say = partial(_say, wordings, "addresses")
    fine = sum(verdict.state == "fine" for verdict in verdicts)
    lines = [f"## {say('title')}", "", f"{say('asked')}: {len(verdicts)}. {say('fine')}: {fine}."]
    for state in _TOLD:
        group = [verdict for verdict in verdicts if verdict.state == state]
        if not group:
            continue
        lines += ["", f"### {say(state)}: {len(group)}", ""]
        lines += [_row(say("address"), say("answer"), say("places")), "|---|---|---|"]
        for verdict in group:
            places = "<br>".join(_link(place, place, source_address) for place in verdict.address.places)
            lines.append(_row(verdict.address.url, verdict.detail, places))
    return "\n".join(lines) + "\n"


def _say(wordings: Sequence[Wording], group: str, key: str) -> str:
    """Return a few words in every language, side by side."""
    return " / ".join(say_in_all(wordings, f"{_WORDS}.{group}.{key}"))


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "%7C").replace("\n", " ") for cell in cells) + " |"


def _link(place: str, text: str, source_address: str) -> str:
    """Return a file, or a line of it, as a link to its source on GitHub."""
    file, _, line = place.partition(":")
    way = f"{source_address}{file}" + (f"?plain=1#L{line}" if line else "")
    return f"[{text}]({way})" if source_address else text


def write_report(
    root: Path,
    today: datetime.date,
    wordings: Sequence[Wording],
    source_address: str,
    fetch: Fetch | None,
    pause: Callable[[], None],
) -> str:
    """Return the whole report; without `fetch`, no address is asked."""
    title = " / ".join(say_in_all(wordings, f"{_WORDS}.title"))
    parts = [f"# {title}, {today}\n", write_checks(read_checks(root, today), wordings, source_address)]
    if fetch is not None:
        verdicts = check_addresses(find_addresses(root), fetch, pause)
        parts.append(write_verdicts(verdicts, wordings, source_address))
    return "\n".join(parts)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the report. Whatever goes wrong is told on stderr: a report stops nobody's work."""
    parser = argparse.ArgumentParser(prog="python -m tools.weekly_report")
    parser.add_argument("--date", type=datetime.date.fromisoformat, help="the day to count from (default: today)")
    parser.add_argument("--repository", default="", help="address of the repository, for links to files")
    parser.add_argument("--offline", action="store_true", help="ask no address")
    options = parser.parse_args(arguments)
    root = Path.cwd()
    today = options.date or datetime.datetime.now(datetime.UTC).date()
    fetch = None if options.offline else open_address
    wordings: tuple[Wording, ...] = ()
    try:
        wordings = read_speakers(root)
        source_address = write_source_address(options.repository, read_branch(root / SETTINGS))
        print(write_report(root, today, wordings, source_address, fetch, lambda: time.sleep(1)))
    except Exception:
        traceback.print_exc()
        print(_say_failed(wordings))
    return 0


def _say_failed(wordings: Sequence[Wording]) -> str:
    """Return that there is no report, in plain English where the words themselves may be what is broken."""
    with suppress(KeyError):
        return " / ".join(say_in_all(wordings, f"{_WORDS}.failed")) or _FAILED
    return _FAILED


if __name__ == "__main__":
    sys.exit(main())
