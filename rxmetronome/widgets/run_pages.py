"""Compose the page of a run: its last events, packed, beside the front ends that show them."""

import base64
import datetime
import html
import zlib
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from rxmetronome.flow.metrics import LagHistogram
from rxmetronome.flow.recording import Recording, Seen
from rxmetronome.flow.run import Run
from rxmetronome.protocols import ERR
from rxmetronome.records import JitteredTick, Tick, Timed
from rxmetronome.widgets.columns import Columns
from rxmetronome.widgets.live_view import css, esm, sendable
from rxmetronome.widgets.marble_diagram import MOST_LANES, mark_row
from rxmetronome.widgets.marble_lanes import Lane, Position
from rxmetronome.widgets.palette import Palette
from rxmetronome.widgets.run_metrics import RunReader, failure_rows
from rxmetronome.widgets.run_panel import graph_of
from rxmetronome.widgets.safe_repr import sound
from rxmetronome.widgets.wire_format import pack

MOST_EVENTS = 50_000
"""A file holds so many events at most, the last ones of all ports together."""

MOST_BYTES = 5_000_000
"""A file that would be longer holds fewer events, and says so."""

_PAGE_STYLE = (
    ":root{color-scheme:light dark}body{margin:0;background:Canvas;color:CanvasText;font-family:system-ui,sans-serif}"
)


def page_of(run: Run, recording: Recording) -> bytes:
    """Return the file of a run, with as many of its last events as have room."""
    seen, reading = run.ask(lambda: (recording.snapshot(), RunReader(run).read(0.0)))
    most, page = MOST_EVENTS, _page(run, seen, reading, MOST_EVENTS)
    while len(page) > MOST_BYTES and most > 1:
        most = max(1, most * MOST_BYTES // len(page) * 9 // 10)
        page = _page(run, seen, reading, most)
    return page


def _page(run: Run, seen: Seen, reading: dict[str, Any], most: int) -> bytes:
    """Return the file, with at most so many events."""
    title = html.escape(sound(f"run of flow {run.name}"))
    contents = msgspec.json.encode(sendable(_contents(run, seen, reading, most)))
    packed = base64.b64encode(zlib.compress(contents, 9)).decode()
    policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:"
    text = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{title}</title><style>{_PAGE_STYLE}{css('share')}</style></head>"
        f'<body><main id="rxm-share"><noscript>{title}: this file needs JavaScript.</noscript></main>'
        f'<script type="text/plain" id="rxm-run">{packed}</script>'
        f'<script type="module">{esm("share").replace("</script", "<" + chr(92) + "/script")}</script></body></html>\n'
    )
    return text.encode("utf-8", "replace")


def _contents(run: Run, seen: Seen, reading: dict[str, Any], most: int) -> dict[str, Any]:
    """Return what the page plays, as `SharedRun` in `js/protocol.d.ts`; times are microseconds from its beginning."""
    wired = {f"{node.step}/{port}" for node in run.nodes.values() for port in node.outlets}
    events = {
        port: [record for record in records if record.kind == "next"]
        for port, records in seen.ports.items()
        if port in wired
    }
    moments = sorted((record.at_ns, port) for port, records in events.items() for record in records)
    last = Counter(port for _, port in moments[-most:])
    kept = {port: records[len(records) - last[port] :] for port, records in events.items()}
    is_whole = seen.whole_ns <= seen.began_ns and len(moments) <= most
    start_ns = seen.began_ns if is_whole or not moments else moments[-most:][0][0]

    def us(at_ns: int) -> int:
        return (at_ns - start_ns) // 1_000

    graph, palette = graph_of(run), Palette(None)
    counts = dict(zip(graph["ports"], reading["counts"], strict=True))
    ended_ns = {port: ends[-1].at_ns for port, ends in seen.ports.items() if ends and ends[-1].kind == "completed"}
    shown = [port for port in graph["ports"] if kept.get(port) or not port.endswith(f"/{ERR}")]
    lanes = [_lane(kept.get(port, []), start_ns, palette) for port in shown[:MOST_LANES]]
    return {
        "flow": run.name,
        "at": datetime.datetime.now().astimezone().isoformat(timespec="seconds"),
        "start_s": (start_ns - seen.began_ns) / 1e9,
        "length_us": us(seen.end_ns),
        "left_out": sum(counts.values()) - sum(len(records) for records in kept.values()),
        "is_over": seen.has_ended,
        "reading": reading | {"lags": {}},
        "failing": failure_rows(run),
        "graph": graph,
        "ports": [
            _port(port, kept.get(port, []), counts[port], us)
            | {"ended": us(ended_ns[port]) if port in ended_ns else None}
            for port in shown
        ],
        "lanes": lanes,
        "legend": palette.legend,
        "scale": palette.scale,
        "lags": {source: _lags(kept.get(f"{source}/out", []), us) for source in seen.sources},
    }


def _port(name: str, records: Sequence[Timed], count: int, us: Callable[[int], int]) -> dict[str, Any]:
    """Return the events of a port: differences of times, and a line of JSON for each row of the table."""
    columns = Columns()
    before = count - len(records)
    rows = [columns.row(before + at, record.value) for at, record in enumerate(records)]
    times = [us(record.at_ns) for record in records]
    missed = [record.value.missed if type(record.value) in (Tick, JitteredTick) else 0 for record in records]
    return {
        "name": name,
        "before": before,
        "times": [now - then for then, now in zip([0, *times], times, strict=False)],
        "rows": "\n".join(pack([row]).decode().strip()[1:-1] for row in rows),
        "shapes": [[shape.label, shape.names] for shape in columns.shapes],
        "kinds": columns.kinds,
        "missed": missed if any(missed) else [],
    }


def _lane(records: Sequence[Timed], start_ns: int, palette: Palette) -> list[list[Any]]:
    lane = Lane(kept_ns=2**62)
    for record in records:
        lane.take(record.at_ns, record.value)
    return [mark_row(mark, start_ns, palette) for mark in lane.since(Position())[1]]


def _lags(records: Sequence[Timed], us: Callable[[int], int]) -> list[list[float]]:
    """Return for each second with ticks its end in microseconds and its lags in ms: the median, p99, the greatest."""
    seconds: dict[int, LagHistogram] = {}
    for record in records:
        if type(record.value) in (Tick, JitteredTick):
            seconds.setdefault(us(record.at_ns) // 1_000_000, LagHistogram()).add(record.value.lag_ns)
    return [
        [(second + 1) * 1_000_000, *((lags.quantile_ns(share) or 0) / 1e6 for share in (0.5, 0.99, 1.0))]
        for second, lags in sorted(seconds.items())
    ]
