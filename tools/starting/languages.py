"""Begins a language: its line in mkdocs.yml, and the words of the interface, copied and waiting to be translated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, UnknownLocaleError

from hooks.awareness.site import SETTINGS

WORDS = "overrides/words"
_FORMS = ("zero", "one", "two", "few", "many", "other")
_LINE = re.compile(r"^( *)- \{locale: [^}]+\}[^\n]*\n", re.MULTILINE)
_PLURAL = re.compile(r"^(?P<indent> +)other: (?P<text>.*\n(?:(?P=indent) +\S.*\n)*)", re.MULTILINE)


def write_language(root: Path, code: str, model: str) -> Iterator[tuple[str, str]]:
    """Yield path and whole text of every file that a language needs to be built; `model` lends its words.

    Raises LookupError for a language that nobody knows, and ValueError where mkdocs.yml lists its
    languages in a way that this cannot read.
    """
    try:
        locale = Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError) as error:
        raise LookupError(code) from error
    name = (locale.display_name or code).capitalize()
    settings = (root / SETTINGS).read_bytes().decode("utf-8")
    lines = list(_LINE.finditer(settings))
    if not lines:
        raise ValueError(SETTINGS)
    last = lines[-1]
    added = f"{last[1]}- {{locale: {code}, name: {name}, build: true}}\n"
    yield SETTINGS, settings[: last.end()] + added + settings[last.end() :]
    for file in sorted((root / WORDS).rglob(f"{model}.yml")):
        text = file.read_bytes().decode("utf-8")
        path = file.with_name(f"{code}.yml").relative_to(root).as_posix()
        yield path, f"# Not translated yet: the words of {model}.yml.\n{_adapt(text, code, locale)}"


def _adapt(text: str, code: str, locale: Locale) -> str:
    """Return words of another language with the plural forms that a language has, and without its country."""
    text = re.sub(r"^locale: .*$", f"locale: {code}", text, flags=re.MULTILINE)
    wanted = [form for form in _FORMS if form in {*locale.plural_form.tags, "other"}]
    return _PLURAL.sub(lambda match: _write_forms(match, wanted), _drop_forms(text))


def _drop_forms(text: str) -> str:
    """Return the text without the forms before each `other`."""
    lines = text.splitlines(keepends=True)
    kept: list[str] = []
    for line in lines:
        if re.match(r" +other: ", line):
            while kept and re.match(rf" +({'|'.join(_FORMS)}): ", kept[-1]):
                kept.pop()
        kept.append(line)
    return "".join(kept)


def _write_forms(match: re.Match[str], forms: list[str]) -> str:
    return "".join(f"{match['indent']}{form}: {match['text']}" for form in forms)


