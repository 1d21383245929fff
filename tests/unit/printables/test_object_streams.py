"""A packed PDF is the same to whoever looks at it or has it read aloud, and much smaller."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest

from hooks.awareness.printables import typesetting
from hooks.awareness.printables.object_streams import pack
from hooks.awareness.printables.typesetting import typeset
from hooks.edge.leaves import count_leaves
from tests.support.paper import count_pages, find_breaches, read_pages
from tests.support.pixels import draw_pages
from tests.unit.printables.number_sheets import HOURS, LAYOUTS, a_line, a_sheet


@pytest.fixture
def unpacked(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> bytes:
    """A sheet as the typesetter writes it."""
    monkeypatch.setattr(typesetting, "pack", lambda pdf: pdf)
    return typeset(a_sheet(request.param, [a_line("0 800 28888", *HOURS)] * 2))


every_layout = pytest.mark.parametrize("unpacked", LAYOUTS, indirect=True)


def read_tags(element: Any) -> Iterator[str]:
    """Yield what stands in the tree of tags, from the top down, with the words for those who do not see."""
    if isinstance(element, pikepdf.Array):
        for one in element:
            yield from read_tags(one)
    elif isinstance(element, pikepdf.Dictionary):
        yield " ".join(str(element.get(key, "")) for key in ("/S", "/Alt", "/T", "/Lang", "/MCID"))
        yield from read_tags(element.get("/K"))
    elif element is not None:
        yield str(element)


@every_layout
def test_a_packed_sheet_looks_and_reads_as_before(unpacked: bytes) -> None:
    packed = pack(unpacked)

    assert [page.tobytes() for page in draw_pages(packed, 50)] == [page.tobytes() for page in draw_pages(unpacked, 50)]
    assert read_pages(packed) == read_pages(unpacked)


@every_layout
def test_a_packed_sheet_keeps_its_tags_and_what_it_says_of_itself(unpacked: bytes) -> None:
    before, after = (pikepdf.open(io.BytesIO(pdf)) for pdf in (unpacked, pack(unpacked)))
    tags = list(read_tags(after.Root.StructTreeRoot.K))

    assert len(tags) > 10
    assert tags == list(read_tags(before.Root.StructTreeRoot.K))
    assert after.Root.Lang == before.Root.Lang
    assert after.Root.Metadata.read_bytes() == before.Root.Metadata.read_bytes()
    assert [str(after.docinfo[key]) for key in after.docinfo] == [str(before.docinfo[key]) for key in before.docinfo]


@every_layout
def test_a_packed_sheet_breaks_no_rule_of_the_format(unpacked: bytes) -> None:
    packed = pack(unpacked)

    assert pikepdf.open(io.BytesIO(packed)).check_pdf_syntax() == []
    assert find_breaches(packed) == []
    assert count_leaves(packed) == count_pages(packed) == count_pages(unpacked)
    assert len(packed) < len(unpacked)


def read_streams(pdf: bytes, kind: bytes) -> dict[int, tuple[bytes, bytes]]:
    """Return the streams of a kind by the number of their object, each with its words and its content."""
    found = re.finditer(rb"(\d+) 0 obj\n<<(/Type/" + kind + rb"[^>]*?/Length (\d+))>>\nstream\n", pdf)
    return {int(one[1]): (one[2], zlib.decompress(pdf[one.end() : one.end() + int(one[3])])) for one in found}


@pytest.mark.parametrize("unpacked", ["card"], indirect=True)
def test_the_table_says_where_each_packed_object_is(unpacked: bytes) -> None:
    packed = pack(unpacked)
    (_, table), = read_streams(packed, rb"XRef[^>]*?").values()
    rows = [table[at : at + 7] for at in range(0, len(table), 7)]
    told = {(number, int.from_bytes(row[1:5]), int.from_bytes(row[5:])) for number, row in enumerate(rows) if row[0] == 2}
    numbers = {stream: content.split(b"\n")[0].split()[::2] for stream, (_, content) in read_streams(packed, b"ObjStm").items()}
    found = {(int(number), stream, index) for stream, inside in numbers.items() for index, number in enumerate(inside)}

    assert len(found) > 20
    assert told == found


@pytest.mark.parametrize("unpacked", ["card"], indirect=True)
def test_many_objects_stand_in_several_streams(unpacked: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hooks.awareness.printables.object_streams._MOST", 7)
    packed = pack(unpacked)

    assert packed.count(b"/ObjStm") > 3
    assert pikepdf.open(io.BytesIO(packed)).check_pdf_syntax() == []
    assert read_pages(packed) == read_pages(unpacked)


@pytest.mark.parametrize("unpacked", ["card"], indirect=True)
@pytest.mark.parametrize(("old", "new"), [(b"trailer", b"tariler"), (b"\nxref", b"\nxerf"), (b"\n2 0 obj", b"\n3 0 obj")])
def test_what_is_built_otherwise_is_refused(unpacked: bytes, old: bytes, new: bytes) -> None:
    with pytest.raises(ValueError, match="^no "):
        pack(unpacked.replace(old, new))


def test_every_sheet_is_packed() -> None:
    assert b"/ObjStm" in typeset(a_sheet("card", [a_line()]))
