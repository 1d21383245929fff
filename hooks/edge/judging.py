"""Judges the site that a configuration of MkDocs describes, without building it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.language import Languages
from hooks.awareness.model.wording import Wording
from hooks.awareness.problems import Problem, make_problem, suggest_name
from hooks.awareness.site import SETTINGS, Gathered, gather_site
from hooks.awareness.wordings import find_speakers
from hooks.edge.repository import find_source_address
from hooks.edge.workers import Worker, start_worker


@dataclass(frozen=True)
class Judgement:
    """What was read, and every fault of it."""

    languages: Languages
    wordings: Mapping[str, Wording]
    catalogue: Catalogue | None
    """None only where there is a problem."""
    problems: tuple[Problem, ...]
    """By file and line, each once."""
    drafts: tuple[str, ...] = ()
    """Where drafts stand."""
    source_address: str = ""
    """Below which its files can be read, if that is known."""

    @property
    def withheld(self) -> Mapping[str, tuple[str, ...]]:
        """The files of sheets that are not offered, each with the lines on it that rest."""
        return self.catalogue.list_withheld() if self.catalogue else {}

    @property
    def speakers(self) -> tuple[Wording, ...]:
        """The words in which editors are told of it."""
        return find_speakers(self.wordings, self.languages)


@dataclass(frozen=True)
class Judging:
    """A judgement on its way: what was read is known, whether it keeps the rules is not."""

    config: MkDocsConfig
    gathered: Gathered
    catalogue: Catalogue | None
    worker: Worker | None = None
    """What judges beside this process, if something does."""

    def finish(self) -> Judgement:
        """Return the judgement."""
        answer = self.worker.wait() if self.worker is not None else None
        found: tuple[Problem, ...] = self.gathered.judge() if answer is None else answer.value
        languages = self.gathered.languages
        problems = tuple(sorted({*found, *check_configuration(self.config, languages)}))
        drafts, source_address = self.gathered.list_drafts(), find_source_address(self.config)
        return Judgement(languages, self.gathered.wordings, self.catalogue, problems, drafts, source_address)


def begin_judging(
    config: MkDocsConfig, *, with_drafts: bool = False, latest: datetime.date = datetime.date.max
) -> Judging:
    """Read all content and the words of the interface, and begin to hold them against every rule.

    Drafts are judged in any case; the catalogue has them only if that is asked for. `latest` is a day that is not
    before today, for whoever looks for dates in the future; a build does not, or it would fail by a wrong clock.
    """
    judging = _gather(config, with_drafts, latest)
    return replace(judging, worker=start_worker(judging.gathered.judge)) if judging.catalogue is not None else judging


def judge_site(config: MkDocsConfig, *, with_drafts: bool = False) -> Judgement:
    """Read all content and the words of the interface, and hold them against every rule, in this process alone."""
    return _gather(config, with_drafts, datetime.date.max).finish()


def _gather(config: MkDocsConfig, with_drafts: bool, latest: datetime.date) -> Judging:
    root = Path(config.config_file_path).resolve().parent
    overrides = Path(str(config.theme.custom_dir)).resolve()
    settings = {**read_settings(config), "address": config.site_url or ""}
    gathered = gather_site(root, overrides / "words", read_languages(config), settings, latest)
    return Judging(config, gathered, gathered.choose(with_drafts=with_drafts))


def read_languages(config: MkDocsConfig) -> Languages:
    """Return the languages that mkdocs-static-i18n is told to build. Raises ConfigurationError without it."""
    if "i18n" not in config.plugins:
        raise ConfigurationError(f"{SETTINGS}: the plugin i18n is missing")
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
