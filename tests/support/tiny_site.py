"""Builds tiny sites: the smallest content that is whole, to be changed by a test."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from babel import Locale

from tests.support import tiny_lesson
from tests.support.real_site import ROOT

SETTINGS = """\
site_name: Tiny
site_url: https://tiny.example/sub/
docs_dir: docs
theme: {{name: material, custom_dir: overrides, font: false, static_templates: [404.html]}}
hooks: [{hooks}]
plugins:
  - i18n:
      docs_structure: suffix
      fallback_to_default: true
      reconfigure_material: false
      reconfigure_search: false
      languages:
{languages}
markdown_extensions: [admonition, attr_list, md_in_html, pymdownx.details, tables, toc]
validation:
  nav: {{omitted_files: ignore}}
extra:
  awareness:
    name: {{{names}}}
    country: XX
    timezone: Europe/Vilnius
    currency: EUR
    required_languages: [{required}]
    exit: {{{exits}}}
    telephone: {{short_numbers: ["112"]}}
"""

WORDS = "overrides/words"
SPOKEN = ("en", "lt")
"""Languages that tests are written in. Whoever copies the project keeps their words in overrides/words/."""
LENT = frozenset({"ar", "uk"})
"""Languages whose letters the typeface of paper lacks. Their sites keep no pages: another hook is not ours."""
TYPEFACES = f"""\
import sys
sys.path.insert(0, {str(ROOT)!r})
from hooks.awareness.printables import sharing, typesetting
from hooks.awareness.rules import letters, signs
sys.path.pop(0)
letters.find_missing_signs = signs.find_missing_signs = lambda words: ()
typesetting.list_families = sharing.list_families = lambda: ("Atkinson Hyperlegible", "DejaVu Sans Mono")
"""
"""Lends paper the other scripts, which the typesetter itself brings: a language needs a typeface that has its letters."""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M1 1h8"/></svg>\n'

NAVIGATION = """\
home: index
help: help
safety: help
directory: helplines
glossary: lists
sources: lists
organisations: lists
campaign: lists
project: lists
header: [help]
sections:
  - id: main
    title: {{{titles}}}
    pages: [help, helplines, lists]
steps: lists
"""

KEYS = (("situations", "danger"), ("people", "everyone"), ("audiences", "pupils"), ("subjects", "class-hour"))
"""One key of each group of the vocabulary that the tiny content uses."""

HELPLINE = """\
status: active
tier: emergency
order: 1
operator: operator
country: XX
always_shown: true
situations: [danger]
people: [everyone]
contacts:
  - id: call
    method: phone
    number: "112"
    usable_from: [XX]
    cost: free
    hours: always
    languages: [en]
    grade: A
    sources: [a-law]
calling:
  who_answers: unknown
  who_is_told: unknown
  under_18: unknown
  on_bill: unknown
  no_answer: unknown
  only_asking: unknown
