"""Knows which names of a script nobody outside it can mean, and gives these a letter each.

Only names that a function around the whole script declares: inside it nothing else goes by them. A name that is
also a word of a string, a property or a key keeps its letters, because the same word may mean something else there.
"""

from __future__ import annotations

import itertools
import re
import string
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_TOKEN = re.compile(
    r"""(?P<text>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`"""
    r"""|(?<=[(,=:\[!&|?{};])/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\[\n])+/\w*)|(?P<name>[\w$]+)|(?P<space>\s+)|(?P<sign>.)""",
    re.DOTALL,
)
"""Strings and patterns, then words, then signs; no comments, which are gone by then."""
_DECLARES = ("const", "let", "function", "class")
_OPEN, _CLOSED = "([{", ")]}"
_AROUND = "()();"
"""What stands outside all brackets of `(() => { … })();`."""


class _Token(NamedTuple):
    kind: str
    text: str
    around: str
    """The brackets that are open, outside in."""


def shorten_names(script: str) -> str:
    """Return a script that does the same, whose names are letters where only itself can know them.

    It is to have no comments (`rjsmin`). Without one function around all of it, it is left as it is: what it
    declares would be everybody's.
    """
    tokens = list(_read(script))
    if "".join(token.text for token in tokens if not token.around and token.kind != "space") != _AROUND:
        return script
    solid = [token for token in tokens if token.kind != "space"]
    known = Counter(token.text for token in tokens if token.kind == "name")
    long = {name for name in _find_own(solid) - _find_shared(solid) if len(name) > 1}
    letters = (letter for letter in string.ascii_letters if letter not in known)
    short = dict(zip(sorted(long, key=lambda name: (-known[name], name)), letters, strict=False))
    return "".join(short.get(token.text, token.text) if token.kind == "name" else token.text for token in tokens)


def _read(script: str) -> Iterator[_Token]:
    around = ""
    for match in _TOKEN.finditer(script):
        kind, text = str(match.lastgroup), match[0]
        if kind == "sign" and text in _CLOSED:
            around = around[:-1]
        yield _Token(kind, text, around)
        if kind == "sign" and text in _OPEN:
            around += text


def _find_own(tokens: Sequence[_Token]) -> set[str]:
    """Return what the function around a script declares: `(() => { const x`."""
    pairs = itertools.pairwise(tokens)
    return {name.text for word, name in pairs if word.text in _DECLARES and name.kind == "name" and name.around == "({"}


def _find_shared(tokens: Sequence[_Token]) -> set[str]:
    """Return the words that stand, anywhere, where they may be more than a name."""
    shared = {word for token in tokens if token.kind == "text" for word in re.findall(r"[\w$]+", token.text)}
    padded = [_Token("sign", "", ""), *tokens, _Token("sign", "", "")]
    for before, token, after in _threes(padded):
        is_key = after.text == ":" or token.around[-1:] == "{" and before.text in "{," and after.text in ",}"
        if token.kind == "name" and (before.text == "." or is_key):
            shared.add(token.text)
    return shared


def _threes(tokens: Iterable[_Token]) -> Iterator[tuple[_Token, _Token, _Token]]:
    one, two, three = itertools.tee(tokens, 3)
    return zip(one, itertools.islice(two, 1, None), itertools.islice(three, 2, None), strict=False)
