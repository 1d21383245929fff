"""A picture file keeps every bit of its picture, and tells nothing else."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image, ImageOps, PngImagePlugin

from hooks.awareness.mending.photos import UnknownPicture, strip_picture
from hooks.awareness.mending.scaling import shrink_photo

GPS, ORIENTATION, MAKER = 0x8825, 0x0112, 0x010F
FILM = b"\0\0\0\x18ftypmp42" + bytes(500)
LAPTOP_NAME = b"Ona-laptop"


def draw(form: str, turned: int = 1, size: tuple[int, int] = (24, 16), **options: object) -> bytes:
    """Return a picture with all corners different, made by a camera at a place."""
    exif = Image.Exif()
    exif[MAKER] = "Camera of Ona"
    exif[GPS] = {1: "N", 2: (54.0, 41.0, 0.0)}
    exif[ORIENTATION] = turned
    image = Image.radial_gradient("L").resize(size).convert("RGB")
    image.putpixel((0, 0), (255, 0, 0))
    file = io.BytesIO()
    image.save(file, form, exif=exif, **options)
    return file.getvalue()


def look(content: bytes) -> bytes:
    """Return what a browser shows of a picture, the right way up."""
    with Image.open(io.BytesIO(content)) as image:
        return ImageOps.exif_transpose(image).convert("RGB").tobytes()


@pytest.mark.parametrize("turned", [1, 3, 6])
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_the_picture_stays_bit_by_bit_and_the_right_way_up(form: str, turned: int) -> None:
    before = draw(form, turned)
    after = strip_picture(before)

    assert look(after) == look(before)
    assert b"Camera" in before and b"Camera" not in after
    with Image.open(io.BytesIO(after)) as image:
        assert dict(image.getexif()) == ({} if turned == 1 else {ORIENTATION: turned})


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_stripped_picture_needs_no_stripping(form: str) -> None:
    once = strip_picture(draw(form, 6))

    assert strip_picture(once) == once


def test_a_film_behind_a_photo_goes() -> None:
    plain = strip_picture(draw("JPEG"))

    assert strip_picture(plain + FILM) == plain


@pytest.mark.parametrize(
    "add",
    [
        lambda photo: photo[:2] + b"\xff\xfe" + (2 + len(LAPTOP_NAME)).to_bytes(2, "big") + LAPTOP_NAME + photo[2:],
        lambda photo: photo[:2] + b"\xff\xed" + (2 + len(LAPTOP_NAME)).to_bytes(2, "big") + LAPTOP_NAME + photo[2:],
        lambda photo: photo[:2] + b"\xff\xe1" + (2 + len(LAPTOP_NAME)).to_bytes(2, "big") + LAPTOP_NAME + photo[2:],
    ],
)
def test_comments_and_further_data_go(add: Callable[[bytes], bytes]) -> None:
    plain = strip_picture(draw("JPEG"))

    assert strip_picture(add(plain)) == plain


def test_progressive_photos_and_those_with_colours_of_their_own_keep_them() -> None:
    photo = draw("JPEG", progressive=True, icc_profile=b"profile" * 40)

    assert look(strip_picture(photo)) == look(photo)
    with Image.open(io.BytesIO(strip_picture(photo))) as image:
        assert image.info["icc_profile"] == b"profile" * 40


def test_words_inside_a_png_go() -> None:
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "Ona")

    assert b"Ona" not in strip_picture(draw("PNG", pnginfo=words))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_that_is_cut_off_anywhere_is_said_to_be_damaged(form: str) -> None:
    whole = strip_picture(draw(form))
    for length in range(len(whole)):
        with pytest.raises(UnknownPicture):
            strip_picture(whole[:length])


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\xff\xd8", b"RIFF\0\0\0\0WAVE"])
def test_other_bytes_are_no_picture(content: bytes) -> None:
    with pytest.raises(UnknownPicture):
        strip_picture(content)


def test_a_photo_of_a_telephone_becomes_as_small_as_a_page_needs() -> None:
    file = io.BytesIO()
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    Image.effect_noise((1200, 900), 90).convert("RGB").save(file, "JPEG", quality=98, exif=exif)
    small = shrink_photo(file.getvalue(), 120_000, 600)

    assert len(small) <= 120_000
    with Image.open(io.BytesIO(small)) as image:
        assert max(image.size) <= 600
        assert image.height > image.width, "turned the right way up"
    assert shrink_photo(small, 120_000, 600) == small


def test_a_small_photo_and_a_drawing_are_not_written_anew() -> None:
    for content in (draw("JPEG"), draw("PNG", size=(900, 10)), b"nonsense"):
        assert shrink_photo(content, 300_000, 600) == content
