"""Show a slider, a text field and a read-out in one row: `IntervalSlider` and `dial`."""

import bisect
import html
import logging
import math
import re
import threading
from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol, runtime_checkable

import traitlets

from rxmetronome import durations
from rxmetronome.arguments import by_name
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ArgumentError
from rxmetronome.flow.steps import SourceStep
from rxmetronome.widgets.live_view import LiveView, css, esm
from rxmetronome.widgets.safe_repr import error_text, sound

_LOG = logging.getLogger("rxmetronome")


class Stop(NamedTuple):
    """Describe a position of the slider: its value, how it is written, and a hint at what that means."""

    value: float
    text: str
    hint: str


class SliderBase(LiveView):
    """Show a value that a subclass reads and sets.

    The slider moves over `stops`; its arrow keys go from stop to stop. A typed value may lie between two stops. The
    kernel alone parses what is typed, so the slider shows no value that is not in force, and shows errors in place.
    """

    _esm = esm("slider")
    _css = css("slider")
    _label = traitlets.Unicode().tag(sync=True)
    _stops: Any = traitlets.List().tag(sync=True)
    _first = traitlets.Dict().tag(sync=True)
    """Its first position: shown until the kernel answers, and where there is no kernel."""

    def __init__(self, label: str, stops: Sequence[Stop]) -> None:
        self.stops = tuple(stops)
        self._answers: list[dict[str, Any]] = []
        self._answers_lock = threading.Lock()
        super().__init__(_label=sound(label), _stops=[[stop.text, stop.hint] for stop in stops])
        self._first = self._position()

    # --- implemented by a subclass ---

    def read(self) -> Stop:
        """Return the current value."""
        raise NotImplementedError

    def set_value(self, value: float) -> None:
        """Set it to the value of a stop."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Set it to what was typed.

        Raises:
            ValueError: If that is no value for it; the message is shown in place.
        """
        raise NotImplementedError

    # --- messages ---

    def frame(self) -> None:
        """Send the position, and to each view the result of its request."""
        with self._answers_lock:
            answers, self._answers = self._answers, []
        position = self._position()
        for answer in answers or [{}]:
            self.send_message({**position, **answer})

    def full_frame(self) -> tuple[dict[str, Any], list[bytes]]:
        """Return the position."""
        return self._position(), []

    def on_message(self, content: dict[str, Any]) -> None:
        """Set the value of a stop, or a typed one, and answer the view that asked."""
        answer = {"to": content.get("view"), "turn": content.get("turn")}
        try:
            if content["do"] == "stop":
                self.set_value(self.stops[int(content["at"])].value)
            elif content["do"] == "text":
                self.set_text(str(content["text"])[:200])
            else:
                return
        except ValueError as error:
            expected = getattr(error, "expected", "")  # without the call, which the user of a slider did not make
            answer["error"] = f"expected {expected}" if expected else str(error)
        except Exception as error:  # the setter may raise anything; the view must not wait for an answer
            answer["error"] = error_text(error)
            _LOG.exception("%s could not be set", self._label)
        with self._answers_lock:
            self._answers.append(answer)
        self.changed()

    def fallback_text(self) -> str:
        """Return the label and the value."""
        return f"{self._label}: {self.read().text}"

    def fallback_html(self) -> str:
        """Return the row as static HTML."""
        stop = self.read()
        at = self.place(stop.value) / max(1, len(self.stops) - 1)
        return (
            f"<div>{html.escape(self._label)} <progress value='{at:.3f}' max='1'></progress> "
            f"<b>{html.escape(stop.text)}</b> <small>{html.escape(stop.hint)}</small></div>"
        )

    def place(self, value: float) -> float:
        """Return the index of a value among the stops: 2.5 for halfway from the third to the fourth."""
        values = [stop.value for stop in self.stops]
        after = bisect.bisect_left(values, value)
        if after == 0 or after == len(values):
            return float(max(0, min(after, len(values) - 1)))
        before_value, after_value = values[after - 1], values[after]
        return after - (after_value - value) / (after_value - before_value)

    def _position(self) -> dict[str, Any]:
        stop = self.read()
        return {"at": round(self.place(stop.value), 3), "text": stop.text, "hint": stop.hint}


