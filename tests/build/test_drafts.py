"""A draft is told and left out when the site is built, and shown, plainly marked, in the preview."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.built import Built, build
from tests.support.tiny_site import SVG, write, write_tiny_site
from tests.unit.builders import change

PICTURE = "{file: pictures/bench.svg, depicts: [things], origin: drawn, licence: CC0}"


def keep_back(root: Path) -> None:
    """Make drafts of a campaign and of a page with a picture."""
    change(root, "campaigns/light/campaign.yml", {"kind: campaign": "draft: true\nkind: campaign"})
    change(root, "docs/lessons/lamp.yml", {"campaign: light\n": ""})
    write(root, "docs/news.yml", f"draft: true\npicture: {PICTURE}\n")
    write(root, "docs/pictures/bench.svg", SVG)
    for language in ("lt", "en"):
        text = (root / f"docs/lists.{language}.md").read_text("utf-8").split("[[")[0]
        text = text.replace("docs lists", "docs news").replace("description:", "picture_alt: A bench.\ndescription:")
        write(root, f"docs/news.{language}.md", text)
    change(root, "docs/navigation.yml", {"helplines, lists]": "helplines, lists, news]"})


@pytest.fixture(scope="module")
def held_back(tmp_path_factory: pytest.TempPathFactory) -> Built:
    root = write_tiny_site(tmp_path_factory.mktemp("drafts"))
    keep_back(root)
    return build(root)


def test_nothing_of_a_draft_is_built(held_back: Built) -> None:
    assert held_back.result.returncode == 0, held_back.result.stderr
    assert [file for file in held_back.files if "news" in file or "campaigns/" in file or "bench" in file] == []


def test_no_page_leads_to_a_draft(held_back: Built) -> None:
    links = {link for page in held_back.pages for link in page.links}

    assert [link for link in links if "news" in link or "campaigns/" in link] == []


def test_the_build_tells_which_files_are_drafts_in_every_language(held_back: Built) -> None:
    told = [line for line in held_back.result.stdout.splitlines() if "campaigns/light/campaign.yml, docs/news.yml" in line]

    assert len(told) == 2
