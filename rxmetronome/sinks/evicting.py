"""`evict`: each event takes out of a state, or a store, what is stale."""

from typing import Any, Protocol, runtime_checkable

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.callsites import check_function
from rxmetronome.errors import ArgumentError
from rxmetronome.protocols import Context, Sink


@runtime_checkable
class Evicting(Protocol):
    """What can be told to take out what is stale: a `State`, a `KV`."""

    def evict(self) -> int:
        """Take it out, and return how many keys that were."""


@runtime_checkable
class UsesClock(Protocol):
    """What keeps the time of the runs that use it."""

    def use_clock(self, scheduler: abc.SchedulerBase) -> abc.DisposableBase:
        """Keep it until what comes back is disposed."""


def evict(state: Evicting) -> "EvictSink":
    """Take out what is stale at each event: the sink for a metronome's ticks.

        state                          a--b-------------
        every_second                   ----t----t----t--
        evict(state), idle="7ms"
        state.evictions                ---------A----B--      a went stale at 7, b at 10

    Costs nothing to speak of while nothing is stale. A state shows nothing stale in between either; the beat decides
    when its evictions are told, and its memory is free. What an observer of `evictions` raises is a failure of this
    step.

    Args:
        state: A `State`, a `KV`, or anything else with a method `evict()`. A `State` keeps the time of the run.

    Returns:
        The sink; it counts the keys that it has `evicted` in this run.

    Raises:
        ArgumentError: If `state` has no method `evict`.

    Example:
        >>> import rxmetronome as rxm
        >>> clock, state = rxm.VirtualClock(), rxm.State(idle="2s")
        >>> _ = state.evictions.subscribe(lambda gone: print(clock.now_ns // 1_000_000, "ms:", gone.key))
        >>> flow = rxm.Flow("forget")
        >>> _ = flow.source("every_second", rxm.metronome("1s")) >> flow.sink("evict", rxm.evict(state))
        >>> run = flow.run(clock=clock)
        >>> clock.advance("0.5s")
        >>> state["a"] = 1
        >>> clock.advance("5s")
        3000 ms: a
        >>> run.stop()
        <run of flow `forget`: stopped, exit status 0>
    """
    if not isinstance(state, Evicting) or isinstance(state, type):
        raise ArgumentError("evict", "state", "a State, a KV, or what else has a method evict()", state,
                            'flow.sink("evict", rxm.evict(state))')  # fmt: skip
    check_function("evict", "state.evict", state.evict, "", 'flow.sink("evict", rxm.evict(state))')
    return EvictSink(state)


class EvictSink(Sink):
    """What `evict` returns."""

    kind = "evict"

    def __init__(self, state: Evicting) -> None:
        self._state = state
        self._joined: abc.DisposableBase = Disposable()
        self.evicted = 0

    def __repr__(self) -> str:
        return f"evict({getattr(self._state, 'label', None) or type(self._state).__name__})"

    def start(self, context: Context | None) -> None:
        """Count from zero, and have the state keep the time of the run.

        Raises:
            ClockError: If it keeps another time.
        """
        self.on_completed()
        self.evicted = 0
        if context is not None and isinstance(self._state, UsesClock):
            self._joined = self._state.use_clock(context.clock)

    def on_next(self, value: Any) -> None:  # noqa: ARG002  any event does
        """Take out what is stale."""
        self.evicted += self._state.evict()

    def on_completed(self) -> None:
        """Let the state keep another time."""
        self._joined.dispose()
