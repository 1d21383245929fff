"""Templates get everything they print: parts in their places, whole addresses, JSON that ends no script."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig

from hooks.awareness.language import Languages
from hooks.awareness.pages.plan import plan_frames, plan_site
from hooks.awareness.pages.planned import Component
from hooks.edge.build import Build
from hooks.edge.bundling import HashedFile, bundle_assets
from hooks.edge.context import Part, describe_missing_page, describe_page, edit_url, name_tables, split_parts
from tests.support.real_site import ROOT
from tests.support.tiny_site import SVG, write
from tests.unit.builders import a_catalogue, change
from tests.unit.reading_tiny_sites import LANGUAGES, write_tiny_content

ONE, TWO = Component("one"), Component("two")
THREE = Languages("lt", ("lt", "en"), ("lt", "en", "uk"))


def a_config(**settings: Any) -> MkDocsConfig:
    """Return a configuration of a site below a folder."""
    config = MkDocsConfig()
    config.load_dict({"site_url": "https://tiny.example/sub/", "repo_url": "", **settings})
    return config


def a_build(root: Path, languages: Languages = LANGUAGES) -> Build:
    """Return a build of a tiny site with the real looks."""
    catalogue = a_catalogue(root, languages)
    plan = plan_site(catalogue, root, write(root, "mark.svg", SVG))
    frames = plan_frames(catalogue, datetime.date(2026, 1, 2))
    pages = {page.source_uri: page for page in plan.pages}
    clocks = {code: HashedFile(f"assets/opening-{code}.js", b"") for code in languages.all}
    return Build(root=root, docs=root / "docs", overrides=ROOT / "overrides", bundle=bundle_assets(ROOT / "overrides"), catalogue=catalogue, plan=plan, frames=frames, pages=pages, clocks=clocks)


@pytest.mark.parametrize(
    ("content", "parts"),
    [
        ("", []),
        ("<p>a</p>", [Part("<p>a</p>")]),
        ("<!-- component 0 -->", [Part(component=ONE)]),
        ("<p>a</p>\n<!-- component 0 -->\n<p>b</p>", [Part("<p>a</p>"), Part(component=ONE), Part("<p>b</p>")]),
        ("<!-- component 0 --> <!-- component 1 -->", [Part(component=ONE), Part(component=TWO)]),
        ("<p>a</p><!-- a comment --><p>b</p>", [Part("<p>a</p><!-- a comment --><p>b</p>")]),
        ("<p>a</p><!-- component 7 -->", [Part("<p>a</p><!-- component 7 -->")]),
    ],
)
def test_components_stand_where_the_text_keeps_a_place(content: str, parts: list[Part]) -> None:
    assert list(split_parts(content, (ONE, TWO))) == parts


def test_a_table_can_be_reached_and_has_a_name() -> None:
    named = name_tables("<p>a</p><table><tr></tr></table>", 'A "table"')

    assert named == (
        '<p>a</p><div class="aw-scroll" tabindex="0" role="region" aria-label="A &quot;table&quot;">'
        "<table><tr></tr></table></div>"
    )


@pytest.mark.parametrize(
    ("repository", "file", "url"),
    [
        ("https://code.example/a/b", "docs/help.lt.md", "https://code.example/a/b/edit/main/docs/help.lt.md"),
        ("https://code.example/a/b/", "docs/help.lt.md", "https://code.example/a/b/edit/main/docs/help.lt.md"),
        ("", "docs/help.lt.md", None),
        (None, "docs/help.lt.md", None),
        ("https://code.example/a/b", None, None),
    ],
)
def test_an_editor_is_led_to_the_file_if_the_repository_is_known(repository: str | None, file: str | None, url: str | None) -> None:
    assert edit_url(a_config(repo_url=repository), file) == url


def test_a_page_knows_its_whole_address_below_a_folder(tmp_path: Path) -> None:
    build = a_build(tmp_path)
    described = describe_page(build, build.find_page("help.en.md"), "<p>a</p>", a_config())

    assert described["canonical"] == "https://tiny.example/sub/en/help/"
    assert described["share_picture"] == "https://tiny.example/sub/assets/share/ggqdm.png"
    assert described["alternate_urls"] == (("lt", "https://tiny.example/sub/help/"), ("en", "https://tiny.example/sub/en/help/"))


def test_a_language_without_the_text_is_no_alternate(tmp_path: Path) -> None:
    build = a_build(tmp_path, THREE)
    described = describe_page(build, build.find_page("help.uk.md"), "", a_config())

    assert [language for language, _ in described["alternate_urls"]] == ["lt", "en"]


def test_structured_data_cannot_end_the_script_that_holds_it(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "docs/helplines/line.en.md", {"title: Title": "title: </script><script>alert(1)</script> Title"})
    build = a_build(tmp_path)
    (data,) = describe_page(build, build.find_page("helplines/line.en.md"), "", a_config())["structured_data"]

    assert "<" not in data
    assert json.loads(data)["name"].startswith("</script><script>")
    assert json.loads(data)["url"] == "https://tiny.example/sub/en/helplines/line/"


def test_the_page_for_missing_addresses_speaks_every_language_the_default_one_outside(tmp_path: Path) -> None:
    build = a_build(tmp_path)
    described = describe_missing_page(build, a_config())

    assert [edition["wording"].language for edition in described["editions"]] == ["lt", "en"]
    assert (described["wording"].language, described["default_language"]) == ("lt", "lt")
