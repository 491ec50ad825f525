"""What a live panel costs, what widgets cost that nobody looks at, and what all of them do to the beat.

python benchmarks/run.py panels

In JupyterLab and Chromium. The kernel's CPU is what it takes with the widget less what it takes with the flow alone,
both by turns. Hidden means scrolled out of sight in the notebook; what a widget costs there is told of the kernel,
which goes on to hold the events for whoever scrolls back, and of kernel and browser together.

What is away costs less than the CPU of kernel and browser changes by itself: now and then JupyterLab asks its server
for news, or V8 collects garbage. So ten widgets are away at once, and a tenth of what they cost is compared with one
that is shown. No cell runs while it is measured, garbage is collected before, and the browser's figure is the median of
its seconds, each of which contains what a view does every second. Every figure is compared with the mean of those of
the same page without the widgets, just before and just after.

The lag of the beat is told twice: against the same beat with nothing open, and against a loop that does nothing but
sleep until the next ten milliseconds, in a process of its own, at the same time and beside the same browser, so that
both wait for whatever else the machine does. Where the browser draws without a graphics card it takes most of a core,
and the operating system lets whoever wakes wait for its turn: the second figure is what the widgets add to that.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import fmean
from typing import Any, NamedTuple

import browsing
from measuring import Figure, Found, Skipped, benchmark, compared, median, percentile

SECONDS, ROUNDS, LAG_ROUNDS = 5, 3, 7
AWAY = 10
"""So many widgets are away at once."""
TARGET = "beat with table, marbles and panel open"

THIRTY = """
import ipywidgets
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
    """The kernel's CPU for a widget that is shown, and for such widgets out of sight."""
    kernel = int(notebook.value("import os; print(os.getpid())"))
    _go_far(notebook)  # the same sight as when the widgets are away
    alone, shown, away = [_cpu(notebook, kernel)], [], []
    for _ in range(ROUNDS):
        _display(notebook, f"widgets = [{made}]; widgets[0]", 1)
        shown.append(_cpu(notebook, kernel))
        notebook.execute("widgets[0].close()")
        _display(notebook, f"widgets = [{made} for _ in range({AWAY})]; ipywidgets.VBox(widgets)", AWAY)
        _go_far(notebook)
        away.append(_cpu(notebook, kernel))
        if notebook.value("print(any(one.has_viewers for one in widgets))") != "False":
            raise RuntimeError(f"{what}: one of them is in sight, though its page was scrolled away")
        notebook.execute("for one in widgets: one.close()")
        alone.append(_cpu(notebook, kernel))
    without = [Cpu(*map(fmean, zip(*both, strict=True))) for both in pairwise(alone)]
    of_shown, of_all = _more(shown, without), _more(away, without)
    of_away = Cpu(of_all.kernel / AWAY, of_all.both / AWAY)
    note = f"with it {_kernel(shown):.2f} %, without {_kernel(alone):.2f} %; {ROUNDS} rounds by turns"
    yield Figure(f"{what}: kernel CPU", "%", of_shown.kernel, at_most=at_most, cpu="time", note=note)
    note = f"{AWAY} away {_kernel(away):.2f} %, without {_kernel(alone):.2f} %"
    yield Figure(f"{what}, scrolled away: of what it costs the kernel shown", "%",
                 100 * of_away.kernel / of_shown.kernel, note=note)  # fmt: skip
    note = f"shown {_both(shown):.2f} %, {AWAY} away {_both(away):.2f} %, without {_both(alone):.2f} %"
    yield Figure(f"{what}, scrolled away: of what it costs kernel and browser shown", "%",
                 100 * of_away.both / of_shown.both, at_most=2, note=note)  # fmt: skip


class Cpu(NamedTuple):
    """Percent of a core that the kernel takes, and that it takes together with the browser."""

    kernel: float
    both: float


def _more(found: Sequence[Cpu], without: Sequence[Cpu]) -> Cpu:
    """The medians of what each round takes more than without the widget."""
    rounds = list(zip(found, without, strict=True))
    return Cpu(
        median(one.kernel - bare.kernel for one, bare in rounds), median(one.both - bare.both for one, bare in rounds)
    )


def _kernel(found: Sequence[Cpu]) -> float:
    """The median of what the kernel takes."""
    return median(one.kernel for one in found)


def _both(found: Sequence[Cpu]) -> float:
    """The median of what kernel and browser take."""
    return median(one.both for one in found)


def _display(notebook: Any, source: str, many: int) -> None:
    """Execute a cell that shows so many widgets, and bring each into sight, the first one last."""
    at = notebook.execute(source)
    notebook.page.wait_for_function(
        f"at => window.panel.content.widgets[at].node.querySelectorAll('.rxm-live').length === {many}", arg=at
    )
    for number in reversed(range(many)):
        notebook.cell(at).locator(".rxm-live").nth(number).scroll_into_view_if_needed()
        notebook.page.wait_for_timeout(150)


def _go_far(notebook: Any) -> None:
    """Add a cell that is taller than the page, and go to its end."""
    far: int = notebook.execute("from IPython.display import HTML; HTML('<div style=\"height:6000px\">far</div>')")
    for _ in range(2):  # what the cell shows may move the page
        notebook.page.evaluate("at => window.panel.content.widgets[at].node.scrollIntoView({block: 'end'})", far)
        notebook.page.wait_for_timeout(500)


def _cpu(notebook: Any, kernel: int) -> Cpu:
    """Percent of a core that kernel and browser take, as soon as all have found out what is in sight."""
    notebook.page.wait_for_timeout(1_000)
    notebook.page.context.new_cdp_session(notebook.page).send("HeapProfiler.collectGarbage")
    notebook.page.wait_for_timeout(1_000)
    browser: list[float] = []
    began, used = time.monotonic(), browsing.process_seconds(kernel)
    for _ in range(SECONDS):
        began_one, used_one = time.monotonic(), browsing.chromium_seconds()
        notebook.page.wait_for_timeout(1_000)
        browser.append(100 * (browsing.chromium_seconds() - used_one) / (time.monotonic() - began_one))
    of_kernel = 100 * (browsing.process_seconds(kernel) - used) / (time.monotonic() - began)
    return Cpu(of_kernel, of_kernel + median(browser))


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
