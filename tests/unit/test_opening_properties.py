"""Whatever the hours and the moment, the answers about them fit together."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import example, given, settings
from hypothesis import strategies as some

from hooks.awareness.model.hours import WEEK, Span, write_hours
from tests.support.opening import find_opening

ZONES = ("Europe/Vilnius", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "UTC")
"""Among them one whose clock changes by half an hour, and one whose offset is no whole hour."""
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)

times = some.builds("{:02}:{:02}".format, some.integers(0, 23), some.integers(0, 59))
days = some.sets(some.sampled_from(WEEK), min_size=1).map(lambda chosen: tuple(day for day in WEEK if day in chosen))
spans = some.lists(some.builds(Span, days=days.map(list), open=times, close=times | some.just("24:00")), min_size=1, max_size=5).map(tuple)
anywhen = some.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=some.just(UTC))
# Nights in which a clock of ZONES changes, to the minute.
hard_nights = some.builds(
    lambda night, minutes: datetime.fromisoformat(night).replace(tzinfo=UTC) + minutes * MINUTE,
    some.sampled_from(["2027-03-28", "2027-10-31", "2027-03-14", "2027-11-07", "2027-04-03", "2027-10-02"]),
    some.integers(-180, 1440),
)
moments = anywhen | hard_nights
zones = some.sampled_from(ZONES)
questions = given(hours=spans, zone=zones, at=moments)


def _shows(hours: tuple[Span, ...], local: datetime) -> bool:
    """Tell whether a clock that shows a local time shows it within a span."""
    for back in (0, 1, 2):
        day = local.replace(hour=0, minute=0, second=0, microsecond=0) - back * DAY
        for span in hours:
            opens, closes = (
                day + timedelta(hours=int(time[:2]), minutes=int(time[3:])) for time in (span.open, span.close)
            )
            if closes <= opens:
                closes += DAY
            if WEEK[day.weekday()] in span.days and opens <= local < closes:
                return True
    return False


def _changes_near(zone: str, at: datetime) -> bool:
    offsets = {(at + hours * timedelta(hours=1)).astimezone(ZoneInfo(zone)).utcoffset() for hours in range(-30, 31)}
    return len(offsets) > 1


@settings(max_examples=200)
@questions
def test_open_is_whoever_the_clock_on_the_wall_shows_within_a_span(
    hours: tuple[Span, ...], zone: str, at: datetime
) -> None:
    local = at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    found = find_opening(hours, zone, at)

    # In the night of a change the clock shows a time twice or never: the table has the answers for that.
    assert _changes_near(zone, at) or (found.state == "open") == _shows(hours, local)


@settings(max_examples=200)
@questions
@example(hours=(Span(days=["sun"], open="03:10", close="03:50"),), zone="Europe/Vilnius", at=datetime(2027, 3, 27, tzinfo=UTC))
def test_who_is_closed_opens_later_and_not_before(hours: tuple[Span, ...], zone: str, at: datetime) -> None:
    found = find_opening(hours, zone, at)
    if found.state == "closed":
        assert found.next is not None and found.next > at and found.until is None
        assert found.next - at < 15 * DAY
        assert find_opening(hours, zone, found.next).state == "open"
        assert find_opening(hours, zone, found.next - timedelta(seconds=1)).state == "closed"
        assert find_opening(hours, zone, at + (found.next - at) / 2) == found


@settings(max_examples=200)
@questions
@example(hours=(Span(days=["sat"], open="22:00", close="03:30"),), zone="Europe/Vilnius", at=datetime(2027, 3, 28, tzinfo=UTC))
def test_who_is_open_closes_at_that_moment_and_not_before(hours: tuple[Span, ...], zone: str, at: datetime) -> None:
    found = find_opening(hours, zone, at)
    if found.state == "open" and found.until is not None:
        assert found.until > at and found.next is None
        assert find_opening(hours, zone, found.until).state == "closed"
        assert find_opening(hours, zone, found.until - timedelta(seconds=1)) == found


@questions
def test_who_never_closes_is_open_at_any_moment_of_the_week(hours: tuple[Span, ...], zone: str, at: datetime) -> None:
    found = find_opening(hours, zone, at)
    if found.state == "open" and found.until is None:
        assert {find_opening(hours, zone, at + hour * timedelta(hours=1)) for hour in range(0, 168, 5)} == {found}


@questions
def test_one_more_span_closes_nobody(hours: tuple[Span, ...], zone: str, at: datetime) -> None:
    if any(find_opening((span,), zone, at).state == "open" for span in hours):
        assert find_opening(hours, zone, at).state == "open"


@given(hours=spans)
def test_what_the_browser_is_handed_holds_every_span(hours: tuple[Span, ...]) -> None:
    written = [part.split(" ") for part in write_hours(hours).split("; ")]

    assert [(tuple(days.split(",")), *times.split("-")) for days, times in written] == [
        (span.days, span.open, span.close) for span in hours
    ]
