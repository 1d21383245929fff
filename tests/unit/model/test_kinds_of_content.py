"""Campaigns, series, organisations, sources, terms and the navigation: what each needs, and what it refuses."""

from __future__ import annotations

from typing import Any

import pytest

from hooks.awareness.model.campaign import Campaign
from hooks.awareness.model.fields import Facts
from hooks.awareness.model.navigation import Navigation
from hooks.awareness.model.organisation import Organisation
from hooks.awareness.model.series import Series
from hooks.awareness.model.source import Source
from hooks.awareness.model.term import Term
from hooks.awareness.model.vocabulary import Vocabulary
from tests.unit.builders import PICTURE, TEXT, a_campaign, a_series, campaign_data, judge, parse

FIGURE = {"id": "visits", "value": "34", "unit": "count", "source": "a-law"}
POINT = {"year": "2018", "value": "3", "source": "a-law"}
SERIES = {"title": TEXT, "counts": TEXT, "points": [POINT]}
SOURCE = {"name": TEXT, "publisher": "State", "language": "en", "kind": "law", "seen": "2026-01-02"}
ORGANISATION = {"name": TEXT, "kind": "ngo", "about": TEXT}
PAGES = ("home", "help", "safety", "directory", "glossary", "sources", "organisations", "campaign", "project")
NAVIGATION: dict[str, Any] = {
    **{name: "index" for name in PAGES},
    "header": [],
    "sections": [{"id": "main", "title": TEXT, "pages": ["help"]}],
}


@pytest.mark.parametrize(
    ("model", "data", "fault"),
    [
        (Campaign, campaign_data(kind="campagn"), ("unknown-value", "kind")),
        (Campaign, campaign_data(accent="red"), ("unknown-value", "accent")),
        (Campaign, campaign_data(order="1.5"), ("not-a-number", "order")),
        (Campaign, campaign_data(original_title="Light"), ("not-a-mapping", "original_title")),
        (Campaign, campaign_data(original_title={"language": "en"}), ("missing-key", "original_title.text")),
        (Campaign, campaign_data(emblem={**PICTURE, "origin": "found"}), ("unknown-value", "emblem.origin")),
        (Campaign, campaign_data(emblem={**PICTURE, "file": ""}), ("empty-value", "emblem.file")),
        (Campaign, campaign_data(period={"from": "2013"}), ("missing-key", "period.source")),
        (Campaign, campaign_data(figures=[{**FIGURE, "value": "-1"}]), ("number-too-small", "figures.1.value")),
        (Campaign, campaign_data(figures=[FIGURE, {**FIGURE, "unit": "km"}]), ("unknown-value", "figures.2.unit")),
        (Campaign, campaign_data(organisations=[{"id": "a", "source": "a-law"}]), ("missing-key", "organisations.1.role")),
        (Campaign, campaign_data(helplines="line"), ("not-a-list", "helplines")),
        (Series, {**SERIES, "points": []}, ("empty-list", "points")),
        (Series, {**SERIES, "points": [{**POINT, "year": "18"}]}, ("bad-year", "points.1.year")),
        (Series, {**SERIES, "points": [{**POINT, "value": "1 250"}]}, ("not-a-number", "points.1.value")),
        (Series, {**SERIES, "points": [POINT, POINT]}, ("years-not-ascending", "")),
        (Series, {**SERIES, "counts": "cases"}, ("not-per-language", "counts")),
        (Source, {**SOURCE, "kind": "book"}, ("unknown-value", "kind")),
        (Source, {**SOURCE, "url": "example.org"}, ("bad-address", "url")),
        (Source, {**SOURCE, "date": "last year"}, ("bad-date", "date")),
        (Source, {**SOURCE, "seen": "2026-13"}, ("bad-date", "seen")),
        (Organisation, {**ORGANISATION, "kind": "club"}, ("unknown-value", "kind")),
        (Organisation, {**ORGANISATION, "functions": "help"}, ("not-a-list", "functions")),
        (Term, {"term": TEXT}, ("missing-key", "definition")),
        (Term, {"term": TEXT, "definition": TEXT, "see": "other"}, ("not-a-list", "see")),
        (Vocabulary, {"situations": ["danger"]}, ("not-a-mapping", "situations")),
        (Vocabulary, {"situations": {"danger": "Danger"}}, ("not-per-language", "situations.danger")),
        (Vocabulary, {"moods": {}}, ("unknown-key", "moods")),
        (Navigation, {**NAVIGATION, "sections": []}, ("empty-list", "sections")),
        (Navigation, {**NAVIGATION, "header": "help"}, ("not-a-list", "header")),
        (Navigation, {**NAVIGATION, "sections": [{"id": "a", "title": TEXT, "pages": []}]}, ("empty-list", "sections.1.pages")),
    ],
)
def test_a_fault_is_named_by_its_place(model: type[Facts], data: dict[str, Any], fault: tuple[str, str]) -> None:
    assert judge(model, data) == [fault]


@pytest.mark.parametrize(
    ("model", "data"),
    [(Series, SERIES), (Source, SOURCE), (Organisation, ORGANISATION), (Term, {"term": TEXT, "definition": TEXT}),
     (Navigation, NAVIGATION), (Vocabulary, {})],
)
def test_what_is_not_known_may_be_left_out(model: type[Facts], data: dict[str, Any]) -> None:
    assert judge(model, data) == []


def test_a_campaign_may_have_no_known_period() -> None:
    assert a_campaign().period is None


def test_a_figure_may_be_nought() -> None:
    assert a_campaign(figures=[{**FIGURE, "value": "0"}]).figures[0].value == 0


def test_a_series_may_leave_years_out() -> None:
    assert [point.year for point in a_series((2012, 1), (2017, 2)).points] == [2012, 2017]


def test_the_home_page_is_a_page_like_any_other() -> None:
    assert parse(Navigation, NAVIGATION).home == "index"
