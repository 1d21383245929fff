"""What the papers name is there: commands, files, headings."""

from __future__ import annotations

import re

import pytest

from tests.build.papers import (
    GUIDE,
    GUIDES,
    MADE_ANEW,
    NEED_NOT_BE,
    OF_OURS,
    PAPERS,
    REFERENCE,
    REFERENCES,
    exists,
    find_code,
    find_links,
    is_there,
    list_commands,
    list_files,
    read_paper,
    read_targets,
    read_words,
)
from tests.support.real_site import ROOT

LENGTH = 1200
"""Words that an editor may be asked to read before a first change."""
ON_GITHUB = re.compile(r"\.\./\.\./issues(/|$)")
"""Links that lead out of the files, to a page that GitHub makes."""
INVENTED = ("docs/number-changes.yml", "campaigns/safe-summer/", "campaigns/x/", "new-line", "nauja-linija", "event", "Event")
"""Parts of paths that stand for what the reader is about to add."""
OF_THE_THEME = {"base.html"}
IN_A_KIT = {"START.html", "README.txt", "files/"}
PATH = re.compile(r"\.?[\w@<>{}*-][\w.@<>{}*-]*(/[\w.@<>{}*-]+)+/?|\.?[\w-]+/|[\w-]+(\.[\w-]+)*\.(md|yml|py|txt|in|toml|html|css|typ)")
"""What looks like a file or folder when it stands alone between signs of code."""
NAME = re.compile(r"_?[a-z]+(_[a-z]+)+|([A-Z][a-z]+){2,}|_?[A-Z]+(_[A-Z]+)+")
"""What looks like the name of a function, a class or a constant; one of a single word may be a key or a value as well."""
SOURCES = ("hooks", "overrides", "tools", "tests", "mkdocs.yml", ".github")


def find_paths(text: str) -> set[str]:
    spans = (code.strip() for code in find_code(text))
    return {code for code in spans if PATH.fullmatch(code) and not is_invented(code)}


def is_invented(path: str) -> bool:
    return path.startswith("tests/content/") or path in (*OF_THE_THEME, *IN_A_KIT, *OF_OURS, *NEED_NOT_BE) or path.split("/")[0] in MADE_ANEW or any(part in path for part in INVENTED)


@pytest.mark.parametrize("paper", PAPERS)
def test_every_command_that_a_paper_names_exists(paper: str) -> None:
    named = {target for code in find_code(read_paper(paper)) for target in re.findall(r"(?:^|\s)make ([a-z][a-z-]*)", code)}

    assert named - read_targets().keys() == set()


def test_the_readme_names_the_commands_that_people_need() -> None:
    code = "\n".join(find_code(read_paper("README.md")))

    assert all(f"make {target}" in code for target in ("build", "test", "serve", "help"))


@pytest.mark.parametrize("paper", PAPERS)
def test_every_relative_link_of_a_paper_leads_somewhere(paper: str) -> None:
    links = [link for link in find_links(read_paper(paper)) if "://" not in link and not ON_GITHUB.match(link)]

    assert [link for link in links if not exists(link, paper)] == []


@pytest.mark.parametrize("paper", PAPERS)
def test_every_file_that_a_paper_names_exists(paper: str) -> None:
    files = list_files()

    assert {path for path in find_paths(read_paper(paper)) if not is_there(path, files)} == set()


def test_every_name_of_code_in_the_architecture_exists() -> None:
    named = {code.partition("(")[0].rpartition(".")[2] for code in find_code(read_paper("ARCHITECTURE.md"))}
    names = {name for name in named if NAME.fullmatch(name) and not is_invented(name)}

    assert len(names) > 50
    assert names - read_words(*SOURCES) == set()


def test_the_rooms_of_the_architecture_name_rooms() -> None:
    rows = re.findall(r"^\| `(?:hooks|overrides|tools|tests)/.*\|$", read_paper("ARCHITECTURE.md"), re.MULTILINE)
    named = {room for row in rows for room in re.findall(r"`(\w+)`", row.split("|")[3])}

    assert len(named) > 10
    assert {room for room in named if not any((ROOT / "hooks" / path).exists() for path in (room, f"{room}.py", f"awareness/{room}", f"awareness/{room}.py"))} == set()


def test_the_papers_name_files_at_all() -> None:
    assert len(find_paths(read_paper("ARCHITECTURE.md"))) > 20


def test_there_is_a_guide_for_editors_and_what_they_look_up() -> None:
    assert GUIDE in GUIDES
    assert REFERENCE in REFERENCES
    assert [name.replace(GUIDE[:-3], REFERENCE[:-3]) for name in GUIDES] == list(REFERENCES)


@pytest.mark.parametrize("paper", GUIDES)
def test_a_guide_for_editors_is_short(paper: str) -> None:
    assert len(read_paper(paper).split()) < LENGTH


@pytest.mark.parametrize("paper", REFERENCES)
def test_what_editors_look_up_gives_the_same_commands_in_every_language(paper: str) -> None:
    commands = list_commands(REFERENCE)

    assert commands
    assert list_commands(paper) == commands


@pytest.mark.parametrize("paper", [*GUIDES, *REFERENCES])
def test_every_guide_for_editors_has_the_same_chapters(paper: str) -> None:
    model = GUIDE if paper in GUIDES else REFERENCE
    levels, expected = (re.findall(r"^(#{1,6}) ", read_paper(name), re.MULTILINE) for name in (paper, model))

    assert levels == expected
