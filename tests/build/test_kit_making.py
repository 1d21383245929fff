"""Kits are made with names that any computer takes, with the same bytes every time, and only of what is whole."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from tests.build.built import build
from tests.build.kit_files import find_broken, read_kit, read_pages
from tests.support.kits import make_kits
from tests.support.tiny_site import write, write_page, write_tiny_site
from tools.packing import LONGEST, check_names, pack


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny site with a page that offers the kits; its address is an example."""
    root = write_tiny_site(tmp_path_factory.mktemp("kit"))
    for language in ("lt", "en"):
        write_page(root, "docs/help", language, "Call [[phone:line]] [@a-law].\n\n## One { #one }\n\nText.\n\n[[kits]]")
    return root


@pytest.fixture(scope="session")
def tiny_kits(tiny: Path) -> Path:
    result = make_kits(tiny, tiny / "kit")
    assert result.returncode == 0, result.stdout + result.stderr
    return tiny / "kit"


@pytest.mark.parametrize(
    "name",
    ["kit/žodis.html", "kit/a:b.html", "kit/con", "kit/aux.html", "kit/LPT1.txt", "kit/name.", "kit/a b.html", "kit/.hidden",
     "a/" * (LONGEST // 2) + "b"],
)
def test_a_name_that_windows_refuses_is_found(name: str) -> None:
    assert len(check_names([name])) == 1


def test_names_that_differ_in_capitals_only_are_found() -> None:
    assert len(check_names(["kit/a.html", "kit/A.html"])) == 1


def test_the_same_content_makes_the_same_bytes(tiny: Path, tiny_kits: Path, tmp_path: Path) -> None:
    make_kits(tiny, tmp_path / "again")
    first, second = ({kit.name: kit.read_bytes() for kit in folder.iterdir()} for folder in (tiny_kits, tmp_path / "again"))

    assert len(first) == 2
    assert first == second


def test_a_kit_of_a_site_without_a_public_address_has_no_dead_links(tiny_kits: Path) -> None:
    for kit in tiny_kits.iterdir():
        files = read_kit(kit)

        assert list(find_broken(files, read_pages(files))) == []
        assert [name for name, content in files.items() if b'href="https://tiny.example' in content] == []


def test_the_site_offers_the_kits_that_lie_ready_with_size_and_date(tiny: Path, tiny_kits: Path) -> None:
    built = build(tiny)
    files = built.files
    page = built.page("en/help/")
    links = [link.get("href") for link in page.find("a") if (link.get("href") or "").endswith(".zip")]

    assert sorted(page.resolve(link) for link in links) == sorted(f"kit/{kit.name}" for kit in tiny_kits.iterdir())
    assert all(files[f"kit/{kit.name}"] == kit.read_bytes() for kit in tiny_kits.iterdir())
    text = "".join(page.find_one("main").itertext())
    assert "14 November 2023" in text
    assert re.search(r"ZIP, \d+\.\d MB", text)


def test_a_site_without_kits_says_nothing_of_them(two_languages_with_block: Path) -> None:
    text = (two_languages_with_block / "en/help/index.html").read_text("utf-8")

    assert "ZIP" not in text


@pytest.fixture(scope="session")
def two_languages_with_block(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny site whose page would offer kits, built without any."""
    root = write_tiny_site(tmp_path_factory.mktemp("none"))
    for language in ("lt", "en"):
        write_page(root, "docs/help", language, "Call [[phone:line]] [@a-law].\n\n## One { #one }\n\nText.\n\n[[kits]]")
    built = build(root)
    assert built.result.returncode == 0, built.result.stderr
    return built.site


def test_a_file_that_is_no_kit_is_named_and_no_site_comes_out(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path)
    write(root, "kit/word-lt.zip", "no zip")
    built = build(root)

    assert built.result.returncode != 0
    assert "kit/word-lt.zip" in built.result.stderr
    assert "Traceback" not in built.result.stderr
    assert not built.site.exists()


def test_faults_of_content_end_the_command_and_leave_no_kit(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path)
    write_page(root, "docs/help", "en", "[[page:nowhere]]")
    result = make_kits(root, tmp_path / "kit")

    assert result.returncode != 0
    assert "docs/help.en.md" in result.stdout + result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "kit").exists()


def test_names_that_no_stick_can_keep_end_the_command_before_anything_is_deleted(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path)
    write(root, "docs/assets/aux.txt", "Text")
    (root / "kit").mkdir()
    (root / "kit/old.zip").write_bytes(pack({"old/START.html": b""}, datetime.date(2026, 1, 2)))
    result = make_kits(root, root / "kit")

    assert result.returncode != 0
    assert "assets/aux.txt: Windows" in result.stderr
    assert [path.name for path in (root / "kit").iterdir()] == ["old.zip"]
