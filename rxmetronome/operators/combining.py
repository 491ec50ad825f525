"""`latest_of`: events beside the latest value of something else, such as polled metadata."""

import threading
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, TypeVar, overload

import msgspec
from reactivex import Observable, abc
from reactivex.disposable import SingleAssignmentDisposable

from rxmetronome import arguments
from rxmetronome.callsites import check_function, describe, refuse_awaitable
from rxmetronome.errors import ArgumentError, StepError, note_remedy
from rxmetronome.operators.base import Observer, Scheduler, StepOperator, StepSubscription

_In = TypeVar("_In")
_Other = TypeVar("_Other")
_Out = TypeVar("_Out")
_MAX_WAITING = 1_000
_EXAMPLE = 'latest_of(poll(fetch_rates, every="1min"), into="rates")'


@overload
def latest_of(
    other: Observable[_Other], *, wait: Literal[True], max_waiting: int = ...
) -> Callable[[Observable[_In]], Observable[tuple[_In, _Other]]]: ...
@overload
def latest_of(
    other: Observable[_Other], *, into: Callable[[_In, _Other], _Out], wait: Literal[True], max_waiting: int = ...
) -> Callable[[Observable[_In]], Observable[_Out]]: ...
@overload
def latest_of(
    other: Observable[_Other], *, default: _Other | None = None
) -> Callable[[Observable[_In]], Observable[tuple[_In, _Other | None]]]: ...
@overload
def latest_of(
    other: Observable[_Other], *, into: str, default: _Other | None = None, wait: bool = False, max_waiting: int = ...
) -> Callable[[Observable[Any]], Observable[dict[str, Any]]]: ...
@overload
def latest_of(
    other: Observable[_Other], *, into: Callable[[_In, _Other | None], _Out], default: _Other | None = None
) -> Callable[[Observable[_In]], Observable[_Out]]: ...
def latest_of(
    other: Observable[Any],
    *,
    into: str | Callable[[Any, Any], Any] | None = None,
    default: Any = None,
    wait: bool = False,
    max_waiting: int = _MAX_WAITING,
) -> Callable[[Observable[Any]], Observable[Any]]:
    """Emit each event with the latest value of another observable.

        in                      --1-----2-----3-----4--|
        other                   ----a-------b---#
        latest_of(other)
        out                     --n-----a-----b-----b--|      pairs with it; n: None, the default
        err                     ----------------F-------      in a flow

    Events before the first value of `other` come with `default`, which is None when not given: a function `into` then
    gets None, and so does a step that takes the pair. Where that cannot be, write `default=` or `wait=True`. When
    `other` completes or fails, its last value stays.
    RxPY's `with_latest_from` drops the first and ends with a failure. With `wait=True` events wait for the first value:

        in                      --1-----2-----3--|
        other                   ------a-----b-----
        latest_of(other, wait=True)
        out                     ------a-a-----b--|            1 waited

    Up to `max_waiting` events wait; one more is a failure at once. A source that completes meanwhile is completed after
    them. An event that has waited in vain, since `other` ended without a value or the run did, is a failure.

    The operator subscribes to `other` once for each subscription, on the same scheduler, and ends that with its last
    event. To share one poll between several steps make it a source of the flow, and read its latest value:
    `select(lambda event: {**event, "rates": rates.latest})`. A `State` is read in the same way.

    Args:
        other: A `poll`, or any observable.
        into: Text is the key of the value in a copy of the event, which must be a mapping or a record. A function is
            called with the event and the value. When not given, a pair of them is emitted.
        default: The value before the first one.
        wait: Have events wait for the first value, instead of a `default`.
        max_waiting: The largest number of events that wait, 1 or more.

    Raises:
        ArgumentError: If `other` is no observable, or `into` neither text nor a function; for both `default` and
            `wait`, or `max_waiting` without it.

    Example:
        >>> import reactivex as rx
        >>> orders = rx.of({"id": 1, "eur": 20})
        >>> _ = orders.pipe(latest_of(rx.of(1.1), into="rate")).subscribe(print)
        {'id': 1, 'eur': 20, 'rate': 1.1}
    """
    if not isinstance(other, abc.ObservableBase):
        raise ArgumentError("latest_of", "other", "an observable, such as a poll", other, _EXAMPLE)
    if into is not None and not isinstance(into, str):
        check_function("latest_of", "into", into, "an event and a value", _EXAMPLE)
    usual = "latest_of(poll(fetch), wait=True, max_waiting=100)"
    arguments.count(max_waiting, call="latest_of", argument="max_waiting", example=usual)
    if not isinstance(wait, bool):
        raise ArgumentError("latest_of", "wait", "True or False: events wait as long as it takes", wait, usual)
    if wait and default is not None:
        raise ArgumentError("latest_of", "default", "no `default` with `wait`", default, _EXAMPLE)
    if not wait and max_waiting != _MAX_WAITING:
        raise ArgumentError("latest_of", "max_waiting", "no `max_waiting` without `wait`", max_waiting, usual)
    return _LatestOf(other, into, default, max_waiting if wait else 0)


