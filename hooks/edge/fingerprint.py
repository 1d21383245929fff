"""Tells by a short hash whether anything has changed: data, the generator, the libraries it runs on."""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import sys
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any


class _Plain(pickle.Pickler):
    """Writes down what data says, the same for the same data in every process; nobody reads it back."""

    def reducer_override(self, obj: Any) -> Any:
        """Leave out of a model which of its fields were given: a set, whose order is another in each process."""
        if hasattr(obj, "model_fields_set"):
            return dict, (type(obj).__qualname__, vars(obj))
        return (dict, (dict(obj),)) if isinstance(obj, MappingProxyType) else NotImplemented


def hash_data(*data: Any) -> str:
    """Return a hash of plain data. Raises TypeError for what cannot be written down, such as a file that is open."""
    written = io.BytesIO()
    pickler = _Plain(written, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True  # a thing that stands in two places is written twice: a copy would be, too
    try:
        pickler.dump(data)
    except (pickle.PicklingError, AttributeError) as error:  # what a function within a function raises
        raise TypeError(str(error)) from error
    return hashlib.sha256(written.getvalue()).hexdigest()


def hash_folder(folder: Path) -> str:
    """Return a hash of all files below a folder, names and content."""
    state = hashlib.sha256()
    for path in _list_files(folder):
        state.update(f"{path.relative_to(folder).as_posix()}\0".encode())
        state.update(hashlib.sha256(path.read_bytes()).digest())
    return state.hexdigest()


def _list_files(folder: Path) -> Iterator[Path]:
    for at, folders, files in os.walk(folder, followlinks=True):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (Path(at, name) for name in sorted(files))


def _hash_libraries() -> str:
    """Return a hash of Python and the names of all packages it can import, which end in their versions."""
    folders = [Path(folder) for folder in sys.path]
    packages = {info.name for folder in folders if folder.is_dir() for info in folder.glob("*.dist-info")}
    return hash_data(sys.version, sorted(packages))


GENERATOR = hash_data(hash_folder(Path(__file__).resolve().parent.parent), _hash_libraries())
"""A hash of what runs: taken when it is loaded, since a preview goes on with that when a file is edited."""
