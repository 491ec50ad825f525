"""`latest` and `ring`: the last events, kept in memory."""

import collections
import operator
import threading
from typing import Any

from rxmetronome.errors import ArgumentError
from rxmetronome.parts import Context, Sink


def latest() -> "LatestSink":
    """Keep the last event: `.value`, None before the first, and `.count` of those that came.

    It may be read from any thread. A run begins with nothing kept; what it kept stays when it ends.

    Example:
        >>> import reactivex as rx
        >>> last = latest()
        >>> _ = rx.of(20.5, 21.0).subscribe(last)
        >>> last.value, last.count
        (21.0, 2)
    """
    return LatestSink()


def ring(n: int) -> "RingSink":
    """Keep the last `n` events: `.values`, oldest first, `.count` of those that came and `.dropped` of those gone.

    It may be read from any thread. A run begins with nothing kept; what it kept stays when it ends.

    Args:
        n: How many, 1 or more.

    Raises:
        ArgumentError: If `n` is no whole number of 1 or more.

    Example:
        >>> import reactivex as rx
        >>> last_two = ring(2)
        >>> _ = rx.of("a", "b", "c").subscribe(last_two)
        >>> last_two.values, last_two.dropped
        (['b', 'c'], 1)
    """
    return RingSink(checked_size("ring", "n", n, "ring(100)"))


class LatestSink(Sink):
    """What `latest` returns."""

    kind = "latest"

    def __init__(self) -> None:
        self._kept: tuple[int, Any] = (0, None)  # replaced as a whole, so that readers see the two together

    def __repr__(self) -> str:
        return "latest()"

    @property
    def value(self) -> Any:
        """The last event; None before the first."""
        return self._kept[1]

    @property
    def count(self) -> int:
        """How many events came; 0 tells a missing event from one that is None."""
        return self._kept[0]

    def start(self, context: Context | None) -> None:  # noqa: ARG002  it needs nothing of its run
        """Forget."""
        self._kept = (0, None)

    def on_next(self, value: Any) -> None:
        """Keep it."""
        self._kept = (self._kept[0] + 1, value)


class RingSink(Sink):
    """What `ring` returns."""

    kind = "ring"

    def __init__(self, size: int) -> None:
        self._lock = threading.Lock()
        self._kept: collections.deque[Any] = collections.deque(maxlen=size)
        self._count = 0

    def __repr__(self) -> str:
        return f"{self.kind}({self._kept.maxlen})"

    def __len__(self) -> int:
        return len(self._kept)

    @property
    def values(self) -> list[Any]:
        """The events kept, oldest first."""
        return self.snapshot()[1]

    @property
    def count(self) -> int:
        """How many events came."""
        return self._count

    @property
    def dropped(self) -> int:
        """How many events came and are no longer kept."""
        return self.snapshot()[0]

    def snapshot(self) -> tuple[int, list[Any]]:
        """How many were dropped and what is kept, of one moment."""
        with self._lock:
            return self._count - len(self._kept), list(self._kept)

    def start(self, context: Context | None) -> None:  # noqa: ARG002  it needs nothing of its run
        """Forget."""
        self.clear()

    def clear(self) -> None:
        """Forget all, and count from zero."""
        with self._lock:
            self._kept.clear()
            self._count = 0

    def on_next(self, value: Any) -> None:
        """Keep it, and drop the oldest where there is no room."""
        with self._lock:
            self._kept.append(value)
            self._count += 1


def checked_size(call: str, argument: str, value: object, example: str) -> int:
    """A number of events to keep, NumPy's integers too."""
    try:
        size = operator.index(value)  # type: ignore[arg-type]  # what has no index raises
    except TypeError:
        size = 0
    if isinstance(value, bool) or size < 1:
        raise ArgumentError(call, argument, "a whole number of 1 or more", value, example)
    return size
