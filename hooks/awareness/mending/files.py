"""Mends one file of content with everything that this room knows, in the order in which one mend needs another."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import PurePosixPath

from hooks.awareness.language import Languages
from hooks.awareness.mending.addresses import drop_trackers, join_links, unwrap
from hooks.awareness.mending.markup import (
    part_lists,
    plain_headings,
    read_entities,
    space_tabs,
    type_bullets,
    type_numbers,
)
from hooks.awareness.mending.photos import UnknownPicture, strip_picture
from hooks.awareness.mending.prose import Block, hide_machinery, split_blocks
from hooks.awareness.mending.scaling import shrink_photo
from hooks.awareness.mending.sheets import order_fields, quote_values, space_out, straighten_keys
from hooks.awareness.mending.signs import FILE_MENDS, Mend, tidy_ends
from hooks.awareness.mending.typography import WORD_MENDS, gather_finders, letters
from hooks.awareness.model.finder import Finders
from hooks.awareness.model.kinds import KINDS
from hooks.awareness.model.style import NOT_PROSE, Style
from hooks.awareness.reading import Location, find_front_end, is_dash_line
from hooks.awareness.scalars import Scalar, rewrite_scalars

NO_STYLE = Style()
_PHOTOS = (".jpg", ".jpeg", ".png", ".webp")
_ROUNDS = 4
"""One mend may make room for another; all are at peace after two rounds, as a test shows."""
_SHEET_MENDS = (
    Mend("yaml-tab", space_out),
    Mend("curly-key", straighten_keys),
    Mend("yaml-colon", quote_values),
)
_TIDY = Mend("untidy", tidy_ends)
"""No fault, since it harms nobody."""
_DASHES = Mend("front-matter-dash", lambda line: "---" if is_dash_line(line) else line)
ADDRESS_MENDS = (Mend("link-wrapped", unwrap, guarded=False), Mend("link-tracks", drop_trackers, guarded=False))
"""What is mended in addresses wherever they stand."""
BLOCK_MENDS = (
    Mend("tab-in-text", space_tabs),
    Mend("html-entity", read_entities, guarded=False),
    Mend("typed-bullet", type_bullets),
    Mend("typed-number", type_numbers),
    Mend("heading-bold", plain_headings),
    Mend("link-mistyped", join_links),
    *ADDRESS_MENDS,
)
"""What is mended in a block of Markdown beside its words."""
_WORTH_A_LOOK = re.compile(r"\t|&|•|◦|▪|‣|●|○|■|□|·|∙|⁃|\)(?<=\d\))|\](?=\s+\()|\)(?=\[)|://")
"""What those mends begin with, but for headings in bold; most blocks have none of it."""
_BOLD_SIGNS = ("**", "__")


@dataclass(frozen=True)
class Rules:
    """What mending must know of the site."""

    languages: Languages
    styles: Mapping[str, Style] = field(default_factory=dict)
    picture_limit: int = 300_000
    picture_side: int = 2_000


@dataclass(frozen=True)
class Mended:
    """A file as it should be, and the kinds of problem that it had."""

    content: bytes
    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Step:
    """One mend of a piece of text."""

    kind: str
    before: str
    after: str


class Journal:
    """Applies mends, and keeps in mind those that changed something."""

    def __init__(self) -> None:
        """Begin with an empty page."""
        self.steps: list[Step] = []

    def apply(self, mend: Mend, text: str, show: Callable[[str], str] = str) -> str:
        """Return the text mended; a mend that would change a letter or digit changes nothing."""
        mended = mend.mend(text)
        if mended == text or (mend.guarded and letters(mended) != letters(text)):
            return text
        self.steps.append(Step(mend.kind, show(text), show(mended)))
        return mended

    def apply_all(self, mends: Sequence[Mend], text: str, hidden: str, show: Callable[[str], str]) -> str:
        """Return a text mended in several ways where nothing is hidden of it."""
        mended = hidden
        for mend in mends:
            mended = self.apply(mend, mended, show)
        return text if mended == hidden else show(mended)


def mend_file(file: str, content: bytes, language: str | None, rules: Rules) -> Mended:
    """Return what a content file should hold. `language` is that of a text; None for facts and pictures."""
    ending = PurePosixPath(file).suffix.lower()
    if ending in _PHOTOS:
        return _mend_picture(content, rules)
    if ending not in (".md", ".yml"):
        return Mended(content, ())
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return Mended(content, ())
    kinds: dict[str, None] = {}
    for _ in range(_ROUNDS):
        journal = Journal()
        mended = _mend_text(text, ending, language, rules, journal, list_fields(file))
        kinds |= dict.fromkeys(step.kind for step in journal.steps)
        if mended == text:
            break
        text = mended
    return Mended(text.encode("utf-8"), tuple(kinds))


def _mend_picture(content: bytes, rules: Rules) -> Mended:
    kinds: list[str] = []
    smaller = shrink_photo(content, rules.picture_limit, rules.picture_side)
    if smaller != content:
        kinds.append("picture-too-large" if len(content) > rules.picture_limit else "picture-too-wide")
    try:
        stripped = strip_picture(smaller)
        if stripped != smaller or (kinds and strip_picture(content) != content):
            kinds.append("picture-tells-more")
    except UnknownPicture:
        stripped = smaller
    return Mended(stripped, tuple(kinds))


@cache
def list_fields(file: str) -> tuple[str, ...]:
    """Return the fields at the top of a text in their order: that of the model; none for other files."""
    kind = next((kind for kind in KINDS if kind.match(file)), None)
    if kind is None or kind.words is None or not file.endswith(".md"):
        return ()
    return tuple(field.alias or name for name, field in kind.words.model_fields.items())


def _mend_text(
    text: str, ending: str, language: str | None, rules: Rules, journal: Journal, fields: tuple[str, ...]
) -> str:
    for mend in FILE_MENDS:
        text = journal.apply(mend, text)
    text = journal.apply(_TIDY, text)
    if ending == ".yml":
        return _mend_sheet(text, None, rules, journal)
    lines = text.split("\n")
    if (end := find_front_end(lines)) is None:
        return text
    for at in (0, end):
        lines[at] = journal.apply(_DASHES, lines[at])
    front = _mend_sheet("\n".join(lines[1:end]), language, rules, journal)
    front = journal.apply(Mend("untidy", lambda sheet: order_fields(sheet, fields), guarded=False), front)
    body = mend_article("\n".join(lines[end + 1 :]), rules.styles.get(language or "", NO_STYLE), journal)
    return "\n".join([lines[0], front, lines[end], body])


def _mend_sheet(text: str, language: str | None, rules: Rules, journal: Journal) -> str:
    for mend in _SHEET_MENDS:
        text = journal.apply(mend, text)

    def change(scalar: Scalar) -> str:
        value = scalar.value
        for mend in ADDRESS_MENDS:
            value = journal.apply(mend, value)
        spoken = find_language(scalar.location, language, rules.languages)
        return value if spoken is None else mend_phrase(value, rules.styles.get(spoken, NO_STYLE), journal)

    return rewrite_scalars(text, change)


def find_language(location: Location, language: str | None, languages: Languages) -> str | None:
    """Return the language of a value, if it holds words: that of the file, or the one that it stands under."""
    if any(step in NOT_PROSE for step in location):
        return None
    if language is not None:
        return language
    return str(location[-1]) if location and location[-1] in languages.all else None


@cache
def list_word_mends(style: Style) -> tuple[Mend, ...]:
    """Return what is mended in words of a language."""

    def bind(mend: Callable[[str, Style], str]) -> Callable[[str], str]:
        return lambda text: mend(text, style)

    return tuple(Mend(mend.kind, bind(mend.mend)) for mend in WORD_MENDS)


def mend_phrase(text: str, style: Style, journal: Journal) -> str:
    """Return words of a value, or of a block, as the language writes them."""
    hidden, show = hide_machinery(text)
    if not gather_finders(style).find_any(hidden):
        return text
    return journal.apply_all(list_word_mends(style), text, hidden, show)


def mend_block(block: Block, style: Style, finders: Finders, journal: Journal) -> str:
    """Return a block of Markdown as it should be; `finders` are those of its style, or those left for its text."""
    text = block.text
    if _WORTH_A_LOOK.search(text) or (text.startswith("#") and any(sign in text for sign in _BOLD_SIGNS)):
        text = journal.apply_all(BLOCK_MENDS, text, *hide_machinery(text, addresses=True))
    if text == block.text and not finders.find_any(block.words):
        return text
    return mend_phrase(text, style, journal)


def mend_article(text: str, style: Style, journal: Journal) -> str:
    """Return the text of a Markdown file as it should be."""
    finders = gather_finders(style).leave(text)
    split = split_blocks(text)
    blocks = (mend_block(block, style, finders, journal) if block.is_words else block.text for block in split)
    return journal.apply(Mend("list-without-gap", part_lists), "\n".join(blocks))
