"""`from_iterable`: the items of a list, or of whatever can be iterated, as events."""

import itertools
import operator
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from reactivex import abc

from rxmetronome.errors import ArgumentError, RxMetronomeError, shown
from rxmetronome.sources.base import AT_ONCE, SourceSubscription, SteppableSource

_T = TypeVar("_T")
_EXAMPLE = "from_iterable([1, 2, 3])"
_SIZED = (list, tuple, range)  # themselves: a class of them may have an `__iter__` of its own
"""Their iterators raise nothing, and know how many items are left."""


def from_iterable(values: Iterable[_T]) -> "IterableSource[_T]":
    """Emit the items of a list, of a generator, or of anything that can be iterated, in their order, at once.

    RxPY's function of this name sends all items in one go: until the last one, and for ever where there is none, the
    clock's thread does nothing else. This one lets whatever is due go first after each 256, so that a beat goes on
    beside it, and it can be paused. Items are taken one at a time, when they are sent, on the clock's thread: where
    each takes long, so does everything there.

    Args:
        values: The items: a list, a tuple, a generator, an open file. An iterator, such as a generator, can be
            iterated once, so it has one subscription. One without an end never lets virtual time pass.

    Returns:
        A cold observable that completes after the last item, at once where there is none; it fails with the exception
        of an iterator that raises one. A run that is kept goes on at the item that is next: the values must be the
        same then.

    Raises:
        ArgumentError: If it cannot be iterated, is text or bytes, or is a DataFrame or a Series.

    Example:
        >>> from rxmetronome import VirtualClock, source
        >>> _ = (source(from_iterable(n * n for n in range(3))) >> print).simulate()
        0
        1
        4
    """
    if isinstance(values, str | bytes | bytearray):
        expected, example = "items; each character would be one", f"from_iterable([{shown(values, 40)}])"
        raise ArgumentError("from_iterable", "values", expected, values, example)
    if hasattr(values, "subscribe"):
        expected = "items; this is an observable, which needs no from_iterable(...)"
        raise ArgumentError("from_iterable", "values", expected, values, "source(observable)")
    if hasattr(values, "to_frame") or hasattr(values, "to_dict"):  # pandas is not imported for this
        expected = "items; rows(...) makes a source of a frame"
        raise ArgumentError("from_iterable", "values", expected, values, "rows(frame)")
    if not isinstance(values, Iterable):
        expected = "something that can be iterated: a list, a generator"
        raise ArgumentError("from_iterable", "values", expected, values, _EXAMPLE)
    return IterableSource(values)


class IterableSource(SteppableSource[_T]):
    """An observable of items; returned by `from_iterable`."""

    kind = "from_iterable"

    def __init__(self, values: Iterable[_T]) -> None:
        super().__init__()
        self._values = values
        self._is_used = False

    def __repr__(self) -> str:
        values: Any = self._values
        size = f"{len(values):,} items" if type(values) in _SIZED else type(values).__name__
        return f"from_iterable({size})"

    def new_subscription(
        self, observer: abc.ObserverBase[_T], scheduler: abc.SchedulerBase | None
    ) -> "IterableSubscription[_T]":
        """Begin with the first item.

        Raises:
            RxMetronomeError: If they are those of an iterator, which another subscription has begun.
        """
        items = iter(self._values)
        if items is self._values and self._is_used:
            happened = f"{self!r} was subscribed before, and its items can be iterated once"
            raise RxMetronomeError(happened, "give from_iterable a list, or make the iterator anew for each run")
        self._is_used = True
        if type(self._values) not in _SIZED:
            items = _Guarded(items)
        return IterableSubscription(self, observer, scheduler, items, self._values)


class _Guarded(Iterator[_T]):
    """Items whose iterator may raise: then there are no more, and `error` says why. `taken` counts them."""

    def __init__(self, items: Iterator[_T]) -> None:
        self.error: Exception | None = None
        self.taken = 0
        self._items = self._take(items)

    def _take(self, items: Iterator[_T]) -> Iterator[_T]:
        try:
            for item in items:
                self.taken += 1
                yield item
        except Exception as error:
            self.error = error

    def __iter__(self) -> Iterator[_T]:
        return self._items

    def __next__(self) -> _T:
        return next(self._items)


class IterableSubscription(SourceSubscription[_T]):
    """One subscription, and its place among the items."""

    def __init__(
        self,
        source: IterableSource[_T],
        observer: abc.ObserverBase[_T],
        scheduler: abc.SchedulerBase | None,
        items: Iterator[_T],
        values: Iterable[_T],
    ) -> None:
        super().__init__(source, observer, scheduler)
        self._items, self._values = items, values
        self._iterated = iter(items)
        write_out: Callable[[Any], Any] = getattr(observer, "write_out", None) or (lambda send: send)
        self._send = write_out(self._make_send())
        self._keep(self._count, self._load)

    def _count(self) -> int:
        """Return how many items were taken: a list's iterator knows it, so that nothing counts them."""
        if isinstance(self._items, _Guarded):
            return self._items.taken
        return len(self._values) - operator.length_hint(self._items)  # type: ignore[arg-type]

    def _load(self, count: int) -> None:
        """Go on at the item after so many."""
        found = sum(1 for _ in itertools.islice(self._iterated, count))
        if found < count:
            raise ValueError(f"it was {count:,} items and more, and is {found:,}")
        self._arm()

    def _make_send(self) -> Callable[[Iterator[_T]], object]:
        """Return what sends items, up to one at which something has changed."""
        on_next, changes = self._observer.on_next, self._changes

        def send(items: Iterator[_T]) -> None:
            for item in items:
                on_next(item)
                if changes or self._is_stopped:
                    break

        return send

    def _run(self) -> None:
        """Send what may be sent before others go first; an observer that raises stops nothing."""
        while self._changes:
            _, _, self._is_paused, is_step, _ = self._changes.popleft()
            self._steps = self._steps + is_step if self._is_paused else 0
        most, before, is_over = min(self._steps, AT_ONCE) if self._is_paused else AT_ONCE, self._count(), False
        try:
            if most:
                self._send(itertools.islice(self._iterated, most))
                is_over = self._has_none_left(self._count() - before < most)
        finally:
            self._steps = max(0, self._steps - (self._count() - before))
            if self._is_stopped:
                pass
            elif is_over:
                self._end()
            elif self._changes or self._steps or not self._is_paused:
                self._arm_again()

    def _has_none_left(self, is_exhausted: bool) -> bool:
        if isinstance(self._items, _Guarded):
            return is_exhausted and not self._changes
        return operator.length_hint(self._items) == 0

    def _end(self) -> None:
        error = self._items.error if isinstance(self._items, _Guarded) else None
        if error is None:
            self._complete()
        else:
            self.stop()
            self._observer.on_error(error)
