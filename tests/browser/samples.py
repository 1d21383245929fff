"""Picks one page for every template and every component, so that each way a page can look is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.pages.addresses import page_address
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.plan import plan_pages
from hooks.awareness.pages.planned import PlannedPage

MISSING = "404.html"
"""Address of the page for addresses that do not exist; it is the same in all languages."""


def pick_samples(catalogue: Catalogue, language: str) -> Mapping[str, str]:
    """Return addresses by the name of the template or component that the page is the sample of.

    The longest page is taken, since it has the most that can go wrong; the same in every language. Where a
    component has the name of a template, it stands on the page from which those of the template are reached.
    """
    languages = catalogue.languages
    components: dict[str, str] = {}
    templates = {"help": catalogue.navigation.help}
    for page in sorted(plan_pages(Edition(catalogue, languages.default)), key=_length):
        templates[PurePath(page.template).stem] = page.uri
        components |= {component.template: page.uri for component in page.components}
    starts = {f"{name}-start": uri for name, uri in components.items() if name in templates}
    uris = {**components, **starts, **templates}
    return {"404": MISSING, **{name: page_address(uri, language, languages) for name, uri in uris.items()}}


def list_lessons(catalogue: Catalogue, shape: str = "") -> list[str]:
    """Return the addresses of all lessons in every language, or of one of their shapes, such as `projector/`."""
    return [
        f"{page_address(f'lessons/{id}', language, catalogue.languages)}{shape}"
        for id in catalogue.lessons
        for language in catalogue.languages.all
    ]


def _length(page: PlannedPage) -> int:
    """Return how much is planned for a page, in its text or beside it."""
    return len(str(page))
