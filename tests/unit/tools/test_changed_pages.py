"""Two builds are compared as a reader would compare them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.changed_pages import Change, find_changes

PAGE = (
    "<!doctype html><title>One &amp; two</title><meta content=\"style-src 'sha256-AbC+/=' 'self'\"><style>a { b: c }</style>"
    '<script>one();</script><script src="assets/copy-0123456789.js"></script><main>Text</main>'
)


def write(site: Path, **pages: str) -> Path:
    """Write a site of pages by the name of their folder; `home` lies at the root."""
    for name, text in pages.items():
        folder = site if name == "home" else site / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(text, "utf-8")
    return site


@pytest.fixture
def before(tmp_path: Path) -> Path:
    return write(tmp_path / "before", home=PAGE, help=PAGE)


def test_sites_that_are_the_same_have_no_changes(before: Path, tmp_path: Path) -> None:
    assert find_changes(before, write(tmp_path / "after", home=PAGE, help=PAGE)) == ()


def test_every_change_is_named_by_its_address(before: Path, tmp_path: Path) -> None:
    after = write(tmp_path / "after", home=PAGE.replace("Text", "Words"), signs=PAGE)

    assert find_changes(before, after) == (
        Change("", "changed", "One & two"),
        Change("help/", "gone", "One & two"),
        Change("signs/", "new", "One & two"),
    )


@pytest.mark.parametrize(("old", "new"), [("0123456789", "abcdef0123"), ("AbC", "Xyz"), ("b: c", "b:\n d"), ("one", "two")])
def test_other_styles_and_scripts_change_no_page(before: Path, tmp_path: Path, old: str, new: str) -> None:
    restyled = PAGE.replace(old, new)

    assert find_changes(before, write(tmp_path / "after", home=restyled, help=restyled)) == ()


def test_another_title_is_a_change(before: Path, tmp_path: Path) -> None:
    after = write(tmp_path / "after", home=PAGE.replace("One", "Three"), help=PAGE)

    assert [change.title for change in find_changes(before, after)] == ["Three & two"]


def test_a_page_that_only_sends_the_reader_on_does_not_count(before: Path, tmp_path: Path) -> None:
    after = write(tmp_path / "after", home=PAGE, help=PAGE, k7mp2='<meta http-equiv="refresh" content="0; url=../help/">')

    assert find_changes(before, after) == ()
