"""Proves that what campaigns and projects claim rests on sources named beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.markup import CITATION
from hooks.awareness.reading import Article
from tests.support.articles import an_article
from tools.proofreading.passages import clean_line

RULES_OF_READING = "note-on-the-document"
"""The section that tells how the document was read; its first sentence names the document."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def find_campaign_texts(catalogue: Catalogue) -> Iterator[tuple[str, Article]]:
    for id, entry in catalogue.campaigns.items():
        chapters = (catalogue.pages[page] for page in catalogue.list_chapters(entry))
        for text in (entry, *chapters):
            for language in catalogue.languages.required:
                yield id, text.articles[language]


def find_unsupported_years(article: Article) -> Iterator[str]:
    """Yield paragraphs that tell a year, where neither they nor the one that leads to them has a source."""
    before = ""
    section = ""
    for paragraph in re.split(r"\n\s*\n", article.text):
        if paragraph.startswith("#"):
            section, before = paragraph, ""
            continue
        words = "\n".join(clean_line(line) for line in paragraph.split("\n"))
        supported = CITATION.search(paragraph) or CITATION.search(before) or RULES_OF_READING in section
        if YEAR.search(words) and not supported:
            yield f"{article.file}: {words}"
        before = paragraph


def test_every_year_in_a_campaign_has_a_source(catalogue: Catalogue) -> None:
    unsupported = [line for _, article in find_campaign_texts(catalogue) for line in find_unsupported_years(article)]

    assert unsupported == []


@pytest.mark.parametrize(
    "text",
    [
        "In 2013 it began.",
        "It began [@a].\n\nMore.\n\nIt ended in 2015.",
        "It began [@a].\n\n## End { #end }\n\nIt ended in 2015.",
    ],
)
def test_a_year_without_a_source_is_found(text: str) -> None:
    assert list(find_unsupported_years(an_article(text)))
