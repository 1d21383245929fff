"""Judges the site that a configuration of MkDocs describes, without building it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.language import Languages
from hooks.awareness.model.wording import Wording
from hooks.awareness.problems import Problem, make_problem, suggest_name
from hooks.awareness.site import SETTINGS, read_site


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
    repository: str = ""
    """Its address, if it is known."""


def judge_site(config: MkDocsConfig, *, with_drafts: bool = False) -> Judgement:
    """Read all content and the words of the interface, and hold them against every rule.

    Drafts are judged in any case; the catalogue has them only if that is asked for.
    """
    root = Path(config.config_file_path).resolve().parent
    overrides = Path(str(config.theme.custom_dir)).resolve()
    languages = read_languages(config)
    settings = {**read_settings(config), "address": config.site_url or ""}
    reading = read_site(root, overrides / "words", languages, settings, with_drafts=with_drafts)
    problems = tuple(sorted({*reading.problems, *check_configuration(config, languages)}))
    repository = config.repo_url or ""
    return Judgement(languages, reading.wordings, reading.catalogue, problems, reading.drafts, repository)


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
