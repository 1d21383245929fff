"""What is mechanical is mended by one command, which says what it did; what is not is left to people."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from tests.support.tiny_site import write, write_tiny_site
from tests.support.tools import run_tool

PHOTO = "pictures:\n  - {file: images/photo.jpg, depicts: [places], origin: photo, consent: nobody-identifiable, licence: CC BY 4.0}\n"
STYLE = "quotes: {opening: „, closing: “}\n"


def _photograph() -> bytes:
    """Return a photo as a telephone makes it: large, at a place, with a film behind it."""
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (54.0, 41.0, 0.0)}
    file = io.BytesIO()
    Image.effect_noise((2200, 1600), 60).convert("RGB").save(file, "JPEG", quality=95, exif=exif)
    return file.getvalue() + b"\0\0\0\x18ftypmp42" + bytes(1000)


def test_a_site_is_mended_and_what_changed_is_said(tmp_path: Path) -> None:
    write_tiny_site(tmp_path)
    write(tmp_path, "docs/style/lt.yml", STYLE)
    page = tmp_path / "docs/help.lt.md"
    page.write_bytes(page.read_text("utf-8").replace("Text.", 'Sako "taip"  dabar.').replace("\n", "\r\n").encode())
    sources = tmp_path / "docs/sources.yml"
    sources.write_text(sources.read_text("utf-8").replace("2026-01-02", "2026.01.02"), "utf-8")
    photo = tmp_path / "campaigns/light/images/photo.jpg"
    photo.write_bytes(_photograph())
    facts = tmp_path / "campaigns/light/campaign.yml"
    facts.write_text(f"{facts.read_text('utf-8')}{PHOTO}", "utf-8")
    for text in (tmp_path / "campaigns/light").glob("index.*.md"):
        text.write_text(text.read_text("utf-8") + "\n![A street](images/photo.jpg)\n", "utf-8")
    assert run_tool("check", tmp_path).returncode == 1
    result = run_tool("fix", tmp_path)

    assert "Sako „taip“ dabar.\n" in page.read_bytes().decode()
    assert "seen: 2026-01-02" in sources.read_text("utf-8")
    assert photo.stat().st_size <= 300_000
    assert [line for line in result.stdout.splitlines() if not line.startswith(" ")] == [
        "campaigns/light/images/photo.jpg", "docs/help.lt.md", "docs/sources.yml", "Pataisyti 3 failai.", "3 files mended.",
    ]  # fmt: skip
    assert "2026.01.02" in result.stdout and "2026-01-02" in result.stdout
    assert run_tool("check", tmp_path).returncode == 0
    assert run_tool("fix", tmp_path).stdout == "Taisyti nėra ko.\nThere was nothing to mend.\n"


def test_what_only_people_can_mend_is_left_and_counted(tmp_path: Path) -> None:
    write_tiny_site(tmp_path, looks=False)
    page = tmp_path / "docs/help.lt.md"
    before = page.read_text("utf-8").replace("Text.", "Skambink dabar!!")
    page.write_text(before, "utf-8")
    result = run_tool("fix", tmp_path)

    assert page.read_text("utf-8") == before
    assert "Patikra dar randa 1 klaidą" in result.stdout


def test_settings_that_cannot_be_read_end_in_a_message(tmp_path: Path) -> None:
    write_tiny_site(tmp_path, looks=False)
    (tmp_path / "mkdocs.yml").write_text("a: [", "utf-8")
    result = run_tool("fix", tmp_path)

    assert result.returncode == 1
    assert "Traceback" not in result.stderr
