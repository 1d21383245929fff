"""Tells what proofreading has found: in the terminal, on the lines of a proposal, in its summary.

Nothing here fails anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hooks.awareness.model.wording import Wording, tell_in_all
from hooks.awareness.problems import write_annotation
from hooks.edge.github import fence
from tools.proofreading.coverage import Coverage
from tools.proofreading.findings import Finding
from tools.proofreading.measures import Measure

_COLUMNS = ("file", "words", "sentences", "average", "longest", "lix", "ari")
_SHORT = 12
"""Words of a long sentence to show of its beginning."""


def explain_finding(finding: Finding, wordings: Sequence[Wording]) -> str:
    """Return the whole message for a person: place, then in each language what, why, and what to write instead."""
    place = f"{finding.file}:{finding.line}" if finding.line else finding.file
    messages = tell_in_all(wordings, lambda wording: "\n".join(_explain(finding, wording)))
    return "\n".join((f"{place}  [{finding.kind}]", *messages))


def _explain(finding: Finding, wording: Wording) -> Iterator[str]:
    details = dict(finding.details)
    yield f"  {wording.say(f'proofreading.{finding.kind}.what', details)}"
    if reason := wording.say(f"proofreading.{finding.kind}.why", details):
        yield f"    {reason}"
    yield f"    → {wording.say(f'proofreading.{finding.kind}.mend', details)}"


def annotate_finding(finding: Finding, wordings: Sequence[Wording]) -> str:
    """Return the message as a GitHub workflow command, shown on the line of a pull request."""
    text = explain_finding(finding, wordings).split("\n", 1)[1]
    return write_annotation("warning", finding.file, finding.line, finding.kind, text)


def annotate_sentence(measure: Measure, limit: int, wordings: Sequence[Wording]) -> str:
    """Return a notice on the longest sentence of a page."""
    text = "\n".join(tell_in_all(wordings, lambda wording: _say_longest(measure, limit, wording)))
    return write_annotation("notice", measure.file, measure.longest.line, "long-sentence", text)


def _say_longest(measure: Measure, limit: int, wording: Wording) -> str:
    words = measure.longest.words
    beginning = " ".join(measure.longest.text.split()[:_SHORT])
    details = {"words": wording.number(len(words)), "limit": wording.number(limit), "beginning": f"{beginning} …"}
    return wording.say("proofreading.long-sentence", details)


def write_measures(measures: Sequence[Measure], wording: Wording, coverage: Coverage) -> Iterator[str]:
    """Yield a table of Markdown: one page in each row."""
    yield f"### {wording.say('proofreading.measures.title')}\n"
    yield f"{coverage.explain_measures(wording)}\n"
    yield "| " + " | ".join(wording.say(f"proofreading.measures.{column}") for column in _COLUMNS) + " |"
    yield "|---" + "|--:" * (len(_COLUMNS) - 1) + "|"
    for measure in measures:
        longest = f"{len(measure.longest.words)} ({measure.longest.line})"
        ari = "–" if measure.ari is None else wording.decimal(measure.ari)
        cells = (
            measure.file,
            wording.number(measure.words),
            wording.number(measure.sentences),
            wording.decimal(measure.words_per_sentence),
            longest,
            wording.decimal(measure.lix),
            ari,
        )
        yield f"| {' | '.join(cells)} |"
    yield ""


def write_report(
    findings: Sequence[Finding], measures: Sequence[Measure], wordings: Sequence[Wording], coverage: Coverage
) -> Iterator[str]:
    """Yield the lines for a terminal: every finding in all languages, then the table in the first."""
    for finding in findings:
        yield explain_finding(finding, wordings) + "\n"
    counted = tell_in_all(wordings, lambda wording: _count(findings, wording, coverage))
    if any(counted):
        yield " / ".join(counted) + "\n"
    if coverage.unjudged:
        yield from tell_in_all(wordings, lambda wording: "\n".join(coverage.tell(wording)) + "\n")
    if measures:
        yield from write_measures(measures, wordings[0], coverage)


def write_summary(
    findings: Sequence[Finding], measures: Sequence[Measure], wordings: Sequence[Wording], coverage: Coverage
) -> Iterator[str]:
    """Yield lines of Markdown for the summary of a run: all in one language, then in the next."""
    yield from tell_in_all(wordings, lambda wording: "\n".join(_summarize(findings, measures, wording, coverage)))


def _summarize(
    findings: Sequence[Finding], measures: Sequence[Measure], wording: Wording, coverage: Coverage
) -> Iterator[str]:
    if counted := _count(findings, wording, coverage):
        yield f"### {counted}\n"
    if findings:
        yield fence("\n\n".join(explain_finding(finding, [wording]) for finding in findings))
    yield from (f"{line}\n" for line in coverage.tell(wording))
    if measures:
        yield "<details>\n"
        yield f"<summary>{wording.say('proofreading.measures.title')}</summary>\n"
        yield from write_measures(measures, wording, coverage)
        yield "</details>\n"


def _count(findings: Sequence[Finding], wording: Wording, coverage: Coverage) -> str:
    """Return how many findings there are; nothing where nothing could be found."""
    if findings:
        return wording.count("proofreading.found", len(findings))
    return "" if coverage.is_empty else wording.say("proofreading.nothing")
