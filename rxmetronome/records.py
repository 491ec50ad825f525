"""The events of the package: frozen `msgspec.Struct`s, equal by value, cheap to make, and written as JSON.

Fields that end in `_ns` are exact whole nanoseconds. The properties that end in `_s` beside them are the nearest float
in seconds: it tells nanoseconds apart up to 97 days, and quarters of a microsecond in a time since 1970.
"""

import sys
from typing import Any, Literal

import msgspec

from rxmetronome.errors import shown

_SECOND_NS = 1_000_000_000


class Tick(msgspec.Struct, frozen=True, kw_only=True, gc=False, tag_field="connector", tag="metronome"):
    """An event of a metronome.

    Args:
        ingest_ns: The time of firing on the wall clock: nanoseconds since 1970 in UTC.
        id: 0 for the first tick of a subscription, then one more for each.
        due_ns: The grid point, on the clock's steady timeline.
        lag_ns: The delay: the clock's now minus `due_ns`; never below zero.
        interval_ns: The interval in force at the time of firing.
        missed: The number of grid points since the tick before that were not fired.

    Of a metronome with `jitter`, the ticks are `JitteredTick`s.

    Example:
        >>> import msgspec
        >>> tick = Tick(ingest_ns=1_000, id=0, due_ns=990, lag_ns=10, interval_ns=500, missed=0)
        >>> msgspec.json.encode(tick).decode()
        '{"connector":"metronome","ingest_ns":1000,"id":0,"due_ns":990,"lag_ns":10,"interval_ns":500,"missed":0}'
        >>> tick.due_s, tick.lag_s
        (9.9e-07, 1e-08)
    """

    ingest_ns: int
    id: int
    due_ns: int
    lag_ns: int
    interval_ns: int
    missed: int

    @property
    def due_s(self) -> float:
        """Return `due_ns` in seconds."""
        return self.due_ns / _SECOND_NS

    @property
    def lag_s(self) -> float:
        """Return `lag_ns` in seconds."""
        return self.lag_ns / _SECOND_NS

    @property
    def jitter_ns(self) -> int:
        """Return 0: without jitter, the tick is meant to fire at its grid point."""
        return 0


class JitteredTick(Tick, frozen=True, kw_only=True, gc=False, tag_field="connector", tag="metronome"):
    """A tick that was delayed on purpose: the grid point, the delay and the lag together are the time of firing.

    Args:
        jitter_ns: The delay that was drawn for it; `lag_ns` counts from `due_ns + jitter_ns`.

    Example:
        >>> tick = JitteredTick(ingest_ns=8, id=0, due_ns=5, lag_ns=1, interval_ns=5, missed=0, jitter_ns=2)
        >>> tick.due_ns + tick.jitter_ns + tick.lag_ns
        8
    """

    jitter_ns: int


class Trigger(msgspec.Struct, frozen=True, kw_only=True, tag_field="connector", tag="crononome"):
    """An event of a crononome.

    Args:
        ingest_ns: The time of firing on the wall clock: nanoseconds since 1970 in UTC.
        id: 0 for the first trigger of a subscription, then one more for each.
        trigger: The entry: `{"name": ..., "payload": ...}`, without `payload` where the entry has none.
        due_ns: The time in the calendar, on the wall clock: nanoseconds since 1970 in UTC, a whole second.
        lag_ns: The delay: the wall's now minus `due_ns`; never below zero.
        missed: The number of triggers of this entry since its last one that were not fired.

    Example:
        >>> import msgspec
        >>> trigger = Trigger(ingest_ns=1_000, id=0, trigger={"name": "hourly"}, due_ns=990, lag_ns=10, missed=0)
        >>> msgspec.json.encode(trigger).decode()
        '{"connector":"crononome","ingest_ns":1000,"id":0,"trigger":{"name":"hourly"},"due_ns":990,"lag_ns":10,"missed":0}'
    """

    ingest_ns: int
    id: int
    trigger: dict[str, Any]
    due_ns: int
    lag_ns: int
    missed: int

    @property
    def due_s(self) -> float:
        """Return `due_ns` in seconds: since 1970 in UTC, as `datetime.fromtimestamp` takes it."""
        return self.due_ns / _SECOND_NS

    @property
    def lag_s(self) -> float:
        """Return `lag_ns` in seconds."""
        return self.lag_ns / _SECOND_NS


