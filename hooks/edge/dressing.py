"""Writes into finished pages what they need to be seen: their styles, scripts that must run first, and leave for both.

All of it stands in the page, so that the first word waits for nothing but the page itself. What a page can use
shows only when it is whole; templates hold its place until then, and so do pages that are kept for the next build.
"""

from __future__ import annotations

import re

from hooks.edge.joining import Looks, mark_script
from hooks.edge.policy import LEAVE_FOR_SCRIPTS, LEAVE_FOR_STYLES, allow
from hooks.edge.stylesheet import Names

STYLES = "assets/styles-of-this-page"
"""What a template writes where the styles go; the way to it leads to what they load as well."""

_PLACE = re.compile(rf"(?<=<style>)([^<]*){STYLES}(?=</style>)")
_LOADED, _BESIDE = 'url("', "assets/"
"""How a sheet names a file, and from where."""


def dress(looks: Looks, html: str, names: Names | None = None) -> str:
    """Return a finished page with what it needs in the places that its template has for it.

    Its policy lets a browser follow this and nothing else that might stand in it. `names` are those on which its
    styles depend, if they are known from an earlier build.
    """
    styles = ""

    def write_styles(place: re.Match[str]) -> str:
        nonlocal styles
        found = looks.find_styles(looks.find_names(html) if names is None else names)
        styles = found.replace(_LOADED, f"{_LOADED}{place[1]}{_BESIDE}")
        return styles

    dressed = _PLACE.sub(write_styles, html, count=1)
    allowed = []
    for name, script in looks.held.items():
        place = f"<script>{mark_script(name)}</script>"
        if place in html:
            dressed = dressed.replace(place, f"<script>{script}</script>", 1)
            allowed.append(allow(script))
    dressed = dressed.replace(LEAVE_FOR_STYLES, allow(styles), 1)
    return dressed.replace(f" {LEAVE_FOR_SCRIPTS}", "".join(f" {leave}" for leave in allowed), 1)

