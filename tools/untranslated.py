"""Counts how many texts of the interface a language still has word for word from another one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from hooks.awareness.language import Languages
from hooks.awareness.model.wording import Wording, find_texts, tell_in_all
from hooks.awareness.reading import read_sheet
from tools.project import WORDS
from tools.starting.languages import list_models

_MANY = 0.05
"""Part of all texts from which they are told. Some are the same in any two languages: `A4`, `{number} kB`."""
_UNSPOKEN = ("alphabet", "locale")
_WORD = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True)
class Untranslated:
    """How many texts of a language are those of another."""

    language: str
    other: str
    same: int
    all: int
    """Texts that hold words at all."""


def find_untranslated(root: Path, languages: Languages, wordings: Mapping[str, Wording]) -> Iterator[Untranslated]:
    """Yield each language of the site of whose texts many are word for word those of one that was there before it.

    That is the language whose words others are begun from, which is no translation itself, and all that stand
    above it in the settings.
    """
    model = list_models(root, languages.default)[0]
    before = {model: _read_texts(root, model, wordings)}
    for language in languages.all:
        if language == model or language not in wordings:
            continue
        texts = _read_texts(root, language, wordings)
        counts = {code: _count_same(texts, known) for code, known in before.items()}
        other, same = max(counts.items(), key=lambda pair: pair[1])
        if same > _MANY * len(texts):
            yield Untranslated(language, other, same, len(texts))
        before[language] = texts


def write_untranslated(found: Sequence[Untranslated], wordings: Sequence[Wording]) -> Iterator[str]:
    """Yield a sentence for each language, in every language given; what reads the same comes once."""
    for one in found:
        yield from tell_in_all(wordings, partial(_tell, one))


def _tell(found: Untranslated, wording: Wording) -> str:
    numbers = {"same": wording.number(found.same), "all": wording.number(found.all)}
    files = {"file": f"{WORDS}/{found.language}.yml", "other": f"{found.other}.yml"}
    return wording.say("words-of-another", {**numbers, **files})


def _read_texts(root: Path, language: str, wordings: Mapping[str, Wording]) -> dict[str, frozenset[str]]:
    """Return the texts of the file for readers by their keys, each with all its plural forms, if it holds words."""
    if language in wordings:
        data: Mapping[str, Any] = wordings[language].texts
    else:  # kept for translators, though the site does not speak it
        sheet, _ = read_sheet(root, f"{WORDS}/{language}.yml")
        data = sheet.data if sheet else {}
    parts = {path.name for path in (root / WORDS).iterdir() if path.is_dir()}
    texts = find_texts({key: value for key, value in data.items() if key not in (*parts, *_UNSPOKEN)})
    forms = ((key, frozenset(text.values() if isinstance(text, Mapping) else (text,))) for key, text in texts)
    return {key: texts for key, texts in forms if any(_WORD.search(re.sub(r"\{\w+\}", "", str(t))) for t in texts)}


def _count_same(texts: Mapping[str, frozenset[str]], known: Mapping[str, frozenset[str]]) -> int:
    """Count texts of which every form is one of the other language; it may have more forms than that."""
    return sum(forms <= known.get(key, frozenset()) for key, forms in texts.items())
