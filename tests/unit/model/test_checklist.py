"""A checklist is signs in groups, in every language, and nothing that could be counted up to a verdict."""

from __future__ import annotations

import pytest

from hooks.awareness.model.checklist import Checklist, Sign
from tests.unit.builders import judge, parse
from tests.unit.checklists import checklist_data, group_data, sign_data


def test_a_checklist_keeps_the_order_of_its_groups_and_signs() -> None:
    groups = [group_data(sign_data("b"), sign_data("a"), id="z"), group_data(sign_data("c"), id="y")]
    checklist = parse(Checklist, checklist_data(*groups))

    assert [(group.id, [sign.id for sign in group.signs]) for group in checklist.groups] == [
        ("z", ["b", "a"]),
        ("y", ["c"]),
    ]


def test_a_sign_has_no_weight() -> None:
    assert judge(Sign, sign_data(weight="3")) == [("unknown-key", "weight")]


def test_a_sign_is_not_urgent_unless_it_says_so() -> None:
    assert parse(Sign, sign_data()).urgent is False
    assert parse(Sign, sign_data(urgent="true")).urgent is True


def test_a_group_without_signs_is_a_fault() -> None:
    assert judge(Checklist, checklist_data(group_data())) == [("empty-list", "groups.1.signs")]


def test_a_checklist_without_groups_is_a_fault() -> None:
    assert judge(Checklist, {**checklist_data(), "groups": []}) == [("empty-list", "groups")]


@pytest.mark.parametrize("id", ["Hurry", "skubėk", "two words", "a--b", "-a", "a_b", ""])
def test_an_id_that_no_address_can_hold_is_a_fault(id: str) -> None:
    assert judge(Sign, sign_data(id)) == [("bad-id", "id")]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (checklist_data(group_data(sign_data(text={"lt": "Tik čia"}))), "groups.1.signs.1.text"),
        (checklist_data(group_data(sign_data(), title={"en": "Here only"})), "groups.1.title"),
        (checklist_data(questions={"why": {"lt": "Kodėl?", "en": " "}}), "questions.why"),
        (checklist_data(advice={"wait": {"en": "Wait."}}), "advice.wait"),
        (checklist_data(urgent={"title": {"lt": "Skubu", "en": "Urgent"}, "text": {"en": "Call."}}), "urgent.text"),
    ],
)
def test_words_that_lack_a_language_are_a_fault_with_their_place(data: object, key: str) -> None:
    assert judge(Checklist, data) == [("missing-text", key)]
