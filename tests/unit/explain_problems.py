"""Writes the page that explains every kind of problem, in each language, from its message and its broken example.

`python -m tests.unit.accept_messages` writes it together with the messages of the examples.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from hooks.awareness.model.wording import Wording
from hooks.awareness.problems import explain_problem
from hooks.awareness.wordings import read_wordings
from tests.support.real_site import ROOT, read_languages
from tests.support.tiny_site import WORDS
from tests.unit.broken_sites import EXAMPLES, KINDS, tell_faults

_PLACE = re.compile(r"^(?P<file>\S.*?)(?::(?P<line>\d+))?  \[(?P<kind>.+)\]$")
_LONGEST = 160
_FENCE = "~~~~"


def list_pages() -> dict[Path, Wording]:
    """Return each page with whose words explain it: languages that are not translated yet name that of another one."""
    pages: dict[Path, Wording] = {}
    for wording in _read_wordings():
        pages.setdefault(ROOT / wording.say("fault.page"), wording)
    return pages


def write_pages() -> None:
    """Write the page of every language anew."""
    for page, wording in list_pages().items():
        page.write_text(explain_all(wording), "utf-8")


def explain_all(wording: Wording) -> str:
    """Return the page in the language of some words."""
    others = [other for other in list_pages().values() if other.language != wording.language]
    links = " · ".join(f"[{other.say('fault.language')}]({other.say('fault.page')})" for other in others)
    index = " · ".join(f"[{kind}](#{kind})" for kind in KINDS)
    head = "\n\n".join(part for part in (f"# {wording.say('fault.title')}", links, wording.say("fault.about"), index) if part)
    return "\n".join([f"{head}\n", *(_explain(kind, wording) for kind in KINDS)])


def explain_first(kind: str, wording: Wording) -> str:
    """Return the message about the first fault of the example of a kind, in the language of some words."""
    return explain_problem(tell_faults(kind)[0][0], [wording.say])


def _explain(kind: str, wording: Wording) -> str:
    place, *lines = explain_first(kind, wording).split("\n")
    found = _PLACE.match(place)
    assert found is not None
    said = [_keep_signs(line.strip().removeprefix("→ ")) for line in lines if not line.strip().startswith("? ")]
    parts = [f"## {kind}", said[0], f"→ {said[1]}", *([wording.say("fault.mended")] if len(said) > 2 else [])]
    if excerpt := _quote_example(kind, found):
        parts += [f"{wording.say('fault.example')} `{found['file']}`", f"{_FENCE}text\n{excerpt}\n{_FENCE}"]
    return "\n\n".join(parts) + "\n"


def _keep_signs(text: str) -> str:
    """Return a sentence so that GitHub shows every sign of it."""
    return re.sub(r"([\\`*_\[\]<>#|~&])", r"\\\1", text)


def _quote_example(kind: str, place: re.Match[str]) -> str:
    """Return the line at fault in the example, with its neighbours, if it is text that lies there."""
    path = EXAMPLES / kind / place["file"]
    if not place["line"] or not path.is_file() or path.suffix not in (".md", ".yml"):
        return ""
    lines = path.read_text("utf-8").split("\n")
    at = int(place["line"]) - 1
    return "\n".join(f"{line[:_LONGEST]}" for line in lines[max(at - 1, 0) : at + 2]).strip("\n")


@cache
def _read_wordings() -> tuple[Wording, ...]:
    """Return the words of the languages in which the project tells problems."""
    languages = read_languages()
    wordings, _ = read_wordings(ROOT, ROOT / WORDS, languages)
    return tuple(wordings[language] for language in languages.required)
