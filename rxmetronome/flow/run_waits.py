"""How to wait for the end of runs: in a thread, in a coroutine, in virtual time, and never in a step of that run."""

import asyncio
import sys
import threading
from collections.abc import Callable, Generator, Sequence
from typing import Any

from rxmetronome import durations
from rxmetronome.callsites import current_user_frame
from rxmetronome.clocks import RealClock, VirtualClock
from rxmetronome.durations import SECOND_NS, Duration
from rxmetronome.errors import ClockError, RunError
from rxmetronome.flow import registry, signals
from rxmetronome.flow.run_end import GRACE_S, LAST_WRITE_S
from rxmetronome.flow.run_parts import in_s, left_s
from rxmetronome.flow.run_startup import RunStartup
from rxmetronome.flow.thread_positions import step_of, stuck_in

HOW_LONG = 'say how long: flow.simulate("1d"), or how many events: flow.simulate(count=3)'
MOVE_IT = 'use flow.run(clock=clock, until="1min"), or clock.advance("1s")'
_SILENT_S = 5.0
"""A longer wait is logged; and a step waits no longer for another run to end."""
_MOST_TIMERS = 1_000_000
"""A simulation without a length gives up after so many timers."""


class RunWaits(RunStartup):
    """Wait for the end of a run, or say why it cannot come."""

    def wait(self, timeout: Duration | None = None) -> bool:
        """Wait until the run has ended; return False if the time ran out. In a coroutine `await` the run instead.

        Ctrl-C ends the waiting, not the run, and so do SIGTERM and SIGHUP in the main thread, by SystemExit; a
        script that ends then drains all its runs.

        What pytest raised in a step (a failed or a skipped test) is raised here, and by `stop` and `Flow.run`, once.

        Raises:
            ArgumentError: If `timeout` is no duration of zero or more.
            RunError: If a step of this run waits for it, whose end could then never come;
                or if its clock is virtual and only the waiting thread moves it.
        """
        until, clock = None, self.clock
        if timeout is not None:
            timeout_ns = durations.parse(timeout, call="wait", argument="timeout", allow_zero=True)
            until = in_s(timeout_ns / SECOND_NS) if timeout_ns else 0.0
        if until != 0.0:
            self._refuse_inside()
        with signals.exiting():
            if until is None and isinstance(clock, VirtualClock):
                has_ended = self._ended.wait(0.0 if clock.is_running else 1.0)  # another thread may move it
                if not has_ended and clock.is_current():
                    raise RunError(self.name, "it would wait for ever: nothing moves its virtual clock", MOVE_IT)
            has_ended = self._await(self._ended, until, self._why_no_end)
            if has_ended:
                self._join(in_s(GRACE_S))
        self.raise_outcome()
        return has_ended

    def __await__(self) -> Generator[Any, None, int]:
        """Await the end in any event loop of asyncio; gives the exit status.

        SIGTERM and SIGHUP end the awaiting main thread by SystemExit, unless the loop or the user handles them; a
        script that ends then drains all its runs.

        Raises:
            RunError: If a step of this run awaits it, whose end could then never come.
        """
        self._refuse_inside()
        loop = asyncio.get_running_loop()
        future: asyncio.Future[int] = loop.create_future()
        if self._stands_still():
            self._log.warning("run of flow `%s` waits for its virtual clock to be moved; %s", self.name, MOVE_IT)

        def settle() -> None:
            if future.done():
                return
            outcome = self._take_outcome()
            if outcome is not None:
                future.set_exception(outcome)
            else:
                future.set_result(self.exit_status or 0)

        waking = self.on_end(lambda: loop.call_soon_threadsafe(settle))
        try:
            with signals.exiting():
                return (yield from future.__await__())
        finally:
            waking.dispose()

    def move_to_end(self) -> None:
        """Move its virtual clock until it has ended, or nothing more is scheduled.

        Raises:
            RunError: If it has not ended after a million timers.
        """
        clock, by_ns = self.clock, SECOND_NS
        first = clock._next_sequence()
        while isinstance(clock, VirtualClock) and not self.has_ended and clock.pending:
            clock.run_to_ns(clock.now_ns + by_ns)
            by_ns *= 2
            timers = clock._next_sequence() - first
            if timers > _MOST_TIMERS and not self.has_ended:
                source = next((source for source in self._sources if not source.is_finished), None)
                what = "it" if source is None else f"source `{source.step}`"
                raise RunError(self.name, f"{what} has not ended after {timers:,} timers", HOW_LONG)

    def _refuse_inside(self) -> None:
        """Refuse to wait in a step of this run for its end."""
        if not self._ended.is_set() and self._is_inside():
            frame = sys._getframe()
            raise RunError(
                self.name,
                f"{step_of(frame)} (in {current_user_frame(frame)}) waits for the end of the run it belongs to, which "
                "cannot come while it waits",
                "call run.stop() there, which returns at once, or send {'exit': 0} to an exit sink; wait elsewhere",
            )

    def _await(self, event: threading.Event, until: float | None, why: Callable[[], str]) -> bool:
        """Wait for an event; where there is no limit, log after a while the reason that `why` gives."""
        if until is not None:
            return event.wait(left_s(until))
        if not event.wait(_SILENT_S):
            reason = why()
            if reason:
                self._log.warning("flow `%s` has not ended yet: %s", self.name, reason)
            event.wait()
        return True

    def _why_no_end(self) -> str:
        """Return why waiting for the end may be in vain; empty where nothing is wrong."""
        if isinstance(self.clock, VirtualClock) and not self.clock.is_running:
            return "its VirtualClock does not move; clock.advance(...) in another thread, or run(until=...), moves it"
        other = next((other for other in registry.alive() if other._is_inside()), None)
        return "" if other is None else f"{step_of(sys._getframe())} of flow `{other.name}` waits for it"

    def _why_no_drain(self) -> str:
        return "; ".join(self._left_over()) or stuck_in(self.clock)

    def _ask_to_stop(self, drain_ns: int | None) -> None:
        """Have it drain and end, and wait for nothing."""
        if not self._ending.is_set():
            for source in self._sources:
                source.unsubscribe()
            self._after_this_event(lambda: self._drain(drain_ns))

    def _drain_in_virtual_time(self, drain_ns: int | None) -> None:
        """Move its clock until it has drained, where it is a `VirtualClock` that nothing moves now."""
        clock = self.clock
        if isinstance(clock, VirtualClock) and not self._ending.is_set() and not clock.is_running:
            try:
                if drain_ns is None:
                    clock.run()
                else:
                    clock.run_to_ns(clock.now_ns + drain_ns)
            except ClockError:  # something repeats without end
                self._run_out_of_time()
                raise


