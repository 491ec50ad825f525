"""`IntervalSlider`: the tempo of a beat under one's hand."""

import re
from typing import Any, Protocol, runtime_checkable

from rxmetronome import durations
from rxmetronome.durations import SECOND_NS, Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.flow.steps import Source
from rxmetronome.widgets.turning import Stop, Turned

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


class IntervalSlider(Turned):
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

    def __init__(self, beat: Beating | Source, label: str = "interval") -> None:
        if isinstance(beat, Source) and isinstance(beat.observable, Beating):
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
            if error.expected.startswith("a duration:"):  # nobody types a timedelta
                raise ValueError(_TYPED) from None
            raise

    def _turn(self, interval: Duration) -> None:
        self.beat.interval = interval


_STOPS = interval_stops()
