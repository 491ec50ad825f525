"""The mistakes and risks that `check` finds before anything starts."""

import pytest
import reactivex as rx
from reactivex import operators as ops

import rxmetronome as rxm


def mistakes(flow):
    return [str(finding) for finding in flow.check() if finding.level == "mistake"]


def risks(flow):
    return [str(finding) for finding in flow.check() if finding.level == "risk"]


def here(line):
    return f"test_validation.py:{line}"


def test_the_page_s_own_slip_gets_a_message_that_says_what_was_meant():
    """tremor's page defines `every_second`, creates `metronome`, and connects `every_second`."""
    flow = rxm.Flow("page")
    flow.source("metronome", rxm.metronome("1s"))
    flow.pipeline("main", rxm.select(lambda tick: "triggered"))
    flow.connect("every_second", "main")
    (found,) = [finding for finding in flow.check() if finding.level == "mistake"]
    assert found.what.startswith("no step `every_second` (connected at test_validation.py:")
    assert "did you mean `metronome`? Defined but not connected: `metronome`" in found.what
    with pytest.raises(rxm.WiringError, match="did you mean `metronome`"):
        flow.run(clock=rxm.VirtualClock())


def test_the_slip_the_other_way_round_is_understood_from_what_the_source_is():
    flow = rxm.Flow("page")
    flow.source("every_second", rxm.metronome("1s"))
    flow.source("other", rx.never()) >> flow.pipeline("main")
    flow.connect("metronome", "main")
    assert "no step `metronome`" in mistakes(flow)[0]
    assert "did you mean `every_second`? Defined but not connected: `every_second`" in mistakes(flow)[0]


def test_a_near_name_is_suggested():
    flow = rxm.Flow("near")
    flow.source("temperature", rx.never()) >> flow.sink("out", print)
    flow.connect("temprature", "out")
    assert "did you mean `temperature`?" in mistakes(flow)[0]


def test_every_mistake_is_named_not_only_the_first():
    flow = rxm.Flow("many")
    flow.source("a", rx.never())
    flow.connect("a", "nowhere")
    flow.connect("a/left", "b")
    flow.pipeline("b", lambda events: 5)
    with pytest.raises(rxm.WiringError) as caught:
        flow.run(clock=rxm.VirtualClock())
    assert len(caught.value.mistakes) == 3


def test_steps_may_be_connected_before_they_are_defined():
    flow = rxm.Flow("early")
    flow.connect("a", "b")
    flow.source("a", rx.of(1))
    flow.sink("b", lambda event: None)
    assert flow.check() == []


@pytest.mark.parametrize(
    ("origin", "target", "message"),
    [
        ("a/left", "s", "step `a` has no output port `left`"),
        ("a", "s/out", "step `s` has no input port `out`"),
        ("a", "a", "source `a` has no input port (connected at"),
        ("s", "a2", "sink `s` has no output port `out`"),
        ("a/ot", "s", "did you mean `out`?; its output ports are out, err"),
    ],
)
def test_a_port_that_is_not_there_is_named(origin, target, message):
    flow = rxm.Flow("ports")
    flow.source("a", rx.never())
    flow.sink("s", print)
    flow.pipeline("a2")
    flow.connect(origin, target)
    assert any(message in mistake for mistake in mistakes(flow))


def test_a_circle_is_shown_whole():
    flow = rxm.Flow("round")
    a, b = flow.pipeline("a"), flow.pipeline("b")
    flow.source("s", rx.never()) >> a >> b >> a
    assert mistakes(flow) == [
        "the connections go in a circle: `a` >> `b` >> `a`; leave one of them out; a flow that feeds itself can send "
        "through a reactivex Subject"
    ]


def test_a_flow_without_a_source_cannot_run():
    remedy = 'begin with flow.source("every_second", rxm.metronome("1s"))'
    assert mistakes(rxm.Flow("empty")) == [f"it has no steps; {remedy}"]
    flow = rxm.Flow("sourceless")
    flow.sink("s", print)
    assert mistakes(flow) == [f"no step is a source, so no event will ever come; {remedy}"]


def test_a_plain_function_for_an_operator_is_found_before_the_run():
    flow = rxm.Flow("plain")
    flow.source("a", rx.never()) >> flow.pipeline("halve", lambda events: 5) >> flow.sink("s", print)
    (mistake,) = mistakes(flow)
    assert mistake.endswith(
        "expected operators that return an observable, got int; did you mean rxm.select(...)? "
        "It makes an operator of a plain function"
    )


