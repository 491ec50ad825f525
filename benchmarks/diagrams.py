"""What a live marble diagram costs: 200 events a second in each of three lanes, in JupyterLab and Chromium.

python benchmarks/run.py diagrams

A flow feeds the lanes from metronomes of 5 ms. What the flow costs by itself is shown beside; the bound of the issue is
that of the repaints. Hidden, it asks for no frame and is told nothing.
"""

from collections.abc import Iterator

import browsing
from measuring import Figure, Found, Skipped, benchmark

SECONDS = 5

FLOW = """
import rxmetronome as rxm
flow = rxm.Flow("benchmark")
lanes = [flow.source(f"beat_{number}", rxm.metronome("5ms")) for number in range(3)]
for lane in lanes:
    lane >> flow.sink(f"{lane.name}_last", rxm.latest())
run = flow.run()
"""


@benchmark(
    "diagrams",
    "live Marbles of three lanes at 200 events a second each: frames, kernel CPU, marks in the page",
    full_only=True,
)
def diagrams() -> Iterator[Found]:
    why = browsing.missing()
    if why:
        yield Skipped("marbles", why)
        return
    with browsing.notebook() as notebook:
        notebook.execute(FLOW)
        bare = notebook.page.evaluate(browsing.FRAMES, SECONDS)
        alone = float(notebook.value(f"print(_cpu({SECONDS}))"))
        at = notebook.execute("diagram = rxm.widgets.Marbles(*lanes); diagram")
        notebook.cell(at).locator(".rxm-m-stack").first.wait_for()
        notebook.cell(at).scroll_into_view_if_needed()
        notebook.page.wait_for_timeout(10_000)  # until the window is full
        for window in ("10 s", "1 s"):
            if window == "1 s":
                for _ in range(3):
                    notebook.cell(at).get_by_role("button", name="Shorter window").click()
                notebook.page.wait_for_timeout(2_000)
            frames = notebook.page.evaluate(browsing.FRAMES, SECONDS)
            marks = notebook.page.evaluate("() => document.querySelectorAll('.rxm-m-layer [data-n]').length")
            yield Figure(
                f"window of {window}: repaints",
                "/s",
                frames,
                at_least=55,
                note=f"{marks} marks drawn; page without it {bare:.0f}/s",
            )
        cpu = float(notebook.value(f"print(_cpu({SECONDS}))"))
        yield Figure("kernel CPU", "%", cpu - alone, note=f"the flow alone {alone:.1f} %, with the diagram {cpu:.1f} %")
        notebook.execute("run.stop()")
