"""Publishes the forms for editors below `admin/`, if the form program has been fetched (`make admin`).

The program comes from two packages that `overrides/admin/packages.json` pins; `tools/admin.py` puts them
into `.cache/admin/`. Without them, or where the repository is not known, the site simply has no forms.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

from hooks.awareness.forms.configuration import configure, draw_forms, find_repository, make_labels
from hooks.edge.build import Build
from hooks.edge.policy import ADMIN, ADMIN_POLICY
from hooks.edge.repository import find_branch
from hooks.edge.site_file import SiteFile

PACKAGES = "admin/packages.json"
"""Below `overrides/`: the packages that the program is made of."""
_SCRIPTS = ("admin.js", "formats.js", "patching.js")


def find_program(root: Path, overrides: Path) -> Path:
    """Return the folder in which the packages lie, or would: its name changes with what is pinned."""
    pins = (overrides / PACKAGES).read_bytes()
    return root / ".cache" / "admin" / hashlib.sha256(pins).hexdigest()[:16]


def has_admin(build: Build, config: MkDocsConfig) -> bool:
    """Tell whether the site gets forms."""
    if not (build.overrides / PACKAGES).is_file():
        return False
    is_there = (find_program(build.root, build.overrides) / "complete").is_file()
    return is_there and find_repository(config.repo_url or "") is not None


def write_admin(build: Build, config: MkDocsConfig, env: Environment) -> Iterator[SiteFile]:
    """Yield every file of the forms, nothing if the site gets none."""
    if not has_admin(build, config):
        return
    repository = find_repository(config.repo_url or "")
    assert repository is not None
    forms = draw_forms(build.catalogue)
    settings = configure(build.catalogue, forms, repository, find_branch(config.extra))
    yield _file("index.html", env.get_template("admin.html").render(_describe_page(build)))
    yield _file("config.yml", yaml.safe_dump(settings, allow_unicode=True, sort_keys=False, width=10_000))
    yield _file("formats.json", json.dumps(forms.formats))
    for name in _SCRIPTS:
        yield _file(name, (build.overrides / "admin" / name).read_text("utf-8"))
    program = find_program(build.root, build.overrides) / "program"
    for path in sorted(program.rglob("*")):
        if path.is_file():
            yield SiteFile(f"{ADMIN}/{path.relative_to(program).as_posix()}", path.read_bytes())


def _file(name: str, text: str) -> SiteFile:
    return SiteFile(f"{ADMIN}/{name}", text.encode())


def _describe_page(build: Build) -> Mapping[str, Any]:
    labels = make_labels(build.catalogue)
    editions = [
        {"language": w.language, "direction": w.direction, "words": w.find("forms.page")} for w in labels.wordings
    ]
    name = labels.join(build.catalogue.site.name)
    return {"content_policy": ADMIN_POLICY, "title": labels.say("page.title", site=name), "editions": editions}
