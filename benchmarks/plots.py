"""What a live plot costs: the kernel's CPU, the browser's repaints, the time from an event to its pixels, the bundle.

python benchmarks/run.py plots

A thread of the kernel feeds a Subject with dicts of ten numbers, 50 times a second: each field is a series. The
kernel's CPU is what it takes with the plot less what it takes with the stream alone, by turns; both are shown. A
repaint counts if it draws the lines at another place, or with new points.
"""

from collections.abc import Iterator
from pathlib import Path

import browsing
from measuring import Figure, Found, Skipped, benchmark, compared, percentile

SECONDS, ROUNDS = 5, 3
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
            seen: list[tuple[float, list[float]]] = []

            def show() -> None:
                at = notebook.execute("view = Plot(stream, fields, last='30s', label='benchmark'); view")
                notebook.cell(at).locator(".rxm-plot").scroll_into_view_if_needed()

            def look(seen: list[tuple[float, list[float]]] = seen) -> None:
                seen.append(notebook.page.evaluate(WATCH, SECONDS))

            net, note = browsing.net_cpu(notebook, rate, SECONDS, ROUNDS, show, look)
            repaints, ages = seen[0]
            named = f"{SERIES} series × {rate:,} points/s"
            yield compared(f"{named}: kernel CPU, net of the stream", "%", net, at_most=5, cpu="time", note=note)
            yield Figure(f"{named}: repaints", "/s", round(repaints), at_least=55)
            yield Figure(f"{named}: event to pixel, p95", "ms", percentile(ages or [1e9], 95), at_most=100)
