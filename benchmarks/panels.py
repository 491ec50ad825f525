"""What a live panel costs, what widgets cost that nobody looks at, and what all of them do to the beat.

python benchmarks/run.py panels

In JupyterLab and Chromium. The kernel's CPU is what it takes with the widget less what it takes with the flow alone,
both by turns. Hidden means scrolled out of sight in the notebook; what a widget costs there is told of the kernel,
which goes on to hold the events for whoever scrolls back, and of kernel and browser together.

The lag of the beat is told twice: against the same beat with nothing open, and against a loop that does nothing but
sleep until the next ten milliseconds, in a process of its own, at the same time and beside the same browser, so that
both wait for whatever else the machine does. Where the browser draws without a graphics card it takes most of a core,
and the operating system lets whoever wakes wait for its turn: the second figure is what the widgets add to that.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import browsing
from measuring import Figure, Found, Skipped, benchmark, compared, median, percentile

SECONDS, ROUNDS, LAG_ROUNDS = 5, 3, 9
TARGET = "beat with table, marbles and panel open"

THIRTY = """
import rxmetronome as rxm
flow = rxm.Flow("thirty")
beat = flow.source("beat", rxm.metronome("20ms"))
for row in range(7):
    last = beat
    for at in range(3):
        step = flow.pipeline(f"step_{row}_{at}", rxm.where(lambda tick: True))
        last >> step
        last = step
    last >> flow.sink(f"end_{row}", rxm.latest())
beat >> flow.sink("all", rxm.latest())
run = flow.run()
"""

BEATING = """
import rxmetronome as rxm
lags = []
flow = rxm.Flow("beating")
beat = flow.source("beat", rxm.metronome("10ms"))
kept = flow.pipeline("kept", rxm.select(lambda tick: (lags.append(tick.lag_ns), tick)[1]))
beat >> kept >> flow.sink("end", rxm.latest())
run = flow.run()
"""

LAGS = """
lags.clear()
_time.sleep({seconds})
print(list(lags))
"""

LOOP = """
import time
lags, due = [], time.monotonic_ns()
for _ in range({count}):
    due += 10_000_000
    time.sleep(max(0, due - time.monotonic_ns()) / 1e9)
    lags.append(time.monotonic_ns() - due)
