"""Damages the content of a tiny site as hurried hands do, the same way for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

CONTENT = ("docs", "campaigns")
_LETTERS = "až0 :-#*&!|>'\"{}[](),@%`\\/<=+.\t\n\x07\u2028\ufeff😀"


def damage_file(root: Path, dice: random.Random) -> str:
    """Damage one content file in one way, and return what was done to which."""
    files = sorted(path for folder in CONTENT for path in (root / folder).rglob("*") if path.is_file())
    path = dice.choice(files)
    way = dice.choice(_WAYS)
    lines = path.read_text("utf-8").splitlines(keepends=True) or ["\n"]
    place = dice.randrange(len(lines))
    path.write_bytes("".join(way(lines, place, dice)).encode("utf-8", "surrogatepass"))
    return f"{way.__name__} at line {place + 1} of {path.relative_to(root)}"


def _delete_line(lines: list[str], place: int, dice: random.Random) -> list[str]:
    return lines[:place] + lines[place + 1 :]


def _double_line(lines: list[str], place: int, dice: random.Random) -> list[str]:
    return lines[: place + 1] + lines[place:]


def _swap_lines(lines: list[str], place: int, dice: random.Random) -> list[str]:
    other = dice.randrange(len(lines))
    swapped = list(lines)
    swapped[place], swapped[other] = lines[other], lines[place]
    return swapped


def _change_letter(lines: list[str], place: int, dice: random.Random) -> list[str]:
    line = lines[place]
    at = dice.randrange(len(line))
    return [*lines[:place], line[:at] + dice.choice(_LETTERS) + line[at + 1 :], *lines[place + 1 :]]


def _insert_letter(lines: list[str], place: int, dice: random.Random) -> list[str]:
    line = lines[place]
    at = dice.randrange(len(line))
    return [*lines[:place], line[:at] + dice.choice(_LETTERS) + line[at:], *lines[place + 1 :]]


def _delete_letter(lines: list[str], place: int, dice: random.Random) -> list[str]:
    at = dice.randrange(len(lines[place]))
    return [*lines[:place], lines[place][:at] + lines[place][at + 1 :], *lines[place + 1 :]]


def _insert_tab(lines: list[str], place: int, dice: random.Random) -> list[str]:
    return [*lines[:place], "\t" + lines[place], *lines[place + 1 :]]


def _indent_line(lines: list[str], place: int, dice: random.Random) -> list[str]:
    return [*lines[:place], " " * dice.randrange(1, 5) + lines[place], *lines[place + 1 :]]


def _empty_value(lines: list[str], place: int, dice: random.Random) -> list[str]:
    return [*lines[:place], lines[place].partition(":")[0] + ":\n", *lines[place + 1 :]]


def _turn_value_into_list(lines: list[str], place: int, dice: random.Random) -> list[str]:
    key, _, value = lines[place].partition(":")
    return [*lines[:place], f"{key}: [{value.strip()}]\n", *lines[place + 1 :]]


def _break_off(lines: list[str], place: int, dice: random.Random) -> list[str]:
    return [*lines[:place], lines[place][: dice.randrange(len(lines[place]))]]


def _leave_two_versions(lines: list[str], place: int, dice: random.Random) -> list[str]:
    return [*lines[:place], "<<<<<<< main\n", lines[place], "=======\n", lines[place], ">>>>>>> patch\n", *lines[place + 1 :]]


_WAYS: tuple[Callable[[list[str], int, random.Random], list[str]], ...] = (
    _delete_line,
    _double_line,
    _swap_lines,
    _change_letter,
    _insert_letter,
    _delete_letter,
    _insert_tab,
    _indent_line,
    _empty_value,
    _turn_value_into_list,
    _break_off,
    _leave_two_versions,
)
