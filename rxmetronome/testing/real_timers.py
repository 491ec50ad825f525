"""Timers of RxPY's own schedulers: moved to a test's clock, or named where they wait in real time all the same.

RxPY takes the scheduler that an operator was given, else that of the subscription, else `TimeoutScheduler`, whose
timers are threads. `use_everywhere` sends those to a clock. `RealTimers` notes what waits in real time all the same,
with the operator and the line that made it, for the failure of a test that saw nothing of it.
"""

import functools
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import reactivex
from reactivex import Observable, abc, operators
from reactivex.disposable import Disposable
from reactivex.scheduler import ImmediateScheduler, TimeoutScheduler, TrampolineScheduler, VirtualTimeScheduler
from reactivex.scheduler.catchscheduler import CatchScheduler
from reactivex.scheduler.periodicscheduler import PeriodicScheduler
from reactivex.scheduler.scheduler import Scheduler
from reactivex.subject import ReplaySubject

from rxmetronome.callsites import calling_frame, is_installed, place_of
from rxmetronome.clocks import Clock, RealClock

_MOST_NOTES = 3
_WAITING = ("schedule_relative", "schedule_absolute", "schedule_periodic")
_NOT_WATCHED = (VirtualTimeScheduler, CatchScheduler, TrampolineScheduler, ImmediateScheduler)
"""Schedulers of virtual time, those that pass timers on, and those whose caller waits itself."""

_OPERATORS = {name.replace("_", ""): name for name in (*dir(operators), *dir(reactivex))}
_PLAYER = str(Path(__file__).with_name("marble_test.py"))

_clocks: list[tuple[object, Clock]] = []
_watchers: list["RealTimers"] = []
_replaced: list[tuple[type, str, Any]] = []
_lock = threading.RLock()  # a test that was forgotten restores from within the garbage collector
_inside = threading.local()


def use_everywhere(clock: Clock) -> abc.DisposableBase:
    """Make a clock the default of RxPY's operators, of `TimeoutScheduler` and of this package's sources.

    Every timer uses it that is armed until the returned disposable is disposed. Of several clocks the last counts.
    """
    entry = (object(), clock)

    def end() -> None:
        with _lock:
            _clocks.remove(entry)
            _replace_or_restore()

    with _lock:
        _clocks.append(entry)
        _replace_or_restore()
    return Disposable(end)


class RealTimers:
    """Note the timers that wait in real time from `start` to `stop`."""

    def __init__(self) -> None:
        self._notes: dict[str, None] = {}
        self._made: dict[tuple[int, str], tuple[object, str]] = {}
        """The scheduler that an operator was given and the place, by the scheduler's id and the operator's name."""

    def start(self) -> None:
        """Begin, unless it has begun."""
        with _lock:
            if self not in _watchers:
                _watchers.append(self)
                _replace_or_restore()

    def stop(self) -> None:
        """End; the notes stay."""
        with _lock:
            if self in _watchers:
                _watchers.remove(self)
                _replace_or_restore()

    def notes(self) -> list[str]:
        """Return a sentence for each timer, of the first few."""
        return list(self._notes)[:_MOST_NOTES]

    def made(self, subscribe: Any) -> None:
        """Keep where an operator made an observable, and the scheduler it was given, or None."""
        cells = dict(zip(subscribe.__code__.co_freevars, subscribe.__closure__ or (), strict=True))
        if "scheduler" in cells:
            scheduler = cells["scheduler"].cell_contents
            made = (scheduler, place_of(calling_frame()))
            self._made[id(scheduler), _operator_of(subscribe.__code__.co_filename)] = made

    def armed(self, scheduler: Scheduler, frames: list[FrameType]) -> None:
        """Note a timer of a scheduler; `frames` have armed it, the innermost first."""
        operator = next(filter(None, (_operator_of(frame.f_code.co_filename) for frame in frames)), "")
        _, place = self._made.get((id(scheduler), operator), (None, ""))
        is_default = isinstance(scheduler, TimeoutScheduler)
        is_own = bool(place) or not is_default
        if not is_own:
            _, place = self._made.get((id(None), operator), (None, ""))
        place = place or next((place_of(frame) for frame in frames if not is_installed(frame)), "")
        where = f"{operator or 'one'}{f' at {place}' if place else ''}"
        what = f"has its own scheduler, {type(scheduler).__name__}" if is_own else "is subscribed without a scheduler"
        remedy = (
            "marbles.everywhere() gives it the test's clock" if is_default else "leave it out, or pass marbles.clock"
        )
        self._notes[f"a timer waits in real time: {where} {what}; {remedy}"] = None