_MS = 1_000_000
_MINUTE_NS = 60 * SECOND_NS
_NUMBER = re.compile(r"-?\d+(\.\d*)?|-?\.\d+")
_EXAMPLE = 'IntervalSlider(rxm.metronome("1s"))'
_UNITS = (
    (SECOND_NS, "a second"),
    (_MINUTE_NS, "a minute"),
    (60 * _MINUTE_NS, "an hour"),
    (24 * 60 * _MINUTE_NS, "a day"),
)
_STEPS = (1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9)
_SIXTIETHS = (*_STEPS, 10, 12, 14, 16, 18, 20, 25, 30, 35, 40, 45, 50)


@runtime_checkable
class HasInterval(Protocol):
    """Have an interval: a metronome, or a source that is driven by one."""

    interval: Any
    """In seconds when it is read; any duration when it is set."""


def interval_stops() -> list[Stop]:
    """Return the stops from a millisecond to an hour, 10 to 25 % apart, each a round number in its unit."""
    milliseconds = [step * scale * _MS for scale in (1, 10, 100) for step in _STEPS]
    seconds = [step * SECOND_NS for step in _SIXTIETHS]
    minutes = [step * _MINUTE_NS for step in _SIXTIETHS]
    return [stop_of(round(interval_ns)) for interval_ns in (*milliseconds, *seconds, *minutes, 60 * _MINUTE_NS)]


def stop_of(interval_ns: int) -> Stop:
    """Return the stop of an interval, with its rate as the hint."""
    unit_ns, name = next((unit for unit in _UNITS if unit[0] >= interval_ns), _UNITS[-1])
    rate = unit_ns / interval_ns
    rate_text = f"{rate:,.3g}" if rate < 1_000 else f"{rate:,.0f}"
    return Stop(interval_ns, durations.text(interval_ns), f"{rate_text} {name}")


class IntervalSlider(SliderBase):
    """Show a slider for the interval of a beat, from 1 ms to 1 h, logarithmic, with a field for typed durations.

    It sets the interval at once, also while a cell runs, and follows when `beat.interval` is set in code or by
    another slider. Arrow keys go from one round number to the next. The field takes any duration, also beyond the
    slider's ends: `250ms`, `1.5s`, `2h 30min`.

    Args:
        beat: A metronome, or its step, `flow["beat"]`; or any other object with an `interval` that takes a duration,
            such as a `poll`.
        label: The text before the slider.

    Raises:
        ArgumentError: If it has no interval.

    Example:
        >>> import rxmetronome as rxm
        >>> beat = rxm.metronome("1s")
        >>> slider = IntervalSlider(beat)
        >>> beat.interval = "250ms"
        >>> slider
        <IntervalSlider interval: 250ms>
        >>> slider.close()
    """

    def __init__(self, beat: HasInterval | SourceStep, label: str = "interval") -> None:
        turned = beat.observable if isinstance(beat, SourceStep) else beat
        if not isinstance(turned, HasInterval):
            expected = "what has an interval, such as a metronome or its step"
            example = by_name(beat, "IntervalSlider", _EXAMPLE)
            raise ArgumentError("IntervalSlider", "beat", expected, beat, example)
        self.beat = turned
        super().__init__(label, _STOPS)
        if hasattr(turned, "add_listener"):
            turned.add_listener(self)

    def interval_changed(self) -> None:
        """Follow the beat; it calls this."""
        self.changed()

    def read(self) -> Stop:
        """Return the interval in force."""
        interval_ns = getattr(self.beat, "interval_ns", None)  # exact; a foreign object may have seconds only
        return stop_of(round(self.beat.interval * SECOND_NS) if interval_ns is None else interval_ns)

    def set_value(self, value: float) -> None:
        """Set the interval to nanoseconds, as a text: exact, and any duration is taken."""
        self.beat.interval = durations.text(round(value))

    def set_text(self, text: str) -> None:
        """Set the interval to a typed duration; a bare number is seconds."""
        try:
            self.beat.interval = float(text) if _NUMBER.fullmatch(text) else text
        except ArgumentError as error:
            if error.typed:  # the message suggests a timedelta, which a user cannot type
                raise ValueError("expected a duration, such as 250ms, 1.5s or 2h 30min") from None
            raise


_STOPS = interval_stops()
_DIAL_EXAMPLE = "dial(0.5, 0, 1)"
_MOST_STOPS = 201


