"""What editors change in a tiny site: everything that some page, paper or index depends on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.support.tiny_site import write, write_page, write_tiny_site

STYLE = "docs/style/en.yml"
LEXICON = "docs/search/en.yml"

Edit = Callable[[Path, str], None]
"""Changes a site in some way, with words that were never there before."""


def replace(file: str, old: str, new: str) -> Edit:
    """Return an edit that puts something behind a text in a file; `{}` in it is new each time."""

    def edit(root: Path, word: str) -> None:
        path = root / file
        text = path.read_text("utf-8")
        assert old in text, file
        path.write_text(text.replace(old, old + new.format(word), 1), "utf-8")

    return edit


def add_page(root: Path, word: str) -> None:
    for language in ("lt", "en"):
        write_page(root, f"docs/helplines/{word}", language, f"See [[page:help]], {word}.", who="For some.")
    facts = (root / "docs/helplines/line.yml").read_text("utf-8").replace("always_shown: true\n", "")
    write(root, f"docs/helplines/{word}.yml", facts.replace("tier: emergency", "tier: support"))


def link_to_an_anchor(root: Path, word: str) -> None:
    """Let a text hold a link that MkDocs looks up, and holds against the anchors of a page that may be kept."""
    for language in ("lt", "en"):
        replace(f"docs/lists.{language}.md", "[[glossary]]", "\n\nSee [the {}](help.md#one).\n")(root, word)


def confirm(root: Path, word: str) -> None:
    """Let a text say with which state of another language it agrees, and then change that."""
    hashes = "agrees_with: {lt: 00000-00000}\n"
    path = root / "docs/lists.en.md"
    text = path.read_text("utf-8")
    path.write_text(text.replace(hashes, "").replace("---\n", f"---\n{hashes}", 1), "utf-8")
    replace("docs/lists.lt.md", "title: ", "New {} ")(root, word)


def write_edited_site(root: Path) -> Path:
    """Write a tiny site that also has a search and habits of writing, to be edited, and return its folder."""
    write_tiny_site(root)
    for language in ("lt", "en"):
        write_page(root, "docs/search", language, "")
    write(root, LEXICON, "endings: [ing]\n")
    write(root, STYLE, "unfinished: [nowhere]\n")
    path = root / "docs/navigation.yml"
    text = path.read_text("utf-8").replace("project: lists\n", "project: lists\nsearch: search\n")
    path.write_text(text.replace("pages: [help,", "pages: [help, search,"), "utf-8")
    return root


EDITS: tuple[Edit, ...] = (
    replace("docs/help.lt.md", "Text.", " Edited {}."),
    replace("docs/help.en.md", "Text.", "\nEdited {}."),
    replace("docs/index.en.md", "title: ", "New {} "),
    replace("docs/helplines/line.lt.md", "title: ", "New {} "),
    replace("docs/helplines/line.yml", "always_shown: true", "  # {}"),
    replace("campaigns/light/index.en.md", "A campaign.", " Edited {}."),
    replace("campaigns/light/campaign.yml", "text: ", "New {} "),
    replace("campaigns/light/images/emblem.svg", "<svg ", 'id="{}" '),
    replace("docs/lessons/lamp.en.md", "title: A lamp", " {}"),
    replace("docs/glossary.yml", "en: ", "new {} "),
    replace("overrides/words/en.yml", "skip: ", "New {} "),
    replace("overrides/components/footer.html", "</footer>", "<!-- {} -->"),
    replace("overrides/components/header.css", "", "\n.aw-{} {{ color: inherit }}\n"),
    replace("overrides/icons/phone.svg", "<svg ", 'id="{}" '),
    replace("mkdocs.yml", "name: {lt: ", "New {} "),
    replace(LEXICON, "endings: [", "e, t, {}, "),
    replace(STYLE, "unfinished: [", "never-{}, "),
    confirm,
    add_page,
    link_to_an_anchor,
)
