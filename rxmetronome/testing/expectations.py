"""What a test expects of an observable, and of the subscriptions to a script.

An expectation knows the line it was written at, begins and ends on the clock, and tells what is not as it should be.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from reactivex import abc

from rxmetronome.clocks import VirtualClock
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, MarbleError
from rxmetronome.marbles.diff import first_difference
from rxmetronome.marbles.parser import Subscription, end_ns, parse, parse_subscription
from rxmetronome.records import Timed
from rxmetronome.testing.hot_cold import Script, dispose_all
from rxmetronome.testing.marble_diff import picture, subscription_picture
from rxmetronome.testing.recorder import Inner, ObservableRecorder
from rxmetronome.testing.source_lines import Line

Table = Mapping[str, Any] | Sequence[Any] | None
"""What the names in marbles stand for."""


_MOST_TOO_MANY = 10
"""How many events more than expected are shown of what never ends."""

_ENDLESS = 'it goes on for ever; to look at its beginning only: expect(..., unsubscribe="1s !")'


class Expectation:
    """What `marbles.expect(...)` returns: say what is expected with `.to_be(...)`."""

    def __init__(self, clock: VirtualClock, zero_ns: int, frame: Duration) -> None:
        self.line = Line()
        self.is_said = False
        self.last_ns = zero_ns
        """The last instant, on the clock, that its texts speak of."""
        self._clock, self._zero_ns, self._frame = clock, zero_ns, frame

    def goes_on(self, was_cut: bool) -> bool:  # noqa: ARG002  most of what a test looks at does not
        """Whether what it is about never ends; `was_cut` says that the clock was stopped before it was quiet."""
        return False

    def mismatch(self, was_cut: bool) -> str | None:
        """What is not as expected, as text; None where all is."""
        raise NotImplementedError

    def end(self) -> None:
        """Let go of everything."""
        self.line.let_go()

    def _say(self) -> None:
        """Take note of the line that says what is expected."""
        __tracebackhide__ = True
        if self.is_said:
            raise ArgumentError("to_be", "text", "one to_be for each expect", "a second one")
        self.is_said = True
        self.line = Line()


class RecordsExpectation(Expectation):
    """What is expected to come of something that emits."""

    def __init__(self, clock: VirtualClock, zero_ns: int, frame: Duration, unsubscribe: str | None) -> None:
        __tracebackhide__ = True
        super().__init__(clock, zero_ns, frame)
        begins_ns, ends_ns = span_of(unsubscribe, frame)
        timers = [clock.schedule_ns(zero_ns + begins_ns, lambda *_: self._begin())]
        if ends_ns is not None:
            self.last_ns = zero_ns + ends_ns
            timers.append(clock.schedule_ns(self.last_ns, lambda *_: self._unsubscribe()))
        self._timers = timers
        self._expected: list[Timed] = []
        self._values: Table = None

    def to_be(self, text: str, values: Table = None, error: Any = None) -> None:
        """Say what is to come; it is held against what came when the marbles have been played.

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

    @property
    def came(self) -> list[Timed]:
        """What came so far."""
        raise NotImplementedError

    def mismatch(self, was_cut: bool) -> str | None:
        """A picture of what was expected and what came, where they differ."""
        came, goes_on = self.came, self.goes_on(was_cut)
        if goes_on:
            came = came[: len(self._expected) + _MOST_TOO_MANY]
        if first_difference(self._expected, came) is None:
            return None
        told = picture(self._expected, came, values=self._values, frame=self._frame)
        return f"{told}\n{_ENDLESS}" if goes_on else told

    def end(self) -> None:
        """Let go of everything."""
        super().end()
        dispose_all(self._timers)
        self._unsubscribe()

    def _begin(self) -> None:
        raise NotImplementedError

    def _unsubscribe(self) -> None:
        raise NotImplementedError


