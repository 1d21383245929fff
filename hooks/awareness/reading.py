"""Reads content files: YAML with line numbers, and Markdown with YAML front matter.

Every scalar is read as a string (`yaml.BaseLoader`), because YAML 1.1 turns `+370…` into a
number, `11:00` into 660 and `no` into False. Converting is the work of the model.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from hooks.awareness.problems import Problem, make_problem

Location = tuple[str | int, ...]
"""Way to a value inside a document: keys of mappings and positions in lists."""

_Loader = type[yaml.BaseLoader]
_FAST: _Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""libyaml, where PyYAML was built with it: seven times as fast. It explains errors in other words, so
a file that it refuses is read again by the loader written in Python, whose words we know."""
_MARK = "---"
_CONFLICT = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)
"""What git leaves around two versions of a passage that it could not join."""
_BAD_START = re.compile(r"found character '(.+)' that cannot start any token")
_SIGNS = {"alias": "*", "anchor": "&", "tag": "!"}
"""What PyYAML was reading when it gave up, and the sign that made it do so."""
_DASHES = re.compile(r"[-‐‑‒–—―]{1,3}[ \t]*")
_CURLY_KEY = re.compile("[“”„‟«»](.+)[“”„‟«»]")
_TWO_COLONS = re.compile(r"\s*(?:-\s+)?[\w-]+:\s+[^\"'\[{|>].*:(?:\s|$)")
_QUOTES_INSIDE = re.compile(r"\s*(?:-\s+)?[\w-]+:\s+([\"']).*\1.*\1\s*$")
_DEEPEST = 20
"""Levels of nesting; content needs six, and composing is recursive."""


@dataclass(frozen=True)
class Sheet:
    """A YAML mapping as it was read: strings, lists and mappings, with the line of each."""

    file: str
    data: Mapping[str, Any]
    lines: Mapping[Location, int] = field(default_factory=dict)

    def line_of(self, location: Location) -> int:
        """Return the line of the value, or of the nearest thing around it that has one."""
        for end in range(len(location), -1, -1):
            if location[:end] in self.lines:
                return self.lines[location[:end]]
        return 1


@dataclass(frozen=True)
class Article:
    """A Markdown file: its front matter, and the text below with the line where it starts."""

    front: Sheet
    text: str
    text_line: int

    @property
    def file(self) -> str:
        """Path from the root of the project."""
        return self.front.file


