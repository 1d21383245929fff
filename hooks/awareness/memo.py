"""Remembers what was found out about a text, so that the next build need not find it out again.

Only for functions whose answer depends on nothing but what they are given: all of that is the key, so a text that
is edited is another text, and nothing has to be thrown away in time. Whoever builds may keep it all on the disk.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from functools import wraps
from typing import Any, ParamSpec, TypeVar

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


class Memo:
    """Answers by the hashes of what was asked: those of earlier builds, and those that this one has used."""

    def __init__(self) -> None:
        self._before: dict[bytes, Any] = {}
        self.used: dict[bytes, Any] = {}

    def get(self, key: bytes, find_out: Callable[[], Any]) -> Any:
        """Return the answer to a question."""
        if key not in self.used:
            if key in self._before:
                self.used[key] = self._before[key]
            else:
                self.used[key] = find_out()
        return self.used[key]

    @property
    def is_empty(self) -> bool:
        """Whether this process knows nothing yet."""
        return not (self._before or self.used)

    def load(self, kept: Mapping[bytes, Any]) -> None:
        """Know what was kept of an earlier build."""
        self._before = dict(kept)

    def begin_recording(self) -> None:
        """Begin to note what is used, in a copy of the process that will hand that back."""
        self._before = {**self._before, **self.used}
        self.used = {}

    def merge(self, used: Mapping[bytes, Any]) -> None:
        """Take over what a copy of the process has used."""
        self.used.update(used)

    def prune(self) -> dict[bytes, Any] | None:
        """Forget what a whole build had no use for: nobody asks about a text that has gone.

        Return what is left, or None if it is just what was known before.
        """
        is_new = self.used.keys() != self._before.keys()
        self._before, self.used = self.used, {}
        return self._before if is_new else None


MEMO = Memo()
"""Of this process: a preview builds many times in one."""


def memoized(function: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """Let a function answer a question once. It returns plain data: text, numbers, and tuples of them."""

    @wraps(function)
    def ask(*given: Given.args, **named: Given.kwargs) -> Answer:
        assert not named, "the key is made of what is given in order"
        answer: Answer = MEMO.get(make_key(function, given), lambda: function(*given, **named))
        return answer

    return ask


def memoized_if_faultless(look: Callable[Given, Iterator[Answer]]) -> Callable[Given, Iterator[Answer]]:
    """Let a search for faults pass over what had none. Where it finds any, it looks each time."""

    @wraps(look)
    def ask(*given: Given.args, **named: Given.kwargs) -> Iterator[Answer]:
        assert not named, "the key is made of what is given in order"
        found: list[Answer] = []

        def has_none() -> bool:
            found.extend(look(*given, **named))
            return not found

        if not MEMO.get(make_key(look, given), has_none):
            yield from found or look(*given, **named)

    return ask


def make_key(function: Callable[..., Any], given: tuple[Any, ...]) -> bytes:
    """Return a hash of a function's name and of everything that it is given."""
    written = f"{function.__module__}.{function.__qualname__}{_write(given)}"
    return hashlib.blake2b(written.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _write(value: Any) -> str:
    """Return a value in writing, so that two are never written alike."""
    if isinstance(value, str):
        return f"{len(value)}:{value}"
    if value is None or isinstance(value, (int, bytes)):
        return f"{value!r};"
    if isinstance(value, (tuple, list)):
        return f"({''.join(map(_write, value))})"
    if isinstance(value, Mapping):
        return f"{{{''.join(_write(item) for item in value.items())}}}"
    return f"<{type(value).__qualname__} {value.identity}>"  # what has none stops the build
