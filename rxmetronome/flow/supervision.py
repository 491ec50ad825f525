"""What a step does after a failure, `on_failure=`: go on, begin again after growing pauses, rest, or stop the run."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, TypeAlias

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome import arguments, durations
from rxmetronome.clocks import Clock
from rxmetronome.durations import SECOND_NS, Duration
from rxmetronome.errors import ArgumentError, StepError, error_text, is_interrupt
from rxmetronome.flow.ports import Outlet, StepClock
from rxmetronome.protocols import ERR, BlockingSink, Context, UnwrittenError

_LOG = logging.getLogger("rxmetronome")
_MOST_HELD = 10_000
_RESTART, _BREAKER = 'rxm.restart("1s", most="1min", limit=10)', 'rxm.circuit_breaker(5, pause="30s")'


@dataclass(frozen=True)
class Restart:
    """The policy that `restart` returns. Durations are nanoseconds."""

    first_ns: int
    most_ns: int
    limit: int | None
    hint: str = field(default="", compare=False)

    def __repr__(self) -> str:
        first, most = durations.text(self.first_ns), durations.text(self.most_ns)
        return f'restart("{first}", most="{most}", limit={self.limit})'


@dataclass(frozen=True)
class CircuitBreaker:
    """The policy that `circuit_breaker` returns. `pause_ns` is in nanoseconds."""

    failures: int
    pause_ns: int
    hint: str = field(default="", compare=False)

    def __repr__(self) -> str:
        return f'circuit_breaker({self.failures}, pause="{durations.text(self.pause_ns)}")'


Policy: TypeAlias = Restart | CircuitBreaker | Literal["stop"]
OnFailure: TypeAlias = Literal["continue", "restart", "stop"] | Restart | CircuitBreaker


def restart(first: Duration = "1s", most: Duration = "1min", limit: int | None = 10) -> Restart:
    """Have a step begin again after a failure: `on_failure=rxm.restart("1s")`.

    The pause before it begins again doubles from failure to failure, from `first` up to `most`. A step that has worked
    for `most` begins with `first` again.

    - A source that has ended with an error is subscribed again. Events that it cannot read are failures, as ever.
    - A pipeline forgets its state and begins afresh; the event that failed is on `err`, and up to 10,000 events wait
      during the pause.
    - A sink that writes (`file`, `stdout`) is closed and opened again, and writes the same events once more. Those
      behind them wait in its outbox. In virtual time it does not pause.

    Args:
        first: The first pause.
        most: The longest pause, at least `first`.
        limit: How often in a row it begins again; after that the run drains and ends with status 1. None: for ever.

    Raises:
        ArgumentError: If a pause is no duration above zero, `most` is shorter than `first`, or `limit` is below 1.

    Example:
        >>> import reactivex as rx, rxmetronome as rxm
        >>> calls = iter([rx.throw(OSError("gone")), rx.of(1, 2)])
        >>> flow = rxm.Flow("main")
        >>> feed = flow.source("feed", rx.defer(lambda _: next(calls)), on_failure=rxm.restart("2s"))
        >>> _ = feed >> print
        >>> run = flow.run(clock=rxm.VirtualClock(), until="5s")
        1
        2
        >>> run.failures
        <1 failure: feed OSError ×1>
    """
    first_ns = durations.parse(first, call="restart", argument="first", example=_RESTART)
    most_ns = durations.parse(most, call="restart", argument="most", example=_RESTART)
    if most_ns < first_ns:
        expected = f"a duration of at least `first`, {durations.text(first_ns)}"
        raise ArgumentError("restart", "most", expected, most, _RESTART)
    checked = arguments.count(limit, call="restart", argument="limit", example=_RESTART, or_none=True)
    return Restart(first_ns, most_ns, checked, durations.bare_number_hints("restart", first=first, most=most))


def circuit_breaker(failures: int = 5, pause: Duration = "30s") -> CircuitBreaker:
    """Have a pipeline rest after failures in a row: `on_failure=rxm.circuit_breaker(5, pause="30s")`.

    It suits steps that ask others, such as `http`: a service that is down is not asked at each tick, and each event
    that comes while the circuit is open is a failure at once. After `pause` the next event is let in as a trial. The
    first event that leaves the step closes the circuit.

    Args:
        failures: How many failures in a row, without an event that left the step in between, open the circuit.
        pause: How long it stays open before each trial.

    Raises:
        ArgumentError: If `failures` is below 1, or `pause` is no duration above zero.

    Example:
        >>> import rxmetronome as rxm
        >>> def ask(tick):
        ...     print("asked by", tick.id)
        ...     raise OSError("down")
        >>> flow = rxm.Flow("main")
        >>> beat = flow.source("beat", rxm.metronome("1s", count=6))
        >>> step = flow.pipeline("ask", rxm.select(ask), on_failure=rxm.circuit_breaker(2, pause="3s"))
        >>> _ = beat >> step >> print
        >>> run = flow.simulate()
        asked by 0
        asked by 1
        asked by 4
        >>> run.failures
        <6 failures: ask OSError ×3, ask StepError ×3>
    """
    checked = arguments.count(failures, call="circuit_breaker", argument="failures", example=_BREAKER)
    pause_ns = durations.parse(pause, call="circuit_breaker", argument="pause", example=_BREAKER)
    return CircuitBreaker(checked, pause_ns, durations.bare_number_hints("circuit_breaker", pause=pause))


def check_on_failure(kind: str, given: object, observer: object = None) -> Policy | None:
    """Return the policy of a step of this kind; None for `continue`.

    Raises:
        ArgumentError: If it is none, or one that such a step cannot have.
    """
    example = f'flow.{kind}(..., on_failure="restart")'
    if isinstance(given, Restart) or given == "restart":
        if kind == "sink" and not isinstance(observer, BlockingSink):
            expected = '"continue" or "stop" for a sink that cannot be opened again, as file and stdout can'
            raise ArgumentError(kind, "on_failure", expected, given, 'flow.sink(..., on_failure="stop")')
        return given if isinstance(given, Restart) else restart()
    if isinstance(given, CircuitBreaker):
        if kind != "pipeline":
            expected = '"continue", "restart" or "stop"; only pipelines rest'
            raise ArgumentError(kind, "on_failure", expected, given, example)
        return given
    names = ("continue", "restart", "stop")
    name = arguments.one_of(given, names, call=kind, argument="on_failure", example=example)
    return "stop" if name == "stop" else None


class Supervised(Protocol):
    """A step of a run, as its supervisor sees it."""

    step: str
    flow: str
    clock: Clock
    step_clock: StepClock
    host: Any
    outlets: dict[str, Outlet]

    def fail(self, event: object, error: BaseException, function: object = None) -> None:
        """Make a failure of the event."""

    def track_pending(self, describe: Callable[[], str]) -> abc.DisposableBase:
        """Include work in the report of a drain."""


class Supervisor:
    """Stop the run at the first failure of a step, and the base of those that do something else."""

    def __init__(self, node: Supervised) -> None:
        self.node = node

    def failed(self, error: BaseException) -> None:
        """React to a failure. On the clock's thread."""
        self.stop(f"it failed, and on_failure is stop: {error_text(error)}")

    def stop(self, why: str) -> None:
        """Drain the run and end it with status 1."""
        self.say(logging.ERROR, "stops the run: %s", why)
        self.node.host.request_stop(1, 0)

    def say(self, level: int, what: str, *values: object) -> None:
        """Log a line about the step."""
        extra = {"flow": self.node.flow, "step": self.node.step}
        _LOG.log(level, "flow `%s`: step `%s` " + what, self.node.flow, self.node.step, *values, extra=extra)

    def gate(self, handle: Callable[[Any], None]) -> Callable[[Any], None]:
        """Return what takes the events of the step instead of `handle`."""
        return handle

    def end_rest(self) -> None:
        """Begin again at once, because no event follows."""

    def dispose(self) -> None:
        """Release the timer."""


