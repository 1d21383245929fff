"""What is wrong in mkdocs.yml or in the words of the interface is told like any other fault."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.build.built import Built, build
from tests.build.faults import find_faults
from tests.support.tiny_site import write, write_tiny_site


def build_with(root: Path, pattern: str, replacement: str) -> Built:
    """Build a tiny site, one place of its configuration changed."""
    path = write_tiny_site(root) / "mkdocs.yml"
    changed, count = re.subn(pattern, replacement, path.read_text("utf-8"), flags=re.DOTALL)
    assert count == 1
    path.write_text(changed, "utf-8")
    return build(root)


@pytest.mark.parametrize(
    ("pattern", "replacement", "kind"),
    [
        ("site_url: [^\n]*", 'site_url: ""', "missing-key"),
        (r"required_languages: \[lt, en\]", "required_languages: [lt, eng]", "unknown-value"),
        (r"required_languages: \[lt, en\]", "required_languages: 5", "not-a-list"),
        (r"  awareness:.*", "  awareness: none", "missing-key"),
        (r"  awareness:.*", "  other: none", "missing-key"),
        ("country: XX", "country: [XX]", "not-a-text"),
    ],
    ids=["no-address", "unknown-language", "no-list", "no-mapping", "nothing", "wrong-type"],
)
def test_a_fault_of_the_configuration_is_explained(tmp_path: Path, pattern: str, replacement: str, kind: str) -> None:
    built = build_with(tmp_path, pattern, replacement)

    assert built.result.returncode == 1
    assert ("mkdocs.yml", kind) in {(place.split(":")[0], found) for place, found in find_faults(built.result.stderr)}
    assert "Traceback" not in built.result.stderr
    assert not built.site.exists()


def test_broken_words_of_the_interface_are_explained_like_any_other_file(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path)
    write(root, "overrides/words/lt.yml", "skip: [\n")
    built = build(root)

    assert built.result.returncode == 1
    assert ("overrides/words/lt.yml:2", "yaml-broken") in find_faults(built.result.stderr)
    assert "This place in the file cannot be read" in built.result.stderr
    assert "Traceback" not in built.result.stderr
