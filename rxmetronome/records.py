"""The records a flow carries of its own, and what a recording is made of, `Timed`.

They are frozen `msgspec.Struct`s: equal by value, cheap to make, and written as JSON without help.
"""

import sys
from typing import Any, Literal

import msgspec

from rxmetronome.errors import shown


class Tick(msgspec.Struct, frozen=True, kw_only=True, gc=False, tag_field="connector", tag="metronome"):
    """What a metronome emits.

    Args:
        ingest_ns: When it was fired, on the wall clock: nanoseconds since 1970 in UTC.
        id: 0 for the first tick of a subscription, then one more for each.
        due_ns: When it was to fire, on the clock's steady timeline.
        lag_ns: How late it fired: the clock's now minus `due_ns`; never below zero.
        interval_ns: The interval in force when it fired.
        missed: How many grid points before it, and after the tick before it, were not fired.

    Example:
        >>> import msgspec
        >>> tick = Tick(ingest_ns=1_000, id=0, due_ns=990, lag_ns=10, interval_ns=500, missed=0)
        >>> msgspec.json.encode(tick).decode()
        '{"connector":"metronome","ingest_ns":1000,"id":0,"due_ns":990,"lag_ns":10,"interval_ns":500,"missed":0}'
    """

    ingest_ns: int
    id: int
    due_ns: int
    lag_ns: int
    interval_ns: int
    missed: int


class Trigger(msgspec.Struct, frozen=True, kw_only=True, tag_field="connector", tag="crononome"):
    """What a crononome emits.

    Args:
        ingest_ns: When it was fired, on the wall clock: nanoseconds since 1970 in UTC.
        id: 0 for the first trigger of a subscription, then one more for each.
        trigger: Which entry it is of: `{"name": ..., "payload": ...}`, without `payload` where the entry has none.
        due_ns: When it was to fire, on the wall clock: nanoseconds since 1970 in UTC, a whole second.
        lag_ns: How late it fired: the wall's now minus `due_ns`; never below zero.
        missed: How many triggers of this entry before it, and after the one before it, were not fired.

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


class Eviction(msgspec.Struct, frozen=True, kw_only=True, tag_field="connector", tag="eviction"):
    """A key that left a `State` by itself.

    Args:
        ingest_ns: When it left, on the wall clock: nanoseconds since 1970 in UTC.
        key: The key.
        value: What it held.
        age_ns: How old it was by the limit that it reached: since its last touch for `idle` and `size`, since it was
            first put in for `age`.
        reason: `"idle"`, `"age"` or `"size"`.

    Example:
        >>> Eviction(ingest_ns=0, key="a", value=1, age_ns=5_000_000_000, reason="idle").reason
        'idle'
    """

    ingest_ns: int
    key: Any
    value: Any
    age_ns: int
    reason: Literal["idle", "age", "size"]


class Failure(msgspec.Struct, frozen=True, kw_only=True, eq=False, tag_field="connector", tag="failure"):
    """An event that a step could not handle, as a value on that step's `err` port.

    Two failures are equal when all but their `cause` is: exceptions are equal only to themselves.

    Args:
        ingest_ns: When it failed, on the wall clock: nanoseconds since 1970 in UTC.
        step: The name of the step.
        function: The function that raised, as `"name at file:line"`; empty where none is to blame.
        event: The event it was given; None where there was none (at subscribe, completion or dispose).
        error: The class and message of the exception, as one line of text.
        remedy: What to do, where it is known; else empty.
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
        return self._told() == other._told()

    def __hash__(self) -> int:
        return hash((self.ingest_ns, self.step, self.function, self.error))

    def __repr__(self) -> str:
        """Show every field, whatever the event and the cause raise when they are shown."""
        fields = (f"{name}={shown(getattr(self, name), sys.maxsize)}" for name in self.__struct_fields__)
        return f"{type(self).__name__}({', '.join(fields)})"

    def _told(self) -> tuple[object, ...]:
        return (self.ingest_ns, self.step, self.function, self.event, self.error, self.remedy)

    @property
    def message(self) -> str:
        """The failure as one line: step, function, event, error, remedy."""
        where = f"{self.function} could not handle" if self.function else "could not handle"
        what = "its own start or end" if self.event is None else shown(self.event)
        remedy = f". Remedy: {self.remedy}" if self.remedy and self.remedy not in self.error else ""
        return f"step `{self.step}`: {where} {what}: {self.error}{remedy}"


class Timed(msgspec.Struct, frozen=True):
    """One thing that an observable did, and when: what marbles are read into and printed from.

    Args:
        at_ns: When, in nanoseconds since the subscription; negative where it happened before it.
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
