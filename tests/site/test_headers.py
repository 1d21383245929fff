"""The headers that hosts are told to send: the same for each, and as strict as the pages."""

from __future__ import annotations

import os
import re
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from hooks.awareness.pages.addresses import page_address
from hooks.edge.bundling import join_inline_scripts
from hooks.edge.policy import CONTENT_POLICY, OPEN, hash_source, write_headers, write_policy
from tests.site.headers import read_headers
from tests.site.html import Page
from tests.site.offers import find_place
from tests.support.nginx import PATIENCE, find_nginx, serve_with_nginx
from tests.support.real_site import ROOT, read_languages

FURTHER = page_address("help", read_languages().required[-1], read_languages())
"""A page in a folder of its language, if the site has several."""
HEADERS = write_headers(join_inline_scripts(ROOT / "overrides").values())


@pytest.fixture(scope="module")
def nginx(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if find_nginx() is None and not os.environ.get("CI"):
        pytest.skip("this machine has no nginx")
    with serve_with_nginx(site, tmp_path_factory.mktemp("nginx")) as root:
        yield root


@pytest.mark.parametrize("path", ["", FURTHER, "assets/icons/mark.svg", "help/missing/"])
def test_nginx_sends_every_header_with_every_kind_of_answer(nginx: str, path: str) -> None:
    headers = read_headers(nginx + path)

    assert {name: headers.get(name.lower()) for name in HEADERS} == HEADERS


def test_nginx_answers_a_missing_address_with_the_page_for_it(nginx: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(f"{nginx}no/such/page/", timeout=PATIENCE)

    assert caught.value.code == 404
    assert b"404" in caught.value.read()


def test_header_files_name_the_same_headers(site: Path) -> None:
    static = dict(re.findall(r"^  ([\w-]+): (.+)$", (site / "_headers").read_text("utf-8"), re.MULTILINE))
    apache = dict(re.findall(r'Header always set ([\w-]+) "([^"]+)"', (site / ".htaccess").read_text("utf-8")))

    assert static == {**HEADERS, OPEN: "*"}
    assert apache == {**HEADERS, OPEN: "*"}


def test_header_files_open_nothing_but_data(site: Path) -> None:
    static = re.findall(rf"^(/\S+)\n  {OPEN}: ", (site / "_headers").read_text("utf-8"), re.MULTILINE)
    apache = re.findall(rf'{OPEN} "\*" "expr=%{{REQUEST_URI}} =~ m#(.+)#"', (site / ".htaccess").read_text("utf-8"))

    assert static == ["/data/*.json"]
    assert apache == [r"/data/.+\.json$"]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        *([(f"data/card-{read_languages().default}.json", "*")] if find_place("site-card") else []),
        ("data/schemas/helplines.json", "*"),
        ("data/helplines.csv", None),
        (FURTHER, None),
    ],
)
def test_nginx_lets_other_sites_read_data_and_nothing_else(nginx: str, path: str, value: str | None) -> None:
    assert read_headers(nginx + path).get(OPEN.lower()) == value


def test_every_page_states_the_policy_before_it_loads_anything(all_pages: Mapping[str, Page]) -> None:
    for path, page in all_pages.items():
        head = list(page.tree.find("head") or ())
        policy = next(i for i, e in enumerate(head) if e.get("http-equiv") == "Content-Security-Policy")
        loading = next(i for i, e in enumerate(head) if e.tag in ("link", "script", "style"))

        assert head[policy].get("content") == find_policy(head), path
        assert policy < loading, path


def find_policy(head: list[Element]) -> str:
    """Return the policy that lets a browser follow what stands in a head, and nothing else."""
    styles = [element.text or "" for element in head if element.tag == "style"]
    scripts = [element.text or "" for element in head if element.tag == "script" and not element.attrib]
    return write_policy(map(hash_source, scripts), " ".join(map(hash_source, styles))) if styles else CONTENT_POLICY


def split_policy(policy: str) -> dict[str, set[str]]:
    return {name: set(sources) for name, *sources in (rule.split() for rule in policy.split(";"))}


def test_the_policy_allows_nothing_else_inline_and_no_other_host() -> None:
    rules = split_policy(write_policy(["'sha256-one'"], "'sha256-two'"))

    assert rules.pop("img-src") == {"'self'", "data:"}  # the neutral icon of a tab, at once
    assert rules.pop("script-src") == {"'self'", "'sha256-one'"}
    assert rules.pop("style-src") == {"'sha256-two'"}
    assert set().union(*rules.values()) == {"'self'", "'none'"}


def test_headers_are_as_strict_as_pages_but_for_styles() -> None:
    rules = split_policy(HEADERS["Content-Security-Policy"])
    rules.pop("frame-ancestors")

    assert rules == split_policy(write_policy(map(hash_source, join_inline_scripts(ROOT / "overrides").values()), "'unsafe-inline'"))
