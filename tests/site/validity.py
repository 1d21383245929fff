"""Knows what is wrong with a page that a parser still accepts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from tests.site.html import SVG, Page, read_text

INTERACTIVE = ("a", "button", "details", "embed", "iframe", "input", "label", "select", "textarea")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
REFERRING = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")


def find_doubled_ids(page: Page) -> Iterator[str]:
    """Yield ids that two elements share, and those that no address can name."""
    yield from (f"id {id!r} {number} times" for id, number in Counter(page.ids).items() if number > 1)
    yield from (f"id {id!r}" for id in page.ids if not id or " " in id)


def find_lost_references(page: Page) -> Iterator[str]:
    """Yield attributes that name an element which is not there."""
    for element in page.tree.iter():
        for name in REFERRING:
            for id in element.get(name, "").split():
                if id not in page.ids:
                    yield f"{name}={id!r}"


def find_heading_faults(page: Page) -> Iterator[str]:
    """Yield a missing or second first-level heading, levels that are skipped, headings without words."""
    level = 0
    headings = [element for element in page.body.iter() if element.tag in HEADINGS]
    if sum(element.tag == "h1" for element in headings) != 1:
        yield "not one h1"
    for element in headings:
        found = int(str(element.tag)[1])
        if found > level + 1:
            yield f"h{found} behind h{level}: {read_text(element)}"
        if not read_text(element):
            yield f"empty {element.tag}"
        level = found


def find_nested_controls(page: Page) -> Iterator[str]:
    """Yield links and buttons inside others, which no keyboard can reach apart."""
    for element in page.body.iter():
        if element.tag in INTERACTIVE and element.tag != "details":
            around = [parent for parent in page.climb(element) if parent is not element]
            if any(parent.tag in ("a", "button", "summary", "label") for parent in around):
                yield f"{element.tag} {read_text(element)!r}"


def find_list_faults(page: Page) -> Iterator[str]:
    """Yield children of lists that are no items, and items outside of lists."""
    for element in page.body.iter():
        allowed = {"ul": ("li",), "ol": ("li",), "menu": ("li",), "dl": ("dt", "dd", "div")}.get(str(element.tag))
        if allowed:
            yield from (f"{child.tag} in {element.tag}" for child in element if child.tag not in allowed)
            if element.tag != "dl" and not len(element):
                yield f"empty {element.tag}"
        parent = page.parents.get(element)
        if element.tag == "li" and (parent is None or parent.tag not in ("ul", "ol", "menu")):
            yield "li outside of a list"
        if element.tag in ("dt", "dd") and not any(around.tag == "dl" for around in page.climb(element)):
            yield f"{element.tag} outside of a list"


def find_picture_faults(page: Page) -> Iterator[str]:
    """Yield pictures without words or size, and drawings that a screen reader would stumble over."""
    for image in page.find("img"):
        if image.get("alt") is None:
            yield f"no alt: {image.get('src')}"
        if not (image.get("width", "").isdigit() and image.get("height", "").isdigit()):
            yield f"no size: {image.get('src')}"
    for drawing in page.find(f"{SVG}svg"):
        labelled = drawing.get("role") == "img" and (drawing.get("aria-label") or drawing.get("aria-labelledby"))
        if drawing.get("aria-hidden") != "true" and not labelled:
            yield "svg without a label"


def find_table_faults(page: Page) -> Iterator[str]:
    """Yield tables whose cells nobody can name."""
    for table in page.find("table"):
        heads = [cell for cell in table.iter() if cell.tag == "th"]
        scoped = [cell for cell in heads if cell.get("scope") in ("col", "row")]
        row = [cell.tag for head in table.findall("thead") for line in head for cell in line]
        if not scoped and not (row and set(row) == {"th"}):
            yield f"table without headings: {read_text(table)[:40]}"
        yield from (f"empty heading in a table: {read_text(table)[:40]}" for cell in heads if not read_text(cell))


def name_of(page: Page, element: Element) -> str:
    """Return what a screen reader calls an element."""
    label = element.get("aria-label", "")
    for id in element.get("aria-labelledby", "").split():
        label += " ".join(read_text(named) for named in page.find(id=id))
    pictures = " ".join(image.get("alt", "") for image in element.iter() if image.tag == "img")
    return (label or f"{read_text(element)} {pictures}").strip()


def find_nameless(page: Page) -> Iterator[str]:
    """Yield links without words, places for the keyboard without a name, landmarks that sound alike."""
    for link in page.find("a"):
        if link.get("href") is not None and not name_of(page, link):
            yield f"link without words: {link.get('href')}"
    for element in page.body.iter():
        if element.get("tabindex") == "0" and not (element.get("role") and element.get("aria-label")):
            yield f"{element.tag} in the way of the keyboard has no name"
        if int(element.get("tabindex", "0")) > 0:
            yield f"{element.tag} changes the order of the keyboard"
    for tag in ("nav", "aside"):
        names = [name_of(page, element) if _is_named(element) else "" for element in page.find(tag)]
        yield from (f"{number} {tag} named {name!r}" for name, number in Counter(names).items() if number > 1)
    if sum(1 for _ in page.find("main")) != 1:
        yield "not one main"


def _is_named(element: Element) -> bool:
    return bool(element.get("aria-label") or element.get("aria-labelledby"))


def find_doubled_voices(page: Page) -> Iterator[str]:
    """Yield live regions of which a script uses the first and a screen reader meets two."""
    live = (element for element in page.body.iter() if element.get("role") == "status")
    names = Counter(name for element in live for name in element.attrib if name.startswith("data-"))
    yield from (f"{name} {number} times" for name, number in names.items() if number > 1)


def find_head_faults(page: Page) -> Iterator[str]:
    """Yield what the head of a page lacks."""
    if len(list(page.find("title"))) != 1:
        yield "not one title"
    if next((meta.get("charset", "") for meta in page.find("meta") if meta.get("charset")), "").lower() != "utf-8":
        yield "charset"
    viewport = page.find_meta("viewport") or ""
    if "width=device-width" not in viewport or "user-scalable" in viewport or "maximum-scale" in viewport:
        yield "viewport"
    if not page.language or page.tree.get("dir") not in ("ltr", "rtl"):
        yield "language"


RULES: tuple[Callable[[Page], Iterator[str]], ...] = (
    find_doubled_ids,
    find_lost_references,
    find_heading_faults,
    find_nested_controls,
    find_list_faults,
    find_picture_faults,
    find_table_faults,
    find_nameless,
    find_doubled_voices,
    find_head_faults,
)
