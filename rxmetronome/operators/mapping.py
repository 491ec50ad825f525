"""`select`, `where`, `scan`, `counter`, `take`: like RxPY's operators, but failures do not end the stream.

In a flow an exception of any kind makes a `Failure` on the step's `err` port, the event is left out, and the operator
keeps its state. Outside a flow an exception ends the stream in `on_error`, as in RxPY.
"""

import copy
import inspect
from collections.abc import Awaitable, Callable
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any, Literal, TypeVar, overload

from reactivex import Observable

from rxmetronome import arguments
from rxmetronome.callsites import check_function, describe, refuse_awaitable
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.operators.base import ChainedOperator, Emit, StepOutput
from rxmetronome.operators.concurrency import ConcurrentOperator

_In = TypeVar("_In")
_Out = TypeVar("_Out")
_Result = TypeVar("_Result")
_TIMEOUT, _CAPACITY = "30s", 1_000
_SLOW = "select(fetch, concurrency=8"


# The first overload of each is for lambdas: right of `>>` no type checker infers what they are given, so it is Any;
# the last is for mypy, where a lambda makes a value of one class of what it is given.


@overload
def select(fn: Callable[[Any], _Out] | Callable[[_In], _Out]) -> Callable[[Observable[_In]], Observable[_Out]]: ...
@overload
def select(  # pyright: ignore[reportOverlappingOverload]  # mypy finds the types of functions here
    fn: Callable[[_In], _Out],
) -> Callable[[Observable[_In]], Observable[_Out]]: ...
@overload
def select(  # type: ignore[overload-cannot-match]  # pyright: ignore[reportOverlappingOverload]
    fn: Callable[[Any], _Out],
) -> Callable[[Observable[Any]], Observable[_Out]]: ...
@overload
def select(
    fn: Callable[[_In], Awaitable[_Out]],
    *,
    concurrency: int,
    ordered: bool = True,
    timeout: Duration | None = _TIMEOUT,
    capacity: int = _CAPACITY,
    thread: Literal[False] = False,
) -> Callable[[Observable[_In]], Observable[_Out]]: ...
@overload
def select(
    fn: Callable[[_In], _Out],
    *,
    concurrency: int,
    ordered: bool = True,
    timeout: Duration | None = _TIMEOUT,
    capacity: int = _CAPACITY,
    thread: Literal[True],
) -> Callable[[Observable[_In]], Observable[_Out]]: ...
def select(
    fn: Callable[[Any], Any],
    *,
    concurrency: int | None = None,
    ordered: bool = True,
    timeout: Duration | None = _TIMEOUT,
    capacity: int = _CAPACITY,
    thread: bool = False,
) -> Callable[[Observable[Any]], Observable[Any]]:
    """Replace each event by `fn(event)`; with `concurrency=`, by what an `async def` or a slow function returns.

        in                             --1--2--0--4--|
        select(lambda n: 8 // n)
        out                            --8--4-----2--|
        err                            --------F-----|      in a flow

    With `concurrency=8` up to 8 calls run at once, and neither the clock nor other steps wait for them:

        in                             --1--2--3-----|
        select(fetch, concurrency=2)
        out                            ---------(12)3|      the result of 2 came first, and waited for that of 1
        out, with ordered=False        -------2-1---3|

    More events than `concurrency` wait, up to `capacity`; one more is a failure at once, so that memory is bounded. An
    exception, and a call longer than `timeout`, are a failure of its event. When the source completes, or the run
    drains, running calls are awaited; a drain that runs out of time cancels them, and reports how many. In virtual time
    the clock stands still until a call has returned: its result has the instant of its event.

    Coroutines run on the package's event loop, on a thread beside the clock's; `fn` may also be a lambda that returns
    one. The loop ends with the last run that uses it: a client that keeps connections is made in `fn`, not once for all
    runs. With `thread=True` a plain function that blocks is called on up to `concurrency` threads, which end with the
    run. A thread cannot be cancelled: after its timeout the event has failed, and the thread is free when the function
    returns.

    Args:
        fn: Called with each event, on the clock's thread; with `concurrency`, see above.
        concurrency: The largest number of calls at once, 1 or more. The arguments below need it.
        ordered: Emit results in the order of their events; with False each when it comes.
        timeout: The limit of a call, from its start; None for no limit. For a coroutine in virtual time it counts real
            seconds, and for a function on a thread the clock's.
        capacity: The largest number of events that wait for a call.
        thread: Call a plain function that blocks on threads.

    Raises:
        ArgumentError: If `fn` cannot be called, is a coroutine function without `concurrency`, or with it a plain
            function without `thread=True`; for an argument out of its bounds, or without `concurrency`.

    Example:
        >>> import reactivex as rx
        >>> _ = rx.of(1, 2).pipe(select(lambda n: 8 // n)).subscribe(print)
        8
        4
        >>> async def double(n):
        ...     return 2 * n
        >>> doubled = rx.of(1, 2).pipe(select(double, concurrency=8))
        >>> _ = doubled.subscribe(print, scheduler=rx.scheduler.ImmediateScheduler())
        2
        4
    """
    if concurrency is not None:
        check_function("select", "fn", fn, example=f"{_SLOW})", can_wait=not thread)
        if not thread and _is_plain(fn):
            expected = f"a coroutine function (async def), or thread=True for a plain one, as {describe(fn)} is"
            raise ArgumentError("select", "fn", expected, fn, f"{_SLOW}, thread=True)")
        return ConcurrentOperator(
            "select", fn, _SLOW, concurrency=concurrency, ordered=ordered, capacity=capacity, timeout=timeout,
            thread=thread,
        )  # fmt: skip
    given = {"thread": thread, "ordered": ordered, "timeout": timeout, "capacity": capacity}
    for name, usual in {"thread": False, "ordered": True, "timeout": _TIMEOUT, "capacity": _CAPACITY}.items():
        if given[name] != usual:
            example = f"{_SLOW}, {name}={given[name]!r})"
            raise ArgumentError("select", name, f"no `{name}` without `concurrency`", given[name], example)
    check_function("select", "fn", fn)

    def start(out: StepOutput) -> Emit:
        emit, fail = out.emit, out.fail
        known: type | None = None

        def handle(event: Any) -> None:
            nonlocal known
            try:
                result = fn(event)
                if type(result) is not known:
                    known = refuse_awaitable(result)
            except BaseException as error:
                fail(event, error, fn)
            else:
                emit(result)

        return handle

    return ChainedOperator("select", fn, start)


