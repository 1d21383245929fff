"""The cache of pages: what is made anew, what is never kept, and what becomes of a cache that has grown old."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from hooks.edge.cache import Cache
from tests.build.built import build, read_files, rebuild
from tests.build.edits import link_to_an_anchor, replace
from tests.support.real_site import EPOCH
from tests.support.tiny_site import write_tiny_site


@dataclass(frozen=True)
class Kept:
    """What the cache of a site holds."""

    folder: Path

    def read(self) -> dict[str, tuple[bytes, int]]:
        """Return what is kept, and when it was written."""
        return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in self.folder.iterdir()}


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that was built once, to be copied."""
    root = write_tiny_site(tmp_path_factory.mktemp("once") / "site")
    rebuild(root, EPOCH)
    return root


@pytest.fixture
def kept(built_once: Path, tmp_path: Path) -> Kept:
    """What the first build of a site keeps."""
    root = shutil.copytree(built_once, tmp_path / "site", symlinks=True)
    return Kept(root / ".cache/pages")


def test_only_the_page_that_was_edited_is_made_anew(kept: Kept) -> None:
    before = kept.read()
    root = kept.folder.parent.parent
    replace("campaigns/light/index.en.md", "A campaign.", " Edited {}.")(root, "x")
    rebuild(root, EPOCH)
    after = kept.read()

    assert len(before) > 20
    assert len({name for name in after if after[name] != before.get(name)}) == 1


def test_what_another_generator_kept_in_another_shape_is_made_anew(kept: Kept) -> None:
    root = kept.folder.parent.parent
    before = read_files(root / "site")
    for name in kept.read():
        Cache(kept.folder).write(name, b'{"key": "of another generator", "text": "kept"}')

    assert rebuild(root, EPOCH) == before


def test_a_page_with_a_link_that_mkdocs_looks_up_is_never_kept(kept: Kept) -> None:
    root = kept.folder.parent.parent
    link_to_an_anchor(root, "there")
    rebuild(root, EPOCH)

    assert not any(b'help/#one">the there' in content for content, _ in kept.read().values())
    assert b'help/#one">the there' in (root / "site/en/lists/index.html").read_bytes()


def test_anchors_of_kept_pages_are_known_and_those_that_are_gone_are_missed(kept: Kept) -> None:
    root = kept.folder.parent.parent
    link_to_an_anchor(root, "there")
    there = build(root)
    for language in ("lt", "en"):
        replace(f"docs/help.{language}.md", "## One { #one", "-and-a-half")(root, "")
    gone = build(root)

    assert there.result.returncode == 0, there.result.stderr
    assert "[link-by-path]" in gone.result.stderr


def test_a_site_with_a_plugin_that_nobody_knows_keeps_no_page(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path / "site")
    replace("mkdocs.yml", "plugins:\n", "  - search\n")(root, "")
    rebuild(root, EPOCH)

    assert not (root / ".cache/pages").exists()


def test_what_an_extension_of_markdown_reads_from_a_file_is_never_old(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path / "site")
    replace("mkdocs.yml", "markdown_extensions: [", "pymdownx.snippets, ")(root, "")
    replace("docs/help.en.md", "Text.", '\n\n--8<-- "part.md"\n')(root, "")
    shown = []
    for words in ("One.", "Two."):
        (root / "part.md").write_text(words, "utf-8")
        shown.append(rebuild(root, EPOCH)["en/help/index.html"])

    assert [b"<p>One.</p>" in page for page in shown] == [True, False]
    assert b"<p>Two.</p>" in shown[1]


HURRIED = """
import sys
from pathlib import Path
from mkdocs.commands.build import build
from mkdocs.config import load_config

config = load_config(site_dir="site", strict=True)
from hooks.edge import build as edge

def write_clocks(*given, done=[], write=edge.write_clocks):
    if not done:
        done.append(Path("overrides/styles/base.css").open("a").write("meta { outline: 7px solid }"))
    return write(*given)

edge.write_clocks = write_clocks
build(config)
"""
"""Builds a site, and saves a rule for what no sheet named before when the sheets have just been read."""


def test_a_sheet_that_is_saved_while_a_build_plans_is_in_every_page_of_the_next(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path / "site")
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH}
    subprocess.run([sys.executable, "-c", HURRIED], cwd=root, env=environment, check=True, capture_output=True)
    pages = [content for name, content in rebuild(root, EPOCH).items() if name.endswith("/index.html") and b"<style>" in content]

    assert len(pages) > 20
    assert [page for page in pages if b"outline:7px solid" not in page] == []
