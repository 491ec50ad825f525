"""The bounded queue, against a naive model, and its one consumer."""

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.flow.queues import BoundedQueue


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
