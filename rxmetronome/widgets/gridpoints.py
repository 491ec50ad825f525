"""Where the ticks that a metronome did not fire were due: from what the next tick tells."""

MOST = 500
"""How many points of one gap are told apart; a longer gap is told by its number."""


def missed_points(last_due_ns: int | None, due_ns: int, interval_ns: int, missed: int) -> list[int]:
    """The grid points that were given up between two ticks, oldest first.

    They follow the tick before by whole intervals, under `skip` and under `delay`. Where the dial was turned in the
    gap, or the tick before was not seen, they precede the later tick by whole intervals; where neither fits, nobody
    can say where they were, and they are spread evenly.

    Args:
        last_due_ns: When the tick before was due; None where it was not seen.
        due_ns: When the tick that tells of them was due.
        interval_ns: Its interval.
        missed: How many it tells of; of more than 500 the last 500 are given.

    Example:
        >>> missed_points(2_000, 5_000, 1_000, 2)   # skip: the grid goes on
        [3000, 4000]
        >>> missed_points(2_000, 5_250, 1_000, 2)   # delay: the grid that was left
        [3000, 4000]
        >>> missed_points(None, 5_000, 1_000, 2)
        [3000, 4000]
        >>> missed_points(2_000, 2_900, 1_000, 2)
        [2300, 2600]
    """
    first = max(1, missed - MOST + 1)
    if last_due_ns is None or last_due_ns >= due_ns:
        return [due_ns - back * interval_ns for back in range(missed - first + 1, 0, -1)]
    if last_due_ns + missed * interval_ns < due_ns:
        return [last_due_ns + step * interval_ns for step in range(first, missed + 1)]
    if due_ns - missed * interval_ns > last_due_ns:
        return [due_ns - (missed + 1 - step) * interval_ns for step in range(first, missed + 1)]
    gap_ns = due_ns - last_due_ns
    return [last_due_ns + gap_ns * step // (missed + 1) for step in range(first, missed + 1)]
