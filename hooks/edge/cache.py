"""Keeps what takes long to make, by a key that changes with everything it depends on."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from hooks.awareness.pages.planned import PlannedAsset
from hooks.edge.workers import run_parallel


@dataclass(frozen=True)
class Cache:
    """A folder outside git that can be deleted at any time."""

    folder: Path

    def get(self, asset: PlannedAsset) -> bytes:
        """Return the content of an asset, made now or kept from an earlier build."""
        if not asset.key:
            return asset.make()
        kept = self.read(asset.key)
        if kept is not None:
            return kept
        content = asset.make()
        self.write(asset.key, content)
        return content

    def fill(self, assets: Iterable[PlannedAsset]) -> None:
        """Make what is missing, on all cores, for whoever asks for it. What cannot be made is left to them."""
        run_parallel([partial(self.get, asset) for asset in assets if asset.key and not self.has(asset.key)])

    def has(self, key: str) -> bool:
        """Tell whether something was kept under a key, damaged or not."""
        return (self.folder / key).is_file()

    def read(self, key: str) -> bytes | None:
        """Return what was kept under a key, if it is there and whole."""
        try:
            kept = (self.folder / key).read_bytes()
        except OSError:
            return None
        digest, content = kept[:32], kept[32:]
        return content if hashlib.sha256(content).digest() == digest else None

    def write(self, key: str, content: bytes) -> None:
        """Keep content under a key."""
        self.folder.mkdir(parents=True, exist_ok=True)
        kept = self.folder / key
        unfinished = kept.with_suffix(f".{os.getpid()}.part")  # another build may be making the same
        unfinished.write_bytes(hashlib.sha256(content).digest() + content)
        unfinished.replace(kept)
