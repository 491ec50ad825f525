"""What the clock's thread asks of Linux: to wake in time, and to run soon after, also beside busy processes."""

import ctypes  # here, as a process that is forked while the clock's thread loads it could never do so
import platform
import sys
from typing import Any

SLICE_NS = 100_000
"""The shortest that Linux grants."""
_SET_TIMER_SLACK = 29  # PR_SET_TIMERSLACK
_CALLS = {"x86_64": (314, 315), "aarch64": (274, 275), "riscv64": (274, 275)}
"""The numbers of sched_setattr and sched_getattr by machine, which C libraries before glibc 2.41 do not know."""
_TIME_SHARING = {0, 3}  # SCHED_OTHER, SCHED_BATCH


class _Attributes(ctypes.Structure):
    """`struct sched_attr` as it was first made, which later kernels still take."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("policy", ctypes.c_uint32),
        ("flags", ctypes.c_uint64),
        ("nice", ctypes.c_int32),
        ("priority", ctypes.c_uint32),
        ("runtime", ctypes.c_uint64),
        ("deadline", ctypes.c_uint64),
        ("period", ctypes.c_uint64),
    )


def wake_in_time() -> None:
    """Ask Linux to wake the calling thread in time, and to let it run soon; a refusal changes nothing else.

    Timers of a thread may be 50 µs late by default (timer slack). And whoever wakes on a busy machine waits until
    others have used up their slices of a few milliseconds, unless it asks for shorter slices than theirs: since Linux
    6.12 it then goes first. It gets no more of the processor than before, in smaller pieces; no privilege is needed.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SET_TIMER_SLACK, ctypes.c_ulong(1), 0, 0, 0)
        asked = _attributes()
        if asked is not None and asked.policy in _TIME_SHARING:  # whoever chose another policy keeps it as it is
            asked.runtime = SLICE_NS
            _call(0, ctypes.byref(asked), 0)


def _attributes() -> _Attributes | None:
    """Return how Linux schedules the calling thread; None where it does not say."""
    found = _Attributes()
    return found if _call(1, ctypes.byref(found), ctypes.sizeof(found), 0) else None


def _call(which: int, *more: Any) -> bool:
    """Set (0) or get (1) how Linux schedules the calling thread; False where it does not."""
    numbers = _CALLS.get(platform.machine()) if sys.maxsize > 2**32 else None
    return numbers is not None and ctypes.CDLL(None).syscall(ctypes.c_long(numbers[which]), 0, *more) == 0