class Pauses:
    """The pauses of a step that begins again: doubled each time, and forgotten when it has worked long enough."""

    def __init__(self, policy: Restart) -> None:
        self.policy, self.in_a_row, self._began_ns = policy, 0, 0

    def next_ns(self, now_ns: int) -> int | None:
        """Return how long to pause after a failure at an instant; None where the limit is reached."""
        policy = self.policy
        if now_ns - self._began_ns >= policy.most_ns:
            self.in_a_row = 0
        self.in_a_row += 1
        if policy.limit is not None and self.in_a_row > policy.limit:
            return None
        pause_ns = min(policy.first_ns << min(self.in_a_row - 1, 64), policy.most_ns)
        self._began_ns = now_ns + pause_ns
        return pause_ns


class Restarter(Supervisor):
    """Begin again after a pause: the operators of a pipeline, or the subscription of a source.

    Args:
        node: The step.
        policy: The pauses and the limit.
        begin: Makes the step begin again.
    """

    def __init__(self, node: Supervised, policy: Restart, begin: Callable[[], None]) -> None:
        super().__init__(node)
        self._pauses, self._begin = Pauses(policy), begin
        self._is_resting = False
        self._held: deque[Any] = deque()
        self._handle: Callable[[Any], None] = self._held.append
        self._timer: abc.DisposableBase = Disposable()
        self._pending = node.track_pending(lambda: f"{len(self._held):,} events until it restarts" * bool(self._held))

    def failed(self, error: BaseException) -> None:
        """Rest, unless it does already."""
        if not self._is_resting:
            self.rest(error)

    def rest(self, error: BaseException) -> bool:
        """Begin again later; return False, and stop the run, where the limit is reached."""
        clock = self.node.clock
        pause_ns = self._pauses.next_ns(clock.now_ns)
        if pause_ns is None:
            self.stop(f"it began again {self._pauses.policy.limit:,} times in a row, and failed: {error_text(error)}")
            return False
        self._is_resting = True
        self.say(logging.WARNING, "begins again in %s: %s", durations.text(pause_ns), error_text(error))
        self._timer = self.node.step_clock.schedule_ns(clock.now_ns + pause_ns, lambda *_: self.end_rest())
        return True

    def end_rest(self) -> None:
        """Begin again, and handle the events that have come meanwhile, up to the next failure."""
        if not self._is_resting:
            return
        self._timer.dispose()
        self._is_resting = False
        self._begin()
        while self._held and not self._is_resting:
            self._handle(self._held.popleft())

    def gate(self, handle: Callable[[Any], None]) -> Callable[[Any], None]:
        """Return what holds events while it rests."""
        self._handle = handle
        held, fail = self._held, self.node.fail

        def hold_or_handle(event: Any) -> None:
            if not self._is_resting:
                handle(event)
            elif len(held) < _MOST_HELD:
                held.append(event)
            else:
                expected = f"fewer than {_MOST_HELD:,} events during the pause of step `{self.node.step}`"
                fail(event, StepError(expected, event, "make the pauses shorter, or the events fewer"))

        return hold_or_handle

    def dispose(self) -> None:
        """Release the timer; events that still wait are failures."""
        self._timer.dispose()
        self._pending.dispose()
        while self._held:
            event = self._held.popleft()
            self.node.fail(event, StepError("to begin again before the run ended", event, "give the run time to drain"))


