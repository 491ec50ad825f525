"""Work that takes real time, done beside a clock: its outcome comes back as an action of that clock.

loops.py      Lease: one event loop on one thread, for all of a process that waits
workers.py    Worker: a thread for functions that block
errands.py    Errands: the work of one subscription, and the way its outcomes come back
"""

from rxmetronome.background.event_loop import LoopLease, Outcome
from rxmetronome.background.tasks import BackgroundTasks
from rxmetronome.background.thread import Worker

__all__ = ["BackgroundTasks", "LoopLease", "Outcome", "Worker"]
