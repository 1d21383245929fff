"""Knows the rules of a style sheet, one by one, and which of them can match where only some names stand.

A rule is left out only if a name that it cannot do without (a class, an id, an element) stands nowhere in
the page, nor in a script of the page, not even as a word of the text. That asks too little rather than too
much: attributes, states and whatever follows `:not` are taken to be there.
"""

from __future__ import annotations

import itertools
import re
import string
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache

import tinycss2
from tinycss2.ast import Node

_WORD = re.compile(r"[\w-]+")
_PROPERTY, _USED = re.compile(r"(?<![\w-])--[\w-]+"), re.compile(r"(?<=var\()--[\w-]+")
_AROUND = ("media", "supports", "container", "layer", "scope", "starting-style")
"""What stands around rules; any other at-rule is kept as it is."""
_CHOICES = ("is", "where", "matches", "-webkit-any")
_TIGHT = {"selector": ">~+,", "value": ",", "condition": ":,"}
"""Signs that need no space beside them."""

Names = frozenset[str]


@dataclass(frozen=True)
class Rule:
    """One selector with what it declares, or an at-rule."""

    number: int
    """The same for all selectors of one list; a selector that a browser does not know spoils its own list only."""
    around: tuple[str, ...]
    """The conditions around it, outside in."""
    selector: str
    declarations: tuple[str, ...]
    """What stands between the braces; a whole at-rule if there is no selector."""
    needs: tuple[Names, ...]
    """Sets of names; all of one of them must be there for the selector to match anything."""

    @property
    def block(self) -> str:
        """The declarations as a sheet has them."""
        return ";".join(self.declarations)

    def can_match(self, names: Names) -> bool:
        """Tell whether anything can match where only these names stand."""
        return any(need <= names for need in self.needs)


def find_words(*texts: str) -> Names:
    """Return every word of some texts: no class, id or element can stand in them that is not among these."""
    return frozenset(itertools.chain.from_iterable(_WORD.findall(text) for text in texts))


@lru_cache(maxsize=1)  # a preview asks again and again
def parse_rules(text: str) -> tuple[Rule, ...]:
    """Return the rules of a style sheet in their order, a rule for each selector. Raises ValueError for a fault.

    Properties of its own that the sheet asks for get short names: these are for whoever writes it.
    """
    nodes = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    rules = tuple(_parse(nodes, (), itertools.count()))
    short = _shorten_properties([rule.block for rule in rules])

    def rename(text: str) -> str:
        return _PROPERTY.sub(lambda found: short.get(found[0], found[0]), text)

    return tuple(replace(rule, declarations=tuple(map(rename, rule.declarations))) for rule in rules)


def _shorten_properties(blocks: Sequence[str]) -> dict[str, str]:
    """Return a short name for each property of a sheet's own that `var` asks for; a script may know the others."""
    used = dict.fromkeys(itertools.chain.from_iterable(map(_USED.findall, blocks)))
    others = set(itertools.chain.from_iterable(map(_PROPERTY.findall, blocks))) - used.keys()
    letters = (itertools.product(string.ascii_letters, repeat=length) for length in itertools.count(1))
    names = (f"--{''.join(name)}" for name in itertools.chain.from_iterable(letters))
    return dict(zip(used, (name for name in names if name not in others), strict=False))


