"""Takes out of a picture file what nobody sees: place, camera, names, comments, a film behind the picture.

The picture itself stays as it is, byte for byte; only which way up it is to be shown is kept of the rest.
What the parts of a file are called: ITU-T T.81 annex B and Exif 2.32 (JPEG), W3C PNG 3rd edition,
RFC 9649 (WebP).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_BARE = {0x01, *range(0xD0, 0xD8)}
"""Markers of JPEG without a length."""
_APPLICATION = range(0xE0, 0xF0)
_COMMENT = 0xFE
_ORIENTATION = 0x0112
_PNG = b"\x89PNG\r\n\x1a\n"
_OF_THE_PICTURE = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST sPLT acTL fcTL fdAT cICP mDCV cLLI".split()
)
"""Parts of a PNG without which it would look otherwise."""
_WEBP_HIDDEN = {b"EXIF": 0x08, b"XMP ": 0x04}
"""Parts of a WebP that tell of somebody, and the sign in its head that they are there."""
_WEBP_SHOWN = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))


class UnknownPicture(ValueError):
    """The bytes are no JPEG, PNG or WebP, or a damaged one."""


def strip_picture(content: bytes) -> bytes:
    """Return the picture without what it tells beside what it shows. Raises UnknownPicture."""
    try:
        if content.startswith(b"\xff\xd8"):
            return b"".join(_strip_jpeg(content))
        if content.startswith(_PNG):
            return b"".join(_strip_png(content))
        if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
            return _strip_webp(content)
    except (struct.error, IndexError) as error:
        raise UnknownPicture(str(error)) from error
    raise UnknownPicture("neither JPEG nor PNG nor WebP")


def _strip_jpeg(content: bytes) -> Iterator[bytes]:
    """Yield the parts of a JPEG up to its end; what a telephone hangs behind that, such as a film, goes."""
    yield content[:2]
    at = 2
    while True:
        if content[at] != 0xFF:
            raise UnknownPicture("a marker is missing")
        marker = content[at + 1]
        if marker == 0xFF:  # fill bytes
            at += 1
        elif marker == _END:
            yield content[at : at + 2]
            return
        elif marker in _BARE:
            yield content[at : at + 2]
            at += 2
        else:
            (length,) = struct.unpack_from(">H", content, at + 2)
            end = at + 2 + length
            if end > len(content):
                raise UnknownPicture("a part is cut off")
            if marker == _SCAN:
                end = _find_end_of_scan(content, end)
                yield content[at:end]
            elif marker in _APPLICATION or marker == _COMMENT:
                yield _keep_of_segment(marker, content[at:end])
            else:
                yield content[at:end]
            at = end


def _find_end_of_scan(content: bytes, at: int) -> int:
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            raise UnknownPicture("the picture is cut off")
        if content[at + 1] != 0 and content[at + 1] not in _BARE:
            return at
        at += 2


def _keep_of_segment(marker: int, segment: bytes) -> bytes:
    """Return what must stay of a segment: resolution, colours, and which way up."""
    inside = segment[4:]
    if marker == 0xE0 and inside.startswith(b"JFIF\0"):
        head = bytearray(segment[:18])  # a small picture may follow, which shows what was cut off
        head[16:18] = b"\0\0"
        return bytes(head[:2]) + struct.pack(">H", 16) + bytes(head[4:])
    if (marker == 0xE2 and inside.startswith(b"ICC_PROFILE\0")) or (marker == 0xEE and inside.startswith(b"Adobe")):
        return segment
    if marker == 0xE1 and inside.startswith(b"Exif\0\0"):
        turned = _read_orientation(inside[6:])
        return _write_segment(b"Exif\0\0" + _write_orientation(turned)) if turned > 1 else b""
    return b""


def _write_segment(inside: bytes) -> bytes:
    return b"\xff\xe1" + struct.pack(">H", len(inside) + 2) + inside


def _read_orientation(tiff: bytes) -> int:
    """Return how a picture is turned (1: not at all) by the first directory of its Exif data."""
    try:
        order = {b"II": "<", b"MM": ">"}[tiff[:2]]
        (offset,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, offset)
        for entry in range(count):
            tag, kind, number, value = struct.unpack_from(f"{order}HHIH", tiff, offset + 2 + entry * 12)
            if tag == _ORIENTATION and kind == 3 and number == 1 and 1 <= value <= 8:
                return int(value)
    except (KeyError, struct.error):
        pass
    return 1


def _write_orientation(turned: int) -> bytes:
    return b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, turned, 0, 0)


def _strip_png(content: bytes) -> Iterator[bytes]:
    yield _PNG
    at = len(_PNG)
    while True:
        (length,) = struct.unpack_from(">I", content, at)
        name, end = content[at + 4 : at + 8], at + 12 + length
        if end > len(content):
            raise UnknownPicture("a part is cut off")
        if name in _OF_THE_PICTURE:
            yield content[at:end]
        elif name == b"eXIf" and (turned := _read_orientation(content[at + 8 : end - 4])) > 1:
            data = name + _write_orientation(turned)
            yield struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
        if name == b"IEND":
            return
        at = end


def _strip_webp(content: bytes) -> bytes:
    (size,) = struct.unpack_from("<I", content, 4)
    if size + 8 > len(content):
        raise UnknownPicture("the picture is cut off")
    parts: list[bytes] = []
    hidden = 0
    at = 12
    while at < size + 8:
        (length,) = struct.unpack_from("<I", content, at + 4)
        name, end = content[at : at + 4], at + 8 + length + length % 2
        inside = content[at + 8 : at + 8 + length]
        turned = _read_orientation(inside.removeprefix(b"Exif\0\0")) if name == b"EXIF" else 1
        if name in _WEBP_SHOWN:
            parts.append(content[at:end])
        elif turned > 1:
            data = _write_orientation(turned)
            parts.append(name + struct.pack("<I", len(data)) + data)
        else:
            hidden |= _WEBP_HIDDEN.get(name, 0)
        at = end
    if parts and parts[0][:4] == b"VP8X":
        parts[0] = parts[0][:8] + bytes([parts[0][8] & ~hidden]) + parts[0][9:]
    body = b"WEBP" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body
