"""Rule: no two pages have the same short address, and an address that a page once had leads to one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.model.move import Move
from hooks.awareness.model.short import short_code
from hooks.awareness.problems import Problem, make_problem, suggest_name

_ADDRESS = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)*")


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield pages whose short addresses meet, and moves that cannot be followed."""
    pages = dict(catalogue.list_uris())
    for entry in catalogue.moves.values():
        yield from _check_move(catalogue, entry, pages)
    yield from _find_meetings(catalogue, pages)


def _check_move(catalogue: Catalogue, entry: Entry[Move], pages: dict[str, Entry[Any]]) -> Iterator[Problem]:
    old, new = entry.id, entry.facts.to
    file, line = entry.sheet.file, entry.line_of()
    if not _ADDRESS.fullmatch(old) or old.split("/")[0] in catalogue.languages.all:
        yield make_problem(file, line, "move-bad-address", given=old)
    if old in pages:
        yield make_problem(file, line, "move-not-gone", old=old, other=_find_file(pages[old]))
    if new not in pages and catalogue.whole:  # otherwise the page may be there, and only be unreadable
        suggestion = suggest_name(new, pages)
        yield make_problem(file, entry.line_of("to"), "move-nowhere", given=new, suggestion=suggestion)


def _find_meetings(catalogue: Catalogue, pages: dict[str, Entry[Any]]) -> Iterator[Problem]:
    """Yield the later of two pages whose codes are alike, or whose code is the address of a page."""
    taken = {uri.split("/")[0]: (uri, entry) for uri, entry in pages.items()}
    for uri, entry in (*pages.items(), *catalogue.moves.items()):
        for language in catalogue.languages.all:
            code = short_code(uri, language)
            other, holder = taken.setdefault(code, (uri, entry))
            if other != uri:
                details = {"code": code, "page": uri, "other": other, "file": _find_file(holder)}
                line = 0 if entry.articles else entry.line_of()
                yield make_problem(_find_file(entry), line, "short-address-doubled", **details)
                break


def _find_file(entry: Entry[Any]) -> str:
    """Return the file that an editor would rename, or the one in which the entry stands."""
    return next(iter(entry.articles.values())).file if entry.articles else entry.sheet.file
