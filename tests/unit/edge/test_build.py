"""A build knows its day, and tells faults with all their places before it ends."""

from __future__ import annotations

import datetime

import pytest
from mkdocs.exceptions import Abort

from hooks.awareness.language import Languages
from hooks.awareness.problems import make_problem
from hooks.edge.build import build_date, report_problems
from tests.unit.builders import a_wording

FOUND = {"one": "{number} fault", "other": "{number} faults"}
WORDS = {"problems": {"odd": {"what": "It is odd.", "mend": "Make it even."}}, "problems-found": FOUND}
WORDINGS = {code: a_wording(code, **WORDS) for code in ("en", "de")}


@pytest.mark.parametrize(("epoch", "day"), [("0", (1970, 1, 1)), ("1700000000", (2023, 11, 14)), ("1704067199", (2023, 12, 31))])
def test_the_day_of_a_build_can_be_set(epoch: str, day: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    assert build_date() == datetime.date(*day)


def test_without_a_set_day_it_is_that_of_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = datetime.datetime.now(datetime.UTC).date()

    assert before <= build_date() <= datetime.datetime.now(datetime.UTC).date()


def _report(capsys: pytest.CaptureFixture[str]) -> tuple[str, str, str]:
    problems = (make_problem("b.yml", 2, "odd"), make_problem("a.yml", 1, "odd"), make_problem("a.yml", 1, "odd"))
    with pytest.raises(Abort) as error:
        report_problems(problems, WORDINGS, Languages("en", ("en",), ("en", "de")))
    printed = capsys.readouterr()
    return str(error.value), printed.err, printed.out


def test_faults_are_sorted_told_once_and_counted(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    summary, text, annotations = _report(capsys)

    assert [line for line in text.splitlines() if line and not line.startswith(" ")] == ["a.yml:1  [odd]", "b.yml:2  [odd]"]
    assert text.count("It is odd.") == 2
    assert annotations == ""
    assert "2 faults" in summary


def test_on_github_faults_stand_on_their_lines_too(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    _, _, annotations = _report(capsys)

    assert [line.partition(",title")[0] for line in annotations.splitlines()] == ["::error file=a.yml,line=1", "::error file=b.yml,line=2"]
