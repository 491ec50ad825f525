"""The caller's side of a keyed step on workers, a node of the run: events in, results out, timers, and the end."""

from typing import Any

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.errors import RunError, StepError
from rxmetronome.flow.keyed_steps import sender_of_many
from rxmetronome.flow.nodes import Host, Node
from rxmetronome.flow.ports import Receive
from rxmetronome.flow.steps import PipelineStep
from rxmetronome.operators.event_fields import key as normalized
from rxmetronome.operators.event_fields import reader
from rxmetronome.protocols import ERR
from rxmetronome.workers.batches import Round, WorkerRecord
from rxmetronome.workers.exchange import LARGEST, Exchange
from rxmetronome.workers.part_host import STOP, StepSpec
from rxmetronome.workers.part_moves import forget_all, hand_out, is_saved, share_among, states_of_all
from rxmetronome.workers.part_table import PartTable
from rxmetronome.workers.worker_process import Workers

_LOOKS_AFTER = 256
"""Under load a look at the workers comes with one event in so many."""
_CAPACITY = 10_000
"""So many events wait for a worker; then the clock's thread does."""


class _Nothing:
    """The class of no event: where a key is not a field, none is read as one."""


class ExchangeNode(Node):
    """A step with `by=` whose keys are shared among workers.

    In virtual time the results of an event are there before the clock runs its next action, so that they are those of
    the step in place. In life batches are on their way while the clock goes on.

    Args:
        host: The run.
        step: The step.
        pool: Where it works.
        is_joined: True if other ways lead to the steps behind it: then each event waits for its results.
    """

    spec: PipelineStep

    def __init__(self, host: Host, step: PipelineStep, pool: Workers, is_joined: bool) -> None:
        super().__init__(host, step)
        self._pool = pool
        self._is_joined = is_joined or self.supervisor is not None  # which reacts to the failure of each event
        self._is_virtual = self.clock.is_virtual
        self._read = normalized(reader(step.by, "pipeline", "by"))
        is_numbered = self._is_virtual or bool(pool.ordered)
        self.exchange = Exchange(
            StepSpec(self.flow, self.step, step.at, step.operators, step.into, step.by, step.idle_ns, is_numbered),
            pool,
            self.clock,
            is_saved(step.operators),
            None if self._is_virtual else self._deliver_soon,
            self._note_idle,
            lambda: self.host.on_clock(self._fail_for_good),
        )
        self._table = PartTable(self.exchange.is_numbered)
        self._is_due = self._delivery_is_due = self._is_delivering = self._has_failed = False
        self._flush_timer: abc.DisposableBase = Disposable()
        self._wake: abc.DisposableBase = Disposable()
        self._wake_ns: int | None = None
        self.handle = self._taker()

    # --- counters ---

    @property
    def workers(self) -> list[WorkerRecord]:
        """Return the workers."""
        return self.exchange.workers

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
                "parts": len(self._table.parts_of(worker)), "restarts": worker.restarts,
            }  # fmt: skip
            if worker.latency.count:
                row["lag_p50_ms"] = (worker.latency.quantile_ns(0.5) or 0) / 1e6
                row["lag_p99_ms"] = (worker.latency.quantile_ns(0.99) or 0) / 1e6
                row["lag_max_ms"] = worker.latency.most_ns / 1e6
            rows[f"{self.step}/worker {worker.number}"] = row
        return rows

    # --- the start ---

    def prepare_workers(self) -> None:
        """Start the workers, before any source starts."""
        self.exchange.workers = self.exchange.new_workers(1, self._pool.number)
        self._table.share(self.workers)
        for worker in self.workers:
            self.exchange.listen(worker)

    def start(self) -> None:
        """Prepare for the first event."""
        self._send_many = sender_of_many(self, self.spec.into[0])
        if self.exchange.is_saved:
            self.keep_state.clear()
            self.keep_state(self._save, self._load)
            self.keep_state.close()
        if self.supervisor is not None:
            self.handle = self.supervisor.gate(self.handle)
            for outlet in self.incoming:
                outlet.refresh_targets()

    def _begin_again(self) -> None:
        """Forget all keys, and begin afresh."""
        forget_all(self.exchange, self.clock)

    # --- events, on the clock's thread ---

    def _taker(self) -> Receive:
        """Return the function that takes an event; it runs for each, so all that it can know before it does.

        It has no `return`, so that it is written into what leads to it: see `flow/handler_templates.py`. What is seldom
        done is behind two looks at variables; a small number counts down, as a large one is a new object each time.
        """
        name, read, routes = self.spec.by, self._read, self._table.routes
        plain: Any = dict if isinstance(name, str) else _Nothing
        count, left, is_wanted = 0, _LOOKS_AFTER, True

        def look() -> None:
            nonlocal left, is_wanted
            is_wanted = False  # before the look, since another thread may want one from now on
            left = self._look(left)

        def look_next() -> None:
            nonlocal is_wanted
            is_wanted = True

        self._look_next = look_next

        def take(event: Any) -> None:
            nonlocal left
            try:
                add_event = routes[event[name] if event.__class__ is plain else read(event)]
            except BaseException as error:
                self._refuse(event, error)
            else:
                add_event(event)
                left -= 1
                if is_wanted or left <= 0:
                    look()

        def take_numbered(event: Any) -> None:
            nonlocal count, left
            try:
                add_event, add_number = routes[event[name] if event.__class__ is plain else read(event)]
            except BaseException as error:
                self._refuse(event, error)
            else:
                count += 1
                add_event(event)
                add_number(count)  # the last, because other threads send as many events as there are numbers
                left -= 1
                if is_wanted or left <= 0:
                    look()

        return take_numbered if self.exchange.is_numbered else take

    def _look(self, left: int) -> int:
        """Send what waits, or make room where none is left; return how many events may come before the next look."""
        meter = self.host.meter
        if not self._is_due or (self._is_joined and self._is_virtual):
            self._send_soon()
        elif left <= 0 and meter.timing and meter.mask:
            return 1  # the next event, which is not timed
        elif left <= 0:
            self._make_room()
        return left if left > 0 else _LOOKS_AFTER

    def _refuse(self, event: Any, error: BaseException) -> None:
        """Make a failure of an event without a key; of a field that is missing or cannot be hashed with what to do."""
        if isinstance(error, TypeError) or (isinstance(error, KeyError) and isinstance(self.spec.by, str)):
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

    def _note_idle(self) -> None:
        """Have the next event sent soon: no reply will do it. On a worker's thread, which then looks for events."""
        self._is_due = False
        self._look_next()

    @property
    def _waiting(self) -> int:
        """Return how many events wait to be sent."""
        return sum(self.exchange.waiting(worker) for worker in self.workers)

    def _make_room(self) -> None:
        """Send what can be, and pass on what has come back; wait where too much waits for the workers.

        A source may keep the clock's thread for long, and then no action of this step's comes to pass results on.
        """
        exchange = self.exchange
        if self._is_virtual or self._waiting < LARGEST:
            return
        exchange.pump_all()
        if exchange.ready_rounds and exchange.error is None:
            meter = self.host.meter
            was, meter.timing = meter.timing, False  # which is about the event that is taken
            try:
                self._deliver()
            finally:
                meter.timing = was
        with exchange.changed:
            while self._waiting >= _CAPACITY and not exchange.is_over:
                exchange.changed.wait(1.0)

    def _flush_here(self) -> None:
        """Send what waits; in virtual time wait for the results, and pass them on."""
        self._is_due = False
        self._look_next()
        self._flush_timer.dispose()
        if self.exchange.is_closing:
            return
        if not self._is_virtual:
            with self.exchange.changed:
                self.exchange.pump_all()
                self._is_due = all(worker.in_flight for worker in self.workers)  # their replies have the rest sent
            return
        while self._waiting or any(self.exchange.is_due(worker) for worker in self.workers):
            self.exchange.send_round(completes=False)
            self._deliver()
        self._wake_up()

    def settle(self) -> bool:
        """Wait for the results of all events so far, and pass them on.

        Returns:
            True if there were some.
        """
        if self._is_virtual:
            is_any = bool(self._waiting) and not self.is_finished
            self._flush_here()
            return is_any
        exchange = self.exchange
        with exchange.changed:
            if exchange.is_over or self.is_finished or not (self._is_under_way() or exchange.ready_rounds):
                return False
            while self._is_under_way() and not exchange.is_over:
                exchange.pump_all()
                exchange.changed.wait(1.0)
        self._deliver()
        self._wake_up()
        return True

    def _is_under_way(self) -> bool:
        return any(worker.in_flight or worker.events for worker in self.workers)

    # --- results, on the clock's thread ---

    def _deliver_soon(self) -> None:
        """Have the clock's thread pass on the results that are there."""
        with self.exchange.changed:
            if self._delivery_is_due or self.exchange.is_closing:
                return
            self._delivery_is_due = True
        self.host.on_clock(self._deliver_in_life)

    def _deliver_in_life(self) -> None:
        self._delivery_is_due = False
        self._deliver()
        self._wake_up()
        if self.exchange.is_completing and all(one.has_finished and not one.in_flight for one in self.workers):
            self.finish()

    def _deliver(self) -> None:
        """Pass on the results that are there."""
        if self.exchange.error is not None:
            self._fail_for_good()
            return
        if self._is_delivering:  # a result has come back to this step as an event; the other ones follow it
            return
        self._is_delivering = True
        try:
            while self.exchange.ready_rounds:
                self._pass_on(self.exchange.ready_rounds.popleft())
        finally:
            self._is_delivering = False

    def _pass_on(self, made: Round) -> None:
        """Pass on the results of a round."""
        first = self.spec.into[0]
        if len(made.replies) == 1 and not made.failures and not made.replies[0][1].ports:
            self._send_many(made.replies[0][1].events)
            return
        for _, port, event in made.results(first):
            if port == first:
                self._send_many((event,))
            elif port == ERR:
                self.fail(*event)
            elif port == STOP:
                self.request_stop(*event)
            else:
                self.outlets[port].send(event)

    def _fail_for_good(self) -> None:
        error, self.exchange.error = self.exchange.error, None
        if error is not None and not self.is_finished:
            self._has_failed = True
            self.fail(None, error)
            self.request_stop(1, 0)
            self.exchange.close()
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
        if self.exchange.is_completing and self._is_virtual and all(worker.has_finished for worker in self.workers):
            self.finish()

    # --- another number of workers, and epochs ---

    def more_workers(self, number: int) -> list[WorkerRecord]:
        """Start what another number of workers needs. On any thread, while the clock goes on.

        Raises:
            RunError: If the states of its operators cannot be moved, or a worker cannot start.
        """
        if not self.exchange.is_saved:
            remedy = "use operators of this package, or leave the number of workers"
            raise RunError(
                self.flow, f"step `{self.step}` has operators of RxPY's, whose state cannot be moved", remedy
            )
        return self.exchange.new_workers(len(self.workers) + 1, number)

    def resize(self, number: int, new: list[WorkerRecord]) -> None:
        """Share the parts among another number of workers. On the clock's thread, which waits for it.

        Args:
            number: How many there are from now on.
            new: Those that `more_workers` has started for it.
        """
        if self.exchange.is_over or not self.workers:
            for worker in new:
                worker.process.kill()
            return
        self.settle()
        share_among(self.exchange, self._table, self.clock, number, new)
        self._deliver()
        self._wake_up()

    def _save(self) -> list[Any]:
        """Return the states of all keys, as `KeyLanes.save` does. On the clock's thread, when it has settled."""
        if self._has_failed or self.exchange.error is not None:
            raise RunError(self.flow, f"the workers of step `{self.step}` are gone", "look at its failures")
        with self.exchange.changed:
            return states_of_all(self.exchange, self.clock)

    def _load(self, saved: list[Any]) -> None:
        """Give the workers the states that a run before has saved, in place or on any number of workers."""
        hand_out(self.exchange, self._table, self.clock, saved)
        self._wake_up()

    # --- the end ---

    def complete(self) -> None:
        """Have the workers complete the operators of all keys; the node finishes when they have."""
        if self.supervisor is not None:
            self.supervisor.end_rest()
        if self.exchange.is_completing or self.is_finished:
            return
        if not self.workers or self.exchange.is_closing:
            self.finish()
            return
        self._flush_here()
        self.exchange.is_completing = True
        if not self._is_virtual:
            self.exchange.pump_all()
            return
        self.exchange.send_round(completes=True)
        self._deliver()
        if all(worker.has_finished for worker in self.workers):
            self.finish()
        else:
            self._wake_up()

    def finish(self) -> None:
        """Finish, and let the workers go."""
        self.exchange.close()
        super().finish()

    def dispose(self) -> None:
        """Release everything."""
        if self.supervisor is not None:
            self.supervisor.dispose()
        self._flush_timer.dispose()
        self._wake.dispose()
        self.exchange.close()

    def left_over(self) -> str:
        """Count the events that are at workers."""
        flying = sum(len(batch.request.events) for worker in self.workers for batch in tuple(worker.in_flight))
        waiting = flying + self._waiting
        return f"{waiting:,} events had not come back from workers" if waiting else super().left_over()
