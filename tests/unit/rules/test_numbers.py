"""Rule: every number stands a second time, typed anew, in a list of its own, and both say the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.tiny_site import write
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content

LINE, LIST = "docs/helplines/line.yml", "docs/numbers.yml"


def _judge(root: Path, listed: str, number: str = "112") -> list[tuple[str, int, str]]:
    write_tiny_content(root)
    write(root, LIST, listed)
    change(root, LINE, {'number: "112"': f'number: "{number}"'})
    return list_faults(read_tiny_site(root).problems)


@pytest.mark.parametrize(
    ("listed", "number", "faults"),
    [
        ('line:\n  call: "112"\n', "112", []),
        ('line:\n  call: "+370 612 34567"\n', "+37061234567", []),
        ('line: {call: "+370 (612) 345-67"}\n', "+37061234567", []),
        ('line:\n  call: "+370 612 34567"\n', "+37061234576", [(LINE, 12, "numbers-differ")]),
        ('line:\n  call: "+370 612 3456"\n', "+37061234567", [(LINE, 12, "numbers-differ")]),
        ('line:\n  call: "+370.612/34567"\n', "+37061234567", []),
        ('line:\n  call: "0 612 34567"\n', "+37061234567", [(LINE, 12, "numbers-differ")]),
        ("line: {}\n", "112", [(LINE, 12, "number-not-listed")]),
        ("line:\n  call: [112]\n", "112", [(LINE, 12, "number-not-listed")]),
        ('line: {call: "112"}\nlime: {call: "112"}\n', "112", [(LIST, 2, "number-of-nothing")]),
        ('line:\n  call: "112"\n  fax: "112"\n', "112", [(LIST, 3, "number-of-nothing")]),
        ("line: call\n", "112", [(LINE, 12, "number-not-listed"), (LIST, 1, "not-a-mapping")]),
        ("- line\n", "112", [(LIST, 1, "yaml-not-mapping")]),
    ],
)
def test_the_list_and_the_line_say_the_same(
    listed: str, number: str, faults: list[tuple[str, int, str]], tmp_path: Path
) -> None:
    assert _judge(tmp_path, listed, number) == faults


def test_a_difference_names_both_places(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, LIST, '# numbers\nline:\n  call: "113"\n')
    (problem,) = read_tiny_site(tmp_path).problems

    assert (problem.file, dict(problem.details)["place"], dict(problem.details)["listed"]) == (LINE, f"{LIST}:3", "113")


def test_a_site_may_do_without_the_list(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)

    assert read_tiny_site(tmp_path).problems == ()


def test_a_line_that_cannot_be_read_is_not_called_nothing(tmp_path: Path) -> None:
    assert _judge(tmp_path, 'line: {call: "112"}\n', "12") == [(LINE, 12, "bad-number")]


@pytest.mark.parametrize(
    ("listed", "kinds"), [("0 800 12345", []), ("0 8001 2345", []), ("+37080012345", []), ("0 800 12354", ["numbers-differ"])]
)
def test_a_number_may_be_listed_as_readers_see_it(listed: str, kinds: list[str], tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    free = {"country: XX": "country: LT", '["112"]}': '["112"], shown_nationally: ["800"], trunk_prefix: "0"}'}
    change(tmp_path, "mkdocs.yml", free)
    change(tmp_path, LINE, {'"112"': '"+37080012345"', "XX": "LT"})
    write(tmp_path, LIST, f'line:\n  call: "{listed}"\n')

    assert [problem.kind for problem in read_tiny_site(tmp_path).problems] == kinds
