"""Finds words to avoid in all their forms, and says what to write instead in the form that the sentence has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from hooks.awareness.model.diction import Allowance, Avoided, Diction
from tools.proofreading.declension import Forms, decline_phrase, read_paradigms
from tools.proofreading.dictionary import has_dictionary, read_word_list
from tools.proofreading.passages import Passage

_WORD = re.compile(r"[^\W\d_]+")
_MOST = 3
"""Forms to offer of one suggestion: where cases look the same, the reader chooses."""


@dataclass(frozen=True)
class Use:
    """A word to avoid, as it stands in a text."""

    found: str
    position: int
    """Of its entry in the list."""
    say: tuple[str, ...]
    """What to write instead; in the form of what was found, where that is known."""
    why: str


@dataclass(frozen=True, eq=False)
class TermFinder:
    """Finds the words that one language avoids."""

    language: str
    diction: Diction

    def find(self, text: str) -> Iterator[Use]:
        """Yield each use in a text, entry by entry."""
        for position, pattern in enumerate(self._patterns):
            if not pattern.search(text):
                continue
            term = self.diction.terms[position]
            kept = [match.span() for spare in term.spares for match in _write_phrase([spare]).finditer(text)]
            for match in pattern.finditer(text):
                if not any(start <= match.start() and match.end() <= end for start, end in kept):
                    yield Use(match[0], position, self._suggest(term, match[0]), self.diction.reasons.get(term.why, ""))

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        return tuple(self._compile(term) for term in self.diction.terms)

    def _compile(self, term: Avoided) -> re.Pattern[str]:
        forms = sorted({self._spell(phrase) for phrase in term.avoid})
        parts = [*forms, *([rf"\b(?:{term.pattern})"] if term.pattern else [])]
        return re.compile("|".join(parts), re.IGNORECASE)

    def _spell(self, phrase: str) -> str:
        """Return a pattern for a phrase: each of its words in any form."""
        words = (self._any_form(match[0]) for match in _WORD.finditer(phrase))
        gaps = [re.escape(gap).replace(r"\ ", r"\s+") for gap in _WORD.split(phrase)]
        spelled = gaps[0] + "".join(word + gap for word, gap in zip(words, gaps[1:], strict=True))
        return rf"(?<!\w){spelled}(?!\w)"

    def _any_form(self, word: str) -> str:
        forms = {form for form in self._decline(word, ()) if form} | self._forms_of(word)
        if has_dictionary(self.language) and not read_word_list(self.language).knows(word):  # so its endings decide
            paradigms = read_paradigms(self.language)
            forms |= {form for paradigm in paradigms for form in paradigm.decline(word) or () if form}
        return f"(?:{'|'.join(sorted(map(re.escape, forms), key=lambda form: (-len(form), form)))})"

    def _forms_of(self, word: str) -> frozenset[str]:
        return read_word_list(self.language).find_forms(word) if has_dictionary(self.language) else frozenset({word})

    def _decline(self, phrase: str, fixed: Sequence[str]) -> Forms:
        if not has_dictionary(self.language):
            return ()
        return decline_phrase(phrase, read_paradigms(self.language), read_word_list(self.language).knows, fixed)

    def _suggest(self, term: Avoided, found: str) -> tuple[str, ...]:
        """Return each suggestion in the forms that what was found may have, or as it stands in the list."""
        folded = " ".join(found.casefold().split())
        places = [  # a word without singular stands for one thing all the same
            (place if forms[0] else place - len(forms) // 2, len(forms))
            for phrase in term.avoid
            for forms in (self._decline(phrase, ()),)
            for place, form in enumerate(forms)
            if form is not None and form.casefold() == folded
        ]
        said = (self._follow(phrase, places, term.fixed) for phrase in term.say)
        return tuple(_begin(" / ".join(forms), found) for forms in said)

    def _follow(self, phrase: str, places: Iterable[tuple[int, int]], fixed: Sequence[str]) -> tuple[str, ...]:
        forms = self._decline(phrase, fixed)
        row = len(read_paradigms(self.language)[0].rows[0]) if forms else 0
        chosen = dict.fromkeys(form for place, count in places if (form := _pick(forms, place, count, row)))
        return tuple(chosen)[:_MOST] or (phrase,)


def _pick(forms: Forms, place: int, count: int, row: int) -> str | None:
    """Return the form that stands at a place among `count`. A noun has one row, and some words one number only."""
    if not forms:
        return None
    at = place if count == len(forms) else place % row
    start = at // row * row
    return forms[at] or forms[start + (at - start + row // 2) % row]


def _begin(text: str, like: str) -> str:
    return text[:1].upper() + text[1:] if like[:1].isupper() and not like.isupper() else text


def _write_phrase(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w){re.escape(phrase)}(?!\w)" for phrase in phrases), re.IGNORECASE)


def covers(allowance: Allowance, passage: Passage) -> bool:
    """Tell whether an allowance is about the place of a passage."""
    return allowance.file in (None, passage.file) and allowance.section in (None, passage.section)


def blank(allowance: Allowance, text: str) -> str:
    """Return a text without the words that are allowed; nothing of it where a whole section is."""
    if allowance.words is not None:
        return re.sub(re.escape(allowance.words), "…", text, flags=re.IGNORECASE)
    if allowance.pattern is not None:
        return re.sub(allowance.pattern, "…", text, flags=re.IGNORECASE)
    return ""


def blank_allowed(passage: Passage, allowed: Iterable[Allowance]) -> str:
    """Return the text of a passage without what may stand at its place."""
    text = passage.text
    for allowance in allowed:
        if covers(allowance, passage):
            text = blank(allowance, text)
    return text


def make_finders(dictions: Mapping[str, Diction]) -> dict[str, TermFinder]:
    """Return a finder for each language that avoids words."""
    return {language: TermFinder(language, diction) for language, diction in dictions.items()}
