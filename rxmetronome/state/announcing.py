"""The evictions of a state as an observable: hot, in order, and whole whatever its observers do."""

import threading
from collections import deque
from collections.abc import Callable, Iterable

from reactivex import abc
from reactivex.disposable import CompositeDisposable, Disposable

from rxmetronome.parts import NamedSource
from rxmetronome.records import Eviction

Join = Callable[[abc.SchedulerBase], abc.DisposableBase]


class Evictions(NamedSource):
    """What `state.evictions` is. It never completes; who subscribes sees the evictions from then on.

    Each observer gets each eviction once, one after the other, also where two threads evict at a time or an observer
    causes further evictions: those come after all others have seen the present one. An observer that raises is
    unsubscribed, as RxPY does it; its exception is raised when all others have had everything, where the evictions
    were caused.

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
        self._waiting: deque[Eviction] = deque()

    def __repr__(self) -> str:
        return f"evictions of {self._label()}"

    @property
    def is_heard(self) -> bool:
        """Whether anybody is subscribed."""
        return bool(self._observers)

    def announce(self, evictions: Iterable[Eviction]) -> None:
        """Tell all observers, in order.

        Raises:
            Exception: What an observer raised, when all others know everything; an `ExceptionGroup` of several.
        """
        self._waiting.extend(evictions)
        raised: list[Exception] = []
        while self._waiting and self._sending.acquire(blocking=False):  # else who sends already sends these too
            try:
                self._send(raised)
            finally:
                self._sending.release()
        if len(raised) > 1:
            raise ExceptionGroup("observers of evictions raised", raised)
        if raised:
            raise raised[0]

    def _send(self, raised: list[Exception]) -> None:
        waiting = self._waiting
        while waiting:
            eviction = waiting.popleft()
            for observer in self._observers:
                try:
                    observer.on_next(eviction)
                except Exception as error:
                    raised.append(error)

    def _subscribe_core(
        self, observer: abc.ObserverBase[Eviction], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        joined = Disposable() if scheduler is None else self._join(scheduler)
        with self._changing:
            self._observers += (observer,)

        def leave() -> None:
            with self._changing:
                self._observers = tuple(other for other in self._observers if other is not observer)

        return CompositeDisposable(Disposable(leave), joined)