def test_several_ports_need_as_many_observables():
    flow = rxm.Flow("split")
    flow.source("a", rx.never()) >> flow.pipeline("split", ops.map(bool), into=("yes", "no"))
    assert "expected the last operator to return 2 observables, for yes, no" in mistakes(flow)[0]


def test_what_is_not_connected_is_a_risk_with_a_fix():
    flow = rxm.Flow("loose")
    flow.source("a", rx.never())
    flow.sink("s", print)
    found = risks(flow)
    assert found[0].startswith("the events of `a/out` (at test_validation.py:")
    assert found[0].endswith('go nowhere; connect it: a["out"] >> ...')
    assert found[1].endswith("; connect a step to it: ... >> s")


def test_an_operator_that_remembers_every_key_is_a_risk():
    flow = rxm.Flow("grows")
    group = flow.pipeline("group", ops.group_by(lambda event: event), ops.merge_all())
    flow.source("a", rx.never()) >> group >> flow.pipeline("once", ops.distinct()) >> flow.sink("s", print)
    assert [risk.partition(",")[0] for risk in risks(flow)] == [
        "step `group` uses group_by",
        "step `once` uses distinct",
    ]
    remedies = [finding.remedy for finding in flow.check() if "remembers every key" in finding.what]
    assert remedies == [
        "use rxm.window(by=...) or an rxm.State, which forget keys, or ops.group_by_until(...)",
        "use ops.distinct_until_changed(), or keep the keys in an rxm.State, which forgets",
    ]


def test_a_sink_without_a_drain_limit_is_a_risk():
    flow = rxm.Flow("patient", drain=None)
    flow.source("a", rx.never()) >> flow.sink("s", print)
    assert risks(flow) == [
        "sink `s` is drained without a limit, so a sink that hangs keeps the run from ending; "
        'Flow("patient", drain="5s")'
    ]


def test_checking_subscribes_to_nothing():
    subscribed = []
    flow = rxm.Flow("quiet")
    source = flow.source("a", rx.defer(lambda _: subscribed.append(1) or rx.never()))
    (
        source
        >> flow.pipeline("p", ops.merge(rx.defer(lambda _: subscribed.append(2) or rx.never())))
        >> flow.sink("s", print)
    )
    assert (flow.check(), subscribed) == ([], [])


def test_one_sink_object_in_two_steps_is_a_mistake():
    both = rxm.ring(3)
    flow = rxm.Flow("shared")
    flow.source("a", rx.never()) >> [flow.sink("one", both), flow.sink("two", both)]
    assert mistakes(flow) == [
        "sinks `one` and `two` are one object, ring(3), which each would close; "
        "connect both to `one`, or make a second one"
    ]


def test_a_bare_number_that_was_probably_meant_in_milliseconds_is_a_risk():
    flow = rxm.Flow("page")
    flow.source("beat", rxm.metronome(1_000)) >> flow.sink("last", rxm.latest())
    assert 'source `beat` comes every 16min 40s; for one second write "1s" or interval_ms=1000' in risks(flow)


IN_MILLISECONDS = {
    'window(every=1000) is 16min 40s; for one second write every="1s"': lambda: rxm.window(every=1_000),
    'sliding(step=100) is 1min 40s; for 100ms write step="100ms"': lambda: rxm.sliding("1h", 100),
    'session(gap=30000) is 8h 20min; for 30s write gap="30s"': lambda: rxm.session(30_000),
    'window(lateness=5000) is 1h 23min 20s; for 5s write lateness="5s"': (
        lambda: rxm.window(every="1s", at="at", lateness=5_000)
    ),
    'batch(timeout=500) is 8min 20s; for 500ms write timeout="500ms"': lambda: rxm.batch(10, 500),
    'rate_limit(per=1000) is 16min 40s; for one second write per="1s"': lambda: rxm.rate_limit(10, 1_000),
    'select(timeout=5000) is 1h 23min 20s; for 5s write timeout="5s"': (
        lambda: rxm.select(abs, concurrency=2, thread=True, timeout=5_000)
    ),
    'http_get(timeout=5000) is 1h 23min 20s; for 5s write timeout="5s"': (
        lambda: rxm.http_get("https://example.org", timeout=5_000)
    ),
    'State(idle=5000) is 1h 23min 20s; for 5s write idle="5s"': lambda: rxm.update(rxm.State(idle=5_000), key=abs),
    'State(age=60000) is 16h 40min; for 1min write age="1min"': lambda: rxm.evict(rxm.State(age=60_000)),
}


