"""Finds the kits that lie ready to be published: `make kit` makes them, the site shows what is there."""

from __future__ import annotations

import datetime
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from mkdocs.exceptions import ConfigurationError

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.kits import FOLDER, KitFile, list_kit_names


def find_kits(root: Path, catalogue: Catalogue) -> tuple[KitFile, ...]:
    """Return the kits of a site that lie ready, each with its size and the day on which it was made.

    Whatever else lies in their folder, a copy of last year or a file of somebody, is not for the site to publish.

    Raises ConfigurationError, which MkDocs tells without a traceback, if one cannot be read.
    """
    names = list_kit_names(catalogue.site.name, catalogue.languages, catalogue.lessons)
    return tuple(_read(path) for path in sorted((root / FOLDER).glob("*.zip")) if path.name in names)


def _read(path: Path) -> KitFile:
    try:
        with ZipFile(path) as kit:
            made = min(datetime.date(*entry.date_time[:3]) for entry in kit.infolist())
    except (BadZipFile, ValueError) as error:
        raise ConfigurationError(f"{FOLDER}/{path.name}: {error}. Delete it, or make it anew: make kit") from error
    return KitFile(path.name, path.stat().st_size, made)
