"""Rule: a picture exists, is used, is what its name says, is small, and gives nothing away."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any
from xml.etree import ElementTree

from hooks.awareness.catalogue import Catalogue, Entry, resolve_file
from hooks.awareness.mending.photos import UnknownPicture, strip_picture
from hooks.awareness.mending.scaling import UNREADABLE, open_picture
from hooks.awareness.model.kinds import is_picture
from hooks.awareness.model.picture import PictureFile
from hooks.awareness.model.settings import Site
from hooks.awareness.problems import Problem, make_problem, suggest_name
from hooks.awareness.reading import Location
from hooks.awareness.traversal import find_values

_FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP", ".avif": "AVIF"}
_MARKDOWN_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)[^)]*\)")
_HTML_PICTURE = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_ACTIVE_SVG = re.compile(
    rb"<script|\son[a-z]+\s*=|javascript:|<foreignObject|<!ENTITY|(?:href|src)\s*=\s*[\"'](?!#)|@import|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)
"""Scripts, event handlers, embedded pages, entities and links to other files."""
_CAMERA_NAME = re.compile(
    r"(?:img|dsc[fn]?|dcim|pxl|image|photo|picture|screenshot|whatsapp image)?[\s_-]*[\d_:. -]{2,}(?:\s*at\s*[\d.]+)?"
    r"|[\w() -]+\.(?:jpe?g|png|webp|svg|avif|heic|gif)",
    re.IGNORECASE,
)
"""How cameras, telephones and messengers call their files."""
_HARMLESS = 200
"""Bytes that may be hidden: the name of a program, a comment, but no place, no second picture and no film."""
_ORIENTATION = 0x0112
"""Which way up the picture is, which a browser must know."""
_GPS = 0x8825
"""Tag of the GPS directory, Exif 2.32, section 4.6.3."""


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield what is wrong with the pictures of the content."""
    present = {file for file in catalogue.files if is_picture(file)}
    used: set[str] = set()
    offered: set[str] = set()
    for entry in catalogue.entries:
        named = {resolve_file(entry.sheet.file, name) for _, name in _find_named(entry)}
        for file, line, name, shown in _find_uses(entry):
            target = resolve_file(file, name)
            if shown:
                used.add(target)
            if target in present and target not in named:
                yield make_problem(file, line, "picture-without-facts", picture=name, facts=entry.sheet.file)
            if target not in present:
                folder = PurePosixPath(file).parent
                suggestion = suggest_name(name, (posixpath.relpath(path, folder) for path in present))
                offered.add(resolve_file(file, suggestion))
                yield make_problem(file, line, "picture-missing", picture=name, suggestion=suggestion)
        yield from _find_silent(entry)
    for campaign in catalogue.campaigns.values():
        emblem = campaign.facts.emblem.file
        if not emblem.endswith(".svg"):
            line = campaign.line_of("emblem", "file")
            yield make_problem(campaign.sheet.file, line, "emblem-not-svg", picture=emblem)
    for file in sorted(present):
        if file not in used | offered and catalogue.whole:
            yield make_problem(file, 0, "picture-unused", name=PurePosixPath(file).name)
        yield from _check_file(root, file, catalogue.site)


def _find_named(entry: Entry[Any]) -> Iterator[tuple[Location, PictureFile]]:
    """Yield the pictures of which the facts of an entry say whose they are, each with the way to it."""
    for location, value in find_values(entry.facts):
        if isinstance(value, PictureFile):
            yield location, value


def _find_uses(entry: Entry[Any]) -> Iterator[tuple[str, int, str, bool]]:
    """Yield where an entry names a picture: file, line, the name, and whether a reader sees it there."""
    for location, name in _find_named(entry):
        yield entry.sheet.file, entry.line_of(*location), name, location[0] != "pictures"
    for article in entry.articles.values():
        for number, line in enumerate(article.text.split("\n"), article.text_line):
            for match in _MARKDOWN_PICTURE.finditer(line):
                yield article.file, number, match[2], True


