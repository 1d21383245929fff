"""Reads of mkdocs.yml what the tools need, as MkDocs itself would read it, and says where it cannot be read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from hooks.awareness.language import Languages
from hooks.edge.repository import find_branch


def run(main: Callable[[], object]) -> None:
    """Run a command, and end it with a sentence where the settings cannot be read: no language is known then."""
    try:
        main()
    except ConfigurationError as error:
        sys.exit(str(error))


def read_settings(path: Path) -> Mapping[str, Any]:
    """Return what stands under `extra.awareness`, empty if that is no mapping. Raises ConfigurationError."""
    extra = _read(path).get("extra")
    settings = extra.get("awareness") if isinstance(extra, Mapping) else None
    return settings if isinstance(settings, Mapping) else {}


def read_address(path: Path) -> str:
    """Return where the site will stand, with a slash at its end. Raises ConfigurationError."""
    return f"{str(_read(path).get('site_url') or '').rstrip('/')}/"


def read_branch(path: Path) -> str:
    """Return the branch on which editors work. Raises ConfigurationError."""
    return find_branch(_read(path).get("extra"))


def read_languages(path: Path) -> Languages:
    """Return the languages that mkdocs-static-i18n is told to build. Raises ConfigurationError."""
    plugin = _find_plugin(path, "i18n")
    try:
        built = [language for language in plugin["languages"] if language.get("build", True)]
        codes = tuple(str(language["locale"]) for language in built)
        default = next(code for code, language in zip(codes, built, strict=True) if language.get("default"))
    except (AttributeError, KeyError, StopIteration, TypeError) as error:
        raise ConfigurationError(f"{path.name}: the plugin i18n needs languages, one of them the default") from error
    required = read_settings(path).get("required_languages")
    chosen = tuple(code for code in (required if isinstance(required, list) else ()) if code in codes)
    return Languages(default, chosen or (default,), codes)


def _find_plugin(path: Path, name: str) -> Any:
    """Return the settings of a plugin; MkDocs takes a list of plugins or a mapping."""
    plugins = _read(path).get("plugins")
    for plugin in [plugins] if isinstance(plugins, Mapping) else plugins if isinstance(plugins, list) else ():
        if isinstance(plugin, Mapping) and name in plugin:
            return plugin[name]
    raise ConfigurationError(f"{path.name}: the plugin {name} is missing")


def _read(path: Path) -> Mapping[str, Any]:
    try:
        with path.open("rb") as file:
            settings: object = yaml_load(file, loader=get_yaml_loader())
    except FileNotFoundError as error:
        raise ConfigurationError(f"{path.name} is not here: run this from the root of the project") from error
    if not isinstance(settings, Mapping):
        raise ConfigurationError(f"{path.name} holds no settings: each is `name: value`")
    return settings
