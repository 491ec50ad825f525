"""The panel: what a running flow shows by itself."""

import base64
import html
import threading
from collections.abc import Sequence
from typing import Any

import msgspec
from reactivex import abc

from rxmetronome.drawing.layout import Edge, lay_out
from rxmetronome.drawing.svg import DrawnStep, box_size, path_data, port_width, svg_document
from rxmetronome.errors import ArgumentError
from rxmetronome.flow.run import Run
from rxmetronome.widgets.live_view import LiveView, css, esm
from rxmetronome.widgets.run_metrics import LAGS_KEPT, FailureRow, Gauges, Lag, failure_rows
from rxmetronome.widgets.safe_repr import safe_repr
from rxmetronome.widgets.tables import EventTable
from rxmetronome.widgets.transport import outbox

READ_EVERY_S = 0.25
"""How often a panel reads its run, while somebody looks."""

TAPPED_BEFORE = 200
"""How many of the events that a run remembers are shown when a wire is tapped."""

_NO_CHILD = "this host shows no widget inside another: in a cell, use rxm.widgets.EventTable"
_NARROWEST = 132.0
_COUNTERS_HEIGHT = 15.0
_RATE_WIDTH = 50.0
"""Room in a box, and on an edge, for the figures."""


def panel(run: Run) -> "Panel":
    """Show a run: its graph with live rates, queues, drops and failures; its state, lag, and controls.

    A click on a step or a wire shows its last events in a table. When the run has ended the panel keeps its last
    picture, with totals instead of rates. In a notebook a run shows its panel by itself.

    Args:
        run: What `flow.run()` returned, going on or ended.

    Raises:
        ArgumentError: If it is no run.

    Example:
        >>> import rxmetronome as rxm
        >>> flow = rxm.Flow("main")
        >>> _ = flow.source("beat", rxm.metronome("1s")) >> flow.sink("end", rxm.latest())
        >>> run = flow.run(clock=rxm.VirtualClock(), until="10s")
        >>> panel(run)
        <panel of flow `main`: stopped after 10 s, 0 failures>
    """
    if not isinstance(run, Run):
        expected = "a run, which flow.run() returns"
        raise ArgumentError("panel", "run", expected, run, "run = flow.run(); rxm.widgets.panel(run)")
    return Panel(run)


