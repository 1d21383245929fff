"""Proves that a site with little of everything keeps to the rules for HTML, and says nothing about what it lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest

from tests.build.built import build
from tests.build.edits import write_edited_site
from tests.site.html import Page, read_pages, read_text
from tests.site.validity import RULES
from tests.support.tiny_site import write, write_page

ONE_QUESTION = """\
start: {link: {lt: Iš naujo, en: Again}, choices: [now, more]}
now: {link: {lt: Dabar, en: Now}, do: [{lt: Viens, en: One}], none_known: true}
more: {link: {lt: Daugiau, en: More}, choices: [later, never]}
later: {link: {lt: Vėliau, en: Later}, do: [{lt: Du, en: Two}], none_known: true}
never: {link: {lt: Niekada, en: Never}, do: [{lt: Trys, en: Three}], none_known: true}
"""
STEPS = {"without a question behind the first": None, "with one question behind the first": ONE_QUESTION}


@pytest.fixture(scope="module", params=STEPS.values(), ids=STEPS)
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Page]:
    """The pages of a tiny site with a search, by their paths."""
    root = write_edited_site(tmp_path_factory.mktemp("little"))
    if request.param:
        write(root, "docs/steps.yml", request.param)
    for code in ("lt", "en"):
        write_page(root, "docs/bodies", code, "[[organisations]]\n\n## More { #more }\n\nText.")  # straight below the title
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
