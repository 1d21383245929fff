"""Rule: no telephone number is typed in prose; it comes from the facts of a helpline."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.tiny_site import write
from tests.unit.builders import change
from tests.unit.reading_tiny_sites import list_faults, read_tiny_site, write_tiny_content

DEAD = r"""short_numbers: ["112"], dead_forms: ['(?<![\d+])8\d{8}(?!\d)']"""


def _judge(root: Path, file: str, old: str, new: str) -> list[tuple[str, int, str]]:
    write_tiny_content(root)
    change(root, "mkdocs.yml", {'short_numbers: ["112"]': DEAD})
    change(root, file, {old: new})
    return list_faults(read_tiny_site(root).problems)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Call 112.", ["number-in-prose"]),
        ("Call +370 612 34567.", ["number-in-prose"]),
        ("Call 861234567.", ["dead-number"]),
        ("112 or 861234567", ["dead-number", "number-in-prose"]),
        ("![A poster with 112](x.svg)", ["number-in-prose", "picture-missing"]),
        ("## Call 112 { #call }", ["number-in-prose"]),
        ("[112](https://a.example)", ["number-in-prose"]),
        ("```\n112\n```", ["number-in-prose"]),
        ("[[page:help|call 112]]", ["number-in-prose"]),
        ("[[page:help|+370 612 34567]]", ["number-in-prose"]),
        ("[us](tel:+37061234567)", ["number-in-prose"]),
        ("[us](SMS:+37061234567)", ["number-in-prose"]),
        ("[us](<tel:+37061234567>)", ["number-in-prose"]),
        ("[us](tel:861234567)", ["dead-number"]),
        ("[us](tel:112)", ["number-in-prose"]),
        ("[[phone:112]] [[helpline:112|words]] [@law-112]", ["unknown-reference"] * 2),
        ("[a page](https://a.example/112/861234567)", []),
        ("In 2013 there were 690 people.", []),
    ],
)
def test_a_number_in_a_text_is_a_problem(text: str, kinds: list[str], tmp_path: Path) -> None:
    faults = _judge(tmp_path, "docs/lists.lt.md", "[[glossary]]", text)

    assert sorted(kind for _, _, kind in faults if kind != "outlines-differ") == kinds


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        ("docs/help.lt.md", "title: Title", "title: Call 112", 2),
        ("docs/helplines/line.lt.md", "who: For all.", "who: Call 112.\ncontact_notes: {call: Dial.}", 4),
        ("docs/helplines/line.lt.md", "who: For all.", "who: All.\ncontact_notes:\n  call: Dial 112.", 6),
        ("docs/glossary.yml", "definition: {lt: word lt,", "definition: {lt: Call 112,", 3),
        ("docs/organisations/operator.yml", "about: {lt: word lt,", "about: {lt: Call 112,", 3),
        ("campaigns/light/campaign.yml", "text: Light", "text: Call 112", 3),
        ("docs/sources.yml", "publisher: State", "publisher: Line 112", 3),
        ("docs/helplines/line.lt.md", "A line.", "A line, 112.", 7),
    ],
)
def test_a_number_is_found_in_every_kind_of_file(file: str, old: str, new: str, line: int, tmp_path: Path) -> None:
    assert _judge(tmp_path, file, old, new) == [(file, line, "number-in-prose")]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("docs/sources.yml", "publisher: State", "publisher: State\n  url: https://a.example/112/861234567"),
        ("docs/organisations/operator.yml", "kind: public", "kind: public\nurl: https://a.example/+37061234567"),
        ("docs/helplines/line.yml", "calling:", "  - {id: web, method: website, address: 'https://a.example/112', grade: A, sources: [a-law]}\ncalling:"),
    ],
)
def test_numbers_in_facts_that_hold_them_on_purpose_are_fine(file: str, old: str, new: str, tmp_path: Path) -> None:
    assert _judge(tmp_path, file, old, new) == []


def test_a_source_may_have_a_number_for_a_key(tmp_path: Path) -> None:
    write_tiny_content(tmp_path)
    text = (tmp_path / "docs/sources.yml").read_text("utf-8")
    write(tmp_path, "docs/sources.yml", text + text.replace("a-law", "law-112"))
    change(tmp_path, "docs/help.lt.md", {"[@a-law]": "[@a-law; law-112]"})

    assert read_tiny_site(tmp_path).problems == ()
