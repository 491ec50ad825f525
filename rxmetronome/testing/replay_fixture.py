"""`replay`: run a flow on recorded events and compare what passes its ports. Frozen tests call it."""

from collections.abc import Mapping, Sequence
from typing import Any

from rxmetronome import durations
from rxmetronome.clocks import VirtualClock
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, near
from rxmetronome.flow.flow import Flow
from rxmetronome.flow.playback import between, play
from rxmetronome.marbles.diff import first_difference
from rxmetronome.marbles.parser import parse
from rxmetronome.marbles.values_file import read_values
from rxmetronome.records import Timed
from rxmetronome.testing.marble_diff import picture

__all__ = ["Replayed", "parse", "read_values", "replay"]


def replay(
    flow: Flow,
    sources: Mapping[str, Sequence[Timed]],
    *,
    lasting: Duration,
    start: str | None = None,
    stops: bool = False,
) -> "Replayed":
    """Run a flow on recorded events, in virtual time; neither its sources nor its sinks are touched.

    Args:
        flow: The flow.
        sources: The events of each of its sources, as `marbles.parse` reads them; an empty list for a silent one.
        lasting: How long it runs.
        start: When it starts, as ISO text with a zone; 1970 when not given.
        stops: Whether it is then stopped and drained, so that the last events, and the end, count as well.

    Returns:
        The events that passed its ports.

    Raises:
        ArgumentError: If a source is missing, or there is none of that name.
        WiringError: If the flow has mistakes.

    Example:
        >>> import rxmetronome as rxm
        >>> flow = rxm.Flow("halves")
        >>> main = flow.pipeline("main", rxm.select(lambda event: event / 2))
        >>> _ = flow.source("numbers", rxm.metronome("1s")) >> main >> flow.sink("end", print)
        >>> replayed = replay(flow, {"numbers": parse("-a-b", values={"a": 1, "b": 4})}, lasting="1s")
        >>> replayed.expect("main/out", "-a-b", values={"a": 0.5, "b": 2.0})
    """
    lasts_ns = durations.parse(lasting, call="replay", argument="lasting", allow_zero=True)
    start_ns = VirtualClock(start=start).now_ns
    seen = play(flow, sources, start_ns=start_ns, lasts_ns=lasts_ns, stops=stops)
    end_ns = seen.end_ns if stops else start_ns + lasts_ns
    return Replayed(flow.name, {port: between(records, start_ns, end_ns) for port, records in seen.ports.items()})


class Replayed:
    """The events that passed the ports of a flow. Made by `replay`."""

    def __init__(self, flow: str, ports: Mapping[str, Sequence[Timed]]) -> None:
        self._flow, self._ports = flow, ports

    def records(self, port: str) -> list[Timed]:
        """Return the events that passed a port, with times from the start.

        Args:
            port: `"main/out"`, `"main/err"`, `"file/in"`.

        Raises:
            ArgumentError: If there is no such port.
        """
        if port not in self._ports:
            meant = near(port, self._ports)
            expected = f"a port of flow `{self._flow}`" + (f"; perhaps `{meant}`" if meant else "")
            raise ArgumentError("expect", "port", expected, port, 'replayed.expect("main/out", "-a-b")')
        return list(self._ports[port])

    def expect(
        self,
        port: str,
        marbles: str,
        *,
        values: Mapping[str, Any] | Sequence[Any] | None = None,
        error: Any = None,
        frame: Duration = "1ms",
    ) -> None:
        """Compare the events of a port with marbles; fail with an aligned picture where they differ.

        Args:
            port: `"main/out"`, `"main/err"`, `"file/in"`.
            marbles: Marbles, as `marbles.parse` reads them.
            values: What their names stand for.
            error: What `#` stands for.
            frame: What one character takes.

        Raises:
            AssertionError: If something else passed, or at another time.
            ArgumentError: If there is no such port.
        """
        __tracebackhide__ = True
        came = self.records(port)
        expected = parse(marbles, values=values, error=error, frame=frame)
        if first_difference(expected, came) is not None:
            drawn = picture(expected, came, values=values, frame=frame or None)
            raise AssertionError(f"flow `{self._flow}`, port `{port}`: {drawn}")
