"""Says as plain data what stands on the papers of a lesson, around its text and in its places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from hooks.awareness.catalogue import Entry
from hooks.awareness.model.fields import PartialDate
from hooks.awareness.model.lesson import Lesson
from hooks.awareness.model.lesson_text import parse_lesson_text
from hooks.awareness.model.screens import show_plainly
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.lessons.views import Signpost, TermNote
from hooks.awareness.pages.paper import plan_code
from hooks.awareness.pages.planned import Component, PlannedPage
from hooks.awareness.printables.text_tree import read_words


def describe_frame(edition: Edition, entry: Entry[Lesson], name: str, checked: PartialDate | None) -> dict[str, Any]:
    """Return what stands on every paper around its text."""
    wording, facts = edition.wording, entry.facts
    words = entry.words[edition.language]
    code = plan_code(edition, "lesson", entry.id)
    shown = code["words"]
    campaign = edition.catalogue.campaigns.get(facts.campaign or "")
    title = wording.say("lesson.paper.title", {"name": name, "title": words.title})
    say = {name: wording.say(f"lesson.paper.{name}") for name in ("position", "cut", "elsewhere")}
    return {
        "language": edition.language,
        "direction": wording.direction,
        "title": words.title,
        "document": title,
        "kicker": name,
        "kind": facts.kind,
        "kind_name": wording.say(f"lesson.kind.{facts.kind}"),
        "site": str(edition.phrase(edition.catalogue.site.name)),
        "accent": campaign.facts.accent if campaign else "teal",
        "address": shown,
        "code": code["picture"],
        "code_words": code["sample"] or shown,
        "code_alt": wording.say("lesson.paper.code", {"address": shown}),
        "sources_at": wording.say("lesson.paper.sources-at", {"address": code["sample"] or shown}),
        "checked": wording.say("lesson.paper.checked", {"date": wording.date(checked)}) if checked else "",
        "where": wording.say("lesson.signposts"),
        "licence": facts.licence,
        "say": say,
    }


def describe_signpost(signpost: Signpost) -> dict[str, Any]:
    """Return whom to call, by which number and when."""
    contact = signpost.contact
    return {
        "name": str(signpost.name),
        "language": signpost.name.language,
        "number": contact.shown,
        "when": ", ".join(filter(None, ("; ".join(contact.hours), contact.cost))),
    }


def describe_component(edition: Edition, component: Component) -> dict[str, Any]:
    """Return a component as plain data; of one that paper cannot show, its name alone."""
    values = component.values
    if component.template == "signposts":
        shown: dict[str, Any] = {"signposts": [describe_signpost(one) for one in values["signposts"]]}
    elif component.template == "lesson-step":
        shown = {"id": values["step"].id}
    elif component.template == "lesson-terms":
        shown = {"terms": [_describe_term(term) for term in values["terms"]]}
    elif component.template == "lesson-screen":
        shown = asdict(values["screen"])
    else:
        shown = {}
    return {"name": component.template, **shown}


def _describe_term(term: TermNote) -> Mapping[str, Any]:
    source = f"<sup>{term.source}</sup>" if term.source else ""
    return {
        "term": str(term.term),
        "language": term.term.language,
        "definition": read_words(term.definition + source),
    }


def plan_time(edition: Edition, entry: Entry[Lesson]) -> Iterator[dict[str, Any]]:
    """Yield the steps with their titles, and from which minute to which each lasts."""
    text = parse_lesson_text(entry.articles[edition.language].text)
    titles = {passage.step: show_plainly(passage.heading.text) for passage in text.passages if passage.opens_step}
    start, wording = 0, edition.wording
    for step in entry.facts.steps:
        minutes = wording.say("lesson.paper.minutes", {"number": str(step.minutes)})
        form = wording.say(f"lesson.form.{step.form}")
        end = start + step.minutes
        yield {"id": step.id, "title": titles[step.id], "minutes": minutes, "from": start, "to": end, "form": form}
        start = end


def describe_sheet(edition: Edition, page: PlannedPage) -> dict[str, Any]:
    """Return what only the sheet of whoever leads the lesson shows: facts, time plan, sources."""
    wording, values = edition.wording, page.values
    facts, words, kind = values["facts"], values["words"], values["kind"]
    useful = [wording.say("lesson.useful", {"devices": facts.useful})] if facts.useful else []
    materials = [f"{name} ({amount})" for name, amount in facts.materials]
    rows = [
        ("for", [facts.audience]),
        ("time", [facts.minutes]),
        ("subjects", [facts.subjects]),
        ("devices", [facts.needed, *useful]),
        ("materials", materials or [wording.say("lesson.materials-none")]),
        (f"aims.{kind}", list(values["aims"])),
    ]
    sources = (
        (source.number, str(source.name), source.name.language, f"{source.publisher}, {source.date}")
        for source in page.sources
    )
    return {
        "lead": words.lead,
        "facts": [{"name": wording.say(f"lesson.{key}"), "lines": lines} for key, lines in rows],
        "note": {
            "name": wording.say("lesson.note"),
            "text": words.content_note,
            "hint": wording.say("lesson.note-hint"),
        },
        "alternative": {"name": wording.say("lesson.alternative"), "text": words.alternative or ""},
        "plan": wording.say("lesson.paper.plan"),
        "sources_title": wording.say("source.title"),
        "sources": [
            {"number": number, "name": name, "language": language, "by": by} for number, name, language, by in sources
        ],
        "updated": f"{wording.say('lesson.updated')}: {facts.updated}",
    }
