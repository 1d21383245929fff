"""The figures of the privacy receipt count what pages really do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks.edge.policy import CONTENT_POLICY
from tests.browser.receipt import NOTHING, count
from tests.browser.serving import serve
from tests.browser.walk import Stop, walk
from tests.support.tiny_site import write

PAGE = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
{policy}<link rel="icon" href="data:,"><script src="script.js"></script></head>
<body>{body}</body></html>
"""
STRICT = f'<meta http-equiv="Content-Security-Policy" content="{CONTENT_POLICY}">'
ELSEWHERE = "http://127.0.0.2:9/a.png"
"""Another host, at which nobody answers."""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A site of one page, which a test fills, and a script, which does nothing unless a test writes one."""
    write(tmp_path, "script.js", "")
    yield tmp_path


def visit(folder: Path, body: str = "", policy: str = STRICT) -> dict[str, int]:
    write(folder, "index.html", PAGE.format(policy=policy, body=body))
    with serve(folder) as root:
        return count(walk(root, [Stop("", ())]), root)


def test_a_page_that_does_nothing_gives_nothing_but_itself(folder: Path) -> None:
    figures = visit(folder)

    assert figures == {"pages": 1, "most_requests": 2, **dict.fromkeys(NOTHING, 0)}


def test_an_error_is_counted(folder: Path) -> None:
    write(folder, "script.js", "console.error('a');\nnothing.at.all;")

    assert visit(folder)["errors"] == 2


def test_cookies_and_what_is_stored_are_counted(folder: Path) -> None:
    write(folder, "script.js", "document.cookie = 'a=1'; localStorage.b = 1; sessionStorage.c = 1;")
    figures = visit(folder)

    assert (figures["cookies"], figures["stored_items"]) == (1, 2)


def test_the_policy_stops_what_is_inline_and_that_is_counted(folder: Path) -> None:
    write(folder, "script.js", "document.cookie = 'before=1';")
    figures = visit(folder, "<script>document.cookie = 'inline=1';</script>")

    assert figures["policy_breaches"] == 1
    assert figures["cookies"] == 1


def test_the_policy_stops_what_lies_elsewhere_and_that_is_counted(folder: Path) -> None:
    assert visit(folder, f'<img src="{ELSEWHERE}" alt="">')["policy_breaches"] == 1


def test_without_the_policy_a_request_elsewhere_is_counted(folder: Path) -> None:
    assert visit(folder, f'<img src="{ELSEWHERE}" alt="">', policy="")["requests_elsewhere"] == 1


def test_the_icon_of_a_tab_is_counted_though_no_tab_is_there(folder: Path) -> None:
    assert visit(folder, f'<link rel="icon" href="{ELSEWHERE}">', policy="")["requests_elsewhere"] == 1
