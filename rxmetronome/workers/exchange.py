"""The caller's side of a keyed step on workers: batches out, results in, and what a worker's death leaves undone."""

import logging
import pickle
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any, TypeAlias

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.errors import RunError, StepError, is_interrupt
from rxmetronome.flow.keyed_steps import PARTS, KeyLanes, part_of, sender
from rxmetronome.flow.nodes import Host, Node
from rxmetronome.flow.ports import Receive
from rxmetronome.flow.steps import PipelineStep
from rxmetronome.operators.event_fields import EXACT_KEYS, reader
from rxmetronome.operators.event_fields import key as normalized
from rxmetronome.protocols import ERR
from rxmetronome.workers.batches import (
    Round,
    SentBatch,
    WorkerDiedError,
    WorkerProcess,
    WorkerRecord,
    Workers,
    is_saved,
    result_of,
    silent,
    without_states,
)
from rxmetronome.workers.part_host import STOP, BatchRequest, Reply, StepSpec, dumps

Route: TypeAlias = tuple[Callable[[Any], None], Callable[[int], None]]
"""What adds an event, and its number, to what a worker is sent."""
_LOG = logging.getLogger("rxmetronome")
_LARGEST = 1_000
"""The most events of a batch."""
_PUMPS_AFTER = 255
"""Under load a look at the workers comes with one event in 256."""
_IN_FLIGHT = 4
"""The most batches that a worker has at once."""
_CAPACITY = 10_000
"""So many events wait for a worker; then the clock's thread does."""
_MOST_LOGGED = 256
"""So many batches are sent again at most when a worker dies; then its states are saved."""
_SNAPSHOT_AFTER_NS = 500_000_000
_DEATHS = 3
"""A batch that kills its worker so often is halved, down to the event that does."""
_RESTORES = 10
_MOST_ROUTES = 1_000_000


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
        self._workers_of = workers
        self._is_joined = is_joined or self.supervisor is not None  # which reacts to the failure of each event
        self._is_virtual = self.clock.is_virtual
        self._ordered = self._is_virtual if workers.ordered is None else workers.ordered
        self._read = normalized(reader(step.by, "pipeline", "by"))
        self._is_saved = is_saved(step.operators)
        self._blob = StepSpec(self.flow, self.step, step.at, step.operators, step.into, step.by, step.idle_ns)
        self.workers: list[WorkerRecord] = []
        self._owner_of: list[WorkerRecord] = []
        self._routes: dict[Any, Route] = {}
        self._number = 0
        self._sent = 0
        self._rounds: deque[Round] = deque()
        self._ready_rounds: deque[Round] = deque()
        self._changed = threading.Condition(threading.RLock())
        self._is_due = self._is_completing = self._is_closing = False
        self._delivery_is_due = False
        self._flush_timer: abc.DisposableBase = Disposable()
        self._wake: abc.DisposableBase = Disposable()
        self._wake_ns: int | None = None
        self._error: BaseException | None = None
        self._has_failed = False
        self.moved = 0
        self.handle = self._taker()

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
        if self._is_saved:
            self.keep_state.clear()
            self.keep_state(self._save, self._load)
            self.keep_state.close()
        if self.supervisor is not None:
            self.handle = self.supervisor.gate(self.handle)
            for outlet in self.incoming:
                outlet.refresh_targets()

    def _begin_again(self) -> None:
        """Forget all keys, and begin afresh."""
        now_ns, wall_ns = self.clock.read_ns()
        with self._changed:
            for worker in self.workers:
                self._ask(worker, BatchRequest(now_ns, wall_ns - now_ns, [], [], drop=list(range(PARTS))))
            self._wait_for_replies()

    def prepare_workers(self) -> None:
        """Start the workers, before any source starts."""
        self.workers = self._new_workers(1, self._workers_of.number)
        self._share_parts()
        for worker in self.workers:
            self._listen(worker)

    def _new_workers(self, first: int, last: int) -> list[WorkerRecord]:
        """Start workers with these numbers, all at once; end those that have started where one cannot.

        Raises:
            RunError: If one cannot make the step.
        """
        made = [WorkerRecord(number, self._workers_of.spawn(self._blob)) for number in range(first, last + 1)]
        try:
            for worker in made:
                worker.process = self._ready(worker.process)
        except BaseException:
            for worker in made:
                worker.process.kill()
            raise
        return made

    def _ready(self, process: WorkerProcess) -> WorkerProcess:
        """Return the process when it is ready, or another one where it dies before."""
        for _ in range(_DEATHS):
            try:
                process.wait_until_ready()
            except WorkerDiedError:
                process = self._workers_of.spawn(self._blob)
            else:
                return process
        raise RunError(self.flow, f"step `{self.step}`: {_DEATHS} workers died while starting", "look at Ray's logs")

    def _share_parts(self) -> None:
        count = len(self.workers)
        self._owner_of = [self.workers[part % count] for part in range(PARTS)]
        self._routes.clear()

    def _route(self, key: Any) -> Route:
        if len(self._routes) >= _MOST_ROUTES:
            self._routes.clear()
        if key.__class__ not in EXACT_KEYS:
            key = KeyLanes.read_key(key)
        worker = self._owner_of[part_of(key)]
        route = self._routes[key] = worker.events.append, worker.numbers.append
        return route

    def _taker(self) -> Receive:
        """Return the function that takes an event; it runs for each, so all that it can know before it does."""
        name, read, routes, find = self.spec.by, self._read, self._routes, self._route
        is_alone = self._is_joined and self._is_virtual

        def take(event: Any) -> None:
            try:
                key = event[name] if event.__class__ is dict and name in event else read(event)
                add_event, add_number = routes[key] if key in routes else find(key)
            except BaseException as error:
                self._refuse(event, error)
                return
            self._number = number = self._number + 1
            add_event(event)
            add_number(number)  # the last, because other threads send as many events as there are numbers
            if is_alone or not self._is_due:
                self._send_soon()
            elif not number & _PUMPS_AFTER and number - self._sent >= _LARGEST:
                self._make_room()

        return take

    def _refuse(self, event: Any, error: BaseException) -> None:
        """Make a failure of an event without a key; of one that cannot be hashed with what to do."""
        if isinstance(error, TypeError):
            try:
                self._read(event)
            except StepError as better:
                error = better
            except Exception as same:
                error = same
        self.fail(event, error, self.spec.by if callable(self.spec.by) else None)

    def _send_soon(self) -> None:
        """Send what waits when the clock's action has ended; at once where each event waits for its results."""
        if self._is_joined and self._is_virtual:
            self._flush_here()
            return
        self._is_due = True
        due_ns = min(0, self.clock.now_ns) if self._is_virtual else self.clock.now_ns
        self._flush_timer = self.clock.schedule_ns(due_ns, lambda *_: self._flush_here())

    @property
    def _waiting(self) -> int:
        """Return how many events wait here; `_number` is of the clock's thread, `_sent` under the lock."""
        return self._number - self._sent

    def _make_room(self) -> None:
        """In life, send what workers can take; where too much waits, the clock's thread does until they have."""
        if self._is_virtual:
            return
        with self._changed:
            self._pump_all()
            while self._waiting >= _CAPACITY and not self._is_over:
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
        made = Round()
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

    def _pump(self, worker: WorkerRecord) -> None:
        """Send batches to a worker, as many as it may have. Under the lock."""
        while self._may_send(worker):
            made = Round()
            self._rounds.append(made)
            self._send(worker, made, self._is_completing and len(worker.numbers) <= _LARGEST)

    def _may_send(self, worker: WorkerRecord) -> bool:
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
            return bool(worker.numbers) or is_due or ends
        return flying < _IN_FLIGHT and len(worker.numbers) >= _LARGEST

    def _was_told_to_end(self, worker: WorkerRecord) -> bool:
        return any(batch.request.completes for batch in worker.log)

    def _send(self, worker: WorkerRecord, made: Round, completes: bool) -> None:
        """Send the next batch of a worker. Under the lock."""
        numbers = worker.numbers[:_LARGEST]
        count = len(numbers)
        events = worker.events[:count]
        del worker.numbers[:count], worker.events[:count]
        self._sent += count
        completes = completes and not worker.events
        saves = self._is_saved and (
            len(worker.log) >= _MOST_LOGGED
            or worker.unsaved_ns > _SNAPSHOT_AFTER_NS
            or (self._workers_of.is_kept and (completes or self._is_completing))
        )
        now_ns, wall_ns = self.clock.read_ns()
        request = BatchRequest(now_ns, wall_ns - now_ns, numbers, events, saves=saves, completes=completes)
        try:
            batch = SentBatch(request, dumps(tuple(request)), made)
        except BaseException as error:  # code of the user's classes may raise
            if is_interrupt(error):
                raise
            request = self._without_what_cannot_travel(request, made)
            batch = SentBatch(request, dumps(tuple(request)), made)
        if saves:
            worker.unsaved_ns = 0
        worker.next_due_ns = None
        self._fly(worker, batch)

    def _without_what_cannot_travel(self, request: BatchRequest, made: Round) -> BatchRequest:
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

    def _fly(self, worker: WorkerRecord, batch: SentBatch) -> None:
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

    def _listen(self, worker: WorkerRecord) -> None:
        name = f"rxmetronome {self.flow}/{self.step} worker {worker.number}"
        threading.Thread(target=self._receive_all, args=(worker,), name=name, daemon=True).start()

    def _receive_all(self, worker: WorkerRecord) -> None:
        while True:
            with self._changed:
                while not worker.in_flight and not self._is_closing and not worker.is_gone:
                    self._changed.wait()
                if self._is_closing or worker.is_gone:
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
                with self._changed:
                    if self._is_closing:
                        return
                    self._error = error
                    self._changed.notify_all()
                self.host.on_clock(self._fail_for_good)
                return

    def _receive(self, worker: WorkerRecord, batch: SentBatch, reply: Reply) -> None:
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

    def _land(self, made: Round) -> None:
        """Note that a batch of a round has been answered; keep the results in the order of the rounds."""
        made.waiting -= 1
        if self._ordered:
            while self._rounds and not self._rounds[0].waiting:
                self._ready_rounds.append(self._rounds.popleft())
        elif not made.waiting:
            self._rounds.remove(made)
            self._ready_rounds.append(made)

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
        while self._ready_rounds:
            made = self._ready_rounds.popleft()
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
            self._has_failed = True
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

    def _recover(self, worker: WorkerRecord) -> None:
        """Start a process again, put the last snapshot back, and send again what came after it."""
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
        process, again = self._restored(worker)  # the beat goes on meanwhile
        with self._changed:
            worker.process, worker.is_down = process, False
            if self._is_closing:
                process.kill()
                return
            waiting = [batch for batch in worker.log if not batch.is_answered]
            worker.in_flight = deque(waiting)
            one_by_one = any(batch.is_suspect for batch in waiting)
            for at, batch in enumerate(waiting):
                if one_by_one and at:  # beside a suspect each waits for the one before, which its death could not tell
                    batch.sent = None
                else:
                    batch.sent = process.send(without_states(batch))
            _LOG.warning(
                "flow `%s`: worker %d of step `%s` died; it was started again in %.1f s, its keys were restored, and "
                "%s were sent again", self.flow, worker.number, self.step, time.monotonic() - began_s,
                f"{again + len(waiting):,} batches", extra={"flow": self.flow, "step": self.step},
            )  # fmt: skip

    def _restored(self, worker: WorkerRecord) -> tuple[WorkerProcess, int]:
        """Return a process that has what the worker had after its last reply, and how many batches that took.

        Raises:
            RunError: If processes die of it.
        """
        before = [batch for batch in list(worker.log) if batch.is_answered]
        requests = [silent(without_states(batch)) for batch in before]
        if worker.saved:
            requests.insert(0, dumps(tuple(BatchRequest(worker.saved_ns, 0, [], [], load=worker.saved))))
        for _ in range(_RESTORES):
            process = self._ready(self._workers_of.spawn(self._blob))
            try:
                sent = [process.send(data) for data in requests]
                if sent:  # a death from here on is that of a batch without a reply
                    result_of(process, sent[-1])
            except WorkerDiedError:
                process.kill()
            else:
                return process, len(before)
        happened = f"worker {worker.number} of step `{self.step}` died {_RESTORES} times while its keys were restored"
        raise RunError(self.flow, happened, "give it more memory, or have more workers share the keys")

    def _halve(self, worker: WorkerRecord, batch: SentBatch) -> None:
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
            made = SentBatch(one, dumps(tuple(one)), batch.round)
            made.is_suspect = bool(one.events)
            worker.log.insert(at + number, made)
        batch.round.waiting += len(halves) - 1

    # --- another number of workers ---

    def more_workers(self, number: int) -> list[WorkerRecord]:
        """Start what another number of workers needs. On any thread, while the clock goes on.

        Raises:
            RunError: If the states of its operators cannot be moved, or a worker cannot start.
        """
        if not self._is_saved:
            remedy = "use operators of this package, or leave the number of workers"
            raise RunError(
                self.flow, f"step `{self.step}` has operators of RxPY's, whose state cannot be moved", remedy
            )
        return self._new_workers(len(self.workers) + 1, number)

    def resize(self, number: int, new: list[WorkerRecord]) -> None:
        """Share the parts among another number of workers. On the clock's thread, which waits for it.

        Args:
            number: How many there are from now on.
            new: Those that `more_workers` has started for it.
        """
        if self._is_over or not self.workers:
            for worker in new:
                worker.process.kill()
            return
        self.settle()
        saved = self._save()
        with self._changed:
            if self._is_over:
                for worker in new:
                    worker.process.kill()
                return
            before = list(self._owner_of)
            for worker in self.workers[number:]:
                worker.is_gone = True
                worker.process.kill()
            self.workers = [*self.workers[:number], *new]
            self._share_parts()
            for worker in new:
                self._listen(worker)
            self._hand_out(saved, before)
        self._deliver()
        self._wake_up()

    def _hand_out(self, saved: list[Any], before: list[WorkerRecord]) -> None:
        """Give each worker the states of its parts, but for those that it had before. Under the lock."""
        now_ns, wall_ns = self.clock.read_ns()
        for worker in self.workers:
            mine = {part for part in range(PARTS) if self._owner_of[part] is worker}
            had = {part for part, owner in enumerate(before) if owner is worker}
            worker.saved_ns = now_ns
            worker.saved = [row for row in saved if part_of(row[0]) in mine]
            load = [row for row in worker.saved if part_of(row[0]) not in had]
            worker.log.clear()
            self._ask(worker, BatchRequest(now_ns, wall_ns - now_ns, [], [], load=load, drop=sorted(had - mine)))
            self.moved += len(mine - had)
        self._wait_for_replies()
        for worker in self.workers:
            worker.log.clear()
        self._changed.notify_all()

    def _ask(self, worker: WorkerRecord, request: BatchRequest) -> None:
        """Send a request without events. Under the lock."""
        made = Round()
        self._rounds.append(made)
        self._fly(worker, SentBatch(request, dumps(tuple(request)), made))

    def _wait_for_replies(self) -> None:
        """Wait until nothing is under way. Under the lock."""
        while any(worker.in_flight for worker in self.workers) and not self._is_over:
            self._changed.wait(1.0)

    # --- epochs ---

    def settle(self) -> bool:
        """Wait for the results of all events so far, and pass them on. On the clock's thread.

        Returns:
            True if there were some.
        """
        if self._is_virtual:
            is_any = bool(self._waiting) and not self.is_finished
            self._flush_here()
            return is_any
        with self._changed:
            under_way = any(worker.in_flight or worker.events for worker in self.workers)
            if self._is_over or self.is_finished or not (under_way or self._ready_rounds):
                return False
            while any(worker.in_flight or worker.events for worker in self.workers) and not self._is_over:
                self._pump_all()
                self._changed.wait(1.0)
        self._deliver()
        self._wake_up()
        return True

    def _save(self) -> list[Any]:
        """Return the states of all keys, as `KeyLanes.save` does. On the clock's thread, when it has settled."""
        if self._has_failed or self._error is not None:
            raise RunError(self.flow, f"the workers of step `{self.step}` are gone", "look at its failures")
        with self._changed:
            if not self._is_over and not self.is_finished:
                now_ns, wall_ns = self.clock.read_ns()
                for worker in self.workers:
                    self._ask(worker, BatchRequest(now_ns, wall_ns - now_ns, [], [], saves=True))
                self._wait_for_replies()
            return [row for worker in self.workers for row in worker.saved]

    def _load(self, saved: list[Any]) -> None:
        """Give the workers the states that a run before has saved, in place or on any number of workers."""
        with self._changed:
            self._hand_out(saved, [])
        self._wake_up()

    # --- the end ---

    def complete(self) -> None:
        """Have the workers complete the operators of all keys; the node finishes when they have."""
        if self.supervisor is not None:
            self.supervisor.end_rest()
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
        if self.supervisor is not None:
            self.supervisor.dispose()
        self._flush_timer.dispose()
        self._wake.dispose()
        self._close()

    def left_over(self) -> str:
        """Count the events that are at workers."""
        flying = sum(len(batch.request.events) for worker in self.workers for batch in tuple(worker.in_flight))
        waiting = flying + self._waiting
        return f"{waiting:,} events had not come back from workers" if waiting else super().left_over()