def _is_plain(fn: Any) -> bool:
    """Return True for a named function that makes no coroutine; a lambda may, and so may what is decorated."""
    named = isinstance(fn, (FunctionType, MethodType, BuiltinFunctionType)) and fn.__name__ != "<lambda>"
    return named and not inspect.iscoroutinefunction(inspect.unwrap(fn))


@overload
def where(
    predicate: Callable[[Any], _Out] | Callable[[_In], _Out],
) -> Callable[[Observable[_In]], Observable[_In]]: ...
@overload
def where(  # pyright: ignore[reportOverlappingOverload]
    predicate: Callable[[_In], object],
) -> Callable[[Observable[_In]], Observable[_In]]: ...
@overload
def where(  # type: ignore[overload-cannot-match]  # pyright: ignore[reportOverlappingOverload]
    predicate: Callable[[Any], object],
) -> Callable[[Observable[Any]], Observable[Any]]: ...
def where(predicate: Callable[[Any], object]) -> Callable[[Observable[Any]], Observable[Any]]:
    """Pass on the events for which `predicate(event)` is true.

        in                             --1--2--x--4--|
        where(lambda n: n % 2 == 0)
        out                            -----2-----4--|
        err                            --------F-----|      in a flow

    Args:
        predicate: Called with each event, on the clock's thread; the event passes if the result is true.

    Raises:
        ArgumentError: If `predicate` cannot be called.

    Example:
        >>> import reactivex as rx
        >>> _ = rx.of(1, 2).pipe(where(lambda n: n % 2 == 0)).subscribe(print)
        2
    """
    check_function("where", "predicate", predicate)

    def start(out: StepOutput) -> Emit:
        emit, fail = out.emit, out.fail

        def handle(event: Any) -> None:
            try:
                passes = predicate(event)
                if passes is not True and passes is not False:
                    refuse_awaitable(passes)
                    passes = bool(passes)
            except BaseException as error:
                fail(event, error, predicate)
            else:
                if passes:
                    emit(event)

        return handle

    return ChainedOperator("where", predicate, start)


