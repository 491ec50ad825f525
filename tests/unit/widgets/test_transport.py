"""The frame scheduler: frames at a steady rate; one thread, and only while it is needed."""

import gc
import logging
import sys
import threading
import time
import weakref

import pytest

from rxmetronome.widgets import transport
from rxmetronome.widgets.transport import FrameScheduler


class Sender:
    """Notes when it was flushed."""

    def __init__(self, scheduler, cost=0.0):
        self.is_due, self.scheduler, self.cost, self.at = False, scheduler, cost, []

    def flush(self):
        self.at.append(round(self.scheduler.now(), 3))
        self.scheduler.time += self.cost


class Living(Sender):
    looked_at = True

    def heartbeat(self):
        self.at.append(("heartbeat", round(self.scheduler.now(), 3)))
        return self.looked_at


class Broken(Living):
    def flush(self):
        raise ZeroDivisionError("no frame")

    def heartbeat(self):
        raise ZeroDivisionError("no pulse")


def test_however_often_a_sender_asks_it_sends_twenty_frames_a_second(paced):
    sender = Sender(paced)
    for _ in range(100):
        paced.request_frame(sender)
        paced.request_frame(sender)
        paced.advance(0.01)
    gaps = [after - before for before, after in zip(sender.at, sender.at[1:], strict=False)]
    assert len(sender.at) in (19, 20)
    assert gaps == [pytest.approx(0.05, abs=0.0011)] * len(gaps)


def test_all_who_asked_send_in_one_frame_and_in_the_order_they_asked(paced):
    sent = []
    senders = [Sender(paced) for _ in range(3)]
    for number, sender in enumerate(senders):
        sender.flush = lambda number=number: sent.append(number)
        paced.request_frame(sender)
    paced.advance(0.01)
    assert sent == [0, 1, 2]


def test_the_first_after_a_silence_is_sent_at_once(paced):
    sender = Sender(paced)
    paced.advance(3)
    paced.request_frame(sender)
    assert paced.step() is not None
    assert sender.at == [3.0]


def test_one_that_asks_while_it_is_flushed_is_flushed_again_with_the_next_frame(paced):
    sender = Sender(paced)
    flush = sender.flush

    def asking():
        flush()
        if len(sender.at) < 3:
            paced.request_frame(sender)

    sender.flush = asking
    paced.request_frame(sender)
    paced.advance(1)
    assert [at - sender.at[0] for at in sender.at] == pytest.approx([0, 0.05, 0.1], abs=0.0021)


def test_a_frame_that_takes_long_is_followed_by_as_long_a_pause(paced):
    sender = Sender(paced, cost=0.2)
    for _ in range(100):
        paced.request_frame(sender)
        paced.advance(0.01)
    gaps = [after - before for before, after in zip(sender.at, sender.at[1:], strict=False)]
    assert gaps
    assert all(gap > 0.399 for gap in gaps)


@pytest.mark.parametrize("error", [ZeroDivisionError, KeyboardInterrupt, SystemExit, GeneratorExit, BaseException])
def test_one_that_cannot_be_sent_is_logged_once_and_asked_again_and_the_others_go_on(paced, caplog, error):
    broken, sound, asked = Broken(paced), Sender(paced), []

    def flush():
        asked.append(1)
        raise error("no frame")

    broken.flush = flush
    for _ in range(10):
        paced.request_frame(broken)
        paced.request_frame(sound)
        paced.advance(0.05)
    assert [record.message for record in caplog.records] == [
        "a Broken could not be shown; the next frame is tried again"
    ]
    assert f"{error.__name__}: no frame" in caplog.text
    assert (len(asked), len(sound.at)) == (10, 10)


def test_a_pulse_that_raises_is_logged_once_and_called_again(paced, caplog):
    broken, sound, pulses = Broken(paced), Living(paced), []

    def heartbeat():
        pulses.append(1)
        raise KeyboardInterrupt

    broken.heartbeat = heartbeat
    paced.request_heartbeats(broken)
    paced.request_heartbeats(sound)
    paced.advance(3.5)
    assert len(caplog.records) == 1
    assert len(sound.at) >= 3
    assert len(pulses) >= 3


def test_a_frame_that_took_seconds_keeps_the_others_for_no_longer_than_that(paced):
    slow, other = Sender(paced, cost=2.0), Living(paced)
    paced.request_heartbeats(other)
    paced.request_frame(slow)
    for _ in range(100):
        paced.request_frame(other)
        paced.advance(0.01)
    frames = [at for at in other.at if isinstance(at, float)]
    assert max(after - before for before, after in zip([0.0, *frames], frames, strict=False)) < 2.3
    assert len(frames) > 10


def test_a_sender_with_viewers_is_called_every_second(paced):
    living = Living(paced)
    paced.request_heartbeats(living)
    paced.advance(3.5)
    assert len(living.at) in (3, 4)
    living.looked_at = False
    paced.advance(2)
    before = len(living.at)
    paced.advance(5)
    assert len(living.at) == before


