"""Work that takes real time, done beside a clock: its outcome comes back as an action of that clock."""

from rxmetronome.background.tasks import BackgroundTasks as BackgroundTasks
from rxmetronome.background.thread import Outcome as Outcome
