"""Takes out of a copy of the site what tells of the work and its figures, so that a build can be measured without it.

Content goes from the copy: pages, facts, and what elsewhere leads to them. Data for other programs come
from no content file, so in their place the copy gets a module that plans none.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

PAGES = ("all-figures", "calendar", "card", "map", "open-data", "path-to-help", "programme", "roles", "timeline")
"""Pages that go, and all that leads to them."""
SECTIONS = {"who-does-what": ("path",)}
"""Pages of which some sections go."""
FACTS = ("calendar", "figures", "number-changes", "outlines", "path", "places", "timeline")
"""Files and folders below docs/, without their endings."""
KEYS = {"campaigns/*/campaign.yml": "places", "docs/organisations/*.yml": "duties"}
"""What goes from facts that stay."""
LOOKS = (
    *("components/all-figures.*", "components/calendar.*", "components/duties.*", "components/map*.*"),
    *("components/off-map.*", "components/opendata.*", "components/path.*", "components/site-card.*"),
    *("components/timeline.*", "components/years.*", "assets/card.js", "map.html", "years.html"),
)
"""Templates, style sheets and scripts below overrides/ that these pages alone use."""
DATA = "hooks/awareness/opendata/files.py"
_NO_DATA = '''\
"""Plans no data for other programs."""


def plan_open_data(editions, *, online=True):
    """Return no file."""
    return ()
'''

_ANY = "|".join(PAGES)
_CUT = "|".join(f"{page}#(?:{'|'.join(anchors)})" for page, anchors in SECTIONS.items())
_MENTION = re.compile(rf"\[\[page:(?:(?:{_ANY})(?:#[^\]|]+)?|{_CUT})(?:\|([^\]]+))?\]\]")
_ONE = re.compile(rf"^ *(?:page|also|{_ANY}): (?:{_ANY})\n", re.MULTILINE)
_SEVERAL = re.compile(r"(?<=(?:pages|eader): \[)[^\]\n]*")
_HEADING = re.compile(r"^(#+) .*\{ #([\w-]+) \}$")


def leave_out(root: Path) -> None:
    """Take the record out of the copy of a site that lies in a folder."""
    docs, campaigns = root / "docs", root / "campaigns"
    for name in (*PAGES, *FACTS):
        for path in (*docs.glob(name), *docs.glob(f"{name}.*")):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
    for pattern in LOOKS:
        for path in (root / "overrides").glob(pattern):
            path.unlink()
    for pattern, key in KEYS.items():
        for path in root.glob(pattern):
            _rewrite(path, drop_key(path.read_text("utf-8"), key))
    for page, sections in SECTIONS.items():
        for path in docs.glob(f"{page}.*.md"):
            _rewrite(path, drop_sections(path.read_text("utf-8"), sections))
    _rewrite_all((*docs.rglob("*.md"), *campaigns.rglob("*.md")), drop_mentions)
    _rewrite_all((*docs.rglob("*.yml"), *campaigns.rglob("*.yml")), drop_names)
    _rewrite(docs / "sources.yml", drop_unused(docs / "sources.yml", (*docs.rglob("*.*"), *campaigns.rglob("*.*"))))
    (root / DATA).write_text(_NO_DATA, "utf-8")


def drop_key(text: str, key: str) -> str:
    """Return facts without one of their first keys and all that stands below it."""
    return re.sub(rf"^{key}:.*\n(?:[ -].*\n)*", "", text, flags=re.MULTILINE)


def drop_sections(text: str, anchors: Iterable[str]) -> str:
    """Return a text without some sections, each with the smaller ones in it."""
    kept: list[str] = []
    gone = 0
    for line in text.splitlines(keepends=True):
        if heading := _HEADING.match(line):
            level = len(heading[1])
            if not gone or level <= gone:
                gone = level if heading[2] in anchors else 0
        if not gone:
            kept.append(line)
    return "".join(kept)


def drop_mentions(text: str) -> str:
    """Return a text whose links to pages of the record are words alone."""
    return _MENTION.sub(lambda match: match[1] or match[0].strip("[]"), text)


def drop_names(text: str) -> str:
    """Return facts that name no page of the record."""
    named = _SEVERAL.sub(lambda match: ", ".join(_drop_from(match[0])), text)
    return _ONE.sub("", named)


def drop_unused(sheet: Path, files: Iterable[Path]) -> str:
    """Return the entries of a sheet that other files name; the check wants every source to be cited."""
    names = {
        name
        for path in files
        if path != sheet and path.suffix in (".md", ".yml")
        for name in re.findall(r"[\w-]+", path.read_text("utf-8"))
    }
    text = sheet.read_text("utf-8")
    for key in re.findall(r"^([\w-]+):", text, re.MULTILINE):
        text = text if key in names else drop_key(text, key)
    return text


def _drop_from(names: str) -> Iterable[str]:
    return (name for name in names.split(", ") if name not in PAGES)


def _rewrite_all(paths: Iterable[Path], change: Callable[[str], str]) -> None:
    for path in paths:
        _rewrite(path, change(path.read_text("utf-8")))


def _rewrite(path: Path, text: str) -> None:
    if text != path.read_text("utf-8"):
        path.write_text(text, "utf-8")
