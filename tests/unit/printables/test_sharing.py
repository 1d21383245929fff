"""The picture for messengers is drawn from the words given, the same every time, with the fonts of the site."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
import typst
from PIL import Image

from hooks.awareness.printables import typesetting
from hooks.awareness.printables.sharing import HEIGHT, WIDTH, SharePicture, draw_share_picture, share_key, share_path
from hooks.awareness.printables.typesetting import Unprintable

EMBLEM = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="8" height="9"/></svg>'
PICTURE = SharePicture("Nežinia yra tamsa", "Svetainė", "lt", "ltr", "teal", EMBLEM)


@pytest.fixture(scope="module")
def drawing() -> bytes:
    """The picture with its plainest words."""
    return draw_share_picture(PICTURE)


def test_a_picture_has_the_size_that_messengers_expect(drawing: bytes) -> None:
    with Image.open(io.BytesIO(drawing)) as image:
        assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT))


def test_the_same_words_make_the_same_picture(drawing: bytes) -> None:
    assert draw_share_picture(PICTURE) == drawing


@pytest.mark.parametrize(
    "title", ["#panic() *bold* $x$ \\ [a] // b", "#sys.inputs.site", "Žodis " * 30, "", '"quoted" „taip“']
)
def test_a_title_is_drawn_and_never_read_as_markup(title: str) -> None:
    assert draw_share_picture(replace(PICTURE, title=title)).startswith(b"\x89PNG")


@pytest.mark.parametrize("language", ["en", "ar", "pt-BR", "sr-Latn"])
def test_a_picture_is_drawn_in_any_language(language: str) -> None:
    assert draw_share_picture(replace(PICTURE, language=language)).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "changes", [{"title": "Kita"}, {"site": "Kita"}, {"direction": "rtl"}, {"accent": "plum"}, {"emblem": EMBLEM.replace("8", "4")}]
)
def test_a_picture_shows_what_it_is_given(changes: dict[str, str], drawing: bytes) -> None:
    assert draw_share_picture(replace(PICTURE, **changes)) != drawing


@pytest.mark.parametrize("field", ["title", "site", "language", "direction", "accent", "emblem"])
def test_the_key_changes_with_everything_that_the_picture_shows(field: str) -> None:
    assert share_key(replace(PICTURE, **{field: "x"})) != share_key(PICTURE)


def test_the_key_stays_while_nothing_changes() -> None:
    assert share_key(replace(PICTURE)) == share_key(PICTURE)


def test_a_font_that_is_missing_is_an_error_and_no_substitution(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiler = typst.Compiler(root=typesetting._SHEETS, font_paths=[tmp_path], ignore_system_fonts=True)
    monkeypatch.setattr(typesetting, "_compiler", lambda: compiler)

    with pytest.raises(RuntimeError, match="font"):
        draw_share_picture(replace(PICTURE, title="Not drawn before", site="Nor this"))


def test_an_emblem_that_cannot_be_drawn_is_an_error_of_one_line() -> None:
    with pytest.raises(Unprintable, match="^“Svetainė” .*layout: sharing, language: lt.*: failed to parse SVG.*$"):
        draw_share_picture(replace(PICTURE, emblem="<svg>"))


@pytest.mark.parametrize("field", ["title", "site"])
def test_a_sign_that_the_typeface_lacks_is_an_error_and_no_substitution(field: str) -> None:
    with pytest.raises(RuntimeError, match="language: lt.*lacks ᚠ 字"):
        draw_share_picture(replace(PICTURE, **{field: "ᚠx字"}))


def test_an_accent_that_is_not_known_is_an_error() -> None:
    with pytest.raises(Unprintable, match="red"):
        draw_share_picture(replace(PICTURE, accent="red"))


def test_a_picture_takes_a_third_of_the_bytes_that_full_colour_needs(drawing: bytes) -> None:
    with Image.open(io.BytesIO(drawing)) as image:
        whole = io.BytesIO()
        image.convert("RGB").resize((WIDTH * 2, HEIGHT * 2)).resize((WIDTH, HEIGHT)).save(whole, "PNG")

        assert image.mode == "P"
    assert len(drawing) * 3 < len(whole.getvalue())


@pytest.mark.parametrize(("code", "path"), [("k7m2x", "assets/share/k7m2x.png"), ("", "assets/share/en.png")])
def test_a_picture_is_named_by_the_short_address_of_its_page(code: str, path: str) -> None:
    assert share_path("en", code) == path
