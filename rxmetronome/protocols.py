"""What sources, pipelines and sinks promise each other.

A step's parts reach the run they are in through the scheduler they are subscribed with: `context_of(scheduler)`
is the step's `Context` inside a flow and None outside one. Sinks, which have no scheduler, get theirs in `start`.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol, TypeAlias, runtime_checkable

from reactivex import Observable, abc

from rxmetronome.errors import message_of

Pipeline: TypeAlias = Callable[
    [Observable[Any]], Observable[Any] | Sequence[Observable[Any]] | Mapping[str, Observable[Any]]
]
"""`Observable -> Observable`, or several of them where the step has several output ports.

One alias and no overload of `Flow.pipeline`: where there are several, mypy infers nothing for the lambdas.
"""

MAIN_OUT, MAIN_IN, ERR = "out", "in", "err"
"""The ports that steps have unless they declare others."""


class Context(Protocol):
    """What a step's parts may ask of the run they are in."""

    step: str
    flow: str

    @property
    def clock(self) -> Any:
        """The run's clock: a `rxmetronome.clocks.Clock`."""

    def fail(self, event: object, error: BaseException, function: object = None) -> None:
        """Put a `Failure` on the step's `err` port. Callable from any thread."""

    def emit(self, port: str, event: object) -> None:
        """Put an event on a port that the step declares beside its main one."""

    def leave(self, status: int, delay_ns: int) -> None:
        """Ask the run to drain and to end with `status`. Callable from any thread."""

    def holds(self, describe: Callable[[], str]) -> abc.DisposableBase:
        """Have `describe()` asked what a subscription still holds, when a drain runs out of time.

        It says what, as "3 unanswered requests", or nothing where it holds nothing; any thread may ask. It is asked
        no more when what comes back is disposed, which goes with the subscription.
        """


def context_of(scheduler: object) -> Context | None:
    """The context of the step that is being subscribed with this scheduler, or None outside a flow."""
    return getattr(scheduler, "context", None)


subscription_trackers: list[Callable[[abc.DisposableBase], object]] = []
"""Who is told of subscriptions outside flows: in a notebook their cell, which ends them when it runs again."""


def track_subscription(subscription: abc.DisposableBase, scheduler: object) -> abc.DisposableBase:
    """A source's subscription, after whoever keeps account of it was told. Those in a flow are its run's."""
    if subscription_trackers and context_of(scheduler) is None:
        for keeper in subscription_trackers:
            keeper(subscription)
    return subscription


class Sink(abc.ObserverBase[Any]):
    """An observer where events end, usable in a flow or straight under `subscribe`.

    A flow calls `start` before any source starts, then `on_next` for each event, then `on_completed` once.
    Outside a flow `start` is not called: the first event starts it.
    """

    def start(self, context: Context | None) -> None:
        """Make ready for a run. What it raises keeps the run from starting."""

    def on_error(self, error: Exception) -> None:
        """End as on completion, then raise the error: outside a flow there is nobody else to tell."""
        self.on_completed()
        raise error

    def on_completed(self) -> None:
        """Finish: everything taken is where it belongs when this returns."""


class BlockingSink(Sink):
    """A sink whose writing may block, so a run gives it an outbox and a thread of its own.

    `prepare` runs at once, on the clock's thread, and takes what it needs of the event, which somebody may
    change later. `write` runs on the outbox's thread with what has gathered meanwhile. Outside a flow, and in
    virtual time, both run in place.
    """

    def prepare(self, event: Any) -> Any:
        """What `write` is to be given for this event; an exception makes the event a failure."""
        raise NotImplementedError

    def write(self, items: Sequence[Any]) -> None:
        """Write them all, in order; raise `UnwrittenError` where some could not be."""
        raise NotImplementedError

    def settle(self) -> float | None:
        """Called when there is nothing to write: do what is due; return the seconds until it is due again."""
        return None

    def on_next(self, value: Any) -> None:
        """Prepare and write in place."""
        self.write([self.prepare(value)])


class UnwrittenError(Exception):
    """`write` took only the first `written` of its items; the cause says why."""

    def __init__(self, written: int, cause: BaseException) -> None:
        self.written, self.cause = written, cause
        super().__init__(f"only {written} written: {message_of(cause)}")


@runtime_checkable
class Pausable(Protocol):
    """A source that a run pauses and resumes with itself."""

    def pause(self) -> None:
        """Stop the beat without counting anything as missed."""

    def resume(self) -> None:
        """Go on where the beat stopped."""


class NamedSource(Observable[Any]):
    """An observable that knows what kind of source it is, so messages and drawings can say so."""

    kind = "source"
