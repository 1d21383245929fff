"""Draws the field of a form for whatever a model asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from hooks.awareness.forms.labels import Labels
from hooks.awareness.forms.options import Option
from hooks.awareness.forms.shapes import Part, Shape
from hooks.awareness.model.checklist import PLAIN_ID
from hooks.awareness.model.hours import WEEK
from hooks.awareness.model.wording import name_language

Field = dict[str, Any]
"""As https://sveltiacms.app/en/docs/fields describes them."""

NOT_IN_FORMS: Mapping[tuple[str, str], str] = {
    ("PageFacts", "receipt"): "a browser counts it and `make receipt` writes it down; nobody types it",
    ("Words", "agrees_with"): "the check keeps it; a text that is saved keeps the state that it had",
}
"""Fields that no form shows, by the model that has them, and why not. They stay in the file as they are."""

_ONE_LINE = r"^[^\n]*$"
_STEP = 0.0001
"""The finest difference between two numbers with a point: ten metres on a map."""
_LONG = 120
"""A text of more letters than this gets several lines to be typed in."""
_LONG_NAMES = ("description", "lead", "summary", "content_note", "alternative")


@dataclass(frozen=True)
class Draughtsman:
    """Draws fields with the words, languages and options of one site."""

    labels: Labels
    languages: Sequence[str]
    required_languages: Sequence[str]
    options: Mapping[str, list[Option]]
    short_numbers: Sequence[str] = ()
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For a mapping of words, by its name: the keys that the facts ask for."""
    translated: bool = False
    """Whether the fields stand in a file per language."""

    def draw(self, shape: Shape) -> list[Field]:
        """Return the fields of a group, in the order of its model."""
        shown = (part for part in shape.parts if not is_left_out(shape.model, part.name))
        return [drawn for part in shown if (drawn := self._draw_part(shape.model, part))]

    def _draw_part(self, model: str, part: Part) -> Field | None:
        if part.shape.sort == "mapping" and self.translated and not self.keys.get(part.name):
            return None
        about: Field = {"name": part.name, "label": self.labels.label(model, part.name)}
        if hint := self.labels.hint(model, part.name):
            about["hint"] = hint
        about["required"] = part.required and not part.may_be_empty
        if self.translated:
            about["i18n"] = True
        return about | self._draw_value(part.shape, part.name)

    def _draw_value(self, shape: Shape, name: str) -> Field:
        """Return what a field says of its value: its widget, and the limits."""
        sort = shape.sort
        if shape.pattern:
            return self._string(sort, shape.pattern)
        if sort == "telephone":
            return self._string(sort, f"^({'|'.join((*map(re.escape, self.short_numbers), _ABROAD))})$")
        if sort in ("line", "prose", "picture"):
            return self._draw_text(shape, name)
        if sort in ("words", "sentences"):
            return self._group(list(self._draw_texts(sort, self.keys.get(name))))
        if sort in ("choice", "reference", "days"):
            return self._select(shape)
        if sort == "number":
            return {"widget": "number", "value_type": "int", "min": shape.fewest}
        if sort == "decimal":
            most = {} if shape.most is None else {"max": shape.most}
            return {"widget": "number", "value_type": "float", "step": _STEP, "min": shape.fewest, **most}
        if sort == "truth":
            return {"widget": "boolean"}
        if sort == "group":
            return self._group(self.draw(shape))
        if sort == "mapping" and self.translated:
            return self._draw_words(shape, name)
        return self._draw_list(shape, name)

    def _string(self, sort: str, pattern: str) -> Field:
        return {"widget": "string", "pattern": [pattern, self.labels.say(f"messages.{sort}")]}

    def _group(self, fields: list[Field]) -> Field:
        return {"widget": "object", "fields": fields}

    def _draw_text(self, shape: Shape, name: str) -> Field:
        long = shape.sort == "prose" or name in _LONG_NAMES or (shape.most or 0) > _LONG
        if not shape.fewest and shape.most is None:
            return {"widget": "text"} | self._limit() if long else {"widget": "string"}
        message = self.labels.say("messages.length", fewest=shape.fewest, most=shape.most or "…")
        limits = f"{{{shape.fewest},{'' if shape.most is None else shape.most}}}"
        return {"widget": "text" if long else "string", "pattern": [rf"^[^\n]{limits}$", message]}

    def _limit(self) -> Field:
        return {"pattern": [_ONE_LINE, self.labels.say("messages.line")]}

    def _draw_texts(self, sort: str, languages: Sequence[str] | None) -> Iterator[Field]:
        """Yield a field for each language, under the name that the language gives itself."""
        for language in languages or self.languages:
            required = language in self.required_languages
            text = {"name": language, "label": name_language(language), "widget": "text", "required": required}
            yield text | (self._limit() if sort == "sentences" else {})

    def _select(self, shape: Shape) -> Field:
        if shape.sort == "reference":
            return {"widget": "select", "options": self.options.get(shape.names, [])}
        values = WEEK if shape.sort == "days" else shape.choices
        options = [{"label": self.labels.choice(value), "value": value} for value in values]
        return {"widget": "select", "options": options} | ({"multiple": True, "min": 1} if shape.sort == "days" else {})

    def _draw_words(self, shape: Shape, name: str) -> Field:
        """Return a field for each key of a mapping: which keys there are, the facts say."""
        assert shape.item is not None, name
        model = _QUESTIONS if shape.item.sort == "prose" else _LISTS
        fields = []
        for key in self.keys[name]:
            label = self.labels.label(model, key)
            about: Field = {"name": mark_key(key), "label": label, "required": True, "i18n": True}
            plain = shape.item.sort == "line"
            fields.append(about | ({"widget": "text"} | self._limit() if plain else self._draw_value(shape.item, key)))
        return {"required": True, **self._group(fields)}

    def _draw_list(self, shape: Shape, name: str) -> Field:
        item = shape.item
        assert item is not None, name
        bounds = {"min": shape.fewest} if shape.fewest else {}
        words = [{"label": self.labels.choice(word), "value": word} for word in shape.choices]
        if shape.sort == "mapping":
            return {"widget": "list", "fields": [self.draw_id(), *self._draw_item(item)]}
        if item.sort in ("reference", "choice"):
            select = self._select(item)
            options = select["options"] if not words else [*words, *select["options"]]
            return {"widget": "select", "multiple": True, "options": options, **bounds}
        if item.sort == "group" and words:
            types = [{"name": "span", "label": self.labels.choice("span"), "fields": self.draw(item)}]
            types += [{"name": word["value"], "label": word["label"], "fields": []} for word in words]
            return {"widget": "list", "types": types}
        if item.sort in ("group", "words"):
            return {"widget": "list", "collapsed": False, "fields": self._draw_item(item), **bounds}
        one = {"name": "one", "label": self.labels.label(_LISTS, name), "required": True}
        return {"widget": "list", "field": one | self._draw_value(item, name), **bounds}

    def draw_id(self) -> Field:
        """Return the field of the key under which an entry stands."""
        label = self.labels.label("Entry", "id")
        return {"name": "id", "label": label, "required": True, **self._string("id", PLAIN_ID)}

    def draw_number(self, name: str) -> Field:
        """Return the field of a number that is typed a second time, grouped as its owner prints it."""
        return {"name": mark_key(name), "label": name, "required": True, **self._string("telephone", _TYPED_AGAIN)}

    def _draw_item(self, item: Shape) -> list[Field]:
        if item.sort == "group":
            return self.draw(item)
        if item.sort in ("words", "sentences"):
            return list(self._draw_texts(item.sort, None))
        value = {"name": "value", "label": self.labels.label(_LISTS, "value"), "required": True}
        return [value | self._draw_value(item, "value")]


_ABROAD = r"\+[1-9][\d ]{6,17}"
_TYPED_AGAIN = r"^\+?\d[\d ]{1,17}\d$"
_LISTS = "one"
"""Under this name stand the words for one item of a list of texts."""
_QUESTIONS = "Calling"
"""The model whose fields are the keys of answers."""


def is_left_out(model: str, field: str) -> bool:
    """Tell whether no form shows a field."""
    return (model, field) in NOT_IN_FORMS or ("Words", field) in NOT_IN_FORMS


def mark_key(key: str) -> str:
    """Return a key as a form may name it: the form program takes digits alone for places in a list."""
    return f"key-{key}" if key.isdigit() else key
