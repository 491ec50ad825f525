"""Show buttons for runs: pause, resume, one tick, stop; for one run, or for all runs in a table."""

import threading
import weakref
from collections.abc import Sequence
from typing import Any

import traitlets

from rxmetronome import durations
from rxmetronome.durations import SECOND_NS
from rxmetronome.errors import ArgumentError
from rxmetronome.flow.run import Run
from rxmetronome.widgets.live_view import LiveView, css, esm
from rxmetronome.widgets.safe_repr import sound
from rxmetronome.widgets.static_html import plain_table


def control(run: Run, verb: str) -> None:
    """Pause, resume, step or stop a run. A stop drains on a separate thread: the kernel must not wait for it."""
    if verb == "stop":
        threading.Thread(target=run.stop, name=f"rxmetronome stops {run.name}", daemon=True).start()
    elif verb in ("pause", "resume", "step"):
        getattr(run, verb)()


class _ControlledRun:
    """Read the row of a run, without keeping the run alive: after it is collected the last row stays."""

    def __init__(self, run: Run) -> None:
        self.run = weakref.ref(run)
        self._row: dict[str, Any] = {"name": sound(run.name), "status": "", "up": "", "failures": 0}

    def row(self) -> dict[str, Any]:
        run, row = self.run(), self._row
        if row["status"] in ("stopped", "failed", "ended"):
            return row
        if run is None:
            self._row = {**row, "status": "ended"}
        else:
            up_ns = 0 if run.started_ns is None else run.clock.now_ns - run.started_ns
            up = durations.text(up_ns // SECOND_NS * SECOND_NS)
            self._row = {"name": row["name"], "status": run.status, "up": up, "failures": run.failures.total}
        return self._row


class RunButtons(LiveView):
    """Show buttons for a run: pause and resume, one tick while it is paused, stop; with its state and uptime.

    The buttons work also while a cell runs. They do not keep the run alive, and its last state stays.

    Args:
        run: The run, which `flow.run()` returned; or several, such as `rxm.runs()`, which become the rows of a table.

    Raises:
        ArgumentError: If it is no run.

    Example:
        >>> import rxmetronome as rxm
        >>> flow = rxm.Flow("main")
        >>> _ = flow.source("beat", rxm.metronome("1s")) >> flow.sink("end", rxm.latest())
        >>> buttons = RunButtons(flow.run(clock=rxm.VirtualClock(), until="10s"))
        >>> buttons
        <RunButtons main: stopped, 10s>
        >>> buttons.close()
    """

    _esm = esm("buttons")
    _css = css("buttons")
    _is_table = traitlets.Bool().tag(sync=True)
    _first: Any = traitlets.List().tag(sync=True)

    def __init__(self, run: Run | Sequence[Run]) -> None:
        runs = [run] if isinstance(run, Run) else run
        if not isinstance(runs, Sequence) or not all(isinstance(each, Run) for each in runs):
            expected = "a run, which flow.run() returns, or rxm.runs()"
            raise ArgumentError("RunButtons", "run", expected, run, "RunButtons(flow.run())")
        self._runs = [_ControlledRun(each) for each in runs]
        self._sent: list[dict[str, Any]] = []
        super().__init__(_is_table=runs is run, _first=self._rows())

    def frame(self) -> None:
        """Send the rows if they have changed."""
        rows = self._rows()
        if rows != self._sent:
            self._sent = rows
            self.send_message({"rows": rows})

    def full_frame(self) -> tuple[dict[str, Any], list[bytes]]:
        """Return the rows."""
        self._sent = self._rows()
        return {"rows": self._sent}, []

    def heartbeat(self) -> bool:
        """Read the runs once a second."""
        has_viewers = super().heartbeat()
        self.changed()
        return has_viewers

    def on_message(self, content: dict[str, Any]) -> None:
        """Do what the pressed button says."""
        run = self._runs[int(content["at"])].run()
        if run is not None:
            control(run, content["do"])
            self.changed()

    def fallback_text(self) -> str:
        """Return a line for each run."""
        return "\n".join(f"{row['name']}: {row['status']}, {row['up']}" for row in self._rows()) or "no runs"

    def fallback_html(self) -> str:
        """Return a table of the runs."""
        if not self._runs:
            return "<i>no runs</i>"
        rows = [[(str(value), False) for value in row.values()] for row in self._rows()]
        return plain_table(("flow", "state", "up", "failures"), rows)

    def _rows(self) -> list[dict[str, Any]]:
        return [run.row() for run in self._runs]