@pytest.mark.parametrize("hint", IN_MILLISECONDS)
def test_so_it_is_in_an_operator_and_in_a_state_and_is_logged_once_in_real_time(hint, caplog):
    part = IN_MILLISECONDS[hint]()
    flow = rxm.Flow("page")
    source = flow.source("ones", rx.empty())
    if isinstance(part, rxm.protocols.Sink):
        source >> flow.sink("step", part)
        said = f"sink `step`: {hint}"
    else:
        source >> flow.pipeline("step", part) >> flow.sink("last", rxm.latest())
        said = f"step `step`: {hint}"
    assert [risk for risk in risks(flow) if " is " in risk] == [said]
    assert part.hint == hint
    flow.simulate()
    assert caplog.messages == []
    flow.run(wait=True)
    assert caplog.messages == [f"flow `page`: {said}"]


def test_so_it_is_in_an_operator_without_a_flow(caplog):
    rx.of(1).pipe(rxm.batch(10, 500)).subscribe()
    assert caplog.messages == ['batch(timeout=500) is 8min 20s; for 500ms write timeout="500ms"']


def test_so_it_is_in_the_arguments_of_a_step():
    flow = rxm.Flow("page")
    by_user = flow.pipeline("by_user", rxm.counter(), by="user", idle=5_000)
    asked = flow.pipeline("asked", rxm.select(abs), on_failure=rxm.circuit_breaker(5, pause=30_000))
    again = flow.pipeline("again", rxm.select(abs), on_failure=rxm.restart(100, most=60_000))
    flow.source("ones", rx.of(1)) >> by_user >> asked >> again >> flow.sink("last", rxm.latest())
    assert [risk for risk in risks(flow) if " is " in risk] == [
        'step `by_user`: pipeline(idle=5000) is 1h 23min 20s; for 5s write idle="5s"',
        'pipeline `asked`: circuit_breaker(pause=30000) is 8h 20min; for 30s write pause="30s"',
        'pipeline `again`: restart(first=100) is 1min 40s; for 100ms write first="100ms". '
        'restart(most=60000) is 16h 40min; for 1min write most="1min"',
    ]


def test_a_hint_goes_with_a_new_value(tmp_path):
    state, limit = rxm.State(idle=5_000, age=5_000), rxm.rate_limit(1, 1_000)
    state.idle = limit.per = 5_000
    assert (state.hint, limit.hint) == ('State(age=5000) is 1h 23min 20s; for 5s write age="5s"', "")
    with rxm.KV(tmp_path / "store.db", ttl=5_000) as kv:
        assert kv.hint == 'KV(ttl=5000) is 1h 23min 20s; for 5s write ttl="5s"'
        kv.ttl = 5_000
        assert kv.hint == ""


def test_so_it_is_in_a_poll_and_in_one_that_an_operator_subscribes_to():
    flow, hint = rxm.Flow("page"), 'every 1h 23min 20s; for 5s write every="5s"'
    polled = flow.source("rates", rxm.poll(dict, every=5_000))
    polled >> rxm.latest_of(rxm.poll(dict, every=5_000)) >> flow.sink("last", rxm.latest())
    polled >> rxm.pipeline(ops.merge(rx.never()), ops.with_latest_from(rxm.poll(dict, every="5s"))) >> flow["last"]
    shown = 'poll(dict, every="1h 23min 20s")'
    assert [risk for risk in risks(flow) if "comes" in risk] == [
        f"source `rates` comes {hint}",
        f"step `latest_of`: {shown} comes {hint}",
    ]


def test_after_a_function_select_is_advised_and_after_a_sink_a_list():
    def to_id(tick):
        return tick.id

    flow = rxm.Flow("on")
    beat = flow.source(rxm.metronome("1s"))
    beat >> (lambda tick: tick.id) >> print
    beat >> to_id >> print
    beat >> rxm.latest() >> rxm.select(str) >> print
    first, second, third = mistakes(flow)
    assert "sink `sink` has no output port `out` (connected at test_validation.py:" in first
    assert "; <lambda> at test_validation.py:" in first
    assert first.endswith(" after >> is a sink: events end there; to go on with what it returns use rxm.select(fn)")
    assert second.endswith("to go on with what it returns use rxm.select(to_id)")
    assert third.endswith(
        "; events end there; only `latest/err` goes on; "
        "to feed another step as well, put both into a list: ... >> [latest, another]"
    )
