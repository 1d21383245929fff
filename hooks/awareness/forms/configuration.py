"""Writes the configuration of the form program, the same for every site but for what the model and the content say."""

from __future__ import annotations

import re
from typing import Any

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.forms.collections import Forms, draw_collections
from hooks.awareness.forms.fields import Draughtsman
from hooks.awareness.forms.labels import Labels
from hooks.awareness.forms.options import list_options

GIT_HOST = "https://github.com/"
"""The only host whose repositories the forms can open without a server in between."""
_REPOSITORY = re.compile(rf"{re.escape(GIT_HOST)}([\w.-]+/[\w.-]+?)(?:\.git)?/?")


def find_repository(address: str) -> str | None:
    """Return owner and name of the repository behind a web address, if the forms can open it."""
    found = _REPOSITORY.fullmatch(address)
    return found[1] if found else None


def draw_forms(catalogue: Catalogue) -> Forms:
    """Return a form for every file of content that has one."""
    labels = make_labels(catalogue)
    languages = catalogue.languages
    pencil = Draughtsman(
        labels,
        languages.all,
        languages.required,
        list_options(catalogue, labels),
        catalogue.site.telephone.short_numbers,
    )
    return draw_collections(catalogue, labels, pencil)


def make_labels(catalogue: Catalogue) -> Labels:
    """Return the words of the forms in every required language."""
    return Labels(tuple(catalogue.wordings[code] for code in catalogue.languages.required))


def configure(catalogue: Catalogue, forms: Forms, repository: str, branch: str) -> dict[str, Any]:
    """Return what https://sveltiacms.app/en/docs/config-basics describes."""
    labels = make_labels(catalogue)
    languages = catalogue.languages
    return {
        "backend": {
            "name": "github",
            "repo": repository,
            "branch": branch,
            "open_authoring": True,
            "auth_scope": "public_repo",
            "auth_methods": ["token"],  # the other way leads over the server of somebody else
        },
        "publish_mode": "editorial_workflow",
        "media_folder": "docs/pictures",
        "media_libraries": {"stock_assets": {"providers": []}},
        "app_title": labels.join(catalogue.site.name),
        "show_preview_links": False,
        "slug": {"encoding": "ascii", "clean_accents": True},
        "i18n": {
            "structure": "multiple_files",
            "locales": list(languages.all),
            "default_locale": languages.default,
            "initial_locales": "all",
        },
        "editor": {"preview": False},
        "collections": [*forms.collections],
    }
