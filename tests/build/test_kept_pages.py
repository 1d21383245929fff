"""Pages that are kept from build to build are never wrong: whatever is edited, the site is as if nothing were kept."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from hooks.edge.cache import Cache
from tests.build.built import build, read_files
from tests.support.real_site import EPOCH
from tests.support.tiny_site import write, write_page, write_tiny_site

SEED = 20261122
ROUNDS = 6
"""How many times something is edited."""

Edit = Callable[[Path, str], None]
"""Changes a site in some way, with words that were never there before."""


def _replace(file: str, old: str, new: str) -> Edit:
    """Return an edit that puts something behind a text in a file; `{}` in it is new each time."""

    def edit(root: Path, word: str) -> None:
        path = root / file
        text = path.read_text("utf-8")
        assert old in text, file
        path.write_text(text.replace(old, old + new.format(word), 1), "utf-8")

    return edit


def _add_page(root: Path, word: str) -> None:
    for language in ("lt", "en"):
        write_page(root, f"docs/helplines/{word}", language, f"See [[page:help]], {word}.", who="For some.")
    facts = (root / "docs/helplines/line.yml").read_text("utf-8").replace("always_shown: true\n", "")
    write(root, f"docs/helplines/{word}.yml", facts.replace("tier: emergency", "tier: support"))


def _link_to_an_anchor(root: Path, word: str) -> None:
    """Let a text hold a link that MkDocs looks up, and holds against the anchors of a page that may be kept."""
    for language in ("lt", "en"):
        _replace(f"docs/lists.{language}.md", "[[glossary]]", "\n\nSee [the {}](help.md#one).\n")(root, word)


EDITS: tuple[Edit, ...] = (
    _replace("docs/help.lt.md", "Text.", " Edited {}."),
    _replace("docs/help.en.md", "Text.", "\nEdited {}."),
    _replace("docs/index.en.md", "title: ", "New {} "),
    _replace("docs/helplines/line.lt.md", "title: ", "New {} "),
    _replace("docs/helplines/line.yml", "always_shown: true", "  # {}"),
    _replace("campaigns/light/index.en.md", "A campaign.", " Edited {}."),
    _replace("campaigns/light/campaign.yml", "text: ", "New {} "),
    _replace("campaigns/light/images/emblem.svg", "<svg ", 'id="{}" '),
    _replace("docs/lessons/lamp.en.md", "title: A lamp", " {}"),
    _replace("docs/glossary.yml", "en: ", "new {} "),
    _replace("overrides/words/en.yml", "skip: ", "New {} "),
    _replace("overrides/components/footer.html", "</footer>", "<!-- {} -->"),
    _replace("overrides/components/header.css", "", "\n.aw-{} {{ color: inherit }}\n"),
    _replace("overrides/icons/phone.svg", "<svg ", 'id="{}" '),
    _replace("mkdocs.yml", "name: {lt: ", "New {} "),
    _add_page,
    _link_to_an_anchor,
)


@dataclass(frozen=True)
class Round:
    """A site after an edit, as it was built with what was kept, and without."""

    number: int
    warm: dict[str, bytes]
    cold: dict[str, bytes]


def _build(root: Path, day: str) -> dict[str, bytes]:
    built = build(root, SOURCE_DATE_EPOCH=day)
    assert built.result.returncode == 0, built.result.stderr
    return read_files(built.site)


@pytest.fixture(scope="module")
def rounds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Round]]:
    """A site that is edited again and again, by chance but always the same; sometimes a day goes by, too."""
    chance = random.Random(SEED)
    folder = tmp_path_factory.mktemp("kept")
    root = write_tiny_site(folder / "site")
    edits = [*EDITS]
    chance.shuffle(edits)
    done = []
    for number in range(ROUNDS):
        for edit in (edits.pop() for _ in range(-(-len(EDITS) // ROUNDS)) if edits):
            edit(root, f"word{number}")
        day = str(int(EPOCH) + 86_400 * (number // 3))
        warm = _build(root, day)
        shutil.copytree(root, folder / "fresh", symlinks=True, ignore=shutil.ignore_patterns(".cache", "site"))
        done.append(Round(number, warm, _build(folder / "fresh", day)))
        shutil.rmtree(folder / "fresh")
    yield done


def _differ(one: dict[str, bytes], other: dict[str, bytes]) -> set[str]:
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


@pytest.mark.parametrize("number", range(ROUNDS))
def test_a_build_with_kept_pages_is_the_same_as_one_without(number: int, rounds: list[Round]) -> None:
    assert _differ(rounds[number].warm, rounds[number].cold) == set()


def test_every_round_changed_pages(rounds: list[Round]) -> None:
    for before, after in zip(rounds, rounds[1:], strict=False):
        assert any(name.endswith(".html") for name in _differ(before.warm, after.warm)), after.number


def test_a_page_that_is_taken_back_leaves_nothing_in_the_site(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path / "site")
    before = _build(root, EPOCH)
    _add_page(root, "brief")
    between = _build(root, EPOCH)
    for path in (root / "docs/helplines").glob("brief.*"):
        path.unlink()

    assert "helplines/brief/index.html" in between.keys() - before.keys()
    assert _build(root, EPOCH) == before


@dataclass(frozen=True)
class Kept:
    """What lies on the shelf of a site."""

    folder: Path

    def read(self) -> dict[str, tuple[bytes, int]]:
        """Return what is kept, and when it was written."""
        return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in self.folder.iterdir()}


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that was built once, to be copied."""
    root = write_tiny_site(tmp_path_factory.mktemp("once") / "site")
    _build(root, EPOCH)
    return root


