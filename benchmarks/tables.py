"""What a live table costs: the kernel's CPU, the browser's frames, and the time from an event to its pixels.

python benchmarks/run.py tables

A thread of the kernel feeds a Subject with dicts of six fields, fifty times a second. The kernel's CPU is what it takes
with the table less what it takes with the stream alone, by turns; both are shown. For comparison, measured once on two
cores: Perspective 5.6 needs 26 % of a core at 10,000 rows a second.
"""

from collections.abc import Iterator
from typing import Any

import browsing
from measuring import Figure, Found, Skipped, benchmark, compared, percentile

SECONDS, ROUNDS = 5, 3
TARGET = "table at 10,000 rows/s"

EVENT = '{"id": number, "sent": sent, "name": "sensor", "value": number * 0.5, "ok": True, "lag_ns": 81_000}'
FEED = "from rxmetronome.widgets.tables import EventTable" + browsing.FEED.format(event=EVENT)

LATENCIES = """async (seconds) => {
  const rows = () => [...document.querySelectorAll('.rxm-space .rxm-row')].filter((row) => !row.hidden);
  const newest = () => Math.max(...rows().map((row) => Number(row.children[2]?.textContent) || 0));
  const seen = [];
  let last = newest();
  const end = performance.now() + 1000 * seconds;
  await new Promise((done) => {
    const look = () => setTimeout(() => {  // after the repaint that this frame ends in
      const now = newest();
      if (now > last) seen.push(Date.now() - now);
      last = Math.max(last, now);
      performance.now() < end ? requestAnimationFrame(look) : done();
    });
    requestAnimationFrame(look);
  });
  return seen;
}"""


@benchmark("tables", "a live EventTable in JupyterLab and Chromium: kernel CPU, frames, time from event to pixel",
           full_only=True, targets=[TARGET])  # fmt: skip
def tables() -> Iterator[Found]:
    why = browsing.missing()
    if why:
        yield Skipped("live table", why, TARGET)
        return
    with browsing.notebook() as notebook:
        notebook.execute(FEED)
        for rate, most_cpu, fewest_frames in ((1_000, 3, 55), (10_000, 4.5, 60), (100_000, 30, 20)):
            seen: list[Any] = []

            def show() -> None:
                at = notebook.execute("view = EventTable(stream, label='benchmark'); view")
                notebook.cell(at).locator(".rxm-grid").wait_for()
                notebook.cell(at).scroll_into_view_if_needed()

            def look(seen: list[Any] = seen) -> None:
                seen += [notebook.page.evaluate(script, SECONDS) for script in (browsing.FRAMES, LATENCIES)]
                seen.append(notebook.value("print(view.counts.one_in)"))

            net, note = browsing.net_cpu(notebook, rate, SECONDS, ROUNDS, show, look)
            frames, latencies, one_in = seen
            note += f"; showing 1 in {one_in}"
            named = f"{rate:,} rows/s"
            is_target = rate == 10_000
            goal, target = (3, TARGET) if is_target else (None, "")
            yield compared(f"{named}: kernel CPU, net of the stream", "%", net, at_most=most_cpu, cpu="time", goal=goal,
                           note=note, target=target)  # fmt: skip
            # half a repaint may fall outside of what is counted
            yield Figure(f"{named}: repaints", "/s", round(frames), at_least=fewest_frames, target=target)
            late = 100 if rate <= 10_000 else None
            yield Figure(f"{named}: event to pixel, p95", "ms", percentile(latencies or [1e9], 95), at_most=late)
