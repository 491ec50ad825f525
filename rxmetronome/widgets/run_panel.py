"""Show a running flow: `panel`."""

import base64
import html
from collections.abc import Sequence
from typing import Any

from reactivex import abc

from rxmetronome.arguments import by_name
from rxmetronome.drawing.diagram import draw
from rxmetronome.drawing.layout import Edge
from rxmetronome.drawing.svg import DrawnStep, path_data
from rxmetronome.errors import ArgumentError, shown
from rxmetronome.flow import registry
from rxmetronome.flow.flow import Flow, flow_of
from rxmetronome.flow.run import Run
from rxmetronome.flow.steps import Port, SourceStep, Step, find_port
from rxmetronome.notebook.html_snapshots import Snapshot
from rxmetronome.sources.base import PausableSource
from rxmetronome.widgets.buttons import control
from rxmetronome.widgets.inner_tables import InnerTable
from rxmetronome.widgets.live_view import LiveView, css, esm
from rxmetronome.widgets.run_metrics import LAGS_KEPT, Lag, RunReader, failure_rows
from rxmetronome.widgets.safe_repr import sound
from rxmetronome.widgets.static_html import counted, plain_table
from rxmetronome.widgets.tables import EventTable
from rxmetronome.widgets.transport import frame_scheduler

READ_EVERY_S = 0.25
"""A panel with viewers reads its run so often."""

WORKER_HEADS = ("step", "worker", "events", "queued", "p50 ms", "p99 ms", "keys", "parts", "restarts")

_EXAMPLE = "run = flow.run(); rxm.widgets.panel(run)"


def panel(what: Run | Flow | Step | Port | str, run: Run | None = None) -> "Panel":
    """Show a run: its graph with live rates, queues, drops and failures; its state, lag, and controls.

    Workers of keyed steps have a row each: events, the latency of their batches, keys, parts, restarts.
    A click on a step or a wire shows its last events in a table. When the run has ended the panel keeps its last
    picture, with totals instead of rates. In a notebook a run is displayed as its panel.

    Args:
        what: The run, which `flow.run()` returned; it may have ended. Or a flow that is running; or a step, a port or
            text such as `"main/err"`, whose last events are shown from the beginning.
        run: The run of the step, the port or the text; by default the one that its flow is in.

    Raises:
        ArgumentError: If it is none of these, or the flow is not running.

    Example:
        >>> import rxmetronome as rxm
        >>> flow = rxm.Flow("main")
        >>> beat = flow.source("beat", rxm.metronome("1s"))
        >>> _ = beat >> flow.sink("end", rxm.latest())
        >>> run = flow.run(clock=rxm.VirtualClock(), until="10s")
        >>> panel(run), panel(beat.err, run=run)
        (<panel of flow `main`: stopped after 10 s, 0 failures>, <panel of flow `main`: stopped after 10 s, 0 failures>)
    """
    if run is None and isinstance(what, Run):
        return Panel(what)
    if run is None and isinstance(what, (Flow, Step, Port)):
        flow = what if isinstance(what, Flow) else flow_of(what, "panel")
        run = next((each for each in reversed(registry.alive()) if each.is_of(flow)), None)
        if run is None:
            raise ArgumentError("panel", "what", f"a flow that is running; `{flow.name}` is not", what, _EXAMPLE)
        if what is flow:
            return Panel(run)
    if not isinstance(run, Run):
        given = what if run is None else run
        expected = "a run, which flow.run() returns"
        if run is None and isinstance(what, str):
            example = f"{by_name(what, 'rxm.widgets.panel', _EXAMPLE)} or rxm.widgets.panel({shown(what)}, run=run)"
            raise ArgumentError("panel", "what", f"{expected}, or a step of one that is running", what, example)
        raise ArgumentError("panel", "what" if run is None else "run", expected, given, _EXAMPLE)
    name, port = find_port({name: node.spec for name, node in run.nodes.items()}, what, "panel", "what", _EXAMPLE)
    return Panel(run, f"{name}/{port}")


def snapshot_of(run: Run) -> Snapshot:
    """Return what the panel of a run shows now."""
    shown = Panel(run)
    try:
        return shown.snapshot()
    finally:
        shown.close()


