"""Inlines styles and the scripts that must run first into finished pages, and allows both in their policy.

All of it stands in the page, so that the first word waits for nothing but the page itself. What a page can use
shows only when it is whole; templates hold its place until then, and so do pages that are kept for the next build.
"""

from __future__ import annotations

import re

from hooks.edge.bundling import Bundle, mark_script
from hooks.edge.policy import SCRIPTS_SLOT, STYLES_SLOT, hash_source
from hooks.edge.stylesheet import Names

STYLES = "assets/styles-of-this-page"
"""What a template writes where the styles go; the way to it leads to what they load as well."""

_PLACE = re.compile(rf"(?<=<style>)([^<]*){STYLES}(?=</style>)")
_LOADED, _BESIDE = 'url("', "assets/"
"""How a sheet names a file, and from where."""


def inline_assets(bundle: Bundle, html: str, names: Names | None = None) -> str:
    """Return a finished page with what it needs in the places that its template has for it.

    Its policy lets a browser follow this and nothing else that might stand in it. `names` are those on which its
    styles depend, if they are known from an earlier build.
    """
    styles = ""

    def write_styles(place: re.Match[str]) -> str:
        nonlocal styles
        found = bundle.find_styles(bundle.find_names(html) if names is None else names)
        styles = found.replace(_LOADED, f"{_LOADED}{place[1]}{_BESIDE}")
        return styles

    dressed = _PLACE.sub(write_styles, html, count=1)
    allowed = []
    for name, script in bundle.inline_scripts.items():
        place = f"<script>{mark_script(name)}</script>"
        if place in html:
            dressed = dressed.replace(place, f"<script>{script}</script>", 1)
            allowed.append(hash_source(script))
    dressed = dressed.replace(STYLES_SLOT, hash_source(styles), 1)
    return dressed.replace(f" {SCRIPTS_SLOT}", "".join(f" {source}" for source in allowed), 1)

