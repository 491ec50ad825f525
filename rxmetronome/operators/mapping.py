"""`select`, `where`, `scan`, `counter`, `take`: like RxPY's operators, but failures do not end the stream.

In a flow an exception of any kind makes a `Failure` on the step's `err` port, the event is left out, and the operator
keeps its state. Outside a flow an exception ends the stream in `on_error`, as in RxPY.
"""

import copy
from collections.abc import Callable
from typing import Any, TypeVar

from reactivex import Observable

from rxmetronome import arguments
from rxmetronome.callsites import check_function, refuse_awaitable
from rxmetronome.operators.base import ChainedOperator, Emit, StepOutput

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


def where(predicate: Callable[[_In], object]) -> Callable[[Observable[_In]], Observable[_In]]:
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


def scan(fn: Callable[[_Out, _In], _Out], initial: _Out) -> Callable[[Observable[_In]], Observable[_Out]]:
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

        return handle

    return ChainedOperator("take", str(limit), start)