class Panel(LiveView):
    """Show a run until it has ended, and its last figures from then on."""

    _esm = esm("panel")
    _css = css("panel")

    def __init__(self, run: Run, tap: str = "") -> None:
        self.name = run.name
        self._tempos, self._graph = _tempos(run), graph_of(run)
        self._reader: RunReader | None = RunReader(run)
        self._reading = self._reader.read(frame_scheduler().now())
        self._rows = failure_rows(run)
        self._lags: dict[str, list[Lag]] = {name: list(lags) for name, lags in self._reading["lags"].items()}
        self._read_at_s = frame_scheduler().now()
        self._tap: EventTable | None = None
        self._tapped = ""
        self._news: dict[str, Any] = {}
        self._end_subscription: abc.DisposableBase | None = None
        super().__init__()
        self._show_events(tap)
        if run.has_ended:
            self._drop_run()
        else:
            self._end_subscription = run.on_end(self._on_end)

    # --- messages ---

    def frame(self) -> None:
        """Send the figures, four times a second."""
        now_s = frame_scheduler().now()
        if self._reader is None:
            if self._news:
                self.send_message(self._message({}))
            return
        if self._news or now_s - self._read_at_s >= READ_EVERY_S:
            self._read_at_s = now_s
            self.send_message(self._message(self._read(self._reader)))
        if self._reader is not None:
            self.changed()

    def full_frame(self) -> tuple[dict[str, Any], list[bytes]]:
        """Return the graph, the last figures, and the recent lags."""
        if self._reader is not None:
            self._read(self._reader)
            self._needs_snapshot = False  # where an interval has changed: this is one
            self.changed()
        self._news.setdefault("tap", self._tap_news())
        content = self._message(self._lags) | {"flow": self.name, **self._graph}
        return content | {"failing": self._rows}, []

    def on_message(self, content: dict[str, Any]) -> None:
        """Pause, resume, step or stop the run; tap a port, or end the tap."""
        verb = content.get("do")
        if verb == "inner":
            if isinstance(self._tap, InnerTable):
                self._tap.receive(content.get("content"))
            return
        if verb == "tap":
            ports = (*(box["taps"] for box in self._graph["boxes"]), *self._graph["ports"])
            said = content.get("port")  # as it was sent: without halves of surrogate pairs
            self._show_events(next((port for port in ports if sound(port) == said), ""))
        elif verb == "untap":
            self._end_tap()
        elif self._reader is not None and isinstance(verb, str):
            control(self._reader.run, verb)
        self._acknowledge()

    def dispose(self) -> None:
        """Drop the run; the panel shows its last figures."""
        if self._end_subscription is not None:
            self._end_subscription.dispose()
        if self._reader is not None:
            self._read(self._reader)
        self._drop_run()
        super().dispose()

    def drop_events(self) -> None:
        """Close the table of the tapped port."""
        if self.__dict__.get("_tap") is not None:
            self._end_tap()

    def _message(self, lags: dict[str, list[Lag]]) -> dict[str, Any]:
        news, self._news = self._news, {}
        return self._reading | {"lags": lags, **news, "over": self._reader is None}

    def _read(self, reader: RunReader) -> dict[str, list[Lag]]:
        """Read the run, and return the new lags."""
        before, self._reading = self._reading, reader.read(frame_scheduler().now())
        new_lags: dict[str, list[Lag]] = self._reading["lags"]
        for name, lags in new_lags.items():
            self._lags[name] = [*self._lags.get(name, []), *lags][-LAGS_KEPT:]
        if self._reading["failures"] != before["failures"]:
            self._news["failing"] = self._rows = failure_rows(reader.run)
        tempos = _tempos(reader.run)
        if tempos != self._tempos:  # a label is part of the picture, and a longer one makes its box wider
            self._tempos, self._graph = tempos, graph_of(reader.run)
            self.request_snapshot()
        return new_lags

    def _acknowledge(self) -> None:
        self._news.setdefault("heard", 1)
        self.changed()

    def _on_end(self) -> None:
        if self._reader is not None:
            self._read(self._reader)
        self._drop_run()
        self._acknowledge()

    def _drop_run(self) -> None:
        """Hold the run no longer: a widget on a page must not keep it alive."""
        self._reader, self._end_subscription = None, None

    # --- taps ---

    def _show_events(self, port: str) -> None:
        """Show the last events of a port in a table, instead of those of another."""
        self._end_tap()
        if self._reader is not None and port:
            try:
                self._tap = EventTable(port, label=port, run=self._reader.run)
            except (AssertionError, RuntimeError):  # marimo lets a widget be made in a cell only
                self._tap = InnerTable(port, self._reader.run, self._relay)
            self._tapped = port
        self._news["tap"] = self._tap_news()

    def _end_tap(self) -> None:
        if self._tap is not None:
            self._tap.close()
        self._tap, self._tapped = None, ""
        self._news["tap"] = None

    def _tap_news(self) -> dict[str, str] | None:
        return None if self._tap is None else {"port": self._tapped, "model": self._tap.model_id}

    def _relay(self, content: Any, buffers: Sequence[bytes]) -> None:
        """Send a message of the table inside."""
        if self.comm is not None and self._tap is not None:
            self.send({"inner": content, "model": self._tap.model_id}, buffers=list(buffers))

    # --- without a kernel ---

    def fallback_text(self) -> str:
        """Return the state of the run, in one line."""
        reading = self._reading
        after = "after" if self._reader is None else "for"
        ended = f", exit status {reading['exit_status']}" if reading["exit_status"] else ""
        failures = counted(reading["failures"], "failure")
        status, uptime = reading["status"], _seconds(reading["uptime_s"])
        return f"panel of flow `{self.name}`: {status} {after} {uptime}{ended}, {failures}"

    def fallback_html(self) -> str:
        """Return the graph as a picture, the counts and the failures as tables."""
        if self._reader is not None:
            self._read(self._reader)
        encoded = base64.b64encode(self._graph["svg"].encode("utf-8", "replace")).decode()
        wired = {route["port"] for route in self._graph["routes"]}
        counts = [
            [(port, False), (f"{count:,}", False)]
            for port, count in zip(self._graph["ports"], self._reading["counts"], strict=True)
            if port in wired or not port.endswith("/err")
        ]
        parts = [
            f"<p><b>{html.escape(self.fallback_text())}</b></p>",
            f'<img alt="the graph of flow {html.escape(self.name)}" src="data:image/svg+xml;base64,{encoded}"/>',
            plain_table(("port", "events"), counts),
        ]
        if self._reading["workers"]:
            parts.append(plain_table(WORKER_HEADS, [worker_cells(row) for row in self._reading["workers"]]))
        if self._rows:
            cells = [(f"{row['count']:,}", row["step"], row["function"], row["error"]) for row in self._rows]
            rows = [[(text, False) for text in row] for row in cells]
            parts.append(plain_table(("failures", "step", "function", "error"), rows))
        steps = zip(self._graph["boxes"], self._reading["steps"], strict=True)
        hints = [f"{box['name']}: {step['hint']}" for box, step in steps if step["hint"]]
        parts += [f"<p>{html.escape(line)}</p>" for line in (*hints, *self._reading["report"])]
        return "\n".join(parts)


