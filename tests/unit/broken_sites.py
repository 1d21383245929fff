"""Builds the smallest broken example of each kind of problem: a tiny site with one thing wrong.

The example of a kind lies in `tests/broken/<kind>/`: the files that differ from the tiny site,
`delete.txt` with those that it lacks, `expected.txt` with the whole message. What cannot lie there
as a plain file is made here, and each maker says why.
"""

from __future__ import annotations

import io
import re
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from PIL import Image

from hooks.awareness.problems import Problem
from tests.support.real_site import ROOT
from tests.unit.papers import try_papers
from tests.unit.reading_tiny_sites import LIKENESS, explain_reading, read_tiny_site, write_tiny_content

EXAMPLES = ROOT / "tests/broken"
KINDS = tuple(sorted(folder.name for folder in EXAMPLES.iterdir() if folder.is_dir()))

_PHOTO = "campaigns/light/images/photo.jpg"
_GPS = 0x8825
_CAMERA_MAKER = 0x010F


def write_broken_site(root: Path, kind: str) -> None:
    """Write the tiny site into a folder, and break it in one way."""
    write_tiny_content(root)
    example = EXAMPLES / kind
    for path in example.rglob("*"):
        name = path.relative_to(example).as_posix()
        if path.is_file() and name not in ("expected.txt", "delete.txt"):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, root / name)
    if (example / "delete.txt").is_file():
        for name in (example / "delete.txt").read_text("utf-8").split():
            (root / name).unlink()
    if kind in _MAKERS:
        _MAKERS[kind](root)


@cache
def tell_faults(kind: str) -> tuple[tuple[Problem, ...], str]:
    """Return what is wrong with the example of a kind, in the order in which a build tells it, and the whole message."""
    with tempfile.TemporaryDirectory() as folder:
        write_broken_site(Path(folder), kind)
        reading = read_tiny_site(Path(folder), compared=kind in LIKENESS)
        if reading.catalogue and not reading.problems:  # as `make check` does
            reading = replace(reading, problems=try_papers(Path(folder), reading.catalogue))
    return tuple(sorted(set(reading.problems))), explain_reading(reading)


def read_expected(kind: str) -> str:
    """Return the whole message that the example of a kind must give."""
    return (EXAMPLES / kind / "expected.txt").read_text("utf-8")


def _save_in_old_encoding(root: Path) -> None:
    """Editors and git take a file that is not UTF-8 for a binary one."""
    path = root / "docs/help.lt.md"
    path.write_bytes(path.read_text("utf-8").replace("Text.", "Šiandien.").encode("cp1257"))


def _forget_a_word(root: Path) -> None:
    """A copy of all words would have to follow every change of them."""
    path = root / "overrides/words/en.yml"
    path.write_text(path.read_text("utf-8").replace("skip: ", "# skip: "), "utf-8")


def _add_a_word(root: Path) -> None:
    """A copy of all words would have to follow every change of them."""
    path = root / "overrides/words/en.yml"
    path.write_text(f"greeting: Hello\n{path.read_text('utf-8')}", "utf-8")


def _speak_as_nowhere(root: Path) -> None:
    """A copy of all words would have to follow every change of them."""
    path = root / "overrides/words/en.yml"
    path.write_text(path.read_text("utf-8").replace("locale: en-GB", "locale: en-EN"), "utf-8")


def _misspell_a_placeholder(root: Path) -> None:
    """A copy of all words would have to follow every change of them."""
    _change_a_plural(root / "overrides/words/en.yml", "{number}", "{nubmer}")


def _forget_a_plural(root: Path) -> None:
    """A copy of all words would have to follow every change of them."""
    _change_a_plural(root / "overrides/words/lt.yml", "  few: ", "  fwe: ")


def _change_a_plural(path: Path, right: str, wrong: str) -> None:
    """Bring a text with plural forms to the top, where its line stays the same, and put a slip into it."""
    text = path.read_text("utf-8")
    found = re.search(r"^problems-found:\n(?:  .*\n)+", text, re.MULTILINE)
    assert found is not None and right in found[0]
    path.write_text(found[0].replace(right, wrong) + text.replace(found[0], ""), "utf-8")


def _draw_an_arrow(root: Path) -> None:
    """A copy of all words would have to follow every change of them."""
    path = root / "overrides/words/en.yml"
    text = path.read_text("utf-8")
    right = "\nshare:\n  title: "
    assert right in text
    path.write_text(text.replace(right, f"{right}→ "), "utf-8")


def _rename_a_png(root: Path) -> None:
    """Binary."""
    _use_photo(root, _draw("PNG"))


