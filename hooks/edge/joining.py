"""Joins the style sheets and the scripts of the overrides into the files that pages load.

Every page loads two style sheets. The first has what the frame can use, and is the same for all of them; the
second has what the page can use besides, and is the same for pages that are made of the same parts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import rjsmin
from jinja2 import Environment, meta

from hooks.edge.stylesheet import Names, Rule, find_words, parse_rules, write_rules

FRAME = "main.html"
"""The template of the frame. What it includes stands on some pages only, but for these:"""
_ALWAYS = ("components/header.html", "components/help-card.html", "components/footer.html")
PENDING = "assets/style-of-this-page.css"
"""What a template names as the sheet of its page: which one that is, shows when the page is finished."""
_FIRST = ("tokens", "fonts", "base")
"""Sheets of `styles/` that others build on; the rest follow by name, components behind them."""
_LAST = ("print",)


@dataclass(frozen=True)
class JoinedFile:
    """A file that pages load; its path names its content, so that no browser keeps an old one."""

    path: str
    content: bytes


@dataclass(frozen=True)
class Looks:
    """Everything that pages load to look and behave as they do, joined once for all of them."""

    rules: tuple[Rule, ...]
    """Of all style sheets, in the order in which they hold."""
    frame: Names
    """Every word of the frame, among them all names of its classes and elements."""
    script: JoinedFile
    page_scripts: Mapping[str, JoinedFile]
    """By name; only the templates that ask for one load it."""
    sheets: dict[Names, JoinedFile] = field(default_factory=dict)
    """Those of the pages finished so far, by the names that they are made for."""

    @cached_property
    def stylesheet(self) -> JoinedFile:
        """What the frame can use."""
        return _name_sheet("style", [rule for rule in self.rules if rule.can_match(self.frame)])

    @cached_property
    def _others(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if not rule.can_match(self.frame))

    @cached_property
    def _names(self) -> Names:
        """The names that tell whether a page can use any of the other rules."""
        return frozenset().union(*(need for rule in self._others for need in rule.needs))

    @cached_property
    def _words_of_scripts(self) -> Mapping[str, Names]:
        scripts = (self.script, *self.page_scripts.values())
        return {script.path: find_words(script.content.decode()) for script in scripts}

    def find_names(self, html: str) -> Names:
        """Return the names in a finished page, and in its scripts, on which it depends what else the page can use."""
        words = find_words(html).union(*(said for path, said in self._words_of_scripts.items() if path in html))
        return words & self._names

    def find_sheet(self, names: Names) -> JoinedFile:
        """Return what pages with these names can use besides: with it, they look as with every rule there is."""
        if names not in self.sheets:
            self.sheets[names] = _name_sheet("page", [rule for rule in self._others if rule.can_match(names)])
        return self.sheets[names]


def join_looks(overrides: Path) -> Looks:
    """Join what lies in a folder of overrides."""
    script = join_scripts(overrides)
    frame = find_words(*read_frame(overrides), script.content.decode())
    return Looks(parse_rules(read_stylesheets(overrides)), frame, script, join_page_scripts(overrides))


def read_frame(overrides: Path) -> list[str]:
    """Return the texts of the templates that the frame of every page is made of."""
    environment = Environment(autoescape=True)
    texts = {FRAME: (overrides / FRAME).read_text("utf-8")}
    names = list(_ALWAYS)
    while names:
        name = names.pop()
        if name not in texts and (path := overrides / name).is_file():
            texts[name] = path.read_text("utf-8")
            names += filter(None, meta.find_referenced_templates(environment.parse(texts[name])))
    return list(texts.values())


def read_stylesheets(overrides: Path) -> str:
    """Return all sheets of `styles/` and `components/`, one behind the other."""
    styles = {path.stem: path for path in (overrides / "styles").glob("*.css")}
    components = sorted((overrides / "components").glob("*.css"))
    middle = sorted(set(styles) - {*_FIRST, *_LAST})
    paths = [styles[name] for name in _FIRST if name in styles]
    paths += [styles[name] for name in middle] + components
    paths += [styles[name] for name in _LAST if name in styles]
    return "\n".join(path.read_text("utf-8") for path in paths)


def _name_sheet(name: str, rules: list[Rule]) -> JoinedFile:
    return name_by_content(name, "css", write_rules(rules).encode())


def join_scripts(overrides: Path) -> JoinedFile:
    """Return all scripts of `scripts/` as one, by name; each keeps its names to itself."""
    return _join(sorted((overrides / "scripts").glob("*.js")), "script")


def join_page_scripts(overrides: Path) -> Mapping[str, JoinedFile]:
    """Return the scripts of `scripts/pages/`, by name: only the templates that ask for one load it."""
    paths = sorted((overrides / "scripts" / "pages").glob("*.js"))
    return {path.stem: _join([path], path.stem) for path in paths}


def _join(paths: list[Path], name: str) -> JoinedFile:
    """Return scripts as one, without comments and needless space."""
    text = rjsmin.jsmin("\n".join(path.read_text("utf-8") for path in paths))
    return name_by_content(name, "js", text.encode())


def name_by_content(name: str, ending: str, content: bytes) -> JoinedFile:
    """Return a file whose name changes with its content."""
    digest = hashlib.sha256(content).hexdigest()[:10]
    return JoinedFile(f"assets/{name}-{digest}.{ending}", content)
