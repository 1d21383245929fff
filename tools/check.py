"""Checks the content without building the site, and says what is wrong in every required language.

If nothing is wrong, it also writes the schemas with which code editors help (`tools/schemas.py`).

Run it from the root of the project, `python -m tools.check`. It ends with 1 if anything is wrong. Texts
that may no longer say the same in every language are told too, and words of the interface that are still
those of another language, but are no reason to fail. Only here a date in the future is a fault: a build
of content that nobody changed must not fail by a clock.
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import click
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from hooks.awareness.drift import Gap, find_all_gaps
from hooks.awareness.model.wording import say_in_all
from hooks.edge.build import MARK, build_date, find_address, find_cache, list_editions
from hooks.edge.cache import Cache
from hooks.edge.drift_report import report_drift
from hooks.edge.judging import Judgement, begin_judging
from hooks.edge.print_check import find_unprintable
from hooks.edge.reporting import report_kept_back, report_problems
from tools.project import WORDS
from tools.schemas import write_schemas
from tools.settings import run
from tools.untranslated import find_untranslated, write_untranslated


def main() -> None:
    """Print every fault, or that there is none; and which texts may lag behind."""
    latest = build_date() + datetime.timedelta(days=1)  # east of Greenwich somebody may have reached it
    judging = begin_judging(load_config("mkdocs.yml"), with_drafts=True, latest=latest)
    gaps = find_all_gaps(judging.catalogue) if judging.catalogue else ()  # while the rest is judged
    judgement = _try_papers(judging.finish(), judging.config)
    wordings = judgement.speakers
    if judgement.catalogue is not None and not _lacks_words(judgement):
        report_drift(_leave_out_told(gaps, judgement), wordings)
        found = find_untranslated(Path.cwd(), judgement.languages, judgement.wordings)
        click.echo("".join(f"{line}\n" for line in write_untranslated(tuple(found), wordings)), nl=False)
    if judgement.problems:
        sys.exit(report_problems(judgement))
    assert judgement.catalogue is not None, "without a catalogue there is a problem"
    write_schemas(Path.cwd(), judgement.catalogue)
    for line in say_in_all(wordings, "nothing-found"):
        click.echo(line)
    report_kept_back(judgement)


def _try_papers(judgement: Judgement, config: MkDocsConfig) -> Judgement:
    """Return a judgement with what cannot be printed, if nothing else is wrong."""
    if judgement.problems or judgement.catalogue is None:
        return judgement
    editions = list_editions(judgement.catalogue, build_date(), find_address(config))
    mark = Path(str(config.theme.custom_dir)) / MARK
    return replace(judgement, problems=find_unprintable(editions.values(), Path.cwd(), mark, Cache(find_cache(config))))


def _lacks_words(judgement: Judgement) -> bool:
    """Tell whether words of the interface are at fault, so that a report might lack those that it needs."""
    return any(problem.file.startswith(f"{WORDS}/") for problem in judgement.problems)


def _leave_out_told(gaps: Iterable[Gap], judgement: Judgement) -> list[Gap]:
    """Return gaps without those that are told as faults."""
    told = {(problem.file, dict(problem.details).get("paste")) for problem in judgement.problems}
    return [gap for gap in gaps if (gap.article.file, gap.line_to_paste) not in told]


if __name__ == "__main__":
    run(main)
