"""What a test expects of observables, of ports of flows, and of subscriptions.

An expectation keeps the line it was written at, begins and ends on the clock, and says what is not as it should be.
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from reactivex import abc
from reactivex.disposable import CompositeDisposable

from rxmetronome.clocks import Clock, VirtualClock
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, MarbleError, RxMetronomeError
from rxmetronome.flow.flow import Flow
from rxmetronome.flow.run import Run
from rxmetronome.flow.steps import End
from rxmetronome.flow.substitution import replaced
from rxmetronome.marbles.diff import first_difference
from rxmetronome.marbles.parser import Subscription, end_ns, parse, parse_subscription
from rxmetronome.marbles.printer import to_marbles
from rxmetronome.records import Timed
from rxmetronome.testing.hot_cold import Script, dispose_all
from rxmetronome.testing.marble_diff import picture, subscription_picture
from rxmetronome.testing.probe_sink import Probe
from rxmetronome.testing.source_lines import Line

Table = Mapping[str, Any] | Sequence[Any] | None
"""Values by their names in marbles."""

MOST = 100_000
"""How many events a recording takes: what emits more in a test never ends."""

_MOST_TOO_MANY = 10
"""How many events more than expected are shown of what never ends."""

_ENDLESS = 'it goes on for ever; to look at its beginning only: expect(..., unsubscribe="1s !")'


class Expectation:
    """Wait for `.to_be(...)`, which says what is expected. Made by `marbles.expect(...)`."""

    def __init__(self, clock: VirtualClock, zero_ns: int, frame: Duration) -> None:
        self.line = Line()
        self.is_said = False
        self.last_ns = zero_ns
        """The last instant, on the clock, that its texts speak of."""
        self._clock, self._zero_ns, self._frame = clock, zero_ns, frame

    def mismatch(self, was_cut: bool) -> str | None:
        """Return what is not as expected, as text; None where all is.

        Args:
            was_cut: Whether the clock was stopped before it was quiet.
        """
        raise NotImplementedError

    def end(self) -> None:
        """Release the frames of the test."""
        self.line.release()

    def _say(self) -> None:
        """Keep the line that says what is expected."""
        __tracebackhide__ = True
        if self.is_said:
            raise ArgumentError("to_be", "text", "one to_be for each expect", "a second one")
        self.is_said = True
        self.line = Line()


class RecordsExpectation(Expectation):
    """The events that are expected of an observable; those of a port are in `PortExpectation`."""

    def __init__(
        self,
        observable: abc.ObservableBase[Any] | None,
        clock: VirtualClock,
        zero_ns: int,
        frame: Duration,
        unsubscribe: str | None,
    ) -> None:
        __tracebackhide__ = True
        super().__init__(clock, zero_ns, frame)
        begins_ns, ends_ns = _span(unsubscribe, frame)
        self._timers = [clock.schedule_ns(zero_ns + begins_ns, lambda *_: self._begin())]
        if ends_ns is not None:
            self.last_ns = zero_ns + ends_ns
            self._timers.append(clock.schedule_ns(self.last_ns, lambda *_: self._unsubscribe()))
        self._observable, self._recorder = observable, ObservableRecorder(clock, zero_ns, frame)
        self._expected: list[Timed] = []
        self._values: Table = None

    def to_be(self, text: str, values: Table = None, error: Any = None) -> None:
        """Say what is expected; it is compared with what came when the marbles have been played.

        Args:
            text: The marbles, from time 0 of the test on.
            values: What the names in it stand for; a `marbles.cold(...)` for an observable that does the same.
            error: What `#` stands for: an exception, or a class of them.

        Raises:
            MarbleError: If the text cannot be read; it points at the column.
        """
        __tracebackhide__ = True
        table = with_inner(values, self._frame)
        expected = read(text, table, error, self._frame)
        self._say()
        self._expected, self._values = expected, table
        self.last_ns = max(self.last_ns, self._zero_ns + end_ns(text, frame=self._frame))

    def mismatch(self, was_cut: bool) -> str | None:
        """Return a picture of what was expected and what came, where they differ."""
        came, is_endless = self._came(), self._is_endless(was_cut)
        if is_endless:
            came = came[: len(self._expected) + _MOST_TOO_MANY]
        if first_difference(self._expected, came) is None:
            return None
        text = picture(self._expected, came, values=self._values, frame=self._frame)
        return f"{text}\n{_ENDLESS}" if is_endless else text

    def end(self) -> None:
        """Unsubscribe, and release the frames of the test."""
        super().end()
        dispose_all(self._timers)
        self._unsubscribe()

    def _came(self) -> list[Timed]:
        return self._recorder.records

    def _is_endless(self, was_cut: bool) -> bool:
        return self._recorder.is_endless or (was_cut and not self._recorder.is_over)

    def _begin(self) -> None:
        if self._observable is not None:
            self._recorder.follow(self._observable)

    def _unsubscribe(self) -> None:
        self._recorder.dispose()


Sources: TypeAlias = Mapping[str, abc.ObservableBase[Any]]
"""Observables by the names of the sources that they replace, such as marbles."""

Sinks: TypeAlias = Mapping[str, Any] | Sequence[str]
"""Observers, functions, or lists that collect, by the names of the sinks that they replace; names alone replace too."""

_REPLACING = {
    "sources": '{"beat": marbles.hot("-a-b|")}',
    "sinks": '{"file": lines} with a list of yours, or ["file"] to replace it by nothing',
}


def replacements(
    call: str, flow: Flow, sources: Sources | None, sinks: Sinks | None
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what replaces steps of a flow, by their names.

    Raises:
        ArgumentError: If there is no such source or sink, or the replacement is none; it names one written alike.
    """
    if sources is not None and not isinstance(sources, Mapping):
        expected, example = "observables by the names of sources", f"sources={_REPLACING['sources']}"
        raise ArgumentError(call, "sources", expected, sources, example)
    silent = [sinks] if isinstance(sinks, str) else sinks or ()
    named = dict(sinks) if isinstance(sinks, Mapping) else {name: lambda _: None for name in silent}
    observers = {name: sink.append if isinstance(sink, list) else sink for name, sink in named.items()}
    try:
        replaced(flow, sources, observers)
    except ArgumentError as error:
        which = error.argument.partition("[")[0]
        example = f"{which}={_REPLACING.get(which, '')}"
        raise ArgumentError(call, error.argument, error.expected, error.got, example) from None
    return dict(sources or {}), observers