class Panel(LiveView):
    """What `panel` returns."""

    _esm = esm("panel")
    _css = css("panel")

    def __init__(self, run: Run) -> None:
        self.name = run.name
        self._drawn = Drawn(run)
        self._gauges: Gauges | None = Gauges(run)
        self._reading = self._gauges.read(outbox().now())
        self._rows: list[FailureRow] = failure_rows(run, safe_repr)
        self._report: list[str] = list(run.report)
        self._lags: dict[str, list[Lag]] = {name: list(lags) for name, lags in self._reading.lags.items()}
        self._read_at_s = outbox().now()
        self._tap: EventTable | None = None
        self._tapped = ""
        self._news: dict[str, Any] = {}
        self._ending: abc.DisposableBase | None = None
        super().__init__()
        if run.has_ended:
            self._let_go()
        else:
            self._ending = run.on_end(self._ended)

    # --- what it sends ---

    def frame(self) -> None:
        """Tell what has changed, four times a second."""
        now_s = outbox().now()
        if self._gauges is None:
            if self._news:
                self.tell(self._live({}))
            return
        if self._news or now_s - self._read_at_s >= READ_EVERY_S:
            self._read_at_s = now_s
            self.tell(self._live(self._read(self._gauges, now_s)))
        if self._gauges is not None:
            self.changed()

    def snapshot(self) -> tuple[dict[str, Any], list[bytes]]:
        """The graph, what was read last, and the lags that are remembered."""
        if self._gauges is not None:
            self._read(self._gauges, outbox().now())
            self.changed()
        self._news.setdefault("tap", self._tap_told())
        content = self._live(self._lags) | {"flow": self.name, **self._drawn.told()}
        content["failing"] = [_row(row) for row in self._rows]
        return content, []

    def hear(self, content: dict[str, Any]) -> None:
        """Pause, resume, step, stop; tap a port, or end that."""
        gauges, said = self._gauges, content.get("do")
        if said == "tap":
            self._look_into(str(content.get("port", "")))
        elif said == "untap":
            self._end_tap()
        elif gauges is not None and said in ("pause", "resume", "step"):
            getattr(gauges.run, said)()
        elif gauges is not None and said == "stop":
            stopping = threading.Thread(target=gauges.run.stop, name=f"rxmetronome stops {self.name}", daemon=True)
            stopping.start()  # a drain takes its time, and the kernel has other messages to hear
        self._soon()

    def dispose(self) -> None:
        """Let go of the run; the panel shows what it read last."""
        if self._ending is not None:
            self._ending.dispose()
        if self._gauges is not None:
            self._read(self._gauges, outbox().now())
        self._let_go()
        super().dispose()

    def forget(self) -> None:
        """Close the table of the wire that was tapped."""
        if self.__dict__.get("_tap") is not None:
            self._end_tap()

    def _live(self, lags: dict[str, list[Lag]]) -> dict[str, Any]:
        news, self._news = self._news, {}
        reading: dict[str, Any] = msgspec.to_builtins(self._reading)
        told = reading | {"lags": _lags(lags), "report": self._report, **news}
        return told | {"over": self._gauges is None}

    def _read(self, gauges: Gauges, now_s: float) -> dict[str, list[Lag]]:
        """Read the run anew; the lags that are new."""
        before = self._reading
        self._reading = gauges.read(now_s)
        for name, lags in self._reading.lags.items():
            self._lags[name] = [*self._lags.get(name, []), *lags][-LAGS_KEPT:]
        if self._reading.failures != before.failures:
            self._rows = failure_rows(gauges.run, safe_repr)
            self._news["failing"] = [_row(row) for row in self._rows]
        self._report = list(gauges.run.report)
        return self._reading.lags

    def _soon(self) -> None:
        self._news.setdefault("heard", 1)
        self.changed()

    # --- the run ends ---

    def _ended(self) -> None:
        if self._gauges is not None:
            self._read(self._gauges, outbox().now())
        self._let_go()
        self._soon()

    def _let_go(self) -> None:
        """Hold the run no longer: a widget that is still on a page is no reason to keep it."""
        self._gauges, self._ending = None, None

    # --- taps ---

    def _look_into(self, port: str) -> None:
        self._end_tap()
        if self._gauges is not None and port:
            tapped = self._gauges.run.tap(port, before=TAPPED_BEFORE)
            try:
                self._tap = EventTable(tapped, label=port)
            except (AssertionError, RuntimeError):  # marimo makes a widget in a cell only
                self._news["tap"] = {"port": port, "model": f"none:{port}", "hint": f"{_NO_CHILD}(run.tap({port!r}))"}
                return
            self._tapped = port
        self._news["tap"] = self._tap_told()

    def _end_tap(self) -> None:
        if self._tap is not None:
            self._tap.close()
        self._tap, self._tapped = None, ""
        self._news["tap"] = None

    def _tap_told(self) -> dict[str, str] | None:
        return None if self._tap is None else {"port": self._tapped, "model": self._tap.model_id}

    # --- where there is no kernel ---

    def fallback_text(self) -> str:
        """The state of the run, in one line."""
        reading = self._reading
        so_far = "after" if self._gauges is None else "for"
        ended = f", exit status {reading.exit_status}" if reading.exit_status else ""
        failures = f"{reading.failures:,} failure{'' if reading.failures == 1 else 's'}"
        return f"panel of flow `{self.name}`: {reading.status} {so_far} {_seconds(reading.uptime_s)}{ended}, {failures}"

    def fallback_html(self) -> str:
        """The graph as a picture, the counts as a table, the failures as a list: as it was when it was saved."""
        if self._gauges is not None:
            self._read(self._gauges, outbox().now())
        encoded = base64.b64encode(self._drawn.svg.encode("utf-8", "replace")).decode()
        parts = [
            f"<p><b>{html.escape(self.fallback_text())}</b></p>",
            f'<img alt="the graph of flow {html.escape(self.name)}" src="data:image/svg+xml;base64,{encoded}"/>',
            _table(("port", "events"), [(f"{step}/{port}", f"{count:,}") for step, port, count in self._counted()]),
        ]
        if self._rows:
            rows = [(f"{row.count:,}", row.step, row.function, row.error) for row in self._rows]
            parts.append(_table(("failures", "step", "function", "error"), rows))
        parts += [f"<p>{html.escape(line)}</p>" for line in self._report]
        return "\n".join(parts)

    def _counted(self) -> list[tuple[str, str, int]]:
        used = {(edge.origin, edge.port) for edge in self._drawn.edges}
        ports = zip(self._drawn.ports, self._reading.counts, strict=True)
        return [(step, port, count) for (step, port), count in ports if (step, port) in used or port != "err"]


