"""The protocols between sources, pipelines, sinks and the run that they are in.

A step's parts reach the run they are in through the scheduler they are subscribed with: `context_of(scheduler)`
is the step's `Context` inside a flow and None outside one. Sinks, which have no scheduler, get theirs in `start`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, runtime_checkable

from reactivex import Observable, abc

from rxmetronome import hooks
from rxmetronome.errors import ArgumentError, message_of

Pipeline: TypeAlias = Callable[
    [Observable[Any]], Observable[Any] | Sequence[Observable[Any]] | Mapping[str, Observable[Any]]
]
"""`Observable -> Observable`, or several of them where the step has several output ports.

One alias and no overload of `Flow.pipeline`: where there are several, mypy infers nothing for the lambdas.
"""

MAIN_OUT, MAIN_IN, ERR = "out", "in", "err"
"""The ports that steps have unless they declare others."""


class Context(Protocol):
    """The run, as the parts of one step see it."""

    step: str
    flow: str

    @property
    def clock(self) -> Any:
        """Return the run's clock, a `rxmetronome.clocks.Clock`."""

    def fail(self, event: object, error: BaseException, function: object = None) -> None:
        """Put a `Failure` on the step's `err` port. From any thread."""

    def emit(self, port: str, event: object) -> None:
        """Put an event on a port that the step declares beside its main one."""

    def request_stop(self, status: int, delay_ns: int) -> None:
        """Ask the run to drain and to end with `status`. From any thread."""

    def track_pending(self, describe: Callable[[], str]) -> abc.DisposableBase:
        """Include a subscription's pending work in the report of a drain that runs out of time.

        `describe()` returns it as "3 unanswered requests", or an empty text; any thread may call it. Dispose the
        result together with the subscription.
        """

    def keep_state(
        self, save: Callable[[], Any], load: Callable[[Any], object], by_key: "StatesByKey | None" = None
    ) -> None:
        """Include the state of a subscription in snapshots of the run. Call it once, while subscribing.

        `save()` returns the state as it is now, on the clock's thread between two events; the caller encodes or copies
        it before the next event, so it may share lists with the operator. It holds what `pickle` can write, and no
        functions. `load(saved)` owns what it is given, and puts it back before the first event; timers are armed again
        for the instants at which they were due. It raises `ValueError` where the state is not that of this operator.
        A subscription that is made later than its step's start is not included.

        A large state has a part by key, of which the epochs of a run save only what has changed: `by_key`. Once it
        is tracked, `save()` leaves that part out. At the start of a run it is put back before the rest.
        """


class StatesByKey(Protocol):
    """The states of a subscription by key, of which each epoch of a run takes those that have changed."""

    def track(self) -> None:
        """Note from now on what changes."""

    def changed(self) -> tuple[list[Any], list[tuple[Any, int, int]]]:
        """Return the keys whose states have changed since the last `rest`, and each state: `(values, at_ns, order)`.

        Values are a sequence, or None. What pickle writes later must not change: sequences are made anew.
        """

    def rest(self) -> list[Any]:
        """Count all as unchanged from now on; return the keys that have left since the last call."""

    def put_back(self, states: Iterable[tuple[Any, Any, int, int]]) -> None:
        """Hold what a run before held: `(key, values, at_ns, order)` of each key."""


def context_of(scheduler: object) -> Context | None:
    """Return the context of the step that is being subscribed with this scheduler, or None outside a flow."""
    return getattr(scheduler, "context", None)


subscription_trackers: list[Callable[[abc.DisposableBase], object]] = []
"""Callbacks for subscriptions outside flows: in a notebook a cell disposes its own when it runs again."""


def track_subscription(subscription: abc.DisposableBase, scheduler: object) -> abc.DisposableBase:
    """Pass a source's subscription to the trackers, unless its run owns it; return it."""
    if subscription_trackers and context_of(scheduler) is None:
        for tracker in subscription_trackers:
            tracker(subscription)
    return subscription


class ColumnHandler(Protocol):
    """Take rows of a frame as columns, in place of one event after the other; an operator may have one.

    Attributes:
        fields: The names of the columns that it reads, and the form of each: see `RowBlock.columns`.
    """

    fields: Sequence[tuple[str, str]]

    def until_ns(self, now_ns: int) -> int:
        """Return the instant before which rows may come as columns; any in the past if none may."""

    def put(self, columns: Sequence[list[Any]], first: int, last: int) -> int:
        """Take rows from `first` to before `last`, up to one after which something has to happen; return how many."""


