"""Rule: a picture exists, is used, is what its name says, is small, and gives nothing away."""

from __future__ import annotations

import io
import random
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from hooks.awareness.rules.pictures import _check_file
from tests.support.tiny_site import SVG, write
from tests.unit.broken_sites import write_broken_site
from tests.unit.builders import a_site, change
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content

BENCH = "pictures: [{file: pictures/bench.svg, depicts: [things], origin: drawn, licence: CC0}]\n"
GPS, CAMERA = 0x8825, 0x010F


def _draw(form: str, **options: object) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (8, 8), "teal").save(file, form, **options)
    return file.getvalue()


def _draw_vast() -> bytes:
    """A picture of as many points as telephones take, of which Pillow warns; a PNG of one colour weighs little."""
    file = io.BytesIO()
    Image.new("1", (12_000, 9_000)).save(file, "PNG")
    return file.getvalue()


def _tags(tags: dict[int, object]) -> Image.Exif:
    exif = Image.Exif()
    exif.update(tags)
    return exif


def _photo(tags: dict[int, object]) -> bytes:
    return _draw("JPEG", exif=_tags(tags))


def _check(root: Path, name: str, content: bytes, limit: int = 300_000) -> list[tuple[int, str]]:
    (root / name).write_bytes(content)
    return [(problem.line, problem.kind) for problem in _check_file(root, name, a_site(picture_limit=limit))]


def test_a_picture_that_is_far_too_large_is_called_too_wide_and_not_damaged(tmp_path: Path) -> None:
    assert _check(tmp_path, "a.png", _draw_vast()) == [(0, "picture-too-wide")]


def test_a_picture_that_is_far_too_large_may_be_named_by_a_poster(tmp_path: Path) -> None:
    write_broken_site(tmp_path, "print-picture-coarse")
    (tmp_path / "docs/pictures/photo.png").write_bytes(_draw_vast())

    assert [problem.kind for problem in read_tiny_site(tmp_path).problems] == ["picture-too-wide"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.svg", SVG.encode()),
        ("a.svg", b'<?xml version="1.0"?><!-- a --><svg><use href="#b"/><path fill="url(#c)"/></svg>'),
        ("a.png", _draw("PNG")),
        ("a.jpg", _draw("JPEG")),
        ("a.jpeg", _draw("JPEG")),
        ("a.webp", _draw("WEBP")),
    ],
)
def test_a_plain_picture_is_fine(name: str, content: bytes, tmp_path: Path) -> None:
    assert _check(tmp_path, name, content) == []


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.jpg", _draw("PNG"), (0, "picture-of-wrong-type")),
        ("a.png", _draw("JPEG"), (0, "picture-of-wrong-type")),
        ("a.webp", b"no picture", (0, "picture-of-wrong-type")),
        ("a.jpg", b"", (0, "picture-of-wrong-type")),
        ("a.svg", b"<html></html>", (0, "picture-of-wrong-type")),
        ("a.svg", _draw("PNG"), (0, "picture-of-wrong-type")),
        ("a.gif", b"GIF89a", (0, "picture-of-unknown-type")),
        ("a", b"x", (0, "picture-of-unknown-type")),
        ("a.jpg", _photo({GPS: {1: "N", 2: (54.0, 41.0, 0.0)}}), (0, "picture-tells-place")),
        ("a.jpg", _photo({CAMERA: "Camera"}), (0, "picture-tells-camera")),
    ],
)
def test_a_picture_is_what_its_name_says_and_tells_nothing_more(
    name: str, content: bytes, fault: tuple[int, str], tmp_path: Path
) -> None:
    assert _check(tmp_path, name, content) == [fault]


@pytest.mark.parametrize(
    "inside",
    [
        "<script>a()</script>", '<a href="https://a.example">', "<a xlink:href='a.svg'>", '<image href="data:image/png;base64,x"/>',
        '<path onclick="a()"/>', '<path ONLOAD = "a()"/>', "<foreignObject/>", "<style>@import 'a.css'</style>",
        '<path style="fill:url(https://a.example)"/>', '<a href="javascript:a()">',
    ],
)
def test_a_drawing_runs_nothing_and_loads_nothing(inside: str, tmp_path: Path) -> None:
    assert _check(tmp_path, "a.svg", f"<svg>\n{inside}</svg>".encode()) == [(2, "picture-active")]


@pytest.mark.parametrize("broken", ["<g>", '<use xlink:href="#a"/>', "&nbsp;", "<path d=M1/>", "\0"])
def test_a_drawing_that_no_program_could_read_is_told_with_the_line(broken: str, tmp_path: Path) -> None:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg">\n{broken}</svg>'

    assert _check(tmp_path, "a.svg", drawing.encode()) == [(2, "picture-of-wrong-type")]


