"""Judges the lists themselves: words that nobody needs there, and entries that do not do what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.own_words import OwnWord, name_list
from tools.proofreading.findings import Finding, Proofreader, make_finding
from tools.proofreading.passages import Passage
from tools.proofreading.spelling import Speller, find_words, read_own_words
from tools.proofreading.terms import TermFinder, blank, covers


def judge_lists(
    catalogue: Catalogue, root: Path, reader: Proofreader, passages: Iterable[Passage]
) -> Iterator[Finding]:
    """Yield what to tidy in the lists of all languages, measured against everything that the site says."""
    said = tuple(passages)
    for language, speller in reader.spellers.items():
        mine = [passage for passage in said if passage.language == language]
        yield from _judge_words(name_list(language), read_own_words(root, language), speller, mine)
    for language, entry in catalogue.dictions.items():
        finder = reader.finders[language]
        mine = [passage for passage in said if passage.language == language and any(finder.find(passage.text))]
        for position, allowance in enumerate(finder.diction.allowed):
            if not any(_is_needed(finder, passage, position) for passage in mine if covers(allowance, passage)):
                given = allowance.words or allowance.pattern or f"{allowance.file} {allowance.section}"
                line = entry.line_of("allowed", position)
                yield make_finding(entry.sheet.file, line, "allowance-unused", given=given)
        for position, _ in enumerate(finder.diction.terms):
            line = entry.line_of("terms", position)
            yield from _judge_examples(finder, position, entry.sheet.file, line)


def _is_needed(finder: TermFinder, passage: Passage, position: int) -> bool:
    text = blank(finder.diction.allowed[position], passage.text)
    return len(list(finder.find(text))) < len(list(finder.find(passage.text)))


def _judge_words(
    file: str, listed: tuple[OwnWord, ...], speller: Speller, passages: list[Passage]
) -> Iterator[Finding]:
    everything = "\n".join(passage.text for passage in passages)
    last = ""
    for word in listed:
        key = word.text.casefold()
        if key < last.casefold():
            yield make_finding(file, word.line, "word-out-of-order", word=word.text, before=last)
        else:
            last = word.text
        if all(speller.words.knows(part) for part in find_words(word.text)):
            yield make_finding(file, word.line, "word-needless", word=word.text)
        capital = word.text[:1].upper() + word.text[1:]
        if not re.search(rf"\b(?:{re.escape(word.text)}|{re.escape(capital)})\b", everything):
            yield make_finding(file, word.line, "word-unused", word=word.text)


def _judge_examples(finder: TermFinder, position: int, file: str, line: int) -> Iterator[Finding]:
    """Yield examples of an entry that its own words do not find, or find though they should not."""
    term = finder.diction.terms[position]
    for wanted, examples in ((True, term.finds), (False, term.spares)):
        for example in examples:
            if any(use.position == position for use in finder.find(example)) != wanted:
                kind = "example-not-found" if wanted else "example-found"
                yield make_finding(file, line, kind, given=example)
