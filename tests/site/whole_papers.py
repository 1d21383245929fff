"""Reads what stands on the papers that show a whole text: a checklist, all steps, the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.markup import MENTION
from hooks.awareness.model.paper import FLOWING
from hooks.awareness.model.printed import Print
from tests.site.offers import read_catalogue
from tests.site.prints import an_edition, list_offered, make, plan
from tests.support.paper import read_pages, squeeze
from tests.support.real_site import read_languages

CITED = re.compile(r"\[\d+(?:,\s*\d+)*\]")


def list_sheets(*layouts: str) -> tuple[tuple[str, str], ...]:
    """Return id and language of every sheet of some layouts, by default of all that show a whole text."""
    papers = [entry.id for entry in list_offered() if entry.facts.layout in (layouts or FLOWING)]
    return tuple((id, language) for id in papers for language in read_languages().all)


def find_print(id: str) -> Entry[Print]:
    return read_catalogue().prints[id]


def read_told(id: str, language: str) -> Mapping[str, Any]:
    """Return what a paper says beside what every sheet bears."""
    told = plan(id, "a4", language)[find_print(id).facts.layout]
    assert isinstance(told, Mapping)
    return told


def read_sheets(id: str, language: str) -> list[str]:
    """Return all letters of each page, without its foot, spaces, hyphens and the numbers of sources."""
    foot = str(plan(id, "a4", language)["imprint"]["day"])  # type: ignore[index]
    pages = (re.sub(r"\r\n?", "\n", page).split("\n") for page in read_pages(make(id, "a4", language)))
    kept = ("\n".join(line for line in page if not line.rstrip().endswith(foot)) for page in pages)
    return [squeeze(CITED.sub("", page)) for page in kept]


def read_sheet(id: str, language: str) -> str:
    """Return all letters of a paper likewise."""
    return "".join(read_sheets(id, language))


def shorten(text: str, language: str) -> str:
    """Return a text of the content as paper has it, without spaces, numbers to dial and sources."""
    edition = an_edition(language)

    def say(match: re.Match[str]) -> str:
        if match[1] in ("phone", "sms"):
            contact = edition.catalogue.helplines[match[2]].facts.first_contact(match[1])
            return contact.shown if contact else "?"
        return match[4] or str(edition.name(match[1], match[2]))

    return squeeze(re.sub(r"\[@[^\]]*\]", "", MENTION.sub(say, text)))


def find_addresses(value: Any) -> Iterator[str]:
    """Yield every address to type that stands in the data of a paper."""
    if isinstance(value, Mapping):
        if value.get("address"):
            yield value["address"]
        value = tuple(value.values())
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from find_addresses(item)
