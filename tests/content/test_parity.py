"""Proves that a text is built alike in every language: same sections, and the same things in each."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.reading import Article
from hooks.awareness.traversal import find_values
from tests.content.structure import an_article, read_sections


def find_pairs(catalogue: Catalogue) -> Iterator[tuple[Article, Article]]:
    """Yield every text of the default language with the same text in each required language."""
    default = catalogue.languages.default
    for entry in catalogue.entries:
        for language in catalogue.languages.required:
            if entry.articles and language != default:
                yield entry.articles[default], entry.articles[language]


def find_differences(first: Article, second: Article) -> list[str]:
    """Return what one text has in a section and the other has not."""
    ours, theirs = read_sections(first), read_sections(second)
    outline = [(section.anchor, section.level) for section in ours]
    other_outline = [(section.anchor, section.level) for section in theirs]
    if outline != other_outline:
        return [f"{second.file}: sections {other_outline}, in {first.file} {outline}"]
    return [
        f"{second.file}#{section.anchor}: {thing} {other.counts[thing]}, in {first.file} {section.counts[thing]}"
        for section, other in zip(ours, theirs, strict=True)
        for thing in sorted(section.counts | other.counts)
        if section.counts[thing] != other.counts[thing]
    ]


def find_fields(article: Article) -> set[tuple[str | int, ...]]:
    """Return the places of all words in the front matter of a text."""
    return {location for location, _ in find_values(article.front.data)}


def test_each_section_has_the_same_lists_tables_callouts_sources_and_mentions(catalogue: Catalogue) -> None:
    differences = [line for pair in find_pairs(catalogue) for line in find_differences(*pair)]

    assert differences == []


def test_the_front_matter_has_the_same_fields(catalogue: Catalogue) -> None:
    differences = [
        (second.file, find_fields(first) ^ find_fields(second))
        for first, second in find_pairs(catalogue)
        if find_fields(first) != find_fields(second)
    ]

    assert differences == []


def test_texts_are_compared_at_all(catalogue: Catalogue) -> None:
    compared = {first.file for first, _ in find_pairs(catalogue)}

    assert len(compared) == sum(
        len(group) for group in (catalogue.pages, catalogue.campaigns, catalogue.helplines, catalogue.lessons)
    )


def test_a_source_in_another_section_is_a_difference() -> None:
    first = an_article("One [@a].\n\n## Two { #two }\n\nThree.")
    second = an_article("One.\n\n## Two { #two }\n\nThree [@a].")

    assert find_differences(first, second) == [
        "page.md#: source a 0, in page.md 1",
        "page.md#two: source a 1, in page.md 0",
    ]


def test_two_lists_are_not_one() -> None:
    first = an_article("- one\n- two")
    second = an_article("- one\n\nBetween.\n\n- two")

    assert find_differences(first, second) == ["page.md#: list 2, in page.md 1"]


def test_a_missing_mention_component_row_or_callout_is_a_difference() -> None:
    full = an_article('[[term:b|c]]\n\n[[helplines: x]]\n\n| a |\n\n!!! note "N"\n    Text.')

    assert [line.split(": ")[1].split(",")[0] for line in find_differences(an_article(""), full)] == [
        "callout note 1",
        "component helplines x 1",
        "row 1",
        "term b# 1",
    ]
