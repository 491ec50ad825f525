"""One lane of a marble diagram: a stream that is watched, on the time of its clock."""

import time
from collections.abc import Callable
from typing import Any, NamedTuple

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.clocks import Clock, RealClock
from rxmetronome.flow.running import Run
from rxmetronome.flow.steps import Port, Source, Step
from rxmetronome.records import Tick
from rxmetronome.widgets.lanes import Lane, Position
from rxmetronome.widgets.safe_repr import safe_repr
from rxmetronome.widgets.watching import label_of, watch


class State(NamedTuple):
    """How a lane stands, in a word: `tone` is `live`, `idle`, `ended` or `failed`."""

    tone: str
    text: str


class Followed:
    """A stream, what its lane remembers, and what time it is there.

    Of a flow's step it is the run there is, and each later one from its beginning, on the run's clock; of any other
    observable the time is that of the shared real clock.

    Args:
        what: A step, a port, `run.tap(...)`, or any observable.
        label: What it is called; the step's or the stream's name if None.
        changed: Called when something has come, on whatever thread.
    """

    def __init__(self, what: object, label: str | None, changed: Callable[[], None]) -> None:
        self.label = label_of(what) if label is None else label
        self.lane = Lane()
        self.told = Position()
        self.is_begun_anew = False
        """Whether another run has begun since somebody set this to False."""
        self._what, self._changed = what, changed
        self._is_step = isinstance(what, (Step, Port))
        step = what.step if isinstance(what, Port) else what
        self._is_source = isinstance(step, Source)
        self._watching: abc.DisposableBase = Disposable()
        self.state = State("idle", "not running") if self._is_step else State("live", "live")
        self._keep_time_of(RealClock.shared())

    def start(self) -> None:
        """Look, from now on. Raises `ArgumentError` where there is nothing to look at."""
        self._watching = watch(self._what, self._came, self._over, self._begun, call="Marbles")

    def dispose(self) -> None:
        """Look no more; its time stands still."""
        self._watching.dispose()
        if not self.is_over:
            self._stand_still(State("ended", "let go"))

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come, unless the flow is run again."""
        return self.state.tone in ("ended", "failed")

    @property
    def is_real(self) -> bool:
        """Whether its time passes by itself."""
        return self._clock is None and self._still_ns is None

    @property
    def now_ns(self) -> int:
        """The time of its clock: where that is virtual and the run has ended, the time of the end."""
        if self._still_ns is not None:
            return self._still_ns
        return time.monotonic_ns() + self._offset_ns if self._clock is None else self._clock.now_ns

    def at_ns(self, monotonic_ns: int) -> int:
        """The time it was there when a monotonic clock stood so; a virtual clock gives the time it is."""
        return self.now_ns if self._clock is not None or self._still_ns is not None else monotonic_ns + self._offset_ns

    def _keep_time_of(self, clock: Clock) -> None:
        """Remember how a real clock is counted, and not the clock, which is its run's."""
        self._still_ns: int | None = None
        self._clock = None if isinstance(clock, RealClock) else clock
        self._offset_ns = clock.now_ns - time.monotonic_ns()
        self.origin_ns = self._last_ns = clock.now_ns
        self.ended_at: int | None = None
        """When it ended, as a monotonic clock counts."""

    def _stand_still(self, state: State) -> None:
        if self._clock is not None:
            self._still_ns, self._clock = self._clock.now_ns, None
        self.ended_at = time.monotonic_ns()
        self.state = state

    # --- what it hears, on the stream's thread ---

    def _begun(self, run: Run) -> None:
        self.lane.clear()
        self._keep_time_of(run.clock)
        if run.started_ns is not None:
            self.origin_ns = run.started_ns
        self.state, self.is_begun_anew = State("live", "running"), True
        self._changed()

    def _came(self, event: Any) -> None:
        at_ns = self.now_ns
        if self._is_source and type(event) is Tick:
            # Looked at after the steps that the source feeds, which may have taken long; the tick knows better.
            at_ns = max(self._last_ns, min(at_ns, event.due_ns + event.lag_ns))
        self._last_ns = at_ns
        self.lane.take(at_ns, event)
        self._changed()

    def _over(self, error: Exception | None) -> None:
        self.lane.end(self.now_ns, error)
        text = "completed" if error is None else f"failed: {safe_repr(error, 200)}"
        self._stand_still(State("ended" if error is None else "failed", text))
        self._changed()
