"""Writes the texts of the site in which every text tries to break out of its page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from tests.build.attacks import LANGUAGES, attack, dump, to_yaml
from tests.support.tiny_site import write
from tools.starting import example_lesson

HELP = """\
Call [[phone:line]] [@a-law]. [[organisation:operator]], [[term:light]], [[helpline:line]],
[[campaign:light]], [[page:lists]].

## One { #one }

[[helplines: line, other, closed, paused]]

## Two { #two }

[[series: numbers]]

## Three { #three }

[[checklist: signs]]

## Four { #four }
"""


def write_lesson(root: Path) -> None:
    """Write a lesson whose every text attacks."""
    lesson = yaml.load((root / "docs/lessons/lamp.yml").read_text("utf-8"), yaml.BaseLoader)
    keys = {"audiences": ["one"], "subjects": ["one"], "terms": ["light"], "licence": attack("lesson-licence")}
    dump(root, "docs/lessons/lamp.yml", lesson | keys)
    for language in LANGUAGES:
        names = ("title", "tab_title", "description", "lead", "content_note", "alternative")
        words: dict[str, Any] = {name: attack(f"lesson-{name.replace('_', '-')}-{language}") for name in names}
        words |= {"aims": {"see": attack(f"aim-{language}")}, "materials": {"paper": attack(f"material-{language}")}}
        write(root, f"docs/lessons/lamp.{language}.md", f"---\n{to_yaml(words)}---\n\n{example_lesson.TEXT}")


def write_words(root: Path, language: str) -> None:
    """Write the texts of a language: what stands above each attacks, what stands below shows everything else."""
    texts: dict[str, tuple[str, set[str]]] = {
        "docs/index": ("## Shared { #shared }", {"lead", "picture_alt"}),
        "docs/help": (HELP, {"lead", "picture_alt"}),
        "docs/helplines/index": ("[[directory]]", set()),
        "docs/lists": (
            "[[everything]]\n\n[[glossary]]\n\n[[organisations]]\n\n[[sayings]]\n\n[[sources]]\n\n[[campaigns: campaign]]\n\n[[steps]]"
            "\n\n[[lessons: lesson]]\n\n[[prints: pocket]]\n\n[[map: land]]\n\n[[off-map]]\n\n[[timeline]]"
            "\n\n[[all-figures]]\n\n[[duties: one]]\n\n[[path]]\n\n[[calendar: days, held, files]]",
            set(),
        ),
        "campaigns/light/index": ("[[figures]]", {"summary", "emblem_alt"}),
    }
    texts |= {f"docs/helplines/{id}": ("", {"who"}) for id in ("line", "support", "other", "paused", "closed")}
    more: dict[str, dict[str, Any]] = {
        "docs/index": {"doors": {"first": {key: attack(f"door-{key}-{language}") for key in ("title", "text", "also")}}},
        "docs/helplines/line": {
            "contact_notes": {id: attack(f"note-{id}-{language}") for id in ("call", "sms")},
            "calling": {"on_bill": attack(f"calling-{language}")},
        },
        "campaigns/light/index": {"figures": {"many": attack(f"figure-{language}")}},
    }
    for stem, (text, keys) in texts.items():
        name = stem.replace("/", "-")
        words = {
            key: attack(f"{name}-{key.replace('_', '-')}-{language}")
            for key in {"title", "tab_title", "description"} | keys
        }
        write(root, f"{stem}.{language}.md", f"---\n{to_yaml(words | more.get(stem, {}))}---\n\n{text}\n")


def attack_interface(path: Path) -> None:
    """Let every word of the interface attack."""
    texts = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    path.write_text(to_yaml(_attack_leaves(texts)), "utf-8")


def _attack_leaves(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _attack_leaves(item) for key, item in value.items()}
    return f"{value} {attack('interface')}"
