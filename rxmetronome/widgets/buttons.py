"""Buttons for runs: pause, resume, one tick, stop; for one run, or for all of them in a table."""

import html
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

_EXAMPLE = "RunButtons(flow.run())"


class _Steered:
    """A run as its row shows it. It is not kept alive: of one that is gone the row stays as it was."""

    def __init__(self, run: Run) -> None:
        self.run = weakref.ref(run)
        self.row: dict[str, Any] = {}
        self.look()

    def look(self) -> dict[str, Any]:
        """The row as it is now."""
        run = self.run()
        if run is None:
            if self.row["status"] not in ("stopped", "failed"):
                self.row = {**self.row, "status": "ended"}
            return self.row
        if self.row.get("status") not in ("stopped", "failed", "ended"):
            up_ns = 0 if run.started_ns is None else run.clock.now_ns - run.started_ns
            up = durations.text(up_ns // SECOND_NS * SECOND_NS)
            self.row = {"name": sound(run.name), "status": run.status, "up": up, "failures": run.failures.total}
        return self.row


class _Steering(LiveView):
    """The base of what steers runs."""

    _esm = esm("buttons")
    _css = css("buttons")
    _is_table = traitlets.Bool().tag(sync=True)
    _first: Any = traitlets.List().tag(sync=True)

    def __init__(self, runs: Sequence[Run], is_table: bool) -> None:
        self._steered = [_Steered(run) for run in runs]
        self._told: list[dict[str, Any]] = []
        super().__init__(_is_table=is_table, _first=self._rows())

    def frame(self) -> None:
        """Tell how the runs stand, where that is new."""
        rows = self._rows()
        if rows != self._told:
            self._told = rows
            self.tell({"rows": rows})

    def snapshot(self) -> tuple[dict[str, Any], list[bytes]]:
        """How the runs stand."""
        self._told = self._rows()
        return {"rows": self._told}, []

    def pulse(self) -> bool:
        """Look at the runs once a second."""
        is_looked_at = super().pulse()
        self.changed()
        return is_looked_at

    def hear(self, content: dict[str, Any]) -> None:
        """Do what a button says. From the kernel's thread, which a stop must not keep waiting while it drains."""
        run = self._steered[int(content["at"])].run()
        if run is None:
            return
        said = content["do"]
        if said == "pause":
            run.pause()
        elif said == "resume":
            run.resume()
        elif said == "step":
            run.step()
        elif said == "stop":
            threading.Thread(target=run.stop, name=f"rxmetronome stops {run.name}", daemon=True).start()
        self.changed()

    def fallback_text(self) -> str:
        """A line for each run."""
        return "\n".join(f"{row['name']}: {row['status']}, {row['up']}" for row in self._rows()) or "no runs"

    def fallback_html(self) -> str:
        """A table of the runs."""
        if not self._steered:
            return "<i>no runs</i>"
        head = "".join(f"<th>{name}</th>" for name in ("flow", "state", "up", "failures"))
        rows = "".join(
            "<tr>" + "".join(f"<td>{html.escape(str(value))}</td>" for value in row.values()) + "</tr>"
            for row in self._rows()
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"

    def _rows(self) -> list[dict[str, Any]]:
        return [steered.look() for steered in self._steered]


class RunButtons(_Steering):
    """Buttons for a run: pause and resume, one tick while it is paused, stop; with its state and how long it is up.

    The buttons work also while a cell runs. They do not keep the run alive, and its last state stays.

    Args:
        run: What `flow.run()` returned.

    Raises:
        ArgumentError: If it is no run.

    Example:
        >>> import rxmetronome as rxm
        >>> flow = rxm.Flow("main")
        >>> _ = flow.source("beat", rxm.metronome("1s")) >> flow.sink("end", rxm.latest())
        >>> buttons = RunButtons(flow.run(clock=rxm.VirtualClock(), until="10s"))
        >>> buttons
        <main: stopped, 10s>
        >>> buttons.close()
    """

    def __init__(self, run: Run) -> None:
        if not isinstance(run, Run):
            raise ArgumentError("RunButtons", "run", "a run, which flow.run() returns", run, _EXAMPLE)
        super().__init__([run], is_table=False)


class RunsTable(_Steering):
    """What `rxm.runs()` shows in a notebook: a row for each run, with buttons.

    Args:
        runs: The runs; those that start later are not among them.
    """

    def __init__(self, runs: Sequence[Run]) -> None:
        super().__init__(runs, is_table=True)
