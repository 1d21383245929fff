"""Writes the page that explains every kind of problem, in each language, from its message and its broken example.

`python -m tests.unit.accept_messages` writes it together with the messages of the examples.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from tests.support.real_site import ROOT, read_languages
from tests.unit.broken_sites import EXAMPLES, KINDS, read_expected

_WORDS = ROOT / "overrides/words"
_PLACE = re.compile(r"^(?P<file>\S.*?)(?::(?P<line>\d+))?  \[(?P<kind>.+)\]$")
_LONGEST = 160
_FENCE = "~~~~"


def name_page(language: str) -> str:
    """Return where the page of a language lies."""
    return str(_read(language)["fault"]["page"])


def write_pages() -> None:
    """Write the page of every language anew."""
    for language in read_languages().required:
        (ROOT / name_page(language)).write_text(explain_all(language), "utf-8")


def explain_all(language: str) -> str:
    """Return the page of a language."""
    words = _read(language)["fault"]
    others = [code for code in read_languages().required if code != language]
    links = " · ".join(f"[{_read(code)['fault']['language']}]({name_page(code)})" for code in others)
    index = " · ".join(f"[{kind}](#{kind})" for kind in KINDS)
    head = f"# {words['title']}\n\n{links}\n\n{words['about']}\n\n{index}\n"
    return "\n".join([head, *(_explain(kind, words, language) for kind in KINDS)])


def _explain(kind: str, words: dict[str, str], language: str) -> str:
    place, said, mended = _split_message(kind, language)
    parts = [f"## {kind}", said[0], *(said[1:2]), *([words["mended"]] if mended else [])]
    if excerpt := _quote_example(kind, place):
        parts += [f"{words['example']} `{place['file']}`", f"{_FENCE}text\n{excerpt}\n{_FENCE}"]
    return "\n\n".join(parts) + "\n"


def _split_message(kind: str, language: str) -> tuple[re.Match[str], list[str], bool]:
    """Return place, sentences in one language, and whether it is mended, of the example of a kind."""
    lines = read_expected(kind).split("\n")
    place = _PLACE.match(lines[0])
    assert place is not None
    languages = read_languages().required
    per_language = (len(lines[1 : lines.index("") if "" in lines else None])) // len(languages)
    start = 1 + languages.index(language) * per_language
    mine = [line.strip() for line in lines[start : start + per_language]]
    said = [_keep_signs(line.removeprefix("→ ")) for line in mine if not line.startswith("? ")]
    return place, [said[0], f"→ {said[1]}"], len(said) > 2


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


def _read(language: str) -> dict[str, dict[str, str]]:
    return yaml.load((_WORDS / f"{language}.yml").read_text("utf-8"), yaml.BaseLoader)


def list_pages() -> Iterator[tuple[Path, str]]:
    """Yield each page with what it should say."""
    for language in read_languages().required:
        yield ROOT / name_page(language), explain_all(language)