print(lags)
"""


@benchmark("panels", "a Panel of 30 steps, widgets out of sight, and the lag of a beat with everything open",
           full_only=True, targets=[TARGET])  # fmt: skip
def panels() -> Iterator[Found]:
    why = browsing.missing()
    if why:
        yield Skipped("panel", why, TARGET)
        return
    with browsing.notebook() as notebook:
        notebook.execute(THIRTY)
        yield from _costs(notebook, "panel of 30 steps at 50 ticks a second", "rxm.widgets.panel(run)", at_most=3)
        notebook.execute("run.stop()")
        notebook.execute("rows = rxm.Flow('rows'); ticks = rows.source('beat', rxm.metronome('1ms'))")
        notebook.execute("ticks >> rows.sink('end', rxm.latest()); run = rows.run()")
        yield from _costs(notebook, "table of 1,000 rows/s", "rxm.widgets.EventTable(ticks)", at_most=None)
        notebook.execute("run.stop()")
    with browsing.notebook() as notebook:
        notebook.execute(BEATING)
        bare, with_all, loop = [], [], []
        for _ in range(LAG_ROUNDS):
            bare.append(_lags_beside(notebook)[0])
            at = notebook.execute(
                "from ipywidgets import VBox\n"
                "shown = [rxm.widgets.EventTable(kept), rxm.widgets.Marbles(kept), rxm.widgets.panel(run)]\n"
                "VBox(shown)"
            )
            notebook.cell(at).locator(".rxm-grid").first.wait_for()
            notebook.cell(at).scroll_into_view_if_needed()
            ours, theirs = _lags_beside(notebook)
            with_all.append(ours)
            loop.append(theirs)
            notebook.execute("for one in shown: one.close()")
        what = "lag p99 of 10 ms, table, marbles and panel open"
        yield compared(what, "ms", with_all, "with nothing open", bare, at_most=1.5)
        yield compared(what, "ms", with_all, "a bare sleep loop beside it", loop, at_most=1.0, target=TARGET)
        notebook.execute("run.stop()")


def _costs(notebook: Any, what: str, made: str, *, at_most: float | None) -> Iterator[Figure]:
    """The kernel's CPU for a widget that is shown, and for the same one out of sight."""
    alone, shown, hidden = [], [], []
    for _ in range(ROUNDS):
        alone.append(_cpu(notebook, _go_far(notebook)))  # the same sight as when the widget is away
        at = notebook.execute(f"widget = {made}; widget")
        notebook.cell(at).locator(".rxm-live").first.wait_for()
        notebook.cell(at).scroll_into_view_if_needed()
        notebook.page.wait_for_timeout(1_500)
        shown.append(_cpu(notebook, at))
        far = _go_far(notebook)
        hidden.append(_cpu(notebook, far))
        notebook.execute("widget.close()")
    (kernel_alone, alone_all), (kernel, shown_all), (kernel_away, away_all) = map(_medians, (alone, shown, hidden))
    note = f"with it {kernel:.2f} %, without {kernel_alone:.2f} %; medians of {ROUNDS}"
    yield Figure(f"{what}: kernel CPU", "%", kernel - kernel_alone, at_most=at_most, cpu="time", note=note)
    yield Figure(f"{what}, scrolled away: of what it costs the kernel shown", "%",
                 100 * (kernel_away - kernel_alone) / (kernel - kernel_alone),
                 note=f"away {kernel_away:.2f} %, without {kernel_alone:.2f} %")  # fmt: skip
    yield Figure(f"{what}, scrolled away: of what it costs kernel and browser shown", "%",
                 100 * (away_all - alone_all) / (shown_all - alone_all), at_most=2,
                 note=f"shown {shown_all:.2f} %, away {away_all:.2f} %, without {alone_all:.2f} %")  # fmt: skip


def _go_far(notebook: Any) -> int:
    """Add a cell that is taller than the page, and go to its end, until views have found out; return its place."""
    far: int = notebook.execute("from IPython.display import HTML; HTML('<div style=\"height:6000px\">far</div>')")
    notebook.page.evaluate("at => window.panel.content.widgets[at].node.scrollIntoView({block: 'end'})", far)
    notebook.page.wait_for_timeout(6_000)
    return far


def _medians(pairs: list[tuple[float, float]]) -> tuple[float, float]:
    """Of the kernel, and of kernel and browser together."""
    return median([kernel for kernel, _ in pairs]), median([kernel + browser for kernel, browser in pairs])


def _cpu(notebook: Any, shown: int | None = None) -> tuple[float, float]:
    """Percent of a core that the kernel takes, and the browser, with the cell in sight."""
    at = notebook.add(f"print(_cpu({SECONDS}))")
    began, used = time.monotonic(), browsing.chromium_seconds()
    notebook.run(at, wait=False)
    if shown is not None:
        notebook.page.evaluate("at => window.panel.content.widgets[at].node.scrollIntoView({block: 'end'})", shown)
    notebook.wait()
    browser = 100 * (browsing.chromium_seconds() - used) / (time.monotonic() - began)
    return float(notebook.text(at)), browser


def _lags_beside(notebook: Any) -> tuple[float, float]:
    """The 99th percentile of the lags of the beat, and of the loop beside it, in milliseconds."""
    command = [sys.executable, "-c", LOOP.format(count=200 * SECONDS)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as loop:
        ours = json.loads(notebook.value(LAGS.format(seconds=2 * SECONDS)))
        theirs = json.loads(loop.communicate()[0])
    return _p99(ours), _p99(theirs)


def _p99(lags: list[int]) -> float:
    """In milliseconds."""
    return percentile(lags, 99) / 1e6
