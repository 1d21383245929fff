"""Rule: a link leads where its words say, over https, to a page that everybody may open, with nobody in between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from hooks.awareness.catalogue import Catalogue, resolve_file
from hooks.awareness.mending.files import NO_STYLE
from hooks.awareness.mending.prose import Block, hide_machinery, split_blocks
from hooks.awareness.model.address import split_address
from hooks.awareness.model.markup import RESERVED_ANCHORS
from hooks.awareness.model.style import Style
from hooks.awareness.own_pages import name_address, name_path
from hooks.awareness.problems import Problem, make_problem, suggest_name
from hooks.awareness.reading import Article

_LINK = re.compile(r"(?<!!)\[(?!\[|@)((?:[^\[\]\n]|\[[^\]\n]*\])*)\]\(\s*<?([^)\s>]*)>?[^)\n]*\)")
_WHOLE = re.compile(r"""\]\(\s*(?:<[^>\n]*>|[^)\s]*)\s*(?:["'].*)?\)""")
"""The end of a link: an address and nothing else, or words in quotation marks behind it."""
_OPEN = re.compile(r"\[[^\[\]\n]*\]\([^)\n]*$")
_ADDRESS = re.compile(r"(?<![\w(\[<\"'/])(?:https?://|www\.)[^\s<>\"„“”»)\]]+", re.IGNORECASE)
_RUN = re.compile(r"(?<![^\s(<])(?:[a-z][a-z0-9+.-]*:)?//(?:(?!\]\()[^\s<>\"„“”»])+", re.IGNORECASE)
"""What Markdown may take for an address outside of a link on one line: behind `<`, `]:` or `](`, or bare."""
_CLOSING = "])}.,;:!?"
"""Signs that may stand behind an address and belong to the sentence."""
_MAIL = re.compile(r"(?<![\w.+-])(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_SHORTENERS = frozenset(
    (
        "bit.ly", "t.co", "goo.gl", "tinyurl.com", "ow.ly", "is.gd", "v.gd", "buff.ly", "rebrand.ly", "cutt.ly",
        "lnkd.in", "fb.me", "rb.gy", "shorturl.at", "t.ly", "tiny.cc", "s.id", "qr.ae"
    )
)
_PRIVATE = (
    "docs.google.com",
    "drive.google.com",
    "sharepoint.com",
    "onedrive.live.com",
    "1drv.ms",
    "dropbox.com",
    "mail.google.com",
    "outlook.office.com",
    "teams.microsoft.com",
    "notion.so",
)
"""Hosts whose pages ask who the reader is, or show the name of the one who shared them."""
_OWN_DISK = re.compile(r"(?:file:|[A-Za-z]:[\\/]|\\\\|/Users/|/home/|localhost\b|https?://(?:localhost|127\.)).*")
_SIGNS = re.compile(r"\]\(|//|ww|wW|Ww|WW|@(?<=[\w.+-]@)")
"""What a link holds, or an address of the web or of mail: `[@…]`, which most blocks have, is neither.

Each choice begins with a sign, so that it is found ten times as fast as one with a condition in front."""
_TYPED_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+\.\S+/\S+", re.IGNORECASE)
_ANCHOR = re.compile(r"""\{[^}\n]*#([^\s}]+)[^}\n]*\}|\bid=["']([^"']+)["']""")
"""A place that a text names: a heading, or whatever else has an id."""


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield links that a reader should not be sent along, and addresses that are no links."""
    own = urlsplit(catalogue.site.address)
    for entry in catalogue.entries:
        for language, article in entry.articles.items():
            style = catalogue.styles[language].facts if language in catalogue.styles else NO_STYLE
            for block in split_blocks(article.text, article.text_line):
                if block.is_words and _SIGNS.search(block.text):
                    yield from _check_block(article, block, style, own.netloc, catalogue)


def _check_block(
    article: Article, block: Block, style: Style, own: str, catalogue: Catalogue
) -> Iterator[Problem]:
    hidden, show = hide_machinery(block.text, addresses=True)
    for number, line in enumerate(hidden.split("\n"), block.line):
        if not _SIGNS.search(line):
            continue
        for given in _find_unfinished(line):
            yield make_problem(article.file, number, "link-unfinished", given=show(given))
        for match in _LINK.finditer(line):
            yield from _check_target(article.file, number, match[2], own, catalogue)
            if not _OWN_DISK.match(match[2]):
                yield from _check_inner_link(article, number, match[2], catalogue)
            yield from _check_words(article.file, number, show(match[1]), match[2], style)
        rest = _LINK.sub(" ", line)
        for found in _RUN.finditer(rest):
            if split_address(address := found[0].rstrip(_CLOSING)) is None:
                yield make_problem(article.file, number, "link-broken", given=address)
        bare = re.sub(r"\[@[^\]]*\]|<https?://[^>]*>|\{[^}]*\}", " ", rest)
        for found in _ADDRESS.finditer(bare):
            address = found[0].rstrip(".,;:!?")
            whole = address if "://" in address else f"https://{address}"
            if (parts := split_address(whole)) is None:
                continue
            host = parts.netloc.removeprefix("www.")
            yield make_problem(article.file, number, "address-not-linked", given=address, wanted=f"[{host}]({whole})")
        for found in _MAIL.finditer(_ADDRESS.sub(" ", line)):
            yield make_problem(article.file, number, "email-in-prose", given=found[0].removeprefix("mailto:"))


def _find_unfinished(line: str) -> Iterator[str]:
    """Yield links without an address, and those whose bracket is closed too late or not at all."""
    for match in _LINK.finditer(line):
        if not match[2] or not _WHOLE.fullmatch(match[0], len(match[1]) + 1):
            yield match[0]
    if found := _OPEN.search(line):
        yield found[0]


def _check_target(file: str, line: int, target: str, own: str, catalogue: Catalogue) -> Iterator[Problem]:
    if (parts := split_address(target)) is None:
        yield make_problem(file, line, "link-broken", given=target)
        return
    host = (parts.hostname or "").lower().removeprefix("www.")
    if _OWN_DISK.match(target):
        yield make_problem(file, line, "link-to-own-disk", given=target)
    elif own and parts.netloc == own:
        wanted = name_address(target, catalogue)
        yield make_problem(file, line, "link-to-own-site", given=target, wanted=wanted)
    elif host in _SHORTENERS:
        yield make_problem(file, line, "link-shortened", given=target)
    elif any(host == private or host.endswith(f".{private}") for private in _PRIVATE):
        yield make_problem(file, line, "link-behind-login", given=target)
    elif parts.scheme == "http":
        yield make_problem(file, line, "link-not-secure", given=target, wanted=target.replace("http:", "https:", 1))


def _check_inner_link(article: Article, line: int, target: str, catalogue: Catalogue) -> Iterator[Problem]:
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
        yield make_problem(article.file, line, "link-by-path", given=target, wanted=name_path(target, catalogue))


def _leads_somewhere(file: str, anchor: str, catalogue: Catalogue) -> bool:
    """Tell whether a file is published, or is a text, with its language or without, that has the anchor."""
    if not file.endswith(".md"):
        return file in catalogue.files
    names = {file, *(f"{file.removesuffix('.md')}.{code}.md" for code in catalogue.languages.all)}
    articles = (article for entry in catalogue.entries for article in entry.articles.values())
    return any(article.file in names and (not anchor or anchor in _find_anchors(article)) for article in articles)


def _find_anchors(article: Article) -> set[str]:
    return {anchor for found in _ANCHOR.findall(article.text) for anchor in found if anchor}


def _check_words(file: str, line: int, words: str, target: str, style: Style) -> Iterator[Problem]:
    """Yield a link whose words do not say where it leads; links are read out without the sentence around them."""
    said = " ".join(re.findall(r"[^\W_]+", words)).casefold()
    empty = {" ".join(re.findall(r"[^\W_]+", phrase)).casefold() for phrase in style.empty_links}
    if said in empty or not said:
        yield make_problem(file, line, "link-says-nothing", given=words, target=target)
    elif _TYPED_ADDRESS.fullmatch(words.strip()):
        yield make_problem(file, line, "link-words-address", given=words.strip(), target=target)
