"""What a live plot costs: the kernel's CPU, the browser's repaints, the time from an event to its pixels, the bundle.

python benchmarks/run.py plots

A thread of the kernel feeds a Subject with dicts of ten numbers, 50 times a second: each field is a series. The
kernel's CPU is what it takes with the plot less what it takes with the stream alone; both are shown. A repaint counts
if it draws the lines at another place, or with new points.
"""

from collections.abc import Iterator
from pathlib import Path

import browsing
from measuring import Figure, Found, Skipped, benchmark, percentile

SECONDS = 5
SERIES = 10
BUNDLE = Path(__file__).parents[1] / "rxmetronome" / "widgets" / "static" / "plot.js"

FEED = browsing.FEED.format(event="{name: 3 * at + math.sin(number / 3_000 + at) for at, name in enumerate(fields)}")
MADE = f"""
from rxmetronome.widgets import Plot
fields = [f"f{{at}}" for at in range({SERIES})]
"""

WATCH = """async (seconds) => {
  const plot = document.querySelector('.rxm-plot').dataset;
  const [began, drawn] = [performance.now(), Number(plot.drawn)];
  const ages = [];
  let last = plot.newest;
  await new Promise((done) => {
    const look = () => setTimeout(() => {  // after the repaint that this frame ends in
      if (plot.newest !== last) ages.push(Date.now() - Number(plot.newest));
      last = plot.newest;
      performance.now() - began < 1000 * seconds ? requestAnimationFrame(look) : done();
    });
    requestAnimationFrame(look);
  });
  return [(Number(plot.drawn) - drawn) / (performance.now() - began) * 1000, ages];
}"""


@benchmark("plots", "a live Plot of ten series in JupyterLab and Chromium: kernel CPU, repaints, event to pixel",
           full_only=True)  # fmt: skip
def plots() -> Iterator[Found]:
    yield Figure("the plot's front end", "KB", BUNDLE.stat().st_size / 1_000, at_most=80)
    why = browsing.missing()
    if why:
        yield Skipped("live plot", why)
        return
    with browsing.notebook() as notebook:
        notebook.execute(MADE + FEED)
        for rate in (100, 10_000):
            alone = browsing.alone(notebook, rate, SECONDS)
            at = notebook.execute("plot = Plot(stream, fields, last='30s', label='benchmark'); plot")
            notebook.cell(at).locator(".rxm-plot").scroll_into_view_if_needed()
            notebook.execute(f"start({rate})")
            notebook.page.wait_for_timeout(5_000)
            repaints, ages = notebook.page.evaluate(WATCH, SECONDS)
            cpu = float(notebook.value(f"print(_cpu({SECONDS}))"))
            notebook.execute("stop(); plot.close()")
            named = f"{SERIES} series × {rate:,} points/s"
            note = f"with the stream {cpu:.1f} %, the stream alone {alone:.1f} %"
            yield Figure(f"{named}: kernel CPU, net of the stream", "%", cpu - alone, at_most=5, note=note)
            yield Figure(f"{named}: repaints", "/s", round(repaints), at_least=55)
            yield Figure(f"{named}: event to pixel, p95", "ms", percentile(ages or [1e9], 95), at_most=100)
