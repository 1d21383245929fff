"""Writes a tiny site that has something of every kind that has a form, with all that its words can say."""

from __future__ import annotations

from pathlib import Path

from hooks.awareness.catalogue import Catalogue
from tests.support.tiny_site import SVG, write
from tests.unit.builders import a_catalogue, change
from tests.unit.checklists import checklist_data, write_checklist
from tests.unit.reading_tiny_sites import LANGUAGES

TEXT = "{lt: Žodis, en: Word}"
PICTURE = "{file: pictures/door.svg, depicts: [things], origin: drawn, licence: CC BY 4.0}"
SHEETS = {
    "docs/calendar.yml": f"light-day: {{each_year: 10-18, name: {TEXT}, note: {TEXT}, pages: [help], sources: [a-law], updated: 2026-01-02}}\n",
    "docs/figures.yml": f"helped: {{value: 12, unit: count, from: 2016, counts: {TEXT}, sources: [a-law], page: help}}\n",
    "docs/help.yml": f"picture: {PICTURE}\ndoors:\n  more: {{page: lists, also: help, picture: {PICTURE}}}\n",
    "docs/numbers.yml": 'line: {call: "112"}\n',
    "docs/path.yml": f"notice: {{step: 1, title: {TEXT}, text: {TEXT}}}\n",
    "docs/places.yml": f"abroad: {{name: {TEXT}, unmapped: {TEXT}}}\n",
    "docs/sayings.yml": f"need-help: {{say: {TEXT}}}\n",
    "docs/series/helped.yml": f"title: {TEXT}\ncounts: {TEXT}\npoints: [{{year: 2016, value: 3, source: a-law}}, {{year: 2017, value: 4, source: a-law}}]\n",
    "docs/timeline.yml": f"law-begins: {{kind: law, from: 2016, title: {TEXT}, sources: [a-law], page: help}}\n",
}
DOORS = "picture_alt: A door.\ndoors:\n  more: {title: More, text: What else there is., also: Help}\n"


def read_every_kind(root: Path) -> Catalogue:
    """Return what such a site holds, which is written into an empty folder."""
    write_checklist(root, checklist_data())
    for file, text in SHEETS.items():
        write(root, file, text)
    write(root, "docs/pictures/door.svg", SVG)
    change(root, "docs/vocabulary.yml", {"situations:": f"milestones:\n  law: {TEXT}\nsituations:"})
    change(root, "docs/navigation.yml", {"project: lists\n": "project: lists\ncalendar: lists\n"})
    for code in LANGUAGES.all:
        change(root, f"docs/help.{code}.md", {"description: ": f"{DOORS}description: "})
        change(root, f"docs/helplines/line.{code}.md", {"who: ": "contact_notes: {call: A note.}\nwho: "})
    return a_catalogue(root)
