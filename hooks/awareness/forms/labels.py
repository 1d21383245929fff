"""Knows the words of the forms: in every required language at once, since the form program speaks neither."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hooks.awareness.model.wording import Wording

_ANY = "any"
"""Under this name stand the words of fields that mean the same in every model."""


@dataclass(frozen=True)
class Labels:
    """The words of the forms in several languages."""

    wordings: tuple[Wording, ...]

    def say(self, key: str, **details: object) -> str:
        """Return the words under a key in every language, each once. Raises KeyError without any."""
        texts = (w.say(f"forms.{key}", {name: str(value) for name, value in details.items()}) for w in self.wordings)
        return " / ".join(dict.fromkeys(texts))

    def has(self, key: str) -> bool:
        """Tell whether there are words under a key."""
        try:
            return all(isinstance(wording.find(f"forms.{key}"), str) for wording in self.wordings)
        except KeyError:
            return False

    def named(self, part: str, model: str, field: str) -> bool:
        """Tell whether there are words of some part for a field."""
        return bool(self._find(part, model, field))

    def label(self, model: str, field: str) -> str:
        """Return the name of a field, its key where nobody has named it."""
        return self._find("fields", model, field) or field

    def hint(self, model: str, field: str) -> str:
        """Return what to know before filling a field in, empty if there is nothing to say."""
        return self._find("hints", model, field)

    def choice(self, value: str) -> str:
        """Return the name of one of the words that a field may hold, the word itself where nobody has named it."""
        return self.say(f"choices.{value}") if self.has(f"choices.{value}") else value

    def _find(self, part: str, model: str, field: str) -> str:
        keys = [f"{part}.{model}.{field}"]
        if model[:1].isupper():  # keys of the content are no fields of ours, whatever they are called
            keys.append(f"{part}.{_ANY}.{field}")
        return next((self.say(key) for key in keys if self.has(key)), "")

    def join(self, texts: Mapping[str, Any]) -> str:
        """Return a text of the content in every language."""
        spoken = (str(texts[w.language]) for w in self.wordings if w.language in texts)
        return " / ".join(dict.fromkeys(spoken))
