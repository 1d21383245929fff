"""Writes the smallest content that is whole: one thing of each kind, with which a site begins, and sites of tests."""

from __future__ import annotations

from pathlib import Path

from tools.starting import example_lesson

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M1 1h8"/></svg>\n'

NAVIGATION = """\
home: index
help: help
safety: help
directory: helplines
glossary: lists
sources: lists
organisations: lists
campaign: lists
project: lists
header: [help]
sections:
  - id: main
    title: {{{titles}}}
    pages: [help, helplines, lists]
steps: lists
"""

KEYS = (("situations", "danger"), ("people", "everyone"), ("audiences", "pupils"), ("subjects", "class-hour"))
"""One key of each group of the vocabulary that the content uses."""

HELPLINE = """\
status: active
tier: emergency
order: 1
operator: operator
country: XX
always_shown: true
situations: [danger]
people: [everyone]
contacts:
  - id: call
    method: phone
    number: "112"
    usable_from: [XX]
    cost: free
    hours: always
    languages: [en]
    grade: A
    sources: [a-law]
calling:
  who_answers: unknown
  who_is_told: unknown
  under_18: unknown
  on_bill: unknown
  no_answer: unknown
  only_asking: unknown
verified: {on: 2026-01-02, how: public-copies}
"""

STEPS = """\
start: {{link: {{{start}}}, choices: [now, later]}}
now: {{link: {{{now}}}, do: [{{{now}}}], languages: [other], helplines: [line], none_known: true}}
later: {{link: {{{later}}}, do: [{{{later}}}], none_known: true}}
"""

CAMPAIGN = """\
kind: campaign
order: 1
original_title: {language: en, text: Light}
accent: teal
emblem: {file: images/emblem.svg, depicts: [things], origin: drawn, licence: CC BY 4.0}
helplines: [line]
"""

SOURCES = """\
a-law:
  name: {{{name}}}
  publisher: State
  language: en
  kind: law
  seen: 2026-01-02
"""

LISTS = (
    "[[glossary]]",
    "[[organisations]]",
    "[[sources]]",
    "[[campaigns: campaign]]",
    "[[steps]]",
    "[[lessons: lesson]]",
)


def write_examples(root: Path, languages: tuple[str, ...], required: tuple[str, ...]) -> None:
    """Write one thing of each kind into the folders of content."""
    per_language = ", ".join(f"{code}: word {code}" for code in languages)
    write(root, "docs/navigation.yml", NAVIGATION.format(titles=per_language) + example_lesson.NAVIGATION)
    vocabulary = "\n".join(
        f"{group}:\n  {key}: {{{per_language}}}" for group, key in KEYS
    )
    write(root, "docs/vocabulary.yml", vocabulary + "\n")
    write(root, "docs/sources.yml", SOURCES.format(name=per_language))
    write(root, "docs/glossary.yml", f"light:\n  term: {{{per_language}}}\n  definition: {{{per_language}}}\n")
    steps = {id: ", ".join(f"{code}: {id} {code}" for code in languages) for id in ("start", "now", "later")}
    write(root, "docs/steps.yml", STEPS.format(**steps))
    organisation = f"name: {{{per_language}}}\nkind: public\nabout: {{{per_language}}}\n"
    write(root, "docs/organisations/operator.yml", organisation)
    write(root, "docs/helplines/line.yml", HELPLINE)
    write(root, "docs/lessons/lamp.yml", example_lesson.LESSON)
    write(root, "campaigns/light/campaign.yml", CAMPAIGN)
    write(root, "campaigns/light/images/emblem.svg", SVG)
    for code in required:
        write_page(root, "docs/index", code, "A home page.\n\n## Shared { #shared }\n\nWords for all lessons.")
        write_page(root, "docs/help", code, "Call [[phone:line]] [@a-law].\n\n## One { #one }\n\nText.")
        write_page(root, "docs/helplines/index", code, "[[directory]]")
        write_page(root, "docs/lists", code, "\n\n".join(LISTS))
        write_page(root, "docs/helplines/line", code, "A line.", who="For all.")
        write(root, f"docs/lessons/lamp.{code}.md", example_lesson.lesson_file(code))
        write_page(root, "campaigns/light/index", code, "A campaign.", summary="About light.", emblem_alt="A line.")


def write(root: Path, file: str, text: str) -> Path:
    """Write a file below a folder, with the folders on the way."""
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def write_page(root: Path, stem: str, language: str, text: str, **words: str) -> Path:
    """Write a Markdown file with the front matter that every page needs."""
    name = stem.replace("/", " ")
    front = {
        "title": f"Title of {name} {language}",
        "description": f"A description of {name} in {language}, long enough to say what it is about.",
        **words,
    }
    lines = "\n".join(f"{key}: {value}" for key, value in front.items())
    return write(root, f"{stem}.{language}.md", f"---\n{lines}\n---\n\n{text}\n")
