"""Reads the forms of the project on GitHub."""

from __future__ import annotations

from tests.support.real_site import ROOT
from tools.starting.forms import FOLDER

FORMS = tuple(sorted(path.name for path in (ROOT / FOLDER).glob("*.yml") if path.name != "config.yml"))


def read_form_of_project(name: str) -> str:
    return (ROOT / FOLDER / name).read_text("utf-8")
