"""`update`: events put what they say into a state, and go on."""

from collections.abc import Callable, MutableMapping
from typing import Any, TypeVar

from reactivex import Observable, abc
from reactivex.disposable import CompositeDisposable, Disposable

from rxmetronome.callsites import describe, refuse_awaitable
from rxmetronome.errors import ArgumentError, is_interrupt
from rxmetronome.operators.base import Emit, Fail, failing
from rxmetronome.operators.event_fields import Of, reader
from rxmetronome.operators.event_fields import key as keyed
from rxmetronome.protocols import context_of

_T = TypeVar("_T")

_EXAMPLE = 'update(state, key="sensor", value="temp")'


def update(state: MutableMapping[Any, Any], key: Of, value: Of = None) -> Callable[[Observable[_T]], Observable[_T]]:
    """Put each event into a state, `state[key] = value`, and pass it on.

        in                             --a--b--x--a--|
        update(state, key=...)
        out                            --a--b-----a--|
        err                            --------F-----|      in a flow
        state                          0-1--2-----2---      keys; the second a touches the first

    The event goes on when its key is in, so whoever comes after finds it there. An event whose key or value cannot be
    read, or whose key cannot be hashed, changes nothing and is a failure; outside a flow it ends the stream, as Rx has
    it. A `State` keeps the time of the run, and counts the event as a touch of its key. What an observer of `evictions`
    raises over those that the event causes is a failure too; the event is in, and goes on.

    Args:
        state: A `State`, or any other mapping that can be written.
        key: The name of a field, or a function of the event.
        value: The name of a field, or a function of the event; the event itself where it is not given.

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
    return Update(state, key, value)


class Update:
    """What `update` returns: an operator, `Observable -> Observable`."""

    kind = "update"

    def __init__(self, state: MutableMapping[Any, Any], key: Of, value: Of) -> None:
        self._state, self._of = state, (key, value)
        self._key, self._value = keyed(reader(key, "update", "key")), reader(value, "update", "value")
        self.function = key if callable(key) else None

    def __call__(self, source: Observable[_T]) -> Observable[_T]:
        """The source's events, after each is in the state."""

        def subscribe(observer: abc.ObserverBase[_T], scheduler: abc.SchedulerBase | None = None) -> abc.DisposableBase:
            context = context_of(scheduler)
            fail = failing(context, observer)
            join = getattr(self._state, "use_clock", None)
            joined = Disposable() if join is None or scheduler is None else join(scheduler)
            handle = self._handler(observer.on_next, fail)
            subscription = source.subscribe(handle, observer.on_error, observer.on_completed, scheduler=scheduler)
            return CompositeDisposable(subscription, joined)

        return Observable(subscribe)

    def _handler(self, emit: Emit, fail: Fail) -> Emit:
        state, read_key, read_value = self._state, self._key, self._value
        key_function, value_function = (of if callable(of) else None for of in self._of)
        known: type | None = None

        def is_in(key: Any) -> bool:
            try:
                return key in state
            except BaseException as error:
                if is_interrupt(error):
                    raise
                return False

        def handle(event: Any) -> None:
            nonlocal known
            function = key_function
            try:
                key = read_key(event)
                function = value_function
                value = read_value(event)
                if type(value) is not known:
                    known = refuse_awaitable(value)
            except BaseException as error:
                fail(event, error, function)
                return
            try:
                state[key] = value
            except BaseException as error:
                fail(event, error, None)
                if not is_in(key):
                    return  # else it was an observer of the evictions that raised, and the event is in
            emit(event)

        return handle

    def __repr__(self) -> str:
        key, value = (repr(of) if isinstance(of, str) else of and describe(of) for of in self._of)
        state = getattr(self._state, "label", None) or type(self._state).__name__
        return f"update({state}, key={key}{f', value={value}' if value else ''})"
