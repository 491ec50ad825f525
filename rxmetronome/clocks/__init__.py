"""Time as an object: `RealClock` for life, `VirtualClock` for tests and simulations.

Both are full RxPY schedulers that also know integer nanoseconds. `now_ns` is steady: timers, lag and ages use it.
`wall_ns` is the wall clock, which somebody may step; only records and calendars read it.

    timing.py    Clock, Timer: the heap both clocks share
    real.py      RealClock: one thread, absolute deadlines on the monotonic clock
    virtual.py   VirtualClock: exact integers, moved by hand
    foreign.py   timeline(): the same nanoseconds on any other RxPY scheduler
"""

from rxmetronome.clocks.adapters import Timeline, on_wall_step, timeline
from rxmetronome.clocks.base import Clock, Timer
from rxmetronome.clocks.real import RealClock
from rxmetronome.clocks.virtual import VirtualClock

__all__ = ["Clock", "RealClock", "Timeline", "Timer", "VirtualClock", "on_wall_step", "timeline"]
