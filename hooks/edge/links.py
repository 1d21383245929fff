"""Notes whether the text of a page has links that MkDocs looks up among the files of the site."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from hooks.awareness.model.address import split_address

_AFTER_ATTRIBUTES = 3
"""Behind `attr_list` (8), which may change a link, and before MkDocs (0), which looks it up."""


class LinkWatch(Extension):  # type: ignore[misc]  # Markdown has no types
    """Looks at the links of one text after the other."""

    def __init__(self) -> None:
        super().__init__()
        self.has_local = False
        """Whether the text that was read last has a link, or a picture, without the name of a host."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Begin with a new text."""
        self.has_local = False
        md.treeprocessors.register(_Look(self), "awareness_links", _AFTER_ATTRIBUTES)


class _Look(Treeprocessor):  # type: ignore[misc]
    def __init__(self, watch: LinkWatch) -> None:
        super().__init__()
        self._watch = watch

    def run(self, root: Element) -> None:
        """Look at every link and picture that is no HTML of an editor or of ours: that MkDocs leaves alone."""
        for element in root.iter():
            target = element.get({"a": "href", "img": "src"}.get(str(element.tag), ""))
            if target is not None and _is_local(target):
                self._watch.has_local = True


def _is_local(target: str) -> bool:
    """Tell whether MkDocs looks an address up. It stumbles over one that nobody can follow, so that is left to it."""
    parts = split_address(target)
    return parts is None or not parts.scheme
