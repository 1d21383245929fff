"""Tells faults to the person who can mend them: in the terminal, on the lines of a proposal, in its summary.

GitHub shows ten annotations of a step at most, so the summary has them all:
https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from hooks.awareness.model.wording import Wording
from hooks.awareness.problems import annotate_problem, explain_problem
from hooks.edge.judging import Judgement

_FENCE = "~~~~~~~~"
"""Longer than any that a quoted line of content has."""


def report_problems(judgement: Judgement) -> str:
    """Print every problem in every required language, on GitHub also there; return how many there are."""
    wordings = [judgement.wordings[code] for code in judgement.languages.required if code in judgement.wordings]
    speakers = [wording.say for wording in wordings]
    for problem in judgement.problems:
        click.echo(explain_problem(problem, speakers) + "\n", err=True)
        if os.environ.get("GITHUB_ACTIONS") == "true":
            click.echo(annotate_problem(problem, speakers, judgement.repository))
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.writelines(dict.fromkeys(_summarize(judgement, wording) for wording in wordings))
    lines = [_count_in_all(wordings, "problems-found", len(judgement.problems))]
    if mended := _count_mended(judgement):
        lines.insert(0, _count_in_all(wordings, "fault.count", mended).replace("`", ""))
    return "\n".join(lines)


def _count_mended(judgement: Judgement) -> int:
    return sum(problem.mended for problem in judgement.problems)


def report_drafts(judgement: Judgement) -> None:
    """Print, in every required language, which files are drafts, if any are."""
    if judgement.drafts:
        files = {"files": ", ".join(judgement.drafts)}
        for line in dict.fromkeys(
            judgement.wordings[code].say("drafts-found", files) for code in judgement.languages.required
        ):
            click.echo(line)


def _summarize(judgement: Judgement, wording: Wording) -> str:
    """Return all problems in one language, as Markdown."""
    lines = [f"### {_count(wording, 'problems-found', len(judgement.problems))}\n"]
    if mended := _count_mended(judgement):
        lines.append(f"{_count(wording, 'fault.count', mended)}\n")
    told = (explain_problem(problem, [wording.say], judgement.repository) for problem in judgement.problems)
    lines += [f"{_FENCE}text", "\n\n".join(told), f"{_FENCE}\n"]
    return "".join(f"{line}\n" for line in lines)


def _count_in_all(wordings: Sequence[Wording], key: str, count: int) -> str:
    return " / ".join(dict.fromkeys(_count(wording, key, count) for wording in wordings))


def _count(wording: Wording, key: str, count: int) -> str:
    try:
        return wording.count(key, count)
    except KeyError:  # the words of the interface may be what is broken
        return str(count)
