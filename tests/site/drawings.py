"""Reads drawings of the record, and what stands beside them as text."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tests.site.html import SVG, Page, has_class


def find_marked(page: Page, name: str, *, drawn: bool, inside: Element | None = None) -> dict[str, Element]:
    """Return what stands for a key of the facts, by that key: in the drawing, or beside it."""
    found = {}
    for element in (inside if inside is not None else page.body).iter():
        if isinstance(element.tag, str) and element.get(name) and element.tag.startswith(SVG) == drawn:
            assert element.get(name) not in found, "each stands there once"
            found[element.get(name, "")] = element
    return found


def drawn_words(element: Element) -> list[str]:
    """Return the words of a drawing, one by one."""
    return ["".join(text.itertext()).strip() for text in element.iter(f"{SVG}text")]


def find_maps(page: Page, *, of_states: bool | None = None) -> list[Element]:
    """Return the maps of a page; those of states, or the others, if that is asked."""
    maps = page.find("figure", class_="aw-map")
    return [figure for figure in maps if of_states in (None, has_class(figure, "aw-map--states"))]
