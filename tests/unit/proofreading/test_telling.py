"""What proofreading says stands on its line in every language, and never fails anything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hooks.awareness.model.wording import Wording
from tests.support.real_site import ROOT
from tests.support.tiny_site import write
from tests.unit.builders import a_catalogue, change
from tests.unit.reading_tiny_sites import read_tiny_words, write_tiny_content
from tools import bench_proofread, proofread
from tools.proofreading.coverage import Coverage
from tools.proofreading.findings import Finding, make_finding, make_proofreader
from tools.proofreading.measures import Measure, Sentence
from tools.proofreading.telling import annotate_finding, annotate_sentence, explain_finding, write_report, write_summary

KINDS = (
    "misspelled", "unknown-word", "unknown-name", "avoid", "avoid-anew", "sign", "quotes-foreign", "quotes-open",
    "digits-grouped", "doubtful", "word-out-of-order", "word-needless", "word-unused", "allowance-unused",
    "example-not-found", "example-found",
)  # fmt: skip
DETAILS = {"word": "W", "meant": "M", "list": "L", "say": "S", "reason": "R", "given": "G", "write": "Q", "before": "B", "style": "T"}
PAGE = Measure("docs/help.en.md", 2, 10, 46, 3, Sentence(7, "Kindness matters to all of us."), "ari")
JUDGED = Coverage(("lt", "en"))
AVOID = "reasons:\n  blame: It blames.\nterms:\n  - {avoid: [naive], say: [deceived], why: blame}\n"


def wordings() -> list[Wording]:
    return list(read_tiny_words().values())


def test_these_are_all_kinds() -> None:
    texts = wordings()[0].find("proofreading")

    assert {key for key, value in texts.items() if isinstance(value, dict) and "mend" in value} == set(KINDS)
    made = {
        kind
        for path in (ROOT / "tools/proofreading").glob("*.py")
        for kind in re.findall(r"\"([a-z]+(?:-[a-z]+)*)\"", path.read_text("utf-8"))
    }
    assert set(KINDS) - made == set()


@pytest.mark.parametrize("kind", KINDS)
def test_a_message_says_what_why_and_what_to_do_in_every_language(kind: str) -> None:
    lines = explain_finding(make_finding("docs/a.md", 3, kind, **DETAILS), wordings()).splitlines()

    assert lines[0] == f"docs/a.md:3  [{kind}]"
    assert [line[:6].strip() == "→" for line in lines[1:]] == [False, False, True] * 2
    assert not re.search(r"\{\w+\}", re.sub(r"\{ lang=en \}", "", "\n".join(lines)))


def test_a_finding_is_a_warning_on_its_line_and_never_an_error() -> None:
    text = annotate_finding(make_finding("docs/a.md", 3, "misspelled", **DETAILS), wordings())

    assert text.startswith("::warning file=docs/a.md,line=3,title=misspelled::")
    assert "\n" not in text


def test_the_longest_sentence_is_a_notice() -> None:
    text = annotate_sentence(PAGE, 25, wordings())

    assert text.startswith("::notice file=docs/help.en.md,line=7,title=long-sentence::")
    assert "Kindness matters" in text


def test_the_summary_has_every_finding_and_every_page_in_one_language_then_in_the_next() -> None:
    finding = make_finding("docs/a.md", 3, "misspelled", **DETAILS)
    text = "\n".join(write_summary([finding], [PAGE], wordings(), JUDGED))
    lithuanian, english = (wording.say("proofreading.measures.title") for wording in wordings())

    assert text.count("docs/a.md:3  [misspelled]") == text.count("| docs/help.en.md | 10 | 2 |") == 2
    assert text.index(lithuanian) < text.index(english)


def test_a_page_without_a_formula_has_a_dash_for_it() -> None:
    page = Measure("docs/help.lt.md", 2, 10, 46, 3, Sentence(7, "Taip."))
    report = "\n".join(write_report([], [page], wordings(), JUDGED))

    assert re.search(r"^\| docs/help\.lt\.md .*\| – \|$", report, re.MULTILINE)
    assert wordings()[1].say("proofreading.nothing") in report


def find_in_tiny_site(root: Path, text: str, *files: str) -> list[Finding]:
    write_tiny_content(root)
    change(root, "docs/help.en.md", {"Text.": text})
    write(root, "docs/style/avoid.en.yml", AVOID)
    found = proofread.find_all(a_catalogue(root), root, files)
    return [finding for finding in found if finding.file == "docs/help.en.md"]


def test_a_text_is_told_where_it_is_wrong(tmp_path: Path) -> None:
    found = find_in_tiny_site(tmp_path, "The naive traffiker.")

    assert [(finding.kind, dict(finding.details)["word"]) for finding in found] == [("avoid", "naive"), ("misspelled", "traffiker")]
    assert {finding.line for finding in found} == {
        (tmp_path / "docs/help.en.md").read_text("utf-8").splitlines().index("The naive traffiker.") + 1
    }


def test_an_unknown_word_is_told_once_in_a_file(tmp_path: Path) -> None:
    found = find_in_tiny_site(tmp_path, "A quuxuliation.\nThe quuxuliation.")

    assert [finding.kind for finding in found] == ["unknown-word"]


def test_only_the_files_that_are_named_are_read(tmp_path: Path) -> None:
    assert find_in_tiny_site(tmp_path, "The naive one.", "docs/lists.en.md") == []


def test_lists_are_held_against_what_the_site_says(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/style/words.en.txt", "quuxuliation\nhouse\n")
    examples = AVOID.replace("why: blame}", "why: blame, finds: [silly], spares: [naively]}")
    write(tmp_path, "docs/style/avoid.en.yml", f"{examples}allowed:\n  - {{words: naive as ever, because: it is said}}\n")
    found = proofread.find_all(a_catalogue(tmp_path), tmp_path, ("docs/style/words.en.txt", "docs/style/avoid.en.yml"))

    assert [(finding.file[-12:], finding.line, finding.kind) for finding in found] == [
        ("avoid.en.yml", 4, "example-not-found"),
        ("avoid.en.yml", 6, "allowance-unused"),
        ("words.en.txt", 1, "word-unused"),
        ("words.en.txt", 2, "word-needless"),
        ("words.en.txt", 2, "word-out-of-order"),
        ("words.en.txt", 2, "word-unused"),
    ]


def test_the_bench_counts_words_and_findings(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    write(tmp_path, "docs/style/avoid.en.yml", AVOID)
    reader = make_proofreader(a_catalogue(tmp_path), tmp_path)
    words, found = bench_proofread.judge_text(reader, "en", "news.txt", ["The naive traffiker.", "", "Nothing here."])

    assert words == 5
    assert [(finding.line, finding.kind) for finding in found] == [(1, "misspelled"), (1, "avoid")]
    assert bench_proofread.write_table(words, found).splitlines()[-1].split() == ["all", "2", "400.00"]


def test_the_command_ends_well_whatever_it_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    catalogue = a_catalogue(tmp_path)
    finding = make_finding("docs/a.md", 3, "misspelled", **DETAILS)
    summary = tmp_path / "summary.md"
    monkeypatch.setattr(proofread, "read_texts", lambda root: (catalogue, wordings()))
    monkeypatch.setattr(proofread, "find_all", lambda *arguments: (finding,))
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    proofread.main([])
    printed = capsys.readouterr().out

    assert "docs/a.md:3  [misspelled]" in printed
    assert "::warning file=docs/a.md,line=3" in printed
    assert "docs/help.en.md" in summary.read_text("utf-8")


def test_a_file_that_does_not_exist_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = a_catalogue(tmp_path)
    monkeypatch.setattr(proofread, "read_texts", lambda root: (catalogue, wordings()))

    with pytest.raises(SystemExit, match=r"docs/hepl\.en\.md: there is no such file"):
        proofread.main(["docs/hepl.en.md"])