class FlowRun:
    """The one run of a flow, from time 0 on, which all expectations of the flow share."""

    def __init__(self, flow: Flow, clock: VirtualClock) -> None:
        self.flow = flow
        self.run: Run | None = None
        self.watching = 0
        """How many expectations watch it; the last one to leave stops it."""
        self._clock = clock
        self._given: dict[str, Any] = {}
        self._sources: dict[str, Any] = {}
        self._sinks: dict[str, Any] = {}

    def replace(self, sources: Sources | None, sinks: Sinks | None) -> None:
        """Replace steps, beside those that are replaced already.

        Raises:
            ArgumentError: If there is no such step, or something else replaces it already.
        """
        __tracebackhide__ = True
        observables, observers = replacements("expect", self.flow, sources, sinks)
        for argument, given in (("sources", sources), ("sinks", sinks)):
            for name, by in (given if isinstance(given, Mapping) else dict.fromkeys(given or ())).items():
                if self._given.setdefault(name, by) is not by:
                    expected = f"one replacement of `{name}`, because the flow runs once for all that is expected of it"
                    raise ArgumentError("expect", f"{argument}[{name!r}]", expected, by)
        self._sources |= observables
        self._sinks |= observers

    def start(self) -> None:
        """Run the flow, if it does not run yet."""
        if self.run is None:
            self.run = self.flow.run(clock=self._clock, sources=self._sources, sinks=self._sinks)


