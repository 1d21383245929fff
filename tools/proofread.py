"""Proofreads the site: spelling, words to avoid, typography; and measures how heavy each page is to read.

Run it from the root of the project: `make proofread`, or `python -m tools.proofread`; paths behind it choose
files. It never fails because of what it finds. What must not be published fails in the tests, which use the same.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.style import Style
from hooks.awareness.model.wording import say_in_all
from hooks.edge.github import annotates, append_summary
from tools.in_step import read_texts
from tools.proofreading.coverage import find_coverage
from tools.proofreading.findings import Finding, make_proofreader
from tools.proofreading.lists import judge_lists
from tools.proofreading.measures import Measure, measure
from tools.proofreading.passages import read_content, read_interface
from tools.proofreading.telling import annotate_finding, annotate_sentence, write_report, write_summary
from tools.settings import run


def find_all(catalogue: Catalogue, root: Path, files: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return what is found in all words of a site, or in some files, by file and line."""
    reader = make_proofreader(catalogue, root)
    passages = (*read_content(catalogue, root), *read_interface(catalogue, root))
    chosen = (passage for passage in passages if not files or passage.file in files)
    found = {finding for passage in chosen for finding in reader.judge(passage)}
    found |= {
        finding
        for finding in judge_lists(catalogue, root, reader, passages)
        if not files or finding.file in files
    }
    return tuple(_tell_once(sorted(found)))


def _tell_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out further places of an unknown word in a file: once it is listed, all of them are right."""
    told: set[tuple[object, ...]] = set()
    for finding in findings:
        what = (finding.file, finding.kind, finding.details)
        if finding.kind not in ("unknown-word", "unknown-name") or what not in told:
            yield finding
        told.add(what)


def measure_all(catalogue: Catalogue, files: Collection[str] = ()) -> Iterator[tuple[Measure, int]]:
    """Yield how heavy each text is, and from how many words its language calls a sentence long."""
    for entry in catalogue.entries:
        for language, article in entry.articles.items():
            style = catalogue.styles[language].facts if language in catalogue.styles else Style()
            if (not files or article.file in files) and (found := measure(article, style)):
                yield found, style.long_sentence


def main(arguments: Sequence[str] | None = None) -> None:
    """Print everything that was found, on GitHub also on its line and in the summary."""
    parser = argparse.ArgumentParser(prog="python -m tools.proofread")
    parser.add_argument("files", nargs="*", metavar="FILE", help="paths of files (default: all)")
    files = {Path(file).as_posix() for file in parser.parse_args(arguments).files}
    root = Path.cwd()
    catalogue, wordings = read_texts(root)
    if lost := sorted(file for file in files if not (root / file).is_file()):
        sys.exit("\n".join(say_in_all(wordings, "proofreading.no-file", {"file": lost[0]})))
    findings, coverage = find_all(catalogue, root, files), find_coverage(catalogue, files)
    measured = sorted(measure_all(catalogue, files), key=lambda pair: pair[0].file)
    measures = [found for found, _ in measured]
    for line in write_report(findings, measures, wordings, coverage):
        print(line)
    if annotates():
        for finding in findings:
            print(annotate_finding(finding, wordings))
        for found, limit in measured:
            if len(found.longest.words) > 2 * limit:
                print(annotate_sentence(found, limit, wordings))
    append_summary(f"{line}\n" for line in write_summary(findings, measures, wordings, coverage))


if __name__ == "__main__":
    run(main)
