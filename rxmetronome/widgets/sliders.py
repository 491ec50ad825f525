"""A slider, a field to type into and a read-out in one row: what every dial looks like, whatever it turns."""

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
from rxmetronome.durations import SECOND_NS, Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.flow.steps import SourceStep
from rxmetronome.widgets.live_view import LiveView, css, esm
from rxmetronome.widgets.safe_repr import error_text, sound

_LOG = logging.getLogger("rxmetronome")


class Stop(NamedTuple):
    """A place where the slider rests: its value, how it is written, and what that comes to."""

    value: float
    text: str
    hint: str


class SliderBase(LiveView):
    """The base of the dials. Its subclasses say what is read, and what is set.

    The slider moves over `stops`; its arrow keys go from stop to stop. What is typed need be none of them: then the
    handle stands between two. The kernel alone reads what is typed, so the slider shows no value that is not in
    force, and what is wrong with it in place.
    """

    _esm = esm("slider")
    _css = css("slider")
    _label = traitlets.Unicode().tag(sync=True)
    _stops: Any = traitlets.List().tag(sync=True)
    _first = traitlets.Dict().tag(sync=True)
    """How it stood when it was made: what is shown before the kernel answers, and where there is none."""

    def __init__(self, label: str, stops: Sequence[Stop]) -> None:
        self.stops = tuple(stops)
        self._answers: list[dict[str, Any]] = []
        self._answers_lock = threading.Lock()
        super().__init__(_label=sound(label), _stops=[[stop.text, stop.hint] for stop in stops])
        self._first = self._standing()

    # --- what a subclass writes ---

    def reads(self) -> Stop:
        """Where it stands."""
        raise NotImplementedError

    def sets(self, value: float) -> None:
        """Set it to the value of a stop."""
        raise NotImplementedError

    def sets_text(self, text: str) -> None:
        """Set it to what was typed.

        Raises:
            ValueError: If that is no value for it; the message is shown in place.
        """
        raise NotImplementedError

    # --- what the bridge calls ---

    def frame(self) -> None:
        """Tell where it stands, and each view what became of what it asked for."""
        with self._answers_lock:
            answers, self._answers = self._answers, []
        standing = self._standing()
        for answer in answers or [{}]:
            self.tell({**standing, **answer})

    def snapshot(self) -> tuple[dict[str, Any], list[bytes]]:
        """Where it stands."""
        return self._standing(), []

    def hear(self, content: dict[str, Any]) -> None:
        """Take a turn of the handle or a typed value; each is answered, so that its view knows what came of it."""
        answer = {"to": content.get("view"), "turn": content.get("turn")}
        try:
            if content["do"] == "stop":
                self.sets(self.stops[int(content["at"])].value)
            elif content["do"] == "text":
                self.sets_text(str(content["text"])[:200])
            else:
                super().hear(content)
                return
        except ValueError as error:
            answer["error"] = _brief(error)
        except Exception as error:  # what is turned may refuse in its own way; the view must not wait for an answer
            answer["error"] = error_text(error)
            _LOG.exception("%s could not be turned", self._label)
        with self._answers_lock:
            self._answers.append(answer)
        self.changed()

    def fallback_text(self) -> str:
        """The label, and where it stands."""
        return f"{self._label}: {self.reads().text}"

    def fallback_html(self) -> str:
        """The row without its slider's life."""
        stop = self.reads()
        at = self.place(stop.value) / max(1, len(self.stops) - 1)
        return (
            f"<div>{html.escape(self._label)} <progress value='{at:.3f}' max='1'></progress> "
            f"<b>{html.escape(stop.text)}</b> <small>{html.escape(stop.hint)}</small></div>"
        )

    def place(self, value: float) -> float:
        """Where a value stands among the stops: 0 for the first, 2.5 for halfway from the third to the fourth."""
        values = [stop.value for stop in self.stops]
        after = bisect.bisect_left(values, value)
        if after == 0 or after == len(values):
            return float(max(0, min(after, len(values) - 1)))
        before_value, after_value = values[after - 1], values[after]
        return after - (after_value - value) / (after_value - before_value)

    def _standing(self) -> dict[str, Any]:
        stop = self.reads()
        return {"at": round(self.place(stop.value), 3), "text": stop.text, "hint": stop.hint}


