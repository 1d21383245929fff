"""Keeps what takes long to draw, by a key that changes with everything it depends on."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from hooks.awareness.pages.planned import PlannedAsset


@dataclass(frozen=True)
class Cache:
    """A folder outside git that can be deleted at any time."""

    folder: Path

    def get(self, asset: PlannedAsset) -> bytes:
        """Return the content of an asset, made now or kept from an earlier build."""
        if not asset.key:
            return asset.make()
        kept = self.folder / asset.key
        if kept.is_file():
            content = kept.read_bytes()
            digest, content = content[:32], content[32:]
            if hashlib.sha256(content).digest() == digest:
                return content
        content = asset.make()
        self.folder.mkdir(parents=True, exist_ok=True)
        unfinished = kept.with_suffix(f".{os.getpid()}.part")  # another build may be making the same
        unfinished.write_bytes(hashlib.sha256(content).digest() + content)
        unfinished.replace(kept)
        return content
