"""What a state shows of itself: its keys, values and items of one moment, and a table."""

import collections.abc
import html
import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from rxmetronome.errors import shown
from rxmetronome.formats.columns import frame_of
from rxmetronome.state.fronts import Mark
from rxmetronome.state.limits import NEVER_NS, described

if TYPE_CHECKING:
    import pandas as pd

OWN = ("key", "idle", "age")
_GLIMPSED = 3
_ROWS_IN_A_NOTEBOOK = 20


class Shown(collections.abc.MutableMapping[Any, Any]):
    """What a state shows of its entries: what is not stale, as of one moment. It changes nothing.

    Entries are `(value, touched_ns, born_ns)` by key, in the order of their touches; any thread may read them while
    another changes them, because what is walked over is a copy, which Python makes in one go.
    """

    _entries: dict[Any, Mark]
    _now: Callable[[], int]
    _idle_ns: int
    _age_ns: int
    _max_keys: int | None

    def _is_stale(self, entry: Mark, now_ns: int) -> bool:
        return bool(now_ns - entry[1] >= self._idle_ns or now_ns - entry[2] >= self._age_ns)

    def _fresh(self) -> tuple[int, list[tuple[Any, Mark]]]:
        """The moment, and what is not stale then."""
        entries = self._copied()
        now_ns = self._now()  # after the copy, so that nothing in it is from later
        idle_ns, age_ns = self._idle_ns, self._age_ns
        return now_ns, [
            pair for pair in entries.items() if now_ns - pair[1][1] < idle_ns and now_ns - pair[1][2] < age_ns
        ]

    def _copied(self) -> dict[Any, Mark]:
        while True:
            try:
                return self._entries.copy()
            except RuntimeError:  # keys that compare with code of their own let another thread in
                continue

    def __getitem__(self, key: Any) -> Any:
        entry = self._entries[key]
        if self._is_stale(entry, self._now()):
            raise KeyError(key)
        return entry[0]

    def get(self, key: Any, default: Any = None) -> Any:
        """The value of a key; the default where it is not there, or stale."""
        entry = self._entries.get(key)
        return default if entry is None or self._is_stale(entry, self._now()) else entry[0]

    def __contains__(self, key: object) -> bool:
        entry = self._entries.get(key)
        return entry is not None and not self._is_stale(entry, self._now())

    def __iter__(self) -> Iterator[Any]:
        return iter([key for key, _ in self._fresh()[1]])

    def __len__(self) -> int:
        """How many keys are not stale. Costs as much as there is to evict; with `age`, as much as there are keys."""
        entries, now_ns = self._entries, self._now()
        if self._age_ns != NEVER_NS:
            return len(self._fresh()[1])
        try:
            return len(entries) - sum(
                1 for _ in itertools.takewhile(lambda one: self._is_stale(one, now_ns), entries.values())
            )
        except RuntimeError:  # another thread put a key in meanwhile
            return len(self._fresh()[1])

    def copy(self) -> dict[Any, Any]:
        """A plain dict of what it shows at this moment, the least recently touched key first."""
        return {key: mark[0] for key, mark in self._fresh()[1]}

    def values(self) -> "Values":
        """The values, of the moment at which one begins to walk over them."""
        return Values(self)

    def items(self) -> "Items":
        """The keys and their values, of the moment at which one begins to walk over them."""
        return Items(self)

    def to_frame(self) -> "pd.DataFrame":
        """What it shows as a table: a row a key, the least recently touched first.

        Columns are `key`, the fields of the values (or `value`), and as time deltas `idle`, since the last touch, and
        `age`, since the key was put in.
        """
        return self._table(*self._fresh())

    def _table(self, now_ns: int, rows: list[tuple[Any, Mark]]) -> "pd.DataFrame":
        keys, marks = [key for key, _ in rows], [mark for _, mark in rows]
        idle_ns, age_ns = [now_ns - mark[1] for mark in marks], [now_ns - mark[2] for mark in marks]
        return table(keys, [mark[0] for mark in marks], idle_ns, age_ns)

    @property
    def label(self) -> str:
        """How it was made, as text."""
        return described(self._idle_ns, self._age_ns, self._max_keys)

    def __repr__(self) -> str:
        rows = self._fresh()[1]
        listed = [f"{shown(key, 40)}: {shown(mark[0], 60)}" for key, mark in rows[-_GLIMPSED:]]
        more = ["…"] if len(rows) > _GLIMPSED else []
        return f"<{self.label}, {_counted(rows)}: {{{', '.join([*more, *listed])}}}>"

    def _repr_html_(self) -> str:
        """The keys touched last, as a table."""
        now_ns, rows = self._fresh()
        frame: Any = self._table(now_ns, rows[-_ROWS_IN_A_NOTEBOOK:])
        left_out = f", the last {_ROWS_IN_A_NOTEBOOK} touched" if len(rows) > _ROWS_IN_A_NOTEBOOK else ""
        return f"<p>{html.escape(self.label)}: {_counted(rows)}{left_out}</p>{frame._repr_html_()}"


def _counted(rows: Sequence[Any]) -> str:
    return f"{len(rows):,} {'key' if len(rows) == 1 else 'keys'}"


class Values(collections.abc.ValuesView[Any]):
    """The values of the moment at which one begins to walk over them."""

    _mapping: Any

    def __iter__(self) -> Iterator[Any]:
        return iter(self._mapping.copy().values())

    def __contains__(self, value: object) -> bool:
        return value in self._mapping.copy().values()


class Items(collections.abc.ItemsView[Any, Any]):
    """The keys and values of the moment at which one begins to walk over them."""

    _mapping: Any

    def __iter__(self) -> Iterator[tuple[Any, Any]]:
        return iter(self._mapping.copy().items())


def table(keys: Sequence[Any], values: Sequence[Any], idle_ns: Sequence[int], age_ns: Sequence[int]) -> "pd.DataFrame":
    """One row a key: `key`, the fields of the value (or `value`), `idle` and `age` as time deltas.

    A field that is called as one of the table's own columns becomes `value.key` and so on.

    Example:
        >>> print(table(["a"], [{"temp": 20.5, "age": 3}], [1_000_000_000], [2_000_000_000]).to_string())
          key  temp  value.age            idle             age
        0   a  20.5          3 0 days 00:00:01 0 days 00:00:02
    """
    import pandas as pd  # only those who want a table wait for pandas

    frame = frame_of(values).rename(columns={name: f"value.{name}" for name in OWN})
    frame.insert(0, "key", pd.Series(keys, index=frame.index, dtype=None if len(keys) else object))
    frame["idle"], frame["age"] = (pd.to_timedelta(list(times), unit="ns") for times in (idle_ns, age_ns))
    return frame