@overload
def scan(
    fn: Callable[[_Out, Any], _Result] | Callable[[_Out, _In], _Result], initial: _Out
) -> Callable[[Observable[_In]], Observable[_Out]]: ...
@overload
def scan(  # pyright: ignore[reportOverlappingOverload]
    fn: Callable[[_Out, _In], _Out], initial: _Out
) -> Callable[[Observable[_In]], Observable[_Out]]: ...
@overload
def scan(  # pyright: ignore[reportOverlappingOverload]
    fn: Callable[[_Out, Any], _Out], initial: _Out
) -> Callable[[Observable[Any]], Observable[_Out]]: ...
def scan(fn: Callable[[Any, Any], Any], initial: Any) -> Callable[[Observable[Any]], Observable[Any]]:
    """Combine each event with a state, and emit the new state: `state = fn(state, event)`.

        in                             --1--2--x--4--|
        scan(lambda sum, n: sum + n, 0)
        out                            --1--3-----7--|
        err                            --------F-----|      in a flow; the state is kept

    Args:
        fn: Called with the state and an event, on the clock's thread. It should return a new state: what it changes
            in the old one before it raises stays changed.
        initial: The state before the first event; copied deeply for each subscription, so that each run begins
            with it.

    Raises:
        ArgumentError: If `fn` cannot be called.

    Example:
        >>> import reactivex as rx
        >>> _ = rx.of(1, 2, 4).pipe(scan(lambda total, n: total + n, 0)).subscribe(print)
        1
        3
        7
    """
    check_function("scan", "fn", fn, "a state and an event", "scan(lambda total, n: total + n, 0)")

    def start(out: StepOutput) -> Emit:
        emit, fail = out.emit, out.fail
        state = copy.deepcopy(initial)
        known: type | None = None

        def handle(event: Any) -> None:
            nonlocal state, known
            try:
                result = fn(state, event)
                if type(result) is not known:
                    known = refuse_awaitable(result)
            except BaseException as error:
                fail(event, error, fn)
            else:
                state = result
                emit(result)

        out.keep_variable(handle, "state")
        return handle

    return ChainedOperator("scan", fn, start)


def counter() -> Callable[[Observable[Any]], Observable[int]]:
    """Emit the number of events so far: 1 at the first, 2 at the second.

        in                             --a--b--c--|
        counter()
        out                            --1--2--3--|

    RxPY's `count` emits once, at the end; this one can end an endless stream.

    Example:
        >>> import reactivex as rx
        >>> _ = rx.of("a", "b").pipe(counter()).subscribe(print)
        1
        2
    """

    def start(out: StepOutput) -> Emit:
        emit = out.emit
        number = 0

        def handle(_: Any) -> None:
            nonlocal number
            number += 1
            emit(number)

        out.keep_variable(handle, "number")
        return handle

    return ChainedOperator("counter", None, start)


def take(n: int) -> Callable[[Observable[_In]], Observable[_In]]:
    """Pass on the first `n` events, and complete.

        in                             --a--b--c--d--|
        take(3)
        out                            --a--b--(c|)

    In a flow the step is done then, and with the last of its sinks the run ends. RxPY's `take` begins to count again
    where another operator of its step fails; this one does not.

    Args:
        n: How many, 1 or more.

    Raises:
        ArgumentError: If `n` is no whole number of 1 or more.

    Example:
        >>> import reactivex as rx
        >>> _ = rx.of("a", "b", "c").pipe(take(2)).subscribe(print, on_completed=lambda: print("done"))
        a
        b
        done
    """
    limit = arguments.count(n, call="take", argument="n", example="take(3)")

    def start(out: StepOutput) -> Emit:
        emit, complete = out.emit, out.observer.on_completed
        left = limit

        def handle(event: Any) -> None:
            nonlocal left
            if left > 0:
                left -= 1
                emit(event)
                if left == 0:
                    complete()

        def load(saved: int) -> None:
            nonlocal left
            left = saved
            if left == 0:
                complete()

        out.keep_state(lambda: left, load)
        return handle

    return ChainedOperator("take", str(limit), start)
