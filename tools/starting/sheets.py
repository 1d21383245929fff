"""Writes facts as YAML that explains itself: every key that the model knows, with a comment on each.

Keys, their order and their choices come from the description of the model, so a new file never lags behind it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from hooks.awareness.model.describing import Schema, list_fields
from hooks.awareness.model.fields import REFERENCE
from hooks.awareness.model.vocabulary import Vocabulary

Explain = Callable[[str], list[str]]
"""Return the sentences on a key, one per language; none if there are none."""

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9/-]*")
_TAKEN = frozenset(("yes", "no", "true", "false", "on", "off", "null", "y", "n"))
"""Words that some readers of YAML take for something else."""
_WIDTH = 110


def write_fields(
    schema: Schema, values: Mapping[str, Any], explain: Explain, vocabulary: Vocabulary, inner: Mapping[str, str]
) -> str:
    """Return a mapping as YAML: what has a value as it is, what may be left out as a comment.

    `inner` says under which name the keys of a value that is a mapping, or a list of mappings, are explained.
    """
    lines: list[str] = []
    for key, field, _ in list_fields(schema):
        lines += [f"# {sentence}" for sentence in explain(key)]
        if choices := list_choices(field, vocabulary):
            lines += [f"#   {line}" for line in _wrap(choices)]
        if key not in values:
            lines.append(f"# {key}: {_example(field, vocabulary)}")
        elif key in inner:
            lines += _write_inner(key, field, values[key], _below(explain, inner[key]), vocabulary)
        else:
            lines.append(f"{key}: {write_value(values[key])}")
    return "\n".join(lines) + "\n"


def _below(explain: Explain, name: str) -> Explain:
    return lambda key: explain(f"{name}.{key}")


def _write_inner(key: str, field: Schema, value: Any, explain: Explain, vocabulary: Vocabulary) -> Iterator[str]:
    yield f"{key}:"
    if isinstance(value, Mapping):
        for line in write_fields(field, value, explain, vocabulary, {}).splitlines():
            yield f"  {line}"
        return
    for item in value:
        written = write_fields(field["items"], item, explain, vocabulary, {}).splitlines()
        first = next(n for n, line in enumerate(written) if not line.startswith("#"))
        yield from (f"  {line}" for line in written[:first])
        yield f"  - {written[first]}"
        yield from (f"    {line}" for line in written[first + 1 :])


def list_choices(field: Schema, vocabulary: Vocabulary) -> list[str]:
    """Return all words that a value, or each of a list, can be; none if it is free."""
    field = field.get("items", field) if field.get("type") == "array" else field
    if "enum" in field:
        return [str(choice) for choice in field["enum"]]
    return list(getattr(vocabulary, str(field.get(REFERENCE, "")), ()))


def _example(field: Schema, vocabulary: Vocabulary) -> str:
    if field.get("type") == "boolean":
        return "true"
    choices = list_choices(field, vocabulary)
    if field.get("type") == "array" or "items" in str(field.get("oneOf", "")):
        return f"[{choices[0]}]" if choices else "[…]"
    if field.get("type") == "object":
        keys = field.get("required") or field.get("properties", ())
        return "{" + ", ".join(f"{key}: …" for key in keys) + "}" if keys else "{…}"
    return choices[0] if choices else "…"


def write_value(value: Any) -> str:
    """Return a value on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {write_value(item)}" for key, item in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(write_value(item) for item in value) + "]"
    text = str(value)
    plain = _PLAIN.fullmatch(text) and text.lower() not in _TAKEN
    return text if plain or re.fullmatch(r"\d{4}-\d\d-\d\d", text) else json.dumps(text, ensure_ascii=False)


def _wrap(words: list[str]) -> Iterator[str]:
    line = ""
    for word in words:
        if len(line) + len(word) > _WIDTH:
            yield line.rstrip() + ","
            line = ""
        line += f", {word}" if line else word
    yield line


def insert_entry(text: str, id: str, entry: str) -> str:
    """Return a sheet of many entries with one more; everything else stays as it is, to the byte.

    It comes where it belongs if the keys are in order, else to the end.
    """
    block = f"{id}:\n" + "".join(f"  {line}\n" for line in entry.splitlines())
    keys = [(match[1], match.start()) for match in re.finditer(r"^([a-z0-9][a-z0-9-]*):", text, re.MULTILINE)]
    names = [name for name, _ in keys]
    later = [start for name, start in keys if name > id]
    if names == sorted(names) and later and len(names) > 1:
        return text[: later[0]] + block + text[later[0] :]
    return text + ("" if text.endswith("\n") or not text else "\n") + block


def append_page(text: str, page: str) -> str:
    """Return the navigation with one more page at the end of its last section; nothing else changes.

    Raises ValueError where the last list of pages cannot be found.
    """
    found = list(re.finditer(r"^( +)pages:[ \t]*(\[[^\]]*\]|(?:\n\1[ \t]*- .+)+)", text, re.MULTILINE))
    if not found:
        raise ValueError("pages")
    last = found[-1]
    if last[2].startswith("["):
        return f"{text[: last.end() - 1].rstrip()}, {page}]{text[last.end() :]}"
    dash = last[2].rsplit("\n", 1)[1].split("-")[0]
    return f"{text[: last.end()]}\n{dash}- {page}{text[last.end() :]}"
