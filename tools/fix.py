"""Mends what is mechanical in the content, and prints what it has changed; never a word.

Run it from the root of the project: `make fix`, or `python -m tools.fix`. What it cannot mend, the check says.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import click
from mkdocs.config import load_config

from hooks.awareness.mending.differences import list_differences
from hooks.awareness.model.parsing import Context, parse_facts
from hooks.awareness.model.settings import Site
from hooks.awareness.model.wording import Wording, tell_in_all
from hooks.awareness.reading import Sheet
from hooks.awareness.remedy import mend_files, mend_values, read_rules
from hooks.awareness.site import SETTINGS
from hooks.edge.judging import Judgement, judge_site, read_languages, read_settings
from tools.settings import run

_MOST_LINES = 12
"""Lines of a file that are shown; the others are counted."""


def main() -> None:
    """Mend every content file, say what has changed, and what the check still finds."""
    config = load_config("mkdocs.yml")
    languages = read_languages(config)
    root = Path(config.config_file_path).resolve().parent
    site, _ = parse_facts(Site, Sheet(SETTINGS, read_settings(config)), Context(languages))
    changed = 0
    for file, before, mended in mend_files(root, read_rules(root, languages, site)):
        (root / file).write_bytes(mended.content)
        click.echo("\n".join([file, *_show(before, mended.content)]))
        changed += 1
    judgement = judge_site(config)
    changed += _mend_values(root, judgement)
    if changed:
        judgement = judge_site(load_config("mkdocs.yml"))
    left = len(judgement.problems)
    for text in tell_in_all(judgement.speakers, lambda wording: _sum_up(wording, changed, left)):
        click.echo(text)


def _sum_up(wording: Wording, changed: int, left: int) -> str:
    done = wording.count("fix.files", changed) if changed else wording.say("fix.nothing")
    return f"{done}\n{wording.count('fix.left', left)}" if left else done


def _mend_values(root: Path, judgement: Judgement) -> int:
    """Write dates and times as they are to be written, where the check has found them otherwise."""
    changed = 0
    by_file = itertools.groupby((p for p in judgement.problems if p.mended), key=lambda problem: problem.file)
    for file, problems in by_file:
        if not file.endswith(".yml"):
            continue
        before = (root / file).read_text("utf-8")
        after = mend_values(before, problems)
        if after != before:
            (root / file).write_bytes(after.encode("utf-8"))
            click.echo("\n".join([file, *_show(before.encode("utf-8"), after.encode("utf-8"))]))
            changed += 1
    return changed


def _show(before: bytes, after: bytes) -> Iterator[str]:
    """Yield what has changed in a file: its lines, or its size."""
    try:
        differences = list(list_differences(before.decode("utf-8"), after.decode("utf-8")))
    except UnicodeDecodeError:
        yield f"  {_measure(before)} → {_measure(after)}"
        return
    for line, was, now in differences[:_MOST_LINES]:
        yield f"  {line}: {was or '∅'} → {now or '∅'}"
    if len(differences) > _MOST_LINES:
        yield f"  … + {len(differences) - _MOST_LINES}"


def _measure(content: bytes) -> str:
    return f"{len(content) / 1000:.1f} kB"


if __name__ == "__main__":
    run(main)
