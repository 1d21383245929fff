"""What the forms do to the files: each comes back as it was, but for the one line that was changed.

The scripts that read and write the files are asked without the forms, so that every text of every file is tried;
`test_admin.py` edits in the forms themselves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.form_fields import Form, list_forms, open_formats, take_files
from tests.browser.forms import read_content
from tests.browser.shapes import DESKTOP_LIGHT
from tests.support.real_site import ROOT

pytestmark = pytest.mark.headless_shell

CHANGE_EACH = """async ({ files, formats, turns }) => {
  const { makeFormat } = await import("./formats.js");
  const shapes = await (await fetch("formats.json")).json();
  const unseen = ["_source", "id", "type", "days"];
  const list = (shown, above = []) => {
    if (typeof shown === "string") return shown ? [above] : [];
    const parts = Object.entries(shown).filter(([key]) => !unseen.includes(key));
    return parts.flatMap(([key, part]) => list(part, [...above, key]));
  };
  const change = (values, path) => {
    const [holder, last] = [path.slice(0, -1).reduce((part, key) => part[key], values), path.at(-1)];
    holder[last] = `${holder[last].trim()}X`;
  };
  const [wrong, count] = [[], { texts: 0 }];
  for (const [path, whole] of Object.entries(files)) {
    const text = whole.trim();
    const format = makeFormat(shapes[formats[path]]);
    const shown = format.fromFile(text);
    const all = list(shown);
    for (let turn = 0; turn < turns && turn < all.length; turn += 1) {
      const texts = all.filter((_, at) => at % turns === turn);
      const values = structuredClone(shown);
      for (const one of texts) change(values, one);
      count.texts += texts.length;
      try {
        const written = format.toFile(values).trim();
        const [before, after] = [text, written].map((all) => all.split(/\\s+/));
        const changed = before.filter((word, at) => word !== after[at]).length;
        const kept = new Set(written.split("\\n"));
        const lost = text.split("\\n").filter((line) => !kept.has(line)).length;
        const [blank, still] = [text, written].map((all) => all.split("\\n").filter((line) => !line.trim()).length);
        if (after.length !== before.length || changed !== texts.length || lost > texts.length || still !== blank)
          wrong.push(`${path} ${texts[0].join(".")}: ${changed} words and ${lost} lines for ${texts.length}`);
      } catch (error) {
        wrong.push(`${path} ${texts[0].join(".")}: ${error.message}`);
      }
    }
  }
  return { wrong, ...count };
}"""
"""Changes the texts of each file, one of so many at a turn, and looks for words and lines that change with them.

A changed line of two sentences may become two lines, so lines are counted that are gone.
"""
TURNS = 6
"""Texts beside each other stay as they are while one of them changes; a turn for each alone takes a minute."""

COME_BACK = """async ({ files, formats }) => {
  const { makeFormat } = await import("./formats.js");
  const shapes = await (await fetch("formats.json")).json();
  return Object.entries(files).filter(([path, text]) => {
    const format = makeFormat(shapes[formats[path]]);
    return format.toFile(format.fromFile(text.trim())).trim() !== text.trim();
  }).map(([path]) => path);
}"""

READ = """async (files) => {
  const { readYaml } = await import("./patching.js");
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, readYaml(text)]));
}"""


@pytest.fixture(scope="module")
def forms(admin_site: Path) -> Sequence[Form]:
    return list_forms(admin_site)


@pytest.fixture(scope="module")
def content() -> Mapping[str, str]:
    return read_content(ROOT)


@pytest.fixture
def page(open_page: OpenPage, admin_root: str) -> Page:
    page = open_page(DESKTOP_LIGHT)
    open_formats(page, admin_root)
    return page


def test_every_file_comes_back_from_its_form_as_it_went_in(
    page: Page, forms: Sequence[Form], content: Mapping[str, str]
) -> None:
    assert page.evaluate(COME_BACK, take_files(forms, content)) == []
    assert len({form.path for form in forms}) > 200


def test_a_changed_text_is_one_changed_line_whatever_the_text(
    page: Page, forms: Sequence[Form], content: Mapping[str, str]
) -> None:
    answer = page.evaluate(CHANGE_EACH, {**take_files(forms, content), "turns": TURNS})

    assert answer["wrong"] == []
    assert answer["texts"] > 5_000


def test_the_forms_read_every_value_as_the_build_does(page: Page, content: Mapping[str, str]) -> None:
    sheets = {path: text for path, text in content.items() if path.endswith(".yml")}

    assert page.evaluate(READ, sheets) == {path: yaml.load(text, yaml.BaseLoader) for path, text in sheets.items()}