class ObservableExpectation(RecordsExpectation):
    """What is expected of an observable."""

    def __init__(
        self,
        observable: abc.ObservableBase[Any],
        clock: VirtualClock,
        zero_ns: int,
        frame: Duration,
        unsubscribe: str | None,
    ) -> None:
        __tracebackhide__ = True
        super().__init__(clock, zero_ns, frame, unsubscribe)
        self._observable = observable
        self._recorder = ObservableRecorder(clock, zero_ns, frame)

    def goes_on(self, was_cut: bool) -> bool:
        """Whether it had neither ended nor been unsubscribed when the clock was stopped, or was itself given up."""
        return self._recorder.is_endless or (was_cut and not self._recorder.is_over)

    @property
    def came(self) -> list[Timed]:
        """What came so far."""
        return self._recorder.records

    def _begin(self) -> None:
        self._recorder.follow(self._observable)

    def _unsubscribe(self) -> None:
        self._recorder.dispose()


class SubscriptionsExpectation(Expectation):
    """What is expected of the subscriptions to a script."""

    def __init__(self, script: Script, clock: VirtualClock, zero_ns: int, frame: Duration) -> None:
        super().__init__(clock, zero_ns, frame)
        self._script = script
        self._expected: list[Subscription] = []

    def to_be(self, *texts: str) -> None:
        """Say who is to subscribe, and when they are to leave.

        Args:
            texts: Subscription marbles such as `"^--!"`, one for each subscriber in the order in which they come;
                none where nobody is to subscribe, as `"-----"` says too.

        Raises:
            MarbleError: If a text cannot be read; it points at the column.
        """
        __tracebackhide__ = True
        try:
            read_ = [parse_subscription(text, frame=self._frame) for text in texts]
        except MarbleError as error:
            raise error.with_traceback(None) from None
        for text, subscription in zip(texts, read_, strict=True):
            if subscription.subscribed_ns is None and subscription.unsubscribed_ns is not None:
                raise MarbleError(text, text.index("!"), "a `^` before the `!`")
        self._say()
        self._expected = [each for each in read_ if each.subscribed_ns is not None]
        self.last_ns = max([self.last_ns, *(self._zero_ns + end_ns(text, frame=self._frame) for text in texts)])

    def mismatch(self, was_cut: bool) -> str | None:  # noqa: ARG002  what has come by then counts
        """A picture of the first subscription that is not as expected."""
        came = self._script.subscriptions
        if came == self._expected:
            return None
        return f"{self._script!r}: {subscription_picture(self._expected, came, frame=self._frame)}"


def read(text: str, values: Table, error: Any, frame: Duration, *, hot: bool = True) -> list[Timed]:
    """The records of a text; what is wrong with it is raised as if the caller had found it."""
    __tracebackhide__ = True
    if not isinstance(text, str):
        raise ArgumentError("marbles", "text", "marbles, which are text", text, '"--a--|"')
    try:
        return parse(text, values=values, error=error, frame=frame, hot=hot)
    except (MarbleError, ArgumentError) as wrong:
        raise wrong.with_traceback(None) from None


def with_inner(values: Table, frame: Duration) -> Table:
    """A table in which scripts, which stand for observables that do as they say, are what they say."""
    if isinstance(values, Mapping):
        return {name: _inner(value, frame) for name, value in values.items()}
    if isinstance(values, list | tuple):
        return [_inner(value, frame) for value in values]
    return values


def _inner(value: Any, frame: Duration) -> Any:
    return Inner(list(value.records), frame) if isinstance(value, Script) else value


def span_of(text: str | None, frame: Duration) -> tuple[int, int | None]:
    """When to subscribe, at 0 where the text does not say, and when to unsubscribe."""
    __tracebackhide__ = True
    if text is None:
        return 0, None
    try:
        begins_ns, ends_ns = parse_subscription(text, frame=frame)
    except MarbleError as error:
        raise error.with_traceback(None) from None
    return begins_ns or 0, ends_ns
