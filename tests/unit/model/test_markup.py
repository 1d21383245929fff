"""Marks in Markdown: citations, mentions, blocks and headings, each with its line."""

from __future__ import annotations

import re

import pytest
from markdown import markdown

from hooks.awareness.model.markup import (
    Block,
    Citation,
    Heading,
    Mark,
    Mention,
    Slip,
    find_marks,
    parse_block,
    split_keys,
    split_lines,
)


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("A claim [@a-law].", Citation(1, ("a-law",))),
        ("A claim [@a-law; @b-law].", Citation(1, ("a-law", "b-law"))),
        ("A claim [@a-law, b-law].", Citation(1, ("a-law", "b-law"))),
        ("See [[page:help]].", Mention(1, "page", "help", None, None)),
        ("See [[ page : help ]].", Mention(1, "page", "help", None, None)),
        ("See [[page:help#one]].", Mention(1, "page", "help", "one", None)),
        ("See [[page:help#one|these words]].", Mention(1, "page", "help", "one", "these words")),
        ("See [[helpline:line|*our* line]].", Mention(1, "helpline", "line", None, "*our* line")),
        ("See [[Page:help]].", Mention(1, "Page", "help", None, None)),
        ("See [[page:law/courts]].", Mention(1, "page", "law/courts", None, None)),
        ("See [[law/courts:x]].", Mention(1, "law/courts:x", "", None, None)),
        ("[[phone:line]]", Mention(1, "phone", "line", None, None)),
        ("Call [[helpline line]].", Mention(1, "helpline line", "", None, None)),
        ("See [[page:help", Mention(1, "page:help", "", None, None)),
        ("See [[page:]].", Mention(1, "page:", "", None, None)),
        ("[[figures]]", Block(1, "figures", ())),
        ("[[figures]]  ", Block(1, "figures", ())),
        ("[[helplines: a, b]]", Block(1, "helplines", ("a", "b"))),
        ("[[ helplines : a,b, ]]", Block(1, "helplines", ("a", "b"))),
        ("[[Figures]]", Block(1, "Figures", ())),
        ("# Title", Heading(1, 1, "Title", None)),
        ("## Title { #title }", Heading(1, 2, "Title", "title")),
        ("##Title {#title}", Heading(1, 2, "Title", "title")),
        ("### Title {: #title .quiet }", Heading(1, 3, "Title", "title")),
        ("## Why #1 matters { #why }", Heading(1, 2, "Why #1 matters", "why")),
    ],
)
def test_a_mark_is_found(line: str, mark: Mark) -> None:
    assert list(find_marks(line)) == [mark]


@pytest.mark.parametrize("line", ["", "Text.", "a@b.example", "[link](page.md)", "[@", "a [bracket]", "[page: 5](https://x.example)", "[home page: x]", "type `[@key`", "type `[page:x]`", "page: [x]", " # no heading", "#"])
def test_plain_text_has_no_mark(line: str) -> None:
    assert list(find_marks(line)) == []


@pytest.mark.parametrize(
    ("line", "given", "wanted"),
    [
        ("A claim [@a-law.", "[@a-law", "[@a-law]"),
        ("A claim [@a-law and more.", "[@a-law", "[@a-law]"),
        ("A claim [@a-law; @b-law", "[@a-law; @b-law", "[@a-law; @b-law]"),
        ("A claim [ @a-law ].", "[ @a-law ]", "[@a-law]"),
        ("Call [helpline:nappz].", "[helpline:nappz]", "[[helpline:nappz]]"),
        ("Call [phone: nappz|us] now.", "[phone: nappz|us]", "[[phone: nappz|us]]"),
        ("See [page:help]].", "[page:help]]", "[[page:help]]"),
        ("[helplines: a, b]", "[helplines: a, b]", "[[helplines: a, b]]"),
    ],
)
def test_a_mark_with_a_slip_is_not_taken_for_words(line: str, given: str, wanted: str) -> None:
    assert list(find_marks(f"Text.\n\n{line}", first_line=5)) == [Slip(7, given, wanted)]


def test_what_is_right_beside_a_slip_is_still_read() -> None:
    marks = find_marks("[[page:help]] [@a-law] [@b-law.")

    assert marks == (Mention(1, "page", "help", None, None), Citation(1, ("a-law",)), Slip(1, "[@b-law", "[@b-law]"))


def test_a_line_may_hold_several_marks() -> None:
    marks = list(find_marks("## See [[page:help]] [@a-law] { #see }\n\n[[phone:a]] or [[phone:b]].", first_line=5))

    assert [(type(mark), mark.line) for mark in marks] == [
        (Heading, 5), (Mention, 5), (Citation, 5), (Mention, 7), (Mention, 7),
    ]


def test_fenced_code_holds_no_marks() -> None:
    text = "## A\n```\n## B\n[@x]\n```\n~~~ yaml\n[[page:x]]\n~~~\n## C"

    assert [mark.line for mark in find_marks(text)] == [1, 9]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("```\nin\n```\nout", ["in"]),
        ("~~~\nin\n```\nin2\n~~~\nout", ["in", "in2"]),
        ("```\nin\n~~~\nin2\n```\nout", ["in", "in2"]),
        ("````\nin\n```\nin2\n````\nout", ["in", "in2"]),
        ("```\nin\n````\nin2\n```  \nout", ["in", "in2"]),
        ("``` python\nin\n```\nout", ["in"]),
        ("```{.a #b}\nin\n```\nout", ["in"]),
        ("```python hl_lines=\"1 2\"\nin\n```\nout", ["in"]),
        ("```\t\nin\n```\t\nout", ["in"]),
        ("```\nin\n```\nout\n```\nout2", ["in"]),
        ("```\n```\nout", []),
        ("```\nout", []),
        ("```\nout\n  ```", []),
        ("``` a language\nout\n```", []),
        ("```a``` first\nout\n```b``` last", []),
        ("Words.\n```\nin\n```\nout", ["in"]),
        ("- item\n\n    ```\n    out\n    ```", []),
        ("<!--\n```\n-->\nin\n```\nout", ["in"]),
    ],
)
def test_fenced_code_is_what_the_page_shows_as_such(text: str, code: list[str]) -> None:
    words = [line.strip() for line, is_code in split_lines(text) if is_code and re.search(r"\b(in|out)", line)]
    shown = re.findall(r"<pre[^>]*><code[^>]*>(.*?)</code></pre>", markdown(text, extensions=["fenced_code"]), re.DOTALL)

    assert words == code
    assert re.findall(r"\b(?:in|out)\d?\b", "".join(shown)) == code


def test_a_mention_alone_in_its_paragraph_is_no_block() -> None:
    assert parse_block("[[phone:line]]") is None


@pytest.mark.parametrize(
    ("given", "keys"), [("a", ("a",)), ("a; @b", ("a", "b")), ("@a,b", ("a", "b")), (" a ;; b ", ("a", "b")), (";", ())]
)
def test_keys_of_a_citation_are_separated_by_commas_or_semicolons(given: str, keys: tuple[str, ...]) -> None:
    assert split_keys(given) == keys
