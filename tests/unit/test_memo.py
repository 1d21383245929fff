"""What was found out about a text is found out once, and never told of another text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hooks.awareness import memo
from hooks.awareness.language import Languages
from hooks.awareness.memo import Memo, memoized, memoized_if_faultless
from hooks.awareness.model.lexicon import Lexicon
from hooks.awareness.model.style import Quotes, Style
from hooks.edge import memo_cache
from hooks.edge.cache import Cache


@pytest.fixture(autouse=True)
def empty(monkeypatch: pytest.MonkeyPatch) -> Memo:
    """A memory in which there is nothing yet."""
    fresh = Memo()
    monkeypatch.setattr(memo, "MEMO", fresh)
    monkeypatch.setattr(memo_cache, "MEMO", fresh)
    return fresh


@pytest.fixture
def asked() -> list[tuple[object, ...]]:
    """What a function was really called with."""
    return []


@pytest.fixture
def count(asked: list[tuple[object, ...]]) -> Callable[..., int]:
    """A function that is remembered."""

    @memoized
    def count_letters(*given: object) -> int:
        asked.append(given)
        return sum(map(len, map(str, given)))

    return count_letters


def test_the_same_question_is_answered_once(count: Callable[..., int], asked: list[tuple[object, ...]]) -> None:
    assert [count("ab", "c"), count("ab", "c")] == [3, 3]
    assert asked == [("ab", "c")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ab", "c"), ("a", "bc")),
        (("ab",), ("ab", "")),
        (("ab",), (("ab",),)),
        (("1",), (1,)),
        ((1,), (True,)),
        (("None",), (None,)),
        (("ab",), (b"ab",)),
        (("a", ("b",)), (("a", "b"),)),
        (({"a": "b"},), (("a", "b"),)),
        (({"a": ""},), ({"": "a"},)),
        (("a\ud800",), ("a",)),
        ((Languages("a", (), ("a",)),), (Languages("a", ("a",), ("a",)),)),
        ((Style(),), (Style(quotes=Quotes(opening="«", closing="»")),)),
        ((Style(),), (Lexicon(),)),
        ((Lexicon(endings=("a", "b")),), (Lexicon(endings=("ab",)),)),
    ],
)
def test_what_differs_is_another_question(
    one: tuple[object, ...], other: tuple[object, ...], count: Callable[..., int], asked: list[tuple[object, ...]]
) -> None:
    count(*one)
    count(*other)

    assert asked == [one, other]


def test_functions_do_not_answer_for_each_other(count: Callable[..., int]) -> None:
    @memoized
    def shout(text: str) -> str:
        return text.upper()

    assert (count("ab"), shout("ab")) == (2, "AB")


def test_what_cannot_say_what_it_is_can_be_no_part_of_a_question(count: Callable[..., int]) -> None:
    with pytest.raises(AttributeError, match="identity"):
        count(object())


def test_every_habit_of_a_language_is_part_of_what_is_asked() -> None:
    """A setting that says nothing of itself would let a text pass that was judged by another one."""
    for model in (Style, Lexicon):
        said = model().model_dump_json()
        assert all(f'"{field}"' in said for field in model.model_fields), model


def test_a_text_without_faults_is_not_looked_at_again_and_one_with_faults_always() -> None:
    looked = []

    @memoized_if_faultless
    def find_capitals(text: str) -> Iterator[str]:
        looked.append(text)
        yield from filter(str.isupper, text)

    assert [list(find_capitals(text)) for text in ("ab", "aB", "ab", "aB")] == [[], ["B"], [], ["B"]]
    assert looked == ["ab", "aB", "aB"]


def test_what_a_copy_of_the_process_found_out_is_known_to_the_original(empty: Memo) -> None:
    empty.get(b"before", lambda: 1)
    copy = Memo()
    copy.load(empty.used)
    copy.begin_recording()
    copy.get(b"there", lambda: 2)
    empty.merge(copy.used)

    assert copy.used == {b"there": 2}
    assert empty.get(b"there", lambda: 3) == 2


def test_a_build_that_fails_forgets_nothing_and_one_that_ends_only_what_it_had_no_use_for(empty: Memo) -> None:
    empty.load({b"kept": 1, b"gone": 2})
    empty.get(b"new", lambda: 3)  # and here the build fails
    empty.get(b"kept", lambda: 4)

    assert empty.prune() == {b"new": 3, b"kept": 1}
    assert empty.get(b"gone", lambda: 5) == 5


def test_a_build_that_learned_nothing_need_not_be_kept(empty: Memo) -> None:
    empty.load({b"kept": 1})
    empty.get(b"kept", lambda: 2)

    assert empty.prune() is None


def test_memory_outlives_the_process(empty: Memo, tmp_path: Path) -> None:
    empty.get(b"key", lambda: (("plain", 1), "data"))
    memo_cache.save_memo(Cache(tmp_path))
    empty.__init__()  # type: ignore[misc]
    memo_cache.load_memo(Cache(tmp_path))

    assert empty.get(b"key", lambda: "anew") == (("plain", 1), "data")


@pytest.mark.parametrize("harm", ["another generator", "damage"])
def test_memory_of_another_generator_or_a_damaged_one_is_worth_nothing(
    harm: str, empty: Memo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty.get(b"key", lambda: "old")
    memo_cache.save_memo(Cache(tmp_path))
    empty.__init__()  # type: ignore[misc]
    if harm == "damage":
        kept = tmp_path / "memo"
        kept.write_bytes(kept.read_bytes()[:-1] + b"!")
    else:
        monkeypatch.setattr(memo_cache, "GENERATOR", "another")
    memo_cache.load_memo(Cache(tmp_path))

    assert empty.get(b"key", lambda: "new") == "new"


def test_nothing_can_be_asked_by_name_since_only_the_order_is_in_the_key(count: Callable[..., int]) -> None:
    with pytest.raises(AssertionError):
        count(text="ab")
