"""The exchange of batches with the workers of one step: events out, replies in, a dead worker started again."""

import logging
import pickle
import threading
import time
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Sequence

from rxmetronome.clocks import Clock
from rxmetronome.errors import is_interrupt
from rxmetronome.protocols import ERR
from rxmetronome.workers.batches import Round, SentBatch, WorkerRecord
from rxmetronome.workers.part_host import BatchRequest, Reply, StepSpec, dumps
from rxmetronome.workers.worker_process import DEATHS, WorkerDiedError, Workers, result_of, send_to, started
from rxmetronome.workers.worker_recovery import halve, restored, send_again

_LOG = logging.getLogger("rxmetronome")
LARGEST = 1_000
"""The most events of a batch."""
_IN_FLIGHT = 4
"""The most batches that a worker has at once."""
_MOST_LOGGED = 256
"""So many batches are sent again at most when a worker dies; then its states are saved."""
_SNAPSHOT_AFTER_NS = 500_000_000


class Exchange:
    """The batches of a step under way to its workers, and the results that have come back.

    Its methods are called under `changed`, or take it.

    Args:
        spec: The step.
        pool: Starts the workers.
        clock: The clock of the run.
        is_saved: True if the states of the step's operators can be saved.
        replied: Called on a worker's thread after a reply; None where the caller waits for replies.
        idle: Called on a worker's thread when nothing is under way to it, before it is looked once more for events.
        failed: Called on a worker's thread when there will be no more replies.

    Attributes:
        is_numbered: True if events have the numbers of the step, by which the results of all workers are merged.
        changed: Locks what follows, and notifies of changes.
        ready_rounds: The rounds whose results can be passed on.
        error: Why there will be no more replies, where there will not.
    """

    def __init__(
        self,
        spec: StepSpec,
        pool: Workers,
        clock: Clock,
        is_saved: bool,
        replied: Callable[[], None] | None,
        idle: Callable[[], None],
        failed: Callable[[], None],
    ) -> None:
        self._spec, self._pool, self._clock, self.is_saved = spec, pool, clock, is_saved
        self._replied, self._idle, self._failed = replied, idle, failed
        self._ordered = clock.is_virtual if pool.ordered is None else pool.ordered
        self.is_numbered = spec.is_numbered
        self.changed = threading.Condition(threading.RLock())
        self.workers: list[WorkerRecord] = []
        self._rounds: deque[Round] = deque()
        self.ready_rounds: deque[Round] = deque()
        self.is_completing = self.is_closing = False
        self.error: BaseException | None = None

    @property
    def is_over(self) -> bool:
        """Return True if no reply will come."""
        return self.is_closing or self.error is not None

    def new_workers(self, first: int, last: int) -> list[WorkerRecord]:
        """Start workers with these numbers.

        Raises:
            RunError: If one cannot make the step.
        """
        processes = started(self._spec, self._pool, max(last - first + 1, 0))
        return [WorkerRecord(number, process) for number, process in enumerate(processes, first)]

    def close(self) -> None:
        """End the workers' processes and threads."""
        with self.changed:
            if self.is_closing:
                return
            self.is_closing = True
            self.changed.notify_all()
        for worker in self.workers:
            worker.process.kill()

    # --- batches out ---

    def send_round(self, *, completes: bool) -> None:
        """Send one batch to each worker that has events or timers due, and wait for the replies."""
        made = Round()
        with self.changed:
            self._rounds.append(made)
            now = self._clock.read_ns()
            for worker in self.workers:
                if worker.events or self.is_due(worker) or (completes and not worker.has_finished):
                    self._send(worker, made, completes, now)
            while made.waiting and not self.is_over:
                self.changed.wait(1.0)

    def waiting(self, worker: WorkerRecord) -> int:
        """Return how many events wait to be sent to a worker: the number of an event is added last."""
        return len(worker.numbers if self.is_numbered else worker.events)

    def is_due(self, worker: WorkerRecord) -> bool:
        """Return True if a timer of a worker is due."""
        return worker.next_due_ns is not None and worker.next_due_ns <= self._clock.now_ns

    def pump_all(self) -> None:
        """Send batches to all workers, as many as they may have.

        Where something is under way to a worker, its reply has more sent.
        """
        with self.changed:
            if self._ordered:
                self._pump_rounds()
            else:
                for worker in self.workers:
                    self._pump(worker)

    def _pump_rounds(self) -> None:
        """Send rounds whose results are merged, as many as the workers may have. Under the lock."""
        while self._may_send_round():
            made = Round()
            self._rounds.append(made)
            now, last = self._clock.read_ns(), self._last_of_round()
            for worker in self.workers:
                count = bisect_right(worker.numbers, last)
                if count or self.is_due(worker) or self._ends(worker):
                    self._send(worker, made, self.is_completing, now, count)

    def _may_send_round(self) -> bool:
        if self.is_closing or any(self._is_held_up(worker) for worker in self.workers):
            return False
        flying = max((len(worker.in_flight) for worker in self.workers), default=0)
        if not flying:
            return any(worker.numbers or self.is_due(worker) or self._ends(worker) for worker in self.workers)
        return flying < _IN_FLIGHT and sum(len(worker.numbers) for worker in self.workers) >= LARGEST

    def _last_of_round(self) -> int:
        """Return the number of the last event of a round: all before it are in the round too, or were sent."""
        waiting = [worker.numbers for worker in self.workers if worker.numbers]
        last = max((numbers[-1] for numbers in waiting), default=-1)  # of what another thread adds later, none
        return min([last, *(numbers[LARGEST - 1] for numbers in waiting if len(numbers) >= LARGEST)])

    def _pump(self, worker: WorkerRecord) -> None:
        """Send batches to a worker, as many as it may have. Under the lock."""
        while self._may_send(worker):
            made = Round()
            self._rounds.append(made)
            self._send(worker, made, self.is_completing and len(worker.events) <= LARGEST, self._clock.read_ns())

    def _may_send(self, worker: WorkerRecord) -> bool:
        flying = len(worker.in_flight)
        if flying >= _IN_FLIGHT or self.is_closing or self._is_held_up(worker):
            return False
        if not flying:
            return self.waiting(worker) > 0 or self.is_due(worker) or self._ends(worker)
        return self.waiting(worker) >= LARGEST

    def _is_held_up(self, worker: WorkerRecord) -> bool:
        """Return True if a worker is being replaced, or a batch that may have killed it waits for its reply."""
        has_suspect = any(batch.is_suspect or batch.sent is None for batch in worker.in_flight)
        return worker.is_gone or worker.is_down or has_suspect

    def _ends(self, worker: WorkerRecord) -> bool:
        """Return True if the message that no event follows has still to be sent to a worker."""
        return self.is_completing and not worker.has_finished and not self._was_told_to_end(worker)

    def _was_told_to_end(self, worker: WorkerRecord) -> bool:
        return any(batch.request.completes for batch in worker.log)

    def _send(
        self, worker: WorkerRecord, made: Round, completes: bool, now: tuple[int, int], count: int = LARGEST
    ) -> None:
        """Send the next batch of a worker, of so many events at most. Under the lock."""
        count = min(self.waiting(worker), count)
        events = worker.events[:count]
        del worker.events[:count]
        numbers: Sequence[int] = range(count)  # the results of one worker come in the order of its events
        if self.is_numbered:
            numbers = worker.numbers[:count]
            del worker.numbers[:count]
        completes = completes and not worker.events
        saves = self.is_saved and (
            len(worker.log) >= _MOST_LOGGED
            or worker.unsaved_ns > _SNAPSHOT_AFTER_NS
            or (self._pool.is_kept and (completes or self.is_completing))
        )
        now_ns, wall_ns = now
        request = BatchRequest(now_ns, wall_ns - now_ns, numbers, events, saves=saves, completes=completes)
        try:
            batch = SentBatch(request, dumps(tuple(request)), made)
        except BaseException as error:  # code of the user's classes may raise
            if is_interrupt(error):
                raise
            request = _without_what_cannot_travel(request, made)
            batch = SentBatch(request, dumps(tuple(request)), made)
        if saves:
            worker.unsaved_ns = 0
        worker.next_due_ns = None
        self._fly(worker, batch)

    def _fly(self, worker: WorkerRecord, batch: SentBatch) -> None:
        batch.round.waiting += 1
        batch.at_s = time.monotonic()
        worker.log.append(batch)
        worker.in_flight.append(batch)
        batch.sent = send_to(worker.process, batch.data)
        self.changed.notify_all()

    def ask(self, worker: WorkerRecord, request: BatchRequest) -> None:
        """Send a request without events. Under the lock."""
        made = Round()
        self._rounds.append(made)
        self._fly(worker, SentBatch(request, dumps(tuple(request)), made))

    def wait_for_replies(self) -> None:
        """Wait until nothing is under way. Under the lock."""
        while any(worker.in_flight for worker in self.workers) and not self.is_over:
            self.changed.wait(1.0)

    # --- replies, on a thread for each worker ---

    def listen(self, worker: WorkerRecord) -> None:
        """Start the thread that takes a worker's replies."""
        name = f"rxmetronome {self._spec.flow}/{self._spec.name} worker {worker.number}"
        threading.Thread(target=self._receive_all, args=(worker,), name=name, daemon=True).start()

    def _receive_all(self, worker: WorkerRecord) -> None:
        while True:
            with self.changed:
                while not worker.in_flight and not self.is_closing and not worker.is_gone:
                    self.changed.wait()
                if self.is_closing or worker.is_gone:
                    return
                batch, process = worker.in_flight[0], worker.process
            try:
                try:
                    reply = Reply(*pickle.loads(result_of(process, batch.sent)))  # noqa: S301  from a worker of this run
                except WorkerDiedError:
                    self._recover(worker)
                else:
                    self._receive(worker, batch, reply)
            except BaseException as error:
                with self.changed:
                    if self.is_closing:
                        return
                    self.error = error
                    self.changed.notify_all()
                self._failed()
                return

    def _receive(self, worker: WorkerRecord, batch: SentBatch, reply: Reply) -> None:
        with self.changed:
            if self.is_closing:
                return
            worker.in_flight.popleft()
            following = worker.in_flight[0] if worker.in_flight else None
            if following is not None and following.sent is None:
                following.sent = send_to(worker.process, following.data)
            batch.is_answered = True
            worker.keys, worker.dropped = reply.keys, reply.dropped
            worker.busy_ns += reply.busy_ns
            worker.unsaved_ns += reply.busy_ns
            worker.handled += len(batch.request.events)
            worker.latency.add(round((time.monotonic() - batch.at_s) * 1e9))
            worker.has_finished = worker.has_finished or reply.has_finished
            if not worker.in_flight:
                worker.next_due_ns = reply.next_due_ns
            if reply.saved is not None:
                worker.saved_ns = batch.request.now_ns
                worker.saved_data = reply.saved
                while worker.log and worker.log.popleft() is not batch:
                    pass
            batch.round.replies.append((batch.request.now_ns, reply))
            batch.request = batch.request._replace(events=[], numbers=[])  # the bytes are kept for a replay
            self._land(batch.round)
            if self._replied is not None:
                self._pump_after_reply(worker)
                if not worker.in_flight:
                    self._idle()
                    self._pump_after_reply(worker)
            self.changed.notify_all()
        if self._replied is not None:
            self._replied()

    def _pump_after_reply(self, worker: WorkerRecord) -> None:
        if self._ordered:
            self._pump_rounds()
        else:
            self._pump(worker)

    def _land(self, made: Round) -> None:
        """Note that a batch of a round has been answered; keep the results in the order of the rounds."""
        made.waiting -= 1
        if self._ordered:
            while self._rounds and not self._rounds[0].waiting:
                self.ready_rounds.append(self._rounds.popleft())
        elif not made.waiting:
            self._rounds.remove(made)
            self.ready_rounds.append(made)

    # --- the death of a worker ---

    def _recover(self, worker: WorkerRecord) -> None:
        """Start a process again, put the last snapshot back, and send again what came after it."""
        with self.changed:
            if self.is_closing:
                return
            worker.restarts += 1
            first = worker.in_flight[0]
            first.deaths += 1
            began_s = time.monotonic()
            if first.deaths >= DEATHS or first.is_suspect:
                halve(worker, first)
            worker.is_down = True
        worker.process.kill()
        process, again = restored(worker, self._spec, self._pool)  # the beat goes on meanwhile
        with self.changed:
            worker.process, worker.is_down = process, False
            if self.is_closing:
                process.kill()
                return
            again += send_again(worker, process)
        flow, step = self._spec.flow, self._spec.name
        _LOG.warning(
            "flow `%s`: worker %d of step `%s` died; it was started again in %.1f s, its keys were restored, and "
            "%s were sent again", flow, worker.number, step, time.monotonic() - began_s, f"{again:,} batches",
            extra={"flow": flow, "step": step},
        )  # fmt: skip


def _without_what_cannot_travel(request: BatchRequest, made: Round) -> BatchRequest:
    """Make failures of the events that cannot be written as bytes; return a request without them."""
    numbers, events = [], []
    for number, event in zip(request.numbers, request.events, strict=True):
        try:
            dumps(event)
        except BaseException as error:
            if is_interrupt(error):
                raise
            made.failures.append(((request.now_ns, number), ERR, (event, error, None)))
        else:
            numbers.append(number)
            events.append(event)
    return request._replace(numbers=numbers, events=events)