verified: {on: 2026-01-02, how: public-copies}
"""

STEPS = """\
start: {{link: {{{start}}}, choices: [now, later]}}
now: {{link: {{{now}}}, do: [{{{now}}}], languages: [other], helplines: [line], none_known: true}}
later: {{link: {{{later}}}, do: [{{{later}}}], none_known: true}}
"""

CAMPAIGN = """\
kind: campaign
order: 1
original_title: {language: en, text: Light}
accent: teal
emblem: {file: images/emblem.svg, depicts: [things], origin: drawn, licence: CC BY 4.0}
helplines: [line]
"""


def write_tiny_site(
    root: Path,
    languages: tuple[str, ...] = ("lt", "en"),
    required: tuple[str, ...] | None = None,
    *,
    looks: bool = True,
) -> Path:
    """Write a whole site with one thing of each kind into a folder, and return the folder.

    The first language is the default one. Words of the interface are those of the project in the languages that tests
    are written in (`SPOKEN`). Any other language gets those of English, in all plural forms it needs, whether the
    project speaks it or not: so a tiny site is the same in every project. Without `looks` the site can be read but
    not built, and is written much faster.
    """
    required = required or languages
    per_language = ", ".join(f"{code}: word {code}" for code in languages)
    lines = [
        f"        - {{locale: {code}, name: {code}, build: true{', default: true' if code == languages[0] else ''}}}"
        for code in languages
    ]
    exits = ", ".join(f'{code}: "https://weather.example/"' for code in languages)
    write(
        root,
        "mkdocs.yml",
        SETTINGS.format(
            languages="\n".join(lines),
            names=per_language,
            required=", ".join(required),
            exits=exits,
            hooks="hooks/events.py, typefaces.py" if LENT & {*languages} else "hooks/events.py",
        ),
    )
    write(root, "typefaces.py", TYPEFACES)
    (root / "hooks").symlink_to(ROOT / "hooks")
    _copy_overrides(root, languages, "overrides" if looks else "overrides/words")
    write_tiny_content(root, languages, required)
    return root


def write_tiny_content(root: Path, languages: tuple[str, ...], required: tuple[str, ...]) -> None:
    """Write one thing of each kind into the folders of content."""
    per_language = ", ".join(f"{code}: word {code}" for code in languages)
    write(root, "docs/navigation.yml", NAVIGATION.format(titles=per_language) + tiny_lesson.NAVIGATION)
    vocabulary = "\n".join(
        f"{group}:\n  {key}: {{{per_language}}}" for group, key in KEYS
    )
    write(root, "docs/vocabulary.yml", vocabulary + "\n")
    write(root, "docs/sources.yml", f"a-law:\n  name: {{{per_language}}}\n  publisher: State\n  language: en\n  kind: law\n  seen: 2026-01-02\n")
    write(root, "docs/glossary.yml", f"light:\n  term: {{{per_language}}}\n  definition: {{{per_language}}}\n")
    steps = {id: ", ".join(f"{code}: {id} {code}" for code in languages) for id in ("start", "now", "later")}
    write(root, "docs/steps.yml", STEPS.format(**steps))
    write(root, "docs/organisations/operator.yml", f"name: {{{per_language}}}\nkind: public\nabout: {{{per_language}}}\n")
    write(root, "docs/helplines/line.yml", HELPLINE)
    write(root, "docs/lessons/lamp.yml", tiny_lesson.LESSON)
    write(root, "campaigns/light/campaign.yml", CAMPAIGN)
    write(root, "campaigns/light/images/emblem.svg", SVG)
    for code in required:
        write_page(root, "docs/index", code, "A home page.\n\n## Shared { #shared }\n\nWords for all lessons.")
        write_page(root, "docs/help", code, "Call [[phone:line]] [@a-law].\n\n## One { #one }\n\nText.")
        write_page(root, "docs/helplines/index", code, "[[directory]]")
        write_page(root, "docs/lists", code, "[[glossary]]\n\n[[organisations]]\n\n[[sources]]\n\n[[campaigns: campaign]]\n\n[[steps]]\n\n[[lessons: lesson]]")
        write_page(root, "docs/helplines/line", code, "A line.", who="For all.")
        write(root, f"docs/lessons/lamp.{code}.md", tiny_lesson.lesson_file(code))
        write_page(root, "campaigns/light/index", code, "A campaign.", summary="About light.", emblem_alt="A line.")


def _copy_overrides(root: Path, languages: tuple[str, ...], part: str) -> None:
    known = {f"{code}.yml" for code in SPOKEN}
    others = {path.name for path in (ROOT / WORDS).rglob("*.yml")} - known
    shutil.copytree(ROOT / part, root / part, ignore=lambda folder, names: others & {*names} if Path(folder).is_relative_to(ROOT / WORDS) else ())
    for code in {*languages} - {*SPOKEN}:
        for file in (ROOT / WORDS).rglob("en.yml"):
            write(root / file.parent.relative_to(ROOT), f"{code}.yml", _translate(file, code))


@cache
def _translate(file: Path, language: str) -> str:
    """Return English words with all the plural forms that another language has."""
    forms = [*sorted(Locale.parse(language).plural_form.tags), "other"]

    def fill(text: Any) -> Any:
        if not isinstance(text, dict):
            return text
        return {form: text["other"] for form in forms} if "other" in text else {k: fill(v) for k, v in text.items()}

    words = fill(yaml.load(file.read_text("utf-8"), yaml.BaseLoader))
    return yaml.safe_dump(words, allow_unicode=True, sort_keys=False, width=10_000)


def write(root: Path, file: str, text: str) -> Path:
    """Write a file below a folder, with the folders on the way."""
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def write_page(root: Path, stem: str, language: str, text: str, **words: str) -> Path:
    """Write a Markdown file with the front matter that every page needs."""
    name = stem.replace("/", " ")
    front = {
        "title": f"Title of {name} {language}",
        "description": f"A description of {name} in {language}, long enough to say what it is about.",
        **words,
    }
    lines = "\n".join(f"{key}: {value}" for key, value in front.items())
    return write(root, f"{stem}.{language}.md", f"---\n{lines}\n---\n\n{text}\n")
