"""Laws of a state under every fault, read from the events of the ports around it."""

import rxmetronome as rxm
from rxmetronome.durations import SECOND_NS

from .harness import Trial

IDLE_S, AGE_S, MOST = 2.5, 20, 4


def a_state_forgets_what_was_put_in_once_and_in_time(trial: Trial) -> None:
    """Each eviction is of a key's last value, told once, and of the age that its reason asks for."""
    puts = [event for _, event in trial.records["put/out"] if isinstance(event, rxm.Tick)]
    gone = [event for _, event in trial.records["evictions/out"] if isinstance(event, rxm.Eviction)]
    least_s = {"idle": IDLE_S, "age": AGE_S, "size": 0}
    for eviction in gone:
        assert eviction.key == eviction.value * eviction.value % 7
        assert eviction.age_ns >= least_s[eviction.reason] * SECOND_NS
        assert eviction.reason != "size" or eviction.age_ns < IDLE_S * SECOND_NS
    written = {event.id for event in puts}
    values = [eviction.value for eviction in gone]
    assert len(values) == len(set(values)), "told of twice"
    failed = {failure.event.id for failure in trial.run.failures.last if isinstance(failure.event, rxm.Tick)}
    assert set(values) <= written | failed, "told of what nobody has put in"
