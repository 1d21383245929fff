"""The rooms of the generator stay apart: imports lead one way, and nobody knows the first site."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from hooks.awareness import rules
from tests.support.real_site import ROOT, read_languages

HOOKS = ROOT / "hooks"
LONGEST_MODULE = 250
SHAPELESS = {"utils", "util", "helpers", "helper", "manager", "misc", "common"}

LANGUAGE, PROBLEMS, READING = "hooks.awareness.language", "hooks.awareness.problems", "hooks.awareness.reading"
MEMO, TYPEFACE = "hooks.awareness.memo", "hooks.awareness.typeface"
MODEL, CATALOGUE, TRAVERSAL = "hooks.awareness.model", "hooks.awareness.catalogue", "hooks.awareness.traversal"
DRAFTS, CATALOGUING, RULES = "hooks.awareness.drafts", "hooks.awareness.cataloguing", "hooks.awareness.rules"
WORDINGS, SITE = "hooks.awareness.wordings", "hooks.awareness.site"
DRAWINGS, PRINTABLES = "hooks.awareness.drawings", "hooks.awareness.printables"
PAGES, LESSONS = "hooks.awareness.pages", "hooks.awareness.pages.lessons"
SEARCH, SCHEMAS, FORMS = "hooks.awareness.search", "hooks.awareness.schemas", "hooks.awareness.forms"
FITTING, OWN_PAGES = "hooks.awareness.fitting", "hooks.awareness.own_pages"
PRINTED_WORDS, TEXT_LINES = "hooks.awareness.printed_words", "hooks.awareness.text_lines"
DRIFT, OPENDATA = "hooks.awareness.drift", "hooks.awareness.opendata"
SCALARS, MENDING, REMEDY = "hooks.awareness.scalars", "hooks.awareness.mending", "hooks.awareness.remedy"
EDGE, EVENTS = "hooks.edge", "hooks.events"

MAY_IMPORT = {
    LANGUAGE: (),
    PROBLEMS: (),
    MEMO: (),
    TYPEFACE: (),
    READING: (PROBLEMS,),
    MODEL: (LANGUAGE, PROBLEMS, MEMO, READING, MODEL),
    CATALOGUE: (LANGUAGE, READING, MODEL),
    CATALOGUING: (LANGUAGE, PROBLEMS, READING, MODEL, CATALOGUE),
    TRAVERSAL: (READING, MODEL, CATALOGUE),
    FITTING: (TYPEFACE, READING, MODEL),
    OWN_PAGES: (CATALOGUE, TRAVERSAL),
    PRINTED_WORDS: (MODEL, CATALOGUE),
    TEXT_LINES: (READING, MODEL, CATALOGUE, TRAVERSAL),
    SCALARS: (READING,),
    MENDING: (LANGUAGE, READING, MODEL, SCALARS, MENDING),
    DRAFTS: (MODEL, CATALOGUE, TRAVERSAL),
    DRIFT: (READING, MODEL, CATALOGUE),
    RULES: (
        *(LANGUAGE, PROBLEMS, MEMO, TYPEFACE, READING, MODEL, CATALOGUE, TRAVERSAL, DRAFTS, DRIFT, MENDING),
        *(FITTING, OWN_PAGES, PRINTED_WORDS, TEXT_LINES, RULES),
    ),
    REMEDY: (LANGUAGE, PROBLEMS, READING, MODEL, SCALARS, MENDING, CATALOGUING),
    WORDINGS: (LANGUAGE, PROBLEMS, READING, MODEL),
    SITE: (LANGUAGE, PROBLEMS, READING, MODEL, CATALOGUE, CATALOGUING, DRAFTS, RULES, WORDINGS, REMEDY),
    PRINTABLES: (LANGUAGE, PROBLEMS, MEMO, TYPEFACE, MODEL, PRINTABLES),
    DRAWINGS: (MODEL, DRAWINGS),
    PAGES: (LANGUAGE, MODEL, CATALOGUE, TRAVERSAL, DRIFT, DRAWINGS, PRINTABLES, PAGES),
    SCHEMAS: (MODEL, CATALOGUE),
    SEARCH: (MEMO, MODEL, CATALOGUE, PAGES, SEARCH),
    OPENDATA: (MODEL, CATALOGUE, TRAVERSAL, PAGES, OPENDATA),
    FORMS: (LANGUAGE, MODEL, CATALOGUE, FORMS),
    EDGE: ("hooks.awareness", EDGE),
    EVENTS: (EDGE,),
}
"""What each room may import of the rooms below it. A new room takes its place here."""

ONLY_IN = {
    "mkdocs": (EDGE, EVENTS),
    "mkdocs_static_i18n": (EDGE, EVENTS),
    "jinja2": (EDGE, EVENTS),
    "click": (EDGE, EVENTS),
    "yaml": (READING, SCALARS, f"{EDGE}.admin"),  # the last writes the settings of the forms, shared parts once
    "pydantic": (MODEL, TRAVERSAL),
    "pydantic_core": (MODEL,),
    "phonenumbers": (MODEL,),
    "babel": (MODEL,),
    "icalendar": (OPENDATA,),
    "PIL": (TYPEFACE, RULES, MENDING, PRINTABLES),
    "markdown": (PRINTABLES, f"{EDGE}.links", f"{EDGE}.fast_preview"),  # the two at the edge read a text as MkDocs will
    "rjsmin": (f"{EDGE}.bundling",),
    "segno": (PRINTABLES,),
    "tinycss2": (f"{EDGE}.stylesheet",),
    "typst": (PRINTABLES,),
}
"""The one place that knows each library, so that a library can be replaced."""

TOUCHES_DISK = {"pathlib.Path", "os", "os.path", "shutil", "tempfile", "glob", "io.open", "subprocess"}
MAY_TOUCH_DISK = (READING, TYPEFACE, CATALOGUING, TEXT_LINES, REMEDY, RULES, WORDINGS, SITE, PRINTABLES, f"{PAGES}.plan", EDGE, EVENTS)
"""`pages.plan` reads the drawings that it hands on, printables their own sheets and fonts."""

CLOCKS = {"now", "today", "utcnow", "time", "time_ns", "monotonic"}
KNOWS_THE_DAY = ("hooks.edge.build",)

FIRST_SITE = re.compile(
    r"traffick|exploit|prekyb|išnaud|nusikalt|victim|Lietuv|lietuvi|Lithuan|Vilni|Atpažin|Recognise|\.lt\b", re.IGNORECASE
)
"""The topic, the country and the name of the first site."""


@cache
def _read_modules() -> dict[str, Path]:
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for path in sorted(HOOKS.rglob("*.py"))
    }


MODULES = tuple(_read_modules())
LOOKS = tuple(
    path.relative_to(ROOT).as_posix()
    for folder in ("overrides", "hooks")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in (".html", ".css", ".mjs", ".js", ".typ")
)


@cache
def _parse(module: str) -> ast.Module:
    return ast.parse(_read_modules()[module].read_text("utf-8"))


@cache
def _find_imports(module: str) -> frozenset[str]:
    """Return everything that a module imports, each by its whole dotted name."""
    return frozenset(_list_imports(_parse(module), module))


def _list_imports(tree: ast.Module, module: str) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _find_our_modules(module: str) -> set[str]:
    """Return the modules under hooks/ that a module imports, or imports something of."""
    holders = (tuple(m for m in MODULES if _is_in(name, (m,))) for name in _find_imports(module))
    return {max(found, key=len) for found in holders if found}


def _is_in(name: str, rooms: tuple[str, ...]) -> bool:
    return any(name == room or name.startswith(f"{room}.") for room in rooms)


def _find_room(module: str) -> str | None:
    return next((room for room in MAY_IMPORT if _is_in(module, (room,))), None)


def _find_attributes(module: str) -> Iterator[str]:
    return (node.attr for node in ast.walk(_parse(module)) if isinstance(node, ast.Attribute))


def _find_called_functions(module: str) -> set[str]:
    calls = (node.func for node in ast.walk(_parse(module)) if isinstance(node, ast.Call))
    return {function.id for function in calls if isinstance(function, ast.Name)}


@pytest.mark.parametrize("module", [name for name in MODULES if name not in ("hooks", "hooks.awareness")])
def test_a_module_imports_only_from_the_rooms_below(module: str) -> None:
    room = _find_room(module)

    assert room is not None, "a new room takes its place in MAY_IMPORT"
    assert {name for name in _find_our_modules(module) if not _is_in(name, MAY_IMPORT[room])} == set()


def test_every_module_among_the_rules_is_one_and_is_asked() -> None:
    names = {module for module in MODULES if module.startswith(f"{RULES}.")}

    assert {rule.__name__ for rule in (*rules.RULES, rules.days)} == names
    assert len(rules.RULES) == len(set(rules.RULES))


@pytest.mark.parametrize("module", [name for name in MODULES if _is_in(name, (PAGES,)) and not _is_in(name, (LESSONS, f"{PAGES}.plan"))])
def test_other_pages_know_only_how_a_lesson_is_told(module: str) -> None:
    assert {name for name in _find_our_modules(module) if _is_in(name, (LESSONS,))} <= {f"{LESSONS}.views"}


@pytest.mark.parametrize("module", MODULES)
def test_a_library_is_known_in_one_place(module: str) -> None:
    strays = {name for name in _find_imports(module) if not _is_in(module, ONLY_IN.get(name.partition(".")[0], (module,)))}

    assert strays == set()


def test_imports_make_no_circle() -> None:
    def visit(module: str, way: tuple[str, ...]) -> None:
        assert module not in way, " -> ".join((*way, module))
        if module not in done:
            for name in sorted(_find_our_modules(module)):
                visit(name, (*way, module))
            done.add(module)

    done: set[str] = set()
    for module in MODULES:
        visit(module, ())

    assert done == set(MODULES)


@pytest.mark.parametrize("module", [name for name in MODULES if not _is_in(name, MAY_TOUCH_DISK)])
def test_only_readers_touch_the_disk(module: str) -> None:
    assert TOUCHES_DISK & _find_imports(module) == set()
    assert "open" not in _find_called_functions(module)


@pytest.mark.parametrize("module", [name for name in MODULES if not _is_in(name, KNOWS_THE_DAY)])
def test_the_day_arrives_as_an_argument(module: str) -> None:
    assert CLOCKS & set(_find_attributes(module)) == set()
    assert "time" not in _find_imports(module)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_says_in_one_sentence_what_it_knows(module: str) -> None:
    first = (ast.get_docstring(_parse(module)) or "").partition("\n")[0]

    assert first.endswith((".", ":"))


@pytest.mark.parametrize("module", MODULES)
def test_a_module_fits_a_few_screens(module: str) -> None:
    assert len(_read_modules()[module].read_text("utf-8").splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_named_by_what_it_knows(module: str) -> None:
    assert SHAPELESS & set(re.split(r"[._]", module)) == set()


@pytest.mark.parametrize("file", [*LOOKS, *(path.relative_to(ROOT).as_posix() for path in _read_modules().values())])
def test_the_generator_knows_nothing_of_the_first_site(file: str) -> None:
    codes = "|".join(read_languages().all)
    literal = re.compile(rf"""["'](?:{codes})["']|lang\((?:{codes})\)|\b(?:{codes})\.(?:md|yml)\b""", re.IGNORECASE)
    text = (ROOT / file).read_text("utf-8")

    assert [hit[0] for hit in (*FIRST_SITE.finditer(text), *literal.finditer(text))] == []


def test_no_module_of_tests_is_a_library_of_another() -> None:
    """What two of them need lies in a plain module beside them: whoever renames a test breaks nothing else."""
    test = re.compile(r"tests\.(?:\w+\.)*test_\w+")
    files = {path.relative_to(ROOT).as_posix(): path for path in sorted((ROOT / "tests").rglob("*.py"))}
    imports = {name: _list_imports(ast.parse(path.read_text("utf-8")), name) for name, path in files.items()}

    assert files
    assert [name for name, imported in imports.items() if any(map(test.match, imported))] == []
