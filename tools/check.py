"""Checks the content without building the site, and says what is wrong in every required language.

Run it from the root of the project, `python -m tools.check`. It ends with 1 if anything is wrong.
"""

from __future__ import annotations

import sys

import click
from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError

from hooks.edge.judging import judge_site
from hooks.edge.reporting import report_problems


def main() -> None:
    """Print every fault, or that there is none."""
    try:
        judgement = judge_site(load_config("mkdocs.yml"))
    except ConfigurationError as error:  # the settings cannot be read at all, so no language is known
        sys.exit(str(error))
    if judgement.problems:
        sys.exit(report_problems(judgement))
    for code in judgement.languages.required:
        click.echo(judgement.wordings[code].say("nothing-found"))


if __name__ == "__main__":
    main()
