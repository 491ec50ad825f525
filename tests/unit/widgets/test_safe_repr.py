"""Foreign values as text: as Python has it where they behave, said in their place where they do not."""

import collections
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome import Failure
from rxmetronome.widgets import safe_repr as module
from rxmetronome.widgets.safe_repr import SLOW_S, SlowTypes, error_text, safe_repr, safe_str, type_name


@pytest.fixture
def slow(monkeypatch):
    """The slow types of this process, none at first, in a time that a test's values let pass."""
    made = SlowTypes(now=lambda: made.time)
    made.time = 0.0
    monkeypatch.setattr(module, "slow_types", made)
    return made


def lasting(slow, seconds):
    """A value whose repr takes so long, and counts how often it was asked."""

    class Query:
        calls = 0

        def __repr__(self):
            Query.calls += 1
            slow.time += seconds
            return "<rows>"

    return Query()


def raising(error):
    class Panics:
        def __repr__(self):
            raise error

        __str__ = __repr__

    return Panics()


plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**50), 10**50) | st.floats() | st.text(st.characters(codec="utf-8"))
    | st.binary(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner)
    | st.tuples(inner) | st.tuples(inner, inner) | st.builds(collections.deque, st.lists(inner)),
    max_leaves=10,
)  # fmt: skip


@given(plain)
def test_a_value_that_behaves_is_its_repr(value):
    assert safe_repr(value, 100_000) == repr(value)


@given(plain, st.integers(2, 60))
def test_what_is_long_is_cut_at_the_limit(value, limit):
    text = safe_repr(value, limit)
    assert len(text) <= limit
    if len(repr(value)) <= limit:
        assert text == repr(value)


@pytest.mark.parametrize(
    "value",
    [set(), frozenset(), {1}, frozenset({1}), collections.deque([1], maxlen=3), (), (1,), [[]],
     Failure(ingest_ns=1, step="a", function="f", event=[1], error="no", cause=None)],
)  # fmt: skip
def test_containers_and_structs_are_written_as_python_writes_them(value):
    assert safe_repr(value, 1_000) == repr(value)


def test_what_contains_itself_is_written_as_python_writes_it():
    loop = [1]
    loop.append({"loop": loop})
    assert safe_repr(loop) == repr(loop)


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit, GeneratorExit, BaseException])
def test_anything_a_repr_raises_is_named_in_its_place(error):
    value = raising(error("no"))
    text = f"<Panics whose repr raised {error.__name__}>"
    assert safe_repr(value) == text
    assert safe_repr({"a": [value, 1]}) == f"{{'a': [{text}, 1]}}"
    assert safe_str(value) == text.replace("repr", "str")


def test_a_type_that_was_slow_is_read_once_and_named_from_then_on(slow):
    value = lasting(slow, 2.0)
    assert safe_repr([value, value, 7]) == "[<rows>, <Query, repr too slow>, 7]"
    assert safe_repr(value) == "<Query, repr too slow>"
    assert (type(value).calls, safe_repr([1])) == (1, "[1]")


def test_many_reprs_that_each_take_a_little_are_slow_together(slow):
    value = lasting(slow, 0.05)
    for _ in range(100):
        safe_repr(value)
    assert type(value).calls * 0.05 <= SLOW_S + 0.1


def test_one_hiccup_now_and_then_makes_no_type_slow(slow):
    value = lasting(slow, 0.02)
    for _ in range(100):
        safe_repr(value)
        slow.time += 2
    assert type(value).calls == 100


def test_a_failure_that_carries_a_slow_event_leaves_other_failures_readable(slow):
    value = lasting(slow, 2.0)
    failure = Failure(ingest_ns=1, step="a", function="f", event=value, error="no", cause=None)
    safe_repr(failure)
    other = Failure(ingest_ns=1, step="a", function="f", event=5, error="no", cause=None)
    assert "event=5" in safe_repr(other)
    assert "event=<Query, repr too slow>" in safe_repr(failure)


def test_slow_types_are_not_kept_alive(slow):
    value = lasting(slow, 2.0)
    safe_repr(value)
    assert slow.has(type(value))
    import gc
    import weakref

    reference = weakref.ref(type(value))
    del value
    gc.collect()
    assert reference() is None


def test_a_type_without_a_name_or_a_hash_is_read_all_the_same(slow):
    class Meta(type):
        def __getattribute__(cls, name):
            raise KeyboardInterrupt

        def __hash__(cls):
            raise OSError

    hostile = Meta("Hostile", (), {"__repr__": lambda self: 1 / 0})
    assert type_name(hostile()) == "object"
    assert safe_repr(hostile()) == "<object whose repr raised ZeroDivisionError>"
    slow.record(hostile, 2.0)
    assert safe_repr(hostile()) == "<object, repr too slow>"


def test_a_huge_container_is_not_read_to_its_end():
    began = time.perf_counter()
    assert safe_repr({"rows": [list(range(1_000))] * 1_000_000}, 40).startswith("{'rows': [[0, 1, 2")
    assert safe_repr("x" * 10**8, 40).startswith("'xxx")
    assert time.perf_counter() - began < 1


def test_lone_surrogates_and_errors_are_text_that_utf_8_has():
    assert safe_str("\ud800a") == "?a"
    assert error_text(raising(ValueError("x")).__class__ and ValueError("\ud800")) == "ValueError: ?"
    safe_repr(type("Odd", (), {"__repr__": lambda self: "\ud800"})()).encode()