class Eviction(msgspec.Struct, frozen=True, kw_only=True, tag_field="connector", tag="eviction"):
    """A key that a `State` evicted.

    Args:
        ingest_ns: The time of eviction on the wall clock: nanoseconds since 1970 in UTC.
        key: The key.
        value: Its value.
        age_ns: Its age by the limit that it reached: since its last touch for `idle` and `size`, since it was
            first put in for `age`.
        reason: `"idle"`, `"age"` or `"size"`.

    Example:
        >>> Eviction(ingest_ns=0, key="a", value=1, age_ns=5_000_000_000, reason="idle").age_s
        5.0
    """

    ingest_ns: int
    key: Any
    value: Any
    age_ns: int
    reason: Literal["idle", "age", "size"]

    @property
    def age_s(self) -> float:
        """Return `age_ns` in seconds."""
        return self.age_ns / _SECOND_NS


class Failure(msgspec.Struct, frozen=True, kw_only=True, eq=False, tag_field="connector", tag="failure"):
    """An event that a step could not handle, as a value on that step's `err` port.

    Two failures are equal when all but their `cause` is: exceptions are equal only to themselves.

    Args:
        ingest_ns: The time of failure on the wall clock: nanoseconds since 1970 in UTC.
        step: The name of the step.
        function: The function that raised, as `"name at file:line"`; empty if none did.
        event: The event; None if there was none (at subscribe, completion or dispose).
        error: The class and message of the exception, as one line of text.
        remedy: The remedy, if it is known; otherwise empty.
        cause: The exception itself, with its traceback; a codec writes its class and message.

    Example:
        >>> failure = Failure(ingest_ns=0, step="main", function="halve at app.py:3", event="a",
        ...                   error="TypeError: unsupported operand", cause=TypeError("unsupported operand"))
        >>> failure.message
        "step `main`: halve at app.py:3 could not handle 'a': TypeError: unsupported operand"
    """

    ingest_ns: int
    step: str
    function: str
    event: Any
    error: str
    remedy: str = ""
    cause: Any = None

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Failure):
            return NotImplemented
        return self._compared() == other._compared()

    def __hash__(self) -> int:
        return hash((self.ingest_ns, self.step, self.function, self.error))

    def __repr__(self) -> str:
        """Show every field, even if the event or the cause raises when it is shown."""
        fields = (f"{name}={shown(getattr(self, name), sys.maxsize)}" for name in self.__struct_fields__)
        return f"{type(self).__name__}({', '.join(fields)})"

    def _compared(self) -> tuple[object, ...]:
        return (self.ingest_ns, self.step, self.function, self.event, self.error, self.remedy)

    @property
    def message(self) -> str:
        """Return the failure as one line: step, function, event, error, remedy."""
        who = f"{self.function} " if self.function else ""
        what = "failed while starting or ending" if self.event is None else f"could not handle {shown(self.event)}"
        remedy = f". Remedy: {self.remedy}" if self.remedy and self.remedy not in self.error else ""
        return f"step `{self.step}`: {who}{what}: {self.error}{remedy}"


class Timed(msgspec.Struct, frozen=True):
    """One notification of an observable with its time; marbles are parsed into these and printed from them.

    Args:
        at_ns: Nanoseconds since the subscription; negative for one before it.
        kind: `"next"`, `"error"` or `"completed"`.
        value: The value of a `next`, the exception of an `error`, None for `completed`.

    Example:
        >>> Timed(2_000_000, "next", "a")
        Timed(at_ns=2000000, kind='next', value='a')
        >>> Timed(5_000_000, "completed") == Timed(5_000_000, "completed", None)
        True
    """

    at_ns: int
    kind: Literal["next", "error", "completed"]
    value: Any = None


class Located(msgspec.Struct, frozen=True):
    """An event of `lines` or `rows` with its position, where they are asked for it by `position=True`.

    Args:
        event: The line, its value, or the row.
        file: The path of the file; empty for a row.
        offset: Where the line begins, in bytes of the text (of gzip, of its content); for a row its index from 0. None
            for csv, whose rows may stand over several lines.
        number: The number of the line, or of the row, from 1.

    Example:
        >>> Located("one", "app.log", 0, 1)
        Located(event='one', file='app.log', offset=0, number=1)
    """

    event: Any
    file: str
    offset: int | None
    number: int
