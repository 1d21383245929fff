"""Tells faults to the person who can mend them: in the terminal, on the lines of a proposal, in its summary."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import click

from hooks.awareness.model.wording import Wording, say_in_all, tell_in_all
from hooks.awareness.problems import annotate_problem, explain_problem
from hooks.edge.github import annotates, append_summary, fence
from hooks.edge.judging import Judgement


def report_problems(judgement: Judgement) -> str:
    """Print every problem in every required language, on GitHub also there; return how many there are."""
    wordings = judgement.speakers
    speakers = [wording.say for wording in wordings]
    for problem in judgement.problems:
        click.echo(explain_problem(problem, speakers) + "\n", err=True)
        if annotates():
            click.echo(annotate_problem(problem, speakers, judgement.source_address))
    append_summary(_summarize(judgement, wording) for wording in wordings)
    lines = [_count_in_all(wordings, "problems-found", len(judgement.problems))]
    if mended := _count_mended(judgement):
        lines.insert(0, _count_in_all(wordings, "fault.count", mended).replace("`", ""))
    return "\n".join(lines)


def _count_mended(judgement: Judgement) -> int:
    return sum(problem.mended for problem in judgement.problems)


def report_kept_back(judgement: Judgement) -> None:
    """Print, in every required language, on GitHub also there, which files are sound and yet not published."""
    lines: list[str] = []
    if judgement.drafts:
        lines += say_in_all(judgement.speakers, "drafts-found", {"files": ", ".join(judgement.drafts)})
    if withheld := judgement.withheld:
        resting = dict.fromkeys(chain.from_iterable(withheld.values()))
        details = {"files": ", ".join(withheld), "lines": ", ".join(resting)}
        lines += say_in_all(judgement.speakers, "withheld-found", details)
    for line in lines:
        click.echo(line)
    append_summary(f"{line}\n\n" for line in lines)


def _summarize(judgement: Judgement, wording: Wording) -> str:
    """Return all problems in one language, as Markdown."""
    lines = [f"### {_count(wording, 'problems-found', len(judgement.problems))}\n"]
    if mended := _count_mended(judgement):
        lines.append(f"{_count(wording, 'fault.count', mended)}\n")
    told = (explain_problem(problem, [wording.say], judgement.source_address) for problem in judgement.problems)
    lines.append(fence("\n\n".join(told)))
    return "".join(f"{line}\n" for line in lines)


def _count_in_all(wordings: Sequence[Wording], key: str, count: int) -> str:
    return " / ".join(tell_in_all(wordings, lambda wording: _count(wording, key, count)))


def _count(wording: Wording, key: str, count: int) -> str:
    try:
        return wording.count(key, count)
    except KeyError:  # the words of the interface may be what is broken
        return str(count)
