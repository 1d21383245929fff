"""A fault of content stops the build; whoever made it is told everything at once, and nothing is published."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.build.built import Built, build
from tests.build.faults import EXPECTED, find_faults, write_faults
from tests.support.tiny_site import CAMPAIGN, SVG, write, write_page, write_tiny_site
from tests.unit.reading_tiny_sites import read_tiny_words


def write_sheet(root: Path, text: str) -> Path:
    """Put one more style sheet into a site."""
    write(root, "overrides/styles/added.css", text)
    return root


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with faults, over a folder that an earlier build has left."""
    root = write_faults(tmp_path_factory.mktemp("faulty"))
    write(root, "site/index.html", "The page of yesterday.")
    return build(root)


@pytest.fixture(scope="module")
def faulty_on_github(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same site, built where continuous integration shows faults on their lines."""
    return build(write_faults(tmp_path_factory.mktemp("github")), GITHUB_ACTIONS="true")


def test_a_fault_ends_the_build_with_one(faulty: Built) -> None:
    assert faulty.result.returncode == 1


def test_a_style_sheet_that_cannot_be_read_is_named_without_a_trace_of_the_code(tmp_path: Path) -> None:
    built = build(write_sheet(write_tiny_site(tmp_path), ".a {\n  .b { c: d }\n}\n"))

    assert built.result.returncode == 1
    assert built.result.stderr.strip().endswith("overrides/styles/added.css, line 2: qualified-rule inside another rule")
    assert "Traceback" not in built.result.stderr
    assert not built.site.exists()


def test_all_faults_of_all_files_are_told_at_once_with_their_lines(faulty: Built) -> None:
    assert find_faults(faulty.result.stderr) == EXPECTED


def test_whoever_names_a_wrong_campaign_is_not_blamed_for_it(faulty: Built) -> None:
    blamed = [place for place, _ in find_faults(faulty.result.stderr) if place.startswith("docs/help")]

    assert "[[campaign:dark]]" in (faulty.root / "docs/help.lt.md").read_text("utf-8")
    assert blamed == ["docs/help.lt.md:6"]


def test_a_fault_is_told_in_lithuanian_and_then_in_english(faulty: Built) -> None:
    lines = faulty.result.stderr.splitlines()
    position = lines.index("docs/lists.lt.md  [missing-language]")
    wordings = read_tiny_words()
    said = [
        line
        for code in ("lt", "en")
        for line in (
            f"  {wordings[code].say('problems.missing-language.what', {'language': 'en'})}",
            f"    → {wordings[code].say('problems.missing-language.mend', {'language': 'en'})}",
            f"    ? {wordings[code].say('fault.page')}#missing-language",
        )
    ]

    assert lines[position + 1 : position + 7] == said


def test_the_last_line_counts_the_faults_in_both_languages(faulty: Built) -> None:
    last = faulty.result.stdout.strip().splitlines()[-1]

    assert last.startswith("Rastos 4 klaidos")
    assert last.endswith(" / 4 faults found; the site was not built.")


def test_a_fault_of_content_shows_no_traceback(faulty: Built) -> None:
    assert "Traceback" not in faulty.result.stderr + faulty.result.stdout


def test_a_fault_leaves_no_site_behind_not_even_an_earlier_one(faulty: Built) -> None:
    assert not faulty.site.exists()


def test_without_continuous_integration_no_workflow_command_is_printed(faulty: Built) -> None:
    assert "::error" not in faulty.result.stdout + faulty.result.stderr


def test_continuous_integration_gets_one_command_for_each_fault(faulty_on_github: Built) -> None:
    commands = re.findall(r"^::error file=([^,]+),line=(\d+),title=([a-z-]+)::", faulty_on_github.result.stdout, re.MULTILINE)

    assert sorted(commands) == sorted(
        (place.partition(":")[0], place.partition(":")[2] or "1", kind) for place, kind in EXPECTED
    )


def test_a_workflow_command_keeps_its_lines_by_escaping_them(faulty_on_github: Built) -> None:
    commands = [line for line in faulty_on_github.result.stdout.splitlines() if line.startswith("::error")]
    wordings = read_tiny_words()

    for command in commands:
        kind, text = command.removeprefix("::error ").split("::", 1)
        what = [wordings[code].find(f"problems.{kind.rpartition('=')[2]}.what") for code in ("lt", "en")]

        assert text.count("%0A") == 5
        assert all(sentence.split("{")[0] in text for sentence in what)


def test_people_who_read_the_log_of_continuous_integration_see_the_faults_too(faulty_on_github: Built) -> None:
    assert find_faults(faulty_on_github.result.stderr) == EXPECTED


def test_one_wrong_campaign_lets_no_other_one_be_published_without_it(tmp_path: Path) -> None:
    root = write_tiny_site(tmp_path)
    write(root, "campaigns/dark/campaign.yml", CAMPAIGN.replace("kind: campaign", "kind: campain"))
    write(root, "campaigns/dark/images/emblem.svg", SVG)
    for code in ("lt", "en"):
        write_page(root, "campaigns/dark/index", code, "A campaign.", summary="About dark.", emblem_alt="A line.")
    built = build(root)

    assert find_faults(built.result.stderr) == [("campaigns/dark/campaign.yml:1", "unknown-value")]
    assert built.result.returncode == 1
    assert not built.site.exists()


def test_a_sheet_that_cannot_be_set_ends_the_build_with_its_message(tmp_path: Path) -> None:
    write_tiny_site(tmp_path)
    settings = tmp_path / "mkdocs.yml"
    publisher = " ".join(["An organisation"] * 80)
    settings.write_text(settings.read_text("utf-8").replace("    country:", f"    publisher: {{lt: {publisher}, en: {publisher}}}\n    country:"), "utf-8")
    texts = "".join(f"{name}: {{lt: Lipdukas, en: A sticker}}\n" for name in ("name", "shows", "headline"))
    write(tmp_path, "docs/prints/door.yml", f"layout: sticker\norder: 1\nleads_to: help\nhelplines: [line]\n{texts}")
    built = build(tmp_path)
    told = built.result.stdout + built.result.stderr

    assert built.result.returncode == 1
    assert find_faults(built.result.stderr) == [("docs/prints/door.yml", "print-calls-too-full")] * 2
    assert "Traceback" not in told
    assert not list(built.site.rglob("*.html"))
