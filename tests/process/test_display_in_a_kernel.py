"""A real kernel: what a notebook is taught by importing the package, and that it ends without a word."""

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest

from rxmetronome.widgets import display

jupyter_client = pytest.importorskip("jupyter_client")
pytest.importorskip("ipykernel")

WIDGET = "application/vnd.jupyter.widget-view+json"

pytestmark = [
    pytest.mark.process,
    pytest.mark.real_time,
    pytest.mark.timeout(120),
    pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning"),  # jupyter_client's own
]


class Kernel:
    """A kernel that executes cells which have ids, as a notebook's have."""

    def __init__(self, client: Any) -> None:
        self.client, self.text, self.shown = client, {}, {}

    def run(self, cell: str, code: str) -> str:
        """Execute a cell, to its end; returns its request."""
        content = {"code": code, "silent": False, "store_history": True, "allow_stdin": False}
        message = self.client.session.msg("execute_request", content, metadata={"cellId": cell})
        self.client.shell_channel.send(message)
        request = str(message["header"]["msg_id"])
        while not self.read(request):
            pass
        return request

    def read(self, request: str = "") -> bool:
        """Take one message; whether it ends that request."""
        message = self.client.get_iopub_msg(timeout=30)
        parent, content = message["parent_header"].get("msg_id", ""), message["content"]
        if message["msg_type"] == "stream":
            self.text[parent] = self.text.get(parent, "") + content["text"]
        elif message["msg_type"] in ("execute_result", "display_data"):
            self.shown[parent] = content["data"]
        assert message["msg_type"] != "error", "\n".join(content["traceback"])
        return parent == request and content.get("execution_state") == "idle"

    def printed(self, code: str) -> Any:
        """What a cell prints, as JSON."""
        return json.loads(self.text[self.run("asking", f"import json; print(json.dumps({code}))")])

    def read_until(self, request: str, lines: int) -> str:
        while self.text.get(request, "").count("\n") < lines:
            self.read()
        return str(self.text[request])


@pytest.fixture(scope="module")
def kernel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kernel]:
    manager = jupyter_client.KernelManager()
    said = tmp_path_factory.mktemp("kernel") / "said"
    with said.open("wb") as stream:
        manager.start_kernel(stdout=stream, stderr=stream)
        client = manager.client()
        client.start_channels()
        try:
            client.wait_for_ready(timeout=60)
            made = Kernel(client)
            made.run("import", "import rxmetronome as rxm, threading, time")
            yield made
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)


def test_importing_the_package_in_a_kernel_loads_neither_widgets_nor_pandas(kernel: Kernel) -> None:
    loaded = kernel.printed(
        """[name for name in ("ipywidgets", "anywidget", "pandas") if name in __import__("sys").modules]"""
    )
    assert loaded == []


def test_a_cell_that_runs_again_leaves_one_metronome(kernel: Kernel) -> None:
    code = "n = [0]\n_ = rxm.metronome('10ms').subscribe(lambda tick: n.__setitem__(0, n[0] + 1))"
    for _ in range(10):
        kernel.run("metronome", code)
    pending = "(time.sleep(0.1), rxm.RealClock.shared().pending)[1]"
    assert kernel.printed(pending) == 1
    kernel.run("metronome", "pass")
    assert kernel.printed(pending) == 0


def test_a_cell_that_runs_again_closes_its_widgets(kernel: Kernel) -> None:
    kernel.run("beat", "beat = rxm.metronome('1s')")
    for _ in range(5):
        request = kernel.run("slider", "rxm.widgets.IntervalSlider(beat)")
        assert set(kernel.shown[request]) == {"text/plain", "text/html", WIDGET}
    count = (
        'sum(type(w).__name__ == "IntervalSlider" for w in __import__("ipywidgets").widgets.widget._instances.values())'
    )
    assert kernel.printed(count) == 1


