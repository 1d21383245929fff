"""Reads of mkdocs.yml what the tools need, as MkDocs itself would read it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from hooks.awareness.language import Languages


def read_settings(path: Path) -> Mapping[str, Any]:
    """Return what stands under `extra.awareness`."""
    settings = _read(path).get("extra", {}).get("awareness")
    return settings if isinstance(settings, Mapping) else {}


def read_address(path: Path) -> str:
    """Return where the site will stand, with a slash at its end."""
    return f"{str(_read(path).get('site_url') or '').rstrip('/')}/"


def read_languages(path: Path) -> Languages:
    """Return the languages that mkdocs-static-i18n is told to build."""
    plugins = [plugin["i18n"] for plugin in _read(path)["plugins"] if isinstance(plugin, Mapping) and "i18n" in plugin]
    built = [language for language in plugins[0]["languages"] if language.get("build", True)]
    codes = tuple(language["locale"] for language in built)
    default = next(language["locale"] for language in built if language.get("default"))
    required = tuple(code for code in read_settings(path).get("required_languages", ()) if code in codes)
    return Languages(default, required or (default,), codes)


def _read(path: Path) -> Mapping[str, Any]:
    with path.open("rb") as file:
        return yaml_load(file, loader=get_yaml_loader())
