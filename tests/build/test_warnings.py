"""A warning in any language is a failure, and a failure leaves nothing that looks finished."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.built import build, take_settings
from tests.site.html import read_text
from tests.support.tiny_site import write, write_page, write_tiny_site

HELP = "Call [[phone:line]] [@a-law].\n\n## One { #one }\n\n"


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_link_to_a_page_that_does_not_exist_fails_the_build(tmp_path: Path, language: str) -> None:
    root = write_tiny_site(tmp_path)
    for code in ("lt", "en"):
        target = "missing.md" if code == language else "https://a.example/"
        write_page(root, "docs/help", code, HELP + f"Read [more]({target}).")
    built = build(root)

    assert built.result.returncode == 1
    assert "missing.md" in built.result.stderr
    assert not built.site.exists()


def test_a_link_to_a_heading_that_does_not_exist_fails_the_build(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path)
    take_settings(root, "validation")
    write_page(root, "docs/help", "lt", HELP + "Read [on](#two).")
    write_page(root, "docs/help", "en", HELP + "Read [on](#one).")
    built = build(root)

    assert built.result.returncode == 1
    assert "#two" in built.result.stderr


def test_a_template_that_breaks_halfway_leaves_no_site(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path)
    write(root, "overrides/campaign.html", "{{ planned.nothing.at_all }}")
    built = build(root)

    assert built.result.returncode != 0
    assert not built.site.exists()


def test_a_comment_that_looks_like_the_place_of_a_component_stays_a_comment(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path)
    write_page(root, "docs/help", "lt", HELP + "Before.\n\n<!-- component 7 -->\n\nAfter.")
    built = build(root)

    assert built.result.returncode == 0, built.result.stderr
    assert "Before. After." in read_text(built.page("help/").find_one("main"))
