"""`latest_of`: events beside the latest value of something else, such as polled metadata."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, overload

import msgspec
from reactivex import Observable, abc
from reactivex.disposable import CompositeDisposable, SingleAssignmentDisposable

from rxmetronome.callsites import check_function, describe, refuse_awaitable
from rxmetronome.errors import ArgumentError, StepError
from rxmetronome.operators.base import failing
from rxmetronome.protocols import context_of

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

    The operator subscribes to `other` itself, on the scheduler it is on, once for each subscription, and lets go of
    it with the last event. To share one poll between several steps make it a source of the flow, and read what it
    keeps: `select(lambda event: {**event, "rates": rates.latest})`. A `State` is read in the same way.

    Args:
        other: Whose latest value is wanted: a `poll`, any observable.
        into: What to make of the two. Text: the key under which the value is put into a copy of the event, which must
            be a mapping or a record. A function: called with the event and the value. When not given, a pair of them.
        default: What stands for the value before there is one.

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


class _LatestOf:
    """The operator, which says what it does when it is drawn."""

    kind = "latest_of"

    def __init__(self, other: Observable[Any], into: str | Callable[[Any, Any], Any] | None, default: Any) -> None:
        self._other, self._into, self._default = other, into, default
        self.function = into if callable(into) else None
        self.polled = getattr(other, "fetch", None)

    def __call__(self, source: Observable[Any]) -> Observable[Any]:
        """The source with this operator applied."""
        other, default, join = self._other, self._default, _joining(self._into)
        blamed = self.function

        def subscribe(
            observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None = None
        ) -> abc.DisposableBase:
            context = context_of(scheduler)
            fail = failing(context, observer)
            known: type | None = None
            latest = default
            others = SingleAssignmentDisposable()

            def note(value: Any) -> None:
                nonlocal latest
                latest = value

            def other_failed(error: Exception) -> None:
                fail(None, error, other)

            def handle(event: Any) -> None:
                nonlocal known
                try:
                    joined = join(event, latest)
                    if type(joined) is not known:
                        known = refuse_awaitable(joined)
                except BaseException as error:
                    if context is None:
                        others.dispose()
                    fail(event, error, blamed)
                    return
                observer.on_next(joined)

            def end(error: Exception | None = None) -> None:
                others.dispose()
                if error is None:
                    observer.on_completed()
                else:
                    observer.on_error(error)

            others.disposable = other.subscribe(note, other_failed, scheduler=scheduler)
            return CompositeDisposable(source.subscribe(handle, end, end, scheduler=scheduler), others)

        return Observable(subscribe)

    def __repr__(self) -> str:
        text = repr(self._other)
        other = type(self._other).__name__ if text.startswith("<") else text
        if self._into is None:
            return f"latest_of({other})"
        return f"latest_of({other}, into={describe(self._into) if callable(self._into) else repr(self._into)})"


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
