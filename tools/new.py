"""Begins something new: writes files that are whole, commented and kept back as a draft, and checks them.

Run it from the root of the project: `make new KIND=campaign SLUG=safe-summer`, or
`python -m tools.new --kind campaign --slug safe-summer`; `--from issue.md` takes a form that somebody
filled in. For a language, `--from uk` says whose words it begins with. What does not pass the check is taken
back to the byte.
"""

from __future__ import annotations

import argparse
import datetime
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from hooks.awareness.catalogue import NAVIGATION, Catalogue
from hooks.awareness.language import Languages
from hooks.awareness.model.kinds import KINDS as CONTENT
from hooks.awareness.model.wording import Wording, say_in_all
from hooks.awareness.site import SETTINGS
from tools.project import read_project
from tools.settings import run
from tools.starting.beginnings import BEGINNERS, Answers, Starter
from tools.starting.forms import FilledForm, read_form
from tools.starting.languages import list_models, write_language
from tools.starting.writing import write_files

LANGUAGE = "language"
KINDS = (*BEGINNERS, LANGUAGE)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]+)*")
_AS = {"project": "campaign", "training": "lesson"}
"""Kinds that are kept together with another."""

Texts = dict[str, str]


class Refusal(Exception):
    """Why nothing is begun: the key of a sentence, and what it names."""

    def __init__(self, key: str, **details: str) -> None:
        super().__init__(key)
        self.key, self.details = key, details


def begin(
    root: Path,
    kind: str,
    slug: str,
    today: datetime.date,
    answers: Answers | None = None,
    notes: Sequence[str] = (),
    *,
    model: str = "",
) -> tuple[str, ...]:
    """Write a new thing, and return the files that were made or changed. Raises Refusal.

    A language begins with the words of the language `model`, if one is given.
    """
    before = read_project(root, with_drafts=True)
    catalogue = before.reading.catalogue
    if catalogue is None or before.reading.problems:
        raise Refusal("faults")
    check_name(catalogue, kind, slug)
    if kind == LANGUAGE:
        texts = dict(_begin_language(root, slug, catalogue.languages, model))
    else:
        texts = _begin_thing(root, kind, slug, Starter(catalogue, today, slug, answers or {}), notes)
    contents = {file: (root / file).read_bytes() if (root / file).is_file() else None for file in texts}
    if taken := [file for file in texts if contents[file] is not None and not _is_shared(file)]:
        raise Refusal("taken", slug=slug, file=taken[0])
    try:
        _write(root, texts)
        after = read_project(root, with_drafts=True)
    except BaseException:
        _restore(root, contents)
        raise
    if after.reading.problems:
        _restore(root, contents)
        raise Refusal("unfit", message=before.explain(after.reading.problems[0]))
    return tuple(texts)


def check_name(catalogue: Catalogue, kind: str, slug: str) -> None:
    """Raise Refusal for a kind that there is not, or a name that cannot be or is taken."""
    if kind not in KINDS:
        raise Refusal("kind", given=kind or "–", kinds=", ".join(KINDS))
    if kind == LANGUAGE:
        if not _CODE.fullmatch(slug):
            raise Refusal("code", given=slug or "–")
        if slug in catalogue.languages.all:
            raise Refusal("taken", slug=slug, file=SETTINGS)
        return
    if not _SLUG.fullmatch(slug):
        raise Refusal("slug", given=slug or "–")
    entries = catalogue.find_entries(_AS.get(kind, kind))
    if slug in entries:
        raise Refusal("taken", slug=slug, file=entries[slug].sheet.file)
    if kind == "page" and (file := f"docs/{slug}.yml") in catalogue.files:
        raise Refusal("taken", slug=slug, file=file)


def _begin_thing(root: Path, kind: str, slug: str, starter: Starter, notes: Sequence[str]) -> Texts:
    texts: Texts = {}
    first, *others = BEGINNERS[kind](starter, slug)
    for beginning in (replace(first, notes=tuple(notes)), *others):
        texts.update(write_files(root, beginning, starter.catalogue))
    return texts


def _begin_language(root: Path, code: str, languages: Languages, model: str) -> Iterator[tuple[str, str]]:
    models = list_models(root, languages.default)
    if model and model not in models:
        raise Refusal("model", given=model, known=", ".join(models))
    try:
        yield from write_language(root, code, model or models[0])
    except LookupError:
        raise Refusal("code", given=code) from None
    except ValueError:
        raise Refusal("settings", file=SETTINGS) from None


def _is_shared(file: str) -> bool:
    """Tell whether a file holds more than the new thing, so that it may be there already."""
    return file in (SETTINGS, NAVIGATION, *(kind.facts_file for kind in CONTENT if kind.one_sheet))


def _write(root: Path, texts: Texts) -> None:
    for file, text in texts.items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))


def _restore(root: Path, before: dict[str, bytes | None]) -> None:
    for file, content in before.items():
        path = root / file
        if content is not None:
            path.write_bytes(content)
            continue
        path.unlink(missing_ok=True)
        while (path := path.parent) != root and path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def _read_form(root: Path, file: Path) -> FilledForm:
    try:
        form = read_form(root, file.read_text("utf-8-sig")) if file.is_file() else None
    except UnicodeDecodeError as error:
        raise Refusal("not-utf-8", file=str(file)) from error
    if form is None:
        raise Refusal("no-form", file=str(file))
    return form


def _say(wordings: Iterable[Wording], key: str, **details: str) -> str:
    return "\n".join(say_in_all(wordings, f"starting.{key}", details))


def main(arguments: Sequence[str] | None = None) -> None:
    """Begin what the arguments name, and say in every required language what to do next, or why not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--kind", default="", help=", ".join(KINDS))
    parser.add_argument("--slug", default="")
    parser.add_argument("--from", dest="issue", type=Path, help="a form, or for a language the code of another")
    given = parser.parse_args(arguments)
    root = Path.cwd()
    speakers = read_project(root, with_drafts=True).speakers
    kind, slug = given.kind, given.slug
    answers: Answers = {}
    notes: Sequence[str] = ()
    model = str(given.issue or "") if kind == LANGUAGE else ""
    try:
        if given.issue and not model:
            form = _read_form(root, given.issue)
            kind, slug, answers, notes = kind or form.kind, slug or form.slug, form.answers, form.notes
        today = datetime.datetime.now(datetime.UTC).date()
        files = begin(root, kind, slug, today, answers, notes, model=model)
    except Refusal as refusal:
        sys.exit(_say(speakers, f"refusals.{refusal.key}", **refusal.details))
    print("\n".join(files))
    print(_say(speakers, "next-language" if kind == LANGUAGE else "next"))


if __name__ == "__main__":
    run(main)
