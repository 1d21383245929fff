"""Joins the style sheets and the scripts of the overrides, and knows which of the rules a page can use.

Both stand in the page itself (`inlining.py`); only scripts of single templates are files of their own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import rjsmin
from mkdocs.exceptions import ConfigurationError

from hooks.edge.site_file import SiteFile
from hooks.edge.stylesheet import Names, Rule, drop_unused_properties, find_words, parse_rules, write_rules

CLOCK, ENGINE = "opening", "search-engine"
"""Scripts that come in one file with what they need of a language (`language_scripts.py`): words, and an index."""
EVERY_PAGE = "every-page"
"""What the script of every page goes by among those that pages hold."""
_EXIT = "leave"
"""The script of the exit."""
_FIRST = ("tokens", "fonts", "base")
"""Sheets of `styles/` that others build on; the rest follow by name, components behind them."""
_LAST = ("print",)
_LAST_RULE = ".behind-a-sheet"
"""Behind a sheet whose braces are all closed it is a rule of its own."""


class HashedFile(SiteFile):
    """A file that pages load; its path names its content, so that no browser keeps an old one."""


@dataclass(frozen=True)
class Bundle:
    """Everything by which pages look and behave as they do, joined once for all of them."""

    rules: tuple[Rule, ...]
    """Of all style sheets, in the order in which they hold."""
    inline_scripts: Mapping[str, str]
    """Scripts that stand in pages, by name; the templates that ask for one say where."""
    page_scripts: Mapping[str, HashedFile]
    """By name; only the templates that ask for one load it."""
    sheets: dict[Names, str] = field(default_factory=dict)
    """Those of the pages finished so far, by the names that they are made for."""

    @cached_property
    def _names(self) -> Names:
        """The names that tell whether a page can use a rule."""
        return frozenset().union(*(need for rule in self.rules for need in rule.needs))

    @cached_property
    def _words_of_scripts(self) -> Mapping[str, Names]:
        """The words of each script, by what stands in a page that has it: a placeholder or a path."""
        held = {write_script_placeholder(name): find_words(text) for name, text in self.inline_scripts.items()}
        return {**held, **{script.path: find_words(script.content.decode()) for script in self.page_scripts.values()}}

    def find_names(self, html: str) -> Names:
        """Return the names in a finished page, and in its scripts, on which it depends which rules the page can use."""
        said = (words for name, words in self._words_of_scripts.items() if name in html)
        return find_words(html).union(*said) & self._names

    def find_styles(self, names: Names) -> str:
        """Return the rules that pages with these names can use: with them they look as with all that there are."""
        if names not in self.sheets:
            rules = (rule for rule in self.rules if rule.can_match(names))
            self.sheets[names] = write_rules(drop_unused_properties(rules))
        return self.sheets[names]


def bundle_assets(overrides: Path) -> Bundle:
    """Join what lies in a folder of overrides. Raises ConfigurationError for a sheet that cannot be taken apart."""
    try:
        rules = parse_rules(read_stylesheets(overrides))
    except ValueError as error:
        raise ConfigurationError("\n".join(_find_faults(overrides)) or f"{overrides.name}: {error}") from error
    return Bundle(rules, join_inline_scripts(overrides), join_page_scripts(overrides))


def _find_faults(overrides: Path) -> Iterator[str]:
    """Yield what is wrong with each sheet by itself, with its file and its own line."""
    for path in _list_stylesheets(overrides):
        place = f"{overrides.name}/{path.relative_to(overrides).as_posix()}"
        try:
            last = parse_rules(f"{path.read_text('utf-8')}\n{_LAST_RULE}{{}}")[-1]
            if last.around or last.selector != _LAST_RULE:
                yield f"{place}: a brace is not closed"
        except ValueError as error:
            yield f"{place}, {error}"


def read_stylesheets(overrides: Path) -> str:
    """Return all sheets of `styles/` and `components/`, one behind the other."""
    return "\n".join(path.read_text("utf-8") for path in _list_stylesheets(overrides))


def _list_stylesheets(overrides: Path) -> list[Path]:
    styles = {path.stem: path for path in (overrides / "styles").glob("*.css")}
    components = sorted((overrides / "components").glob("*.css"))
    middle = sorted(set(styles) - {*_FIRST, *_LAST})
    paths = [styles[name] for name in _FIRST if name in styles]
    paths += [styles[name] for name in middle] + components
    return paths + [styles[name] for name in _LAST if name in styles]


def write_script_placeholder(name: str) -> str:
    """Return what a template writes where a script goes that its page holds."""
    return f"script-of-{name}"


def join_inline_scripts(overrides: Path) -> Mapping[str, str]:
    """Return the scripts that pages hold, by name: those of `scripts/` as one, and each of `scripts/inline/`.

    Each keeps its names to itself. The exit comes first: no fault of another may keep it from working.
    """
    paths = sorted((overrides / "scripts" / "inline").glob("*.js"))
    everywhere = sorted((overrides / "scripts").glob("*.js"), key=lambda path: (path.stem != _EXIT, path.name))
    return {
        EVERY_PAGE: _join(everywhere),
        **{path.stem: _join([path]) for path in paths},
    }


def join_page_scripts(overrides: Path) -> Mapping[str, HashedFile]:
    """Return the scripts of `scripts/pages/`, by name: only the templates that ask for one load it."""
    paths = sorted((overrides / "scripts" / "pages").glob("*.js"))
    return {path.stem: hash_filename(path.stem, "js", _join([path]).encode()) for path in paths}


def _join(paths: list[Path]) -> str:
    """Return scripts as one, without comments and needless space."""
    return str(rjsmin.jsmin("\n".join(path.read_text("utf-8") for path in paths)))


def hash_filename(name: str, ending: str, content: bytes) -> HashedFile:
    """Return a file whose name changes with its content."""
    digest = hashlib.sha256(content).hexdigest()[:10]
    return HashedFile(f"assets/{name}-{digest}.{ending}", content)
