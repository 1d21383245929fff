"""Builds tiny sites: the smallest content that is whole, to be changed by a test."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from babel import Locale

from tests.support.real_site import ROOT
from tools.starting.examples import CAMPAIGN as CAMPAIGN
from tools.starting.examples import HELPLINE as HELPLINE
from tools.starting.examples import SVG as SVG
from tools.starting.examples import write as write
from tools.starting.examples import write_examples
from tools.starting.examples import write_page as write_page

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
from hooks.awareness import fitting
from hooks.awareness.rules import signs
sys.path.pop(0)
fitting.find_missing_signs = signs.find_missing_signs = lambda words: ()
typesetting.list_families = sharing.list_families = lambda: ("Atkinson Hyperlegible", "DejaVu Sans Mono")
"""
"""Lends paper the other scripts, which the typesetter itself brings: a language needs a typeface that has its letters."""
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
    write_examples(root, languages, required)
    return root


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
