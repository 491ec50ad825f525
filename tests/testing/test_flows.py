"""Ports of flows, expected as marbles."""

from pathlib import Path

import pytest
import reactivex as rx

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError, WiringError
from rxmetronome.testing import playing


def halving(source, name: str = "halving") -> rxm.Flow:
    flow = rxm.Flow(name)
    half = flow.pipeline("half", rxm.select(lambda number: number / 2))
    flow.source("numbers", source) >> half >> flow.sink("end", rxm.latest())
    half.err >> flow.sink("failed", rxm.latest())
    return flow


def failure_of(marbles) -> str:
    with pytest.raises(AssertionError) as caught:
        marbles.run()
    return str(caught.value)


def test_a_port_is_expected_like_an_observable(marbles):
    flow = halving(marbles.cold("-a-b|", values={"a": 2, "b": 6}))
    marbles.expect(flow, "half/out").to_be("-a-b|", values={"a": 1.0, "b": 3.0})


def test_all_ports_of_a_flow_are_of_one_run(marbles):
    source = marbles.hot("-a-b|", values={"a": 2, "b": "x"})
    flow = halving(source)
    marbles.expect(flow, "half/out").to_be("-a--|", values={"a": 1.0})
    marbles.expect(flow, "end").to_be("-a--|", values={"a": 1.0})
    marbles.expect(flow, "numbers").to_be("-a-b|", values={"a": 2, "b": "x"})
    marbles.expect_subscriptions(source).to_be("^---!")


def test_the_first_event_is_seen_though_it_comes_at_the_start(marbles):
    flow = halving(marbles.cold("(a|)", values={"a": 2}))
    marbles.expect(flow, "half/out").to_be("(a|)", values={"a": 1.0})


def test_several_flows_share_one_time_line(marbles):
    one, other = halving(marbles.cold("-2|", values=range(3)), "one"), halving(marbles.cold("--2|", [0, 1, 2]), "other")
    marbles.expect(one, "half").to_be("-a|", values={"a": 1.0})
    marbles.expect(other, "half").to_be("--a|", values={"a": 1.0})


def test_a_beat_that_never_ends_is_stopped_when_everybody_has_looked_away(marbles, clock):
    flow = rxm.Flow("beating")
    ids = flow.pipeline("ids", rxm.select(lambda tick: tick.id))
    flow.source("beat", rxm.metronome("1s")) >> ids >> flow.sink("end", rxm.latest())
    marbles.expect(flow, "ids/out", unsubscribe="2500ms !").to_be("1s 0 999ms 1", values=[0, 1])
    marbles.expect(flow, "end/in", unsubscribe="1500ms !").to_be("1s 0", values=[0])
    marbles.run()
    assert clock.now_ns == 2_500_000_000
    assert rxm.runs() == []


def test_what_the_drain_lets_out_is_not_seen_by_who_looked_away(marbles):
    flow = rxm.Flow("draining")
    flow.source("events", marbles.hot("-a-b")) >> flow.pipeline("pass") >> flow.sink("end", rxm.latest())
    marbles.expect(flow, "pass", unsubscribe="--!").to_be("-a")


def test_a_beat_that_nobody_stops_is_told_so(marbles, monkeypatch):
    monkeypatch.setattr(playing, "_MOST_INSTANTS", 30)
    flow = rxm.Flow("for ever")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("end", rxm.latest())
    marbles.expect(flow, "beat").to_be("")
    assert failure_of(marbles).endswith(
        'it goes on for ever; to look at its beginning only: expect(..., unsubscribe="1s !")'
    )
    assert rxm.runs() == []


def test_what_failed_in_the_run_is_told_below_the_picture(marbles):
    flow = halving(marbles.cold("-a|", values={"a": "x"}))
    marbles.expect(flow, "half").to_be("-a|", values={"a": 1.0})
    last = failure_of(marbles).splitlines()[-1]
    assert last.startswith("failures of the run: 1, the first step `half`: <lambda> at test_flows.py:")
    assert last.endswith("could not handle 'x': TypeError: unsupported operand type(s) for /: 'str' and 'int'")


def test_a_flow_that_cannot_run_says_so_at_the_line_that_expects_something_of_it(marbles):
    marbles.expect(rxm.Flow("empty"), "main/out").to_be("-a")
    with pytest.raises(WiringError, match="flow `empty` cannot run") as caught:
        marbles.run()
    assert caught.traceback[-1].name == "test_a_flow_that_cannot_run_says_so_at_the_line_that_expects_something_of_it"
    assert caught.traceback[-1].statement.deindent().lines == [
        'marbles.expect(rxm.Flow("empty"), "main/out").to_be("-a")'
    ]


def test_a_port_that_is_not_there_is_refused(marbles):
    marbles.expect(halving(marbles.cold("|")), "hafl").to_be("|")
    with pytest.raises(ArgumentError, match=r"expect\(port='hafl'\): expected a step of this flow: .*; perhaps `half`"):
        marbles.run()


def test_a_flow_cannot_be_subscribed_later(marbles):
    with pytest.raises(ArgumentError, match="expected a `\\^` at time 0 or none: a flow starts there"):
        marbles.expect(halving(rx.empty()), "half", unsubscribe="--^--!")


def test_its_relative_files_are_in_the_folder_of_the_test(marbles, tmp_path):
    flow = rxm.Flow("writing")
    flow.source("events", marbles.cold("-a-b|")) >> flow.sink("file", rxm.file("out.log", codec="text"))
    marbles.expect(flow, "file").to_be("-a-b|")
    marbles.run()
    assert (tmp_path / "out.log").read_text() == "a\nb\n"
    assert Path.cwd() == tmp_path