def stop_together(runs: Sequence[RunWaits], drain_ns: int | None) -> None:
    """Drain and end runs, all within one limit; return when that is done.

    Inside a step of such a run it does not wait for that one. For others a step waits five seconds at the most where
    there is no limit, because they may be waiting for it.
    """
    for run in runs:
        run._ask_to_stop(drain_ns)
    for run in runs:
        run._drain_in_virtual_time(drain_ns)
    runs = [run for run in runs if isinstance(run.clock, RealClock) and not run._is_inside()]
    if not runs:
        return
    is_bounded = drain_ns is None and any(other._is_inside() for other in registry.alive())
    limit_s = _SILENT_S if is_bounded else None if drain_ns is None else drain_ns / SECOND_NS + GRACE_S
    until = None if limit_s is None else in_s(limit_s)
    stuck = [run for run in runs if not run._await(run._ending, until, run._why_no_drain)]
    if is_bounded:
        for run in stuck:
            run._log.warning("flow `%s` drains on; the step that stopped it waits no longer", run.name)
        runs = [run for run in runs if run not in stuck]
    else:
        for run in stuck:
            run._close_outboxes()
        last_write = in_s(LAST_WRITE_S)
        for run in stuck:
            run._abandon(last_write)
    until = in_s(GRACE_S + LAST_WRITE_S)
    for run in runs:
        while not run._ended.wait(left_s(until)) and run.keeper is not None and run.keeper.is_closing:
            until = in_s(GRACE_S)  # its last epoch is being written, for which it waits itself
        run._join(until)
