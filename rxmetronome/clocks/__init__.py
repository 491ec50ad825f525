"""Time as an object: `RealClock` for life, `VirtualClock` for tests and simulations.

Both are full RxPY schedulers that also know integer nanoseconds. `now_ns` is steady: timers, lag and ages use it.
`wall_ns` is the wall clock, which may be stepped; only records and calendars read it.
"""

from rxmetronome.clocks.adapters import Timeline, is_numbered, is_virtual, on_wall_step, timeline
from rxmetronome.clocks.base import Clock, Timer
from rxmetronome.clocks.real import RealClock
from rxmetronome.clocks.virtual import VirtualClock

__all__ = ["Clock", "RealClock", "Timeline", "Timer", "VirtualClock", "is_numbered", "is_virtual", "on_wall_step",
           "timeline"]  # fmt: skip
