"""Expectations one by one: what they read, what they take, what they tell."""

from pathlib import Path

import pytest
import reactivex as rx

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError, MarbleError, WiringError
from rxmetronome.marbles import parse
from rxmetronome.testing import marble_test
from rxmetronome.testing.expectations import Expectation, Inner, read, with_inner


def test_what_is_wrong_with_a_text_is_raised_without_the_frames_of_the_parser():
    with pytest.raises(MarbleError) as caught:
        read("-(a", None, None, "1ms")
    assert [entry.name for entry in caught.traceback][1:] == ["read"]


def test_marbles_that_are_no_text_are_refused():
    with pytest.raises(ArgumentError, match=r"marbles\(text=\['a'\]\): expected marbles, which are text"):
        read(["a"], None, None, "1ms")


def test_a_script_in_a_table_of_what_is_expected_stands_for_what_it_does(marbles):
    marbles.expect(rx.never()).to_be("")
    cold = marbles.cold("-a|")
    assert with_inner({"x": cold, "y": 1}, "1ms") == {"x": Inner(parse("-a|")), "y": 1}
    assert with_inner([cold, 1], "1ms") == [Inner(parse("-a|")), 1]
    assert with_inner(None, "1ms") is None


def test_one_to_be_for_each_expect(marbles):
    expected = marbles.expect(rx.never())
    expected.to_be("")
    with pytest.raises(ArgumentError, match="expected one to_be for each expect"):
        expected.to_be("a")


def test_an_expectation_that_could_not_tell_anything_is_abstract(clock):
    with pytest.raises(NotImplementedError):
        Expectation(clock, 0, "1ms").mismatch(was_cut=False)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("-a!", "only `^`, `!`, `-` and time progressions in a subscription"),
        ("--!", "a `^` before the `!`"),
    ],
)
def test_subscriptions_that_cannot_be_read_are_refused_where_they_are_written(marbles, text, message):
    with pytest.raises(MarbleError) as caught:
        marbles.expect_subscriptions(marbles.cold("-a")).to_be(text)
    assert message in str(caught.value)
    assert [entry.name for entry in caught.traceback][1:] == ["to_be"]
    marbles.clear()


def test_an_unsubscribe_that_cannot_be_read_is_refused(marbles):
    with pytest.raises(MarbleError, match="one `!` at most"):
        marbles.expect(rx.never(), unsubscribe="-!-!")


@pytest.mark.parametrize("texts", [(), ("",), ("-----",)])
def test_no_subscription_can_be_expected(marbles, texts):
    marbles.expect_subscriptions(marbles.cold("-a")).to_be(*texts)


def test_any_exception_of_a_class_can_be_expected(marbles):
    marbles.expect(rx.throw(ValueError("which one?"))).to_be("#", error=ValueError)
    marbles.expect(rx.throw(ValueError("this one"))).to_be("#", error=ValueError("this one"))


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


def test_a_metronome_is_stopped_when_the_last_expectation_has_unsubscribed(marbles, clock):
    flow = rxm.Flow("beating")
    ids = flow.pipeline("ids", rxm.select(lambda tick: tick.id))
    flow.source("beat", rxm.metronome("1s")) >> ids >> flow.sink("end", rxm.latest())
    marbles.expect(flow, "ids/out", unsubscribe="2500ms !").to_be("1s 0 999ms 1", values=[0, 1])
    marbles.expect(flow, "end/in", unsubscribe="1500ms !").to_be("1s 0", values=[0])
    marbles.run()
    assert clock.now_ns == 2_500_000_000
    assert rxm.runs() == []


def test_events_of_the_drain_do_not_come_after_unsubscribing(marbles):
    flow = rxm.Flow("draining")
    flow.source("events", marbles.hot("-a-b")) >> flow.pipeline("pass") >> flow.sink("end", rxm.latest())
    marbles.expect(flow, "pass", unsubscribe="--!").to_be("-a")


def test_a_metronome_that_is_never_stopped_is_reported(marbles, monkeypatch):
    monkeypatch.setattr(marble_test, "_MOST_INSTANTS", 30)
    flow = rxm.Flow("for ever")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("end", rxm.latest())
    marbles.expect(flow, "beat").to_be("")
    assert failure_of(marbles).endswith(
        'it goes on for ever; to look at its beginning only: expect(..., unsubscribe="1s !")'
    )
    assert rxm.runs() == []


def test_failures_of_the_run_are_listed_below_the_picture(marbles):
    flow = halving(marbles.cold("-a|", values={"a": "x"}))
    marbles.expect(flow, "half").to_be("-a|", values={"a": 1.0})
    last = failure_of(marbles).splitlines()[-1]
    assert last.startswith("failures of the run: 1, the first step `half`: <lambda> at test_expectations.py:")
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
