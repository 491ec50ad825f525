"""The bounded queue, against a naive model, and its one consumer."""

import threading

import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.flow.queues import BoundedQueue
from rxmetronome.protocols import BlockingSink, UnwrittenError


@given(
    st.sampled_from(["drop_oldest", "drop_newest", "latest", "block"]),
    st.integers(1, 5),
    st.lists(st.one_of(st.integers(0, 9), st.just("take"))),
)
def test_what_is_taken_and_what_is_dropped_is_everything_in_order(policy, capacity, steps):
    queue, model, dropped, taken, expected = BoundedQueue(capacity, policy), [], 0, [], []
    room = 1 if policy == "latest" else capacity
    for step in steps:
        if step == "take":
            taken += queue.take(2)
            expected += model[:2]
            del model[:2]
            continue
        queue.put(step, may_wait=False)
        if len(model) == room:
            dropped += 1
            if policy in ("drop_newest", "block"):
                continue
            model.pop(0)
        model.append(step)
    assert (taken, queue.dropped, len(queue)) == (expected, dropped, len(model))
    assert queue.highest <= room
    assert queue.take(100) == model


def test_a_producer_waits_for_room_and_the_consumer_for_items():
    queue, taken = BoundedQueue(2, "block"), []
    producer = threading.Thread(target=lambda: [queue.put(number) for number in range(100)])
    producer.start()
    while len(taken) < 100:
        taken += queue.take(10, timeout=5.0)
    producer.join(5)
    assert (taken, queue.dropped) == (list(range(100)), 0)


def test_closing_frees_a_waiting_producer_and_refuses_its_item():
    queue, answers = BoundedQueue(1, "block"), []
    queue.put("a")
    producer = threading.Thread(target=lambda: answers.append(queue.put("b")))
    producer.start()
    queue.close()
    producer.join(5)
    assert (answers, queue.dropped, queue.take(9), queue.take(9, timeout=None)) == ([False], 1, ["a"], [])


def test_closing_wakes_a_consumer_that_waits_for_ever():
    queue, taken = BoundedQueue(1, "block"), []
    consumer = threading.Thread(target=lambda: taken.append(queue.take(1, timeout=None)))
    consumer.start()
    queue.close()
    consumer.join(5)
    assert taken == [[]]
    assert not consumer.is_alive()


@pytest.mark.parametrize("policy", ["block", "drop_oldest"])
def test_a_closed_queue_takes_nothing_more(policy):
    queue = BoundedQueue(3, policy)
    queue.close()
    assert (queue.put("late"), queue.dropped) == (False, 1)


class Gate(BlockingSink):
    """A sink whose writing waits until it is let, as a slow disk does."""

    def __init__(self):
        self.open = threading.Event()
        self.entered = threading.Event()
        self.written = []

    def prepare(self, event):
        return event

    def write(self, items):
        self.entered.set()
        self.open.wait(10)
        self.written.extend(items)


def send(subject, events, done):
    for event in events:
        subject.on_next(event)
    done.set()


@pytest.mark.real_time
def test_a_slow_sink_does_not_hold_up_the_beat():
    gate, ticks = Gate(), []
    enough = threading.Event()

    def count(tick):
        ticks.append(tick)
        if len(ticks) == 20:
            enough.set()

    flow = rxm.Flow("slow_disk")
    beat = flow.source("beat", rxm.metronome("2ms"))
    beat >> flow.sink("disk", gate)
    beat >> flow.sink("ticks", count)
    run = flow.run(wait=False)
    assert enough.wait(10)
    assert gate.written == []
    gate.open.set()
    run.stop()
    assert gate.written == ticks


@pytest.mark.real_time
@pytest.mark.parametrize(
    ("policy", "kept"),
    [("drop_oldest", [0, 6, 7, 8, 9]), ("drop_newest", [0, 1, 2, 3, 4]), ("latest", [0, 9])],
)
def test_a_full_outbox_drops_by_its_policy_and_counts(policy, kept, caplog):
    gate = Gate()
    events = Subject()
    flow = rxm.Flow("policy")
    flow.source("events", events) >> flow.sink("disk", gate, capacity=4, policy=policy)
    run = flow.run(wait=False)
    run.clock.schedule(lambda *_: events.on_next(0))
    assert gate.entered.wait(10)
    done = threading.Event()
    run.clock.schedule(lambda *_: send(events, range(1, 10), done))
    assert done.wait(10)
    gate.open.set()
    run.stop()
    assert gate.written == kept
    assert run.stats().loc[("disk", "in"), "dropped"] == 10 - len(kept)


@pytest.mark.real_time
def test_a_full_outbox_that_blocks_loses_nothing():
    gate = Gate()
    flow = rxm.Flow("blocking")
    flow.source("numbers", rx.from_iterable(range(100))) >> flow.sink("disk", gate, capacity=4)
    run = flow.run(wait=False)
    assert gate.entered.wait(10)
    gate.open.set()
    assert run.wait("10s")
    assert gate.written == list(range(100))


@pytest.mark.real_time
def test_what_a_sink_could_not_write_are_failures_of_just_those_events():
    class Half(Gate):
        def write(self, items):
            super().write(items)
            raise UnwrittenError(1, OSError(28, "No space left on device"))

    sink, failures = Half(), []
    events = Subject()
    flow = rxm.Flow("full_disk")
    disk = flow.sink("disk", sink)
    flow.source("events", events) >> disk
    disk.err >> flow.sink("failures", failures.append)
    run = flow.run(wait=False)
    events.on_next("a")
    assert sink.entered.wait(10)
    sent = threading.Event()
    run.clock.schedule(lambda *_: send(events, "bc", sent))
    assert sent.wait(10)
    sink.open.set()
    run.stop()
    assert [(failure.event, failure.error) for failure in failures] == [
        ("c", "OSError: [Errno 28] No space left on device")
    ]
