"""Knows texts that try to break out of their page, and how they are found again."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from tests.support.tiny_site import write

MARK = re.compile(r"(?<=[§/])[a-z-]+(?=<script>)")
"""Finds the name of every attack in a text."""
LANGUAGES = ("lt", "en")


def attack(name: str) -> str:
    """Return a text that runs a script wherever it is not escaped as text or as an attribute."""
    return f"""§{name}<script>alert("{name}")</script>"'& onmouseover="alert(1)"""


def address(name: str) -> str:
    """Return the same as a web address, which holds no spaces."""
    return f"""https://hostile.example/{name}<script>alert("{name}")</script>"'&"""


def per_language(name: str) -> dict[str, str]:
    """Return an attack in every language."""
    return {language: attack(f"{name}-{language}") for language in LANGUAGES}


def dump(root: Path, file: str, value: Any) -> None:
    """Write a value into a file of a site."""
    write(root, file, to_yaml(value))


def to_yaml(value: Any) -> str:
    """Return a value as YAML that says everything where it stands."""
    return yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000)


class _Dumper(yaml.SafeDumper):
    """Writes repeated values again instead of pointing at them."""

    def ignore_aliases(self, data: Any) -> bool:
        return True
