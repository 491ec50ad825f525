"""The evictions of a state or a store as an observable."""

import threading
from collections import deque
from collections.abc import Callable

from reactivex import abc
from reactivex.disposable import CompositeDisposable, Disposable

from rxmetronome.protocols import NamedSource, track_subscription
from rxmetronome.records import Eviction


class Evictions(NamedSource):
    """Emit evictions, hot and without completion; an observer sees those after its subscription.

    Each observer gets each eviction once, one after the other, also where two threads evict at a time or an observer
    causes further evictions: those come after all observers have seen the present ones.

    Args:
        label: Returns the text of the state, for messages.
        join: Called with the scheduler of each subscription that has one, whose time the state then keeps.
    """

    kind = "evictions"

    def __init__(self, label: Callable[[], str], join: Callable[[abc.SchedulerBase], abc.DisposableBase]) -> None:
        super().__init__()
        self._label, self._join = label, join
        self._observers: tuple[abc.ObserverBase[Eviction], ...] = ()
        self._changing = threading.Lock()
        self._sending = threading.Lock()
        self._waiting: deque[list[Eviction]] = deque()

    def __repr__(self) -> str:
        return f"evictions of {self._label()}"

    def emit(self, evictions: list[Eviction]) -> None:
        """Send evictions to all observers, in order.

        Raises:
            BaseException: The first that an observer raised, after all have seen everything; a note counts the rest.
        """
        if not evictions or not self._observers:
            return
        self._waiting.append(evictions)
        raised: list[BaseException] = []
        while self._waiting and self._sending.acquire(blocking=False):  # else the sending thread sends these too
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
        sent = 0
        try:
            for sent, eviction in enumerate(evictions, 1):  # noqa: B007  counted for the case that it ends early
                for observer in self._observers:
                    try:
                        observer.on_next(eviction)
                    except BaseException as error:
                        raised.append(error)
        finally:  # Ctrl-C between two lines: the rest goes out with the next evictions
            if sent < len(evictions):
                self._waiting.appendleft(evictions[sent:])

    def _subscribe_core(
        self, observer: abc.ObserverBase[Eviction], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        joined = Disposable() if scheduler is None else self._join(scheduler)
        with self._changing:
            self._observers += (observer,)

        def unsubscribe() -> None:
            with self._changing:
                self._observers = tuple(other for other in self._observers if other is not observer)

        return track_subscription(CompositeDisposable(Disposable(unsubscribe), joined), scheduler)
