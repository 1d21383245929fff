"""Reads the papers of the project as GitHub shows them: their links, headings and pieces of code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from itertools import chain
from pathlib import Path

from hooks.awareness.model.kinds import KINDS
from tests.support.real_site import ROOT

GUIDE, REFERENCE = "CONTRIBUTING.md", "REFERENCE.md"
GUIDES = tuple(sorted(path.name for path in ROOT.glob("CONTRIBUTING*.md")))
"""The guide for editors, in every language that the project has it in."""
REFERENCES = tuple(sorted(path.name for path in ROOT.glob("REFERENCE*.md")))
"""What editors look up, likewise."""
PAPERS = ("README.md", *GUIDES, *REFERENCES, "ARCHITECTURE.md", "CHANGELOG.md")
MADE_ANEW = ("data", ".venv", ".cache", ".schemas", ".git", "kit", "site", "screenshots", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis")
"""Folders that commands make, as .gitignore lists them; the data of a site among them."""
OF_OURS = ("CONTRIBUTING.lt.md", "REFERENCE.lt.md", "PROBLEMS.lt.md", "tests/content", "test_extent.py", "test_printed_words.py")
"""What ARCHITECTURE.md tells whoever copies the project to take away; `tests/content` sees to it that it is here."""
NEED_NOT_BE = ("docs/privacy-receipt.yml", *(kind.facts_file for kind in KINDS if kind.one_sheet))
"""Files of content by names that the generator knows; a site may do without."""
_FENCE = re.compile(r"^( *)(```|~~~).*?^\1\2$", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"^(?: {4}|\t).*$", re.MULTILINE)
_INLINE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)\s]+)\)|\b(?:src|href)=\"([^\"]+)\"")
_HEADING = re.compile(r"^#{1,6} +(.+?)(?: *\{ *#([^\s}]+) *\})?$", re.MULTILINE)


def read_paper(name: str) -> str:
    """Return the text of a paper."""
    return (ROOT / name).read_text("utf-8")


def find_code(text: str) -> Iterator[str]:
    """Yield every piece of code: blocks whole, then what stands between single signs."""
    for pattern in (_FENCE, _INDENTED):
        yield from (match[0] for match in pattern.finditer(text))
        text = pattern.sub("", text)
    yield from _INLINE.findall(text)


def find_links(text: str) -> list[str]:
    """Return where links and pictures lead, code left out."""
    for pattern in (_FENCE, _INDENTED, _INLINE):
        text = pattern.sub("", text)
    return [markdown or html for markdown, html in _LINK.findall(text)]


def find_anchors(text: str) -> set[str]:
    """Return the addresses of headings: those of their own, else as GitHub makes them from the words."""
    text = _FENCE.sub("", text)
    return {anchor or make_anchor(words) for words, anchor in _HEADING.findall(text)}


def make_anchor(words: str) -> str:
    """Return the address that GitHub gives a heading: lower case, hyphens, no punctuation."""
    return re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")


def list_files() -> frozenset[str]:
    """Return every file and folder of the project that no command makes, as paths from its root."""
    found = (path.relative_to(ROOT) for entry in ROOT.iterdir() if entry.name not in MADE_ANEW for path in (entry, *entry.rglob("*")))
    return frozenset(path.as_posix() for path in found if "__pycache__" not in path.parts)


def read_words(*places: str) -> frozenset[str]:
    """Return every word, such as the name of a function, that stands in the text files below some folders."""
    roots = [ROOT / place for place in places]
    files = [path for root in roots for path in (root.rglob("*") if root.is_dir() else [root]) if path.is_file()]
    texts = (path.read_text("utf-8", errors="ignore") for path in files if "__pycache__" not in path.parts)
    return frozenset(chain.from_iterable(re.findall(r"\w+", text) for text in texts))


def read_targets() -> dict[str, str]:
    """Return what can be made by name, each with the sentence behind it."""
    rules = re.findall(r"^([a-z][a-z-]*):([^=\n]*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    return {target: rest.partition("##")[2].strip() for target, rest in rules}


def exists(link: str, paper: str) -> bool:
    """Tell whether a relative link of a paper leads to a file, and to a heading if it names one."""
    path, _, anchor = link.partition("#")
    target = (ROOT / paper).parent / path if path else ROOT / paper
    if not target.exists():
        return False
    return not anchor or anchor in find_anchors(Path(target).read_text("utf-8"))


def list_commands(paper: str) -> list[str]:
    """Return the pieces of code of a paper that run Python."""
    return [code for code in find_code(read_paper(paper)) if "python" in code]


def is_there(path: str, files: frozenset[str]) -> bool:
    """Tell whether a path, or the end of one, is a file or folder; names in brackets stand for any."""
    pattern = re.sub(r"<[^>]*>|\{[^}]*\}", "*", path).rstrip("/")
    return any(fnmatch(file, pattern) or fnmatch(file, f"*/{pattern}") for file in files)
