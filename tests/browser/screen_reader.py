"""Hears what a screen reader is given: the tree that the browser itself makes for it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page


def hear(page: Page, role: str) -> list[str]:
    """Return what every part of a role says, in the order of the page: the words inside it, or its name."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    by_id = {node["nodeId"]: node for node in nodes}
    found = [node for node in nodes if not node["ignored"] and _value(node, "role") == role]
    return [_value(node, "name") or "".join(_words(node, by_id)) for node in found]


def _value(node: dict[str, Any], name: str) -> str:
    return str(node.get(name, {}).get("value", ""))


def _words(node: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> list[str]:
    if _value(node, "role") == "StaticText":
        return [_value(node, "name")]
    children = (by_id[child] for child in node.get("childIds", ()) if child in by_id)
    return [words for child in children for words in _words(child, by_id)]
