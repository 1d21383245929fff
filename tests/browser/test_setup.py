"""A browser is found where it may be, installed where that is allowed, and asked for by name where it is not."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Playwright, expect

from tests.browser import launch as launching
from tests.browser.headless_shell import find_headless_shell
from tests.browser.launch import BrowserMissing, Candidate, find_candidates, launch
from tests.browser.setup import Failed, ensure_bare, ensure_browser, list_remedies, run
from tests.browser.shapes import DESKTOP_LIGHT, PHONE_LIGHT, Shape
from tests.browser.typefaces import HAS_OWN_TYPE, let_type_come, wait_for_type


class AMachine:
    """A machine on which a browser works once some commands have been run."""

    def __init__(self, *needed: str, refuses: str = "") -> None:
        self.needed, self.refuses = needed, refuses
        self.done: list[str] = []

    def run(self, command: tuple[str, ...]) -> str:
        words = " ".join(command)
        if words.endswith("tests.browser.launch"):
            if all(any(need in done for done in self.done) for need in self.needed):
                return "chromium 150"
            raise Failed("the browser does not start")
        if self.refuses and self.refuses in words:
            raise Failed(f"no such package: {self.refuses}")
        self.done.append(words)
        return ""


def test_a_browser_that_works_needs_no_remedy() -> None:
    machine = AMachine()

    assert ensure_browser(machine.run, list_remedies(True, True)) == "chromium 150"
    assert machine.done == []


def test_a_missing_library_is_all_that_is_installed() -> None:
    machine = AMachine("install --quiet --yes --no-install-recommends libatomic1")

    assert ensure_browser(machine.run, list_remedies(True, True)) == "chromium 150"
    assert [command.split()[1] for command in machine.done] == ["update", "install"]


def test_a_package_that_does_not_exist_leads_to_the_next_remedy() -> None:
    machine = AMachine("playwright install --with-deps chromium", refuses="apt-get install --quiet --yes --no-install-recommends chromium")

    assert ensure_browser(machine.run, list_remedies(True, True)) == "chromium 150"


@pytest.mark.parametrize(("is_root", "has_apt"), [(False, True), (True, False), (False, False)])
def test_only_root_on_debian_installs_packages(is_root: bool, has_apt: bool) -> None:
    (remedy,) = list_remedies(is_root, has_apt)

    assert remedy.commands == ((sys.executable, "-m", "playwright", "install", "chromium"),)


def test_a_machine_that_nothing_helps_is_told_what_to_install() -> None:
    with pytest.raises(Failed) as failed:
        ensure_browser(AMachine("a miracle").run, list_remedies(True, True))

    assert "the browser does not start" in str(failed.value)
    assert "apt-get install chromium libatomic1" in str(failed.value)


def test_a_command_that_fails_says_why() -> None:
    with pytest.raises(Failed, match="exit status 3\n  no luck"):
        run((sys.executable, "-c", "import sys; print('no luck', file=sys.stderr); sys.exit(3)"))


def test_a_command_that_does_not_exist_fails() -> None:
    with pytest.raises(Failed, match="no-such-command"):
        run(("no-such-command",))


def test_a_browser_is_looked_for_in_order() -> None:
    there = {"google-chrome": "/opt/chrome", "chromium-browser": "/usr/bin/chromium-browser"}
    names = [candidate.name for candidate in find_candidates({"CHROMIUM": "/my/own"}, there.get)]

    assert names == ["$CHROMIUM", "chromium-browser", "google-chrome", "chrome", "msedge", "Playwright's own"]


@pytest.mark.parametrize(
    ("environment", "versions", "found"),
    [
        ({}, {"chromium": "156.0", "chromium-headless-shell": "156.0"}, "chromium-headless-shell"),
        ({}, {"chromium": "156.0", "chromium-headless-shell": "155.9"}, None),
        ({}, {"chromium": "", "chromium-headless-shell": ""}, None),
        ({}, {"chromium": "156.0"}, None),
        ({}, {"chromium-headless-shell": "156.0"}, None),
        ({"CHROMIUM": "/my/own"}, {"chromium": "156.0", "chromium-headless-shell": "156.0"}, None),
    ],
)
def test_only_the_engine_of_the_very_browser_takes_its_place(
    environment: dict[str, str], versions: dict[str, str], found: str | None
) -> None:
    assert find_headless_shell(environment, lambda name: name if name in versions else None, versions.__getitem__) == found


def test_the_bare_engine_is_installed_together_with_the_browser() -> None:
    machine = AMachine()
    ensure_bare(machine.run, is_root=True, has_apt=True, is_there=False)

    assert machine.done[-1].endswith("install --quiet --yes --no-install-recommends chromium chromium-headless-shell")


@pytest.mark.parametrize(("is_root", "has_apt", "is_there"), [(False, True, False), (True, False, False), (True, True, True)])
def test_nothing_is_installed_where_that_is_not_allowed_or_not_needed(is_root: bool, has_apt: bool, is_there: bool) -> None:
    machine = AMachine()
    ensure_bare(machine.run, is_root, has_apt, is_there)

    assert machine.done == []


def test_without_the_bare_engine_tests_are_only_slower(capsys: pytest.CaptureFixture[str]) -> None:
    ensure_bare(AMachine(refuses="chromium-headless-shell").run, is_root=True, has_apt=True, is_there=False)

    assert "no such package: chromium-headless-shell" in capsys.readouterr().err


BOXES = """() => [...document.querySelectorAll("body *")].filter((element) => !element.closest(".aw-open")).map((element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [element.localName, element.className, x, y, width, height].join(" ");
})"""
"""Where everything lies, but for what the clock says when it has come."""


@pytest.mark.parametrize("shape", [PHONE_LIGHT, DESKTOP_LIGHT], ids=lambda shape: shape.name)
def test_the_bare_engine_lays_out_as_the_browser_does(
    browser: Browser, headless_shell: Browser, root: str, samples: Mapping[str, str], shape: Shape
) -> None:
    boxes = []
    for engine in (browser, headless_shell):
        with engine.new_page(viewport=shape.viewport, reduced_motion="reduce", bypass_csp=True) as page:
            wait_for_type(page)
            page.route("**/assets/opening-*.js", lambda route: route.abort())
            page.goto(urljoin(root, samples["timeline"]))
            let_type_come(page)
            assert page.evaluate(HAS_OWN_TYPE)
            boxes.append(page.evaluate(BOXES))

    assert len(boxes[0]) > 200
    assert boxes[0] == boxes[1]


def test_a_missing_browser_is_an_error_that_says_what_was_tried(
    playwright: Playwright, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(launching, "find_candidates", lambda environment: [Candidate("mine", executable="/no/browser")])

    with pytest.raises(BrowserMissing, match="mine: .*/no/browser") as missing:
        launch(playwright.chromium)
    assert "apt-get install chromium libatomic1" in str(missing.value)


def test_no_part_of_the_browser_is_on_again_that_playwright_leaves_off(browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto("chrome://version")
        expect(page.locator("#command_line")).to_contain_text("--disable-features=")
        command = page.locator("#command_line").inner_text()
    theirs, ours = (set(names.split(",")) for names in re.findall(r"--disable-features=(\S+)", command))

    assert theirs - ours == set()
