"""The forms for editors as they are published: apart from the site, with a policy of their own, or not at all."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html5lib
import pytest
import yaml
from jsonschema import Draft7Validator

from hooks.edge.admin import PACKAGES, find_program
from hooks.edge.bundling import join_inline_scripts
from hooks.edge.policy import ADMIN_HEADERS, ADMIN_POLICY, write_headers
from tests.site.headers import read_headers
from tests.support.nginx import find_nginx, serve_with_nginx
from tests.support.real_site import ROOT, build_site
from tests.support.tiny_site import write_tiny_site
from tools.admin import Refused, fetch_program, find_target, verify

REPOSITORY = "https://github.com/owner/name"


@pytest.fixture(scope="module")
def tiny_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("tiny")
    write_tiny_site(root)
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write('repo_url: !ENV [REPO_URL, ""]\n')
    program = fetch_program(ROOT)
    shutil.copytree(program, find_program(root, root / "overrides"))
    return root


@pytest.fixture(scope="module")
def tiny_site(tiny_root: Path) -> Path:
    return _build(tiny_root, REPO_URL=REPOSITORY)


def _build(root: Path, **environment: str) -> Path:
    target = root / f"site-{len(list(root.glob('site-*')))}"
    result = build_site(root, target, **environment)
    assert result.returncode == 0, result.stderr
    return target


def read_settings(site: Path) -> dict[str, Any]:
    settings: dict[str, Any] = yaml.safe_load((site / "admin/config.yml").read_text("utf-8"))
    return settings


def find_files(site: Path) -> Iterator[str]:
    return (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())


def test_the_settings_are_what_the_form_program_expects(tiny_root: Path, tiny_site: Path) -> None:
    schema = json.loads((find_program(tiny_root, tiny_root / "overrides") / "schema.json").read_text("utf-8"))

    assert [error.message for error in Draft7Validator(schema).iter_errors(read_settings(tiny_site))] == []


def test_the_forms_open_the_repository_of_the_site_by_a_token_and_propose_changes(tiny_site: Path) -> None:
    settings = read_settings(tiny_site)

    assert settings["backend"]["repo"] == "owner/name"
    assert settings["backend"]["auth_methods"] == ["token"]
    assert settings["backend"]["open_authoring"] is True
    assert settings["publish_mode"] == "editorial_workflow"


def test_the_page_of_the_forms_is_not_to_be_found_and_has_its_own_policy(tiny_site: Path) -> None:
    page = html5lib.parse((tiny_site / "admin/index.html").read_text("utf-8"), namespaceHTMLElements=False)
    metas = {meta.get("name") or meta.get("http-equiv"): meta.get("content") for meta in page.iter("meta")}

    assert metas["robots"] == "noindex, nofollow"
    assert metas["Content-Security-Policy"] == ADMIN_POLICY
    assert "admin" not in (tiny_site / "sitemap.xml").read_text("utf-8")
    assert [path for path in find_files(tiny_site) if "search-" in path and "admin/" in (tiny_site / path).read_text("utf-8")] == []


def test_no_page_of_the_site_leads_to_the_forms(tiny_site: Path) -> None:
    pages = (path for path in tiny_site.rglob("*.html") if path.parent.name != "admin")

    assert [path for path in pages if re.search(r'href="[^"]*\badmin/', path.read_text("utf-8"))] == []


def test_the_policy_of_the_forms_names_the_host_of_the_repository_alone() -> None:
    hosts = re.findall(r"https://\S+?(?=[;\s]|$)", ADMIN_POLICY)

    assert hosts == ["https://api.github.com", "https://avatars.githubusercontent.com"]
    assert "unsafe-eval" not in ADMIN_POLICY
    assert "script-src 'self';" in ADMIN_POLICY


def test_without_a_repository_there_are_no_forms(tiny_root: Path) -> None:
    site = _build(tiny_root)

    assert not (site / "admin").exists()
    assert "admin" not in "".join((site / name).read_text("utf-8") for name in ("_headers", ".htaccess", "nginx-headers.conf"))


def test_without_the_program_there_are_no_forms_and_the_site_is_the_same(tiny_root: Path, tiny_site: Path) -> None:
    program = find_program(tiny_root, tiny_root / "overrides")
    (program / "complete").rename(program / "incomplete")
    site = _build(tiny_root, REPO_URL=REPOSITORY)
    (program / "incomplete").rename(program / "complete")
    differing = {
        path
        for path in {*find_files(site), *find_files(tiny_site)}
        if not path.startswith("admin/")
        and not ((site / path).is_file() and (site / path).read_bytes() == (tiny_site / path).read_bytes())
    }

    assert not (site / "admin").exists()
    assert differing == {"_headers", ".htaccess", "nginx-headers.conf"}


def test_only_the_forms_are_sent_their_own_policy(tiny_site: Path, tmp_path: Path) -> None:
    if find_nginx() is None:
        pytest.skip("this machine has no nginx")
    with serve_with_nginx(tiny_site, tmp_path, "sub/") as root:
        sent = {path: read_headers(root + path) for path in ("", "admin/", "admin/config.yml")}

    headers = write_headers(join_inline_scripts(ROOT / "overrides").values())

    assert {name: sent[""][name.lower()] for name in headers} == headers
    for path in ("admin/", "admin/config.yml"):
        assert {name: sent[path][name.lower()] for name in ADMIN_HEADERS} == ADMIN_HEADERS


def test_the_licences_of_the_form_program_are_published_with_it(tiny_site: Path) -> None:
    for package in json.loads((ROOT / "overrides" / PACKAGES).read_text("utf-8")).values():
        assert (tiny_site / "admin" / package["to"] / "LICENSE.txt").stat().st_size > 500


def test_a_package_with_another_hash_is_refused(tmp_path: Path) -> None:
    package = tmp_path / "package.tgz"
    package.write_bytes(b"something else")

    with pytest.raises(Refused, match="not the package that is pinned"):
        verify(package, "sha512-" + "A" * 86 + "==")


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("npm/index.js", "program/cms/index.js"),
        ("npm/chunks/a.js", "program/cms/chunks/a.js"),
        ("npm/index.js.map", None),
        ("npm/../../../evil.js", None),
        ("dist/sveltia-cms.js", None),
        ("LICENSE.txt", "program/cms/LICENSE.txt"),
    ],
)
def test_only_what_the_site_needs_is_unpacked(name: str, target: str | None) -> None:
    package = json.loads((ROOT / "overrides" / PACKAGES).read_text("utf-8"))["@sveltia/cms"]
    found = find_target(name, package)

    assert (found and found.as_posix()) == target
