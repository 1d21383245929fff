"""Sites that several modules only read, each built once."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.build.built import Built, build
from tests.site.html import Page, read_pages, select_own
from tests.support.real_site import ROOT, build_site, read_real_site
from tests.support.sharing import make_once, work_out_once
from tests.support.tiny_site import write_page, write_tiny_site

ELSEWHERE = "https://elsewhere.example/a/b"
REPOSITORY = "https://git.example/people/site/"
LATER = 732
"""Days after the newest check of a line, when all are old: two years and a day."""
UKRAINIAN = """\
untranslated:
  title: Цієї сторінки ще немає українською
  text: Її можна прочитати іншою мовою.
  description: "Сторінку «{title}» ще не перекладено українською. Її можна прочитати іншими мовами."
"""


@pytest.fixture(scope="session")
def two_languages(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A tiny site in the languages of the real one."""
    return build(write_tiny_site(tmp_path_factory.mktemp("two")))


@pytest.fixture(scope="session")
def three_languages(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A tiny site in three other languages: one read from the right, one with a single page translated."""
    root = write_tiny_site(tmp_path_factory.mktemp("three"), ("pl", "uk", "ar"), ("pl", "ar"))
    words = root / "overrides/words/uk.yml"
    words.write_text(re.sub(r"^untranslated:\n(?:  .*\n)+", UKRAINIAN, words.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    write_page(root, "docs/help", "uk", "Дзвоніть [[phone:line]] [@a-law].\n\n## One { #one }\n\nText.")
    return build(root)


def choose_later_day() -> datetime.date:
    """Return the day two years after the newest check of a line."""
    catalogue = read_real_site().catalogue
    assert catalogue is not None
    newest = max(line.facts.verified.on.first_day for line in catalogue.helplines.values())
    return newest + datetime.timedelta(days=LATER)


@pytest.fixture(scope="session")
def moved_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site for another address, with a repository and two years later, as the environment tells it.

    So it is also proved that the build does not fail as days pass.
    """
    noon = datetime.datetime.combine(choose_later_day(), datetime.time(12), datetime.UTC)
    epoch = str(int(noon.timestamp()))

    def make(target: Path) -> None:
        result = build_site(ROOT, target, SITE_URL=ELSEWHERE, REPO_URL=REPOSITORY, SOURCE_DATE_EPOCH=epoch)
        assert result.returncode == 0, result.stderr

    return make_once(tmp_path_factory, "moved", make)


@pytest.fixture(scope="session")
def moved_pages(moved_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Page]:
    """The pages of that site that have something of their own to say, by their path from its root."""
    return select_own(work_out_once(tmp_path_factory, "moved-pages", lambda: read_pages(moved_site)))
