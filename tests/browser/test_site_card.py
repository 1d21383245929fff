"""The card on a page of another site: renewed from ours, and left alone whenever something is amiss."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import html5lib
import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.serving import serve
from tests.browser.shapes import SHAPES
from tests.browser.waiting import wait_for

OURS = "https://atpazink.example/"
"""Where the card that is copied leads to."""
POLICY = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'self'; "
    f"script-src {OURS}; connect-src {OURS}; require-trusted-types-for 'script'"
)
RENEWED = "[data-renewed]"
OpenPage = Callable[..., Page]
Card = dict[str, Any]


@pytest.fixture(scope="module")
def snippet(site: Path) -> str:
    """What somebody copies from our page, with the line of the script."""
    document = html5lib.parse((site / "en/card/index.html").read_text("utf-8"), namespaceHTMLElements=False)
    return "\n".join("".join(pre.itertext()) for pre in document.iter("pre"))


@pytest.fixture(scope="module")
def card(site: Path) -> Card:
    """The file that the script asks for."""
    return dict(json.loads((site / "data/card-en.json").read_text("utf-8")))


class Host:
    """A page of another site that has pasted the card."""

    def __init__(self, page: Page, root: str, folder: Path, site: Path, snippet: str) -> None:
        self.page, self.root, self.folder, self.site, self.snippet = page, root, folder, site, snippet
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.console: list[str] = []
        page.on("console", lambda message: self.console.append(message.text))

    def show(
        self, card: Any, *, asks: bool = True, renews: bool = False, status: int = 200, policy: str = POLICY
    ) -> str:
        """Open the page while our site answers as told, and wait for what will come; return the text of the card."""
        body = card if isinstance(card, str) else json.dumps(card)
        allowed = {"Access-Control-Allow-Origin": "*"}

        def answer(route: Route) -> None:
            self.asked.append((route.request.url, route.request.all_headers()))
            if route.request.url.endswith("card.js"):
                route.fulfill(path=self.site / "assets/card.js", content_type="text/javascript")
            elif status == 0:
                route.abort()
            else:
                route.fulfill(body=body, status=status, content_type="application/json", headers=allowed)

        self.page.route(f"{OURS}**", answer)
        # What browsers of 2019 did by themselves: today's would tell the origin at most.
        meta = '<meta name="referrer" content="no-referrer-when-downgrade">'
        meta += f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        text = f'<!doctype html><html lang="en"><head><meta charset="utf-8">{meta}<title>A school</title></head>'
        (self.folder / "index.html").write_text(f"{text}<body>{self.snippet}</body></html>", "utf-8")
        self.page.goto(self.root)
        if asks:
            wait_for(self.page, lambda: any(address.endswith(".json") for address, _ in self.asked))
        self.page.wait_for_load_state("networkidle")
        if renews:
            expect(self.page.locator(RENEWED)).to_have_count(1)
        return self.page.locator(".help-numbers").inner_text()

    @property
    def renewed(self) -> bool:
        """Whether the script has put something in."""
        return bool(self.page.locator(RENEWED).count())


@pytest.fixture
def host(open_page: OpenPage, tmp_path: Path, site: Path, snippet: str) -> Iterator[Host]:
    """Another site, at an origin of its own."""
    with serve(tmp_path) as root:
        yield Host(open_page(SHAPES[0]), root, tmp_path, site, snippet)


def newer(card: Card, **changes: Any) -> Card:
    """Return the card with another first name."""
    first, *rest = card["lines"]
    return {**card, "lines": [{**first, "name": "Renewed name"}, *rest], **changes}


def today(page: Page, days: int = 0) -> str:
    return str(page.evaluate(f"new Date(Date.now() + {days} * 86400000).toISOString().slice(0, 10)"))


def test_without_the_script_the_card_says_everything(host: Host, card: Card) -> None:
    host.snippet = host.snippet.partition("<script")[0]
    text = host.show(card, asks=False)

    assert host.asked == []
    assert all(line["number"] in text and line["name"] in text for line in card["lines"])
    assert card["state"] in text


def test_the_script_renews_the_card_and_shows_the_new_date(host: Host, card: Card) -> None:
    text = host.show(newer(card, checked=today(host.page), state="Numbers checked today."), renews=True)

    assert host.renewed
    assert "Renewed name" in text
    assert "Numbers checked today." in text
    assert card["state"] not in text
    assert host.console == []


def test_the_script_asks_once_and_tells_nothing_about_the_reader(host: Host, card: Card) -> None:
    host.show(newer(card, checked=today(host.page)), renews=True)
    ((address, headers),) = [asked for asked in host.asked if asked[0].endswith(".json")]

    assert address == f"{OURS}data/card-en.json"
    assert "cookie" not in headers
    assert not any("referer" in headers for _, headers in host.asked)
    assert host.page.context.cookies() == []
    assert host.page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"checked": "2001-01-01"}, "older than what was pasted"),
        ({"checked": "yesterday"}, "no day"),
        ({"lines": []}, "no lines"),
        ({"lines": [{"number": "1", "name": "x", "link": "javascript:alert(1)"}]}, "an address that is no number"),
        ({"address": "https://elsewhere.example/"}, "leads elsewhere"),
        ({"title": 5}, "no text"),
        ({"holds": "long"}, "no number of days"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_strange_file_leaves_the_card_alone(host: Host, card: Card, changes: Card, why: str) -> None:
    text = host.show({**newer(card, checked=today(host.page)), **changes})

    assert not host.renewed, why
    assert card["state"] in text


def test_an_old_check_leaves_the_card_alone(host: Host, card: Card) -> None:
    host.snippet = host.snippet.replace(card["checked"], "2001-01-01")
    late = today(host.page, -card["holds"] - 1)
    host.show(newer(card, checked=late))

    assert not host.renewed


@pytest.mark.parametrize("trouble", [{"status": 0}, {"status": 404}])
def test_offline_or_refused_the_card_stays(host: Host, card: Card, trouble: dict[str, Any]) -> None:
    text = host.show(newer(card, checked=today(host.page)), **trouble)

    assert not host.renewed
    assert card["state"] in text


@pytest.mark.parametrize(("headers", "renewed"), [({}, False), ({"Access-Control-Allow-Origin": "*"}, True)])
def test_the_header_for_data_is_what_lets_another_origin_renew_the_card(
    open_page: OpenPage, site: Path, tmp_path: Path, snippet: str, card: Card, headers: dict[str, str], renewed: bool
) -> None:
    folders = (tmp_path / "ours", tmp_path / "theirs")
    for folder in (folders[0] / "data", folders[0] / "assets", folders[1]):
        folder.mkdir(parents=True)
    with serve(folders[0], headers) as ours, serve(folders[1]) as theirs:
        for file in ("data/card-en.json", "assets/card.js"):
            text = (site / file).read_text("utf-8").replace(OURS, ours)
            (folders[0] / file).write_text(text, "utf-8")
        page = f'<!doctype html><html lang="en"><title>A school</title><body>{snippet.replace(OURS, ours)}</body></html>'
        (folders[1] / "index.html").write_text(page, "utf-8")
        opened = open_page(SHAPES[0])
        opened.clock.set_fixed_time(card["checked"])  # the card holds for some days
        with opened.expect_event("requestfinished" if renewed else "requestfailed", lambda request: request.url.endswith(".json")):
            opened.goto(theirs)
        opened.wait_for_load_state("networkidle")

        expect(opened.locator(RENEWED)).to_have_count(int(renewed))


@pytest.mark.parametrize("answer", ["", "<!doctype html><p>Sorry", "[]", "null"])
def test_an_answer_that_is_no_card_leaves_the_card_alone(host: Host, card: Card, answer: str) -> None:
    text = host.show(answer)

    assert not host.renewed
    assert card["state"] in text


def test_a_policy_that_forbids_the_script_leaves_the_card_alone(host: Host, card: Card) -> None:
    text = host.show(newer(card, checked=today(host.page)), asks=False, policy="default-src 'none'")

    assert host.asked == []
    assert card["state"] in text


def test_words_of_the_file_are_text_and_never_markup(host: Host, card: Card) -> None:
    text = host.show(newer(card, checked=today(host.page), title="<b>Whom</b>"), renews=True)

    assert "<b>Whom</b>" in text
    assert host.page.locator(".help-numbers b").count() == 0
