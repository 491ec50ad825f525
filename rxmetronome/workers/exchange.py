"""The caller's side of a keyed step on workers: batches out, results in, and what a worker's death leaves undone."""

import logging
import pickle
import threading
import time
from collections import deque
from operator import itemgetter
from typing import Any, Protocol

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.errors import RunError, StepError, is_interrupt
from rxmetronome.flow.keyed_steps import PARTS, part_of, sender
from rxmetronome.flow.metrics import LagHistogram
from rxmetronome.flow.nodes import Host, Node
from rxmetronome.flow.steps import PipelineStep
from rxmetronome.operators.base import StepOperator
from rxmetronome.operators.event_fields import key as normalized
from rxmetronome.operators.event_fields import reader
from rxmetronome.protocols import ERR
from rxmetronome.workers.part_host import STOP, BatchRequest, Reply, StepSpec, dumps

_LOG = logging.getLogger("rxmetronome")
_LARGEST = 1_000
"""The most events of a batch."""
_IN_FLIGHT = 4
"""The most batches that a worker has at once."""
_CAPACITY = 10_000
"""So many events wait for a worker; then the clock's thread does."""
_MOST_LOGGED = 256
"""So many batches are sent again at most when a worker dies; then its states are saved."""
_SNAPSHOT_AFTER_NS = 500_000_000
_DEATHS = 3
"""A batch that kills its worker so often is halved, down to the event that does."""
_MOST_ROUTES = 1_000_000
_SAVED_OF_RXPY = {"map_", "filter_", "do_action_", "pluck_", "pluck_attr_", "starmap_", "ignore_elements_"}
"""Operators of RxPY that keep nothing between events."""


class WorkerDiedError(Exception):
    """A worker ended before it replied."""


class WorkerProcess(Protocol):
    """A process that handles the requests of one step, in the order in which they were sent."""

    def send(self, data: bytes) -> Any:
        """Send a request; return what `result` takes."""

    def result(self, sent: Any) -> bytes:
        """Wait for a reply; raise `WorkerDiedError` if the process has ended."""

    def kill(self) -> None:
        """End the process."""


class Workers(Protocol):
    """Where the keyed steps of a run work."""

    number: int
    ordered: bool | None

    def start(self, flow: str) -> None:
        """Make ready, before the first event."""

    def spawn(self, spec: StepSpec) -> WorkerProcess:
        """Start a process for a step."""

    def stop(self) -> None:
        """Release everything, because the run has ended."""


class _Round:
    """The batches that were sent at one moment, whose results are merged."""

    def __init__(self) -> None:
        self.waiting = 0
        self.replies: list[tuple[int, Reply]] = []
        self.failures: list[tuple[tuple[int, int], str, Any]] = []

    def results(self, first: str) -> list[tuple[tuple[int, int], str, Any]]:
        """Return all results by time and number, each with its port."""
        merged = self.failures
        for now_ns, reply in self.replies:
            due_ns, ports = reply.due_ns or [now_ns] * len(reply.marks), reply.ports
            merged += [
                ((due, mark), ports.get(at, first), event)
                for at, (due, mark, event) in enumerate(zip(due_ns, reply.marks, reply.events, strict=True))
            ]
        merged.sort(key=itemgetter(0))
        return merged


class _Batch:
    """A request that was sent, until a snapshot includes it."""

    def __init__(self, request: BatchRequest, data: bytes, of: _Round) -> None:
        self.request, self.data, self.round = request, data, of
        self.is_answered = False
        self.deaths = 0
        self.is_suspect = False
        self.sent: Any = None
        self.at_s = 0.0


class _Worker:
    """One worker, as the caller knows it."""

    def __init__(self, number: int, process: WorkerProcess) -> None:
        self.number, self.process = number, process
        self.numbers: list[int] = []
        self.events: list[Any] = []
        self.log: deque[_Batch] = deque()
        self.in_flight: deque[_Batch] = deque()
        self.saved: list[Any] = []
        self.saved_ns = 0
        self.next_due_ns: int | None = None
        self.keys = self.dropped = self.restarts = self.handled = 0
        self.busy_ns = self.unsaved_ns = 0
        self.latency = LagHistogram()
        self.has_finished = False
        self.is_gone = self.is_down = False


