"""Plans and sets the sheets of paper of the real site."""

from __future__ import annotations

import datetime
from functools import cache

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.paper import FORMATS, Format
from hooks.awareness.model.printed import Print
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.paper import plan_sheet
from hooks.awareness.printables.typesetting import typeset
from tests.site.offers import read_catalogue
from tests.support.real_site import ROOT

ADDRESS = "https://awareness.internal/"
MARK = (ROOT / "overrides/assets/icons/mark.svg").read_text("utf-8")


def list_offered() -> list[Entry[Print]]:
    """Return the sheets of the real content that are not withheld."""
    catalogue = read_catalogue()
    return [entry for entry in catalogue.prints.values() if not catalogue.list_resting(entry.facts.helplines)]


def find_entry(id: str) -> Entry[Print]:
    """Return a sheet of the real content by its id."""
    return read_catalogue().prints[id]


def find_form(id: str, name: str) -> Format:
    """Return a format of a sheet by its name."""
    return next(form for form in FORMATS[find_entry(id).facts.layout] if form.name == name)


def an_edition(language: str, address: str = ADDRESS) -> Edition:
    """Return the real content in a language, on a day that never changes."""
    return Edition(read_catalogue(), language, datetime.date(2026, 11, 22), address)


@cache
def plan(id: str, form: str, language: str, address: str = ADDRESS) -> dict[str, object]:
    """Return what a sheet is given to set."""
    sheet = plan_sheet(an_edition(language, address), find_entry(id), find_form(id, form), MARK, read_file)
    return dict(sheet.data)


@cache
def make(id: str, form: str, language: str, address: str = ADDRESS) -> bytes:
    """Return a sheet as PDF."""
    return typeset(plan_sheet(an_edition(language, address), find_entry(id), find_form(id, form), MARK, read_file))


def read_file(file: str) -> bytes:
    """Return a file of the project."""
    return (ROOT / file).read_bytes()
