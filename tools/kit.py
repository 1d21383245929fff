"""Makes the kit: the whole site in one file, and each lesson in one, to be read without a network.

Run it from the root of the project: `make kit`, or `python -m tools.kit`. The files lie in `kit/` then;
a site that is built afterwards offers them. SITE_URL says, as for the site itself, where the site stands.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urljoin
from zipfile import BadZipFile, ZipFile

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.lesson import HANDOUT, PROJECTOR
from hooks.awareness.pages.addresses import page_address
from hooks.awareness.pages.codes import is_public
from hooks.awareness.pages.kits import FOLDER, name_kit
from hooks.edge.build import KIT, build_date
from hooks.edge.judging import judge_site
from hooks.edge.standalone import PAGES, START
from tools.html_tree import Element, parse_tree
from tools.kit_links import close, find_links, find_loaded, open_folders
from tools.packing import check_names, pack

_OF_HOSTS = ("404.html", "sitemap.xml", "sitemap.xml.gz", "assets/share/", "admin/")
"""What only a host, a search engine, a messenger or an editor needs."""
_SIGNED = "\ufeff"
"""Tells old editors of Windows that a text is UTF-8."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the kits anew, and print each with its size."""
    parser = argparse.ArgumentParser(prog="python -m tools.kit")
    parser.add_argument("folder", nargs="?", default=FOLDER, help=f"where to put the kits (default: {FOLDER})")
    target = Path(parser.parse_args(arguments).folder)
    try:
        config = load_config("mkdocs.yml", strict=True)
        judgement = judge_site(config)
        with TemporaryDirectory() as folder:
            files = dict(build_pages(config, Path(folder)))
    except (Abort, ConfigurationError) as error:
        sys.exit(str(error))
    assert judgement.catalogue is not None, "a site with faults is not built"
    kits = dict(make_kits(files, judgement.catalogue, str(config.site_url)))
    if faults := [fault for content in kits.values() for fault in check_names(content)]:
        sys.exit("\n".join(dict.fromkeys(faults)))
    packed = {name: pack(content, build_date()) for name, content in kits.items()}
    write_kits(target, packed)
    for name, content in packed.items():
        print(f"{target / name}  {len(content) / 1_000_000:.1f} MB")


def write_kits(target: Path, kits: Mapping[str, bytes]) -> None:
    """Write kits, by their names, into a folder in place of those that lie there; leave whatever else does."""
    target.mkdir(parents=True, exist_ok=True)
    for name, content in kits.items():
        unfinished = target / f"{name}.part"  # a full disk must not cost the kit that was there
        unfinished.write_bytes(content)
        unfinished.replace(target / name)
    for path in target.glob("*.zip"):
        if path.name not in kits and _is_kit(path):
            path.unlink()


def _is_kit(path: Path) -> bool:
    """Tell whether a file was packed here: the folder in it has the name of the file, and holds what opens it."""
    try:
        with ZipFile(path) as kit:
            return f"{path.stem}/{START}.html" in kit.namelist()
    except (OSError, BadZipFile, NotImplementedError):  # the last: of a newer kind than Python reads
        return False


def build_pages(config: MkDocsConfig, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Build the site for a folder, and yield its files. Raises Abort if its content has faults."""
    config.site_dir = str(folder)
    config.extra[KIT] = True
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith(_OF_HOSTS):
            yield name, path.read_bytes()


def make_kits(
    files: Mapping[str, bytes], catalogue: Catalogue, site_address: str
) -> Iterator[tuple[str, dict[str, bytes]]]:
    """Yield the name of each kit, and what is in it by its path."""
    starts = {name: content for name, content in files.items() if name.startswith(START)}
    inner = {name: content for name, content in files.items() if name not in starts}
    trees = {name: parse_tree(content.decode()) for name, content in inner.items() if name.endswith(".html")}
    for name, tree in trees.items():
        open_folders(name, tree)
    readme = write_readme(catalogue)
    public = {page: urljoin(site_address, page.removesuffix("index.html")) for page in trees if is_public(site_address)}
    for lesson in ("", *catalogue.lessons):
        name = name_kit(catalogue.site.name, catalogue.languages, lesson)
        chosen = choose_files(inner, trees, catalogue, lesson) if lesson else frozenset(inner)
        shown = sorted(chosen & set(trees))
        pages = {page: _close(page, inner[page], chosen, public, catalogue) for page in shown}
        start = parse_tree(starts[f"{START}{lesson}.html"].decode())
        loaded = {file.removeprefix(f"{PAGES}/") for file in find_loaded(f"{START}.html", start)}
        content = {f"{PAGES}/{file}": inner[file] for file in sorted((chosen | loaded) - set(trees))}
        content |= {f"{PAGES}/{page}": text.encode() for page, text in pages.items()}
        open_folders("", start)
        content |= {f"{START}.html": start.write().encode(), "README.txt": readme}
        top = name.removesuffix(".zip")
        yield name, {f"{top}/{file}": data for file, data in content.items()}


def choose_files(
    files: Mapping[str, bytes], trees: Mapping[str, Element], catalogue: Catalogue, lesson: str
) -> frozenset[str]:
    """Return what the kit of a lesson holds: its pages, help, what their texts link to, and what all these load."""
    first = set()
    for language in catalogue.languages.all:
        help_page = catalogue.find_uri("page", catalogue.navigation.help)
        uri = catalogue.find_uri("lesson", lesson)
        steps = (step.id for step in catalogue.lessons[lesson].facts.steps)
        for page in (uri, *(f"{uri}/{part}" for part in (*steps, PROJECTOR, HANDOUT)), help_page):
            first.add(f"{page_address(page, language, catalogue.languages)}index.html")
    pages = first | {link for page in first for link in find_links(page, trees[page], ways=False)}
    pages |= {link for page in first for link in find_links(page, trees[page]) if link.startswith("show/")}
    chosen = set(pages)
    for page in pages & set(trees):
        chosen |= set(find_loaded(page, trees[page]))
        chosen |= {link for link in find_links(page, trees[page], ways=False) if not link.endswith(".html")}
    return frozenset(chosen & set(files))


def _close(
    page: str, content: bytes, chosen: frozenset[str], public: Mapping[str, str], catalogue: Catalogue
) -> str:
    """Return a page in which no link leads to a file that is not in the kit."""
    tree = parse_tree(content.decode())
    open_folders(page, tree)
    language = (next(tree.find(lambda element: element.tag == "html")).get("lang")) or catalogue.languages.default
    close(page, tree, chosen, public, catalogue.wordings[language].say("kit.online"))
    return tree.write()


def write_readme(catalogue: Catalogue) -> bytes:
    """Return what to do first, in every language, as a text that any computer opens."""
    parts = []
    for language in catalogue.languages.all:
        wording = catalogue.wordings[language]
        name = catalogue.site.name.get(language, catalogue.site.name[catalogue.languages.default])
        parts.append("\r\n".join((name, "", *(wording.say(f"kit.readme.{key}") for key in wording.find("kit.readme")))))
    return (_SIGNED + "\r\n\r\n\r\n".join(parts) + "\r\n").encode()


if __name__ == "__main__":
    main()
