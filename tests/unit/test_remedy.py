"""What `make fix` is said to mend is gone after it, and everything else stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.awareness.mending.files import Mended
from hooks.awareness.remedy import mend_files, mend_values, read_rules
from hooks.awareness.site import Reading
from tests.support.real_site import ROOT, read_languages, read_real_site
from tests.support.tiny_site import write
from tests.unit.broken_sites import KINDS, read_expected, write_broken_site
from tests.unit.reading_tiny_sites import LANGUAGES, read_tiny_site, write_tiny_content

SAID_TO_BE_MENDED = tuple(kind for kind in KINDS if "make fix" in read_expected(kind))
LEAST = 28
"""Kinds that are mended; a kind that drops out by accident is noticed."""


def mend_site(root: Path) -> tuple[Reading, Reading]:
    """Mend a site as the command does, and return what is found before and after it."""
    before = again = read_tiny_site(root)
    site = before.catalogue.site if before.catalogue else None
    if files := tuple(mend_files(root, read_rules(root, LANGUAGES, site))):
        for file, _, mended in files:
            (root / file).write_bytes(mended.content)
        again = read_tiny_site(root)
    values = {problem.file for problem in again.problems if problem.mended}
    for file in values:
        text = mend_values((root / file).read_text("utf-8"), [p for p in again.problems if p.file == file])
        (root / file).write_text(text, "utf-8")
    return before, read_tiny_site(root) if values else again


def test_as_many_kinds_are_mended_as_before() -> None:
    assert len(SAID_TO_BE_MENDED) >= LEAST, SAID_TO_BE_MENDED


@pytest.mark.parametrize("kind", SAID_TO_BE_MENDED)
def test_what_is_said_to_be_mended_is_gone_after_it(kind: str, tmp_path: Path) -> None:
    write_broken_site(tmp_path, kind)

    assert kind not in {problem.kind for problem in mend_site(tmp_path)[1].problems}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in SAID_TO_BE_MENDED])
def test_mending_adds_no_fault_to_what_it_cannot_mend(kind: str, tmp_path: Path) -> None:
    write_broken_site(tmp_path, kind)
    before, after = ({(problem.file, problem.kind) for problem in reading.problems} for reading in mend_site(tmp_path))

    assert after <= before


def test_a_tiny_site_needs_no_mending(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)

    assert _mend(tmp_path) == {}


def test_of_content_without_faults_nothing_is_mended_but_what_harms_nobody() -> None:
    catalogue = read_real_site().catalogue
    assert catalogue is not None
    rules = read_rules(ROOT, read_languages(), catalogue.site)

    assert {file: mended.kinds for file, _, mended in mend_files(ROOT, rules) if {*mended.kinds} - {"untidy"}} == {}


def test_stray_spaces_and_a_missing_line_end_are_tidied_though_they_are_no_fault(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    path = tmp_path / "docs/help.lt.md"
    path.write_text(path.read_text("utf-8").replace("Text.\n", "Text. \n\t\nMore."), "utf-8")

    assert read_tiny_site(tmp_path).problems == ()
    assert _mend(tmp_path)["docs/help.lt.md"].content.endswith(b"Text.\n\nMore.\n")


def test_fields_at_the_top_of_a_text_are_put_in_order_though_that_is_no_fault(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    path = tmp_path / "docs/help.lt.md"
    before = path.read_text("utf-8")
    title = next(line for line in before.splitlines() if line.startswith("title:"))
    path.write_text(before.replace(f"{title}\n", "", 1).replace("\n---\n", f"\n{title}\n---\n", 1), "utf-8")

    assert path.read_text("utf-8") != before
    assert read_tiny_site(tmp_path).problems == ()
    assert _mend(tmp_path)["docs/help.lt.md"].content.decode("utf-8") == before


def test_a_style_that_cannot_be_read_is_done_without(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/style/lt.yml", "quotes: [\n")

    assert read_rules(tmp_path, LANGUAGES, None).styles == {}


def _mend(root: Path) -> dict[str, Mended]:
    return {file: mended for file, _, mended in mend_files(root, read_rules(root, LANGUAGES, None))}
