import dataclasses
from decimal import Decimal
from typing import NamedTuple
from unittest import mock

import msgspec
import numpy as np
import pandas as pd
import pytest

from rxmetronome.marbles.diff import differences, equal, first_difference
from rxmetronome.marbles.parser import parse
from rxmetronome.records import Timed

NAN = float("nan")


class Point(msgspec.Struct):
    x: float
    y: float


class Pair(NamedTuple):
    left: object
    right: object


@dataclasses.dataclass
class Reading:
    sensor: str
    value: float


class Touchy:
    def __eq__(self, other):
        raise RuntimeError("no comparison")

    __hash__ = None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, 1.0),
        (NAN, float("nan")),
        (complex(1, NAN), complex(1, float("nan"))),
        (Decimal("nan"), Decimal("nan")),
        (Decimal("snan"), Decimal("snan")),
        ({"mean": NAN}, {"mean": float("nan")}),
        ([1, (2, NAN)], [1, (2, float("nan"))]),
        (Point(1, NAN), Point(1, float("nan"))),
        (Reading("a", NAN), Reading("a", float("nan"))),
        (Pair(1, NAN), Pair(1, float("nan"))),
        (ValueError("x"), ValueError("x")),
        (ValueError, ValueError("x")),
        (Exception, ValueError("x")),
        (np.array([1, 2]), np.array([1, 2])),
        ({"a": np.array([1, 2])}, {"a": np.array([1, 2])}),
        (pd.DataFrame({"a": [1.0, NAN]}), pd.DataFrame({"a": [1.0, NAN]})),
        (mock.ANY, object()),
        (pytest.approx(0.3), 0.1 + 0.2),
    ],
)
def test_a_test_takes_these_for_equal(one, other):
    assert equal(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, "1"),
        (NAN, 1.0),
        ({"a": 1}, {"b": 1}),
        ([1, 2], [1, 2, 3]),
        ([1, 2], (1, 2)),
        (Point(1, NAN), Point(2, NAN)),
        (ValueError("x"), ValueError("y")),
        (ValueError("x"), KeyError("x")),
        (KeyError, ValueError("x")),
        (np.array([1, 2]), np.array([1, 3])),
        (np.array([1, 1]), np.array([1])),
        (np.array([1, 1]), 1),
        (pd.DataFrame({"a": [1]}), pd.DataFrame({"b": [1]})),
        (Touchy(), Touchy()),
    ],
)
def test_a_test_does_not_take_these_for_equal(one, other):
    assert not equal(one, other)


def test_an_object_is_equal_to_itself_even_if_its_eq_denies_it():
    touchy = Touchy()
    assert equal(touchy, touchy)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (1, 1, []),
        (1, 2, ["the value: expected 1, got 2"]),
        (Point(1, 2), Point(1, 3), ["y: expected 2, got 3"]),
        (Reading("a", 1), Reading("b", 1), ["sensor: expected 'a', got 'b'"]),
        (Pair(1, [1]), Pair(1, [2]), ["right[0]: expected 1, got 2"]),
        ([1, 2, 3], [1, 5], ["[1]: expected 2, got 5", "[2]: expected 3, got nothing"]),
        ({"a": {"b c": 1}}, {"a": {"b c": 2}}, ["a['b c']: expected 1, got 2"]),
        ({"at": [Point(0, 0)]}, {"at": [Point(0, 1)]}, ["at[0].y: expected 0, got 1"]),
        ({"a": 1}, {"a": 1, "b": 2}, ["b: not expected, got 2"]),
        ({"a": NAN, "b": 1}, {"a": float("nan"), "b": 2}, ["b: expected 1, got 2"]),
        ({1: "x"}, {1: "y"}, ["[1]: expected 'x', got 'y'"]),
        (Point(1, 2), Reading("a", 1), ["the value: expected Point(x=1, y=2), got Reading(sensor='a', value=1)"]),
    ],
)
def test_differences_are_listed_part_by_part(one, other, expected):
    assert list(differences(one, other)) == expected


def test_long_texts_are_shown_from_where_they_differ():
    lines = list(differences({"text": "x" * 500 + "left"}, {"text": "x" * 500 + "right"}))
    assert lines == ["text: from character 501 on expected 'left', got 'right'"]


def test_a_frame_is_shown_on_one_line():
    (line,) = differences({"frame": pd.DataFrame({"a": [1]})}, {"frame": pd.DataFrame({"a": [2]})})
    assert line == "frame: expected a 0 1, got a 0 2"


def test_the_first_difference_is_the_earliest_instant_and_the_first_place_in_it():
    expected, actual = parse("a-(bcd)---e|"), parse("a-(bxd)---f|")
    difference = first_difference(expected, actual)
    assert (difference.at_ns, difference.place, difference.instants) == (2_000_000, 1, 2)
    assert [record.value for record in difference.expected] == ["b", "c", "d"]
    assert [record.value for record in difference.actual] == ["b", "x", "d"]


def test_order_within_an_instant_counts():
    assert first_difference(parse("(ab)"), parse("(ba)")).place == 0


def test_what_is_missing_differs_at_its_own_time_and_so_does_what_is_new():
    assert first_difference(parse("-a-b"), parse("---b")).at_ns == 1_000_000
    assert first_difference(parse("---b"), parse("-a-b")).at_ns == 1_000_000
    assert first_difference(parse("-(ab)"), parse("-a")).place == 1


def test_an_end_is_not_a_value():
    assert first_difference([Timed(0, "completed")], [Timed(0, "next", None)]) is not None
    assert first_difference([Timed(0, "completed")], [Timed(0, "completed")]) is None