def test_a_drawing_holds_no_entities(tmp_path: Path) -> None:
    assert _check(tmp_path, "a.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg>&a;</svg>') == [(1, "picture-active")]


@pytest.mark.parametrize(("limit", "faults"), [(len(SVG), []), (len(SVG) - 1, [(0, "picture-too-large")])])
def test_a_picture_keeps_to_the_limit_of_the_site(limit: int, faults: list[tuple[int, str]], tmp_path: Path) -> None:
    assert _check(tmp_path, "a.svg", SVG.encode(), limit) == faults


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_damaged_photo_is_a_problem_and_no_accident(form: str, tmp_path: Path) -> None:
    photo = _draw(form, exif=_tags({CAMERA: "Camera", GPS: {1: "N", 2: (54.0, 41.0, 0.0)}}))
    ending = {"JPEG": "jpg"}.get(form, form.lower())
    dice = random.Random(1)
    for _ in range(250):
        damaged = bytearray(photo[: dice.randrange(len(photo))] if dice.random() < 0.2 else photo)
        for _ in range(min(4, len(damaged))):
            damaged[dice.randrange(len(damaged))] = dice.choice((0, 255, dice.randrange(256)))
        faults = _check(tmp_path, f"a.{ending}", bytes(damaged))

        assert {line for line, _ in faults} <= {0}


@pytest.mark.parametrize(
    ("form", "exif"),
    [("PNG", b"nonsense"), ("WEBP", b"nonsense"), ("JPEG", b"II*\x00\xff\xff\xff\xff"), ("JPEG", b"MM\x00*\x00\x00\x00\x08\x00\x09")],
)
def test_a_photo_with_broken_data_about_itself_is_damaged(form: str, exif: bytes, tmp_path: Path) -> None:
    ending = {"PNG": "png", "WEBP": "webp", "JPEG": "jpg"}[form]
    photo = _draw(form, exif=b"Exif\x00\x00" + exif)

    assert _check(tmp_path, f"a.{ending}", photo) == [(0, "picture-of-wrong-type")]


def test_a_picture_that_claims_to_be_huge_is_not_opened(tmp_path: Path) -> None:
    photo = _draw("PNG")
    header = b"IHDR" + struct.pack(">II", 60_000, 60_000) + photo[24:29]
    huge = photo[:12] + header + struct.pack(">I", zlib.crc32(header)) + photo[33:]

    assert _check(tmp_path, "a.png", huge) == [(0, "picture-of-wrong-type")]


def test_a_picture_that_a_text_names_exists_and_is_described(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/pictures/bench.svg", SVG)
    text = "![A bench.](pictures/bench.svg) ![](pictures/bench.svg)\n![A tree.](pictures/tree.svg \"Tree\")\n<IMG src='x'>"
    change(tmp_path, "docs/help.lt.md", {"Text.": text})
    write(tmp_path, "docs/help.yml", BENCH)

    assert list_faults(read_tiny_site(tmp_path).problems) == [
        ("docs/help.lt.md", 10, "picture-without-words"),
        ("docs/help.lt.md", 11, "picture-missing"),
        ("docs/help.lt.md", 12, "picture-as-html"),
    ]


def test_a_picture_of_a_text_needs_facts_of_its_own_page(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/pictures/bench.svg", SVG)
    write(tmp_path, "docs/index.yml", BENCH)
    change(tmp_path, "docs/help.lt.md", {"Text.": "![A bench.](pictures/bench.svg)"})

    assert list_faults(read_tiny_site(tmp_path).problems) == [("docs/help.lt.md", 10, "picture-without-facts")]


def test_facts_alone_do_not_show_a_picture(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/pictures/bench.svg", SVG)
    write(tmp_path, "docs/help.yml", BENCH)

    assert list_faults(read_tiny_site(tmp_path).problems) == [("docs/pictures/bench.svg", 0, "picture-unused")]


def test_the_nearest_picture_is_offered_as_an_editor_would_write_it_and_not_called_unused(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/pictures/bench.svg", SVG)
    change(tmp_path, "docs/help.lt.md", {"Text.": "![A bench.](pictures/bensh.svg)"})
    (problem,) = read_tiny_site(tmp_path).problems

    assert dict(problem.details) == {"picture": "pictures/bensh.svg", "suggestion": "pictures/bench.svg"}


def test_a_picture_that_nothing_names_is_unused(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/pictures/bench.svg", SVG)

    assert list_faults(read_tiny_site(tmp_path).problems) == [("docs/pictures/bench.svg", 0, "picture-unused")]


def test_a_picture_is_not_called_unused_while_something_cannot_be_read(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    change(tmp_path, "campaigns/light/campaign.yml", {"accent: teal": "accent: teel"})

    assert list_faults(read_tiny_site(tmp_path).problems) == [("campaigns/light/campaign.yml", 4, "unknown-value")]