def _brief(error: ValueError) -> str:
    """What was expected, without the call that nobody has made here."""
    expected = getattr(error, "expected", "")
    return f"expected {expected}" if expected else str(error)


_MS = 1_000_000
_MINUTE_NS = 60 * SECOND_NS
_BARE = re.compile(r"-?\d+(\.\d*)?|-?\.\d+")
_TYPED = "expected a duration, such as 250ms, 1.5s or 2h 30min"
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
class Beating(Protocol):
    """What has a tempo: a metronome, and what is kept by one."""

    interval: Any
    """In seconds, where it is read; any duration, where it is set."""


def interval_stops() -> list[Stop]:
    """From a millisecond to an hour, in steps of a tenth to a quarter, each a round number in its unit.

    Example:
        >>> stops = interval_stops()
        >>> [stop.text for stop in stops[:7]], stops[-1].text, stops[-2].text
        (['1ms', '1.2ms', '1.4ms', '1.6ms', '1.8ms', '2ms', '2.5ms'], '1h', '50min')
    """
    milliseconds = [step * scale * _MS for scale in (1, 10, 100) for step in _STEPS]
    seconds = [step * SECOND_NS for step in _SIXTIETHS]
    minutes = [step * _MINUTE_NS for step in _SIXTIETHS]
    return [stop_of(round(interval_ns)) for interval_ns in (*milliseconds, *seconds, *minutes, 60 * _MINUTE_NS)]


def stop_of(interval_ns: int) -> Stop:
    """An interval as a dial shows it, with how many that makes in a time that one can imagine.

    Example:
        >>> stop_of(250_000_000).hint, stop_of(90 * SECOND_NS).hint, stop_of(3_600 * SECOND_NS).hint
        ('4 a second', '40 an hour', '1 an hour')
    """
    unit_ns, name = next((unit for unit in _UNITS if unit[0] >= interval_ns), _UNITS[-1])
    many = unit_ns / interval_ns
    return Stop(
        interval_ns, durations.text(interval_ns), f"{many:,.3g} {name}" if many < 1_000 else f"{many:,.0f} {name}"
    )


class IntervalSlider(SliderBase):
    """A slider for the interval of a beat, from 1 ms to 1 h, logarithmic, with a field for typed durations.

    It turns the beat at once, also while a cell runs, and follows when `beat.interval` is set elsewhere: in code, by
    another slider. Arrow keys go from one round number to the next. What the field takes is any duration, beyond the
    slider's ends too: `250ms`, `1.5s`, `2h 30min`.

    Args:
        beat: A metronome, or anything else with an `interval` that can be set, such as a `poll`; or the step of one.
        label: What stands before it.

    Raises:
        ArgumentError: If it has no interval.

    Example:
        >>> import rxmetronome as rxm
        >>> beat = rxm.metronome("1s")
        >>> slider = IntervalSlider(beat)
        >>> beat.interval = "250ms"
        >>> slider
        <interval: 250ms>
        >>> slider.close()
    """

    def __init__(self, beat: Beating | SourceStep, label: str = "interval") -> None:
        if isinstance(beat, SourceStep) and isinstance(beat.observable, Beating):
            beat = beat.observable
        if not isinstance(beat, Beating):
            raise ArgumentError("IntervalSlider", "beat", "what has an interval, such as a metronome", beat, _EXAMPLE)
        self.beat = beat
        super().__init__(label, _STOPS)
        dial = getattr(beat, "beat", beat)  # a poll is kept by a metronome of its own
        if hasattr(dial, "tell"):
            dial.tell(self)

    def interval_turned(self) -> None:
        """Follow the beat; it calls this."""
        self.changed()

    def reads(self) -> Stop:
        """The interval in force."""
        return stop_of(round(self.beat.interval * SECOND_NS))

    def sets(self, value: float) -> None:
        """Turn the beat."""
        self._turn(value / SECOND_NS)

    def sets_text(self, text: str) -> None:
        """Turn the beat to a typed duration; a number alone is seconds."""
        try:
            self._turn(float(text) if _BARE.fullmatch(text) else text)
        except ArgumentError as error:
            if error.typed:  # nobody types a timedelta
                raise ValueError(_TYPED) from None
            raise

    def _turn(self, interval: Duration) -> None:
        self.beat.interval = interval