@pytest.fixture
def shelf(built_once: Path, tmp_path: Path) -> Kept:
    """What the first build of a site keeps."""
    root = shutil.copytree(built_once, tmp_path / "site", symlinks=True)
    return Kept(root / ".cache/pages")


def test_only_the_page_that_was_edited_is_made_anew(shelf: Kept) -> None:
    before = shelf.read()
    root = shelf.folder.parent.parent
    _replace("campaigns/light/index.en.md", "A campaign.", " Edited {}.")(root, "x")
    _build(root, EPOCH)
    after = shelf.read()

    assert len(before) > 20
    assert len({name for name in after if after[name] != before.get(name)}) == 1


def test_what_another_generator_kept_in_another_shape_is_made_anew(shelf: Kept) -> None:
    root = shelf.folder.parent.parent
    before = read_files(root / "site")
    for name in shelf.read():
        Cache(shelf.folder).write(name, b'{"key": "of another generator", "text": "kept"}')

    assert _build(root, EPOCH) == before


def test_a_page_with_a_link_that_mkdocs_looks_up_is_never_kept(shelf: Kept) -> None:
    root = shelf.folder.parent.parent
    _link_to_an_anchor(root, "there")
    _build(root, EPOCH)

    assert not any(b'help/#one">the there' in content for content, _ in shelf.read().values())
    assert b'help/#one">the there' in (root / "site/en/lists/index.html").read_bytes()


def test_mkdocs_knows_the_anchors_of_kept_pages_and_misses_those_that_are_gone(shelf: Kept) -> None:
    missing = "does not contain an anchor '#one'"
    root = shelf.folder.parent.parent
    _link_to_an_anchor(root, "there")
    there = build(root)
    for language in ("lt", "en"):
        _replace(f"docs/help.{language}.md", "## One { #one", "-and-a-half")(root, "")
    gone = build(root)

    assert missing not in there.result.stderr
    assert missing in gone.result.stderr


def test_a_site_with_a_plugin_that_nobody_knows_keeps_no_page(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path / "site")
    _replace("mkdocs.yml", "plugins:\n", "  - search\n")(root, "")
    _build(root, EPOCH)

    assert not (root / ".cache/pages").exists()
