"""The evictions of a state as an observable: hot, in order, and whole whatever its observers do."""

import threading
from collections import deque
from collections.abc import Callable

from reactivex import abc
from reactivex.disposable import CompositeDisposable, Disposable

from rxmetronome.protocols import NamedSource, track_subscription
from rxmetronome.records import Eviction

Join = Callable[[abc.SchedulerBase], abc.DisposableBase]


class Evictions(NamedSource):
    """What `state.evictions` is. It never completes; who subscribes sees the evictions from then on.

    Each observer gets each eviction once, one after the other, also where two threads evict at a time or an observer
    causes further evictions: those come after all others have seen the present ones. What an observer raises is raised
    where the evictions were caused, when all others have had everything.

    Args:
        label: What shows what evicts.
        join: Called with the scheduler of each subscription that has one: the state keeps its time.
    """

    kind = "evictions"

    def __init__(self, label: Callable[[], str], join: Join) -> None:
        super().__init__()
        self._label, self._join = label, join
        self._observers: tuple[abc.ObserverBase[Eviction], ...] = ()
        self._changing = threading.Lock()
        self._sending = threading.Lock()
        self._waiting: deque[list[Eviction]] = deque()

    def __repr__(self) -> str:
        return f"evictions of {self._label()}"

    def announce(self, evictions: list[Eviction]) -> None:
        """Tell all observers, in order.

        Raises:
            BaseException: The first that an observer raised, when all others know everything; a note counts the rest.
        """
        if not evictions or not self._observers:
            return
        self._waiting.append(evictions)
        raised: list[BaseException] = []
        while self._waiting and self._sending.acquire(blocking=False):  # else who sends already sends these too
            try:
                while self._waiting:
                    self._send(self._waiting.popleft(), raised)
            finally:
                self._sending.release()
        if raised:
            if len(raised) > 1:
                raised[0].add_note(f"observers of {self!r} raised {len(raised):,} times; this is the first")
            raise raised[0]

    def _send(self, evictions: list[Eviction], raised: list[BaseException]) -> None:
        at = 0
        try:
            for at, eviction in enumerate(evictions, 1):  # noqa: B007  the count is for what ends it early
                for observer in self._observers:
                    try:
                        observer.on_next(eviction)
                    except BaseException as error:
                        raised.append(error)
        finally:  # Ctrl-C, or an exit: what is left goes out with the next evictions
            if at < len(evictions):
                self._waiting.appendleft(evictions[at:])

    def _subscribe_core(
        self, observer: abc.ObserverBase[Eviction], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        joined = Disposable() if scheduler is None else self._join(scheduler)
        with self._changing:
            self._observers += (observer,)

        def leave() -> None:
            with self._changing:
                self._observers = tuple(other for other in self._observers if other is not observer)

        return track_subscription(CompositeDisposable(Disposable(leave), joined), scheduler)
