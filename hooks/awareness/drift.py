"""Finds texts that may no longer say the same as they do in another language.

Neither language is the source of the other. Each text notes the state of the other with which it agrees
(`model/agreement.py`); what has changed since on one side only, the other side is older in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.model.agreement import (
    FRONT,
    KEY,
    Hashes,
    Part,
    find_changed,
    hash_parts,
    list_parts,
    write_agreement,
)
from hooks.awareness.reading import Article

State = Literal["older", "together", "unconfirmed"]


@dataclass(frozen=True)
class Gap:
    """What one text of an entry has not said yet about the same text in another language."""

    entry: Entry[Any]
    language: str
    partner: str
    """The language of the other text."""
    state: State
    """`older`: the other changed and this one did not. `together`: both changed in the same places, most
    likely by somebody who changed both. `unconfirmed`: nobody has said of this one that it agrees."""
    parts: tuple[Part, ...]
    """The places in the other text, none for `unconfirmed`."""
    line_to_paste: str
    """What the front matter of this text says once somebody has found that both say the same."""

    @property
    def article(self) -> Article:
        """The text that may have to follow."""
        return self.entry.articles[self.language]

    @property
    def other(self) -> Article:
        """The text with which it may disagree."""
        return self.entry.articles[self.partner]

    @property
    def line(self) -> int:
        """Where the text notes its agreement, or would."""
        return self.article.front.line_of((KEY,))

    @property
    def places(self) -> str:
        """Lines on which the parts of the other text begin, each with its heading or first words; 1 is its fields."""
        return ", ".join(f"{part.line} ({part.title})" if part.key != FRONT else "1" for part in self.parts)


def find_gaps(entry: Entry[Any]) -> Iterator[Gap]:
    """Yield whatever the texts of an entry have not said yet about each other."""
    if len(entry.articles) < 2:
        return
    parts = {language: list_parts(article, language) for language, article in entry.articles.items()}
    hashes = {language: hash_parts(found) for language, found in parts.items()}
    for language in parts:
        for partner in (other for other in parts if other != language):
            agreed = _read_agreement(entry, language).get(partner)
            returned = _read_agreement(entry, partner).get(language)
            state, places = _compare(parts[language], parts[partner], agreed, returned)
            if state is not None:
                paste = write_agreement(confirm(entry, language, {partner: hashes[partner]}))
                yield Gap(entry, language, partner, state, places, paste)


def _compare(
    own: tuple[Part, ...], other: tuple[Part, ...], agreed: Hashes | None, returned: Hashes | None
) -> tuple[State | None, tuple[Part, ...]]:
    """Return what a text has missed of another: `agreed` is what it noted of it, `returned` the reverse."""
    if agreed is None:
        return "unconfirmed", ()
    changed = find_changed(other, agreed)
    if not changed:
        return None, ()
    also = {part.key for part in (find_changed(own, returned) if returned else own)}
    missed = tuple(part for part in changed if part.key not in also)
    return ("older", missed) if missed else ("together", changed)


def confirm(entry: Entry[Any], language: str, partners: dict[str, Hashes]) -> dict[str, Hashes]:
    """Return the agreement of a text after its partners were found to say the same, in the order of the entry."""
    known = {**_read_agreement(entry, language), **partners}
    return {code: known[code] for code in entry.articles if code in known and code != language}


def _read_agreement(entry: Entry[Any], language: str) -> dict[str, Hashes]:
    return dict(entry.words[language].agrees_with)


def find_all_gaps(catalogue: Catalogue) -> tuple[Gap, ...]:
    """Return the gaps of all texts, by file.

    A site of which no text notes anything is not asked to: it has not taken this up.
    """
    entries: Iterable[Entry[Any]] = tuple(catalogue.entries)
    if not any(words.agrees_with for entry in entries for words in entry.words.values()):
        return ()
    gaps = (gap for entry in entries for gap in find_gaps(entry))
    return tuple(sorted(gaps, key=lambda gap: (gap.article.file, gap.partner)))


def must_agree(catalogue: Catalogue, entry: Entry[Any]) -> bool:
    """Tell whether readers could come to harm by an older text, as the navigation says."""
    wanted = catalogue.navigation.always_in_step
    return entry.kind in wanted.kinds or (entry.kind == "page" and entry.id in wanted.pages)