class _LatestOfSubscription(StepSubscription):
    operator: "_LatestOf"
    _has_value = False

    def __init__(self, operator: "_LatestOf", observer: Observer, scheduler: Scheduler) -> None:
        super().__init__(operator, observer, scheduler)
        self._join, self._known, self._latest = _joining(operator.into), type(None), operator.default
        self._others = SingleAssignmentDisposable()
        self._others.disposable = operator.other.subscribe(
            self._update, self._fail_other, self._end_other, scheduler=scheduler
        )
        self.keep_state(self._save, self._load)

    def _save(self) -> tuple[Any, ...]:
        return self._latest, self._has_value

    def _load(self, saved: tuple[Any, ...]) -> None:
        if not self._has_value:  # else it has a newer one already
            self._latest, self._has_value = saved

    def handle(self, event: Any) -> None:
        try:
            joined = self._join(event, self._latest)
            if type(joined) is not self._known:
                self._known = refuse_awaitable(joined)
        except BaseException as error:
            if self.context is None:
                self._others.dispose()
            if self._latest is None and callable(self.operator.into) and not self._has_value:
                note_remedy(error, _no_value_yet(self.operator.shown))
            self.fail(event, error, self.operator.function)
        else:
            self.emit(joined)

    def on_completed(self) -> None:
        self._others.dispose()
        self.observer.on_completed()

    def on_error(self, error: Exception) -> None:
        self._others.dispose()
        self.observer.on_error(error)

    def dispose(self) -> None:
        self._others.dispose()

    def _update(self, value: Any) -> None:
        self._latest, self._has_value = value, True

    def _end_other(self) -> None:
        """Keep the last value."""

    def _fail_other(self, error: Exception) -> None:
        self.fail(None, error, self.operator.other)


