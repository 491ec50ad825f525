"""`replay`, which frozen tests call."""

import pytest

import rxmetronome as rxm
from rxmetronome.flow.playback import ExpectedFailure
from rxmetronome.marbles import parse
from rxmetronome.records import Timed
from rxmetronome.testing.replay_fixture import Replayed, replay


def halves() -> rxm.Flow:
    flow = rxm.Flow("halves")
    main = flow.pipeline("main", rxm.select(lambda event: 10 // event))
    flow.source("numbers", rxm.metronome("1s")) >> main >> flow.sink("end", lambda _: None)
    return flow


def replayed(stops: bool = False) -> Replayed:
    return replay(halves(), {"numbers": parse("-50-2", frame="1s", values=range(6))}, lasting="5s", stops=stops)


def test_what_passed_a_port_is_expected_as_marbles():
    seen = replayed()
    seen.expect("main/out", "-2--5", values={"2": 2, "5": 5}, frame="1s")
    failure = ExpectedFailure("main", 0, "ZeroDivisionError: integer division or modulo by zero")
    seen.expect("main/err", "--f", values={"f": failure}, frame="1s")
    assert seen.records("main/out") == [Timed(1_000_000_000, "next", 2), Timed(4_000_000_000, "next", 5)]


def test_an_end_is_seen_where_the_flow_is_stopped():
    replayed(stops=True).expect("main/out", "-2--5|", values={"2": 2, "5": 5}, frame="1s")


def test_what_is_not_as_expected_is_drawn():
    with pytest.raises(AssertionError) as raised:
        replayed().expect("main/out", "-2-5", values={"2": 2, "5": 5}, frame="1s")
    assert str(raised.value).splitlines()[:5] == [
        "flow `halves`, port `main/out`: at 3s: expected `5`, got nothing; it came at 4s, 1s late (the first of 2 "
        "differences)",
        "",
        "time      :0 :3s",
        "expected  -2-5-",
        "actual    -2--5",
    ]


def test_a_start_is_the_clocks():
    flow = rxm.Flow("when")
    stamped = flow.pipeline("stamped", rxm.select(lambda tick: tick))
    flow.source("beat", rxm.metronome("1s")) >> stamped >> flow.sink("end", lambda _: None)
    seen = replay(flow, {"beat": parse("a")}, lasting=0, start="2026-03-29T00:00:00+00:00")
    assert seen.records("stamped/out") == [Timed(0, "next", "a")]


@pytest.mark.parametrize(("port", "near"), [("main/ot", "; perhaps `main/out`"), ("nowhere", "")])
def test_a_port_that_is_none_is_named(port: str, near: str):
    with pytest.raises(rxm.ArgumentError) as raised:
        replayed().expect(port, "-a")
    example = 'replayed.expect("main/out", "-a-b")'
    assert str(raised.value) == (
        f"expect(port={port!r}): expected a port of flow `halves`{near}. For example: {example}"
    )
