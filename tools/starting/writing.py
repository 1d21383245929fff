"""Turns a beginning into files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hooks.awareness.catalogue import NAVIGATION, Catalogue
from hooks.awareness.model.describing import describe_model
from hooks.awareness.model.draft import CLOSE, OPEN
from hooks.awareness.model.kinds import KINDS, Kind
from hooks.awareness.model.wording import Wording
from tools.starting.beginnings import Beginning
from tools.starting.sheets import Explain, append_page, insert_entry, write_fields, write_value

_FRAME = f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" width="240" height="240">
<!-- {OPEN}…{CLOSE} -->
<path fill="none" stroke="#7d7465" stroke-width="8" stroke-dasharray="20 16" d="M24 24h192v192H24z"/>
</svg>
"""
"""An empty frame where the emblem will be; the brackets keep it from being published."""


def write_files(root: Path, beginning: Beginning, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yield path and whole text of every file that a beginning makes or changes."""
    kind = next(kind for kind in KINDS if kind.name == beginning.kind)
    facts = _write_facts(beginning, kind, catalogue)
    if kind.one_sheet:
        path = root / kind.facts_file
        before = path.read_bytes().decode("utf-8") if path.is_file() else ""
        yield kind.facts_file, insert_entry(before, beginning.id, facts)
    else:
        yield kind.facts_file.format(id=beginning.id), facts
    for language, front in beginning.fronts.items():
        lines = "".join(f"{key}: {write_value(value)}\n" for key, value in front.items())
        file = kind.words_file.format(id=beginning.id, language=language)
        yield file, f"---\n{lines}---\n\n{beginning.texts[language]}\n"
    if beginning.kind == "campaign":
        yield f"campaigns/{beginning.id}/images/emblem.svg", _FRAME
    if beginning.kind == "page":
        yield NAVIGATION, append_page((root / NAVIGATION).read_bytes().decode("utf-8"), beginning.id)


def _write_facts(beginning: Beginning, kind: Kind, catalogue: Catalogue) -> str:
    wordings = [catalogue.wordings[code] for code in catalogue.languages.required]
    notes = "".join(f"# {line}\n" for line in beginning.notes)
    explain = _explain_in(wordings, kind.name)
    return notes + write_fields(
        describe_model(kind.facts), beginning.facts, explain, catalogue.vocabulary, beginning.inner
    )


def find_sentence(wording: Wording, key: str) -> str:
    """Return the sentence under a key, or nothing."""
    try:
        return wording.say(key)
    except KeyError:
        return ""


def _explain_in(wordings: list[Wording], kind: str) -> Explain:
    def explain(key: str) -> list[str]:
        name = key if "." in key else f"{kind}.{key}"
        texts = (find_sentence(wording, f"starting.fields.{name}") for wording in wordings)
        return [text for text in dict.fromkeys(texts) if text]  # languages that are not translated say the same

    return explain