def test_senders_are_held_weakly(paced):
    sender, living = Sender(paced), Living(paced)
    paced.request_frame(sender)
    paced.request_heartbeats(living)
    references = weakref.ref(sender), weakref.ref(living)
    del sender, living
    gc.collect()
    assert [reference() for reference in references] == [None, None]
    paced.advance(2)


def test_step_says_when_to_come_again_and_after_a_while_that_nothing_is_due(paced):
    sender = Sender(paced)
    assert paced.step() is None
    paced.request_frame(sender)
    paced.step()
    paced.request_frame(sender)
    assert paced.step() == pytest.approx(0.05)
    paced.advance(0.05)
    assert paced.step() == pytest.approx(0.05), "a stream that goes on asks before that, without waking anybody"
    paced.advance(0.05)
    assert paced.step() == pytest.approx(2.0, abs=0.06)
    paced.advance(2.1)
    assert paced.step() is None


def test_what_is_closed_sends_nothing(paced):
    sender = Sender(paced)
    paced.close()
    paced.request_frame(sender)
    paced.advance(1)
    assert (sender.at, sender.is_due) == ([], False)


# The thread.


class Counting:
    def __init__(self):
        self.is_due, self.count, self.threads, self.flushed = False, 0, set(), threading.Event()
        self.told = self.gathered = 0

    def flush(self):
        self.threads.add(threading.current_thread().name)
        self.told = self.gathered
        self.count += 1
        self.flushed.set()


@pytest.mark.real_time
def test_many_threads_ask_and_the_last_word_of_each_is_sent(caplog):
    caplog.set_level(logging.WARNING)
    scheduler, senders = FrameScheduler(), [Counting() for _ in range(8)]

    def gather(sender):
        for _ in range(20_000):
            sender.gathered += 1
            scheduler.request_frame(sender)

    threads = [threading.Thread(target=gather, args=(sender,)) for sender in senders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    waited = time.monotonic() + 10
    while any(sender.told != 20_000 for sender in senders) and time.monotonic() < waited:
        senders[0].flushed.wait(0.05)
    assert [sender.told for sender in senders] == [20_000] * 8
    assert {name for sender in senders for name in sender.threads} == {"rxmetronome widgets"}
    scheduler.close()
    assert not caplog.records


@pytest.mark.real_time
def test_its_thread_ends_after_the_last_frame_and_begins_with_the_next(monkeypatch):
    monkeypatch.setattr(transport, "_LINGER_S", 0.05)
    scheduler, sender = FrameScheduler(), Counting()
    for number in (1, 2):
        scheduler.request_frame(sender)
        assert sender.flushed.wait(5)
        sender.flushed.clear()
        thread = scheduler._thread
        if thread is not None:
            thread.join(5)
        assert (scheduler._thread, sender.count) == (None, number)


@pytest.mark.real_time
def test_its_thread_survives_any_exception_and_is_started_again_if_it_ends(caplog):
    scheduler, sender = FrameScheduler(), Counting()
    before = scheduler.step

    def step():
        scheduler.step = before
        raise SystemExit

    scheduler.step = step
    scheduler.request_frame(sender)
    assert sender.flushed.wait(5)
    assert "failed to send a frame" in caplog.text
    sender.flushed.clear()
    dead = threading.Thread(target=lambda: None)
    dead.start()
    dead.join()
    scheduler._thread = dead  # as one that was ended from outside
    scheduler.request_frame(sender)
    assert sender.flushed.wait(5)
    scheduler.close()


def test_there_is_one_in_a_process():
    assert transport.frame_scheduler() is transport.frame_scheduler()


class Looking(Sender):
    """Notes how long other threads wait for the interpreter while it makes a frame."""

    then = None

    def flush(self):
        self.at.append(round(sys.getswitchinterval(), 6))
        if self.then is not None:
            sys.setswitchinterval(self.then)


@pytest.fixture
def switch_interval():
    before = sys.getswitchinterval()
    yield sys.setswitchinterval
    sys.setswitchinterval(before)


@pytest.mark.parametrize(
    ("before", "then", "during", "after"),
    [(0.005, None, 0.0002, 0.005), (0.0001, None, 0.0001, 0.0001), (0.005, 0.002, 0.0002, 0.002)],
    ids=["short in a frame", "as short already", "set meanwhile"],
)
def test_while_a_frame_is_made_other_threads_wait_a_fifth_of_a_millisecond_for_the_interpreter(
    paced, switch_interval, before, then, during, after
):
    """A beat that is due while a table is encoded would else wait for up to Python's 5 ms."""
    looking = Looking(paced)
    looking.then = then
    switch_interval(before)
    paced.request_frame(looking)
    paced.step()
    assert looking.at == [during]
    assert round(sys.getswitchinterval(), 6) == after
