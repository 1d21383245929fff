"""Inlines styles and the scripts that must run first into finished pages, and allows both in their policy.

All of it stands in the page, so that the first word waits for nothing but the page itself. What a page can use
shows only when it is whole; templates write placeholders until then, and so do pages that are kept for the next build.
"""

from __future__ import annotations

import re

from hooks.edge.bundling import Bundle, write_script_placeholder
from hooks.edge.policy import SCRIPT_HASHES_PLACEHOLDER, STYLE_HASH_PLACEHOLDER, hash_source
from hooks.edge.stylesheet import Names

STYLES_PLACEHOLDER = "assets/styles-of-this-page"
"""What a template writes where the styles go; the way to it leads to what they load as well."""

_STYLES_PLACEHOLDER = re.compile(rf"(?<=<style>)([^<]*){STYLES_PLACEHOLDER}(?=</style>)")
_LOADED, _BESIDE = 'url("', "assets/"
"""How a sheet names a file, and from where."""


def inline_assets(bundle: Bundle, html: str, names: Names | None = None) -> str:
    """Return a finished page with what it needs in place of the placeholders of its template.

    Its policy lets a browser follow this and nothing else that might stand in it. `names` are those on which its
    styles depend, if they are known from an earlier build.
    """
    styles = ""

    def write_styles(placeholder: re.Match[str]) -> str:
        nonlocal styles
        found = bundle.find_styles(bundle.find_names(html) if names is None else names)
        styles = found.replace(_LOADED, f"{_LOADED}{placeholder[1]}{_BESIDE}")
        return styles

    dressed = _STYLES_PLACEHOLDER.sub(write_styles, html, count=1)
    allowed = []
    for name, script in bundle.inline_scripts.items():
        placeholder = f"<script>{write_script_placeholder(name)}</script>"
        if placeholder in html:
            dressed = dressed.replace(placeholder, f"<script>{script}</script>", 1)
            allowed.append(hash_source(script))
    dressed = dressed.replace(STYLE_HASH_PLACEHOLDER, hash_source(styles), 1)
    return dressed.replace(f" {SCRIPT_HASHES_PLACEHOLDER}", "".join(f" {source}" for source in allowed), 1)