class RowTaker(Protocol):
    """Take rows of a frame as columns into a step of a run, as long as no tap reads single rows."""

    def until_ns(self, now_ns: int) -> int:
        """Return the instant before which rows may come as columns; any in the past if none may."""

    def take(self, block: Any, first: int, times_ns: Sequence[int]) -> int:
        """Take rows of a `RowBlock` from `first` on, which come at these times; return how many were taken."""


class FlowTarget:
    """Stand at the right of `>>`: a step, an operator, a sink."""

    if not TYPE_CHECKING:  # a type checker would take the refusal for a result

        def __rrshift__(self, left: object) -> Any:
            """Refuse what is no step and no source of this package, with what makes a source of it."""
            expected, begin = "a step or a source of this package at the left of `>>`", "rxm.source(rx.of(1, 2))"
            if hasattr(left, "subscribe"):
                expected, begin = f"{expected}; source(...) begins with any observable", "rxm.source(observable)"
            elif hasattr(left, "to_frame") or hasattr(left, "to_dict"):  # pandas is not imported for this
                expected, begin = f"{expected}; rows(...) makes a source of a frame", "rxm.rows(frame)"
            elif isinstance(left, Iterable):
                begin = "rxm.from_iterable(values)"
            raise ArgumentError("flow", "source", expected, left, f"{begin} >> rxm.stdout()")


class Sink(FlowTarget, abc.ObserverBase[Any]):
    """An observer where events end, usable in a flow or straight under `subscribe`.

    A flow calls `start` before any source starts, then `on_next` for each event, then `on_completed` once.
    Outside a flow `start` is not called: the first event starts it.
    """

    def start(self, context: Context | None) -> None:
        """Prepare for a run. An exception keeps the run from starting."""

    def on_error(self, error: Exception) -> None:
        """End as on completion, then raise the error: outside a flow nothing else handles it."""
        self.on_completed()
        raise error

    def on_completed(self) -> None:
        """Finish: every event is written when this returns."""


class BlockingSink(Sink):
    """A sink whose writing may block, so a run gives it an outbox and a separate thread.

    `prepare` runs at once, on the clock's thread, and copies what it needs of the event, which a later step may
    change. `write` runs on the outbox's thread with the items that have gathered. Outside a flow, and in virtual
    time, both run in place.
    """

    def prepare(self, event: Any) -> Any:
        """Return the item to write for this event; an exception makes the event a failure."""
        raise NotImplementedError

    def write(self, items: Sequence[Any]) -> None:
        """Write all items in order; raise `UnwrittenError` if some could not be written."""
        raise NotImplementedError

    def settle(self) -> float | None:
        """Do work that is due, when nothing is to be written; return the seconds until it is due again."""
        return None

    def end_pauses(self) -> None:
        """Wait no longer within `write`, because the run ends. From any thread."""

    def on_next(self, value: Any) -> None:
        """Prepare and write in place."""
        self.write([self.prepare(value)])


class UnwrittenError(Exception):
    """The error of a `write` that wrote only the first `written` of its items; the cause says why."""

    def __init__(self, written: int, cause: BaseException) -> None:
        self.written, self.cause = written, cause
        super().__init__(f"only {written} written: {message_of(cause)}")


@runtime_checkable
class Pausable(Protocol):
    """A source that a run pauses and resumes with itself."""

    def pause(self) -> None:
        """Pause without counting anything as missed."""

    def resume(self) -> None:
        """Go on."""


class FlowStart:
    """A source that begins a flow without a name: `source >> operator >> sink`."""

    def __rshift__(self, target: Any) -> Any:
        """Return the flow, which goes on from its last step. See `rxm.source`."""
        return hooks.begin_flow(self) >> target

    if not TYPE_CHECKING:  # for a type checker it would make every name an attribute

        def __getattr__(self, name: str) -> Any:
            """Say, of a flow's methods, that a source alone has no sink and so nothing to run."""
            if name in ("main", "simulate"):
                message = f"a source alone has no `{name}`. Remedy: give its events somewhere to go: {run_it(name)}"
                raise AttributeError(message, name=name, obj=None)  # no object: "did you mean `min`?" would follow
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)


def run_it(method: str) -> str:
    """Return the line that runs a source as a flow."""
    length = '"1d"' if method == "simulate" else ""
    return f"(source >> rxm.stdout()).{method}({length})"


class NamedSource(FlowStart, Observable[Any]):
    """An observable that names its kind, for messages and drawings."""

    kind = "source"