def _find_silent(entry: Entry[Any]) -> Iterator[Problem]:
    """Yield pictures in a text that say nothing to a reader who cannot see them."""
    for article in entry.articles.values():
        for number, line in enumerate(article.text.split("\n"), article.text_line):
            for match in _MARKDOWN_PICTURE.finditer(line):
                if not match[1].strip():
                    yield make_problem(article.file, number, "picture-without-words", picture=match[2])
                elif is_file_name(match[1], match[2]):
                    details = {"picture": match[2], "given": match[1]}
                    yield make_problem(article.file, number, "picture-words-are-name", **details)
            if _HTML_PICTURE.search(line):
                yield make_problem(article.file, number, "picture-as-html")


def is_file_name(words: str, picture: str) -> bool:
    """Tell whether what a picture is said to show is only what its file is called, or how a camera called it."""
    said = words.strip()
    return bool(_CAMERA_NAME.fullmatch(said)) or said.casefold() in (
        PurePosixPath(picture).name.casefold(),
        PurePosixPath(picture).stem.casefold(),
    )


def _check_file(root: Path, file: str, site: Site) -> Iterator[Problem]:
    path, limit = root / file, site.picture_limit
    size = path.stat().st_size
    if size > limit:
        yield make_problem(file, 0, "picture-too-large", size=size // 1000, limit=limit // 1000)
    ending = path.suffix.lower()
    if ending == ".svg":
        yield from _check_svg(file, path.read_bytes())
    elif ending in _FORMATS:
        yield from _check_bitmap(file, path, _FORMATS[ending], site)
    else:
        known = ", ".join(sorted({*_FORMATS, ".svg"}))
        yield make_problem(file, 0, "picture-of-unknown-type", ending=ending or "–", known=known)


def _check_svg(file: str, content: bytes) -> Iterator[Problem]:
    if b"<svg" not in content[:2000]:
        yield make_problem(file, 0, "picture-of-wrong-type", expected="SVG", found="?")
    elif match := _ACTIVE_SVG.search(content):
        line = content.count(b"\n", 0, match.start()) + 1
        yield make_problem(file, line, "picture-active", found=match[0].decode("ascii", "replace").strip())
    elif line := _find_damage(content):
        yield make_problem(file, line, "picture-of-wrong-type", expected="SVG", found="?")


def _find_damage(content: bytes) -> int:
    """Return the line on which a drawing without entities ceases to be XML; 0 if it never does."""
    try:
        ElementTree.fromstring(content)
    except ElementTree.ParseError as error:
        return error.position[0]
    return 0


def _check_bitmap(file: str, path: Path, expected: str, site: Site) -> Iterator[Problem]:
    content = path.read_bytes()
    try:
        with open_picture(content) as image:
            found, exif, side = image.format or "?", image.getexif(), max(image.size)
            has_place = bool(exif.get_ifd(_GPS))
    except UNREADABLE:
        yield make_problem(file, 0, "picture-of-wrong-type", expected=expected, found="?")
        return
    if found != expected:
        yield make_problem(file, 0, "picture-of-wrong-type", expected=expected, found=found)
    if side > site.picture_side and len(content) <= site.picture_limit:
        yield make_problem(file, 0, "picture-too-wide", found=side, limit=site.picture_side)
    if has_place:
        yield make_problem(file, 0, "picture-tells-place")
    elif set(exif) - {_ORIENTATION}:
        yield make_problem(file, 0, "picture-tells-camera")
    elif (hidden := _weigh_hidden(content)) > _HARMLESS:
        yield make_problem(file, 0, "picture-tells-more", size=hidden)


def _weigh_hidden(content: bytes) -> int:
    """Return how many bytes of a picture file show nothing."""
    try:
        return len(content) - len(strip_picture(content))
    except UnknownPicture:
        return 0
