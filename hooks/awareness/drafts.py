"""Knows what is kept back: entries marked as drafts, and everything that only they bring."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hooks.awareness.catalogue import GROUPS, Catalogue, Entry, is_draft, resolve_file
from hooks.awareness.model.navigation import Navigation
from hooks.awareness.model.picture import PictureFile
from hooks.awareness.traversal import find_values


def list_drafts(catalogue: Catalogue) -> tuple[str, ...]:
    """Return where each draft stands: its file, and the line if the file holds others too."""
    drafts = (entry for entry in catalogue.entries if is_draft(entry))
    return tuple(
        sorted(f"{entry.sheet.file}:{entry.line_of()}" if entry.location else entry.sheet.file for entry in drafts)
    )


def leave_out_drafts(catalogue: Catalogue) -> Catalogue:
    """Return what may be published: no draft, no picture that only drafts show, no draft in the menus."""
    drafts = [entry for entry in catalogue.entries if catalogue.is_kept_back(entry)]
    if not drafts:
        return catalogue
    gone = {(entry.kind, entry.id) for entry in drafts}
    groups: dict[str, Any] = {
        group: {id: entry for id, entry in catalogue.find_entries(kind).items() if (kind, id) not in gone}
        for kind, group in GROUPS.items()
    }
    published = [entry for entry in catalogue.entries if (entry.kind, entry.id) not in gone]
    kept = {picture for entry in published for picture in _find_pictures(entry)}
    kept |= {entry.sheet.file for entry in published}
    hidden = {file for entry in drafts for file in _find_files(entry, catalogue)} - kept
    return replace(
        catalogue,
        **groups,
        navigation=_leave_out_pages(catalogue.navigation, {id for kind, id in gone if kind == "page"}),
        files=tuple(file for file in catalogue.files if file not in hidden),
        known_ids={
            kind: frozenset(id for id in ids if (kind, id) not in gone) for kind, ids in catalogue.known_ids.items()
        },
    )


def _find_pictures(entry: Entry[Any]) -> Iterator[str]:
    for _, value in find_values(entry.facts):
        if isinstance(value, PictureFile):
            yield resolve_file(entry.sheet.file, value)


def _find_files(entry: Entry[Any], catalogue: Catalogue) -> Iterator[str]:
    """Yield what a draft brings: its own files, its pictures, and all that lies in a folder of its own."""
    yield entry.sheet.file
    yield from (article.file for article in entry.articles.values())
    yield from _find_pictures(entry)
    if entry.kind == "campaign":
        folder = resolve_file(entry.sheet.file, "")
        yield from (file for file in catalogue.files if file.startswith(f"{folder}/"))


def _leave_out_pages(navigation: Navigation, pages: set[str]) -> Navigation:
    sections = (
        section.model_copy(update={"pages": tuple(page for page in section.pages if page not in pages)})
        for section in navigation.sections
    )
    chapters = (
        whole.model_copy(update={"pages": tuple(page for page in whole.pages if page not in pages)})
        for whole in navigation.chapters
    )
    return navigation.model_copy(
        update={
            "sections": tuple(section for section in sections if section.pages),
            "chapters": tuple(whole for whole in chapters if whole.pages),
        }
    )