def read_text(root: Path, file: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Return the text of a UTF-8 file; another encoding is a problem, and so are two versions in one."""
    raw = (root / file).read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return None, (make_problem(file, line, "not-utf-8"),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if conflict := _CONFLICT.search(text):
        line = text.count("\n", 0, conflict.start()) + 1
        return None, (make_problem(file, line, "merge-conflict"),)
    return text, ()


def read_sheet(root: Path, file: str) -> tuple[Sheet | None, tuple[Problem, ...]]:
    """Return the YAML mapping in a file, or the problems that prevent reading it."""
    text, problems = read_text(root, file)
    return (None, problems) if text is None else parse_sheet(file, text)


def parse_sheet(file: str, text: str) -> tuple[Sheet | None, tuple[Problem, ...]]:
    """Return the YAML mapping that the text of a file is, or the problems that prevent reading it."""
    if not text.strip():
        return None, (make_problem(file, 0, "file-empty"),)
    return _parse_yaml(file, text, first_line=1)


def read_lines(root: Path, file: str) -> Mapping[Location, int]:
    """Return the line of each value in a YAML file that MkDocs reads itself, nothing if it cannot be read."""
    text, _ = read_text(root, file) if (root / file).is_file() else (None, ())
    lines: dict[Location, int] = {}
    try:
        node = yaml.compose(text or "", Loader=_FAST)
        if node is not None:
            _convert(node, (), "", 1, lines, [])
    except (yaml.YAMLError, RecursionError):
        return {}
    return lines


def read_article(root: Path, file: str) -> tuple[Article | None, tuple[Problem, ...]]:
    """Return the front matter and the text of a Markdown file, or what prevents reading it."""
    text, problems = read_text(root, file)
    if text is None:
        return None, problems
    if not text.strip():
        return None, (make_problem(file, 0, "file-empty"),)
    lines = text.split("\n")
    if not _is_mark(lines[0]):
        return None, (make_problem(file, 1, "no-front-matter"),)
    if (end := find_front_end(lines)) is None:
        return None, (make_problem(file, 1, "front-matter-open"),)
    front, problems = _parse_yaml(file, "\n".join(lines[1:end]), first_line=2)
    problems += tuple(make_problem(file, at + 1, "front-matter-dash") for at in (0, end) if is_dash_line(lines[at]))
    if front is None:
        return None, problems
    return Article(front, "\n".join(lines[end + 1 :]), end + 2), problems


def find_front_end(lines: Sequence[str]) -> int | None:
    """Return the position of the line that ends the front matter; None where that does not begin, or never ends."""
    if not _is_mark(lines[0]):
        return None
    return next((at for at, line in enumerate(lines[1:], 1) if _is_mark(line)), None)


def _is_mark(line: str) -> bool:
    return line.rstrip() == _MARK or is_dash_line(line)


def is_dash_line(line: str) -> bool:
    """Tell whether a line is meant to be `---`, though a keyboard has joined or lengthened the hyphens."""
    return bool(_DASHES.fullmatch(line)) and line.rstrip() not in (_MARK, "-")


def _parse_yaml(file: str, text: str, first_line: int) -> tuple[Sheet | None, tuple[Problem, ...]]:
    try:
        return _parse_with(_FAST, file, text, first_line)
    except yaml.YAMLError:
        pass
    try:
        return _parse_with(yaml.BaseLoader, file, text, first_line)
    except yaml.MarkedYAMLError as error:
        return None, (_explain_error(file, text, first_line, error),)
    except yaml.reader.ReaderError as error:  # a character that YAML forbids, such as NUL
        line = text.count("\n", 0, error.position) + first_line
        return None, (make_problem(file, line, "yaml-broken", reason="character"),)


def _parse_with(
    loader: _Loader, file: str, text: str, first_line: int
) -> tuple[Sheet | None, tuple[Problem, ...]]:
    """Return the mapping in a text as a loader reads it. Raises YAMLError where the text is no YAML."""
    if fault := _find_special(loader, file, text, first_line):
        return None, (fault,)
    root = yaml.compose(text, Loader=loader)
    if root is None:
        return None, (make_problem(file, first_line, "yaml-empty"),)
    if not isinstance(root, yaml.MappingNode):
        return None, (make_problem(file, root.start_mark.line + first_line, "yaml-not-mapping"),)
    lines: dict[Location, int] = {}
    problems: list[Problem] = []
    data = _convert(root, (), file, first_line, lines, problems)
    return Sheet(file, data, lines), tuple(problems)


def _explain_error(file: str, text: str, first_line: int, error: yaml.MarkedYAMLError) -> Problem:
    """Return what an error of the parser means to an editor."""
    mark = error.problem_mark or error.context_mark
    if error.context_mark and mark and mark.index >= len(text.rstrip()):
        mark = error.context_mark  # where the quotation marks or the brackets open that nothing closes
    line = (mark.line if mark else 0) + first_line
    if forbidden := _BAD_START.match(error.problem or ""):
        if forbidden[1] == r"\t":
            return make_problem(file, line, "yaml-tab")
        return make_problem(file, line, "yaml-sign", sign=forbidden[1])
    if sign := _SIGNS.get((error.context or "").rpartition(" ")[2]):
        return make_problem(file, line, "yaml-sign", sign=sign)
    given = (text.split("\n")[mark.line : mark.line + 1] or [""])[0] if mark else ""
    if kind := _find_cause(error.problem or "", given):
        return make_problem(file, line, kind, given=given.strip()[:80])
    return make_problem(file, line, "yaml-broken", reason=error.problem or error.context or "")


def _find_cause(problem: str, line: str) -> str | None:
    """Return which of the usual mistakes the parser has stumbled over, by its words and the line."""
    if problem.startswith("mapping values are not allowed"):
        return "yaml-colon" if _TWO_COLONS.match(line) else "yaml-indent"
    if problem.startswith("expected <block end>"):
        return "yaml-quotes-inside" if _QUOTES_INSIDE.match(line) else "yaml-indent"
    return None


def _find_special(loader: _Loader, file: str, text: str, first_line: int) -> Problem | None:
    """Return the first use of what YAML has beyond values: aliases, anchors, tags, or bottomless nesting.

    Unquoted, `*word`, `&word` and `!word` would vanish from the text without a sound.
    """
    depth = 0
    for event in yaml.parse(text, Loader=loader):
        line = (event.start_mark.line if event.start_mark else 0) + first_line
        if isinstance(event, yaml.NodeEvent):
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&" if event.anchor else ""
            sign = sign or ("!" if getattr(event, "tag", None) else "")
            if sign:
                return make_problem(file, line, "yaml-sign", sign=sign)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            return make_problem(file, line, "yaml-broken", reason="nested too deeply")
    return None


def _convert(
    node: yaml.Node,
    here: Location,
    file: str,
    first_line: int,
    lines: dict[Location, int],
    problems: list[Problem],
) -> Any:
    lines.setdefault(here, node.start_mark.line + first_line)
    if isinstance(node, yaml.SequenceNode):
        return [_convert(item, (*here, i), file, first_line, lines, problems) for i, item in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        return node.value
    mapping: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + first_line
        key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
        if curly := _CURLY_KEY.fullmatch(key):
            problems.append(make_problem(file, line, "curly-key", given=key, key=curly[1]))
            key = curly[1]
        if key in mapping:
            first = lines[(*here, key)]
            problems.append(make_problem(file, line, "doubled-key", key=key, first=first))
            continue
        lines[(*here, key)] = line
        mapping[key] = _convert(value_node, (*here, key), file, first_line, lines, problems)
    return mapping