class Drawn:
    """The graph of a run as a picture with room for figures, and where to write them."""

    def __init__(self, run: Run) -> None:
        specs = [node.spec for node in run.nodes.values()]
        self.ports = [(node.step, port) for node in run.nodes.values() for port in node.outlets]
        self.edges = [Edge(made.origin, made.origin_port, made.target) for made in run.connections]
        self._steps = {spec.name: DrawnStep(spec.name, spec.kind, spec.label) for spec in specs}
        sizes = {name: _roomy(box_size(step)) for name, step in self._steps.items()}
        widths = {edge.port: port_width(edge.port) + _RATE_WIDTH for edge in self.edges}
        self.layout = lay_out(sizes, self.edges, widths)
        self.svg = svg_document("", list(self._steps.values()), self.layout)

    def told(self) -> dict[str, Any]:
        """What the front end draws on."""
        return {
            "svg": self.svg,
            "width": self.layout.width,
            "ports": [f"{step}/{port}" for step, port in self.ports],
            "boxes": [
                {"name": box.name, "kind": self._steps[box.name].kind, "taps": self._taps(box.name)}
                | {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
                for box in self.layout.boxes
            ],
            "routes": [
                {"port": f"{route.edge.origin}/{route.edge.port}", "target": route.edge.target}
                | {"x": route.label.x, "y": route.label.y, "way": path_data(route)}
                for route in self.layout.routes
            ],
        }

    def _taps(self, name: str) -> str:
        """The port that a click on a step looks into: what leaves it, and of a sink what enters."""
        if self._steps[name].kind == "sink":
            return f"{name}/in"
        return next(f"{step}/{port}" for step, port in self.ports if step == name)


def _roomy(size: tuple[float, float]) -> tuple[float, float]:
    width, height = size
    return max(width, _NARROWEST), height + _COUNTERS_HEIGHT


def _lags(lags: dict[str, list[Lag]]) -> dict[str, list[list[float]]]:
    return {name: [[lag.p50_ms, lag.p99_ms, lag.max_ms] for lag in of_source] for name, of_source in lags.items()}


def _row(row: FailureRow) -> dict[str, Any]:
    return msgspec.structs.asdict(row) | {"at_ns": str(row.at_ns)}


def _seconds(seconds: float) -> str:
    """For people: 12.3 s, 5 min 3 s, 2 h 5 min."""
    if seconds < 60:
        return f"{round(seconds, 1):g} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:,} h {minutes} min" if hours else f"{minutes} min {rest} s"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    def line(tag: str, cells: Sequence[str]) -> str:
        return "<tr>" + "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in cells) + "</tr>"

    return "<table>" + line("th", head) + "".join(line("td", row) for row in rows) + "</table>"
