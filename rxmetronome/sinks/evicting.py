"""`evict`: each event removes the stale keys of a state or a store."""

import logging
from typing import Any, Protocol, runtime_checkable

from reactivex.disposable import Disposable

from rxmetronome.callsites import check_function
from rxmetronome.clocks import is_virtual
from rxmetronome.errors import ArgumentError
from rxmetronome.protocols import Context, Sink

_LOG = logging.getLogger("rxmetronome")
_EXAMPLE = 'flow.sink("evict", rxm.evict(state))'


@runtime_checkable
class Evicting(Protocol):
    """Describe a mapping that evicts stale keys: a `State`, a `KV`."""

    def evict(self) -> int:
        """Remove stale keys; return how many."""


def evict(state: Evicting) -> "EvictSink":
    """Remove stale keys at each event: the sink for a metronome's ticks.

        state                          a--b-------------
        every_second                   ----t----t----t--
        evict(state), idle="7ms"
        state.evictions                ---------A----B--      a went stale at 7, b at 10

    Costs almost nothing while nothing is stale. A state shows nothing stale in between either; the metronome decides
    when its evictions are emitted and its memory is freed. An exception of an observer of `evictions` is a failure of
    this step.

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
        raise ArgumentError("evict", "state", "a State, a KV, or another object with a method evict()", state, _EXAMPLE)
    check_function("evict", "state.evict", state.evict, "", _EXAMPLE)
    return EvictSink(state)


class EvictSink(Sink):
    """Implement `evict`."""

    kind = "evict"

    def __init__(self, state: Evicting) -> None:
        self.state = state
        self._joined: Any = Disposable()
        self.evicted = 0

    @property
    def hint(self) -> Any:
        """Return the hint of the state."""
        return getattr(self.state, "hint", "")

    def __repr__(self) -> str:
        return f"evict({getattr(self.state, 'label', None) or type(self.state).__name__})"

    def start(self, context: Context | None) -> None:
        """Count from zero, and let the state keep the time of the run.

        Raises:
            ClockError: If it keeps another time.
        """
        self.on_completed()
        self.evicted = 0
        if self.hint and context is not None and not is_virtual(context.clock):
            _LOG.warning("flow `%s`: sink `%s`: %s", context.flow, context.step, self.hint)
        use_clock = getattr(self.state, "use_clock", None)
        if context is not None and use_clock is not None:
            self._joined = use_clock(context.clock)

    def on_next(self, value: Any) -> None:  # noqa: ARG002  any event does
        """Remove stale keys."""
        self.evicted += self.state.evict()

    def on_completed(self) -> None:
        """Release the state's clock."""
        self._joined.dispose()
