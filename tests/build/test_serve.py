"""The live preview follows every edit and survives every mistake."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.build.built import take_settings
from tests.support.preview import Preview, show, wait_until
from tests.support.tiny_site import write_tiny_site


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of a tiny site that watches what the real one watches."""
    folder = tmp_path_factory.mktemp("preview")
    root = write_tiny_site(folder / "site")
    take_settings(root, "watch")
    with show(root, folder) as preview:
        assert preview.shows("", "A home page."), preview.log.read_text()
        yield preview


@pytest.mark.parametrize(
    ("file", "old", "new", "address"),
    [
        ("campaigns/light/index.lt.md", "A campaign.", "A campaign. Edited words.", "campaigns/light/"),
        ("campaigns/light/campaign.yml", "text: Light", "text: Edited facts.", "campaigns/light/"),
        ("docs/help.en.md", "Text.", "Text. Edited page.", "en/help/"),
        ("overrides/components/footer.html", "</footer>", "Edited template.</footer>", ""),
        ("overrides/words/en.yml", "skip: ", "skip: Edited interface. ", "en/"),
    ],
)
def test_an_edit_shows_by_itself(preview: Preview, file: str, old: str, new: str, address: str) -> None:
    shown = new[new.index("Edited") :].split(".")[0]
    before = preview.get(address)
    preview.edit(file, old, new)

    assert shown not in before
    assert preview.shows(address, shown), preview.log.read_text()


def test_a_draft_is_shown_and_says_what_it_is_each_time_it_is_built(preview: Preview) -> None:
    says = 'class="aw-draft"'
    preview.edit("campaigns/light/campaign.yml", "kind: campaign", "draft: true\nkind: campaign")
    preview.edit("docs/lessons/lamp.yml", "campaign: light\n", "")

    assert preview.shows("campaigns/light/", says), preview.log.read_text()
    assert says not in preview.get("help/")

    preview.edit("campaigns/light/index.lt.md", "A campaign.", "A campaign. Built again.")

    assert preview.shows("campaigns/light/", "Built again."), preview.log.read_text()
    assert says in preview.get("campaigns/light/")

    preview.edit("campaigns/light/campaign.yml", "draft: true\n", "")

    assert wait_until(lambda: says not in preview.get("campaigns/light/")), preview.log.read_text()


def test_an_edit_of_a_style_sheet_shows_by_itself(preview: Preview) -> None:
    sheet = preview.root / "overrides/styles/base.css"
    sheet.write_text(sheet.read_text("utf-8") + ".aw-top { outline-offset: 13px; }\n", "utf-8")

    def is_styled() -> bool:
        return "outline-offset:13px" in preview.get("")

    assert wait_until(is_styled), preview.log.read_text()


def test_a_style_sheet_that_cannot_be_read_is_named_and_may_be_mended(preview: Preview) -> None:
    sheet = preview.root / "overrides/styles/base.css"
    text = sheet.read_text("utf-8")
    sheet.write_text(f"{text}.a {{ .b {{ c: d; }} }}\n", "utf-8")

    assert wait_until(lambda: "overrides/styles/base.css, line " in preview.log.read_text())
    assert "Traceback" not in preview.log.read_text()

    sheet.write_text(f"{text}.aw-top {{ outline-offset: 17px; }}\n", "utf-8")

    assert wait_until(lambda: "outline-offset:17px" in preview.get("")), preview.log.read_text()


def test_the_preview_goes_on_when_a_mistake_is_mended(preview: Preview) -> None:
    preview.edit("docs/help.lt.md", "[@a-law]", "[@no-law]")

    assert wait_until(lambda: "docs/help.lt.md:6  [unknown-reference]" in preview.log.read_text())

    preview.edit("docs/help.lt.md", "[@no-law]", "[@a-law] Mended.")

    assert preview.shows("help/", "Mended."), preview.log.read_text()
    assert "Traceback" not in preview.log.read_text()


def test_the_preview_goes_on_when_a_template_and_then_a_text_was_wrong(preview: Preview) -> None:
    """Where the languages are built by two processes, a fault that neither has met before must not end both."""
    mistakes = ("overrides/components/footer.html", "</footer>", "{{ 1 / 0 }}</footer>"), (
        "docs/help.en.md",
        "[@a-law]",
        "[@missing-law]",
    )
    for (file, right, wrong), told in zip(mistakes, ("division by zero", "docs/help.en.md:6  [unknown"), strict=True):
        preview.edit(file, right, wrong)
        assert wait_until(lambda told=told: told in preview.log.read_text()), preview.log.read_text()
    for file, right, wrong in mistakes:
        preview.edit(file, wrong, right)
    preview.edit("docs/help.en.md", "[@a-law]", "[@a-law] Both mended.")

    assert preview.shows("en/help/", "Both mended."), preview.log.read_text()
    assert "ChildProcessError" not in preview.log.read_text()
