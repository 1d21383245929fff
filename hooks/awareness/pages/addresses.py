"""Knows the address of every page, as a path from the root of the site."""

from __future__ import annotations

import posixpath

from hooks.awareness.language import Languages


def page_address(uri: str, language: str, languages: Languages) -> str:
    """Return the address of a page, such as `help/` or `en/help/`; the home page's is `` or `en/`."""
    prefix = "" if language == languages.default else f"{language}/"
    path = uri.removesuffix("index")
    return prefix + (path if not path or path.endswith("/") else f"{path}/")


def relative_address(target: str, start: str) -> str:
    """Return the way from one page to another page or file, so that any root works.

    Both are paths from the root; a fragment on the target stays.
    """
    path, mark, fragment = target.partition("#")
    way = posixpath.relpath(path or ".", start or ".")
    if path.endswith("/") or not path:
        way += "/"
    return way + mark + fragment


def publish_path(file: str) -> str:
    """Return where a content file is published: below `docs/` at the root, others as they lie."""
    return file.removeprefix("docs/")
