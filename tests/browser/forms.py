"""Works with the forms for editors as an editor does, on a copy of the content that the browser keeps to itself.

The form program can open a folder of this machine (File System Access). A headless browser shows no dialogue to
choose one, so it is handed a folder of its private file system, filled with the content of the repository.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from playwright.sync_api import Locator, Page, expect

from tests.browser.shapes import Shape
from tests.browser.waiting import wait_until

TALL = Shape("desk", 1280, 20_000, "light")
"""So tall that the form program, which draws what is seen, draws all of a form."""

_CONTENT = ("campaigns", "docs")
_READ = (".md", ".yml", ".svg")
_HAND_OVER = "window.showDirectoryPicker = async () => navigator.storage.getDirectory();"
_FILL = """async files => {
  const top = await navigator.storage.getDirectory();
  await top.getDirectoryHandle(".git", { create: true });
  const folders = { "": top };
  for (const path of Object.keys(files)) {
    const parts = path.split("/").slice(0, -1);
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const [here, above] = [parts.slice(0, depth), parts.slice(0, depth - 1)].map((some) => some.join("/"));
      folders[here] ??= await folders[above].getDirectoryHandle(parts[depth - 1], { create: true });
    }
  }
  await Promise.all(Object.entries(files).map(async ([path, text]) => {
    const cut = path.lastIndexOf("/");
    const folder = folders[path.slice(0, Math.max(cut, 0))];
    const file = await (await folder.getFileHandle(path.slice(cut + 1), { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }));
}"""
_EMPTY_OUT = """async paths => {
  const wanted = new Set(paths);
  const texts = {};
  const read = async (folder, above) => {
    const reading = [];
    for await (const [name, handle] of folder.entries()) {
      const path = above + name;
      if (handle.kind === "directory") reading.push(read(handle, `${path}/`));
      else if (wanted.has(path)) reading.push(handle.getFile().then((file) => file.text()).then((text) => { texts[path] = text; }));
    }
    await Promise.all(reading);
  };
  await read(await navigator.storage.getDirectory(), "");
  return texts;
}"""
_COUNT = """{
  const { prototype } = FileSystemFileHandle;
  const { createWritable } = prototype;
  window.filesWritten = 0;
  prototype.createWritable = async function (...given) {
    const file = await createWritable.apply(this, given);
    const close = file.close.bind(file);
    file.close = () => close().then(() => { window.filesWritten += 1; });
    return file;
  };
}"""
"""Counts how often a file has been written to its end."""

_REACHED = ":not([tabindex='-1'])"
"""What the keyboard reaches: unlike the arrow of a box to choose from, which is called as what unfolds a list is."""

_OPENING = 30_000
"""Milliseconds within which the longest form opens, on a machine that has much to do besides."""

def read_content(root: Path) -> dict[str, str]:
    """Return the text of every file of content, by its path."""
    paths = (path for folder in _CONTENT for path in sorted((root / folder).rglob("*")) if path.suffix in _READ)
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in paths}


class Desk:
    """An editor's browser tab with the forms, signed in to a folder of content."""

    def __init__(self, page: Page, root: str, content: Mapping[str, str]) -> None:
        """Open the forms at the address of a site, and sign in to a folder with the content."""
        self.page, self.content = page, dict(content)
        self.gone_out: list[str] = []
        """Requests to other hosts that the policy of the page did not stop."""
        self._root = root
        page.on("requestfinished", lambda request: self._note(request.url))
        page.on("requestfailed", lambda request: None if request.failure == "csp" else self._note(request.url))
        page.add_init_script(_HAND_OVER + _COUNT)
        page.goto(urljoin(root, "admin/"))
        page.evaluate(_FILL, self.content)
        page.get_by_role("button", name="Work with Local Repository").click()
        expect(page.get_by_role("button", name="Show Account Menu")).to_be_visible()

    def _note(self, address: str) -> None:
        if not address.startswith((self._root, "blob:", "data:")):
            self.gone_out.append(address)

    def open(self, collection: str, file: str) -> None:
        """Open the form of a file."""
        self.page.goto(urljoin(self._root, f"admin/#/collections/{collection}"))
        expect(self.page.get_by_role("grid", name="Files")).to_be_visible(timeout=_OPENING)  # the form before is gone
        self.page.goto(urljoin(self._root, f"admin/#/collections/{collection}/entries/{file}"))
        expect(self.page.get_by_role("button", name="Save", exact=True)).to_be_visible(timeout=_OPENING)
        expect(self.field("").first).to_be_visible(timeout=_OPENING)

    def field(self, key: str, language: str = "") -> Locator:
        """Return what holds a field of the open form, by its key path; with a language, that of its text."""
        pane = f'[data-locale="{language}"] ' if language else ""
        named = f'[data-key-path="{key}"]' if key else "[data-key-path]"
        return self.page.locator(f"{pane}{named}")

    def unfold(self, key: str, language: str = "") -> None:
        """Unfold one thing after the other until a field is seen, since a form shows long lists folded.

        A form that has just opened unfolds short lists by itself a moment later, so a button that was there may be
        gone: it is pressed if it is still there, and never waited for.
        """
        section = self.field(key.partition(".")[0])
        folded = section.get_by_role("button", name="Expand", exact=True).and_(section.locator(_REACHED))
        field = self.field(key, language)
        expect(field.or_(folded).first).to_be_visible()
        while not field.is_visible():
            folded.evaluate_all("buttons => buttons[0]?.click()")
            expect(field.or_(folded).first).to_be_visible()

    def _box(self, key: str, language: str) -> Locator:
        field = self.field(key, language)
        return field.get_by_role("textbox").or_(field.get_by_role("spinbutton"))

    def look(self, key: str, language: str = "") -> str:
        """Return what stands in a field."""
        return self._box(key, language).input_value()

    def fill(self, key: str, value: str, language: str = "") -> None:
        """Type something else into a field."""
        self._box(key, language).fill(value)

    def save(self) -> None:
        """Press the button that saves, and wait until a file has been written and its list is shown again.

        Between the two the button is called something else, and whoever opens another form is taken back from it.
        """
        before = self.page.evaluate("filesWritten")
        self.page.get_by_role("button", name="Save", exact=True).click()
        wait_until(self.page, f"filesWritten > {before}")
        expect(self.page.get_by_role("grid", name="Files")).to_be_visible(timeout=_OPENING)

    def find_changes(self) -> dict[str, list[tuple[str, str]]]:
        """Return the lines that are other than before, old and new, by file."""
        now: dict[str, Any] = self.page.evaluate(_EMPTY_OUT, list(self.content))
        return {
            path: _compare(text, now[path]) for path, text in self.content.items() if now[path] != text
        }

    def remember(self) -> None:
        """Take the files as they are now for what the next change is compared with."""
        self.content = self.page.evaluate(_EMPTY_OUT, list(self.content))

    def read(self, path: str) -> str:
        """Return the text of a file as it is now."""
        return str(self.page.evaluate(_EMPTY_OUT, [path])[path])


def _compare(old: str, new: str) -> list[tuple[str, str]]:
    before, after = old.split("\n"), new.split("\n")
    longest = max(len(before), len(after))
    before += [""] * (longest - len(before))
    after += [""] * (longest - len(after))
    return [(one, other) for one, other in zip(before, after, strict=True) if one != other]