def test_a_flow_and_its_steps_are_a_picture_and_a_port_of_a_run_is_a_table(kernel: Kernel) -> None:
    kernel.run(
        "shown",
        "flow = rxm.Flow('shown')\n_ = flow.source(rxm.metronome('1s')) >> rxm.select(lambda t: t.id) >> rxm.latest()",
    )
    for code in ("flow", "flow['metronome']", "flow['select']", "flow.draw()"):
        data = kernel.shown[kernel.run("a cell", code)]
        assert set(data) == {"image/svg+xml", "text/html", "text/plain"}
    kernel.run("running", "run = flow.run(clock=rxm.VirtualClock(), until='5s');")
    data = kernel.shown[kernel.run("a port", "run['select']")]
    assert data["text/plain"] == "<select/out in the run of flow `shown`: 5 events>"
    assert "5 events; run stopped" in data["text/html"]
    assert WIDGET in data


def test_runs_are_a_table_and_a_run_its_panel_and_as_text_what_they_are_everywhere(kernel: Kernel) -> None:
    kernel.run(
        "flow", "flow = rxm.Flow('main')\n_ = flow.source('b', rxm.metronome('1s')) >> flow.sink('e', rxm.latest())"
    )
    shown = kernel.shown[kernel.run("run", "run = flow.run()\nrun")]
    assert shown["text/plain"] == "<run of flow `main`: running>"
    assert WIDGET in shown
    shown = kernel.shown[kernel.run("runs", "rxm.runs()")]
    assert shown["text/plain"] == "[<run of flow `main`: running>]"
    assert "<td>main</td><td>running</td>" in shown["text/html"]
    assert WIDGET in shown
    assert kernel.printed("[type(rxm.runs()).__mro__[1].__name__, repr(run.stop())]") == [
        "list",
        "<run of flow `main`: stopped, exit status 0>",
    ]


def test_a_lambda_that_raises_is_said_a_few_times_in_the_cell_that_started_the_run(kernel: Kernel) -> None:
    started = kernel.run(
        "failing",
        """
flow = rxm.Flow("failing")
bad = flow.source("beat", rxm.metronome("1ms")) >> flow.pipeline("bad", rxm.select(lambda tick: 1 / 0))
bad >> flow.sink("end", print)
failing = flow.run()
""",
    )
    other = kernel.run("other", "time.sleep(0.5)\nprint('other')")
    text = kernel.read_until(started, 3)
    kernel.run("stop", "failing.stop()")
    assert kernel.text[other] == "other\n"
    assert "step `bad`: <lambda> at Cell In[" in text
    assert "ZeroDivisionError" in text.splitlines()[0]
    assert kernel.text[started].count("\n") <= 4
    assert kernel.printed("failing.failures.total") >= 100


def test_a_lambda_that_raises_outside_flows_is_said_in_the_cell_that_subscribed(kernel: Kernel) -> None:
    request = kernel.run("raising", "_ = rxm.metronome('20ms').subscribe(lambda tick: 1 / 0)")
    kernel.run("meanwhile", "time.sleep(0.3)")
    assert "ZeroDivisionError" in kernel.read_until(request, 5)
    kernel.run("raising", "pass")


def test_an_interrupt_stops_no_beat_and_a_restart_prints_no_traceback(tmp_path) -> None:
    manager = jupyter_client.KernelManager()
    said = tmp_path / "said"
    with said.open("wb") as stream:
        manager.start_kernel(stdout=stream, stderr=stream)
        client = manager.client()
        client.start_channels()
        try:
            client.wait_for_ready(timeout=60)
            kernel = Kernel(client)
            kernel.run("start", STARTED)
            manager.interrupt_kernel()
            assert kernel.printed("(time.sleep(0.2), len(seen) > 5)[1]")
            began = time.monotonic()
            manager.shutdown_kernel()
            assert time.monotonic() - began < 30
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)
    text = said.read_text(errors="replace")
    assert "Traceback" not in text
    assert "rror" not in text.replace("error_log", "")


STARTED = """
import rxmetronome as rxm, time
beat, seen = rxm.metronome("10ms"), []
flow = rxm.Flow("main")
flow.source("beat", beat) >> flow.sink("seen", seen.append)
run = flow.run()
_ = rxm.metronome("5ms").subscribe(rxm.stdout())
slider, buttons = rxm.widgets.IntervalSlider(beat), rxm.widgets.RunButtons(run)
for widget in (slider, buttons):
    widget._add_viewer("a page")
"""


def test_outside_a_kernel_there_is_nothing_to_teach() -> None:
    assert display.install_formatters() is False
