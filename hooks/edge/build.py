"""Knows one run of MkDocs: where things lie, and the plan made from them."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.language import Languages
from hooks.awareness.model.wording import Wording
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.frame import Frame
from hooks.awareness.pages.plan import plan_frames, plan_site
from hooks.awareness.pages.planned import Plan, PlannedPage
from hooks.awareness.problems import Problem, annotate_problem, explain_problem, make_problem, suggest_name
from hooks.awareness.search.index import write_index
from hooks.awareness.site import SETTINGS, read_site
from hooks.edge.joining import JoinedFile, name_by_content

MARK = "assets/icons/mark.svg"
"""The sign of the site, below the folder of looks."""


@dataclass(frozen=True)
class Build:
    """Everything that the events of one build share."""

    root: Path
    docs: Path
    overrides: Path
    catalogue: Catalogue
    plan: Plan
    frames: Mapping[str, Frame]
    pages: Mapping[str, PlannedPage]
    """By the path under which MkDocs knows them."""
    indexes: Mapping[str, JoinedFile] = field(default_factory=dict)
    """What the search of each language asks; none if the site has no search."""

    def find_page(self, source_uri: str) -> PlannedPage:
        """Return the planned page behind a path of MkDocs."""
        return self.pages[source_uri]

    def find_translations(self, page: PlannedPage) -> Iterator[PlannedPage]:
        """Yield the same page in each language in which it is more than a notice that it is missing."""
        for language in self.catalogue.languages.all:
            other = self.pages[f"{page.uri}.{language}.md"]
            if not other.untranslated:
                yield other


def read_build(config: MkDocsConfig) -> Build:
    """Read and plan the site that a configuration describes.

    Raises Abort, after printing every fault with its place and mend, if any content is wrong.
    """
    root = Path(config.config_file_path).resolve().parent
    overrides = Path(str(config.theme.custom_dir)).resolve()
    languages = read_languages(config)
    reading = read_site(root, overrides / "words", languages, read_settings(config))
    problems = (*reading.problems, *check_configuration(config, languages))
    if problems or reading.catalogue is None:
        report_problems(problems, reading.wordings, languages)
    catalogue = reading.catalogue
    assert catalogue is not None
    plan = plan_site(catalogue, root, overrides / MARK)
    return Build(
        root=root,
        docs=Path(config.docs_dir).resolve(),
        overrides=overrides,
        catalogue=catalogue,
        plan=plan,
        frames=plan_frames(catalogue, build_date()),
        pages={page.source_uri: page for page in plan.pages},
        indexes=write_indexes(catalogue, plan),
    )


def write_indexes(catalogue: Catalogue, plan: Plan) -> dict[str, JoinedFile]:
    """Return the index of every language, if a page of the site asks for it."""
    if catalogue.navigation.search is None:
        return {}
    return {
        language: name_by_content(f"search-{language}", "js", write_index(Edition(catalogue, language), plan.pages))
        for language in catalogue.languages.all
    }


def build_date() -> datetime.date:
    """Return the day of the build: that of SOURCE_DATE_EPOCH if it is set, else today (UTC).

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.datetime.now(datetime.UTC)
    return (datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch else now).date()


def read_languages(config: MkDocsConfig) -> Languages:
    """Return the languages that mkdocs-static-i18n is told to build."""
    built = [language for language in config.plugins["i18n"].config.languages if language.build]
    default = next(language.locale for language in built if language.default)
    codes = tuple(language.locale for language in built)
    required = tuple(code for code in _list_required(config) if code in codes) or (default,)
    return Languages(default, required, codes)


def read_settings(config: MkDocsConfig) -> Mapping[str, Any]:
    """Return what the configuration says under `extra.awareness`, empty if that is no mapping."""
    settings = config.extra.get("awareness")
    return settings if isinstance(settings, Mapping) else {}


def _list_required(config: MkDocsConfig) -> list[Any]:
    required = read_settings(config).get("required_languages")
    return required if isinstance(required, list) else []


def check_configuration(config: MkDocsConfig, languages: Languages) -> Iterator[Problem]:
    """Yield what MkDocs would pass over: a site without an address, and required languages that are not built."""
    if not config.site_url:
        yield make_problem(SETTINGS, 0, "missing-key", key="site_url")
    for code in _list_required(config):
        if code not in languages.all:
            suggestion = suggest_name(str(code), languages.all)
            yield make_problem(
                SETTINGS, 0, "unknown-value", key="required_languages", given=code, suggestion=suggestion
            )


def report_problems(
    problems: tuple[Problem, ...], wordings: Mapping[str, Wording], languages: Languages
) -> None:
    """Print every problem in every required language, as annotations too on GitHub, and abort."""
    speakers = [wordings[language].say for language in languages.required if language in wordings]
    for problem in sorted(set(problems)):
        click.echo(explain_problem(problem, speakers) + "\n", err=True)
        if os.environ.get("GITHUB_ACTIONS") == "true":
            click.echo(annotate_problem(problem, speakers))
    count = len(set(problems))
    known = [wordings[language] for language in languages.required if language in wordings]
    raise Abort(" / ".join(_count_problems(wording, count) for wording in known))


def _count_problems(wording: Wording, count: int) -> str:
    try:
        return wording.count("problems-found", count)
    except KeyError:  # the words of the interface may be what is broken
        return str(count)
