"""Rule: a link leads where its words say, and is written so that it becomes one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.tiny_site import write
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import read_tiny_site, write_tiny_content


def _judge(root: Path, line: str) -> list[str]:
    write_tiny_content(root)
    change(root, "docs/help.lt.md", {"Text.": line})
    return [problem.kind for problem in read_tiny_site(root).problems]


@pytest.mark.parametrize(
    "line",
    [
        "[words here](https://x.example/page",
        "[words here](https://x.example/page and [more words](https://y.example/).",
        "[words here](https://x.example/page and (a note).",
        "[words here]()",
        "[words here]( )",
        "First line, then [words here](",
    ],
)
def test_a_link_that_is_not_finished_is_told(tmp_path: Path, line: str) -> None:
    assert _judge(tmp_path, line) == ["link-unfinished"]


@pytest.mark.parametrize(
    "line",
    [
        "[words here](https://x.example/page).",
        "[words here](<https://x.example/page>).",
        '[words here](https://x.example/page "More (words)").',
        "[words here](https://x.example/page_(1)).",
        "[words\nhere](https://x.example/page) go on.",
        "`[words](`",
        "Words [in brackets] (and a note",
    ],
)
def test_whatever_markdown_takes_for_a_link_may_stand(tmp_path: Path, line: str) -> None:
    assert _judge(tmp_path, line) == []


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        ("help.md#nothing", "[[page:help|…]]"),
        ("help.md#ones", "[[page:help#one|…]]"),
        ("helb.md", "[[page:help|…]]"),
        ("xyzzy.md", "[[page:…|…]]"),
        ("/help/", "[[page:help|…]]"),
        ("../help/#one", "[[page:help#one|…]]"),
        ("/docs/help.en.md", "[[page:help|…]]"),
        ("../helplines/line.lt.md", "[[helpline:line|…]]"),
        ("campaigns/light/index.lt.md", "[[campaign:light|…]]"),
        ("/lessons/lamp/", "[[lesson:lamp|…]]"),
        ("/lessons/lamp/opening/", "[[lesson:lamp#opening|…]]"),
        ("/lists/now/", "[[step:now|…]]"),
        ("/lists/", "[[page:lists|…]]"),
        ("/", "[[page:index|…]]"),
    ],
)
def test_a_page_of_the_site_is_named_by_a_mark_and_not_by_its_path(tmp_path: Path, target: str, wanted: str) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/help.lt.md", {"Text.": f"See [these words]({target})."})
    (problem,) = read_tiny_site(tmp_path).problems

    assert (problem.kind, dict(problem.details)["wanted"]) == ("link-by-path", wanted)


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        ("", "[[page:index|…]]"),
        ("en/", "[[page:index|…]]"),
        ("help/#one", "[[page:help#one|…]]"),
        ("helplines/line/", "[[helpline:line|…]]"),
        ("lessons/lamp/", "[[lesson:lamp|…]]"),
        ("en/lessons/lamp/opening/", "[[lesson:lamp#opening|…]]"),
        ("organisations/operator/#organisation-duties", "[[organisation:operator|…]]"),
        ("lists/now/", "[[step:now|…]]"),
        ("xyzzy/", "[[page:…|…]]"),
    ],
)
def test_a_page_of_the_site_is_named_by_a_mark_and_not_by_its_address(tmp_path: Path, target: str, wanted: str) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/help.lt.md", {"Text.": f"See [these words](https://tiny.example/sub/{target})."})
    (problem,) = read_tiny_site(tmp_path).problems

    assert (problem.kind, dict(problem.details)["wanted"]) == ("link-to-own-site", wanted)


@pytest.mark.parametrize(
    ("target", "kinds"),
    [("#one", []), ("#own", []), ("#sources", []), ("assets/form.pdf", []), ("help.md#one", []), ("#nothing", ["anchor-missing"])],
)
def test_a_link_may_lead_to_a_heading_of_its_text_or_to_a_published_file(
    tmp_path: Path, target: str, kinds: list[str]
) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/assets/form.pdf", "%PDF")
    change(tmp_path, "docs/help.lt.md", {"Text.": f"See [these words]({target}).\n\nText.\n{{ #own }}"})

    assert [problem.kind for problem in read_tiny_site(tmp_path).problems] == kinds