class _ExpectedPort(Probe):
    _call, _example = "expect", 'marbles.expect(flow, "main/out")'


class PortExpectation(RecordsExpectation):
    """The events that are expected to pass a port; see `Probe` for its name."""

    def __init__(self, flow_run: FlowRun, port: End, clock: VirtualClock, zero_ns: int, frame: Duration,
                 unsubscribe: str | None) -> None:  # fmt: skip
        __tracebackhide__ = True
        if _span(unsubscribe, frame)[0]:
            raise ArgumentError("expect", "unsubscribe", "a `^` at time 0 or none: a flow starts there", unsubscribe)
        super().__init__(None, clock, zero_ns, frame, unsubscribe)
        self._shared = flow_run
        self._shared.watching += 1
        self._probe = _ExpectedPort(flow_run.flow, port)
        self._has_left = False

    def mismatch(self, was_cut: bool) -> str | None:
        """Return a picture where it is not as expected, and what failed in the run, which may be why."""
        text = super().mismatch(was_cut)
        run = self._shared.run
        if text is None or run is None or not run.failures.total:
            return text
        return f"{text}\nfailures of the run: {run.failures.total:,}, the first {run.failures.last[0].message}"

    def _came(self) -> list[Timed]:
        return self._probe.records

    def _is_endless(self, was_cut: bool) -> bool:
        return was_cut and not self._has_left and not (self._shared.run is not None and self._shared.run.has_ended)

    def _begin(self) -> None:
        try:
            self._shared.start()
        except RxMetronomeError as error:
            raise self.line.blamed_for(error.with_traceback(None)) from None

    def _unsubscribe(self) -> None:
        if not self._has_left:
            self._has_left = True
            self._probe.dispose()
            self._shared.watching -= 1
            if not self._shared.watching and self._shared.run is not None:
                self._shared.run.stop()


class SubscriptionsExpectation(Expectation):
    """The subscriptions that are expected to a script."""

    def __init__(self, script: Script, clock: VirtualClock, zero_ns: int, frame: Duration) -> None:
        super().__init__(clock, zero_ns, frame)
        self._script = script
        self._expected: list[Subscription] = []

    def to_be(self, *texts: str) -> None:
        """Say when each subscriber is expected to subscribe and to unsubscribe.

        Args:
            texts: Subscription marbles such as `"^--!"`, one for each subscriber in the order in which they come;
                none where no subscriber is expected, as `"-----"` says too.

        Raises:
            MarbleError: If a text cannot be read; it points at the column.
        """
        __tracebackhide__ = True
        try:
            subscriptions = [parse_subscription(text, frame=self._frame) for text in texts]
        except MarbleError as error:
            raise error.with_traceback(None) from None
        for text, subscription in zip(texts, subscriptions, strict=True):
            if subscription.subscribed_ns is None and subscription.unsubscribed_ns is not None:
                raise MarbleError(text, text.index("!"), "a `^` before the `!`")
        self._say()
        self._expected = [each for each in subscriptions if each.subscribed_ns is not None]
        self.last_ns = max([self.last_ns, *(self._zero_ns + end_ns(text, frame=self._frame) for text in texts)])

    def mismatch(self, was_cut: bool) -> str | None:  # noqa: ARG002  what has come by then counts
        """Return a picture of the first subscription that is not as expected."""
        came = self._script.subscriptions
        if came == self._expected:
            return None
        return f"{self._script!r}: {subscription_picture(self._expected, came, frame=self._frame)}"


def read(text: str, values: Table, error: Any, frame: Duration, *, hot: bool = True) -> list[Timed]:
    """Return the records of a text; raise what is wrong with it without the frames of the parser."""
    __tracebackhide__ = True
    if not isinstance(text, str):
        raise ArgumentError("marbles", "text", "marbles, which are text", text, '"--a--|"')
    try:
        return parse(text, values=values, error=error, frame=frame, hot=hot)
    except (MarbleError, ArgumentError) as wrong:
        raise wrong.with_traceback(None) from None


