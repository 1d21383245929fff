"""Checks the content without building the site, and says what is wrong in every required language.

Run it from the root of the project, `python -m tools.check`. It ends with 1 if anything is wrong. Texts
that may no longer say the same in every language are told too, but are no reason to fail.
"""

from __future__ import annotations

import sys

import click
from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError

from hooks.awareness.drift import Gap, find_all_gaps
from hooks.edge.judging import Judgement, judge_site
from hooks.edge.reporting import report_problems
from hooks.edge.telling_gaps import report_gaps


def main() -> None:
    """Print every fault, or that there is none; and which texts may lag behind."""
    try:
        judgement = judge_site(load_config("mkdocs.yml"))
    except ConfigurationError as error:  # the settings cannot be read at all, so no language is known
        sys.exit(str(error))
    wordings = [judgement.wordings[code] for code in judgement.languages.required if code in judgement.wordings]
    report_gaps(_find_gaps(judgement), wordings)
    if judgement.problems:
        sys.exit(report_problems(judgement))
    for wording in wordings:
        click.echo(wording.say("nothing-found"))


def _find_gaps(judgement: Judgement) -> list[Gap]:
    """Return the gaps of all texts, apart from those that are told as faults."""
    gaps = find_all_gaps(judgement.catalogue) if judgement.catalogue else ()
    told = {(problem.file, dict(problem.details).get("paste")) for problem in judgement.problems}
    return [gap for gap in gaps if (gap.article.file, gap.line_to_paste) not in told]


if __name__ == "__main__":
    main()
