"""`Probe`: the events that passed a port, with their times."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from reactivex import abc
from reactivex.disposable import CompositeDisposable

from rxmetronome import arguments
from rxmetronome.clocks import Clock, RealClock
from rxmetronome.codecs.dataframes import frame_of
from rxmetronome.durations import SECOND_NS, Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.flow.flow import Flow, flow_of
from rxmetronome.flow.run import Run
from rxmetronome.flow.steps import End, Port, Step, address, find_port
from rxmetronome.marbles.printer import PrintedMarbles, to_marbles
from rxmetronome.records import Timed
from rxmetronome.sinks.memory import RingSink

if TYPE_CHECKING:
    import pandas as pd


_EXAMPLE = 'Probe(flow, "main/out")'


class Probe(abc.DisposableBase):
    """Record what passes a port, with times, in real and in virtual time.

    On a flow it waits for the next run and records from its first event; each later run begins a new recording. On a
    run it records from now on. Times count from the start of the run. On an observable it subscribes at once, and
    times count from there. It may be read from any thread; as a context manager it disposes itself.

    Args:
        what: A flow, a run, or an observable; a step or a port alone stands for that port of its flow.
        port: A port, `step.err`, or text, `"main/err"`. A step or its name means its `out`, a sink's its `in`.
        clock: The clock that an observable is subscribed with: the shared real clock when not given.
        most: The most records it keeps, 1 or more; then the oldest are dropped, and `dropped` counts them.

    Raises:
        ArgumentError: If it is given anything else. A port that a flow does not have is refused when it is run.

    Example:
        >>> import rxmetronome as rxm
        >>> flow = rxm.Flow("main")
        >>> main = flow.pipeline("main", rxm.select(lambda tick: tick.id * 10))
        >>> _ = flow.source("beat", rxm.metronome("1.5s", count=3)) >> main >> flow.sink("end", rxm.latest())
        >>> with Probe(flow, "main/out") as probe:
        ...     _ = flow.run(clock=rxm.VirtualClock(), until="1min")
        >>> probe.seen
        [(1.5, 0), (3.0, 10), (4.5, 20)]
        >>> print(probe.to_marbles(frame="500ms"))
        ---0--a--(b|)    frame=500ms
          0 = 0
          a = 10
          b = 20
    """

    _call, _example = "Probe", _EXAMPLE  # for messages: other functions make probes too

    def __init__(
        self,
        what: Flow | Run | Step | Port | abc.ObservableBase[Any],
        port: End | None = None,
        *,
        clock: Clock | None = None,
        most: int = 100_000,
    ) -> None:
        self._kept = RingSink(
            arguments.count(most, call="Probe", argument="most", example=f"{_EXAMPLE[:-1]}, most=1_000)")
        )
        if isinstance(what, (Step, Port)) and port is None:
            port, what = what, flow_of(what, "Probe")
        self._port = port
        self._of = address(port) or "observable"
        self._subscriptions = CompositeDisposable()
        if isinstance(what, (Flow, Run)):
            if address(port) is None:
                raise ArgumentError("Probe", "port", "a port of the flow", port, _EXAMPLE)
            if clock is not None:
                raise ArgumentError("Probe", "clock", "no clock, because a run has one", clock, _EXAMPLE)
        elif port is not None:
            raise ArgumentError("Probe", "port", "no port, because an observable has none", port, "Probe(observable)")
        if isinstance(what, Flow):
            self._subscriptions.add(what.on_run(self._attach))
        elif isinstance(what, Run):
            self._attach(what)
        elif isinstance(what, abc.ObservableBase):
            own = RealClock.shared() if clock is None else clock
            self._listen(what, _Since(own, own.now_ns))
        else:
            raise ArgumentError("Probe", "what", "a flow, a run or an observable", what, _EXAMPLE)

    @property
    def records(self) -> list[Timed]:
        """Return every record that is kept, the end included."""
        return self._kept.values

    @property
    def seen(self) -> list[tuple[float, Any]]:
        """Return pairs of seconds and value, for one assertion of both."""
        return [(record.at_ns / SECOND_NS, record.value) for record in self._events()]

    @property
    def values(self) -> list[Any]:
        """Return the values."""
        return [record.value for record in self._events()]

    @property
    def times(self) -> list[float]:
        """Return the times of the values, in seconds."""
        return [record.at_ns / SECOND_NS for record in self._events()]

    @property
    def dropped(self) -> int:
        """Return the number of records that were dropped, because more than `most` came."""
        return self._kept.dropped

    def to_marbles(
        self, *, frame: Duration | None = None, values: Mapping[str, Any] | Sequence[Any] | None = None
    ) -> PrintedMarbles:
        """Return the records as a marble text and its table. See `rxmetronome.marbles.to_marbles`."""
        return to_marbles(self.records, frame=frame, values=values)

    def to_frame(self, *, times: bool = True) -> "pd.DataFrame":
        """Return the events as rows, with the columns that `rxm.frame` gives them; the index `at` is a time since 0."""
        import pandas as pd  # slow, and only needed here

        events = self._events()
        frame = frame_of([record.value for record in events], times=times)
        frame.index = pd.to_timedelta([record.at_ns for record in events], unit="ns").rename("at")
        return frame

    def dispose(self) -> None:
        """Stop recording; the records stay."""
        self._subscriptions.dispose()

    def __enter__(self) -> "Probe":
        return self

    def __len__(self) -> int:
        """Return the number of records that are kept."""
        return len(self._kept)

    def __repr__(self) -> str:
        dropped = f", {self.dropped:,} dropped" if self.dropped else ""
        return f"<probe of {self._of}: {len(self):,} records{dropped}>"

    def _events(self) -> list[Timed]:
        return [record for record in self.records if record.kind == "next"]

    def _attach(self, run: Run) -> None:
        self._kept.clear()
        steps = {name: node.spec for name, node in run.nodes.items()}
        name, port = find_port(steps, self._port, self._call, "port", self._example)
        self._listen(run.tap(f"{name}/{port}"), run)

    def _listen(self, observable: abc.ObservableBase[Any], since: "Run | _Since") -> None:
        clock, keep = since.clock, self._kept.on_next

        def add(kind: Any, value: Any = None) -> None:
            now_ns = clock.now_ns
            begun_ns = now_ns if since.started_ns is None else since.started_ns
            keep(Timed(now_ns - begun_ns, kind, value))

        self._subscriptions.add(
            observable.subscribe(
                lambda value: add("next", value),
                lambda error: add("error", error),
                lambda: add("completed"),
                scheduler=clock,
            )
        )


class _Since:
    """A clock, and when an observable was subscribed on it."""

    def __init__(self, clock: Clock, started_ns: int) -> None:
        self.clock = clock
        self.started_ns: int | None = started_ns
