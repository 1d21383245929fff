"""A site that is written over an earlier one is as if there had been none, and what is the same is not touched."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from mkdocs import utils
from mkdocs.commands import build

from hooks.edge.output import Output

EARLIER = 1_700_000_000
"""Seconds since 1970 at which the earlier site was written."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with a site of an earlier build."""
    folder = tmp_path / "site"
    for name in ("index.html", "gone/index.html", "gone/far/index.html", "stays/index.html", ".git/config"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, "utf-8")
        os.utime(folder / name, (EARLIER, EARLIER))
    return folder


@pytest.fixture
def output(site: Path) -> Iterator[Output]:
    """A build of it that has begun."""
    output = Output(str(site))
    output.open()
    utils.clean_directory(str(site))
    yield output
    output.close()


def _write(path: Path, text: str) -> None:
    utils.write_file(text.encode(), str(path))


def _list(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*")}


def test_what_nobody_wrote_goes_with_its_folders_but_for_hidden_ones(site: Path, output: Output) -> None:
    _write(site / "index.html", "index.html")
    _write(site / "stays/index.html", "changed")
    _write(site / "new/index.html", "new")
    output.close()

    assert _list(site) == {"index.html", "stays", "stays/index.html", "new", "new/index.html", ".git", ".git/config"}
    assert (site / "stays/index.html").read_text("utf-8") == "changed"


def test_what_comes_out_the_same_is_not_written(site: Path, output: Output) -> None:
    _write(site / "index.html", "index.html")
    _write(site / "stays/index.html", "changed")
    output.close()

    assert (site / "index.html").stat().st_mtime == EARLIER
    assert (site / "stays/index.html").stat().st_mtime > EARLIER


def test_what_is_written_in_another_way_stays(site: Path, output: Output) -> None:
    (site / "gone/index.html").write_text("gone/index.html", "utf-8")
    (site / "of-a-plugin.json").write_text("{}", "utf-8")
    output.close()

    assert {"gone/index.html", "of-a-plugin.json"} <= _list(site)


def test_what_a_copy_of_the_process_left_is_not_deleted(site: Path, output: Output) -> None:
    output.left.add(str(site / "gone/index.html"))
    output.close()

    assert "gone/index.html" in _list(site)
    assert "gone/far" not in _list(site)


def test_a_build_that_fails_leaves_nothing_and_gives_back_what_it_took(site: Path, output: Output) -> None:
    taken = (utils.clean_directory, utils.write_file)
    shutil.rmtree(site / ".git")
    _write(site / ".htaccess", "Header always set X-Frame-Options DENY")
    output.discard()

    assert not site.exists()
    assert taken != (utils.clean_directory, utils.write_file)


def test_a_build_that_fails_spares_what_is_hidden(site: Path, output: Output) -> None:
    """A folder that is published with git has its history in it."""
    (site / ".gitignore").touch()
    _write(site / ".htaccess", "Header always set X-Frame-Options DENY")
    output.discard()

    assert _list(site) == {".git", ".git/config", ".gitignore"}


def test_a_build_that_fails_leaves_no_site_behind_a_link(site: Path, output: Output) -> None:
    elsewhere = site.with_name("elsewhere")
    site.rename(elsewhere)
    site.symlink_to(elsewhere)
    output.discard()

    assert _list(elsewhere) == {".git", ".git/config"}
    assert site.is_symlink()


def test_a_folder_that_is_not_there_needs_no_discarding(site: Path, output: Output) -> None:
    shutil.rmtree(site)
    output.discard()

    assert not site.exists()


@pytest.mark.parametrize("end", [Output.close, Output.discard])
def test_a_signal_to_end_is_heard_until_the_build_has_ended(end: Callable[[Output], None], site: Path) -> None:
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        output = Output(str(site))
        output.open()
        taken = signal.getsignal(signal.SIGTERM)
        end(output)

        assert taken != signal.getsignal(signal.SIGTERM) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGTERM, before)


def test_beside_the_first_thread_a_signal_is_left_alone(site: Path) -> None:
    before = signal.getsignal(signal.SIGTERM)
    output = Output(str(site))
    with ThreadPoolExecutor(1) as pool:
        pool.submit(output.open).result()
        taken = signal.getsignal(signal.SIGTERM)
        pool.submit(output.close).result()

    assert taken == before


def test_a_copy_of_the_process_leaves_the_folder_to_the_one_who_waits(
    site: Path, output: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "getpid", lambda: -1)
    output.discard()

    assert (site / "index.html").exists()


def test_mkdocs_calls_what_is_put_in_place() -> None:
    """The build of MkDocs must look both functions up in their module: it would pass over ours if it imported them."""
    names = {*build.build.__code__.co_names, *build._build_page.__code__.co_names}

    assert {"clean_directory", "write_file"} <= names
    assert not {"clean_directory", "write_file"} & vars(build).keys()
