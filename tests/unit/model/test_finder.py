"""A text is left unsearched only if the pattern finds nothing in it, whatever editors write as a pattern."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.awareness.model.finder import Finders, make_finder
from hooks.awareness.model.style import Style
from tests.support.real_site import read_real_site

SIGNS = "-–. ,;:!?)(]}{|*+^$\\/8EUR370žx"
LITERALS = st.sampled_from([re.escape(sign) for sign in SIGNS] + [r"\d", r"\w", r"\s", r"\b", ".", "^", "$", r"\x2d", r"\t", "{", "{}"])
SETS = st.sampled_from(["[-–]", "[^\\s-]", "[])]", "[^]]", "[(]", "[)|(]", r"[\d\]]", "[{}]"])
TIMES = st.sampled_from(["", "", "", "?", "*", "+", "{0}", "{2}", "{1,3}", "{,2}", "{2,}?", "+?"])
OPENINGS = st.sampled_from(["(", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?P<a>"])


def _join(parts: list[tuple[str, str]]) -> str:
    return "".join(f"{part}{times}" for part, times in parts)


PATTERNS = st.recursive(
    st.lists(st.tuples(LITERALS | SETS, TIMES), min_size=1, max_size=3).map(_join),
    lambda inner: st.one_of(
        st.tuples(OPENINGS, inner, TIMES).map(lambda group: f"{group[0]}{group[1]}){group[2]}"),
        st.tuples(inner, inner).map("|".join),
        st.lists(inner, min_size=2, max_size=3).map("".join),
    ),
    max_leaves=6,
)
TEXTS = st.text(st.sampled_from(f"{SIGNS}0\n\t"), max_size=12)


@given(PATTERNS, st.lists(TEXTS, min_size=1, max_size=30), st.data())
def test_a_text_in_which_a_pattern_finds_something_is_searched(pattern: str, texts: list[str], data: st.DataObject) -> None:
    try:
        wanted = re.compile(pattern)
    except re.error:
        return
    finder = make_finder(pattern)

    assert [finder.finds(text) for text in texts] == [bool(wanted.search(text)) for text in texts]
    assert finder.may_find(data.draw(_match(pattern)))


def _match(pattern: str) -> st.SearchStrategy[str]:
    """Return texts in which a pattern finds something, as far as it can be turned round."""
    try:
        return st.from_regex(pattern).filter(lambda text: re.search(pattern, text) is not None)
    except (re.error, NotImplementedError):
        return st.nothing()


def _list_patterns() -> list[str]:
    catalogue = read_real_site().catalogue
    assert catalogue is not None
    styles: list[Style] = [entry.facts for entry in catalogue.styles.values()]
    found = [pattern for style in styles for pattern in (*(swap.find for swap in style.swaps), *style.keep_together)]
    return list(dict.fromkeys((*found, *catalogue.site.telephone.dead_forms)))


@pytest.mark.parametrize("pattern", _list_patterns())
@given(data=st.data())
def test_no_text_is_passed_over_in_which_a_pattern_of_the_real_site_finds_something(pattern: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(pattern))

    assert make_finder(pattern).may_find(text) or not re.search(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "pieces", "digit"),
    [
        (r"(?<!\.)\.{3}(?!\.)", ("...",), False),
        (r"(?<=\d) - (?=\d+\b(?!\s*=))", (" - ",), True),
        (r"\bEUR (?=\d)", ("EUR ",), True),
        (r"ab?c", ("a", "c"), False),
        (r"a(?:b|c)d", ("a", "d"), False),
        (r"a(?:b){2}", ("a",), False),
        ("a|b", (), False),
        ("(?i)eur", (), False),
        (r"\x2d-", (), False),
    ],
)
def test_what_a_pattern_needs_is_read_out_of_it(pattern: str, pieces: tuple[str, ...], digit: bool) -> None:
    finder = make_finder(pattern)

    assert (finder.pieces, finder.digit) == (pieces, digit)


def test_of_several_those_are_left_that_may_find_something() -> None:
    every = Finders.gather(map(make_finder, (" - ", "—", r"\d-\d", "[„“]")))
    left = every.leave("Du - trys „keturi")

    assert [finder.pattern.pattern for finder in (*left.plain, *left.of_digits)] == [" - ", "[„“]"]
    assert left.find_any("keturi „ penki")
    assert not left.find_any("keturi, penki")
