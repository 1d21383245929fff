"""Packs files into a ZIP that every computer unpacks, and that is the same whenever its content is."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterable, Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

LONGEST = 200
"""Windows takes paths of 259 signs; that of the folder somebody unpacks into comes before ours."""
_PLAIN = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(?<!\.)")
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""https://learn.microsoft.com/windows/win32/fileio/naming-a-file"""
_ORDINARY_FILE = 0o644 << 16
_UNIX = 3


def check_names(names: Iterable[str]) -> list[str]:
    """Return what is wrong with the paths of files, for whoever makes the kit; nothing if all is well."""
    faults = []
    seen: dict[str, str] = {}
    for name in sorted(names):
        if len(name) > LONGEST:
            faults.append(f"{name}: longer than {LONGEST} signs")
        for part in name.split("/"):
            if not _PLAIN.fullmatch(part) or _DEVICES.fullmatch(part):
                faults.append(f"{name}: Windows or an old stick cannot keep a file with “{part}” in its path")
        other = seen.setdefault(name.casefold(), name)
        if other != name:
            faults.append(f"{name}: differs from {other} in capital letters only")
    return faults


def pack(files: Mapping[str, bytes], day: datetime.date) -> bytes:
    """Return a ZIP of files by their paths, all of them dated to one day: nothing in it depends on the moment."""
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED, compresslevel=9) as target:
        for name in sorted(files):
            entry = ZipInfo(name, (max(day.year, 1980), day.month, day.day, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _ORDINARY_FILE
            target.writestr(entry, files[name])
    return packed.getvalue()
