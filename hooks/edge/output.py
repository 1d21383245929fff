"""Writes a site over the one that lies there: what comes out the same is left as it is, what nobody wrote goes.

To delete some thousands of files and write them again takes longer than to read them. MkDocs has no setting for it,
so two functions of `mkdocs.utils` are others while a build runs: the one that empties the folder, and the one that
writes pages. What is written in other ways, by MkDocs or a plugin, is known by the time at which it was written.
"""

from __future__ import annotations

import atexit
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from mkdocs import utils

from hooks.edge.policy import APACHE_FILE

_clean_directory, _write_file = utils.clean_directory, utils.write_file


class Output:
    """The folder that a build writes, and what it did not have to write."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._process = os.getpid()
        self.is_closed = False
        self._before: dict[str, int] = {}
        """When the files were written that lie there from an earlier build, in nanoseconds."""
        self.left: set[str] = set()
        """Those that came out the same."""
        self._on_sigterm: Any = None
        """What a signal to end would do otherwise, while it is heard here."""

    def open(self) -> None:
        """Take the place of MkDocs until the build ends."""
        utils.clean_directory, utils.write_file = self._look, self._write
        atexit.register(self.discard)  # MkDocs tells no hook of Ctrl-C
        if threading.current_thread() is threading.main_thread():  # Python lets no other say what a signal does
            self._on_sigterm = signal.signal(signal.SIGTERM, self._end)

    def _end(self, number: int, frame: FrameType | None) -> NoReturn:
        """End as after Ctrl-C, with the status that a shell gives to a signal; a copy of the process, at once."""
        if os.getpid() != self._process:
            os._exit(128 + number)
        sys.exit(128 + number)

    def _look(self, directory: str) -> None:
        self._before = dict(_list_files(directory, lambda name: not name.startswith(".")))  # MkDocs leaves those, too

    def _write(self, content: bytes, output_path: str) -> None:
        with suppress(OSError), open(output_path, "rb") as file:  # noqa: PTH123 - for thousands of files
            if file.read() == content:
                self.left.add(os.path.normpath(output_path))
                return
        _write_file(content, output_path)

    def close(self) -> None:
        """Delete what lies there from an earlier build and was not written in this one."""
        self._hand_back()
        for name in self._before.keys() - self.left:
            path = Path(name)
            if path.is_file() and path.stat().st_mtime_ns == self._before[name]:
                path.unlink()
                self._remove_empty(path.parent)
        atexit.unregister(self.discard)

    def _remove_empty(self, folder: Path) -> None:
        with suppress(OSError):  # something lies there
            while str(folder) != self._folder:
                folder.rmdir()
                folder = folder.parent

    def discard(self) -> None:
        """Leave no site behind, old or half-built: whoever publishes the folder would not see that it failed.

        Other hidden files stay, as MkDocs leaves them: the folder may be one that git publishes. MkDocs fails for
        warnings when all has been closed, so this may come after it. A copy of the process leaves it to the one who
        waits.
        """
        self._hand_back()
        atexit.unregister(self.discard)
        if os.getpid() == self._process:
            _clean_directory(self._folder)
            Path(self._folder, APACHE_FILE).unlink(missing_ok=True)
            with suppress(OSError):  # something hidden lies there, or it is a link
                Path(self._folder).rmdir()

    def _hand_back(self) -> None:
        self.is_closed = True
        # static-i18n, too, puts a function in the place of the first, and forgets it there when a language fails.
        utils.clean_directory, utils.write_file = _clean_directory, _write_file
        if self._on_sigterm is not None:
            signal.signal(signal.SIGTERM, self._on_sigterm)
            self._on_sigterm = None


def _list_files(folder: str, is_listed: Callable[[str], bool] = bool) -> Iterator[tuple[str, int]]:
    """Yield the files below a folder, and when they were written."""
    try:
        entries = os.scandir(folder)
    except FileNotFoundError:  # there is no site yet
        return
    for entry in filter(lambda entry: is_listed(entry.name), entries):
        if entry.is_dir(follow_symlinks=False):
            yield from _list_files(entry.path)
        else:
            yield entry.path, entry.stat(follow_symlinks=False).st_mtime_ns