class Resubscriber(Restarter):
    """Subscribe again to a source that has ended with an error; what it cannot read is a failure and no more."""

    def failed(self, error: BaseException) -> None:
        """Do nothing: `rest` is called where the source has ended."""


class Breaker(Supervisor):
    """Open the circuit of a pipeline after failures in a row.

    Args:
        node: The step.
        policy: How many failures open it, and for how long.
    """

    def __init__(self, node: Supervised, policy: CircuitBreaker) -> None:
        super().__init__(node)
        self._policy = policy
        self._in_a_row = 0
        self._left_before = 0
        self._is_open = False
        self._trial_ns = 0

    def failed(self, error: BaseException) -> None:
        """Count a failure; open the circuit with the last that is allowed."""
        if isinstance(error, StepError) and error.got is self:
            return
        left = self._left()
        self._in_a_row = 1 if left != self._left_before else self._in_a_row + 1
        self._left_before = left
        if not self._is_open and self._in_a_row >= self._policy.failures:
            self._is_open = True
            self._trial_ns = self.node.clock.now_ns + self._policy.pause_ns
            pause = durations.text(self._policy.pause_ns)
            self.say(logging.WARNING, "rests for %s after %s failures in a row: %s",
                     pause, f"{self._in_a_row:,}", error_text(error))  # fmt: skip

    def _left(self) -> int:
        """Return how many events have left the step."""
        return sum(outlet.count for port, outlet in self.node.outlets.items() if port != ERR)

    def gate(self, handle: Callable[[Any], None]) -> Callable[[Any], None]:
        """Return what refuses events while the circuit is open."""
        node, policy = self.node, self._policy

        def handle_if_closed(event: Any) -> None:
            if self._is_open and self._left() != self._left_before:
                self._is_open, self._in_a_row = False, 0
                self.say(logging.WARNING, "works again")
            if not self._is_open:
                handle(event)
                return
            now_ns = node.clock.now_ns
            if now_ns >= self._trial_ns:
                self._trial_ns = now_ns + policy.pause_ns
                handle(event)
                return
            rest = durations.text(self._trial_ns - now_ns)
            expected = f"a step that works: its last {self._in_a_row:,} events failed, and the next trial is in {rest}"
            node.fail(event, StepError(expected, self, "see the failures before it"))

        return handle_if_closed

    def __repr__(self) -> str:
        return f"an open circuit ({self._policy!r})"


