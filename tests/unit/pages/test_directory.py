"""The directory is filtered by pages of their own, each with the lines that fit, and none empty."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.model.helpline import TIERS
from hooks.awareness.pages.directory import find_choices, list_facets, plan_names
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.helplines import plan_filters
from tests.support.tiny_site import HELPLINE, write, write_page
from tests.unit.builders import an_edition, change
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content

TEXTS = "{lt: žodis lt, en: word en}"
VOCABULARY = f"""\
situations: {{danger: {TEXTS}, doubt: {TEXTS}, nothing: {TEXTS}}}
people: {{everyone: {TEXTS}, children: {TEXTS}}}
audiences: {{pupils: {TEXTS}}}
subjects: {{class-hour: {TEXTS}}}
"""


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """A site with four lines: for all, for children, in another country, closed."""
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/vocabulary.yml", VOCABULARY)
    for id, changes in {
        "child": {"[danger]": "[doubt]", "[everyone]": "[children]", "[en]": "[lt]"},
        "abroad": {"country: XX": "country: DE", "[en]": "[de, en]", "tier: emergency": "tier: abroad"},
        "gone": {"status: active": "status: closed\nreplaced_by: line", "always_shown: true\n": "", "[en]": "[fr]", "country: XX": "country: FR"},
        "world": {"usable_from: [XX]": "usable_from: [anywhere]", "order: 1": "order: 9", "[en]": "unknown"},
    }.items():
        write_line(tmp_path, id, changes)
    return an_edition(tmp_path)


def write_line(root: Path, id: str, changes: dict[str, str]) -> None:
    """Write a line that differs in some words from the one of every tiny site."""
    facts = HELPLINE
    for old, new in changes.items():
        assert old in facts
        facts = facts.replace(old, new)
    write(root, f"docs/helplines/{id}.yml", facts)
    for language in LANGUAGES.all:
        write_page(root, f"docs/helplines/{id}", language, "A line.", who="For some.")


@pytest.mark.parametrize(
    ("uri", "lines"),
    [
        ("helplines/situation/danger/index", ["line", "world"]),
        ("helplines/situation/doubt/index", ["child"]),
        ("helplines/situation/nothing/index", []),
        ("helplines/people/children/index", ["child", "line", "world"]),
        ("helplines/language/lt/index", ["child"]),
        ("helplines/language/en/index", ["line"]),
        ("helplines/language/de/index", ["abroad"]),
        ("helplines/country/de/index", ["abroad", "world"]),
        ("helplines/tier/emergency/index", ["child", "line", "world"]),
    ],
)
def test_a_choice_finds_the_lines_that_fit(uri: str, lines: list[str], edition: Edition) -> None:
    choices = {choice.uri: [entry.id for entry in choice.lines] for choice in find_choices(edition)}

    assert choices[uri] == lines


@pytest.mark.parametrize(
    ("uri", "shown"),
    [
        ("helplines/situation/danger/index", {"line": ["phone"], "world": ["phone"]}),
        ("helplines/country/de/index", {"abroad": ["phone"], "world": ["phone"]}),
        ("helplines/people/children/index", {"child": ["phone"], "line": ["phone"], "world": ["phone", "sms"]}),
    ],
    ids=["readers abroad", "readers there", "readers here"],
)
def test_readers_elsewhere_see_no_contact_that_only_works_at_home(
    uri: str, shown: dict[str, list[str]], edition: Edition, tmp_path: Path
) -> None:
    world = (tmp_path / "docs/helplines/world.yml").read_text("utf-8")
    sms = HELPLINE.partition("contacts:\n")[2].partition("calling")[0].replace("id: call", "id: sms").replace("phone", "sms")
    write(tmp_path, "docs/helplines/world.yml", world.replace("calling:", f"{sms}calling:"))
    for id, reach in {"abroad": "[DE]", "line": "[XX, EU]"}.items():
        change(tmp_path, f"docs/helplines/{id}.yml", {"usable_from: [XX]": f"usable_from: {reach}"})
    change(tmp_path, "mkdocs.yml", {'short_numbers: ["112"]': 'short_numbers: ["112"], abroad: danger'})
    pages = {page.uri: page for page in plan_filters(an_edition(tmp_path))}

    assert {card.id: [contact.method for contact in card.contacts] for card in pages[uri].values["cards"]} == shown


def test_a_line_here_for_nobody_else_comes_right_after_danger(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/vocabulary.yml", VOCABULARY)
    children = {"[everyone]": "[children]"}
    write_line(tmp_path, "expert", {"tier: emergency": "tier: specialist"})
    write_line(tmp_path, "abroad", {**children, "tier: emergency": "tier: abroad", "country: XX": "country: DE"})
    write_line(tmp_path, "child", {**children, "tier: emergency": "tier: support"})
    write_line(tmp_path, "shared", {"[everyone]": "[everyone, children]", "tier: emergency": "tier: support"})
    choices = {choice.uri: [entry.id for entry in choice.lines] for choice in find_choices(an_edition(tmp_path))}

    assert choices["helplines/people/children/index"] == ["line", "child", "expert", "shared"]


def test_a_list_mostly_of_lines_near_by_only_names_those_of_other_countries(edition: Edition, tmp_path: Path) -> None:
    elsewhere = {"country: XX": "country: FR", "tier: emergency": "tier: abroad", "usable_from: [XX]": "usable_from: [anywhere]"}
    write_line(tmp_path, "farther", {**elsewhere, "[en]": "[fr]"})
    for id in ("first", "second"):
        write_line(tmp_path, id, {**elsewhere, "[en]": "[lt]"})
    parts = {
        choice.uri: ([entry.id for entry in choice.lines], [entry.id for entry in choice.far])
        for choice in find_choices(an_edition(tmp_path))
    }

    assert parts["helplines/people/children/index"] == (["child", "line", "world"], ["abroad", "farther", "first", "second"])
    assert parts["helplines/country/de/index"] == (["abroad", "world"], ["farther", "first", "second"])
    assert parts["helplines/language/en/index"] == (["line"], ["abroad"])
    assert parts["helplines/language/lt/index"] == (["child", "first", "second"], []), "twice as many elsewhere"
    assert parts["helplines/language/fr/index"] == (["farther"], [])


def test_the_page_of_a_choice_leads_to_every_line_that_fits(edition: Edition) -> None:
    shown = {
        page.uri: ([card.id for card in page.values["cards"]], [card.id for card in page.values["far"]])
        for page in plan_filters(edition)
    }

    assert shown == {
        choice.uri: ([entry.id for entry in choice.lines], [entry.id for entry in choice.far])
        for choice in find_choices(edition)
        if choice.lines
    }
    assert any(far for _, far in shown.values())


@pytest.mark.parametrize(
    "choice", ["people/everyone", "language/fr", "country/fr", "country/xx", "tier/abroad", "tier/specialist"]
)
def test_what_helps_nobody_to_choose_is_no_choice(choice: str, edition: Edition) -> None:
    assert f"helplines/{choice}/index" not in {found.uri for found in find_choices(edition)}


def test_a_choice_without_lines_has_no_page_and_no_link(edition: Edition) -> None:
    pages = {page.uri for page in plan_filters(edition)}
    links = {link.address for facet in list_facets(edition) for link in facet.links}
    links |= {part.page.address for part in plan_names(edition, TIERS) if part.page}

    assert "helplines/situation/nothing/index" not in pages
    assert links == {f"en/{uri.removesuffix('index')}" for uri in pages}


def test_the_finder_does_not_offer_the_parts_of_the_directory(edition: Edition) -> None:
    links = {link.address for facet in list_facets(edition) for link in facet.links}

    assert "en/helplines/tier/emergency/" not in links
    assert "en/helplines/situation/danger/" in links


def test_a_part_that_is_only_named_leads_to_each_line_and_to_all_that_is_known(edition: Edition, tmp_path: Path) -> None:
    elsewhere = {"tier: emergency": "tier: abroad", "order: 1": "order: 0"}
    write_line(tmp_path, "north", {**elsewhere, "country: XX": "country: FR"})
    write_line(tmp_path, "south", {**elsewhere, "country: XX": "country: AT", "order: 1": "order: 5"})
    write_line(tmp_path, "near", {**elsewhere, "order: 1": "order: 8"})
    (part,) = plan_names(an_edition(tmp_path), ("abroad", "public"))

    assert [(card.id, card.country) for card in part.cards] == [
        ("near", ""), ("south", "Austria"), ("north", "France"), ("abroad", "Germany"),
    ]
    assert part.page is not None
    assert part.page.address == "en/helplines/tier/abroad/"
    assert part.page.text == "Help abroad: numbers and hours"


def test_a_line_that_is_alone_needs_no_list(edition: Edition) -> None:
    (part,) = plan_names(edition, ("abroad",))

    assert ([card.id for card in part.cards], part.page) == (["abroad"], None)


def test_the_choice_of_the_page_is_marked(edition: Edition) -> None:
    current = next(choice for choice in find_choices(edition) if choice.uri.endswith("/doubt/index"))
    marked = [link.address for facet in list_facets(edition, current) for link in facet.links if link.current]

    assert marked == ["en/helplines/situation/doubt/"]


def test_the_page_of_a_choice_offers_the_others_of_its_kind(edition: Edition) -> None:
    current = next(choice for choice in find_choices(edition) if choice.uri.endswith("/doubt/index"))
    offered = {link.address for facet in list_facets(edition, current) for link in facet.links}

    assert len(offered) > 1
    assert {address.split("/")[2] for address in offered} == {"situation"}


def test_languages_and_countries_are_named_in_the_language_of_the_reader(edition: Edition) -> None:
    lithuanian = Edition(edition.catalogue, "lt")

    assert {"English", "German", "Lithuanian"} <= {choice.text for choice in find_choices(edition)}
    assert {"anglų", "vokiečių", "lietuvių"} <= {choice.text for choice in find_choices(lithuanian)}


def test_the_tab_of_a_filter_does_not_tell_the_choice(edition: Edition) -> None:
    assert [page.tab_title for page in plan_filters(edition) if page.title in page.tab_title] == []


def test_filters_can_be_told_apart(edition: Edition) -> None:
    pages = list(plan_filters(edition))

    assert len({page.tab_title for page in pages}) == len({page.description for page in pages}) == len(pages)


def test_the_same_list_has_the_same_number_in_every_language(edition: Edition) -> None:
    numbers = [
        {page.uri: "".join(filter(str.isdigit, page.tab_title)) for page in plan_filters(Edition(edition.catalogue, language))}
        for language in LANGUAGES.all
    ]

    assert numbers[0] == numbers[1]
