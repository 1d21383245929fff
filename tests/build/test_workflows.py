"""The workflows on GitHub: pinned, without secrets for strangers, and made of the commands of the project."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.build.papers import read_targets
from tests.support.real_site import ROOT, read_languages

FOLDER = ROOT / ".github/workflows"
NAMES = ("check.yml", "preview.yml", "publish.yml", "weekly.yml")
LANGUAGES = read_languages().required
AFTERWARDS = "preview.yml"
"""Runs with rights when a check has ended, whoever made the proposal."""
FORMS = tuple(sorted(path.name for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml"))


def read(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


def parse(name: str) -> dict[str, Any]:
    """Return a workflow, all values as strings: plain YAML 1.1 would turn the key `on` into True."""
    workflow = yaml.load(read(name), yaml.BaseLoader)
    assert isinstance(workflow, dict)
    return workflow


def find_steps(name: str) -> Iterator[dict[str, Any]]:
    for job in parse(name)["jobs"].values():
        yield from job.get("steps", ())


def find_uses(name: str) -> Iterator[str]:
    for part in (*parse(name)["jobs"].values(), *find_steps(name)):
        if "uses" in part:
            yield part["uses"]


def find_targets(command: str) -> list[str]:
    """Return everything that the calls of make in a command are to make, settings and options left out."""
    calls = re.findall(r"\bmake ([^\n;&|<>]+)", re.sub(r"(?m)(?:^|\s)#.*", "", command))
    return [word for call in calls for word in call.split() if re.fullmatch(r"[a-z][a-z-]*", word)]


def test_these_are_all_workflows() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_action_of_others_is_pinned_to_a_commit(name: str) -> None:
    foreign = [used for used in find_uses(name) if not used.startswith("./")]

    assert foreign
    assert [used for used in foreign if not re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}", used)] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_same_action_has_the_same_version_everywhere(name: str) -> None:
    versions: dict[str, set[str]] = {}
    for used in (used for other in NAMES for used in find_uses(other)):
        versions.setdefault(used.partition("@")[0], set()).add(used)

    assert [used for used in find_uses(name) if len(versions[used.partition("@")[0]]) > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_workflow_may_only_read_unless_a_job_asks_for_more(name: str) -> None:
    assert parse(name)["permissions"] in ({"contents": "read"}, {})


@pytest.mark.parametrize("name", NAMES)
def test_a_checkout_leaves_no_credentials_behind(name: str) -> None:
    checkouts = [step for step in find_steps(name) if step.get("uses", "").startswith("actions/checkout@")]

    assert bool(checkouts) is (name != AFTERWARDS)
    assert all(step.get("with", {}).get("persist-credentials") == "false" for step in checkouts)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_runs_with_our_rights_on_the_code_of_strangers(name: str) -> None:
    assert "pull_request_target" not in read(name)
    assert ("workflow_run" in parse(name)["on"]) is (name == AFTERWARDS)


def test_what_runs_afterwards_runs_nothing_of_the_proposal() -> None:
    """https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/"""
    commands = "\n".join(step.get("run", "") for step in find_steps(AFTERWARDS))

    assert {used.partition("@")[0] for used in find_uses(AFTERWARDS)} == {"actions/download-artifact"}
    assert re.findall(r"\b(?:make|python3?|npm|npx|node|pip|git|eval|source)\b|\bbash -c|\./", commands) == []


@pytest.mark.parametrize(
    ("open_proposals", "written", "said"),
    [("", "", "nothing to write"), ("7", "pr comment 7", ""), ("7\\n9", "pr comment 7", "")],
)
def test_a_proposal_is_looked_up_among_all_that_are_open(
    open_proposals: str, written: str, said: str, tmp_path: Path
) -> None:
    """The list of proposals of a commit is empty where the commit lies in a fork."""
    (command,) = (step["run"] for step in find_steps(AFTERWARDS) if "run" in step)
    gh = f'gh() {{ if [ "$1" = api ]; then printf "{open_proposals}"; else echo "$*" >> written; fi; }}'
    environment = {"PATH": "/usr/bin:/bin", "GH_REPO": "owner/name", "COMMIT": "abc", "RUN": "https://run.example"}
    (tmp_path / "list").mkdir()
    (tmp_path / "list/changed-pages.txt").write_text("new /en/help/\n", "utf-8")
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", f"{gh}\n{command}"], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    found = (tmp_path / "written").read_text("utf-8") if written else ""

    assert said in done.stdout
    assert found.startswith(written)
    assert "/pulls?state=open" in command and "/commits/" not in command


def test_the_comment_says_in_every_language_which_commit_it_shows(tmp_path: Path) -> None:
    (command,) = (step["run"] for step in find_steps(AFTERWARDS) if "run" in step)
    commit = "0123456789abcdef0123456789abcdef01234567"
    environment = {"PATH": "/usr/bin:/bin", "GH_REPO": "owner/name", "COMMIT": commit, "RUN": "https://run.example"}
    (tmp_path / "list").mkdir()
    (tmp_path / "list/changed-pages.txt").write_text("new /en/help/\n", "utf-8")
    subprocess.run(["bash", "-eo", "pipefail", "-c", f"gh() {{ echo 7; }}\n{command}"], cwd=tmp_path, env=environment, check=True)
    said = (tmp_path / "comment.md").read_text("utf-8").partition("```text")[0]

    assert len(re.findall("`0123456`", said)) == len(LANGUAGES) == said.count("https://run.example#artifacts")
    assert "01234567" not in said


def test_of_the_list_of_a_proposal_only_addresses_pass(tmp_path: Path) -> None:
    """The list is made by the code of the proposal, and what it says is shown below it in our name."""
    (command,) = (
        line.partition("$(")[2].rpartition(")")[0]
        for step in find_steps(AFTERWARDS)
        for line in step.get("run", "").splitlines()
        if line.startswith("pages=")
    )
    addresses = "new /en/help/\nchanged /\ngone /404.html\n"
    (tmp_path / "list").mkdir()
    hostile = "new /`x`/\n```\n@everyone\nchanged /a b\nnew /$(id)/\nnew /<b>/\nnew https://evil.example/\n"
    (tmp_path / "list/changed-pages.txt").write_text(hostile + addresses, "utf-8")
    passed = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=True).stdout

    assert passed == addresses


@pytest.mark.parametrize("name", NAMES)
def test_a_proposal_meets_no_secret(name: str) -> None:
    meets_strangers = "pull_request" in parse(name)["on"]

    assert not (meets_strangers and re.search(r"\bsecrets\b", re.sub(r"#.*", "", read(name))))


def test_proposals_are_checked_with_reading_rights_alone() -> None:
    check = parse("check.yml")

    assert "pull_request" in check["on"]
    assert [name for name, job in check["jobs"].items() if "permissions" in job] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_command_takes_words_of_strangers_for_code(name: str) -> None:
    """https://docs.github.com/actions/reference/security/secure-use#good-practices-for-mitigating-script-injection-attacks"""
    assert [step["run"] for step in find_steps(name) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_command_of_a_workflow_exists(name: str) -> None:
    named = {target for step in find_steps(name) for target in find_targets(step.get("run", ""))}

    assert named <= read_targets().keys()


@pytest.mark.parametrize(
    ("command", "targets"),
    [
        ("make kit build", ["kit", "build"]),
        ('make test TESTS="$PART"', ["test"]),
        ('make --silent build 2>&1 | tee "$RUNNER_TEMP/build.log"', ["build"]),
        ("echo ready\nmake check && make proofread; make fix # make nothing", ["check", "proofread", "fix"]),
    ],
)
def test_every_target_of_a_command_is_found(command: str, targets: list[str]) -> None:
    assert find_targets(command) == targets


def test_another_program_finds_no_way_to_misuse_them() -> None:
    """https://docs.zizmor.sh/audits/"""
    program = Path(sys.executable).with_name("zizmor")
    command = [program, "--offline", "--no-progress", "--format", "plain", "--min-severity", "medium", FOLDER]
    result = subprocess.run(command, capture_output=True, text=True, check=False)

    assert result.returncode == 0, result.stdout


def test_only_a_checked_main_branch_is_published() -> None:
    publish = parse("publish.yml")

    assert publish["on"]["push"]["branches"] == ["main"]
    assert publish["jobs"]["check"]["uses"] == "./.github/workflows/check.yml"
    assert publish["jobs"]["build"]["needs"] == "check"
    assert publish["jobs"]["deploy"]["needs"] == "build"


def test_everything_is_tested_under_every_python_and_browsers_once() -> None:
    matrix = parse("check.yml")["jobs"]["tests"]["strategy"]["matrix"]
    rows = [(row["python"], row["part"]) for row in matrix["include"]]
    browser = "tests/browser"
    newest = parse("publish.yml")["jobs"]["build"]["steps"][1]["with"]["python-version"]
    oldest = re.search(r'requires-python = ">=([\d.]+)"', (ROOT / "pyproject.toml").read_text("utf-8"))

    assert matrix.keys() == {"include"}
    assert oldest is not None
    assert sorted(rows) == sorted(
        [(newest, browser), *((python, f"tests --ignore={browser}") for python in (oldest[1], newest))]
    )
    assert (ROOT / browser).is_dir()


def test_only_a_build_that_fails_is_said_to_have_failed() -> None:
    """A fault in proofreading, say, stops nothing, and has no log that could be shown."""
    steps = {step["name"]: step for step in parse("check.yml")["jobs"]["content"]["steps"] if "name" in step}
    log = '"$RUNNER_TEMP/build.log"'

    assert [name for name, step in steps.items() if step.get("continue-on-error") == "true"] == ["Proofread"]
    assert [name for name, step in steps.items() if log in step["run"]] == ["Build the site", "Say why it was not built"]
    assert steps["Build the site"]["id"] == "build"
    assert steps["Say why it was not built"]["if"] == "failure() && steps.build.outcome == 'failure'"


def test_the_weekly_report_judges_no_proposal() -> None:
    assert set(parse("weekly.yml")["on"]) == {"schedule", "workflow_dispatch"}


@pytest.mark.parametrize("form", FORMS)
def test_a_form_asks_in_every_language_and_names_each_question_once(form: str) -> None:
    fields = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE" / form).read_text("utf-8"))["body"]
    questions = [field for field in fields if field["type"] != "markdown"]
    ids = [field["id"] for field in questions]

    assert len(set(ids)) == len(ids)
    assert [field["id"] for field in questions if field["attributes"]["label"].count(" / ") != len(LANGUAGES) - 1] == []