_STOPS = interval_stops()


_DIAL_EXAMPLE = "dial(0.5, 0, 1)"
_MOST_STOPS = 201


def dial(value: float, min: float, max: float, *, step: float | None = None, label: str = "") -> "Dial":  # noqa: A002
    """A number to be turned while a flow runs: call it, or read `.value`, where the pipeline needs the number.

    Args:
        value: Where it stands first, from `min` to `max`. Whole numbers stay whole where all the arguments are.
        min: The least it can be.
        max: The most, above `min`.
        step: How far an arrow key goes, above 0: 1 for whole numbers, else a hundredth of the way or a round number
            near it. What is typed, or set, need be no multiple of it.
        label: What stands before the slider.

    Raises:
        ArgumentError: For what is no finite number, for bounds that leave no room, and for a value outside of them,
            now and whenever it is set.

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
        <above: 3>
        >>> above.close()
    """
    for name, number in (("value", value), ("min", min), ("max", max), ("step", 1 if step is None else step)):
        if not _is_number(number):
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
    """What `dial` returns: a number, and the slider that turns it. `observe` it as any widget, on `"value"`."""

    value: Any = traitlets.TraitType(0)

    def __init__(self, value: float, least: float, most: float, step: float | None, label: str, is_whole: bool) -> None:
        self.min, self.max, self.is_whole = least, most, is_whole
        self._step = step if step is not None else 1 if is_whole else round_step((most - least) / 100)
        self.set_trait("value", int(value) if is_whole else float(value))
        super().__init__(label, [self._stop(number) for number in self._numbers()])
        self.observe(lambda _: self.changed(), "value")

    def __call__(self) -> Any:
        """The number as it stands."""
        return self.value

    def reads(self) -> Stop:
        """Where it stands."""
        return self._stop(self.value)

    def sets(self, value: float) -> None:
        """Turn it."""
        self.value = value

    def sets_text(self, text: str) -> None:
        """Turn it to a typed number."""
        try:
            number = float(text)
        except ValueError:
            raise self._refusal(text) from None
        self.value = number

    @traitlets.validate("value")
    def _checked(self, proposal: Any) -> float:
        value = proposal["value"]
        whole = self.is_whole and isinstance(value, float) and not value.is_integer()
        if not _is_number(value) or whole or not self.min <= value <= self.max:
            raise self._refusal(value)
        return int(value) if self.is_whole else float(value)

    def _refusal(self, got: object) -> ArgumentError:
        kind = "a whole number" if self.is_whole else "a number"
        return ArgumentError("dial", "value", f"{kind} from {_text(self.min)} to {_text(self.max)}", got)

    def _numbers(self) -> list[float]:
        """From `min` by steps to `max`; so many of them that the slider has a few pixels for each."""
        many = math.ceil((self.max - self.min) / self._step)
        by = self._step * math.ceil(many / (_MOST_STOPS - 1)) if many >= _MOST_STOPS else self._step
        numbers = [self.min + index * by for index in range(math.ceil((self.max - self.min) / by))]
        numbers = [number for number in (float(f"{number:.12g}") for number in numbers) if number < self.max]
        return [*(int(number) if self.is_whole else number for number in numbers), self.max]

    def _stop(self, value: float) -> Stop:
        return Stop(value, _text(value), f"{_text(self.min)} to {_text(self.max)}")


def round_step(step: float) -> float:
    """1, 2 or 5 times a power of ten: the greatest that is not above `step`.

    Example:
        >>> round_step(0.01), round_step(0.034), round_step(7)
        (0.01, 0.02, 5.0)
    """
    power = 10.0 ** math.floor(math.log10(step) + 1e-9)
    return float(f"{next(many for many in (5, 2, 1) if many * power <= step * (1 + 1e-9)) * power:.12g}")


def _is_number(value: object) -> bool:
    """Return True for a number that a float can be near to."""
    try:
        return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    except OverflowError:
        return False


def _text(value: float) -> str:
    return f"{value:,}".replace(",", "") if isinstance(value, int) else f"{value:.12g}"
