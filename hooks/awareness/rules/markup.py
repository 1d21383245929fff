"""Rule: a text is typed so that Markdown shows what the author means."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.memo import memoized_if_faultless
from hooks.awareness.mending.prose import Block, find_open_comment, hide_machinery, split_blocks
from hooks.awareness.problems import Problem, make_problem

_BOLD = re.compile(r"(\*\*|__)(?P<words>[^*_\n]{2,80}?)\1\s*:?\s*")
_BOLD_SIGNS = ("**", "__")
_BOLD_SIGN = re.compile(r"(?<!\*)\*\*(?!\*)")
_ENDS_SENTENCE = (".", "!", "?", "…")
_DASH_ITEM = re.compile(r"\s*[–—]\s+\S")
_SIGN_ITEM = re.compile(r"\s*(?:[-*+]\s+)?(?P<sign>[^\w\s])[\ufe0f\u200d]*\s+\S")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]*)(\s[^>\n]*)?/?>")
_EMBEDDED = frozenset(
    (
        "iframe", "script", "embed", "object", "video", "audio", "form", "input", "style", "link", "meta"
    )
)
_WELCOME = frozenset(
    (
        "abbr", "bdi", "bdo", "cite", "details", "dfn", "img", "kbd", "mark", "q", "rp", "rt", "ruby", "samp",
        "small", "sub", "summary", "sup", "time", "var", "wbr"
    )
)
"""Tags that say something for which Markdown has no sign; `img` has a rule of its own."""
_FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,})[^`\n]*$", re.MULTILINE)
"""A line that is meant to begin or to end code."""
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_LONGEST = 60


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield what readers would see otherwise than the author, or not at all."""
    for entry in catalogue.entries:
        for article in entry.articles.values():
            yield from _check_text(article.file, article.text, article.text_line)


@memoized_if_faultless
def _check_text(file: str, text: str, first_line: int) -> Iterator[Problem]:
    blocks = split_blocks(text, first_line)
    if "```" in text or "~~~" in text:
        yield from itertools.islice(_find_open_code(file, blocks), 1)  # how the rest is read depends on the first
    if comment := find_open_comment(text, first_line):
        yield make_problem(file, comment, "comment-open")
    if "|" in text:
        yield from _find_uneven_rows(file, blocks)
    for position, block in enumerate(blocks):
        if block.is_words:
            yield from _check_block(file, block)
            if block.text.startswith(_BOLD_SIGNS):
                yield from _check_bold(file, blocks, position)
        elif block.indents and _begins_code(blocks, position):
            yield make_problem(file, block.line, "indented-text", given=_cut(block.text))


def _begins_code(blocks: tuple[Block, ...], position: int) -> bool:
    """Tell whether an indented line is read as code: behind a line of words it goes on with these."""
    before = blocks[position - 1] if position else None
    return before is None or not before.text.strip() or before.text.startswith("#")


def _find_open_code(file: str, blocks: tuple[Block, ...]) -> Iterator[Problem]:
    """Yield signs of code that readers would see: the code never ends, or spaces stand in front of them."""
    for block in blocks:
        hidden, show = hide_machinery(block.text, addresses=True) if block.is_words else ("", str)
        if opening := _FENCE.search(hidden):
            line = block.line + show(hidden[: opening.start()]).count("\n")
            yield make_problem(file, line, "code-open", sign=opening[1])


def _check_block(file: str, block: Block) -> Iterator[Problem]:
    if "**" in block.text and len(_BOLD_SIGN.findall(block.words)) % 2:
        yield make_problem(file, block.line, "emphasis-open", given=_cut(block.text))
    lines = block.text.split("\n")
    dashes = [bool(_DASH_ITEM.match(line)) for line in lines]
    for at, line in enumerate(lines):
        if dashes[at : at + 2] == [True, True] and not any(dashes[:at]):
            yield make_problem(file, block.line + at, "dash-for-bullet", given=_cut(line), wanted=_cut(_item(line)))
        elif (match := _SIGN_ITEM.match(line)) and _is_pictograph(match["sign"]):
            yield make_problem(file, block.line + at, "emoji-bullet", given=_cut(line), sign=match["sign"])
    tagged = hide_machinery(block.text, addresses=True)[0] if "<" in block.text else ""
    for at, line in enumerate(tagged.split("\n")):
        for tag in _TAG.finditer(line):
            name = tag[1].lower()
            if name in _EMBEDDED:
                yield make_problem(file, block.line + at, "embedded-page", tag=f"<{name}>")
                break
            if name not in _WELCOME and "markdown" not in (tag[2] or ""):
                yield make_problem(file, block.line + at, "html-in-text", tag=f"<{name}>")
                break


def _item(line: str) -> str:
    return re.sub(r"^(\s*)[–—]\s+", r"\1- ", line)


def _is_pictograph(sign: str) -> bool:
    return unicodedata.category(sign) == "So" and sign not in "°©®™●○■□"


def _check_bold(file: str, blocks: tuple[Block, ...], position: int) -> Iterator[Problem]:
    """Yield a paragraph that is nothing but a few bold words: a heading to the eye, and to nobody else."""
    block = blocks[position]
    around = blocks[max(position - 1, 0) : position] + blocks[position + 1 : position + 2]
    match = _BOLD.fullmatch(block.text)
    if match and not match["words"].strip().endswith(_ENDS_SENTENCE) and not any(near.text.strip() for near in around):
        yield make_problem(file, block.line, "bold-for-heading", given=match["words"].strip().rstrip(":"))


def _find_uneven_rows(file: str, blocks: tuple[Block, ...]) -> Iterator[Problem]:
    """Yield rows of a table that have more or fewer cells than its head."""
    rows = [(block.line, block.text) for block in blocks]
    wanted = 0
    for (_, before), (number, row) in zip([(0, ""), *rows], rows, strict=False):
        if "|" not in row:
            wanted = 0
        elif _TABLE_RULE.fullmatch(row) and "|" in before:
            wanted = _count_cells(before)
        elif wanted and (found := _count_cells(row)) != wanted:
            yield make_problem(file, number, "table-row-uneven", found=found, wanted=wanted, given=_cut(row))


def _count_cells(row: str) -> int:
    plain = re.sub(r"`[^`]*`|\[\[[^\]]*\]\]|\\\|", "", row.strip())
    return len(plain.removeprefix("|").removesuffix("|").split("|"))


def _cut(text: str) -> str:
    return text.strip()[:_LONGEST]
