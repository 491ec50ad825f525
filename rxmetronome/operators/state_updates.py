"""`update`: put events into a state, and pass them on."""

from collections.abc import Callable, MutableMapping
from typing import Any, TypeVar

from reactivex import Observable

from rxmetronome.callsites import describe, refuse_awaitable
from rxmetronome.errors import ArgumentError, is_interrupt
from rxmetronome.operators.base import Observer, Scheduler, StepOperator, StepSubscription
from rxmetronome.operators.event_fields import Of, reader
from rxmetronome.operators.event_fields import key as keyed

_T = TypeVar("_T")

_EXAMPLE = 'update(state, key="sensor", value="temp")'


def update(state: MutableMapping[Any, Any], key: Of, value: Of = None) -> Callable[[Observable[_T]], Observable[_T]]:
    """Put each event into a state, `state[key] = value`, and pass it on.

        in                             --a--b--x--a--|
        update(state, key=...)
        out                            --a--b-----a--|
        err                            --------F-----|      in a flow
        state                          0-1--2-----2---      keys; the second a touches the first

    The event is passed on after its key is in, so that later steps find it there. An event whose key or value cannot be
    read, or whose key cannot be hashed, changes nothing and is a failure; outside a flow it ends the stream, as in
    RxPY. A `State` uses the clock of the run, and counts the event as a touch of its key. If the event evicts others
    and an observer of `evictions` raises, that is a failure too; the event is in, and is passed on.

    Args:
        state: A `State`, or any other mapping that can be written.
        key: The name of a field, or a function of the event.
        value: The name of a field, or a function of the event; the event itself if not given.

    Raises:
        ArgumentError: If `state` cannot be written; if `key` or `value` is neither a name nor a function.

    Example:
        >>> import reactivex as rx, rxmetronome as rxm
        >>> state = rxm.State()
        >>> events = rx.of({"sensor": "a", "temp": 20.5}, {"sensor": "b", "temp": 19.0})
        >>> _ = events.pipe(update(state, key="sensor", value="temp")).subscribe(print)
        {'sensor': 'a', 'temp': 20.5}
        {'sensor': 'b', 'temp': 19.0}
        >>> state.copy()
        {'a': 20.5, 'b': 19.0}
    """
    if not isinstance(state, MutableMapping):
        raise ArgumentError("update", "state", "a State, or another mapping that can be written", state, _EXAMPLE)
    if key is None:
        raise ArgumentError("update", "key", "a field's name or a function of one event", key, _EXAMPLE)
    return _Update(state, key, value)


class _UpdateSubscription(StepSubscription):
    def __init__(self, operator: "_Update", observer: Observer, scheduler: Scheduler) -> None:
        super().__init__(operator, observer, scheduler)
        self._state, self._of = operator.state, operator.of
        self._read_key, self._read_value = operator.read_key, operator.read_value
        self._known: type | None = None
        use_clock = getattr(self._state, "use_clock", None)
        self._joined = None if use_clock is None or scheduler is None else use_clock(scheduler)

    def handle(self, event: Any) -> None:
        function = self._of[0]
        try:
            key = self._read_key(event)
            function = self._of[1]
            value = self._read_value(event)
            if type(value) is not self._known:
                self._known = refuse_awaitable(value)
        except BaseException as error:
            self.fail(event, error, function if callable(function) else None)
            return
        try:
            self._state[key] = value
        except BaseException as error:
            self.fail(event, error)
            if not self._is_in(key):
                return  # else an observer of the evictions raised, and the event is in
        self.emit(event)

    def dispose(self) -> None:
        if self._joined is not None:
            self._joined.dispose()

    def _is_in(self, key: Any) -> bool:
        try:
            return key in self._state
        except BaseException as error:
            if is_interrupt(error):
                raise
            return False


class _Update(StepOperator):
    kind = "update"
    subscription = _UpdateSubscription

    def __init__(self, state: MutableMapping[Any, Any], key: Of, value: Of) -> None:
        self.state, self.of = state, (key, value)
        self.read_key, self.read_value = keyed(reader(key, "update", "key")), reader(value, "update", "value")
        self.function = key if callable(key) else None

    @property
    def hint(self) -> Any:
        """Return the hint of the state."""
        return getattr(self.state, "hint", "")

    def __repr__(self) -> str:
        key, value = (repr(of) if isinstance(of, str) else of and describe(of) for of in self.of)
        state = getattr(self.state, "label", None) or type(self.state).__name__
        return f"update({state}, key={key}{f', value={value}' if value else ''})"
