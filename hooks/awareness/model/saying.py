"""Knows what a saying is: a sentence to read aloud or to show, in every language that may be needed.

Its languages are not those of the site alone: a reader may speak one in which there are no pages.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from hooks.awareness.model.fields import FIELD, Facts, check_line


def _check_sentences(sentences: Any, info: ValidationInfo) -> Mapping[str, str]:
    if not isinstance(sentences, Mapping):
        raise PydanticCustomError("not-per-language", "one text per language is needed")
    for language in (info.context or {})["languages"].required:
        if not str(sentences.get(language, "")).strip():
            raise PydanticCustomError("missing-text", "{language}", {"language": language})
    if not all(isinstance(text, str) for text in sentences.values()):
        raise PydanticCustomError("not-per-language", "one text per language is needed")
    return {language: check_line(text.strip()) for language, text in sentences.items()}


_SENTENCES = {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}, FIELD: "sentences"}


class Saying(Facts):
    """One sentence, in the required languages of the site and in any others (BCP 47)."""

    say: Annotated[Mapping[str, str], PlainValidator(_check_sentences), WithJsonSchema(_SENTENCES)]
