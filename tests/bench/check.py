"""Prints how long `make check` takes: for the real content, and for a site of two thousand pages made from it.

`make bench-check`. Quote the seconds of the processor where a machine has other things to do.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from tests.bench.builds import run
from tests.support.real_site import ROOT, read_languages

PAGES = 2000
_MODELS = ("what", "signs", "forms", "recruitment", "work-abroad", "law")
"""Pages of words that are copied, by their names."""
_LINE_OF_WORDS = r"^(?![a-z_]+:|[#|!]|.*[\[{]{2}).*?[a-z] (?=[a-z])"
"""The beginning of a line of a text, no mark, heading or table, up to its second word or so."""


def _spell(number: int) -> str:
    """Return a word for a number, so that no copy says the same as another: what was found once is kept."""
    return "kop" + "".join(chr(ord("a") + int(digit)) for digit in str(number))


def write_large_site(root: Path, pages: int = PAGES) -> None:
    """Write the real content into a folder, with copies of its pages until there are so many in all languages.

    None lags behind another language, as in a site that is looked after.
    """
    for folder in ("docs", "campaigns", "overrides"):
        shutil.copytree(ROOT / folder, root / folder)
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "hooks").symlink_to(ROOT / "hooks")
    languages = read_languages().all
    there = len(list((root / "docs").rglob("*.md"))) + len(list((root / "campaigns").rglob("*.md")))
    names = []
    for number in range((pages - there) // len(languages)):
        name = f"copy-{number}"
        names.append(name)
        for language in languages:
            model = (ROOT / f"docs/{_MODELS[number % len(_MODELS)]}.{language}.md").read_text("utf-8")
            text = re.sub(r"^picture_alt:.*\n", "", model, flags=re.MULTILINE)
            text = re.sub(r"^(title|tab_title|description): (\"?)", rf"\1: \g<2>{name} ", text, flags=re.MULTILINE)
            text = re.sub(r"^(description: .{50,150}).*?(\"?)$", r"\1\2", text, flags=re.MULTILINE)
            text = re.sub(_LINE_OF_WORDS, rf"\g<0>{_spell(number)} ", text, flags=re.MULTILINE)
            (root / f"docs/{name}.{language}.md").write_text(text, "utf-8")
    navigation = root / "docs/navigation.yml"
    text = navigation.read_text("utf-8")
    navigation.write_text(text.replace("[about, ", f"[{', '.join(['about', *names])}, ", 1), "utf-8")
    run(root, "tools.in_step", "ALL")


def main() -> None:
    """Check both, and print what it took."""
    with tempfile.TemporaryDirectory() as folder:
        write_large_site(Path(folder))
        for name, root in (("today's content", ROOT), (f"{PAGES} pages", Path(folder))):
            checked = run(root, "tools.check")
            print(f"{name}: {checked.seconds:.1f} s, {checked.processor:.1f} s of the processor")


if __name__ == "__main__":
    main()