def drop_unused_properties(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return rules without the properties of a sheet's own that none of them uses; no script knows any."""
    kept = tuple(rules)
    used: set[str] | None = None
    while used != (now := set(itertools.chain.from_iterable(_USED.findall(rule.block) for rule in kept))):
        used = now
        kept = tuple(_keep_used(rule, now) for rule in kept)
    return kept


def _keep_used(rule: Rule, used: Set[str]) -> Rule:
    """Return a rule without the properties of a sheet's own that are not used."""
    kept = tuple(text for text in rule.declarations if not text.startswith("--") or text.partition(":")[0] in used)
    return rule if kept == rule.declarations else replace(rule, declarations=kept)


def write_rules(rules: Iterable[Rule]) -> str:
    """Return rules as a style sheet without needless signs; selectors that declare the same stand together."""
    lines: list[str] = []
    for around, inside in itertools.groupby(rules, lambda rule: rule.around):
        lines += (f"{condition}{{" for condition in around)
        for _, same in itertools.groupby(inside, lambda rule: rule.number):
            first, *others = same
            selectors = ",".join(rule.selector for rule in (first, *others))
            lines.append(f"{selectors}{{{first.block}}}" if selectors else first.block)
        lines.append("}" * len(around))
    return "".join(lines)


def _parse(nodes: Sequence[Node], around: tuple[str, ...], numbers: Iterator[int]) -> Iterator[Rule]:
    for node in nodes:
        number = next(numbers)
        if node.type == "qualified-rule":
            declared = tuple(_write_declarations(node.content))
            for tokens in itertools.chain.from_iterable(map(_spread, _split(node.prelude))):
                yield Rule(number, around, _write(tokens, "selector"), declared, tuple(_find_needs(tokens)))
        elif node.type == "at-rule" and node.lower_at_keyword in _AROUND and node.content is not None:
            condition = _write_condition(node)
            if node.lower_at_keyword == "layer":  # layers win in the order in which a page names them first
                yield Rule(number, around, "", (f"{condition};",), (frozenset(),))
            inside = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield from _parse(inside, (*around, condition), numbers)
        elif node.type == "at-rule":
            yield Rule(number, around, "", (_write_at_rule(node),), (frozenset(),))
        else:
            raise ValueError(f"line {node.source_line}: {getattr(node, 'message', node.type)}")


def _write_condition(node: Node) -> str:
    keyword = node.lower_at_keyword
    condition = _write(node.prelude, "selector" if keyword == "scope" else "condition")
    # Unnamed layers are told apart by where they stand, and a query of style asks for names that are made short.
    if keyword == "layer" and not condition or "style(" in condition:
        raise ValueError(f"line {node.source_line}: @{keyword} {condition or 'without a name'}")
    return f"@{keyword} {condition}".strip()


def _write_at_rule(node: Node) -> str:
    start = f"@{node.lower_at_keyword} {_write(node.prelude, 'condition')}".strip()
    if node.content is None:
        return f"{start};"
    if node.lower_at_keyword.endswith("keyframes"):  # rules, not declarations
        return f"{start}{{{tinycss2.serialize(node.content).strip()}}}"
    return f"{start}{{{';'.join(_write_declarations(node.content))}}}"


def _write_declarations(content: Sequence[Node]) -> Iterator[str]:
    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if node.type != "declaration":
            raise ValueError(f"line {node.source_line}: {getattr(node, 'message', f'{node.type} inside another rule')}")
        yield f"{node.name}:{_write(node.value, 'value')}{'!important' if node.important else ''}"


def _write(tokens: Sequence[Node], kind: str) -> str:
    return str(tinycss2.serialize(list(_tidy(tokens, _TIGHT[kind])))).strip()


def _tidy(tokens: Sequence[Node], tight: str) -> Iterator[Node]:
    """Yield tokens without comments and without the spaces that mean nothing, inside brackets too."""
    kept = [token for token in tokens if token.type != "comment"]
    for place, token in enumerate(kept):
        if token.type == "whitespace":
            beside = kept[max(place - 1, 0) : place] + kept[place + 1 : place + 2]
            if len(beside) < 2 or any(other.type == "literal" and other.value in tight for other in beside):
                continue
            token.value = " "
        elif token.type == "function":
            token.arguments = list(_tidy(token.arguments, tight))
        elif token.type == "() block":
            token.content = list(_tidy(token.content, tight))
        yield token


def _split(tokens: Sequence[Node]) -> Iterator[list[Node]]:
    """Yield the selectors of a list of selectors, without comments and the spaces around them."""
    for is_comma, part in itertools.groupby(tokens, lambda token: token.type == "literal" and token.value == ","):
        if not is_comma:
            kept = [token for token in part if token.type != "comment"]
            solid = [place for place, token in enumerate(kept) if token.type != "whitespace"]
            yield kept[solid[0] : solid[-1] + 1] if solid else []


def _spread(tokens: Sequence[Node]) -> Iterator[list[Node]]:
    """Yield a selector once for each choice of its `:is`, which browsers before 2021 do not know.

    Raises ValueError where a choice would say something else.
    """
    for place, token in enumerate(tokens):
        if token.type == "function" and token.lower_name == "is":
            before, choices = tokens[: place - 1], list(_split(token.arguments))
            if not choices or not all(_fits_behind(before, chosen) for chosen in choices):
                choice = f":{_write([token], 'selector')} cannot be taken apart"
                raise ValueError(f"line {token.source_line}: {choice}: write each of its selectors out")
            for chosen in choices:
                yield from _spread([*before, *chosen, *tokens[place + 1 :]])
            return
    yield list(tokens)


def _fits_behind(before: Sequence[Node], chosen: Sequence[Node]) -> bool:
    """Tell whether a choice says the same in `:is` and without it.

    `.a:is(b)` is no `.ab`, and of `.a :is(.b .c)` only the last has to be inside the first.
    """
    if not chosen or _combines(chosen[0]):
        return False
    if before and any(map(_combines, chosen)):
        return False
    begins_with_element = chosen[0].type == "ident" or chosen[0] in ("*", "|")
    return not (before and begins_with_element and not _combines(before[-1]))


def _combines(token: Node) -> bool:
    return token.type == "whitespace" or token in (">", "~", "+")


def _find_needs(tokens: Sequence[Node]) -> Iterator[Names]:
    """Yield the sets of names of which a selector needs one."""
    certain: set[str] = set()
    choices: list[list[Names]] = []
    before = ""
    for token in tokens:
        if token.type == "ident" and before != ":" or token.type == "hash":
            certain.add(token.value)
        elif token.type == "function" and token.lower_name in _CHOICES:
            choices.append([need for part in _split(token.arguments) for need in _find_needs(part)])
        before = token.value if token.type == "literal" else ""
    for chosen in itertools.product(*choices):
        yield frozenset(certain).union(*chosen)
