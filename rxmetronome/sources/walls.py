"""What a subscription has lived through on the wall clock, which may be put back and forth. No clock inside."""

_KEPT = 16


class Lived:
    """The stretches of the wall that were lived through, in whole seconds since 1970, so that none is lived twice.

    A stretch begins after `since` and ends with `until`. The present one goes on; a leap ends it and begins another.
    Put back into a stretch of before, the wall passes it without anything firing again. What a leap ahead left out
    was not lived: put back there, it is. Only the last stretches are kept apart, so what the oldest leaps ahead left
    out counts as lived.

    Args:
        wall_s: Where the wall stands at the start.

    Attributes:
        since: Where the present stretch began.
        until: How far it has come.
        has_leapt: Whether it ever leapt.

    Example:
        >>> lived = Lived(100)
        >>> lived.go_on(150)
        >>> lived.leap(500)   # an hour hand was turned: 151 to 500 was not lived
        >>> lived.go_on(520)
        >>> lived.leap(140)   # and turned back
        >>> lived.end_of(145), lived.end_of(151), lived.end_of(510)
        (150, None, 520)
    """

    def __init__(self, wall_s: int) -> None:
        self.since = self.until = wall_s
        self.has_leapt = False
        self._before: list[tuple[int, int]] = []

    def go_on(self, wall_s: int) -> None:
        """Live on until here, if it is not behind."""
        if wall_s > self.until:
            self.until = wall_s

    def leap(self, wall_s: int) -> None:
        """Go on from somewhere else."""
        merged: list[tuple[int, int]] = []
        for since, until in sorted([*self._before, (self.since, self.until)]):
            if merged and since <= merged[-1][1]:
                merged[-1] = merged[-1][0], max(until, merged[-1][1])
            elif since < until:
                merged.append((since, until))
        while len(merged) > _KEPT:
            merged[:2] = [(merged[0][0], merged[1][1])]
        self._before = merged
        self.has_leapt = True
        self.since = self.until = wall_s

    def end_of(self, at: int) -> int | None:
        """The end of the stretch of before that an instant is in; None where it is in none."""
        return next((until for since, until in self._before if since < at <= until), None)

    def within(self, after: int, until: int) -> list[tuple[int, int]]:
        """The parts of the stretches of before that lie after `after` and not after `until`."""
        parts = [(max(after, since), min(until, end)) for since, end in self._before]
        return [(since, end) for since, end in parts if since < end]
