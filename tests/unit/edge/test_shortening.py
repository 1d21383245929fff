"""Which names of a script become letters, and which words stay as they are."""

from __future__ import annotations

import pytest

from hooks.edge.shortening import shorten_names


def inside(script: str) -> str:
    return f"(()=>{{{script}}})();"


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("const root=1;let near=2;function show(){return root+near+show;}", "const b=1;let a=2;function c(){return b+a+c;}"),
        ("const list=[1];for(const part of list)show(part,list);", "const a=[1];for(const part of a)show(part,a);"),
        ("const a=1;const mark=a;go(mark);", "const a=1;const b=a;go(b);"),
        ("const mark=/x|y/;go(mark);", "const a=/x|y/;go(a);"),
    ],
)
def test_a_name_of_the_script_becomes_a_letter_that_it_does_not_use(script: str, short: str) -> None:
    assert shorten_names(inside(script)) == inside(short)


@pytest.mark.parametrize(
    "script",
    [
        'const cover=1;find(".aw-cover",cover);',
        "const print=1;window.print(print);",
        "const timer=1;keep({timer:timer});",
        "const timer=1;keep({timer});",
        "const timer=1;keep({other,timer,third});",
        "const {timer}=keep;go(timer);",
        "const timer=1;say(`in ${timer}`);",
        "const word=/word/;go(word);",
        "go(()=>{const here=1;});",
    ],
)
def test_a_word_that_may_mean_something_else_stays(script: str) -> None:
    assert shorten_names(inside(script)) == inside(script)


@pytest.mark.parametrize("script", ["const root=1;go(root);", "window.all=(()=>{const root=1;return root;})();"])
def test_what_no_function_keeps_to_itself_stays(script: str) -> None:
    assert shorten_names(script) == script
