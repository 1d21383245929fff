"""A small picture that is kept is drawn anew whenever it would come out otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks.awareness.printables import previews
from hooks.awareness.printables.previews import preview_key

KEY = preview_key("sheet", 33.0, 300)


@pytest.fixture
def unread() -> Iterator[None]:
    """Forget what was read of the code and the libraries, before a test and behind it."""
    previews._fingerprint.cache_clear()
    yield
    previews._fingerprint.cache_clear()


@pytest.mark.parametrize(
    "other",
    [
        preview_key("another", 33.0, 300),
        preview_key("sheet", 34.0, 300),
        preview_key("sheet", 33.0, 301),
        preview_key("sheet", 33.0),
        preview_key("sheet", 33.0, 300, written=True),
    ],
)
def test_the_key_changes_with_everything_that_the_picture_is_drawn_by(other: str) -> None:
    assert preview_key("sheet", 33.0, 300) == KEY != other


@pytest.mark.usefixtures("unread")
def test_the_key_changes_with_the_code_that_draws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = Path(previews.__file__).read_text("utf-8")
    (tmp_path / "previews.py").write_text(text.replace("_COLOURS = 24", "_COLOURS = 25"), "utf-8")
    monkeypatch.setattr(previews, "__file__", str(tmp_path / "previews.py"))

    assert preview_key("sheet", 33.0, 300) != KEY


@pytest.mark.usefixtures("unread")
def test_the_key_changes_with_the_library_that_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(previews, "version", lambda library: "0")

    assert preview_key("sheet", 33.0, 300) != KEY
