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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic_core import PydanticCustomError

from hooks.awareness.model.fields import parse_partial_date
from hooks.awareness.model.freshness import count_days, has_run_out
from hooks.awareness.model.settings import Freshness
from hooks.awareness.reading import read_sheet
from hooks.awareness.site import SETTINGS
from tools.settings import read_settings
from tools.web_addresses import Fetch, State, Verdict, check_addresses, find_addresses, open_address

DUE = 180
"""Days after which a helpline of a tier that nobody knows should be checked again: half a year."""


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
        always_shown=data.get("always_shown") == "true",
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


def write_checks(checks: Sequence[Check], repository: str = "") -> str:
    """Return the table of helplines as Markdown; `repository` is an address, for links to files."""
    due = sum(check.due for check in checks)
    lines = [
        "## Pagalbos linijos / Helplines",
        "",
        f"Seniausiai tikrintos – viršuje. Patikra nebegalioja: **{due}**; jų puslapiai rašo, kad duomenys galėjo "
        "pasikeisti. `make calls` išspausdina skambučio lapus. Paskambinkite ir atnaujinkite lauką `verified`.",
        "",
        f"The longest ago comes first. Checks that no longer hold: **{due}**; the pages of these lines say that they "
        "may have changed. `make calls` prints call sheets. Please call and bring the field `verified` up to date.",
        "",
        _row(
            "Linija / Line",
            "Tikrinta / Checked",
            "Prieš, d. / Days ago",
            "Galioja, d. / Holds, days",
            "Kaip / How",
            "Laipsniai / Grades",
            "★",
        ),
        "|---|---|--:|--:|---|---|---|",
    ]
    for check in checks:
        days = "?" if check.days is None else str(check.days)
        grades = ", ".join(f"{grade} × {number}" for grade, number in Counter(check.grades).items())
        line = _link(check.file, check.id, repository)
        star = "★" if check.always_shown else ""
        shown = f"**{days}**" if check.age >= check.limit else days
        lines.append(_row(line, check.on, shown, str(check.limit), f"`{check.how}`", grades, star))
    lines += ["", "★ – rodoma kiekviename puslapyje / shown on every page."]
    return "\n".join(lines) + "\n"


_GROUPS: tuple[tuple[State, str], ...] = (
    ("gone", "Puslapio nebėra / Not there any more"),
    ("moved", "Veda kitur / Leads elsewhere"),
    ("unsure", "Programai neatsakė, atverkite patys / Did not answer a program, please look yourself"),
)


def write_verdicts(verdicts: Sequence[Verdict], repository: str = "") -> str:
    """Return the addresses that somebody should look at, as Markdown."""
    fine = sum(verdict.state == "fine" for verdict in verdicts)
    lines = ["## Adresai / Addresses", "", f"Patikrinta / Asked: {len(verdicts)}. Veikia / Fine: {fine}."]
    for state, title in _GROUPS:
        group = [verdict for verdict in verdicts if verdict.state == state]
        if not group:
            continue
        lines += ["", f"### {title}: {len(group)}", ""]
        lines += [_row("Adresas / Address", "Atsakymas / Answer", "Kur įrašytas / Named in"), "|---|---|---|"]
        for verdict in group:
            places = "<br>".join(_link(place, place, repository) for place in verdict.address.places)
            lines.append(_row(verdict.address.url, verdict.detail, places))
    return "\n".join(lines) + "\n"


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "%7C").replace("\n", " ") for cell in cells) + " |"


def _link(place: str, text: str, repository: str) -> str:
    """Return a file, or a line of it, as a link to its source on GitHub."""
    file, _, line = place.partition(":")
    way = f"{repository.rstrip('/')}/blob/main/{file}" + (f"?plain=1#L{line}" if line else "")
    return f"[{text}]({way})" if repository else text


def write_report(
    root: Path, today: datetime.date, repository: str, fetch: Fetch | None, pause: Callable[[], None]
) -> str:
    """Return the whole report; without `fetch`, no address is asked."""
    parts = [f"# Savaitės ataskaita / Weekly report, {today}\n", write_checks(read_checks(root, today), repository)]
    if fetch is not None:
        parts.append(write_verdicts(check_addresses(find_addresses(root), fetch, pause), repository))
    return "\n".join(parts)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the report. Whatever goes wrong is told on stderr: a report stops nobody's work."""
    parser = argparse.ArgumentParser(prog="python -m tools.weekly_report")
    parser.add_argument("--date", type=datetime.date.fromisoformat, help="the day to count from (default: today)")
    parser.add_argument("--repository", default="", help="address of the repository, for links to files")
    parser.add_argument("--offline", action="store_true", help="ask no address")
    options = parser.parse_args(arguments)
    today = options.date or datetime.datetime.now(datetime.UTC).date()
    fetch = None if options.offline else open_address
    try:
        print(write_report(Path.cwd(), today, options.repository, fetch, lambda: time.sleep(1)))
    except Exception:
        traceback.print_exc()
        print("Ataskaitos sudaryti nepavyko, žr. žurnalą. / The report could not be made, see the log.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