def _replace_or_restore() -> None:
    """Replace methods of RxPY while there is a clock or a watcher; put them back when there is none."""
    if not _clocks and not _watchers:
        while _replaced:
            owner, name, before = _replaced.pop()
            if before is None:
                delattr(owner, name)
            else:
                setattr(owner, name, before)
    elif not _replaced:
        _replace(Observable, "__init__", _noted_init(Observable.__init__))
        _replace(ReplaySubject, "__init__", _replay_init(ReplaySubject.__init__))
        _replace(RealClock, "shared", _shared(RealClock.shared))
        _replace(TimeoutScheduler, "now", _now())
        for name in ("schedule", *_WAITING):
            _replace(TimeoutScheduler, name, _arm(getattr(TimeoutScheduler, name), name))
        for kind in filter(_is_watched, set(_subclasses(Scheduler))):
            for name in _WAITING:
                if name in vars(kind):
                    _replace(kind, name, _arm(vars(kind)[name], name))


def _replace(owner: type, name: str, new: Any) -> None:
    _replaced.append((owner, name, vars(owner).get(name)))
    setattr(owner, name, new)


def _subclasses(kind: type[Any]) -> Iterator[type[Any]]:
    for each in kind.__subclasses__():
        yield each
        yield from _subclasses(each)


def _is_watched(kind: type) -> bool:
    is_one = kind.__module__.startswith("reactivex.scheduler") and kind not in (TimeoutScheduler, PeriodicScheduler)
    return is_one and not issubclass(kind, _NOT_WATCHED)


def _arm(before: Callable[..., Any], name: str) -> Callable[..., Any]:
    """Arm a timer on the test's clock, or where it was meant to be, with a note."""

    def arm(self: Any, *args: Any, **kwargs: Any) -> Any:
        if _clocks and isinstance(self, TimeoutScheduler):
            return getattr(_clocks[-1][1], name)(*args, **kwargs)
        if getattr(_inside, "is_set", False):
            return before(self, *args, **kwargs)
        _inside.is_set = True  # one scheduler may arm its timer on another
        try:
            if name != "schedule" and _watchers and _waits(self, args[0] if args else next(iter(kwargs.values()))):
                frames = list(_outwards(sys._getframe(1)))
                for watcher in tuple(_watchers):
                    watcher.armed(self, frames)
            return before(self, *args, **kwargs)
        finally:
            _inside.is_set = False

    return arm


def _waits(scheduler: Scheduler, due: Any) -> bool:
    return due > scheduler.now if hasattr(due, "tzinfo") else scheduler.to_seconds(due) > 0


def _outwards(frame: FrameType | None) -> Iterator[FrameType]:
    """Yield the frames that arm a timer, without those of the test runner around them."""
    while frame is not None and frame.f_code.co_filename != _PLAYER:
        yield frame
        frame = frame.f_back


@functools.cache
def _operator_of(filename: str) -> str:
    """Return the public name of the operator that a file of RxPY has; empty where it has none."""
    path = Path(filename)
    if path.parent.parent.name != "reactivex" or path.parent.name not in ("operators", "observable"):
        return ""
    return _OPERATORS.get(path.stem.removeprefix("_"), "")


def _noted_init(before: Callable[..., None]) -> Callable[..., None]:
    def __init__(self: Observable[Any], subscribe: Any = None) -> None:  # noqa: N807
        before(self, subscribe)
        if getattr(subscribe, "__closure__", None):
            for watcher in tuple(_watchers):
                watcher.made(subscribe)

    return __init__


def _replay_init(before: Callable[..., None]) -> Callable[..., None]:
    def __init__(self: Any, buffer_size: Any = None, window: Any = None, scheduler: Any = None) -> None:  # noqa: N807
        if window is not None and scheduler is None and _clocks:
            scheduler = _clocks[-1][1]
        before(self, buffer_size, window, scheduler)

    return __init__


def _shared(before: Callable[[], RealClock]) -> Any:
    return staticmethod(lambda: _clocks[-1][1] if _clocks else before())


def _now() -> Any:
    before = Scheduler.now.fget  # type: ignore[attr-defined]
    return property(lambda self: _clocks[-1][1].now if _clocks else before(self))