def dial(value: float, min: float, max: float, *, step: float | None = None, label: str = "") -> "Dial":  # noqa: A002
    """Show a slider for a number that a running pipeline reads: call the dial, or read `.value`.

    Args:
        value: Its first value, from `min` to `max`. Whole numbers stay whole if all the arguments are.
        min: The least value.
        max: The greatest value, above `min`.
        step: The step of an arrow key, above 0: 1 for whole numbers, else about a hundredth of the range, rounded.
            A value that is typed, or set in code, need not be a multiple of it.
        label: The text before the slider.

    Raises:
        ArgumentError: If an argument is no finite number, `max` is not above `min`, or a value is out of bounds, now
            or when it is set.

    Example:
        >>> import reactivex as rx, rxmetronome as rxm
        >>> above = rxm.widgets.dial(2, 0, 10, label="above")
        >>> numbers = rx.of(1, 2, 3, 4).pipe(rxm.where(lambda number: number > above()))
        >>> _ = numbers.subscribe(print)
        3
        4
        >>> above.value = 3
        >>> _ = numbers.subscribe(print)
        4
        >>> above
        <Dial above: 3>
        >>> above.close()
    """
    for name, number in (("value", value), ("min", min), ("max", max), ("step", 1 if step is None else step)):
        if not _is_finite(number):
            raise ArgumentError("dial", name, "a finite number", number, _DIAL_EXAMPLE)
    if not min < max:
        raise ArgumentError("dial", "max", f"a number above `min`, which is {min}", max, _DIAL_EXAMPLE)
    if step is not None and step <= 0:
        raise ArgumentError("dial", "step", "a number above zero", step, _DIAL_EXAMPLE)
    if not min <= value <= max:
        raise ArgumentError("dial", "value", f"a number from {min} to {max}", value, _DIAL_EXAMPLE)
    is_whole = all(isinstance(number, int) for number in (value, min, max, 1 if step is None else step))
    return Dial(value, min, max, step, label or "value", is_whole)


class Dial(SliderBase):
    """Hold a number and show its slider. `observe` it as any widget, on `"value"`."""

    value: Any = traitlets.TraitType(0)

    def __init__(self, value: float, least: float, most: float, step: float | None, label: str, is_whole: bool) -> None:
        self.min, self.max, self.is_whole = least, most, is_whole
        self._step = step if step is not None else 1 if is_whole else round_step((most - least) / 100)
        self.set_trait("value", int(value) if is_whole else float(value))
        super().__init__(label, [self._stop(number) for number in self._numbers()])
        self.observe(lambda _: self.changed(), "value")

    def __call__(self) -> Any:
        """Return the number."""
        return self.value

    def read(self) -> Stop:
        """Return the number as a stop."""
        return self._stop(self.value)

    def set_value(self, value: float) -> None:
        """Set the number."""
        self.value = value

    def set_text(self, text: str) -> None:
        """Set the number as it was typed."""
        try:
            number = float(text)
        except ValueError:
            raise self._refusal(text) from None
        self.value = number

    @traitlets.validate("value")
    def _checked(self, proposal: Any) -> float:
        value = proposal["value"]
        has_fraction = self.is_whole and isinstance(value, float) and not value.is_integer()
        if not _is_finite(value) or has_fraction or not self.min <= value <= self.max:
            raise self._refusal(value)
        return int(value) if self.is_whole else float(value)

    def _refusal(self, got: object) -> ArgumentError:
        kind = "a whole number" if self.is_whole else "a number"
        return ArgumentError("dial", "value", f"{kind} from {_text(self.min)} to {_text(self.max)}", got)

    def _numbers(self) -> list[float]:
        """Return the numbers from `min` by steps to `max`, so few that the slider has some pixels for each."""
        many = math.ceil((self.max - self.min) / self._step)
        by = self._step * math.ceil(many / (_MOST_STOPS - 1)) if many >= _MOST_STOPS else self._step
        numbers = [self.min + index * by for index in range(math.ceil((self.max - self.min) / by))]
        numbers = [number for number in (float(f"{number:.12g}") for number in numbers) if number < self.max]
        return [*(int(number) if self.is_whole else number for number in numbers), self.max]

    def _stop(self, value: float) -> Stop:
        return Stop(value, _text(value), f"{_text(self.min)} to {_text(self.max)}")


def round_step(step: float) -> float:
    """Return 1, 2 or 5 times a power of ten: the greatest that is not above `step`."""
    power = 10.0 ** math.floor(math.log10(step) + 1e-9)
    return float(f"{next(many for many in (5, 2, 1) if many * power <= step * (1 + 1e-9)) * power:.12g}")


def _is_finite(value: object) -> bool:
    try:
        return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    except OverflowError:  # an integer that no float comes near
        return False


def _text(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.12g}"
