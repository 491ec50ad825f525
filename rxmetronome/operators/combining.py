"""`latest_of`: events beside the latest value of something else, such as polled metadata."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, overload

import msgspec
from reactivex import Observable, abc
from reactivex.disposable import SingleAssignmentDisposable

from rxmetronome.callsites import check_function, describe, refuse_awaitable
from rxmetronome.errors import ArgumentError, StepError
from rxmetronome.operators.base import Observer, Scheduler, StepOperator, StepSubscription

_In = TypeVar("_In")
_Other = TypeVar("_Other")
_Out = TypeVar("_Out")
_EXAMPLE = 'latest_of(poll(fetch_rates, every="1min"), into="rates")'


@overload
def latest_of(
    other: Observable[_Other], *, default: _Other | None = None
) -> Callable[[Observable[_In]], Observable[tuple[_In, _Other | None]]]: ...
@overload
def latest_of(
    other: Observable[_Other], *, into: str, default: _Other | None = None
) -> Callable[[Observable[Any]], Observable[dict[str, Any]]]: ...
@overload
def latest_of(
    other: Observable[_Other], *, into: Callable[[_In, _Other | None], _Out], default: _Other | None = None
) -> Callable[[Observable[_In]], Observable[_Out]]: ...
def latest_of(
    other: Observable[Any], *, into: str | Callable[[Any, Any], Any] | None = None, default: Any = None
) -> Callable[[Observable[Any]], Observable[Any]]:
    """Emit each event with the latest value of another observable.

        in                      --1-----2-----3-----4--|
        other                   ----a-------b---#
        latest_of(other)
        out                     --n-----a-----b-----b--|      pairs with it; n: None, the default
        err                     ----------------F-------      in a flow

    Events never wait: those before the first value of `other` come with `default`. When `other` completes or fails,
    its last value stays. RxPY's `with_latest_from` drops the first and ends with a failure.

    The operator subscribes to `other` once for each subscription, on the same scheduler, and ends that with its last
    event. To share one poll between several steps make it a source of the flow, and read its latest value:
    `select(lambda event: {**event, "rates": rates.latest})`. A `State` is read in the same way.

    Args:
        other: A `poll`, or any observable.
        into: Text is the key of the value in a copy of the event, which must be a mapping or a record. A function is
            called with the event and the value. When not given, a pair of them is emitted.
        default: The value before the first one.

    Raises:
        ArgumentError: If `other` is no observable, or `into` neither text nor a function.

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
    return _LatestOf(other, into, default)


class _LatestOfSubscription(StepSubscription):
    def __init__(self, operator: "_LatestOf", observer: Observer, scheduler: Scheduler) -> None:
        super().__init__(operator, observer, scheduler)
        self._join, self._known, self._latest = _joining(operator.into), type(None), operator.default
        self._others = SingleAssignmentDisposable()
        self._others.disposable = operator.other.subscribe(
            self._update, lambda error: self.fail(None, error, operator.other), scheduler=scheduler
        )

    def handle(self, event: Any) -> None:
        try:
            joined = self._join(event, self._latest)
            if type(joined) is not self._known:
                self._known = refuse_awaitable(joined)
        except BaseException as error:
            if self.context is None:
                self._others.dispose()
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
        self._latest = value


class _LatestOf(StepOperator):
    kind = "latest_of"
    subscription = _LatestOfSubscription

    def __init__(self, other: Observable[Any], into: str | Callable[[Any, Any], Any] | None, default: Any) -> None:
        self.other, self.into, self.default = other, into, default
        self.function = into if callable(into) else None
        self.polled = getattr(other, "fetch", None)

    def __repr__(self) -> str:
        text = repr(self.other)
        other = type(self.other).__name__ if text.startswith("<") else text
        if self.into is None:
            return f"latest_of({other})"
        return f"latest_of({other}, into={describe(self.into) if callable(self.into) else repr(self.into)})"


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
