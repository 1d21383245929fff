"""The drawing of the way to help: every stage once, steps below each other, a bracket between two steps."""

from __future__ import annotations

import itertools
import re

from hypothesis import given
from hypothesis import strategies as st

from hooks.awareness.drawings.flow import INDENT, WIDTH, draw_flow

STEPS = st.lists(st.integers(1, 4), min_size=1, max_size=4).map(lambda sizes: [step for step, size in enumerate(sizes, 1) for _ in range(size)])


def stages(steps: list[int], words: str = "words") -> list[tuple[str, int, str]]:
    return [(f"s{number}", step, f"{words} {number}") for number, step in enumerate(steps)]


@given(STEPS, st.booleans())
def test_stages_stand_below_each_other_inside_the_drawing(steps: list[int], mirrored: bool) -> None:
    drawing = draw_flow(stages(steps, "many words that need more than a single line"), mirrored=mirrored)

    assert [box.id for box in drawing.boxes] == [id for id, _, _ in stages(steps)]
    for above, below in itertools.pairwise(drawing.boxes):
        assert above.y + above.height < below.y
    for box in drawing.boxes:
        assert 0 <= box.x <= box.x + box.width <= WIDTH
        assert box.y + box.height <= drawing.height
        assert all(box.y < foot <= box.y + box.height for _, foot in box.lines)


@given(STEPS)
def test_a_bracket_leads_from_each_step_to_every_stage_of_the_next(steps: list[int]) -> None:
    drawing = draw_flow(stages(steps))

    assert len(drawing.brackets) == max(steps) - 1
    for number, bracket in enumerate(drawing.brackets, 1):
        ends = {int(y) for y in re.findall(rf"M\d+ (\d+)H{INDENT}(?=M|$)", bracket)}
        starts = {int(y) for y in re.findall(rf"M{INDENT} (\d+)H", bracket)}
        assert ends == {box.middle - 5 for box in drawing.boxes if box.step == number + 1}
        assert starts == {box.middle + 5 for box in drawing.boxes if box.step == number}


def test_the_words_of_a_stage_are_whole() -> None:
    drawing = draw_flow([("one", 1, "A way that is told in words that do not fit on one line")])

    assert "".join(line for line, _ in drawing.boxes[0].lines) == "A way that is told in words that do not fit on one line"


def test_mirrored_it_begins_on_the_right() -> None:
    plain, mirror = draw_flow(stages([1, 2])), draw_flow(stages([1, 2]), mirrored=True)

    assert [box.x + box.width for box in mirror.boxes] == [WIDTH - box.x for box in plain.boxes]
