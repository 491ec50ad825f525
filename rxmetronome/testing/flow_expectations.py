"""What a test expects at a port of a flow."""

from rxmetronome.clocks import VirtualClock
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, RxMetronomeError
from rxmetronome.flow.flow import Flow
from rxmetronome.flow.run import Run
from rxmetronome.flow.steps import End
from rxmetronome.records import Timed
from rxmetronome.testing.expectations import RecordsExpectation, span_of
from rxmetronome.testing.probe_sink import Probe


class FlowRun:
    """The one run of a flow that all expectations of it look at, from time 0 on."""

    def __init__(self, flow: Flow, clock: VirtualClock) -> None:
        self.flow = flow
        self._clock = clock
        self._run: Run | None = None
        self._watchers = 0

    @property
    def has_ended(self) -> bool:
        """Whether it has, by itself."""
        return self._run is not None and self._run.has_ended

    def watch(self) -> None:
        """Count one more who looks at it."""
        self._watchers += 1

    def look_away(self) -> None:
        """Stop it with the last who looked at it."""
        self._watchers -= 1
        if not self._watchers:
            self.stop()

    def start(self) -> None:
        """Run the flow, if nobody has."""
        if self._run is None:
            self._run = self.flow.run(clock=self._clock)

    def stop(self) -> None:
        """Drain it and end it."""
        if self._run is not None:
            self._run.stop()

    def failures(self) -> list[str]:
        """What failed in it, on a line; nothing where nothing did."""
        if self._run is None or not self._run.failures.total:
            return []
        return [f"failures of the run: {self._run.failures.total:,}, the first {self._run.failures.last[0].message}"]


class _ExpectedPort(Probe):
    _call, _example = "expect", 'marbles.expect(flow, "main/out")'


class PortExpectation(RecordsExpectation):
    """What is expected to pass a port.

    Args:
        flow_run: The run, shared with the other expectations of the flow.
        port: `"main/out"`; see `Probe`.
        clock: The clock of the test.
        zero_ns: Time 0 on it.
        frame: What one character takes.
        unsubscribe: When to look away; the run is stopped when everybody has.
    """

    def __init__(
        self,
        flow_run: FlowRun,
        port: End,
        clock: VirtualClock,
        zero_ns: int,
        frame: Duration,
        unsubscribe: str | None,
    ) -> None:
        __tracebackhide__ = True
        if span_of(unsubscribe, frame)[0]:
            raise ArgumentError("expect", "unsubscribe", "a `^` at time 0 or none: a flow starts there", unsubscribe)
        super().__init__(clock, zero_ns, frame, unsubscribe)
        self._run = flow_run
        self._run.watch()
        self._probe = _ExpectedPort(flow_run.flow, port)
        self._looks_away = False

    def goes_on(self, was_cut: bool) -> bool:
        """Whether the run had not ended, and this one still looked, when the clock was stopped."""
        return was_cut and not self._looks_away and not self._run.has_ended

    @property
    def came(self) -> list[Timed]:
        """What passed the port so far."""
        return self._probe.records

    def mismatch(self, was_cut: bool) -> str | None:
        """A picture where it is not as expected, and what failed in the run, which may be why."""
        told = super().mismatch(was_cut)
        return None if told is None else "\n".join([told, *self._run.failures()])

    def _begin(self) -> None:
        try:
            self._run.start()
        except RxMetronomeError as error:
            raise self.line.blamed_for(error.with_traceback(None)) from None

    def _unsubscribe(self) -> None:
        if not self._looks_away:
            self._looks_away = True
            self._probe.dispose()
            self._run.look_away()
