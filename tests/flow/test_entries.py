"""Where events enter: at once on the clock's thread, through a bounded inbox from any other."""

import threading

import pytest
import reactivex as rx
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm


def test_a_source_that_cannot_be_paused_is_held_at_the_door(clock):
    seen = []
    events = Subject()
    flow = rxm.Flow("held")
    flow.source("events", events) >> flow.sink("seen", seen.append)
    run = flow.run(clock=clock)
    run.pause()
    events.on_next("a")
    clock.advance("1s")
    assert seen == []
    run.resume()
    clock.advance("0s")
    assert seen == ["a"]
    run.stop()


@pytest.mark.real_time
def test_events_from_many_threads_enter_in_each_thread_s_order_and_none_is_lost():
    seen = []
    events = Subject()
    flow = rxm.Flow("threads")
    flow.source("events", events, capacity=50) >> flow.sink("seen", seen.append)
    run = flow.run(wait=False)

    def produce(number):
        for index in range(2_000):
            events.on_next((number, index))

    threads = [threading.Thread(target=produce, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    run.stop()
    assert len(seen) == 8_000
    for number in range(4):
        assert [index for producer, index in seen if producer == number] == list(range(2_000))
    stats = run.stats()
    assert stats.loc[("events", "out"), "dropped"] == 0
    assert stats.loc[("events", "out"), "queued_most"] <= 50


@pytest.mark.real_time
def test_all_steps_run_on_the_clock_s_thread():
    names = set()
    events = Subject()
    flow = rxm.Flow("one_thread")
    look = lambda event: names.add(threading.current_thread().name) or event
    flow.source("events", events) >> flow.pipeline("main", rxm.select(look)) >> flow.sink("seen", look)
    run = flow.run(wait=False)
    events.on_next(1)
    run.stop()
    assert names == {"rxmetronome one_thread"}


@pytest.mark.real_time
def test_a_source_that_never_yields_can_be_stopped():
    seen = []
    flow = rxm.Flow("hog")
    many = threading.Event()

    def take(n):
        seen.append(n)
        if len(seen) == 1_000:
            many.set()

    flow.source("hog", rx.repeat_value(1, None).pipe(ops.map(lambda n: n))) >> flow.sink("seen", take)
    run = flow.run(wait=False)
    assert many.wait(10)
    assert run.stop().status in ("stopped", "failed")
    assert run.has_ended
