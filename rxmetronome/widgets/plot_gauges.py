"""Read gauges of a run for a plot: the lag of a source, the queue of a sink, rates, failures, ten times a second."""

import time
import weakref
from collections.abc import Callable, Mapping
from typing import Any

from reactivex import abc
from reactivex.disposable import CompositeDisposable, Disposable

from rxmetronome.clocks import RealClock
from rxmetronome.errors import ArgumentError, near
from rxmetronome.flow.nodes import Node, SinkNode
from rxmetronome.flow.run import Run
from rxmetronome.flow.source_nodes import SourceNode
from rxmetronome.widgets.marble_lanes import LaneState
from rxmetronome.widgets.plot_samples import PlotSamples
from rxmetronome.widgets.run_metrics import LagWindow, run_key, step_reading

READ_EVERY_S = 0.1

GAUGES = ("lag", "queued", "rate", "failures", "dropped", "missed", "busy")
"""What can be read of a step; each as number that a plot shows."""
_EXAMPLE = 'Plot(run, {"lag ms": "beat.lag", "queue": "main.queued"})'


class GaugeReader:
    """Read some gauges of a run.

    | gauge | is |
    |---|---|
    | `lag` | the greatest lag of a source since the reading before, in milliseconds; NaN if it sent nothing |
    | `queued` | the events that wait: in the inbox of a source, before a sink that writes; 0 where there is no queue |
    | `rate` | events a second since the reading before, of the step's first output; of a sink those that reached it |
    | `failures`, `dropped`, `missed` | the counts so far |
    | `busy` | the share of the time since the reading before in which the step worked, 0 to 1 |

    Args:
        run: The run.
        gauges: For each label a gauge, as `"main.queued"`.

    Raises:
        ArgumentError: If a gauge is none of a step of this run.
    """

    def __init__(self, run: Run, gauges: Mapping[str, str]) -> None:
        self._read: dict[str, Callable[[float], float]] = {}
        for label, gauge in gauges.items():
            step, _, what = gauge.rpartition(".") if isinstance(gauge, str) else ("", "", "")
            node = run.nodes.get(step)
            if not isinstance(label, str) or node is None or what not in GAUGES:
                raise ArgumentError("Plot", "fields", _expected(run, step, what), gauge, _EXAMPLE)
            if what == "lag" and not isinstance(node, SourceNode):
                raise ArgumentError("Plot", "fields", "the lag of a source", gauge, _EXAMPLE)
            self._read[label] = _reader(node, what)

    def read(self, now_s: float) -> dict[str, float]:
        """Return the values, at seconds of a clock that never goes back."""
        return {label: read(now_s) for label, read in self._read.items()}


def _expected(run: Run, step: str, what: str) -> str:
    known = ", ".join(GAUGES)
    if step in run.nodes:
        meant = near(what, GAUGES)
        return f"one of {known} of `{step}`{f'; perhaps {meant!r}' if meant else ''}"
    meant = near(step, run.nodes)
    steps = f"; perhaps the step `{meant}`" if meant else f"; the steps are {', '.join(run.nodes)}"
    return f'a label and a gauge for each line, "step.gauge" with one of {known}{steps}'


def _reader(node: Node, what: str) -> Callable[[float], float]:
    if what == "lag" and isinstance(node, SourceNode):
        window = LagWindow(node.lags)

        def lag(_: float) -> float:
            since = window.since_last()
            return float("nan") if since is None else since.max_ms

        return lag
    if what == "rate":
        return _per_second(lambda: float(_events(node)))
    if what == "busy":
        share = _per_second(lambda: node.busy_ns / 1e9)
        return lambda now_s: min(1.0, share(now_s))
    return lambda _: float(step_reading(node, None)[what] or 0)


def _events(node: Node) -> int:
    outlets = list(node.outlets.values())
    if isinstance(node, SinkNode) or not outlets:
        return sum(outlet.count for outlet in node.incoming)
    return outlets[0].count


def _per_second(count: Callable[[], float]) -> Callable[[float], float]:
    before: list[float] = []

    def read(now_s: float) -> float:
        now = count()
        elapsed_s, came = (now_s - before[0], now - before[1]) if before else (0.0, 0.0)
        before[:] = now_s, now
        return came / elapsed_s if elapsed_s > 0 else float("nan")

    return read


class FollowedGauges:
    """Read the gauges of a run into the series of a plot until it ends; as `FollowedStream` for a plot.

    A run on a real clock is read ten times a second, by the shared clock; one on a virtual clock whenever a plot is
    asked for what it shows. The run is held until it ends.
    """

    port = None
    has_new_run = False
    first = 0

    def __init__(
        self, samples: PlotSamples, run: Run, gauges: Mapping[str, str], label: str | None, changed: Callable[[], None]
    ) -> None:
        self._reader: GaugeReader | None = GaugeReader(run, gauges)
        self.label = run.name if label is None else label
        self.run_key = run_key(run)
        self.lane, self._changed = samples, changed
        self._run: Run | None = run
        self._is_virtual, self.is_real = run.clock.is_virtual, not run.clock.is_virtual
        self.origin_ns = run.clock.now_ns if run.started_ns is None else run.started_ns
        self._offset_ns = run.clock.now_ns - time.monotonic_ns()
        self._stopped_ns: int | None = None
        self._timer: abc.DisposableBase = Disposable()
        self.state = LaneState("live", run.status)
        samples.origin_ns = self.origin_ns

    def start(self) -> None:
        """Read now, and again until the run ends."""
        run = self._run
        if run is None:
            return
        self.read()
        if run.has_ended:
            self._end()
            return
        this = weakref.WeakMethod(self.read)

        def read(_: Any) -> None:
            method = this()
            if method is not None:
                method()

        timer = Disposable() if self._is_virtual else RealClock.shared().schedule_periodic(READ_EVERY_S, read)
        self._timer = CompositeDisposable(timer, run.on_end(self._end))

    def read(self) -> None:
        """Add a reading."""
        reader, run = self._reader, self._run
        if reader is None or run is None:
            return
        self.state = LaneState("idle" if run.status == "paused" else "live", run.status)
        now_ns = self.now_ns
        self.lane.take_values(now_ns, reader.read(now_ns / 1e9))
        self._changed()

    @property
    def now_ns(self) -> int:
        """Return the time of the run's clock; after the end that of the end."""
        if self._stopped_ns is not None:
            return self._stopped_ns
        return (
            self._run.clock.now_ns
            if self._run is not None and self._is_virtual
            else (time.monotonic_ns() + self._offset_ns)
        )

    def dispose(self) -> None:
        """Read nothing more, and drop the run."""
        if self._run is not None:
            self._stop(LaneState("ended", "disposed"))

    def _end(self) -> None:
        run = self._run
        if run is None:
            return
        self.read()
        tone = "failed" if run.status == "failed" else "ended"
        self.lane.end(self.now_ns)
        self._stop(LaneState(tone, f"run {run.status}"))

    def _stop(self, state: LaneState) -> None:
        self._stopped_ns, self.is_real, self.state = self.now_ns, False, state
        self._timer.dispose()
        self._run = self._reader = None
        self._changed()
