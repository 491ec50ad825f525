"""A real kernel: the lines of a sink appear under the cell that started it, whatever is executed meanwhile."""

from collections.abc import Iterator
from typing import Any

import pytest

jupyter_client = pytest.importorskip("jupyter_client")
pytest.importorskip("ipykernel")

pytestmark = [
    pytest.mark.process,
    pytest.mark.real_time,
    pytest.mark.timeout(120),
    pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning"),  # jupyter_client's own
]


class Kernel:
    """A kernel with its messages by cell."""

    def __init__(self, client: Any) -> None:
        self.client = client
        self.text: dict[str, str] = {}
        self.messages: dict[str, int] = {}

    def execute(self, code: str) -> str:
        """Execute a cell to its end; returns its id."""
        cell = str(self.client.execute(code, store_history=True))
        while not self.read(cell):
            pass
        return cell

    def read(self, cell: str = "") -> bool:
        """Read one message; true if it ends that cell."""
        message = self.client.get_iopub_msg(timeout=30)
        parent, content = message["parent_header"].get("msg_id", ""), message["content"]
        if message["msg_type"] == "stream":
            self.text[parent] = self.text.get(parent, "") + content["text"]
            self.messages[parent] = self.messages.get(parent, 0) + 1
        assert message["msg_type"] != "error", "\n".join(content["traceback"])
        return parent == cell and content.get("execution_state") == "idle"

    def read_until(self, cell: str, lines: int) -> None:
        while self.text.get(cell, "").count("\n") < lines:
            self.read()


@pytest.fixture(scope="module")
def kernel() -> Iterator[Kernel]:
    manager = jupyter_client.KernelManager()
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        yield Kernel(client)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def test_lines_of_a_real_clock_go_to_the_cell_that_subscribed(kernel: Kernel) -> None:
    first = kernel.execute("""
import threading
from rxmetronome import RealClock, metronome
from rxmetronome.sinks.console import stdout

clock, done = RealClock(), threading.Event()
print("before")
beat = metronome("20ms", count=40).subscribe(stdout(codec="text"), scheduler=clock)
""")
    second = kernel.execute("print('second')")
    third = kernel.execute("import time; time.sleep(0.3); print('third')")
    kernel.read_until(first, 41)
    lines = kernel.text[first].splitlines()
    assert lines[0] == "before"
    assert [f"id={number}," in line for number, line in enumerate(lines[1:])] == [True] * 40
    assert (kernel.text[second], kernel.text[third]) == ("second\n", "third\n")


def test_two_runs_of_one_sink_go_to_the_cells_that_started_them_in_few_messages(kernel: Kernel) -> None:
    start = """
from rxmetronome.sinks.console import stdout
sink = globals().get("sink") or stdout()
sink.start(None)
"""
    write = """
def write():
    for number in range(1000):
        sink.write([sink.prepare(number)])
    sink.on_completed()
thread = threading.Thread(target=write); thread.start(); thread.join()
"""
    cells = []
    for _ in range(2):
        cells.append(kernel.execute(start))
        kernel.execute("import threading" + write)
    for cell in cells:
        kernel.read_until(cell, 1000)
        assert kernel.text[cell] == "".join(f"{number}\n" for number in range(1000))
        assert kernel.messages[cell] < 50
