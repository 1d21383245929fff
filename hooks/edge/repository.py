"""Knows where the files of the project can be read and changed in a browser."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig

BRANCH = "branch"
"""What names the branch on which editors work, under `extra`: of `edit_uri` MkDocs warns without a repository."""
_USUAL = "main"


def find_branch(extra: object) -> str:
    """Return the branch on which editors work, as the settings under `extra` name it, else the usual one."""
    named = extra.get(BRANCH) if isinstance(extra, Mapping) else None
    return named if isinstance(named, str) and named else _USUAL


def find_edit_address(config: MkDocsConfig, file: str | None) -> str | None:
    """Return where an editor can change a file, if the repository is known."""
    repository = _find_repository(config)
    return f"{repository}/edit/{find_branch(config.extra)}/{file}" if repository and file else None


def find_source_address(config: MkDocsConfig) -> str:
    """Return the address below which files can be read, with a slash at its end; empty if the repository is unknown."""
    return write_source_address(_find_repository(config), find_branch(config.extra))


def write_source_address(repository: str, branch: str) -> str:
    """Return the address below which files of a repository can be read, empty without a repository."""
    return f"{repository.rstrip('/')}/blob/{branch}/" if repository else ""


def _find_repository(config: MkDocsConfig) -> str:
    return (config.repo_url or "").rstrip("/")
