"""`select`, `where`, `scan`, `counter`: RxPY's `map`, `filter` and `scan`, with failures that do not end the stream.

In a flow an exception of any kind makes a `Failure` on the step's `err` port, that event is left out, and the operator
keeps what it had. Outside a flow there is no such port, and an exception ends the stream in `on_error`, as Rx has it.
"""

import copy
from collections.abc import Callable
from typing import Any, TypeVar

from reactivex import Observable

from rxmetronome.callsites import check_function, refuse_awaitable
from rxmetronome.operators.base import Emit, Fail, StepOperator

_In = TypeVar("_In")
_Out = TypeVar("_Out")


def select(fn: Callable[[_In], _Out]) -> Callable[[Observable[_In]], Observable[_Out]]:
    """Replace each event by `fn(event)`.

        in                             --1--2--0--4--|
        select(lambda n: 8 // n)
        out                            --8--4-----2--|
        err                            --------F-----|      in a flow

    Args:
        fn: Called with each event, on the clock's thread.

    Raises:
        ArgumentError: If `fn` cannot be called.

    Example:
        >>> import reactivex as rx
        >>> _ = rx.of(1, 2).pipe(select(lambda n: 8 // n)).subscribe(print)
        8
        4
    """
    check_function("select", "fn", fn)

    def start(emit: Emit, fail: Fail) -> Emit:
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

    return StepOperator("select", fn, start)


def where(predicate: Callable[[_In], object]) -> Callable[[Observable[_In]], Observable[_In]]:
    """Let pass the events for which `predicate(event)` is true.

        in                             --1--2--x--4--|
        where(lambda n: n % 2 == 0)
        out                            -----2-----4--|
        err                            --------F-----|      in a flow

    Args:
        predicate: Called with each event, on the clock's thread; anything truthy lets it pass.

    Raises:
        ArgumentError: If `predicate` cannot be called.

    Example:
        >>> import reactivex as rx
        >>> _ = rx.of(1, 2).pipe(where(lambda n: n % 2 == 0)).subscribe(print)
        2
    """
    check_function("where", "predicate", predicate)

    def start(emit: Emit, fail: Fail) -> Emit:
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

    return StepOperator("where", predicate, start)


def scan(fn: Callable[[_Out, _In], _Out], initial: _Out) -> Callable[[Observable[_In]], Observable[_Out]]:
    """Fold each event into a state and emit the state: `state = fn(state, event)`.

        in                             --1--2--x--4--|
        scan(lambda sum, n: sum + n, 0)
        out                            --1--3-----7--|
        err                            --------F-----|      in a flow; the state is kept

    Args:
        fn: Called with the state and an event, on the clock's thread. It should return a new state rather than
            change the old one: what it changed before it raised stays changed.
        initial: The state before the first event; copied deeply for each subscription, so that a second run does
            not begin where the first ended.

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

    def start(emit: Emit, fail: Fail) -> Emit:
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

        return handle

    return StepOperator("scan", fn, start)


def counter() -> Callable[[Observable[Any]], Observable[int]]:
    """Emit how many events have come: 1 at the first, 2 at the second.

        in                             --a--b--c--|
        counter()
        out                            --1--2--3--|

    Unlike RxPY's `count`, which emits the number once at the end, so that a counter can end an endless stream.

    Example:
        >>> import reactivex as rx
        >>> _ = rx.of("a", "b").pipe(counter()).subscribe(print)
        1
        2
    """

    def start(emit: Emit, _: Fail) -> Emit:
        number = 0

        def handle(_: Any) -> None:
            nonlocal number
            number += 1
            emit(number)

        return handle

    return StepOperator("counter", None, start)