def _keep_camera(root: Path) -> None:
    """Binary."""
    _use_photo(root, _draw("JPEG", {_CAMERA_MAKER: "Camera"}))


def _keep_place(root: Path) -> None:
    """Binary."""
    _use_photo(root, _draw("JPEG", {_GPS: {1: "N", 2: (54.0, 41.0, 0.0)}}))


def _draw_too_much(root: Path) -> None:
    """As large as the name says."""
    path = root / "campaigns/light/images/emblem.svg"
    path.write_text(path.read_text("utf-8").replace("h8", "h8" * 200_000), "utf-8")


def _use_photo(root: Path, content: bytes) -> None:
    (root / _PHOTO).write_bytes(content)
    facts = root / "campaigns/light/campaign.yml"
    listed = "{file: images/photo.jpg, depicts: [places], origin: photo, licence: CC0, consent: nobody-identifiable}"
    facts.write_text(f"{facts.read_text('utf-8')}pictures: [{listed}]\n", "utf-8")
    for text in sorted((root / "campaigns/light").glob("index.*.md")):
        text.write_text(text.read_text("utf-8") + "\n![A street](images/photo.jpg)\n", "utf-8")


def _draw(form: str, tags: Mapping[int, object] | None = None, size: tuple[int, int] = (8, 8)) -> bytes:
    exif = Image.Exif()
    exif.update(tags or {})
    file = io.BytesIO()
    Image.new("RGB", size).save(file, form, **({"exif": exif} if tags else {}))
    return file.getvalue()


def _paint_the_emblem(root: Path) -> None:
    """Binary."""
    emblem = root / "campaigns/light/images/emblem.svg"
    emblem.with_suffix(".png").write_bytes(_draw("PNG"))
    emblem.unlink()
    facts = root / "campaigns/light/campaign.yml"
    facts.write_text(facts.read_text("utf-8").replace("emblem.svg", "emblem.png"), "utf-8")


def _photograph_too_small(root: Path) -> None:
    """Binary."""
    (root / "docs/pictures").mkdir(parents=True, exist_ok=True)
    (root / "docs/pictures/photo.png").write_bytes(_draw("PNG"))


def _begin_with_a_mark(root: Path) -> None:
    """Invisible."""
    path = root / "docs/help.lt.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())


def _end_lines_as_windows_does(root: Path) -> None:
    """Git and editors would end them otherwise."""
    path = root / "docs/help.lt.md"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def _take_letters_apart(root: Path) -> None:
    """Editors put them together again."""
    path = root / "docs/help.lt.md"
    path.write_text(path.read_text("utf-8").replace("Text.", "S\u030ciandien."), "utf-8")


def _rename_a_folder(root: Path) -> None:
    """A copy of the tiny site would have to follow every change of it."""
    (root / "docs/organisations").rename(root / "docs/organizations")


def _hide_a_film(root: Path) -> None:
    """Binary."""
    _use_photo(root, _draw("JPEG") + b"\0\0\0\x18ftypmp42" + bytes(1000))


def _photograph_too_widely(root: Path) -> None:
    """Binary."""
    _use_photo(root, _draw("JPEG", size=(2400, 10)))
def begin_in_1990(root: Path) -> None:
    """A copy of the settings would have to follow every change of them."""
    path = root / "mkdocs.yml"
    text = path.read_text("utf-8")
    assert "    country: XX\n" in text
    path.write_text(text.replace("    country: XX\n", "    country: XX\n    first_year: 1990\n"), "utf-8")


_MAKERS: Mapping[str, Callable[[Path], None]] = {
    "byte-order-mark": _begin_with_a_mark,
    "emblem-not-svg": _paint_the_emblem,
    "folder-renamed": _rename_a_folder,
    "interface-placeholders": _misspell_a_placeholder,
    "interface-plural": _forget_a_plural,
    "interface-word-missing": _forget_a_word,
    "interface-word-surplus": _add_a_word,
    "language-without-conventions": _speak_as_nowhere,
    "letters-decomposed": _take_letters_apart,
    "not-utf-8": _save_in_old_encoding,
    "picture-of-wrong-type": _rename_a_png,
    "picture-tells-camera": _keep_camera,
    "picture-tells-more": _hide_a_film,
    "picture-tells-place": _keep_place,
    "picture-too-large": _draw_too_much,
    "print-letters-missing": _draw_an_arrow,
    "print-picture-coarse": _photograph_too_small,
    "picture-too-wide": _photograph_too_widely,
    "windows-line-ends": _end_lines_as_windows_does,
    "year-too-early": begin_in_1990,
}