def _span(text: str | None, frame: Duration) -> tuple[int, int | None]:
    """Return when to subscribe, at 0 where the text does not say, and when to unsubscribe."""
    __tracebackhide__ = True
    try:
        begins_ns, ends_ns = (None, None) if text is None else parse_subscription(text, frame=frame)
    except MarbleError as error:
        raise error.with_traceback(None) from None
    return begins_ns or 0, ends_ns


def with_inner(values: Table, frame: Duration) -> Table:
    """Return a table in which each script, which stands for an observable that does the same, is an `Inner`."""

    def inner(value: Any) -> Any:
        return Inner(list(value.records), frame) if isinstance(value, Script) else value

    if isinstance(values, Mapping):
        return {name: inner(value) for name, value in values.items()}
    return [inner(value) for value in values] if isinstance(values, list | tuple) else values


class EndlessError(Exception):
    """More events came than a recording takes."""


class Inner:
    """The events of an observable that was itself a value, from the instant at which it came.

    Example:
        >>> Inner([Timed(0, "next", "a"), Timed(2_000_000, "completed")])
        cold("a-|")
    """

    def __init__(self, records: list[Timed], frame: Duration = "1ms") -> None:
        self.records = records
        self._frame = frame

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Inner) and first_difference(self.records, other.records) is None

    __hash__ = None  # type: ignore[assignment]  # it grows

    def __repr__(self) -> str:
        """Return it as a test would write it."""
        frame = ""
        try:
            printed = to_marbles(self.records, frame=self._frame)
        except ArgumentError:  # its events are closer than that
            printed = to_marbles(self.records)
            frame = f" in frames of {printed.frame}"
        values = f", values={printed.values!r}" if printed.values else ""
        return f'cold("{printed.text}"{values}){frame}'


class ObservableRecorder:
    """Subscribe to an observable, and to those among its values, and record what comes and when.

    Args:
        clock: The clock to read, and the scheduler to subscribe with.
        zero_ns: The instant on it that counts as 0.
        frame: What one character takes where observables among the values are shown.
    """

    def __init__(self, clock: Clock, zero_ns: int, frame: Duration) -> None:
        self.records: list[Timed] = []
        self._clock, self._zero_ns, self._frame = clock, zero_ns, frame
        self._subscriptions = CompositeDisposable()
        self._open = 0
        self.is_endless = False
        """Whether it was given up, because more came than it takes."""

    @property
    def is_over(self) -> bool:
        """Return True if nothing more can come: every subscription has ended, or it was disposed."""
        return self._open == 0 or self._subscriptions.is_disposed

    def follow(self, observable: abc.ObservableBase[Any]) -> None:
        """Record what an observable does from now on."""
        self._follow(observable, self.records, self._zero_ns)

    def dispose(self) -> None:
        """End every subscription."""
        self._subscriptions.dispose()

    def _follow(self, observable: abc.ObservableBase[Any], records: list[Timed], zero_ns: int) -> None:
        self._open += 1

        def add(kind: Any, value: Any = None) -> None:
            if len(records) >= MOST:
                self.is_endless = True
                self.dispose()
                raise EndlessError
            records.append(Timed(self._clock.now_ns - zero_ns, kind, value))

        def on_next(value: Any) -> None:
            if not isinstance(value, abc.ObservableBase):
                add("next", value)
                return
            inner: list[Timed] = []
            add("next", Inner(inner, self._frame))
            self._follow(value, inner, self._clock.now_ns)

        def on_error(error: Exception) -> None:
            self._open -= 1
            add("error", error)

        def on_completed() -> None:
            self._open -= 1
            add("completed")

        self._subscriptions.add(observable.subscribe(on_next, on_error, on_completed, scheduler=self._clock))
