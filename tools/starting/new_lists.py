"""Begins the lists of a new site in its languages: what people type, how it is written, which words are right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.model.own_words import name_list
from tools.in_step import read_texts
from tools.proofreading.findings import make_proofreader
from tools.proofreading.passages import read_interface
from tools.starting.examples import write

SEARCH = """\
# How people search in this language. Capitals and accents make no difference.

# Cries for help, the most important part: if somebody types all words of one phrase, the help numbers stand on top,
# with the page, or part of it, that `opens` names. Write as people do who are afraid, mistakes included.
# `alone`: words that are a cry only if nothing else is typed.
cries:
  - opens: "[[page:help]]"
    phrases:
      - {danger}
#   alone: [help]

# Words that mean the same: whoever types one finds the others.
# same:
#   - [job, work]

# Words that people type, with the words in which the pages say it, the best first. One way only.
# means:
#   cash: [pay]

# Words that stand everywhere and do not help in a search.
# ignored: [the, and]

# What is typed for a letter on a keyboard without it, where a word is unknown.
# keyboard: {{oe: ö}}

# Endings that are cut off, so that all forms of a word meet; suffixes, behind them, if four letters are left.
# endings: [s, es]
# suffixes: [ment]
"""
STYLE = """\
# How this language is written. The check judges texts by it, `make fix` mends signs, `make proofread` points at slips.
# Whatever is left out is not judged.

# What is left for later and forgotten.
unfinished: [lorem ipsum, TODO, TBD, XXX]

# The pair of marks that a quotation stands in, and the apostrophe.
# quotes: {opening: “, closing: ”}
# apostrophe: ’

# Signs that are typed for others: `find` is how they are typed (a regular expression), `write` how they are written.
# swaps:
#   - {find: '(?<!\\.)\\.{3}(?!\\.)', write: …}

# Where a line must not break: the space becomes one that does not.
# keep_together:
#   - '(?<=\\d) (?=\\d{3}(?!\\d))'

# What is mostly a slip: `make proofread` points at it.
# doubtful:
#   - {find: '\\s\\.(?=\\s|$)', why: No space before a full stop.}

# Words of links that do not say where they lead.
# empty_links: [here, read more]

# From how many words a sentence is long, and abbreviations whose full stop ends no sentence.
# long_sentence: 25
# abbreviations: [Dr, etc]
"""
OWN_WORDS = """\
# Words that are right though the dictionary lacks them: one in each line, in alphabetical order. A name of several
# words is right only as a whole. These are words of the interface; add those of your topic.
"""


def write_lists(root: Path, languages: tuple[str, ...]) -> None:
    """Write the lists of a site whose other content is there."""
    catalogue, _ = read_texts(root)
    for code in languages:
        danger = catalogue.wordings[code].say("help-card.danger")
        write(root, f"docs/search/{code}.yml", SEARCH.format(danger=f'"{danger}"'))
        write(root, f"docs/style/{code}.yml", STYLE)
    for code, words in _find_words(root, languages):
        write(root, name_list(code), OWN_WORDS + "".join(f"{word}\n" for word in words))


def _find_words(root: Path, languages: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    """Yield the words of the interface that the dictionary of a language lacks, in the order of a list."""
    catalogue, _ = read_texts(root)
    reader = make_proofreader(catalogue, root)
    passages = [passage for passage in read_interface(catalogue, root) if passage.language in reader.spellers]
    for code in languages:
        mine = (passage for passage in passages if passage.language == code)
        found = {dict(finding.details)["word"] for passage in mine for finding in reader.find_misspelled(passage)}
        if code in reader.spellers:
            yield code, sorted(found, key=lambda word: (word.casefold(), word))
