"""`StateTable`: the keys of a `State`, how long they have left, and those that have just gone."""

import collections
import time
from typing import TYPE_CHECKING, Any

from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ArgumentError
from rxmetronome.records import Eviction
from rxmetronome.state.expiring_map import State
from rxmetronome.widgets.live_view import LiveView, css, esm
from rxmetronome.widgets.safe_repr import safe_repr
from rxmetronome.widgets.static_html import table_as_html
from rxmetronome.widgets.wire_format import pack

if TYPE_CHECKING:
    import pandas as pd


LOOK_S = 0.2
"""Five looks a second: bars move on smoothly between them."""

DEAREST = 20
"""A look that took long is followed by a pause so many times as long: at most 5 % of a core, at a million keys too."""

GLIMPSED = 20


class StateTable(LiveView):
    """The live keys of a `State`: values, bars up to the idle and age limits, and keys that fade out as they leave.

    A key that leaves says why: `idle`, `age`, `size`, `deleted`, or `stale` where nobody has evicted it within a
    second. Only keys that changed travel. Of a larger state the keys touched last are shown, with the count of all.
    Looking keeps no key alive, and evicts none.

    Args:
        state: The state.
        rows: How many keys are shown at most, 1 to 10,000.

    Raises:
        ArgumentError: If `state` is no `State`, or `rows` out of bounds.

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
    is_disposed = False  # a table that was refused is closed too, before it has begun

    def __init__(self, state: State, rows: int = 1_000) -> None:
        if not isinstance(state, State):
            raise ArgumentError("StateTable", "state", "a State", state, 'StateTable(rxm.State(idle="5s"))')
        if isinstance(rows, bool) or not isinstance(rows, int) or not 1 <= rows <= 10_000:
            raise ArgumentError("StateTable", "rows", "a whole number from 1 to 10,000", rows, "StateTable(state, 100)")
        self._state, self._rows = state, rows
        self._evicted = 0
        self._left: collections.deque[Eviction] = collections.deque(maxlen=rows)
        self._told: dict[Any, tuple[int, Any]] = {}  # by key: its number in the front end, and what was told of it
        self._next_key = 0
        self._origin_ns: int | None = None
        self._next_look = 0.0
        super().__init__()
        self._listening = state.evictions.subscribe(self._key_left)  # without a clock: it brings the state no time

    @property
    def evicted(self) -> int:
        """How many keys have been evicted since the table was made."""
        return self._evicted

    def to_frame(self) -> "pd.DataFrame":
        """The state as a table: see `State.to_frame`."""
        return self._state.to_frame()

    def dispose(self) -> None:
        """Look no more; what it shows stays."""
        if hasattr(self, "_listening"):
            self._listening.dispose()
        super().dispose()

    def forget(self) -> None:
        """Let go of the keys that it showed."""
        self._told = {}
        self._left = collections.deque(maxlen=1)

    def _key_left(self, eviction: Eviction) -> None:
        self._evicted += 1
        self._left.append(eviction)

    def frame(self) -> None:
        """Tell what has changed since the last look, once it is time for the next."""
        if self.is_disposed:
            return
        if time.monotonic() >= self._next_look:
            self.tell(*self._look())
        self.changed()

    def snapshot(self) -> tuple[dict[str, Any], list[bytes]]:
        """All keys."""
        self._told, self._origin_ns = {}, None
        content, buffers = self._look()
        self.changed()
        return content, buffers

    def _look(self) -> tuple[dict[str, Any], list[bytes]]:
        began = time.monotonic()
        state = self._state
        reasons = {left.key: left.reason for left in self._taken()}
        now_ns, kept = state._fresh()
        if self._origin_ns is None:
            self._origin_ns = now_ns
        before, self._told = self._told, {}
        changed = []
        for key, mark in kept[-self._rows :]:
            number, known = before.pop(key, (-1, None))
            if number < 0:
                number, self._next_key = self._next_key, self._next_key + 1
            if known is not mark:
                changed.append([0, number, _named(key), mark[0], self._ms(mark[1]), self._ms(mark[2])])
            self._told[key] = number, mark
        gone, dropped = [], []
        for key, (number, mark) in before.items():
            reason = reasons.get(key) or self._why_missing(mark, now_ns)
            if reason == "waits":
                self._told[key] = number, mark
            elif reason == "deleted" and len(kept) > self._rows:
                dropped.append(number)
            else:
                gone.append([number, reason])
        content = {
            "now": self._ms(now_ns),
            "count": len(kept),
            "evicted": self._evicted,
            "gone": gone,
            "dropped": dropped,
            "limits": {"idle": state.idle, "age": state.age, "max_keys": state.max_keys},
            "label": state.label,
        }
        done = time.monotonic()
        self._next_look = done + max(LOOK_S, DEAREST * (done - began))
        return content, [pack(changed)] if changed else []

    def _why_missing(self, mark: Any, now_ns: int) -> str:
        """Why a key is not there that was not evicted; a stale one waits a second for whoever evicts."""
        past_ns = [
            now_ns - since_ns - limit_s * SECOND_NS
            for since_ns, limit_s in ((mark[1], self._state.idle), (mark[2], self._state.age))
            if limit_s is not None
        ]
        longest_ns = max(past_ns, default=-1)
        return "deleted" if longest_ns < 0 else "waits" if longest_ns < SECOND_NS else "stale"

    def _taken(self) -> list[Eviction]:
        return [self._left.popleft() for _ in range(len(self._left))]

    def _ms(self, ns: int) -> float:
        """Milliseconds from the first look, which JavaScript's numbers hold."""
        return (ns - (self._origin_ns or 0)) / 1e6

    def fallback_html(self) -> str:
        """The keys touched last."""
        now_ns, kept = self._state._fresh()
        rows = [
            [(_named(key), False), (safe_repr(mark[0], 120), False), (_seconds(now_ns - mark[1]), True),
             (_seconds(now_ns - mark[2]), True)]
            for key, mark in kept[-GLIMPSED:]
        ]  # fmt: skip
        note = f"{len(kept):,} keys, {self._evicted:,} evicted"
        return table_as_html(self._state.label, note, ["key", "value", "idle", "age"], rows)

    def fallback_text(self) -> str:
        """What of, how many keys there are and have left."""
        return f"StateTable of {self._state.label}: {len(self._state):,} keys, {self._evicted:,} evicted"


def _named(key: Any) -> str:
    return str.__str__(key) if issubclass(type(key), str) else safe_repr(key, 80)


def _seconds(ns: int) -> str:
    return f"{ns / SECOND_NS:,.1f} s"
