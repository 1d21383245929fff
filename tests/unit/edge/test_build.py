"""A build knows its day."""

from __future__ import annotations

import datetime

import pytest

from hooks.edge.build import build_date


@pytest.mark.parametrize(("epoch", "day"), [("0", (1970, 1, 1)), ("1700000000", (2023, 11, 14)), ("1704067199", (2023, 12, 31))])
def test_the_day_of_a_build_can_be_set(epoch: str, day: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    assert build_date() == datetime.date(*day)


def test_without_a_set_day_it_is_that_of_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = datetime.datetime.now(datetime.UTC).date()

    assert before <= build_date() <= datetime.datetime.now(datetime.UTC).date()
