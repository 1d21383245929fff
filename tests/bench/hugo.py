"""Writes the pages of a site for Hugo with the leanest looks that are still a site, and builds them.

Hugo is a program of its own, not needed for anything else: without one on the way to programs it is left out.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

from hooks.awareness.pages.planned import PlannedPage
from tests.bench.builds import Run, run_command
from tests.support.tiny_site import write

_SETTINGS = """\
baseURL: https://tiny.example/
title: Hugo
defaultContentLanguage: {default}
disableKinds: [taxonomy, term]
markup: {{goldmark: {{renderer: {{unsafe: true}}}}}}
languages:
"""
_FRAME = """\
<!doctype html>
<html lang="{{ .Site.Language.Lang }}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} · {{ .Site.Title }}</title><link rel="canonical" href="{{ .Permalink }}">
{{ range .Translations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}</head>
<body>
<nav><ul>{{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>
<main><h1>{{ .Title }}</h1>
{{ .Content }}
{{ block "below" . }}{{ end }}</main>
</body>
</html>
"""
_LIST = """\
{{ define "below" }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
"""
_ONE = '{{ define "below" }}{{ end }}\n'


def find_hugo() -> str | None:
    """Return where Hugo is, if it is installed."""
    return shutil.which("hugo")


def write_hugo_site(pages: Iterable[PlannedPage], target: Path) -> None:
    """Write planned pages for Hugo; the first is of the language whose addresses have no prefix."""
    pages = tuple(pages)
    languages = tuple(dict.fromkeys(page.language for page in pages))
    above = {parent.as_posix() for page in pages for parent in Path(page.uri).parents}
    for page in pages:
        place = Path(page.uri)
        if page.uri in above:  # it stands for a folder
            place /= "_index"
        elif place.name == "index":
            place = place.with_name("_index")
        text = f"---\ntitle: {json.dumps(str(page.title))}\n---\n\n{page.markdown}\n"
        write(target, f"content/{place.as_posix()}.{page.language}.md", text)
    settings = _SETTINGS.format(default=languages[0]) + "".join(f"  {code}: {{}}\n" for code in languages)
    write(target, "hugo.yaml", settings)
    for name, layout in {"baseof": _FRAME, "list": _LIST, "single": _ONE}.items():
        write(target, f"layouts/_default/{name}.html", layout)


def build_with_hugo(hugo: str, root: Path) -> Run:
    """Build a site from nothing."""
    shutil.rmtree(root / "public", ignore_errors=True)
    return run_command(root, [hugo, "--quiet", "--noBuildLock"])
