"""Show the keys of a `State`: `StateTable`."""

import collections
import time
from typing import TYPE_CHECKING, Any

from rxmetronome.arguments import by_name, count
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ArgumentError
from rxmetronome.flow.steps import Step
from rxmetronome.records import Eviction
from rxmetronome.state.expiring_map import State
from rxmetronome.widgets.live_view import LiveView, css, esm
from rxmetronome.widgets.safe_repr import safe_repr
from rxmetronome.widgets.static_html import captioned_table, counted
from rxmetronome.widgets.wire_format import pack

if TYPE_CHECKING:
    import pandas as pd

READ_EVERY_S = 0.2
"""The page moves the bars smoothly between two readings."""

REST_FACTOR = 20
"""After a reading it rests so many times as long as it took: at most 5 % of a core, even with a million keys."""

STATIC_ROWS = 20


class StateTable(LiveView):
    """Show the live keys of a `State`: values, bars up to the idle and age limits, and keys that fade as they leave.

    A key that leaves shows the reason: `idle`, `age`, `size`, `deleted`, or `stale` if it was not evicted within a
    second. Only changed keys are sent. Of a larger state the keys touched last are shown, with the count of all.
    The table keeps no key alive, and evicts none.

    Args:
        state: The state, or the step of an operator that has one, such as `rxm.update(state, ...)`.
        rows: The most keys that are shown, 1 to 10,000.

    Raises:
        ArgumentError: If `state` is no `State`, or `rows` is out of bounds.

    Example:
        >>> from rxmetronome import VirtualClock
        >>> clock = VirtualClock()
        >>> state = State(idle="5s", clock=clock)
        >>> state["a"] = 1
        >>> table = StateTable(state)
        >>> clock.advance("5s")
        >>> state.evict(), table
        (1, <StateTable of State(idle="5s"): 0 keys, 1 evicted>)
        >>> table.close()
    """

    _esm = esm("states")
    _css = css("states")

    def __init__(self, state: State | Step, rows: int = 1_000) -> None:
        shown = getattr(state, "state", None) if isinstance(state, Step) else state
        if not isinstance(shown, State):
            expected = "a State, or a step that has one"
            example = by_name(state, "StateTable", 'StateTable(rxm.State(idle="5s"))')
            raise ArgumentError("StateTable", "state", expected, state, example)
        self._rows = count(rows, call="StateTable", argument="rows", example="StateTable(state, 100)", most=10_000)
        self._state = shown
        self._evicted = 0
        self._evictions: collections.deque[Eviction] = collections.deque(maxlen=self._rows)
        self._sent: dict[Any, tuple[int, Any]] = {}  # by key: its number in the front end, and the entry that was sent
        self._next_number_of_key = 0
        self._origin_ns: int | None = None
        self._next_reading = 0.0
        super().__init__()
        self._subscription = shown.evictions.subscribe(self._on_eviction)  # without a clock: it gives the state none

    @property
    def evicted(self) -> int:
        """Return the number of keys evicted since the table was made."""
        return self._evicted

    def to_frame(self) -> "pd.DataFrame":
        """Return the state as a table: see `State.to_frame`."""
        return self._state.to_frame()

    def dispose(self) -> None:
        """Stop reading the state; what it shows stays."""
        self._subscription.dispose()
        super().dispose()

    def drop_events(self) -> None:
        """Drop the keys that it showed."""
        self._sent = {}
        self._evictions = collections.deque(maxlen=1)

    def _on_eviction(self, eviction: Eviction) -> None:
        self._evicted += 1
        self._evictions.append(eviction)

    def frame(self) -> None:
        """Send the changes since the last reading, if the next one is due."""
        if self.is_disposed:
            return
        if time.monotonic() >= self._next_reading:
            self.send_message(*self._read())
        self.changed()

    def full_frame(self) -> tuple[dict[str, Any], list[bytes]]:
        """Return all keys."""
        self._sent, self._origin_ns = {}, None
        content, buffers = self._read()
        self.changed()
        return content, buffers

    def _read(self) -> tuple[dict[str, Any], list[bytes]]:
        began = time.monotonic()
        state, evictions = self._state, self._evictions
        reasons = {left.key: left.reason for left in [evictions.popleft() for _ in range(len(evictions))]}
        now_ns, live = state._fresh()
        if self._origin_ns is None:
            self._origin_ns = now_ns
        before, self._sent = self._sent, {}
        changed = []
        for key, entry in live[-self._rows :]:
            number, known = before.pop(key, (-1, None))
            if number < 0:
                number, self._next_number_of_key = self._next_number_of_key, self._next_number_of_key + 1
            if known is not entry:
                changed.append([0, number, _key_text(key), entry[0], self._ms(entry[1]), self._ms(entry[2])])
            self._sent[key] = number, entry
        left, dropped = [], []
        for key, (number, entry) in before.items():
            reason = reasons.get(key) or self._missing_reason(entry, now_ns)
            if reason == "waits":
                self._sent[key] = number, entry
            elif reason == "deleted" and len(live) > self._rows:
                dropped.append(number)
            else:
                left.append([number, reason])
        content = {
            "now": self._ms(now_ns),
            "count": len(live),
            "evicted": self._evicted,
            "gone": left,
            "dropped": dropped,
            "limits": {"idle": state.idle, "age": state.age, "max_keys": state.max_keys},
            "label": state.label,
        }
        done = time.monotonic()
        self._next_reading = done + max(READ_EVERY_S, REST_FACTOR * (done - began))
        return content, [pack(changed)] if changed else []

    def _missing_reason(self, entry: Any, now_ns: int) -> str:
        """Return the reason for a missing key without an eviction; a stale one waits a second for its eviction."""
        past_ns = [
            now_ns - since_ns - limit_s * SECOND_NS
            for since_ns, limit_s in ((entry[1], self._state.idle), (entry[2], self._state.age))
            if limit_s is not None
        ]
        longest_ns = max(past_ns, default=-1)
        return "deleted" if longest_ns < 0 else "waits" if longest_ns < SECOND_NS else "stale"

    def _ms(self, ns: int) -> float:
        """Return milliseconds since the first reading, which JavaScript's numbers hold."""
        return (ns - (self._origin_ns or 0)) / 1e6

    def fallback_html(self) -> str:
        """Return the keys touched last."""
        now_ns, live = self._state._fresh()
        rows = [
            [(_key_text(key), False), (safe_repr(entry[0], 120), False), (_seconds(now_ns - entry[1]), True),
             (_seconds(now_ns - entry[2]), True)]
            for key, entry in live[-STATIC_ROWS:]
        ]  # fmt: skip
        note = f"{counted(len(live), 'key')}, {self._evicted:,} evicted"
        return captioned_table(self._state.label, note, ["key", "value", "idle", "age"], rows)

    def fallback_text(self) -> str:
        """Return the state's label and the numbers of keys."""
        return f"StateTable of {self._state.label}: {counted(len(self._state), 'key')}, {self._evicted:,} evicted"


def _key_text(key: Any) -> str:
    return str.__str__(key) if issubclass(type(key), str) else safe_repr(key, 80)


def _seconds(ns: int) -> str:
    return f"{ns / SECOND_NS:,.1f} s"
