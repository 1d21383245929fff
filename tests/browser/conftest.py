"""What the browser tests share: the site on a server, one browser, and the walk over all pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.checklist import Checklist
from hooks.awareness.pages.edition import Edition
from tests.browser.addresses import list_addresses
from tests.browser.destination import Destination
from tests.browser.headless_shell import launch_headless_shell
from tests.browser.launch import launch
from tests.browser.samples import pick_samples
from tests.browser.serving import serve
from tests.browser.shapes import PAIRS, SHAPES, Shape
from tests.browser.ticking import list_signs
from tests.browser.waiting import PATIENCE
from tests.browser.walk import Stop, Visit, walk
from tests.support.real_site import ROOT, build_site, read_languages
from tests.support.sharing import make_once
from tools.admin import fetch_program

OpenPage = Callable[..., Page]
SamplesIn = Mapping[str, Mapping[str, str]]

# By itself Playwright gives up after five seconds; a machine that does other things may take longer to load a form.
expect.set_options(timeout=PATIENCE * 1000)


@pytest.fixture(scope="session")
def root(site: Path) -> Iterator[str]:
    """Address of the real site on this machine, with the slash."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def admin_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site with the forms for editors."""

    def make(target: Path) -> None:
        fetch_program(ROOT)
        result = build_site(ROOT, target, REPO_URL="https://github.com/owner/name")
        assert result.returncode == 0, result.stderr

    return make_once(tmp_path_factory, "admin-site", make)


@pytest.fixture(scope="session")
def admin_root(admin_site: Path) -> Iterator[str]:
    """Address of the real site with the forms on this machine, with the slash."""
    with serve(admin_site) as address:
        yield address


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The driver of browsers."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A browser; if there is none, every test that needs it fails."""
    browser, _ = launch(playwright.chromium)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def headless_shell(playwright: Playwright) -> Iterator[Browser]:
    """The engine of the browser alone, for tests that visit many pages."""
    browser = launch_headless_shell(playwright.chromium, "--renderer-process-limit=1")  # or pages from a disk get one each
    yield browser
    browser.close()


def pytest_configure(config: pytest.Config) -> None:
    """Let tests and modules say that only pages matter to them, and nothing of the browser around them."""
    config.addinivalue_line("markers", "headless_shell: open_page opens pages in the headless shell, not in the whole browser")


@pytest.fixture
def open_page(request: pytest.FixtureRequest) -> Iterator[OpenPage]:
    """Opens empty pages in a shape, each as a new reader, with options of Playwright's contexts."""
    name = "headless_shell" if request.node.get_closest_marker("headless_shell") else "browser"
    browser: Browser = request.getfixturevalue(name)
    with ExitStack() as contexts:

        def open_page(shape: Shape, **options: Any) -> Page:
            settings = {"viewport": shape.viewport, "color_scheme": shape.scheme, "reduced_motion": "reduce", **options}
            return contexts.enter_context(browser.new_context(**settings)).new_page()

        yield open_page


@pytest.fixture
def destination() -> Destination:
    """The other site, which answers until it is told not to."""
    return Destination()


@pytest.fixture(scope="session")
def editions(catalogue: Catalogue) -> Sequence[Edition]:
    """The content in each of its languages."""
    return [Edition(catalogue, language) for language in catalogue.languages.all]


@pytest.fixture(scope="session")
def samples_in(catalogue: Catalogue) -> SamplesIn:
    """Addresses by language, and by name of the template or component."""
    return {language: pick_samples(catalogue, language) for language in catalogue.languages.all}


@pytest.fixture(scope="session")
def samples(samples_in: SamplesIn) -> Mapping[str, str]:
    """Addresses in the default language by name of the template or component."""
    return samples_in[read_languages().default]


@pytest.fixture(scope="session")
def checklist(catalogue: Catalogue, samples: Mapping[str, str]) -> Checklist:
    """The part of a checklist that stands on the sample."""
    (entry,) = catalogue.checklists.values()
    (group,) = (group for group in entry.facts.groups if samples["checklist"].endswith(f"/{group.id}/"))
    return entry.facts.model_copy(update={"groups": (group,)})


@pytest.fixture(scope="session")
def calm(checklist: Checklist) -> tuple[str, ...]:
    """Signs of the checklist that are not urgent."""
    return tuple(sign.id for sign in list_signs(checklist) if not sign.urgent)


@pytest.fixture(scope="session")
def urgent(checklist: Checklist) -> tuple[str, ...]:
    """Signs of the checklist after which danger comes first."""
    return tuple(sign.id for sign in list_signs(checklist) if sign.urgent)


@pytest.fixture(scope="session")
def addresses(site: Path) -> tuple[str, ...]:
    """Every page of the sitemap, and the page for addresses that do not exist."""
    return list_addresses(site)


@pytest.fixture(scope="session")
def visits(root: str, addresses: tuple[str, ...], samples: Mapping[str, str]) -> list[Visit]:
    """What a walk over all pages has found: samples in all shapes, other pages in a pair that shows both of each.

    A sample may be a page that the sitemap leaves out, such as the screens of a lesson.
    """
    sampled = set(samples.values())
    pages = dict.fromkeys((*addresses, *sampled))
    return walk(
        root,
        [Stop(page, SHAPES if page in sampled else PAIRS[index % len(PAIRS)]) for index, page in enumerate(pages)],
    )
