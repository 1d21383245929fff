"""The page of an organisation says what documents say of it, and leads to what it stands behind."""

from __future__ import annotations

from pathlib import Path

from hooks.awareness.language import Languages
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.organisations import OrganisationView, plan_organisations
from hooks.awareness.pages.planned import PlannedPage
from tests.support.tiny_site import write
from tests.unit.builders import a_catalogue, an_edition, change
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content

FACTS = """\
name: {lt: "Pasienis", en: "Border Guard"}
short: {lt: PS, en: BG}
kind: public
functions: [help]
duties:
  - {function: help, year: 2019, sources: [a-law]}
renamed: {lt: "Buvo kitaip.", en: "It had another name [@a-law]."}
about: {lt: "Saugo sieną.", en: "Guards <the> border [@a-law]."}
"""
WORDS = """\
functions:
  help: {lt: Pagalba, en: Help}
project_roles:
  led: {lt: Vadovavo, en: Led}
"""


def _plan(root: Path, facts: str = FACTS, language: str = "en", languages: Languages = LANGUAGES) -> PlannedPage:
    write_tiny_content(root, languages)
    words = (root / "docs/vocabulary.yml").read_text("utf-8")
    write(root, "docs/vocabulary.yml", f"{words}{WORDS}")
    write(root, "docs/organisations/operator.yml", facts)
    (page,) = plan_organisations(Edition(a_catalogue(root, languages), language))
    return page


def _view(page: PlannedPage) -> OrganisationView:
    view = page.values["organisation"]
    assert isinstance(view, OrganisationView)
    return view


def test_it_stands_below_the_list(tmp_path: Path) -> None:
    page = _plan(tmp_path)

    assert (page.address, page.title) == ("en/organisations/operator/", "Border Guard")
    assert page.breadcrumbs[-1].address == "en/lists/"
    assert _view(page).list.address == "en/lists/#kind-public"
    assert (page.edit_file, page.group, page.code) == ("docs/organisations/operator.yml", "organisation", "")


def test_the_tab_shows_a_number_and_not_the_name(tmp_path: Path) -> None:
    assert _plan(tmp_path).tab_title == "Organisation 1"


def test_what_is_said_is_escaped_and_cited(tmp_path: Path) -> None:
    page = _plan(tmp_path)
    view = _view(page)

    assert view.about.startswith("Guards &lt;the&gt; border")
    assert 'href="#source-1"' in view.about and 'href="#source-1"' in view.renamed
    assert [source.key for source in page.sources] == ["a-law"]


def test_every_role_has_its_year_and_its_sources(tmp_path: Path) -> None:
    ((role, sources),) = _view(_plan(tmp_path)).duties

    assert (role.function, role.year) == ("help", "2019")
    assert ">1</a>" in sources


def test_a_document_without_a_date_is_said_to_have_none(tmp_path: Path) -> None:
    ((role, _),) = _view(_plan(tmp_path, FACTS.replace("year: 2019, ", ""))).duties

    assert role.year == "no date"


def test_its_lines_and_campaigns_are_a_press_away(tmp_path: Path) -> None:
    _plan(tmp_path)
    part = "organisations:\n  - {id: operator, role: led, source: a-law}\n"
    campaign = (tmp_path / "campaigns/light/campaign.yml").read_text("utf-8")
    write(tmp_path, "campaigns/light/campaign.yml", campaign + part)
    (page,) = plan_organisations(an_edition(tmp_path))
    view = _view(page)

    assert [link.address for link in view.helplines] == ["en/helplines/line/"]
    assert [link.address for link in view.campaigns] == ["en/campaigns/light/"]


def test_the_help_card_has_its_lines_that_still_answer(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.yml", {"always_shown: true\n": ""})
    (page,) = plan_organisations(an_edition(tmp_path))

    assert [card.id for card in page.help_lines] == ["line"]


def test_without_words_in_a_language_the_page_says_so(tmp_path: Path) -> None:
    languages = Languages("lt", ("lt", "en"), ("lt", "en", "pl"))
    page = _plan(tmp_path, FACTS, "pl", languages)

    assert (page.template, page.untranslated, page.sources, page.edit_file) == ("untranslated.html", True, (), None)
    assert [link.text.language for link in page.values["available"]] == ["lt", "en"]
