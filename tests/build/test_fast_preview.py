"""An edited text is shown on its own pages before the rest is built, and they are what the whole build makes of them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.build.built import build, read_files
from tests.build.edits import link_to_an_anchor, replace, write_edited_site
from tests.support.real_site import EPOCH

PREVIEW = """
import os, sys
os.environ["SOURCE_DATE_EPOCH"] = sys.argv[1]
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

config = load_config(site_dir="site", strict=True)
config.plugins.on_startup(command="serve", dirty=False)
from hooks.edge import fast_preview

for line in sys.stdin:
    try:
        print(build(config) if line == "build\\n" else fast_preview.write_edited_pages(), flush=True)
    except Abort:
        print("failed", flush=True)
"""
"""Builds the site, or shows what was edited since, whenever it is told to."""


@dataclass
class Preview:
    """A site that was built for a preview."""

    root: Path
    process: subprocess.Popen[str]

    def ask(self, what: str) -> str:
        """Build or show, and return what came of it."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(f"{what}\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def read(self) -> dict[str, bytes]:
        """Return what lies in the site."""
        return read_files(self.root / "site")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site to be copied, with what a build keeps."""
    root = write_edited_site(tmp_path_factory.mktemp("preview") / "site")
    assert build(root, SOURCE_DATE_EPOCH=EPOCH).result.returncode == 0
    return root


@pytest.fixture
def preview(site: Path, tmp_path: Path) -> Iterator[Preview]:
    root = shutil.copytree(site, tmp_path / "site", symlinks=True)
    command = [sys.executable, "-c", PREVIEW, EPOCH]
    process = subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    preview = Preview(root, process)
    assert preview.ask("build") == "None"
    yield preview
    process.communicate(timeout=60)


@pytest.mark.parametrize(
    ("file", "behind", "shown"),
    [
        ("campaigns/light/index.lt.md", "A campaign.", {"campaigns/light/index.html"}),
        ("docs/help.en.md", "Text", {"en/help/index.html"}),
        ("docs/index.lt.md", "A home page.", {"index.html"}),
        ("docs/helplines/line.en.md", "who: ", {"en/helplines/line/index.html"}),
        ("docs/lists.lt.md", "title: ", {"lists/index.html"}),
    ],
)
def test_the_pages_of_an_edited_text_are_those_of_a_whole_build(
    preview: Preview, file: str, behind: str, shown: set[str]
) -> None:
    before = preview.read()
    replace(file, behind, "Edited ")(preview.root, "")
    told = preview.ask("show")
    previewed = preview.read()
    assert preview.ask("build") == "None"
    whole = preview.read()

    assert told == "True"
    assert {name for name in previewed if previewed[name] != before.get(name)} == shown
    assert {name for name in shown if previewed[name] != whole[name]} == set()


def test_every_page_of_a_lesson_is_shown(preview: Preview) -> None:
    before = preview.read()
    path = preview.root / "docs/lessons/lamp.lt.md"
    path.write_text(path.read_text("utf-8").replace("title: ", "title: Edited "), "utf-8")
    told = preview.ask("show")
    previewed = preview.read()
    changed = {name for name in previewed if previewed[name] != before.get(name)}
    assert preview.ask("build") == "None"
    whole = preview.read()

    assert told == "True"
    assert len(changed) > 1 and all(name.startswith("lessons/lamp/") for name in changed)
    assert {name for name in changed if _leave_out_weights(previewed[name]) != _leave_out_weights(whole[name])} == set()


def _leave_out_weights(page: bytes) -> bytes:
    """Return a page without the sizes of its papers, which are made by the whole build alone."""
    return re.sub("\\d+\u00a0kB".encode(), b"", page)


def test_two_texts_that_were_edited_are_both_shown(preview: Preview) -> None:
    for file in ("docs/help.lt.md", "docs/help.en.md"):
        replace(file, "Text", " Edited")(preview.root, "")

    assert preview.ask("show") == "True"
    assert all(b"Text Edited" in preview.read()[name] for name in ("help/index.html", "en/help/index.html"))


def test_nothing_is_shown_twice(preview: Preview) -> None:
    replace("docs/help.lt.md", "Text", " Edited")(preview.root, "")
    said = preview.ask("show"), preview.ask("build"), preview.ask("show")

    assert said == ("True", "None", "False")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("campaigns/light/campaign.yml", "text: Light", "text: Edited"),
        ("docs/help.lt.md", "[@a-law]", "[@no-law]"),
        ("docs/help.lt.md", "title: ", "titel: "),
        ("docs/help.lt.md", "---\n", "--\n"),
    ],
    ids=["facts", "a source that does not exist", "an unknown field", "broken front matter"],
)
def test_what_is_no_sound_text_is_left_to_the_build(preview: Preview, file: str, old: str, new: str) -> None:
    before = preview.read()
    preview_text = (preview.root / file).read_text("utf-8")
    assert old in preview_text
    (preview.root / file).write_text(preview_text.replace(old, new, 1), "utf-8")

    assert preview.ask("show") == "False"
    assert preview.read() == before


def test_a_link_that_mkdocs_looks_up_is_left_to_the_build(preview: Preview) -> None:
    before = preview.read()
    link_to_an_anchor(preview.root, "there")

    assert preview.ask("show") == "False"
    assert preview.read() == before


def test_nothing_is_shown_of_a_site_that_could_not_be_built(preview: Preview) -> None:
    replace("docs/help.lt.md", "Text", " [@no-law]")(preview.root, "")
    failed = preview.ask("build")
    replace("campaigns/light/index.lt.md", "A campaign.", " Edited")(preview.root, "")

    assert failed == "failed"
    assert preview.ask("show") == "False"
    assert not (preview.root / "site").exists()
