"""Rule: titles for the tab are neutral, and no two pages have the same title or description."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.problems import Problem, make_problem


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield telling titles, since a tab or the history can be read over a shoulder."""
    for language in catalogue.languages.all:
        seen: dict[tuple[str, str], str] = {}
        patterns = catalogue.site.telling_words.get(language, ())
        for entry in catalogue.entries:
            if language not in entry.words:
                continue
            words, front = entry.words[language], entry.articles[language].front
            key = "tab_title" if words.tab_title else "title"
            for pattern in patterns:
                if found := re.search(pattern, words.neutral_title, re.IGNORECASE):
                    line = front.line_of((key,))
                    yield make_problem(front.file, line, "telling-title", title=words.neutral_title, word=found[0])
                    break
            for field, value in ((key, words.neutral_title), ("description", words.description)):
                other = seen.setdefault((field.removeprefix("tab_"), value.casefold()), front.file)
                if other != front.file:
                    line = front.line_of((field,))
                    yield make_problem(front.file, line, "doubled-words", key=field, other=other)
