"""What all languages share is made once."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import Files

from hooks import events
from hooks.edge.site_file import SiteFile


@pytest.mark.parametrize(("is_default", "added"), [(True, ["admin/index.html"]), (False, [])])
def test_the_forms_are_added_in_the_first_language_alone(
    is_default: bool, added: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = MkDocsConfig()
    config.load_dict({"site_dir": str(tmp_path)})
    config.plugins = PluginCollection()
    plugin = SimpleNamespace(building=True, is_default_language_build=is_default)
    monkeypatch.setattr(events, "_plugin", lambda _: plugin)
    monkeypatch.setattr(config.plugins, "_current_plugin", "hooks/events.py", raising=False)
    monkeypatch.setattr(events, "_build", SimpleNamespace(kit=False, cache=tmp_path))
    monkeypatch.setattr(events, "write_admin", lambda *_: [SiteFile("admin/index.html", b"")])
    files = Files([])
    events.on_env(Environment(), config, files)

    assert [file.src_uri for file in files] == added
