"""Says texts as paper sets them: sentences, whose numbers to dial and sources stand apart from the words.

A text with marks becomes a sentence: its language and its runs, each of words, of a number to dial, or of
the numbers of sources. So nothing in it is markup, and a reader of the data knows what is dialled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from hooks.awareness.language import Phrase
from hooks.awareness.model.contact import DIALLED, Contact
from hooks.awareness.model.markup import CITATION, MENTION, split_keys
from hooks.awareness.pages.codes import is_public
from hooks.awareness.pages.edition import Bibliography, Edition
from hooks.awareness.pages.paper_lines import plan_line
from hooks.awareness.pages.planned import CitedSource
from hooks.awareness.pages.resting import find_number, mention_rest

Sentence = dict[str, Any]
"""The `language` of a text, and its `runs`."""
_MARK = re.compile(rf"\s*{CITATION.pattern}|{MENTION.pattern}")
_SHORT = ("helpline", "page")
"""Kinds whose pages have short addresses; those of organisations have none."""


class PaperText:
    """Says the texts of one paper, counts their sources as they are read, and knows whom it dials."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self._bibliography = Bibliography(edition)
        self._lines: dict[str, None] = {}

    @property
    def lines(self) -> tuple[str, ...]:
        """The ids of the lines whose numbers were said so far, each once."""
        return tuple(self._lines)

    def say(self, texts: Mapping[str, str]) -> Sentence:
        """Return a text as a sentence."""
        return self.say_phrase(self.edition.phrase(texts))

    def say_phrase(self, phrase: Phrase) -> Sentence:
        """Return a phrase as a sentence."""
        return {"language": phrase.language, "runs": list(self._split(phrase))}

    def cite(self, keys: tuple[str, ...]) -> dict[str, Any]:
        """Return the run that names sources."""
        return {"cites": [str(self._bibliography.number(key)) for key in keys]}

    def plan_line(self, id: str, contact: Contact, *, abroad: bool = False) -> dict[str, Any]:
        """Return a line with its number; for readers `abroad`, it says where it works."""
        self._lines[id] = None
        return {"id": id, **plan_line(self.edition, self.edition.catalogue.helplines[id], contact, abroad=abroad)}

    def locate(self, kind: str, id: str) -> dict[str, str]:
        """Return the name of something that has a page, and the address to type; none where it would lead nowhere."""
        edition = self.edition
        leads = kind in _SHORT and is_public(edition.site_address)
        address = edition.typed_address(kind, id) if leads else ""
        return {"id": id, "name": str(edition.name(kind, id)), "address": address}

    def list_sources(self) -> dict[str, Any]:
        """Return what was cited: who published what, and when."""
        sources = [_describe_source(source) for source in self._bibliography.list_sources()]
        return {"name": self.edition.wording.say("source.title"), "sources": sources}

    def _split(self, text: str) -> Iterator[dict[str, Any]]:
        """Yield the runs of a text."""
        end = 0
        for match in _MARK.finditer(text):
            if match.start() > end:
                yield {"words": text[end : match.start()]}
            keys, kind, id, _, words = match.groups()
            yield self.cite(split_keys(keys)) if keys else self._mention(kind, id.strip(), words)
            end = match.end()
        if end < len(text):
            yield {"words": text[end:]}

    def _mention(self, kind: str, id: str, words: str | None) -> dict[str, Any]:
        if kind not in DIALLED:
            return {"words": words or str(self.edition.name(kind, id))}
        contact = find_number(self.edition, kind, id)
        if contact is None:
            return {"words": mention_rest(self.edition, id, str(self.edition.name("helpline", id)))}
        self._lines[id] = None
        return {"number": contact.shown}


def _describe_source(source: CitedSource) -> dict[str, str]:
    by = f"{source.publisher}, {source.date}"
    return {"id": source.key, "at": str(source.number), "name": str(source.name), "by": by}
