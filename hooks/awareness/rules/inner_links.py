"""Knows where links inside the site lead, and by which mark a text should name such a place.

MkDocs looks these links up too, but only once it builds, and tells no editor how to mend them.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from hooks.awareness.catalogue import Catalogue, resolve_file
from hooks.awareness.model.address import split_address
from hooks.awareness.model.markup import RESERVED_ANCHORS
from hooks.awareness.problems import Problem, make_problem, suggest_name
from hooks.awareness.reading import Article

_ANCHOR = re.compile(r"""\{[^}\n]*#([^\s}]+)[^}\n]*\}|\bid=["']([^"']+)["']""")
"""A place that a text names: a heading, or whatever else has an id."""


def check_inner_link(article: Article, line: int, target: str, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield a link without scheme and host that leads nowhere, as MkDocs would find once it builds.

    What leads somewhere is a heading of this text, a file that is published, or another text as MkDocs names it.
    """
    parts = split_address(target)
    if parts is None or parts.scheme or parts.netloc or not target:
        return
    if not parts.path:
        anchors = _find_anchors(article)
        if parts.fragment not in anchors and not RESERVED_ANCHORS.fullmatch(parts.fragment):
            suggestion = suggest_name(parts.fragment, anchors)
            yield make_problem(article.file, line, "anchor-missing", anchor=parts.fragment, suggestion=suggestion)
    elif not _leads_somewhere(resolve_file(article.file, parts.path), parts.fragment, catalogue):
        yield make_problem(article.file, line, "link-by-path", given=target, wanted=_name_path(target, catalogue))


def _leads_somewhere(file: str, anchor: str, catalogue: Catalogue) -> bool:
    """Tell whether a file is published, or is a text, with its language or without, that has the anchor."""
    if not file.endswith(".md"):
        return file in catalogue.files
    names = {file, *(f"{file.removesuffix('.md')}.{code}.md" for code in catalogue.languages.all)}
    articles = (article for entry in catalogue.entries for article in entry.articles.values())
    return any(article.file in names and (not anchor or anchor in _find_anchors(article)) for article in articles)


def _find_anchors(article: Article) -> set[str]:
    return {anchor for found in _ANCHOR.findall(article.text) for anchor in found if anchor}


def _name_path(target: str, catalogue: Catalogue) -> str:
    """Return the mark that a path of a page or of its text most likely stands for."""
    parts = urlsplit(target)
    path = re.sub(r"^(?:\.{0,2}/)+", "", parts.path).removeprefix("docs/").removesuffix(".md")
    for code in catalogue.languages.all:
        path = path.removesuffix(f".{code}")
    path = path.removesuffix("index").strip("/")
    if path.partition("/")[0] not in ("campaigns", "helplines") and path not in catalogue.pages:
        path = next(iter(difflib.get_close_matches(path, catalogue.pages, n=1)), "…")
    return name_page(f"{path}{f'#{parts.fragment}' if parts.fragment else ''}", catalogue)


def name_page(target: str, catalogue: Catalogue) -> str:
    """Return the mark that leads to a page of the site, by its address."""
    parts = urlsplit(target)
    inside = parts.path.removeprefix(urlsplit(catalogue.site.address).path).strip("/")
    first, _, rest = inside.partition("/")
    if first in catalogue.languages.all:
        inside = rest
    folder, _, id = inside.partition("/")
    kinds = {"campaigns": ("campaign", catalogue.campaigns), "helplines": ("helpline", catalogue.helplines)}
    kind, group = kinds.get(folder, ("page", catalogue.pages))
    if kind == "page" or id not in group:
        kind, id = "page", inside or catalogue.navigation.home
    return f"[[{kind}:{id}{f'#{parts.fragment}' if parts.fragment else ''}|…]]"
