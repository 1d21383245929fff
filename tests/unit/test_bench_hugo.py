"""Hugo gets the same pages at the same addresses, so that the comparison is one."""

from __future__ import annotations

from pathlib import Path

from tests.bench.hugo import write_hugo_site
from tests.bench.rival import plan_rival
from tests.support.tiny_site import write_tiny_site


def _tell_address(file: Path) -> str:
    """Return where Hugo puts a page, with its language: https://gohugo.io/content-management/organization/."""
    name, language, _ = file.name.split(".")
    return (file.parent if name == "_index" else file.parent / name).as_posix() + f" {language}"


def test_hugo_gets_every_planned_page_where_ours_is(tmp_path: Path) -> None:
    ours, lean = tmp_path / "ours", tmp_path / "hugo"
    write_tiny_site(ours, ("lt", "en"))
    planned = plan_rival(ours)

    write_hugo_site(planned, lean)

    content = lean / "content"
    written = [_tell_address(file.relative_to(content)) for file in content.rglob("*.md")]
    places = [page.uri.removesuffix("index").rstrip("/") or "." for page in planned]
    assert sorted(written) == sorted(f"{place} {page.language}" for place, page in zip(places, planned, strict=True))
    assert {page.language for page in planned} == {"lt", "en"}
