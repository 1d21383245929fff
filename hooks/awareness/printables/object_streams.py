"""Packs a PDF that Typst wrote: what is no stream, tags for screen readers above all, goes compressed into streams.

ISO 32000-1, 7.5.7 (object streams) and 7.5.8 (cross-reference streams): readers know both since 2003 (PDF 1.5).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping, Sequence

_END = re.compile(rb"trailer\s*<<(.*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$", re.DOTALL)
_TABLE = re.compile(rb"xref\s+0 (\d+)\s+")
_ENTRY = 20
"""Bytes of a line of the table that says where objects are (7.5.4)."""
_OBJECT = re.compile(rb"(\d+) 0 obj\s(.*)\sendobj\s*", re.DOTALL)
_SIZE = re.compile(rb"/Size \d+")
_PAGE = re.compile(rb"/Type\s*/Page\b")
_MOST = 200
"""Objects in a stream: whoever wants one of them unpacks all."""
_FREE, _PLAIN, _PACKED = range(3)
_WIDTHS = (1, 4, 2)
"""Bytes of the columns of the new table: what it tells of an object; its place, or its stream; its index there."""
Place = tuple[int, int, int]


def pack(pdf: bytes) -> bytes:
    """Return the same PDF in fewer bytes. Raises ValueError for one that is built otherwise than those of Typst.

    Pages stay as they are, so that they can be counted without a reader.
    """
    end = _END.search(pdf)
    if end is None:
        raise ValueError("no trailer")
    objects = _read_objects(pdf, int(end[2]))
    loose = [number for number, content in objects.items() if not _stays(content)]
    written = bytearray(pdf[: pdf.index(b"1 0 obj")])
    places: dict[int, Place] = {0: (_FREE, 0, 65535)}

    def write(number: int, content: bytes) -> None:
        places[number] = (_PLAIN, len(written), 0)
        written.extend(b"%d 0 obj\n%s\nendobj\n" % (number, content))

    for number, content in objects.items():
        if _stays(content):
            write(number, content)
    number = max(objects) + 1
    for part in (loose[first : first + _MOST] for first in range(0, len(loose), _MOST)):
        places |= {packed: (_PACKED, number, index) for index, packed in enumerate(part)}
        write(number, _make_object_stream([(packed, objects[packed]) for packed in part]))
        number += 1
    begin = len(written)
    places[number] = (_PLAIN, begin, 0)
    write(number, _make_table(places, end[1]))
    return bytes(written) + b"startxref\n%d\n%%%%EOF" % begin


def _stays(content: bytes) -> bool:
    """Tell whether an object may not be packed, or is counted by others."""
    return content.endswith(b"endstream") or bool(_PAGE.search(content))


def _read_objects(pdf: bytes, table_at: int) -> dict[int, bytes]:
    """Return the objects of a PDF by their numbers. Raises ValueError where they are not where its table says."""
    table = _TABLE.match(pdf, table_at)
    if table is None:
        raise ValueError("no table of objects")
    lines = (pdf[at : at + _ENTRY] for at in range(table.end(), table.end() + int(table[1]) * _ENTRY, _ENTRY))
    begins = [(int(line[:10]), number) for number, line in enumerate(lines) if line[17:18] == b"n"]
    ends = [begin for begin, _ in sorted(begins)[1:]] + [table_at]
    objects = {}
    for (begin, number), end in zip(sorted(begins), ends, strict=True):
        found = _OBJECT.fullmatch(pdf, begin, end)
        if found is None or int(found[1]) != number:
            raise ValueError(f"no object {number}")
        objects[number] = found[2]
    return objects


def _make_object_stream(objects: Sequence[tuple[int, bytes]]) -> bytes:
    head, at = [], 0
    for number, content in objects:
        head.append(b"%d %d" % (number, at))
        at += len(content) + 1
    begin = b" ".join(head) + b"\n"
    body = begin + b"\n".join(content for _, content in objects)
    return _make_stream(b"/Type/ObjStm/N %d/First %d" % (len(objects), len(begin)), body)


def _make_table(places: Mapping[int, Place], trailer: bytes) -> bytes:
    """Return the stream that says where each object is, with what the trailer said."""
    size = max(places) + 1
    rows = (places.get(number, (_FREE, 0, 65535)) for number in range(size))
    body = b"".join(
        value.to_bytes(width, "big") for row in rows for value, width in zip(row, _WIDTHS, strict=True)
    )
    widths = b" ".join(b"%d" % width for width in _WIDTHS)
    said = _SIZE.sub(b"/Size %d" % size, trailer)
    return _make_stream(b"/Type/XRef/W[%s]%s" % (widths, said), body)


def _make_stream(words: bytes, body: bytes) -> bytes:
    content = zlib.compress(body, 9)
    return b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (words, len(content), content)
