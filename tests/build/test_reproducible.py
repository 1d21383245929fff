"""The same content, date and tools give the same site, byte for byte.

https://reproducible-builds.org/docs/definition/
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.build.built import Built, build, read_files
from tests.site.html import read_text
from tests.support.real_site import ROOT, build_site
from tests.support.tiny_site import write_tiny_site

ANOTHER_MACHINE = {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
"""What may differ where somebody else builds."""


def find_differences(one: dict[str, bytes], other: dict[str, bytes]) -> set[str]:
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of `two_languages`, written again in another folder and built as on another machine."""
    return build(write_tiny_site(tmp_path_factory.mktemp("elsewhere")), **ANOTHER_MACHINE)


def test_a_build_in_another_folder_on_another_machine_is_the_same(two_languages: Built, elsewhere: Built) -> None:
    assert len(two_languages.files) > 30
    assert find_differences(two_languages.files, elsewhere.files) == set()


def test_a_build_from_the_cache_is_the_same_as_one_without(two_languages: Built, tmp_path: Path) -> None:
    kept = sorted((two_languages.root / ".cache").iterdir())
    again = build_site(two_languages.root, tmp_path / "again")

    assert kept
    assert again.returncode == 0, again.stderr
    assert find_differences(two_languages.files, read_files(tmp_path / "again")) == set()


def test_a_damaged_cache_is_drawn_again(elsewhere: Built, two_languages: Built) -> None:
    for kept in (path for path in (elsewhere.root / ".cache").rglob("*") if path.is_file()):
        kept.write_bytes(kept.read_bytes()[:-1] + b"?")
    again = build(elsewhere.root)

    assert again.result.returncode == 0, again.result.stderr
    assert find_differences(two_languages.files, again.files) == set()


def test_another_date_shows_on_pages_and_in_what_can_be_kept_and_nowhere_else(two_languages: Built, tmp_path: Path) -> None:
    shutil.copytree(two_languages.root, tmp_path / "later", symlinks=True)
    later = build(tmp_path / "later", SOURCE_DATE_EPOCH="1800000000")
    endings = {Path(name).suffix for name in find_differences(two_languages.files, later.files)}

    assert "15 January 2027" in read_text(later.page("en/").find_one("aside"))
    # A check that has become old shows a notice, which needs its style.
    assert endings <= {".css", ".csv", ".gz", ".html", ".json", ".txt", ".vcf"}


def test_the_real_site_is_the_same_wherever_it_is_built_and_without_a_cache(site: Path, tmp_path: Path) -> None:
    for name in ("campaigns", "docs", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "hooks").symlink_to(ROOT / "hooks")
    again = build_site(tmp_path, tmp_path / "site", **ANOTHER_MACHINE)

    assert again.returncode == 0, again.stderr
    assert find_differences(read_files(site), read_files(tmp_path / "site")) == set()
