"""Builds tiny sites, and hands out the files and pages that came out."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from tests.site.html import Page, parse_page, read_pages, select_own
from tests.support.real_site import build_site, read_settings


@dataclass(frozen=True)
class Built:
    """A site that was built, or was meant to be."""

    root: Path
    site: Path
    result: subprocess.CompletedProcess[str]

    @property
    def files(self) -> dict[str, bytes]:
        """Content by path from the root of the site."""
        return read_files(self.site)

    def page(self, address: str) -> Page:
        """Return the page at an address such as `en/help/`."""
        return read_page(self.site, f"{address}index.html")

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages that have something of their own to say."""
        return _read_own_pages(self.site)


def build(root: Path, **environment: str) -> Built:
    """Build a site into its own folder, as `make build` does."""
    return Built(root, root / "site", build_site(root, root / "site", **environment))


def rebuild(root: Path, day: str) -> dict[str, bytes]:
    """Build a sound site over what lies there, on a day (seconds since 1970), and return its files by path."""
    built = build(root, SOURCE_DATE_EPOCH=day)
    assert built.result.returncode == 0, built.result.stderr
    return built.files


def take_settings(root: Path, *keys: str) -> None:
    """Let a tiny site have some settings of the real one."""
    path = root / "mkdocs.yml"
    settings = yaml.safe_load(path.read_text("utf-8"))
    settings.update({key: read_settings()[key] for key in keys})
    path.write_text(yaml.safe_dump(settings, sort_keys=False, allow_unicode=True), "utf-8")


def read_files(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder by its path from there."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@cache
def read_page(site: Path, file: str) -> Page:
    """Return one HTML file of a site that is not built again."""
    return parse_page(file, (site / file).read_text("utf-8"))


@cache
def _read_own_pages(site: Path) -> tuple[Page, ...]:
    return tuple(select_own(read_pages(site)).values())
