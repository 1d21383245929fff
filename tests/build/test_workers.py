"""A site that several processes build together is the same as one that a single process builds."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.build.built import build
from tests.support.real_site import EPOCH
from tests.support.tiny_site import write, write_tiny_site

HOOKS = "hooks: [hooks/events.py"
WARNING = """
import logging

def on_page_content(html, page, config, files):
    if page.file.src_uri == "help.pl.md":
        logging.getLogger("mkdocs.plugins.odd").warning("a word is odd")
"""
"""A hook that warns of one page."""


@contextmanager
def _on_cores(wanted: int) -> Iterator[None]:
    """Let the builds inside run on no more than so many cores."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, set(sorted(before)[:wanted]))
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny site in three languages."""
    return write_tiny_site(tmp_path_factory.mktemp("beside"), ("lt", "en", "pl"))


def test_the_bytes_are_the_same(root: Path) -> None:
    found = []
    for cores in (1, 2):
        with _on_cores(cores):
            built = build(root, SOURCE_DATE_EPOCH=EPOCH)
        assert built.result.returncode == 0, built.result.stderr
        found.append(built.files)
        (root / ".cache").rename(root / f".cache-{cores}")

    alone, together = found
    assert set(alone) == set(together)
    assert [name for name in alone if alone[name] != together[name]] == []


@pytest.mark.parametrize("cores", [1, 2])
def test_faults_of_content_are_told_however_many_look_for_them(cores: int, root: Path) -> None:
    page = root / "docs/help.en.md"
    text = page.read_text("utf-8")
    page.write_text(text.replace("[[phone:line]]", "[[phone:nobody]]"), "utf-8")
    with _on_cores(cores):
        built = build(root)
    page.write_text(text, "utf-8")

    assert built.result.returncode != 0
    assert built.result.stderr.count("[unknown-reference]") == 1, built.result.stderr
    assert not built.site.exists()


@pytest.mark.parametrize("language", ["lt", "pl"])
def test_a_fault_in_any_language_ends_the_build_as_ever(language: str, root: Path) -> None:
    footer = root / "overrides/components/footer.html"
    text = footer.read_text("utf-8")
    footer.unlink()
    footer.write_text(f"{text}{{% if planned.language == '{language}' %}}{{{{ 1 / 0 }}}}{{% endif %}}", "utf-8")
    built = build(root, SOURCE_DATE_EPOCH=EPOCH)
    footer.write_text(text, "utf-8")

    assert built.result.returncode != 0
    assert "ZeroDivisionError" in built.result.stderr
    assert not built.site.exists()


def test_a_warning_in_a_further_language_is_told_once_and_ends_a_strict_build(root: Path) -> None:
    write(root, "warning.py", WARNING)
    settings = root / "mkdocs.yml"
    before = settings.read_text("utf-8")
    assert HOOKS in before
    settings.write_text(before.replace(HOOKS, f"{HOOKS}, warning.py"), "utf-8")
    built = build(root, SOURCE_DATE_EPOCH=EPOCH)
    settings.write_text(before, "utf-8")

    assert built.result.stderr.count("a word is odd") == 1
    assert "strict mode" in built.result.stdout and built.result.returncode != 0
