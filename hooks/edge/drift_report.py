"""Tells which texts may no longer say the same in every language: a list that never fails anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from hooks.awareness.drift import Gap
from hooks.awareness.model.wording import Wording, tell_in_all
from hooks.awareness.problems import write_annotation
from hooks.edge.github import annotates, append_summary, fence


def report_drift(gaps: Sequence[Gap], wordings: Sequence[Wording]) -> None:
    """Print the gaps in every language given; on GitHub on their lines, and in the summary of the run."""
    if not gaps:
        return
    for line in write_drift(gaps, wordings):
        click.echo(line)
    if annotates():
        for gap in gaps:
            text = "\n".join((*_describe_in_all(gap, wordings), gap.line_to_paste))
            click.echo(write_annotation("notice", gap.article.file, gap.line, f"in-step-{gap.state}", text))
    append_summary(_summarize(gaps, wording) for wording in wordings)


def write_drift(gaps: Sequence[Gap], wordings: Sequence[Wording]) -> Iterator[str]:
    """Yield what to know and do, then the gaps, each with the line that closes it."""
    yield from tell_in_all(
        wordings, lambda wording: f"{wording.count('in-step.found', len(gaps))}\n  {_explain(gaps, wording)}"
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
    return tell_in_all(wordings, lambda wording: describe_gap(gap, wording))


def _explain(gaps: Sequence[Gap], wording: Wording) -> str:
    return wording.say("in-step.how", {"file": gaps[0].article.file})


def _summarize(gaps: Sequence[Gap], wording: Wording) -> str:
    """Return all gaps in one language, as Markdown."""
    head = f"### {wording.count('in-step.found', len(gaps))}\n\n{_explain(gaps, wording)}\n\n"
    told = (
        f"{gap.article.file}:{gap.line}\n  {describe_gap(gap, wording)}\n    {gap.line_to_paste}\n" for gap in gaps
    )
    return head + fence("\n".join(told)) + "\n"
