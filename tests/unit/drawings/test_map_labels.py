"""Names on a map cover neither marks nor each other, as long as there is room."""

from __future__ import annotations

import itertools

from hooks.awareness.drawings.lettering import measure
from hooks.awareness.drawings.map_labels import SIZE, Label, place_labels, span_label

RADIUS = 9


def spans(marks: list[tuple[float, float, str]]) -> list[tuple[float, float, float, float]]:
    labels = place_labels(marks, RADIUS, 300, 300)
    return [span_label(label, measure(name) * SIZE) for label, (_, _, name) in zip(labels, marks, strict=True)]


def test_a_name_stands_below_its_mark() -> None:
    assert place_labels([(150, 100, "Town")], RADIUS, 300, 300) == [Label(150, 100 + RADIUS + SIZE, "middle")]


def test_a_name_at_the_edge_stays_in_the_drawing() -> None:
    ((left, _, right, bottom),) = spans([(298, 298, "A long name")])

    assert left >= 0
    assert right <= 300
    assert bottom <= 300


def test_names_of_near_places_cover_nothing() -> None:
    marks = [(150.0, 100.0, "First"), (140.0, 125.0, "Second"), (165.0, 140.0, "Third"), (120.0, 95.0, "Fourth")]
    boxes = [*spans(marks), *((x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS) for x, y, _ in marks)]

    for one, other in itertools.combinations(boxes[:4], 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    for name in boxes[:4]:
        for mark in boxes[4:]:
            assert name[2] <= mark[0] or mark[2] <= name[0] or name[3] <= mark[1] or mark[3] <= name[1]


def test_where_there_is_no_room_a_name_stands_below_all_the_same() -> None:
    marks = [(150.0, 150.0, "Name")] * 6

    assert place_labels(marks, RADIUS, 300, 300)[5] == Label(150, 150 + RADIUS + SIZE, "middle")


def test_a_name_beside_its_mark_begins_or_ends_at_it() -> None:
    anchors = {label.anchor for label in place_labels([(150, 100, "Above"), (150, 122, "Below")], RADIUS, 300, 300)}

    assert anchors == {"start", "middle"}