def worker_cells(row: dict[str, Any]) -> list[tuple[str, bool]]:
    """Return the cells of a worker for `plain_table`."""
    p50_ms, p99_ms = ("" if row[name] is None else f"{row[name]:,.1f}" for name in ("p50_ms", "p99_ms"))
    counts = (row["events"], row["queued"], row["keys"], row["parts"], row["restarts"])
    events, queued, keys, parts, restarts = (f"{count:,}" for count in counts)
    texts = (row["step"], row["worker"], events, queued, p50_ms, p99_ms, keys, parts, restarts)
    return [(text, False) for text in texts]


def _tempos(run: Run) -> list[object]:
    """Return the intervals and speeds of a run's sources, which their labels show and which may change."""
    sources = (node.spec.observable for node in run.nodes.values() if isinstance(node.spec, SourceStep))
    return [getattr(source, "tempo", None) for source in sources if isinstance(source, PausableSource)]


def graph_of(run: Run) -> dict[str, Any]:
    """Return the picture of a run's graph, with room for figures, and the places of its boxes and labels."""
    specs = {node.spec.name: node.spec for node in run.nodes.values()}
    ports = [f"{node.step}/{port}" for node in run.nodes.values() for port in node.outlets]
    drawing = draw(
        "",
        [DrawnStep(spec.name, spec.kind, spec.label) for spec in specs.values()],
        [Edge(made.origin, made.origin_port, made.target) for made in run.connections],
        figures=True,
    )
    taps = {  # a click on a step taps its first output, or a sink's input
        node.step: f"{node.step}/{'in' if node.spec.kind == 'sink' else next(iter(node.outlets))}"
        for node in run.nodes.values()
    }
    return {
        "svg": drawing.svg,
        "width": drawing.layout.width,
        "ports": ports,
        "boxes": [
            {"name": box.name, "kind": specs[box.name].kind, "taps": taps[box.name]}
            | {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
            for box in drawing.layout.boxes
        ],
        "routes": [
            {"port": f"{route.edge.origin}/{route.edge.port}", "target": route.edge.target}
            | {"x": route.label.x, "y": route.label.y, "way": path_data(route)}
            for route in drawing.layout.routes
        ],
    }


def _seconds(seconds: float) -> str:
    """Write a time as 12.3 s, 5 min 3 s or 2 h 5 min."""
    if seconds < 60:
        return f"{round(seconds, 1):g} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:,} h {minutes} min" if hours else f"{minutes} min {rest} s"
