"""A hash of data changes with everything that the data say, and with nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from hooks.awareness.language import Phrase
from hooks.edge.fingerprint import hash_data, hash_folder
from tests.support.real_site import ROOT
from tests.support.tiny_site import write


@dataclass(frozen=True)
class _Thing:
    name: str
    parts: tuple[Any, ...] = ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a", "b"),
        (1, "1"),
        (True, 1),
        (("a", "b"), ("ab",)),
        (_Thing("a"), _Thing("b")),
        (_Thing("a", (_Thing("b"),)), _Thing("a", (_Thing("c"),))),
        (Phrase("a", "lt"), Phrase("a", "en")),
        (MappingProxyType({"a": "b"}), MappingProxyType({"a": "c"})),
    ],
)
def test_other_data_have_another_hash(one: Any, other: Any) -> None:
    assert hash_data(one) != hash_data(other)


def test_it_makes_no_difference_whether_a_thing_stands_in_two_places_or_a_copy_of_it() -> None:
    word = "".join(["wo", "rd"])
    phrase = Phrase("word", "lt")

    assert hash_data((word, word)) == hash_data(("word", "wo" + "rd"))
    assert hash_data((phrase, phrase)) == hash_data((phrase, Phrase("word", "lt")))


def test_what_cannot_be_written_down_has_no_hash() -> None:
    with pytest.raises(TypeError):
        hash_data(lambda: None)


MODELS = """
import sys
from pathlib import Path
from tests.unit.builders import a_catalogue
from hooks.edge.fingerprint import GENERATOR, hash_data

catalogue = a_catalogue(Path(sys.argv[1]))
print(GENERATOR, hash_data([entry.words for entry in catalogue.entries]))
"""


def test_models_have_the_same_hash_in_every_process(tmp_path: Path) -> None:
    hashes = set()
    for seed in ("1", "2", "3"):
        command = [sys.executable, "-c", MODELS, str(tmp_path / seed)]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        hashes.add(subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout)

    assert len(hashes) == 1


def test_the_hash_of_a_folder_changes_with_names_and_content_in_folders_that_are_links_too(tmp_path: Path) -> None:
    write(tmp_path, "elsewhere/a.html", "a")
    write(tmp_path, "folder/b.html", "b")
    (tmp_path / "folder/linked").symlink_to(tmp_path / "elsewhere")
    hashes = [hash_folder(tmp_path / "folder")]
    write(tmp_path, "elsewhere/a.html", "another")
    hashes.append(hash_folder(tmp_path / "folder"))
    (tmp_path / "folder/b.html").rename(tmp_path / "folder/c.html")
    hashes.append(hash_folder(tmp_path / "folder"))

    assert len(set(hashes)) == 3