class RestartingSink(BlockingSink):
    """A sink that is closed and opened again where it could not write, and then writes the same events once more.

    Args:
        sink: The sink.
        policy: The pauses and the limit.
        stop: Stops the run, with the reason, where the limit is reached.
        is_virtual: True if it must not pause.
    """

    def __init__(self, sink: BlockingSink, policy: Restart, stop: Callable[[str], None], is_virtual: bool) -> None:
        super().__init__()
        self._sink, self._pauses, self._stop, self._is_virtual = sink, Pauses(policy), stop, is_virtual
        self.kind = getattr(sink, "kind", "sink")
        self.prepare = sink.prepare  # type: ignore[method-assign]
        self._context: Context | None = None
        self._is_open = True
        self._ending = threading.Event()

    def start(self, context: Context | None) -> None:
        """Open the sink."""
        self._context = context
        self._sink.start(context)

    def write(self, items: Sequence[Any]) -> None:
        """Write all items; after an error open the sink again, and write the rest."""
        done = 0
        while True:
            try:
                if not self._is_open:
                    self._sink.start(self._context)
                    self._is_open = True
                self._sink.write(items[done:])
            except BaseException as error:
                if is_interrupt(error):
                    raise
                cause = error
                if isinstance(error, UnwrittenError):
                    done += error.written
                    cause = error.cause
                if isinstance(cause, BrokenPipeError) or not self._may_try_again(cause):
                    raise UnwrittenError(done, cause) from cause
            else:
                return

    def _may_try_again(self, cause: BaseException) -> bool:
        """Close the sink, and pause; return False where it has failed too often, or the run ends."""
        if self._ending.is_set() or self._context is None:
            return False
        pause_ns = self._pauses.next_ns(self._context.clock.now_ns)
        if pause_ns is None:
            self._stop(f"it began again {self._pauses.policy.limit:,} times in a row, and failed: {error_text(cause)}")
            return False
        _LOG.warning("flow `%s`: step `%s` opens its sink again in %s: %s",
                     self._context.flow, self._context.step, durations.text(pause_ns), error_text(cause),
                     extra={"flow": self._context.flow, "step": self._context.step})  # fmt: skip
        if self._is_open:
            self._is_open = False
            try:
                self._sink.on_completed()
            except BaseException as error:
                if is_interrupt(error):
                    raise
                _LOG.debug("flow `%s`: step `%s` was closed with %s",
                           self._context.flow, self._context.step, error_text(error))  # fmt: skip
        if not self._is_virtual:
            self._ending.wait(pause_ns / SECOND_NS)  # with the end of the run it tries once more
        return True

    def end_pauses(self) -> None:
        """Try at once, and only once more, because the run ends. From any thread."""
        self._ending.set()

    def settle(self) -> float | None:
        """Do the work of the sink that is due."""
        return self._sink.settle() if self._is_open else None

    def on_completed(self) -> None:
        """Complete the sink."""
        if self._is_open:
            self._sink.on_completed()

    def __repr__(self) -> str:
        return repr(self._sink)
