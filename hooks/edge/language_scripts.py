"""Joins the scripts that speak a language with what they need of it: the clock its words, the search words and index.

Each is one file for a language, which a page fetches when a reader comes to where it is needed.
"""

from __future__ import annotations

import datetime
import json
from functools import partial

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.wording import Wording
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.planned import Plan
from hooks.awareness.search.index import write_index
from hooks.edge.bundling import CLOCK, ENGINE, Bundle, HashedFile, hash_filename
from hooks.edge.workers import run_all

MOST_RESULTS = 20
"""Pages that an answer of the search names."""


def write_clocks(catalogue: Catalogue, bundle: Bundle) -> dict[str, HashedFile]:
    """Return the clock of every language, its words behind it."""
    clock = bundle.page_scripts[CLOCK].content
    files = ((code, write_clock_words(wording)) for code, wording in catalogue.wordings.items())
    return {code: hash_filename(f"{CLOCK}-{code}", "js", clock + b"\n" + words) for code, words in files}


def write_clock_words(wording: Wording) -> bytes:
    """Return the script that hands the clock its words, and how the language writes an hour (ECMA-402)."""
    said = wording.find("hours.now")
    words = {
        "tag": wording.tag,
        "hour": wording.hour_digits,
        **{answer: text for answer, text in said.items() if isinstance(text, str)},
        **said["days"],
    }
    return f"awOpening.receive({_write_json(words)});\n".encode()


def write_indexes(catalogue: Catalogue, plan: Plan, today: datetime.date, bundle: Bundle) -> dict[str, HashedFile]:
    """Return the index of every language, behind the script that answers from it, if a page of the site asks for it."""
    if catalogue.navigation.search is None:
        return {}
    engine = bundle.page_scripts[ENGINE].content + b"\n"
    languages = catalogue.languages.all
    tasks = [partial(write_index, Edition(catalogue, language, today), plan.pages) for language in languages]
    spoken = (write_search_words(catalogue.wordings[language]) for language in languages)
    parts = zip(languages, spoken, run_all(tasks), strict=True)
    return {code: hash_filename(f"search-{code}", "js", engine + words + index) for code, words, index in parts}


def write_search_words(wording: Wording) -> bytes:
    """Return the script that hands the search what to say of each number of results that an answer can have.

    The plurals of the browser (`Intl.PluralRules`) are younger than old phones.
    """
    said = [wording.count("search.found", number) for number in range(1, MOST_RESULTS + 1)]
    return f"awSearch.receiveWords({_write_json(said)});\n".encode()


def _write_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
