"""Knows what a fault of content is, and how to show it to the person who can mend it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

Say = Callable[[str, Mapping[str, str]], str]
"""Return the text of a dotted key, filled with the given details, in one language."""


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: where it is, of which kind, and what the message needs to name.

    The sentences themselves stand in the words of the interface, under
    `problems.<kind>.what` and `problems.<kind>.mend`, in every required language.
    """

    file: str
    """Path from the root of the project, with forward slashes."""
    line: int
    """Counted from 1; 0 where the fault concerns the whole file."""
    kind: str
    """Key of the sentences, such as `unknown-key`."""
    details: tuple[tuple[str, str], ...] = ()
    """What the sentences name, as pairs of placeholder and value."""
    mended: bool = field(default=False, compare=False)
    """Whether `make fix` takes it away."""


def make_problem(file: str, line: int, kind: str, /, **details: object) -> Problem:
    """Return a Problem whose details are the given keywords, as text."""
    return Problem(file, line, kind, tuple(sorted((key, str(value)) for key, value in details.items())))


def explain_problem(problem: Problem, speakers: Iterable[Say], source_address: str = "") -> str:
    """Return the whole message for a person: place, then what, how, and where to read more, language by language.

    Languages that say it in the same words, since one is not translated yet, say it once.
    `source_address` is where files can be read, if that is known; then the page with the explanation is a link.
    """
    place = f"{problem.file}:{problem.line}" if problem.line else problem.file
    messages = ("\n".join(_explain(problem, say, source_address)) for say in speakers)
    return "\n".join((f"{place}  [{problem.kind}]", *dict.fromkeys(messages)))


def _explain(problem: Problem, say: Say, source_address: str) -> Iterator[str]:
    details = dict(problem.details)
    try:
        yield f"  {say(f'problems.{problem.kind}.what', details)}"
        yield f"    → {say(f'problems.{problem.kind}.mend', details)}"
        if problem.mended:
            yield f"    → {say('fault.mended', {})}"
        yield f"    ? {source_address}{say('fault.page', {})}#{problem.kind}"
    except KeyError:  # the messages themselves may be what is broken
        yield f"  {details}"


def annotate_problem(problem: Problem, speakers: Iterable[Say], source_address: str = "") -> str:
    """Return the message as a GitHub workflow command, shown on the line of a pull request.

    Escapes as the documentation of workflow commands asks for:
    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    text = explain_problem(problem, speakers, source_address).split("\n", 1)[1]
    return write_annotation("error", problem.file, problem.line, problem.kind, text)


def write_annotation(level: str, file: str, line: int, title: str, text: str) -> str:
    """Return a workflow command of a level, `error` or `notice`, on a line of a file."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    file = file.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return f"::{level} file={file},line={max(line, 1)},title={title}::{text}"


def suggest_name(wrong: str, known: Iterable[str]) -> str:
    """Return the known name most like the wrong one, or all known names (`–`: none) if none is like it."""
    names = sorted(known)
    close = difflib.get_close_matches(wrong, names, n=1, cutoff=0.6)
    return close[0] if close else ", ".join(names[:12]) or "–"