def is_saved(operators: tuple[Any, ...]) -> bool:
    """Return True if the states of all operators can be saved: not those of RxPY's that keep some."""
    return all(isinstance(one, StepOperator) or name_of(one) in _SAVED_OF_RXPY for one in operators)


def name_of(operator: Any) -> str:
    """Return the name of the function of RxPY's that made an operator; empty for others."""
    cells = [cell.cell_contents for cell in getattr(operator, "__closure__", None) or ()]
    functions = [one for one in (*cells, operator) if str(getattr(one, "__module__", "")).startswith("reactivex.")]
    names = [one.__qualname__.partition(".")[0] for one in functions if hasattr(one, "__qualname__")]
    return names[0] if names else ""


def _result(process: WorkerProcess, sent: Any) -> bytes:
    """Wait for a reply; a request that could not be sent has none."""
    if sent is None:
        raise WorkerDiedError
    return process.result(sent)


class ExchangeNode(Node):
    """A step with `by=` whose keys are shared among workers.

    In virtual time the results of an event are there before the clock runs its next action, so that they are those of
    the step in place. In life batches are on their way while the clock goes on.

    Args:
        host: The run.
        step: The step.
        workers: Where it works.
        is_joined: True if other ways lead to the steps behind it: then each event waits for its results.
    """

    spec: PipelineStep

    def __init__(self, host: Host, step: PipelineStep, workers: Workers, is_joined: bool) -> None:
        super().__init__(host, step)
        self._workers_of, self._is_joined = workers, is_joined
        self._is_virtual = self.clock.is_virtual
        self._ordered = self._is_virtual if workers.ordered is None else workers.ordered
        self._read = normalized(reader(step.by, "pipeline", "by"))
        self._is_saved = is_saved(step.operators)
        self._blob = StepSpec(self.flow, self.step, step.at, step.operators, step.into, step.by, step.idle_ns)
        self.workers: list[_Worker] = []
        self._owner_of: list[_Worker] = []
        self._routes: dict[Any, _Worker] = {}
        self._number = 0
        self._waiting = 0
        self._rounds: deque[_Round] = deque()
        self._ready: deque[_Round] = deque()
        self._changed = threading.Condition(threading.RLock())
        self._is_due = self._is_completing = self._is_closing = False
        self._delivery_is_due = False
        self._flush_timer: abc.DisposableBase = Disposable()
        self._wake: abc.DisposableBase = Disposable()
        self._wake_ns: int | None = None
        self._error: BaseException | None = None
        self.moved = 0
        self.handle = self._take

    @property
    def _is_over(self) -> bool:
        """Return True if no reply will come."""
        return self._is_closing or self._error is not None

    # --- counters ---

    @property
    def keys(self) -> int:
        """Return how many keys have operators now."""
        return sum(worker.keys for worker in self.workers)

    @property
    def keys_dropped(self) -> int:
        """Return how many keys were dropped after `idle`."""
        return sum(worker.dropped for worker in self.workers)

    def worker_rows(self) -> dict[str, dict[str, Any]]:
        """Return the counters of each worker, for `run.stats()`."""
        rows = {}
        for worker in tuple(self.workers):
            row: dict[str, Any] = {
                "kind": "worker", "label": f"worker {worker.number}", "events": worker.handled,
                "busy_ms": worker.busy_ns / 1e6, "queued": len(worker.events), "keys": worker.keys,
                "parts": sum(owner is worker for owner in self._owner_of), "restarts": worker.restarts,
            }  # fmt: skip
            if worker.latency.count:
                row["lag_p50_ms"] = (worker.latency.quantile_ns(0.5) or 0) / 1e6
                row["lag_p99_ms"] = (worker.latency.quantile_ns(0.99) or 0) / 1e6
                row["lag_max_ms"] = worker.latency.most_ns / 1e6
            rows[f"{self.step}/worker {worker.number}"] = row
        return rows

    # --- events, on the clock's thread ---

    def start(self) -> None:
        """Prepare for the first event."""
        self._send_first = sender(self, self.spec.into[0])

    def prepare_workers(self) -> None:
        """Start the workers, before any source starts."""
        self.workers = [self._new_worker(number) for number in range(1, self._workers_of.number + 1)]
        self._share_parts()
        for worker in self.workers:
            self._listen(worker)

    def _new_worker(self, number: int) -> _Worker:
        return _Worker(number, self._workers_of.spawn(self._blob))

    def _share_parts(self) -> None:
        count = len(self.workers)
        self._owner_of = [self.workers[part % count] for part in range(PARTS)]
        self._routes.clear()

    def _route(self, key: Any) -> _Worker:
        if len(self._routes) >= _MOST_ROUTES:
            self._routes.clear()
        worker = self._routes[key] = self._owner_of[part_of(key)]
        return worker

    def _take(self, event: Any) -> None:
        try:
            key = self._read(event)
            worker = self._routes[key] if key in self._routes else self._route(key)
        except BaseException as error:
            self.fail(event, error, self.spec.by if callable(self.spec.by) else None)
            return
        self._number += 1
        worker.numbers.append(self._number)
        worker.events.append(event)
        self._waiting += 1
        if self._is_joined and self._is_virtual:
            self._flush_here()
        elif not self._is_due:
            self._is_due = True
            due_ns = min(0, self.clock.now_ns) if self._is_virtual else self.clock.now_ns
            self._flush_timer = self.clock.schedule_ns(due_ns, lambda *_: self._flush_here())
        elif self._waiting >= _LARGEST and not self._is_virtual:
            self._pump_all()
            if self._waiting >= _CAPACITY:
                self._wait_for_room()

    def _wait_for_room(self) -> None:
        with self._changed:
            while self._waiting >= _CAPACITY and not self._is_closing:
                self._changed.wait(1.0)

    def _flush_here(self) -> None:
        """Send what waits; in virtual time wait for the results, and pass them on."""
        self._is_due = False
        self._flush_timer.dispose()
        if self._is_closing:
            return
        if not self._is_virtual:
            self._pump_all()
            return
        while self._waiting or self._is_any_due():
            self._exchange(completes=False)
        self._wake_up()

    def _is_any_due(self) -> bool:
        now_ns = self.clock.now_ns
        return any(one.next_due_ns is not None and one.next_due_ns <= now_ns for one in self.workers)

    def _exchange(self, *, completes: bool) -> None:
        """Send one batch to each worker that has events or timers due, wait for the replies, pass the results on."""
        made = _Round()
        now_ns = self.clock.now_ns
        with self._changed:
            self._rounds.append(made)
            for worker in self.workers:
                is_due = worker.next_due_ns is not None and worker.next_due_ns <= now_ns
                if worker.events or is_due or (completes and not worker.has_finished):
                    self._send(worker, made, completes)
            while made.waiting and not self._is_closing and self._error is None:
                self._changed.wait(1.0)
        self._deliver()

    def _pump_all(self) -> None:
        with self._changed:
            for worker in self.workers:
                self._pump(worker)

    def _pump(self, worker: _Worker) -> None:
        """Send batches to a worker, as many as it may have. Under the lock."""
        while self._may_send(worker):
            made = _Round()
            self._rounds.append(made)
            self._send(worker, made, self._is_completing and not worker.events[_LARGEST:])

    def _may_send(self, worker: _Worker) -> bool:
        if (
            self._is_closing
            or worker.is_gone
            or worker.is_down
            or any(batch.is_suspect or batch.sent is None for batch in worker.in_flight)
        ):
            return False
        flying = len(worker.in_flight)
        if not flying:
            is_due = worker.next_due_ns is not None and worker.next_due_ns <= self.clock.now_ns
            ends = self._is_completing and not worker.has_finished and not self._was_told_to_end(worker)
            return bool(worker.events) or is_due or ends
        return flying < _IN_FLIGHT and len(worker.events) >= _LARGEST

    def _was_told_to_end(self, worker: _Worker) -> bool:
        return any(batch.request.completes for batch in worker.log)

    def _send(self, worker: _Worker, made: _Round, completes: bool) -> None:
        """Send the next batch of a worker. Under the lock."""
        numbers, events = worker.numbers[:_LARGEST], worker.events[:_LARGEST]
        del worker.numbers[:_LARGEST], worker.events[:_LARGEST]
        self._waiting -= len(events)
        completes = completes and not worker.events
        saves = self._is_saved and (len(worker.log) >= _MOST_LOGGED or worker.unsaved_ns > _SNAPSHOT_AFTER_NS)
        now_ns, wall_ns = self.clock.read_ns()
        request = BatchRequest(now_ns, wall_ns - now_ns, numbers, events, saves=saves, completes=completes)
        try:
            batch = _Batch(request, dumps(tuple(request)), made)
        except BaseException as error:  # code of the user's classes may raise
            if is_interrupt(error):
                raise
            request = self._without_what_cannot_travel(request, made)
            batch = _Batch(request, dumps(tuple(request)), made)
        if saves:
            worker.unsaved_ns = 0
        worker.next_due_ns = None
        self._fly(worker, batch)

    def _without_what_cannot_travel(self, request: BatchRequest, made: _Round) -> BatchRequest:
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

    def _fly(self, worker: _Worker, batch: _Batch) -> None:
        batch.round.waiting += 1
        batch.at_s = time.monotonic()
        worker.log.append(batch)
        worker.in_flight.append(batch)
        try:
            batch.sent = worker.process.send(batch.data)
        except WorkerDiedError:
            batch.sent = None  # its reply is missed at once
        self._changed.notify_all()

    # --- replies, on a thread for each worker ---

    def _listen(self, worker: _Worker) -> None:
        name = f"rxmetronome {self.flow}/{self.step} worker {worker.number}"
        threading.Thread(target=self._receive_all, args=(worker,), name=name, daemon=True).start()

    def _receive_all(self, worker: _Worker) -> None:
        while True:
            with self._changed:
                while not worker.in_flight and not self._is_closing and not worker.is_gone:
                    self._changed.wait()
                if self._is_closing or worker.is_gone:
                    return
                batch, process = worker.in_flight[0], worker.process
            try:
                try:
                    reply = Reply(*pickle.loads(_result(process, batch.sent)))  # noqa: S301  from a worker of this run
                except WorkerDiedError:
                    self._recover(worker)
                else:
                    self._receive(worker, batch, reply)
            except BaseException as error:
                with self._changed:
                    if self._is_closing:
                        return
                    self._error = error
                    self._changed.notify_all()
                self.host.on_clock(self._fail_for_good)
                return

    def _receive(self, worker: _Worker, batch: _Batch, reply: Reply) -> None:
        with self._changed:
            if self._is_closing:
                return
            worker.in_flight.popleft()
            following = worker.in_flight[0] if worker.in_flight else None
            if following is not None and following.sent is None:
                following.sent = worker.process.send(following.data)
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
                worker.saved = pickle.loads(reply.saved)  # noqa: S301  from a worker of this run
                while worker.log and worker.log.popleft() is not batch:
                    pass
            batch.round.replies.append((batch.request.now_ns, reply))
            batch.request = batch.request._replace(events=[], numbers=[])  # the bytes are kept for a replay
            self._land(batch.round)
            if not self._is_virtual:
                self._pump(worker)
            self._changed.notify_all()
        if not self._is_virtual:
            self._deliver_soon()

    def _land(self, made: _Round) -> None:
        """Note that a batch of a round has been answered; keep the results in the order of the rounds."""
        made.waiting -= 1
        if self._ordered:
            while self._rounds and not self._rounds[0].waiting:
                self._ready.append(self._rounds.popleft())
        elif not made.waiting:
            self._rounds.remove(made)
            self._ready.append(made)

    def _deliver_soon(self) -> None:
        with self._changed:
            if self._delivery_is_due or self._is_closing:
                return
            self._delivery_is_due = True
        self.host.on_clock(self._deliver_in_life)

    def _deliver_in_life(self) -> None:
        self._delivery_is_due = False
        self._deliver()
        self._wake_up()
        if self._is_completing and all(worker.has_finished and not worker.in_flight for worker in self.workers):
            self.finish()

    def _deliver(self) -> None:
        """Pass on the results that are there. On the clock's thread."""
        if self._error is not None:
            self._fail_for_good()
            return
        first = self.spec.into[0]
        send = self._send_first
        while self._ready:
            made = self._ready.popleft()
            if len(made.replies) == 1 and not made.failures and not made.replies[0][1].ports:
                for event in made.replies[0][1].events:
                    send(event)
                continue
            for _, port, event in made.results(first):
                if port == first:
                    send(event)
                elif port == ERR:
                    self.fail(*event)
                elif port == STOP:
                    self.request_stop(*event)
                else:
                    self.outlets[port].send(event)

    def _fail_for_good(self) -> None:
        error, self._error = self._error, None
        if error is not None and not self.is_finished:
            self.fail(None, error)
            self.request_stop(1, 0)
            self._close()
            self.finish()

    # --- timers of the workers ---

    def _wake_up(self) -> None:
        """Have the clock call back when the next timer of a worker is due."""
        due = [one.next_due_ns for one in self.workers if one.next_due_ns is not None and not one.in_flight]
        if not due or self.is_finished or (self._wake_ns is not None and self._wake_ns <= min(due)):
            return
        self._wake.dispose()
        self._wake_ns = min(due)
        self._wake = self.step_clock.schedule_ns(self._wake_ns, self._woken)

    def _woken(self, *_: object) -> None:
        self._wake_ns = None
        self._flush_here()
        if self._is_completing and self._is_virtual and all(worker.has_finished for worker in self.workers):
            self.finish()

    # --- the death of a worker ---

    def _recover(self, worker: _Worker) -> None:
        """Start a process anew, put the last snapshot back, and send again what came after it."""
        with self._changed:
            if self._is_closing:
                return
            worker.restarts += 1
            first = worker.in_flight[0]
            first.deaths += 1
            began_s = time.monotonic()
            if first.deaths >= _DEATHS or first.is_suspect:
                self._halve(worker, first)
            worker.is_down = True
        worker.process.kill()
        process = self._workers_of.spawn(self._blob)  # the beat goes on meanwhile
        with self._changed:
            worker.process, worker.is_down = process, False
            if self._is_closing:
                process.kill()
                return
            again = list(worker.log)
            one_by_one = any(batch.is_suspect and not batch.is_answered for batch in again)
            worker.in_flight.clear()
            if worker.saved:
                load = BatchRequest(worker.saved_ns, 0, [], [], load=worker.saved)
                worker.process.send(dumps(tuple(load)))
            for batch in again:
                data = batch.data
                if batch.is_answered:
                    data = dumps((*pickle.loads(data)[:5], True, *pickle.loads(data)[6:]))  # noqa: S301  our own
                else:  # beside a suspect each waits for the one before, whose answer could be lost with the worker
                    worker.in_flight.append(batch)
                    if one_by_one and len(worker.in_flight) > 1:
                        batch.sent = None
                        continue
                batch.sent = worker.process.send(data)
            _LOG.warning(
                "flow `%s`: worker %d of step `%s` died; it was started again in %.1f s, its keys were restored, and "
                "%s were sent again", self.flow, worker.number, self.step, time.monotonic() - began_s,
                f"{len(again):,} batches", extra={"flow": self.flow, "step": self.step},
            )  # fmt: skip

    def _halve(self, worker: _Worker, batch: _Batch) -> None:
        """Divide a batch that kills its worker; make a failure of the one event that does."""
        at = worker.log.index(batch)
        del worker.log[at]
        request = batch.request
        if len(request.events) <= 1:
            for number, event in zip(request.numbers, request.events, strict=True):
                error = StepError(
                    "an event that the operators of its key can handle", event, "its worker died of it three times"
                )
                batch.round.failures.append(((request.now_ns, number), ERR, (event, error, None)))
            halves = [request._replace(numbers=[], events=[])]
        else:
            half = len(request.events) // 2
            halves = [
                request._replace(numbers=request.numbers[:half], events=request.events[:half], completes=False),
                request._replace(numbers=request.numbers[half:], events=request.events[half:]),
            ]
        for number, one in enumerate(halves):
            made = _Batch(one, dumps(tuple(one)), batch.round)
            made.is_suspect = bool(one.events)
            worker.log.insert(at + number, made)
        batch.round.waiting += len(halves) - 1

    # --- another number of workers ---

    def resize(self, number: int) -> None:
        """Share the parts among another number of workers. On the clock's thread, which waits for it."""
        if not self._is_saved:
            remedy = "use operators of this package, or leave the number of workers"
            raise RunError(
                self.flow, f"step `{self.step}` has operators of RxPY's, whose state cannot be moved", remedy
            )
        with self._changed:
            while any(worker.in_flight or worker.events for worker in self.workers) and not self._is_over:
                self._pump_all()
                self._changed.wait(1.0)
            if self._is_over:
                return
            now_ns, wall_ns = self.clock.read_ns()
            for worker in self.workers:
                made = _Round()
                self._rounds.append(made)
                request = BatchRequest(now_ns, wall_ns - now_ns, [], [], saves=True)
                self._fly(worker, _Batch(request, dumps(tuple(request)), made))
            while any(worker.in_flight for worker in self.workers) and not self._is_over:
                self._changed.wait(1.0)
            before = list(self._owner_of)
            saved = [row for worker in self.workers for row in worker.saved]
            old, kept = self.workers, self.workers[:number]
            new = [self._new_worker(one) for one in range(len(kept) + 1, number + 1)]
            self.workers = [*kept, *new]
            self._share_parts()
            for worker in old[number:]:
                worker.is_gone = True
                worker.process.kill()
            for worker in self.workers:
                mine = {part for part in range(PARTS) if self._owner_of[part] is worker}
                had = {part for part in range(PARTS) if before[part] is worker}
                worker.saved_ns = now_ns
                worker.saved = [row for row in saved if part_of(row[0]) in mine]
                load = [row for row in worker.saved if part_of(row[0]) not in had]
                request = BatchRequest(now_ns, wall_ns - now_ns, [], [], load=load, drop=sorted(had - mine))
                made = _Round()
                self._rounds.append(made)
                worker.log.clear()
                self._fly(worker, _Batch(request, dumps(tuple(request)), made))
                self.moved += len(mine - had)
            for worker in new:
                self._listen(worker)
            while any(worker.in_flight for worker in self.workers) and not self._is_over:
                self._changed.wait(1.0)
            for worker in self.workers:
                worker.log.clear()
            self._changed.notify_all()
        self._deliver()
        self._wake_up()

    # --- the end ---

    def complete(self) -> None:
        """Have the workers complete the operators of all keys; the node finishes when they have."""
        if self._is_completing or self.is_finished:
            return
        if not self.workers or self._is_closing:
            self.finish()
            return
        self._flush_here()
        self._is_completing = True
        if self._is_virtual:
            self._exchange(completes=True)
            if all(worker.has_finished for worker in self.workers):
                self.finish()
            else:
                self._wake_up()
        else:
            self._pump_all()

    def _close(self) -> None:
        """End the workers' processes and threads."""
        with self._changed:
            if self._is_closing:
                return
            self._is_closing = True
            self._changed.notify_all()
        for worker in self.workers:
            worker.process.kill()

    def finish(self) -> None:
        """Finish, and let the workers go."""
        self._close()
        super().finish()

    def dispose(self) -> None:
        """Release everything."""
        self._flush_timer.dispose()
        self._wake.dispose()
        self._close()

    def left_over(self) -> str:
        """Count the events that are at workers."""
        flying = sum(len(batch.request.events) for worker in self.workers for batch in tuple(worker.in_flight))
        waiting = flying + self._waiting
        return f"{waiting:,} events had not come back from workers" if waiting else super().left_over()
