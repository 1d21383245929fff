"""A finished page holds its styles and the script of every page, and its policy allows these and nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from hooks.edge.bundling import EVERY_PAGE, Bundle, bundle_assets, write_script_placeholder
from hooks.edge.inlining import STYLES_PLACEHOLDER, inline_assets
from hooks.edge.policy import CONTENT_POLICY, POLICY_TEMPLATE, write_headers
from hooks.edge.stylesheet import write_rules
from tests.support.real_site import ROOT
from tests.support.tiny_site import write

SCRIPT = write_script_placeholder(EVERY_PAGE)
PAGE = f'''<meta content="{POLICY_TEMPLATE}"><style>../{STYLES_PLACEHOLDER}</style><script>{SCRIPT}</script><p class="a">'''


def some_looks(root: Path) -> Bundle:
    write(root, "styles/base.css", '.a { b: url("fonts/c.woff2") } .lost { d: e }')
    write(root, "scripts/leave.js", "leave();")
    write(root, "scripts/inline/list.js", "list();")
    return bundle_assets(root)


def read(page: str, element: str) -> str:
    found = re.search(f"<{element}>(.*?)</{element}>", page)
    assert found is not None
    return found[1]


def hash_text(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_a_page_holds_the_styles_that_it_can_use_and_the_way_to_what_they_load(tmp_path: Path) -> None:
    page = inline_assets(some_looks(tmp_path), PAGE)

    assert read(page, "style") == '.a{b:url("../assets/fonts/c.woff2")}'


def test_a_page_holds_the_script_of_every_page(tmp_path: Path) -> None:
    assert read(inline_assets(some_looks(tmp_path), PAGE), "script") == "leave();"


def test_a_page_allows_what_it_holds_and_nothing_else(tmp_path: Path) -> None:
    page = inline_assets(some_looks(tmp_path), PAGE)
    allowed = re.findall("sha256-([^']+)", page)

    assert allowed == [hash_text(read(page, "script")), hash_text(read(page, "style"))]
    assert "unsafe" not in page


def test_a_page_holds_another_script_only_where_its_template_asks_for_it(tmp_path: Path) -> None:
    looks = some_looks(tmp_path)
    page = inline_assets(looks, f"{PAGE}<script>{write_script_placeholder('list')}</script>")

    assert page.endswith("<script>list();</script>")
    assert f"'sha256-{hash_text('leave();')}' 'sha256-{hash_text('list();')}'; " in page
    assert hash_text("list();") not in inline_assets(looks, PAGE)


def test_what_an_author_writes_is_no_place_for_styles(tmp_path: Path) -> None:
    text = f"<p>{STYLES_PLACEHOLDER} {SCRIPT} hash-of-the-styles"

    assert inline_assets(some_looks(tmp_path), PAGE + text).endswith(text)


def test_headers_allow_the_script_of_every_page_and_the_styles_of_any() -> None:
    script = f"script-src 'self' 'sha256-{hash_text('leave();')}'; "

    assert script in write_headers(["leave();"])["Content-Security-Policy"]
    assert "style-src 'unsafe-inline'" in write_headers(["leave();"])["Content-Security-Policy"]


def test_a_page_that_holds_nothing_allows_nothing() -> None:
    assert CONTENT_POLICY.endswith("script-src 'self'; style-src 'none'")


def test_nothing_that_pages_hold_ends_where_it_stands() -> None:
    looks = bundle_assets(ROOT / "overrides")
    held = (write_rules(looks.rules), *looks.inline_scripts.values())

    assert [text[:40] for text in held if re.search("</|<!--", text)] == []
