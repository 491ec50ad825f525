"""How long to wait after failures: twice as long each time, up to a limit, and never all at one instant."""

import random

_DOUBLINGS = 62
"""More would pass what any duration can be."""


class Backoff:
    """The waits after failures in a row: half of each is fixed, the other half is drawn.

    Callers that failed together, because one server did, so come back apart.

    Args:
        first_ns: The longest first wait, above zero.
        most_ns: The longest wait at all.
        seed: Equal seeds draw equal waits; None for one that differs each time.

    Example:
        >>> backoff = Backoff(1_000, 4_000, seed=0)
        >>> [backoff.wait_ns(failures) for failures in (1, 2, 3, 4, 5)]
        [932, 1394, 3552, 3823, 2861]

    Source: "equal jitter" of M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
    """

    def __init__(self, first_ns: int, most_ns: int, seed: int | None) -> None:
        self._first_ns, self._most_ns = first_ns, most_ns
        self._random = random.Random(seed)  # noqa: S311  no secret: it only spreads callers

    def wait_ns(self, failures: int) -> int:
        """How long to wait after so many failures in a row, 1 or more."""
        longest_ns = min(self._most_ns, self._first_ns << min(failures - 1, _DOUBLINGS))
        half_ns = longest_ns // 2
        return half_ns + self._random.randint(0, longest_ns - half_ns)
