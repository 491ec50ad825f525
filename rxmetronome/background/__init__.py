"""Work that takes real time, done beside a clock: its outcome comes back as an action of that clock."""

from rxmetronome.background.event_loop import LoopLease, Outcome
from rxmetronome.background.tasks import BackgroundTasks
from rxmetronome.background.thread import Worker

__all__ = ["BackgroundTasks", "LoopLease", "Outcome", "Worker"]
