"""Rule: hours of a line in another country say by whose clock they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.builders import change
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content

LINE = "docs/helplines/line.yml"
SPAN = '[{days: daily, open: "09:00", close: "17:00"}]'


@pytest.mark.parametrize(
    ("country", "hours", "wrong"),
    [
        ("NL", SPAN, True),
        ("EU", SPAN, True),
        ("NL\ntimezone: Europe/Amsterdam", SPAN, False),
        ("XX", SPAN, False),
        ("NL", "always", False),
        ("NL", "unknown", False),
    ],
)
def test_hours_in_another_country_need_a_time_zone(tmp_path: Path, country: str, hours: str, wrong: bool) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, LINE, {"country: XX": f"country: {country}", "hours: always": f"hours: {hours}"})

    assert list_faults(read_tiny_site(tmp_path).problems) == [(LINE, 5, "timezone-missing")] * wrong
