"""Which values go into the text of a test, and which into a file beside it."""

import dataclasses
from pathlib import Path

import msgspec
import numpy as np
import pytest

from rxmetronome.flow.frozen.keeping import KeepingError, Kept, keep
from rxmetronome.flow.frozen.layouts import flat
from rxmetronome.flow.frozen.naming import References
from rxmetronome.flow.frozen.ways import Way
from rxmetronome.records import Tick


@dataclasses.dataclass
class Late:
    n: int
    twice: int = dataclasses.field(init=False, default=0)


class Big(msgspec.Struct):
    items: list[int]


def kept(**values: object) -> tuple[Kept, References]:
    references = References(Way("flow", __name__, cells=["flow = 1"], taken=["late"]), Path("test_seen.py"))
    return keep(values, references), references


def sources(found: Kept) -> dict[str, str]:
    return {name: flat(node) for name, node in found.nodes.items()}


def test_a_short_value_stands_in_the_text():
    found, _ = kept(a={"n": 1}, b="x")
    assert (sources(found), found.jsons, found.pickles) == ({"a": '{"n": 1}', "b": '"x"'}, {}, {})


def test_a_long_value_stands_in_json_where_that_says_all_of_it():
    found, references = kept(a=list(range(300)), b=Big(list(range(300))), c=tuple(range(300)), d={1: "x" * 700})
    texts = sources(found)
    assert texts["a"] == 'KEPT["a"]'
    assert texts["b"] == 'msgspec.convert(KEPT["b"], Big)'
    assert texts["c"].startswith("(0, 1, 2, ")  # a tuple would come back as a list
    assert texts["d"].startswith('{1: "xxx')  # and a number as a key as text
    assert found.jsons == {"a": list(range(300)), "b": {"items": list(range(300))}}
    assert "import msgspec" in references.imports


def test_an_object_that_its_class_does_not_make_again_is_json_through_msgspec_or_a_pickle():
    late = Late(1)
    late.twice = 2
    found, _ = kept(a=late, b=np.arange(2))
    assert sources(found) == {"a": 'msgspec.convert(KEPT["a"], Late)', "b": 'PICKLED["b"]'}
    assert list(found.pickles) == ["b"]


def test_what_cannot_be_kept_is_told_with_its_remedy():
    with pytest.raises(KeepingError) as raised:
        kept(a=lambda: 1)
    assert "(function) can be neither written as text nor pickled" in str(raised.value)
    assert raised.value.remedy.startswith("let the step emit plain data, a dataclass or a msgspec.Struct")


class OfTheNotebook:
    """Only a pickle could hold it, and a pickle could not find it again in a test."""


def test_a_pickle_of_a_class_of_the_notebook_is_refused():
    with pytest.raises(KeepingError, match="its class is the notebook's own, which a pickle cannot find again"):
        kept(a=OfTheNotebook())


def ticks(count: int, **changed: int) -> dict[str, Tick]:
    fixed = {"lag_ns": 0, "interval_ns": 5, "missed": 0, **changed}
    return {f"t{n}": Tick(ingest_ns=n, id=n, due_ns=n, **fixed) for n in range(count)}


def test_what_three_values_of_a_class_have_in_common_is_said_once_wherever_they_stand():
    found, references = kept(**ticks(2), deep=[ticks(3)["t2"]])
    assert found.shorthands == ["tick = partial(Tick, lag_ns=0, interval_ns=5, missed=0)"]
    assert sources(found) == {
        "t0": "tick(ingest_ns=0, id=0, due_ns=0)",
        "t1": "tick(ingest_ns=1, id=1, due_ns=1)",
        "deep": "[tick(ingest_ns=2, id=2, due_ns=2)]",
    }
    assert "from functools import partial" in references.imports


def test_two_values_and_a_name_that_is_taken_have_no_shorthand():
    assert kept(**ticks(2))[0].shorthands == []
    lates = {f"l{n}": Late(3) for n in range(4)}
    assert kept(**lates)[0].shorthands == []
