"""Finds earlier states of the content in the history of the project, where there is one."""

from __future__ import annotations

import difflib
import io
import re
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.drift import Gap
from hooks.awareness.model.agreement import Hashes, Part, hash_parts, list_parts
from hooks.awareness.reading import Article, read_article
from hooks.awareness.site import SETTINGS
from tools.project import WORDS

_MOST = 200
"""Commits of a file that are looked at, newest first."""
_WORD = re.compile(r"\S+\s*")
_CONTENT = ("campaigns/", "docs/", f"{WORDS}/")


def find_agreed_text(root: Path, file: str, language: str, agreed: Hashes) -> Article | None:
    """Return the newest state of a text that has the given hashes; None without history, or if it has no such state."""
    commits = _git(root, "log", f"-{_MOST}", "--format=%H", "--", file)
    for commit in (commits or "").split():
        article = _read(_git(root, "show", f"{commit}:./{file}"))
        if article is not None and hash_parts(list_parts(article, language)) == agreed:
            return article
    return None


def compare_passages(gap: Gap, before: Article) -> Iterator[str]:
    """Yield the changed words of each place of a gap, `[-taken away-]` and `{+added+}`, with what is around."""
    old = {part.key: part for part in list_parts(before, gap.partner)}
    for part in gap.parts:
        was = take_text(before, old[part.key], gap.partner) if part.key in old else ""
        yield f"{gap.other.file}:{part.line} {part.title}"
        yield mark_words(was, take_text(gap.other, part, gap.partner))


def take_text(article: Article, part: Part, language: str) -> str:
    """Return what stands in a part of a text; of the front matter, its values."""
    parts = list_parts(article, language)
    if part.line < article.text_line:
        return "\n".join(f"{key}: {value}" for key, value in article.front.data.items() if key != "agrees_with")
    later = [other.line for other in parts if other.line > part.line]
    lines = article.text.split("\n")
    end = (later[0] if later else article.text_line + len(lines)) - article.text_line
    return "\n".join(lines[part.line - article.text_line : end]).strip()


def mark_words(old: str, new: str) -> str:
    """Return the new text with the words that were taken away and added marked, as `git diff --word-diff` does."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    pieces = []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, come = "".join(before[a:b]), "".join(after[c:d])
        if kind == "equal":
            pieces.append(come)
            continue
        pieces += [f"[-{gone.rstrip()}-] "] if gone else []
        pieces += [f"{{+{come.rstrip()}+}}{come[len(come.rstrip()) :]}"] if come else []
    return "".join(pieces)


def export_commit(root: Path, since: str, folder: Path) -> None:
    """Write the content of a commit, with the settings and the words of the interface, into a folder.

    Raises ValueError for what git does not know, and where there is no git.
    """
    try:
        found = subprocess.run(
            ["git", "rev-parse", "--verify", "--quiet", "--end-of-options", f"{since}^{{commit}}"],
            cwd=root, capture_output=True, text=True, check=False,
        )
    except OSError as error:
        raise ValueError("git cannot be run here, and only its history has the releases: install it.") from error
    if found.returncode:
        raise ValueError(f"git knows no tag, branch or commit “{since}”. `git tag` lists the releases.")
    archive = subprocess.run(["git", "archive", found.stdout.strip()], cwd=root, capture_output=True, check=True)
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as files:
        content = [file for file in files if file.name == SETTINGS or file.name.startswith(_CONTENT)]
        files.extractall(folder, content, filter="data")


def _read(text: str | None) -> Article | None:
    if text is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "text.md").write_text(text, "utf-8", newline="")
        return read_article(Path(folder), "text.md")[0]


def _git(root: Path, *arguments: str) -> str | None:
    """Return what git says; None without git, outside a repository, or for a file that was not there."""
    command = ["git", "-c", "core.quotepath=off", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace")
