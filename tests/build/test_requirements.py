"""What is installed is pinned to the byte, and from nowhere in particular."""

from __future__ import annotations

import re

import pytest

from tests.support.real_site import ROOT

PINNED = ("requirements.txt", "requirements-test.txt")


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def read_pins(name: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return version and hashes by package."""
    lines = re.sub(r"^\s*#.*$", "", read(name), flags=re.MULTILINE).replace("\\\n", " ").splitlines()
    parts = [line.split() for line in lines if line.strip()]
    pins = {}
    for package, *options in parts:
        pinned, _, version = package.partition("==")
        pins[pinned] = (version, tuple(option for option in options if option.startswith("--hash=")))
    return pins


def read_wishes(name: str) -> set[str]:
    return {match[0] for match in re.finditer(r"^[a-z][a-z0-9-]*", read(name), re.MULTILINE)}


@pytest.mark.parametrize("name", PINNED)
def test_every_package_has_one_version_and_hashes(name: str) -> None:
    pins = read_pins(name)
    loose = {p for p, (version, hashes) in pins.items() if not version or not hashes}

    assert len(pins) > 15
    assert loose == set()


@pytest.mark.parametrize("name", PINNED)
def test_every_hash_is_a_whole_sha256(name: str) -> None:
    hashes = {value for _, values in read_pins(name).values() for value in values}

    assert [value for value in hashes if not re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", value)] == []


@pytest.mark.parametrize("name", [*PINNED, "requirements.in", "requirements-test.in"])
def test_no_address_is_named_and_pip_is_told_of_files_and_hashes_alone(name: str) -> None:
    options = set(re.findall(r"(?<!\S)--?[a-z-]+", re.sub(r"#.*", "", read(name))))

    assert "://" not in read(name)
    assert options <= {"-r", "--hash"}


@pytest.mark.parametrize(("wishes", "pins"), [("requirements.in", PINNED[0]), ("requirements-test.in", PINNED[1])])
def test_everything_that_is_wanted_is_pinned(wishes: str, pins: str) -> None:
    assert read_wishes(wishes) - read_pins(pins).keys() == set()


def test_the_tests_run_with_the_versions_that_build_the_site() -> None:
    build, test = (read_pins(name) for name in PINNED)

    assert {package: test.get(package) for package in build} == build
