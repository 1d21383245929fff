"""Writes a tiny site in which every text that an editor can give tries to break out of its page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from hooks.awareness.pages.ordering import MOST
from tests.build.attacks import LANGUAGES, address, attack, dump, per_language
from tests.build.hostile_words import attack_interface, write_lesson, write_words
from tests.support.tiny_site import HELPLINE, SVG, write, write_tiny_site

UNTRANSLATED = "pl"
"""A further language, that has words of the interface and nothing else."""


def write_hostile_site(root: Path) -> Path:
    """Write the site into a folder, and return the folder."""
    write_tiny_site(root, (*LANGUAGES, UNTRANSLATED), LANGUAGES)
    _write_settings(root)
    _write_lists(root)
    _write_record(root)
    _write_calendar(root)
    _write_steps(root)
    _write_pages(root)
    _write_print(root)
    _write_helplines(root)
    _write_campaign(root)
    _write_checklist(root)
    write_lesson(root)
    for language in LANGUAGES:
        write_words(root, language)
    for language in (*LANGUAGES, UNTRANSLATED):
        attack_interface(root / f"overrides/words/{language}.yml")
    return root


def _write_settings(root: Path) -> None:
    settings = yaml.safe_load((root / "mkdocs.yml").read_text("utf-8"))
    settings["repo_url"] = "https://git.example/site"
    settings["extra"]["awareness"]["name"] = per_language("site-name")
    settings["extra"]["awareness"]["exit"]["lt"] = address("exit")
    dump(root, "mkdocs.yml", settings)
    navigation = yaml.safe_load((root / "docs/navigation.yml").read_text("utf-8"))
    navigation["everything"] = "lists"
    navigation["sections"][0]["title"] = per_language("section-title")
    dump(root, "docs/navigation.yml", navigation)


def _write_lists(root: Path) -> None:
    """Write lists that are too long for one page, and those that never are."""
    vocabulary = {name: {"one": per_language(name)} for name in ("audiences", "functions", "milestones")}
    vocabulary["project_roles"] = {"one": per_language("project-roles")}
    vocabulary["situations"] = {"danger": per_language("situations")}
    vocabulary["people"] = {"young": per_language("people")}
    vocabulary["subjects"] = {"one": per_language("subjects")}
    vocabulary["themes"] = {"one": per_language("themes")}
    dump(root, "docs/vocabulary.yml", vocabulary)
    source = {"name": per_language("source-name"), "publisher": attack("source-publisher"), "url": address("source-url")}
    source |= {"language": "lt", "kind": "law", "seen": "2026-01-02"}
    more_sources = {f"law-{number}": source for number in range(MOST["source"])}
    dump(root, "docs/sources.yml", {"a-law": source, **more_sources})
    term = {"term": per_language("term"), "definition": per_language("term-definition"), "source": "a-law"}
    other = {"term": per_language("term-other"), "definition": per_language("term-other-definition"), "see": ["light"]}
    more_terms = {f"term-{number}": {**term, "theme": "one", "source": id} for number, id in enumerate(more_sources)}
    dump(root, "docs/glossary.yml", {"light": term, "dark": other, **more_terms})
    names = {"name": per_language("organisation"), "short": per_language("organisation-short")}
    more = {"about": per_language("organisation-about"), "url": address("organisation-url"), "functions": ["one"]}
    more |= {"renamed": per_language("organisation-renamed"), "duties": [{"function": "one", "sources": ["a-law"]}]}
    dump(root, "docs/organisations/operator.yml", {"kind": "public", **names, **more})
    point = {"year": 2020, "value": 7, "source": "a-law", "note": per_language("point-note")}
    series: dict[str, Any] = {name: per_language(f"series-{name}") for name in ("title", "counts", "note")}
    series["parts"] = [{"from": 2020, "to": 2022, "name": per_language("series-part")}]
    dump(root, "docs/sayings.yml", {"first": {"say": per_language("saying")}})
    dump(root, "docs/series/numbers.yml", {**series, "points": [point, {"year": 2022, "value": 8, "source": "a-law"}]})


def _write_record(root: Path) -> None:
    """Write what maps, the timeline, the table of figures and the way to help are made from."""
    outline = {name: per_language(f"outline-{name}") for name in ("title", "about")} | {"source": "a-law"}
    land = {"frame": [20, 53, 27, 57], "shapes": {"LT": ["21 54 26 54 26 56 21 56"]}}
    dump(root, "docs/outlines/land.yml", outline | land | {"shows": "places"})
    places: dict[str, Any] = {
        "town": {"name": per_language("place-town"), "at": {"longitude": 24, "latitude": 55}},
        "state": {"name": per_language("place-state"), "shapes": ["LT"]},
        "nowhere": {"name": per_language("place-nowhere"), "unmapped": per_language("unmapped"), "sources": ["a-law"]},
    }
    dump(root, "docs/places.yml", places)
    amount = {"value": 7, "unit": "percent", "from": 2020, "sources": ["a-law"]}
    dump(root, "docs/figures.yml", {"share": amount | {name: per_language(f"amount-{name}") for name in ("counts", "note")}})
    milestone = {"kind": "one", "from": 2020, "sources": ["a-law"], "page": "help"}
    texts = {name: per_language(f"milestone-{name}") for name in ("title", "text")}
    dump(root, "docs/timeline.yml", {"event": milestone | texts})
    stage = {name: per_language(f"stage-{name}") for name in ("title", "text")}
    dump(root, "docs/path.yml", {"first": {"step": 1, **stage, "organisations": ["operator"], "helplines": ["line"]}})
    navigation = yaml.safe_load((root / "docs/navigation.yml").read_text("utf-8"))
    dump(root, "docs/navigation.yml", navigation | {"map": "lists"})


def _write_calendar(root: Path) -> None:
    entry = {"campaigns": ["light"], "pages": ["help"], "lessons": ["lamp"], "prints": ["card"], "sources": ["a-law"]}
    dates = {"day": {"each_year": "10-18"}, "past": {"from": "2013"}, "coming": {"from": "2999"}}
    calendar: dict[str, Any] = {}
    for id, date in dates.items():
        words = {name: per_language(f"occasion-{id}-{name}") for name in ("name", "note")}
        calendar[id] = {**date, **words, **entry, "updated": "2026-01-02"}
    dump(root, "docs/calendar.yml", calendar)
    navigation = yaml.safe_load((root / "docs/navigation.yml").read_text("utf-8"))
    dump(root, "docs/navigation.yml", navigation | {"calendar": "lists"})


def _write_steps(root: Path) -> None:
    own_words = {"language": "lt", "text": attack("own-words")}
    to_copy = {"language": "lt", "text": attack("to-copy")}
    end = {"do": [per_language("do")], "to_copy": to_copy, "helplines": ["line", "other"], "pages": ["help"]}
    steps: dict[str, Any] = {
        "start": {"link": per_language("step-start"), "title": per_language("step-question"), "choices": ["now", "more"]},
        "more": {"link": per_language("step-more"), "choices": ["later", "last"]},
        "last": {"link": per_language("step-last"), "none_known": True, **end},
        "now": {"link": per_language("step-now"), "own_words": own_words, "none_known": True, **end},
        "later": {"link": per_language("step-later"), "title": per_language("step-title"), "none_known": True, **end},
    }
    dump(root, "docs/steps.yml", steps)


def _write_pages(root: Path) -> None:
    write(root, "docs/pictures/drawing.svg", SVG)
    picture = {"file": "pictures/drawing.svg", "depicts": ["things"], "origin": "drawn", "licence": attack("licence")}
    dump(root, "docs/help.yml", {"picture": picture, "helplines": ["other"]})
    dump(root, "docs/index.yml", {"picture": picture, "doors": {"first": {"page": "help", "also": "help", "picture": picture}}})


def _write_helplines(root: Path) -> None:
    line = yaml.load(HELPLINE, yaml.BaseLoader)  # a plain `on:` would become True
    call = line["contacts"][0] | {"usable_from": ["anywhere"], "anonymous": "yes"}
    sms = call | {"id": "sms", "method": "sms"}
    web = {"id": "web", "method": "website", "address": address("contact-web"), "grade": "A", "sources": ["a-law"]}
    chat = web | {"id": "chat", "method": "chat", "address": address("contact-chat"), "hours": "unknown"}
    mail = web | {"id": "mail", "method": "email", "address": "one@example.org"}
    unsure = call | {"grade": "C", "languages": "unknown", "hours": "unknown"}
    line |= {"people": ["young"], "pair_with": ["other"], "contacts": [call, sms, web, mail]}
    silent = line["calling"]
    line["calling"] = silent | {"on_bill": "known"}
    quiet = line | {"always_shown": "false", "calling": silent, "contacts": [unsure], "ages": {"from": "7"}, "pair_with": []}
    dump(root, "docs/helplines/line.yml", line)
    dump(root, "docs/helplines/support.yml", line | {"tier": "support", "order": "2", "contacts": [chat], "calling": silent})
    dump(root, "docs/helplines/other.yml", quiet | {"order": "3", "country": "EE"})
    dump(root, "docs/helplines/paused.yml", quiet | {"order": "4", "status": "paused"})
    dump(root, "docs/helplines/closed.yml", quiet | {"order": "5", "status": "closed", "replaced_by": "line"})


def _write_campaign(root: Path) -> None:
    campaign = yaml.safe_load((root / "campaigns/light/campaign.yml").read_text("utf-8"))
    campaign["original_title"] = {"language": "lt", "text": attack("original-title")}
    campaign["organisations"] = [{"id": "operator", "role": "one", "source": "a-law"}]
    campaign["figures"] = [{"id": "many", "value": 3, "unit": "count", "source": "a-law"}]
    where = [{"id": id, "source": "a-law", "note": per_language(f"where-{id}")} for id in ("town", "state", "nowhere")]
    dump(root, "campaigns/light/campaign.yml", campaign | {"audiences": ["one"], "places": where})


def _write_checklist(root: Path) -> None:
    sign = {"id": "sign", "text": per_language("sign"), "sources": ["a-law"], "urgent": True}
    sign |= {"questions": ["why"], "advice": ["wait"], "ask": {"helplines": ["other"], "pages": ["help"]}}
    group = {"id": "group", "title": per_language("sign-group"), "note": per_language("sign-note"), "signs": [sign]}
    checklist = {"title": per_language("checklist"), "groups": [group], "always": {"advice": ["wait"]}}
    checklist["urgent"] = {"title": per_language("urgent"), "text": per_language("urgent-text")}
    checklist["questions"] = {"why": per_language("checklist-question")}
    checklist["advice"] = {"wait": per_language("checklist-advice")}
    dump(root, "docs/checklists/signs.yml", checklist)


def _write_print(root: Path) -> None:
    card = {"layout": "card", "order": 1, "leads_to": "help", "helplines": ["line"], "headline": dict.fromkeys(LANGUAGES, "A")}
    dump(root, "docs/prints/card.yml", card | {"name": per_language("print"), "shows": per_language("print-shows")})
