"""A text is known to have links that MkDocs looks up, however they are written."""

from __future__ import annotations

import pytest
from markdown import Markdown

from hooks.edge.links import LinkWatch


def _has_local(watch: LinkWatch, text: str) -> bool:
    Markdown(extensions=["attr_list", "md_in_html", "tables", watch]).convert(text)
    return watch.has_local


@pytest.mark.parametrize(
    "text",
    [
        "[a](help.md)",
        "[a](help.md#one)",
        "[a](#one)",
        "[a](/help/)",
        "[a](../x/)",
        "[a](<b c.md>)",
        "![a](b.png)",
        "[a]\n\n[a]: help.md",
        "[a][b] and more\n\n[b]: <help.md> 'title'",
        "| a |\n|---|\n| [a](help.md) |",
        "- one\n    - [two](help.md)",
        '<div markdown="1">[a](help.md)</div>',
        "[a](https://b.example/){: href=help.md }",
        "[a]()",
        "[a](https://[b.example/)",
        "<https://]b.example/c>",
    ],
)
def test_a_link_within_the_site_is_seen(text: str) -> None:
    assert _has_local(LinkWatch(), text)


@pytest.mark.parametrize(
    "text",
    [
        "no link",
        "[a](https://b.example/c)",
        "<https://b.example/c>",
        "[a](mailto:a@b.example)",
        '<a href="../x/">a</a>',
        "`[a](help.md)`",
        "    [a](help.md)",
    ],
)
def test_other_links_are_not(text: str) -> None:
    assert not _has_local(LinkWatch(), text)


def test_each_text_is_judged_by_itself() -> None:
    watch = LinkWatch()

    assert [_has_local(watch, text) for text in ("a", "[a](b.md)", "a")] == [False, True, False]