class _WaitingSubscription(_LatestOfSubscription):
    """Holds events until the first value. It has a lock, since outside a flow that may come on another thread."""

    def __init__(self, operator: "_LatestOf", observer: Observer, scheduler: Scheduler) -> None:
        self._lock, self._waiting = threading.RLock(), deque[Any]()
        self._has_value = self._is_open = self._has_ended = self._has_completed = False
        super().__init__(operator, observer, scheduler)
        self._pending = self.track_pending(lambda: len(self._waiting), "events that wait for a first value")

    def _save(self) -> tuple[Any, ...]:
        return self._latest, self._has_value, list(self._waiting)

    def _load(self, saved: tuple[Any, ...]) -> None:
        *latest, waiting = saved
        with self._lock:
            super()._load(tuple(latest))
            self._waiting.extend(waiting)
            self._flush()

    def handle(self, event: Any) -> None:
        if self._is_open:
            super().handle(event)
            return
        with self._lock:
            if self._has_ended and not self._has_value:
                self._fail_waiting([event], "it has ended")
            elif len(self._waiting) >= (most := self.operator.max_waiting) and not self._has_value:
                expected = f"at most {most:,} events that wait for a value of {self.operator.shown}"
                self.fail(event, StepError(expected, "one more", "raise max_waiting=, or give default= and no wait="))
            else:
                self._waiting.append(event)
                self._flush()

    def on_completed(self) -> None:
        with self._lock:
            if self._waiting:
                self._has_completed = True
                return
        super().on_completed()

    def on_error(self, error: Exception) -> None:
        self._lose_rest("the source failed")
        super().on_error(error)

    def dispose(self) -> None:
        super().dispose()
        self._pending.dispose()
        self._lose_rest("the step ended or began afresh")

    def _update(self, value: Any) -> None:
        with self._lock:
            self._latest, self._has_value = value, True
            self._flush()

    def _flush(self) -> None:
        if self._has_value and not self._is_open:
            while self._waiting:
                super().handle(self._waiting.popleft())
            self._is_open = True
            if self._has_completed:
                super().on_completed()

    def _end_other(self) -> None:
        with self._lock:
            self._has_ended = True
            if not self._has_value:
                self._fail_waiting(self._take(), "it has ended")
                if self._has_completed:
                    super().on_completed()

    def _fail_other(self, error: Exception) -> None:
        super()._fail_other(error)
        self._end_other()

    def _lose_rest(self, got: str) -> None:
        lost = self._take()
        if self.context is not None:
            self._fail_waiting(lost, got)

    def _take(self) -> Iterable[Any]:
        with self._lock:
            waiting, self._waiting = self._waiting, deque()
            return waiting

    def _fail_waiting(self, events: Iterable[Any], got: str) -> None:
        remedy = "look at its failures, or give default= and no wait="
        for event in events:
            self.fail(event, StepError(f"a value of {self.operator.shown}", got, remedy))


class _LatestOf(StepOperator):
    kind = "latest_of"
    subscription: type[_LatestOfSubscription] = _LatestOfSubscription

    def __init__(
        self, other: Observable[Any], into: str | Callable[[Any, Any], Any] | None, default: Any, max_waiting: int
    ) -> None:
        self.other, self.into, self.default, self.max_waiting = other, into, default, max_waiting
        self.function = into if callable(into) else None
        self.polled = getattr(other, "fetch", None)
        text = repr(other)
        self.shown = type(other).__name__ if text.startswith("<") else text
        if max_waiting:
            self.subscription = _WaitingSubscription

    def __repr__(self) -> str:
        wait = ", wait=True" if self.max_waiting else ""
        if self.into is None:
            return f"latest_of({self.shown}{wait})"
        into = describe(self.into) if callable(self.into) else repr(self.into)
        return f"latest_of({self.shown}, into={into}{wait})"


def _no_value_yet(shown: str) -> str:
    return (
        f"no value of {shown} has come yet, so `into` got None: have events wait for it with wait=True, "
        "or say with default= what stands in for it"
    )


def _joining(into: str | Callable[[Any, Any], Any] | None) -> Callable[[Any, Any], Any]:
    if into is None:
        return lambda event, value: (event, value)
    if callable(into):
        return into
    return lambda event, value: {**_fields(event, into), into: value}


def _fields(event: object, key: str) -> Mapping[str, Any]:
    if isinstance(event, Mapping):
        return event
    if isinstance(event, msgspec.Struct):
        tag = {event.__struct_config__.tag_field: event.__struct_config__.tag}
        return {**(tag if event.__struct_config__.tag_field else {}), **msgspec.structs.asdict(event)}  # type: ignore[dict-item]
    raise StepError(
        f"a mapping or a record to put {key!r} into",
        event,
        f"give latest_of(...) a function: into=lambda event, value: {{'value': event, {key!r}: value}}",
    )
