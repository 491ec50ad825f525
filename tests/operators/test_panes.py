"""Panes: an event is in all aggregates of a pane or in none; groups are counted as long as they are open."""

import pytest

from rxmetronome.errors import StepError
from rxmetronome.operators import aggregates
from rxmetronome.operators.panes import Groups, Shape, check_room


def read(shape: Shape, event: object) -> list[object]:
    return [event, *(take(event) for take in shape.reads)]


def test_a_row_says_which_window_it_is_and_what_its_aggregates_say() -> None:
    shape = Shape({"n": aggregates.count(), "mean": aggregates.mean("v")}, key=lambda event: event["k"])
    pane = shape.pane("a", 5, 15)
    for value in (1, 3):
        pane.put(read(shape, {"k": "a", "v": value}))
    assert list(pane.row().items()) == [("key", "a"), ("start_ns", 5), ("end_ns", 15), ("n", 2), ("mean", 2.0)]
    pane.window = "1min"
    assert list(pane.row())[:2] == ["window", "key"]


def test_without_groups_there_is_no_key() -> None:
    assert Shape({"n": aggregates.count()}).pane(None, 0, 1).row() == {"start_ns": 0, "end_ns": 1, "n": 0}


def test_a_value_that_does_not_fit_leaves_every_aggregate_as_it_was() -> None:
    shape = Shape({"n": aggregates.count(), "first": aggregates.first(), "least": aggregates.min()})
    pane = shape.pane(None, 0, 1)
    pane.put(read(shape, 1))
    with pytest.raises(TypeError):
        pane.put(read(shape, "one"))
    assert (pane.row()["n"], pane.row()["least"], pane.count) == (1, 1, 1)


def test_what_several_aggregates_read_is_read_once() -> None:
    asked = []

    def weight(event: object) -> object:
        asked.append(event)
        return event

    shape = Shape({"mean": aggregates.mean(weight), "var": aggregates.var(weight), "sum": aggregates.sum("v")})
    assert len(shape.reads) == 2
    assert shape.functions == [weight, None]
    shape.reads[0](3)
    assert asked == [3]


def test_key_instant_and_end_are_read_where_the_shape_says() -> None:
    shape = Shape(
        {"n": aggregates.count("v")},
        key=lambda event: event["k"],
        at=lambda event: event["t"],
        when=lambda event: event["end"],
        functions={"by": "k", "at": len, "when": None},
    )
    values = read(shape, {"k": "a", "t": 7, "v": 1, "end": True})
    assert [values[at] for at in (shape.key_index, shape.at_index, shape.when_index)] == ["a", 7, True]
    assert shape.functions == [None, len, None, None]


def test_panes_that_do_not_go_together_keep_the_error_and_pass_it_on() -> None:
    shape = Shape({"n": aggregates.count(), "least": aggregates.min()})
    one, other, whole = (shape.pane(None, 0, 1) for _ in range(3))
    one.put(read(shape, 1))
    other.put(read(shape, "text"))
    one.merge(other)
    whole.merge(one)
    for pane in (one, whole):
        with pytest.raises(TypeError, match="not supported between instances"):
            pane.row()
    assert one.cells[0].result() == 1  # nothing of the other went in


def test_groups_are_counted_by_their_panes() -> None:
    groups = Groups(2)
    for key in ("a", "a", "b"):
        groups.enter(key)
    with pytest.raises(StepError, match=r"at most 2 groups with an open window \(max_groups=2\), got 'c'"):
        groups.enter("c")
    groups.leave("a")
    assert len(groups) == 2
    groups.leave("a")
    groups.enter("c")
    assert len(groups) == 2


def test_without_a_limit_there_is_room() -> None:
    check_room({"a": 1}, None, "b")
    check_room({"a": 1}, 2, "b")
    with pytest.raises(StepError):
        check_room({"a": 1}, 1, "b")
