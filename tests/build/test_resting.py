"""A line that rests, on the pages of a whole site: each place that names it says so, and none dials it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from tests.build.built import Built, build
from tests.site.html import Page, read_text
from tests.support.tiny_site import write, write_page, write_tiny_site
from tests.unit.builders import change
from tests.unit.checklists import checklist_data, group_data, sign_data, write_checklist
from tests.unit.resting import QUIET

NUMBER = "113"
NOTICE = {"paused": "This line is not working at the moment.", "closed": "This line has closed."}
IN_A_TEXT = {"paused": "(Quiet is not working at the moment)", "closed": "(Quiet has closed)"}
STEPS = """\
start: {link: {lt: Iš naujo, en: Again}, choices: [now, more]}
now: {link: {lt: Dabar, en: Now}, do: [{lt: "Skambink [[phone:quiet]]", en: "Call [[phone:quiet]]"}], helplines: [quiet, line], none_known: true}
more: {link: {lt: Daugiau, en: More}, choices: [one, two]}
one: {link: {lt: Viena, en: One}, do: [{lt: Eik, en: Go}], helplines: [quiet], none_known: true}
two: {link: {lt: Kita, en: Two}, do: [{lt: "Skambink [[phone:quiet]]", en: "Call [[phone:quiet]]"}], helplines: [quiet, line], none_known: true}
"""
CARD = """\
layout: card
order: 1
leads_to: help
name: {{lt: Kortelė, en: Card}}
shows: {{lt: Kortelė, en: Card}}
helplines: [{lines}]
headline: {{lt: Žodis, en: Word}}
"""
NOTICES = {
    "en/help/": 1,  # a block in the text
    "en/help/job/": 1,  # the checklist
    "en/helplines/": None,  # the directory, but not of what has closed
    "en/helplines/line/": 1,  # the pair of another line
    "en/helplines/quiet/": 1,  # its own page
    "en/lists/more/all/": 2,  # two endings told in full
    "en/lists/now/": 1,  # an ending
    "en/lists/one/": 1,
    "en/lists/two/": 1,
}
"""How often the notice stands on pages that show the line."""
TEXTS = ("en/help/", "en/lists/more/all/", "en/lists/now/", "en/lessons/lamp/projector/", "en/lessons/lamp/opening/")


def _write_site(root: Path, status: str) -> Path:
    """Write a tiny site that names a line in every way that there is."""
    write_tiny_site(root)
    facts = QUIET.replace("active", status).replace("no_answer: unknown", "no_answer: [line]") + "always_shown: true\n"
    write(root, "docs/helplines/quiet.yml", facts + ("replaced_by: line\n" if status == "closed" else ""))
    write(root, "docs/steps.yml", STEPS)
    write(root, "docs/prints/both.yml", CARD.format(lines="line, quiet"))
    write(root, "docs/prints/one.yml", CARD.format(lines="line"))
    change(root, "mkdocs.yml", {'["112"]': '["112", "113"]'})
    change(root, "docs/helplines/line.yml", {"order: 1\n": "order: 1\npair_with: [quiet]\n"})
    for file in ("campaigns/light/campaign.yml", "docs/lessons/lamp.yml"):
        change(root, file, {"[line]": "[line, quiet]"})
    write_checklist(root, checklist_data(group_data(sign_data(ask={"helplines": ["quiet"]}))))
    text = "Call [[phone:quiet]] [@a-law].\n\n[[checklist: offer]]\n\n## One { #one }\n\n[[helplines: quiet]]"
    for language in ("lt", "en"):
        write_page(root, "docs/helplines/quiet", language, "A line.", title="Quiet", who="For all.")
        write_page(root, "docs/help", language, text)
        change(root, f"docs/lists.{language}.md", {"[[glossary]]": "[[glossary]]\n\n[[helpline-names: support]]\n\n[[prints: pocket]]"})
        change(root, f"docs/lessons/lamp.{language}.md", {"Welcome, all of you.": "Welcome, or call [[phone:quiet]]."})
    return root


@pytest.fixture(scope="module", params=["paused", "closed"])
def status(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def site(status: str, tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build(_write_site(tmp_path_factory.mktemp(status), status))
    assert built.result.returncode == 0, built.result.stderr
    return built


def _find_notices(page: Page, notice: str) -> list[Element]:
    return [e for e in page.tree.iter("p") if "aw-notice--warning" in e.get("class", "") and read_text(e).startswith(notice)]


def _find_dialling(site: Built) -> Iterator[str]:
    for page in site.pages:
        yield from (page.address for link in page.links if link.partition(":")[2] == NUMBER)


def test_no_page_dials_it(site: Built) -> None:
    assert list(_find_dialling(site)) == []


def test_only_its_own_page_shows_its_number(site: Built) -> None:
    shown = {page.path for page in site.pages if NUMBER in read_text(page.find_one("body")).split()}

    assert shown == {f"{language}helplines/quiet/index.html" for language in ("", "en/")}


def test_every_place_that_shows_it_says_so_and_names_another(site: Built, status: str) -> None:
    for address, number in NOTICES.items():
        page = site.page(address)
        notices = _find_notices(page, NOTICE[status])
        leading = [page.resolve(link.get("href")) for notice in notices for link in notice.iter("a")]
        wanted = number if number is not None else {"paused": 1, "closed": 0}[status]

        assert (address, len(notices)) == (address, wanted)
        assert leading == ["en/helplines/line/index.html"] * wanted


def test_a_sentence_says_so_in_place_of_the_number(site: Built, status: str) -> None:
    silent = [address for address in TEXTS if IN_A_TEXT[status] not in read_text(site.page(address).find_one("main"))]

    assert silent == []


def test_no_page_without_it_has_a_notice(site: Built, status: str) -> None:
    noticed = {page.address for page in site.pages if _find_notices(page, NOTICE[status])}
    here = {address for address in noticed if address.startswith("en/") and not address.startswith("en/helplines/")}

    assert here == {address for address in NOTICES if not address.startswith("en/helplines/")}


def test_a_sheet_that_bears_it_is_withheld_and_its_page_says_so(site: Built) -> None:
    page = site.page("en/lists/")
    sheets = {name for name in site.files if name.startswith("print/") and name.endswith("-en.pdf")}
    (withheld,) = (e for e in page.tree.iter("li") if e.get("id") == "print-both")

    assert sheets == {"print/one-en.pdf"}
    assert page.resolve("../../print/one-en.pdf") in {page.resolve(link) for link in page.links}
    assert "because a line on it is not working: Quiet. Please hand out no more printed copies" in read_text(withheld)
    assert [page.resolve(link.get("href")) for link in withheld.iter("a")] == ["en/helplines/quiet/index.html"]


def test_whoever_builds_is_told_what_is_withheld(site: Built) -> None:
    assert "a line that does not work (quiet): docs/prints/both.yml." in site.result.stderr + site.result.stdout


def test_nothing_to_keep_or_to_read_by_a_program_has_the_number_without_a_word(site: Built, status: str) -> None:
    files = site.files
    bare = {name for name, content in files.items() if name.endswith((".vcf", "help.txt")) and NUMBER.encode() in content}
    bare |= {name for name, content in files.items() if name.startswith("data/card") and NUMBER.encode() in content}

    assert bare == set()
    assert f'"status": "{status}"'.encode() in files["data/helplines.json"]
    assert b"contactPoint" not in files["en/helplines/quiet/index.html"]
