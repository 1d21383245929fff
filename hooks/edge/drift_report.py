"""Tells which texts may no longer say the same in every language: a list that never fails anything."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from hooks.awareness.drift import Gap
from hooks.awareness.model.wording import Wording
from hooks.awareness.problems import write_annotation

_FENCE = "~~~~~~~~"
"""Longer than any that a quoted heading has."""


def report_drift(gaps: Sequence[Gap], wordings: Sequence[Wording]) -> None:
    """Print the gaps in every language given; on GitHub on their lines, and in the summary of the run."""
    if not gaps:
        return
    for line in write_drift(gaps, wordings):
        click.echo(line)
    if os.environ.get("GITHUB_ACTIONS") == "true":
        for gap in gaps:
            text = "\n".join((*_describe_in_all(gap, wordings), gap.line_to_paste))
            click.echo(write_annotation("notice", gap.article.file, gap.line, f"in-step-{gap.state}", text))
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.writelines(dict.fromkeys(_summarize(gaps, wording) for wording in wordings))


def write_drift(gaps: Sequence[Gap], wordings: Sequence[Wording]) -> Iterator[str]:
    """Yield what to know and do, then the gaps, each with the line that closes it."""
    yield from dict.fromkeys(
        f"{wording.count('in-step.found', len(gaps))}\n  {_explain(gaps, wording)}" for wording in wordings
    )
    for gap in gaps:
        yield f"\n{gap.article.file}:{gap.line}  [{gap.state}]"
        yield from (f"  {line}" for line in _describe_in_all(gap, wordings))
        yield f"    {gap.line_to_paste}"
    yield ""


def describe_gap(gap: Gap, wording: Wording) -> str:
    """Return in one language what is between two texts."""
    return wording.say(f"in-step.{gap.state}", {"other": gap.other.file, "places": gap.places})


def _describe_in_all(gap: Gap, wordings: Sequence[Wording]) -> list[str]:
    """Return that in every language; what reads the same, as one is not translated yet, comes once."""
    return list(dict.fromkeys(describe_gap(gap, wording) for wording in wordings))


def _explain(gaps: Sequence[Gap], wording: Wording) -> str:
    return wording.say("in-step.how", {"file": gaps[0].article.file})


def _summarize(gaps: Sequence[Gap], wording: Wording) -> str:
    """Return all gaps in one language, as Markdown."""
    lines = [f"### {wording.count('in-step.found', len(gaps))}\n\n{_explain(gaps, wording)}\n\n{_FENCE}text"]
    for gap in gaps:
        lines.append(f"{gap.article.file}:{gap.line}\n  {describe_gap(gap, wording)}\n    {gap.line_to_paste}\n")
    return "".join(f"{line}\n" for line in (*lines, f"{_FENCE}\n"))
