"""What has passed lately, for each key: the log of a sliding window. No clock inside."""

from collections import OrderedDict, deque
from collections.abc import Hashable


class PassLog:
    """The times at which events passed, for each key, as long as they count.

    It holds at most the passes of the last window: a key whose last pass has left the window is forgotten at the next
    event of any key, whichever that is, and its list with it.

    Example:
        >>> log = PassLog()
        >>> [log.passes("a", now_ns, n=2, per_ns=10) for now_ns in (0, 5, 9, 10, 14, 15)]
        [True, True, False, True, False, True]
        >>> log.passes("b", 100, n=2, per_ns=10), len(log)
        (True, 1)
    """

    def __init__(self) -> None:
        self._passed: OrderedDict[Hashable, deque[int]] = OrderedDict()  # the key that passed last is the last

    def __len__(self) -> int:
        return len(self._passed)

    def passes(self, key: Hashable, now_ns: int, n: int, per_ns: int) -> bool:
        """Whether an event of this key may pass now; if so it is noted.

        Args:
            key: Its key.
            now_ns: Not before that of any call before.
            n: How many may pass in a window.
            per_ns: The length of the window, whose end is not part of it.
        """
        gone_ns = now_ns - per_ns
        passed = self._passed
        while passed:
            oldest = next(iter(passed))
            if passed[oldest][-1] > gone_ns:
                break
            del passed[oldest]
        times = passed.get(key)
        if times is None:
            passed[key] = deque((now_ns,))
            return True
        while times and times[0] <= gone_ns:
            times.popleft()
        if len(times) >= n:
            return False
        times.append(now_ns)
        passed.move_to_end(key)
        return True
