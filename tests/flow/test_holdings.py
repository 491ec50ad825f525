"""What steps still hold when a drain runs out of time: asked for in the order in which it was told, and never twice."""

import reactivex as rx
from reactivex import operators as ops
from reactivex.disposable import CompositeDisposable
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.flow.holdings import Holdings
from rxmetronome.parts import context_of


def test_what_is_held_follows_what_is_said_already():
    holds = Holdings()
    assert (holds.told("had not completed"), holds.told("")) == ("had not completed", "")
    one, other = holds(lambda: "1 event"), holds(lambda: "2 requests")
    holds(lambda: "")
    assert holds.told("had not completed") == "had not completed, and held 1 event, 2 requests"
    assert holds.told("") == "held 1 event, 2 requests"
    one.dispose()
    one.dispose()
    assert holds.told("") == "held 2 requests"
    other.dispose()
    assert holds.told("") == ""


def holding(source):
    """An operator that holds everything, and says so."""

    def subscribe(observer, scheduler=None):
        held = []
        told = context_of(scheduler).holds(lambda: f"{len(held)} events of mine" if held else "")
        return CompositeDisposable(told, source.subscribe(held.append, scheduler=scheduler))

    return rx.Observable(subscribe)


def report_of(*operators, events=3, drain="1s"):
    source = Subject()
    flow = rxm.Flow("held", drain=drain)
    flow.source("events", source) >> flow.pipeline("step", *operators) >> flow.sink("end", lambda event: None)
    run = flow.run(clock=rxm.VirtualClock())
    for number in range(events):
        source.on_next(number)
    run.stop()
    return run.report


def test_the_report_says_what_an_operator_s_own_subscription_holds():
    assert report_of(holding) == ["step `step` had not completed, and held 3 events of mine"]
    assert report_of(holding, events=0) == ["step `step` had not completed"]


def test_what_was_unsubscribed_holds_nothing_any_more():
    assert report_of(ops.map(rx.just), ops.switch_latest(), ops.map(lambda n: holding(rx.just(n))), ops.switch_latest(),
                     ) == ["step `step` had not completed, and held 1 events of mine"]  # fmt: skip


def test_events_in_a_batch_behind_a_step_that_hangs_are_in_the_report():
    source = Subject()
    flow = rxm.Flow("behind", drain="1s")
    late = flow.pipeline("late", ops.flat_map(lambda n: rx.never() if n == 2 else rx.just(n)))
    (
        flow.source("events", source)
        >> late
        >> flow.pipeline("lists", rxm.batch(5))
        >> flow.sink("end", lambda event: None)
    )
    run = flow.run(clock=rxm.VirtualClock())
    for number in range(3):
        source.on_next(number)
    run.stop()
    assert run.report == ["step `late` had not completed", "step `lists` held 2 events in a batch"]
