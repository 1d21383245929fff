"""Begins a language: its line in mkdocs.yml, and the words of the interface, copied and waiting to be translated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, UnknownLocaleError

from hooks.awareness.site import SETTINGS
from tools.project import WORDS

_FIRST_CHOICE = "en"
"""Whose words are begun from where they are there: most translators can read them."""
_LINE = re.compile(r"^( *)- \{locale: [^}]+\}[^\n]*\n", re.MULTILINE)
_FORMS = ("zero", "one", "two", "few", "many", "other")
_FORM = rf"(?:{'|'.join(_FORMS)}): .*\n(?:(?P=indent) +\S.*\n)*"
_PLURAL = re.compile(rf"^(?P<indent> +){_FORM}(?:(?P=indent){_FORM})*", re.MULTILINE)
_NOTE = "# Not translated yet: the words of {model}.yml.\n"
_OLD_NOTE = re.compile(r"(?:# Not translated yet: the words of .+\.yml\.\n)+")


def list_models(root: Path, default: str) -> list[str]:
    """Return the languages whose words are whole, so that another can be begun from them: the best one first.

    They need not be languages of the site. The words of the `default` language are whole, or the check says so.
    """
    needed = {path.parent for path in (root / WORDS).rglob(f"{default}.yml")}
    known = {path.stem for path in (root / WORDS).glob("*.yml")}
    whole = {code for code in known if all((folder / f"{code}.yml").is_file() for folder in needed)}
    return sorted(whole, key=lambda code: (code != _FIRST_CHOICE, code != default, code))


def write_language(root: Path, code: str, model: str) -> Iterator[tuple[str, str]]:
    """Yield path and whole text of every file that a language needs to be built; `model` lends its words.

    Words that lie there already, kept while the site did not speak the language, are left as they are.
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
        path = file.with_name(f"{code}.yml")
        if not path.is_file():
            text = _OLD_NOTE.sub("", file.read_bytes().decode("utf-8"), count=1)
            yield path.relative_to(root).as_posix(), _NOTE.format(model=model) + _adapt(text, code, locale)


def _adapt(text: str, code: str, locale: Locale) -> str:
    """Return words of another language with the plural forms that a language has, and without its country."""
    text = re.sub(r"^locale: .*$", f"locale: {code}", text, flags=re.MULTILINE)
    wanted = [form for form in _FORMS if form in {*locale.plural_form.tags, "other"}]
    return _PLURAL.sub(lambda match: _write_forms(match, wanted), text)


def _write_forms(match: re.Match[str], wanted: list[str]) -> str:
    """Return a plural with the forms that are wanted: each as it is there, or else in the words of `other`."""
    indent = match["indent"]
    parts = re.split(rf"^{indent}({'|'.join(_FORMS)}): ", match[0], flags=re.MULTILINE)
    given = dict(zip(parts[1::2], parts[2::2], strict=True))
    if "other" not in given:
        return match[0]
    return "".join(f"{indent}{form}: {given.get(form, given['other'])}" for form in wanted)
