"""Proves that a site with little of everything keeps to the rules for HTML, and says nothing about what it lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest

from tests.build.built import build
from tests.build.edits import write_edited_site
from tests.site.html import Page, read_pages, read_text
from tests.site.validity import RULES
from tests.support.tiny_site import write, write_page
from tests.unit.builders import change

ONE_QUESTION = """\
start: {link: {lt: Iš naujo, en: Again}, choices: [now, more]}
now: {link: {lt: Dabar, en: Now}, do: [{lt: Viens, en: One}], none_known: true}
more: {link: {lt: Daugiau, en: More}, choices: [later, never]}
later: {link: {lt: Vėliau, en: Later}, do: [{lt: Du, en: Two}], none_known: true}
never: {link: {lt: Niekada, en: Never}, do: [{lt: Trys, en: Three}], none_known: true}
"""
SURE = "grade: A", "always_shown: true\n"
"""What makes of a line one that may stand on every page."""
SITES = {
    "without a question behind the first": (None, True),
    "with one question behind the first": (ONE_QUESTION, True),
    "without a line that is sure": (None, False),
}


@pytest.fixture(scope="module", params=SITES.values(), ids=SITES)
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Page]:
    """The pages of a tiny site with a search, by their paths."""
    root = write_edited_site(tmp_path_factory.mktemp("little"))
    steps, sure = request.param
    if steps:
        write(root, "docs/steps.yml", steps)
    if not sure:
        change(root, "docs/helplines/line.yml", dict(zip(SURE, ("grade: C", ""), strict=True)))
    for code in ("lt", "en"):
        # Straight below the title, one with headings behind it.
        write_page(root, "docs/bodies", code, "[[organisations]]\n\n[[campaigns: campaign]]")
        write_page(root, "docs/help", code, "[[helplines: line]]\n\n## One { #one }\n\nA law says so [@a-law].")
    navigation = root / "docs/navigation.yml"
    navigation.write_text(navigation.read_text("utf-8").replace("pages: [help,", "pages: [help, bodies,"), "utf-8")
    built = build(root)
    assert built.result.returncode == 0, built.result.stderr
    return read_pages(built.site)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.removeprefix("find_"))
def test_every_page_keeps_a_rule(pages: Mapping[str, Page], rule: Callable[[Page], Iterator[str]]) -> None:
    faults = {path: list(rule(page)) for path, page in pages.items()}

    assert {path: found for path, found in faults.items() if found} == {}


def test_what_is_not_there_is_not_shown(pages: Mapping[str, Page]) -> None:
    assert {"en/index.html", "en/search/index.html"} < set(pages)
    assert [path for path, page in pages.items() if "None" in read_text(page.body)] == []
