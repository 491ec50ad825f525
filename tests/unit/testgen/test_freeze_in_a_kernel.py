"""A real kernel: a flow that was made and watched in cells becomes a test that is whole by itself."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

jupyter_client = pytest.importorskip("jupyter_client")
pytest.importorskip("ipykernel")

pytestmark = [
    pytest.mark.process,
    pytest.mark.real_time,
    pytest.mark.timeout(180),
    pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning"),  # jupyter_client's own
]


class Kernel:
    """A kernel in a folder: executes cells, and returns what they print."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def execute(self, code: str) -> str:
        cell = self._client.execute(code, store_history=True)
        text = ""
        while True:
            message = self._client.get_iopub_msg(timeout=60)
            content = message["content"]
            if message["parent_header"].get("msg_id") != cell:
                continue
            if message["msg_type"] == "stream":
                text += content["text"]
            elif message["msg_type"] == "error":
                text += f"{content['ename']}: {content['evalue']}"
            elif content.get("execution_state") == "idle":
                return text


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("notebook")


@pytest.fixture(scope="module")
def kernel(folder: Path) -> Iterator[Kernel]:
    manager = jupyter_client.KernelManager()
    manager.start_kernel(cwd=str(folder))
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        yield Kernel(client)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


CELLS = (
    "import rxmetronome as rxm, time\nimport beside\nfrom dataclasses import dataclass\n%load_ext autoreload",
    "@dataclass\nclass Reading:\n    n: int\n    word: str\n",
    "limit = 2\n\ndef parse(tick):  # a name that the test would like to have, too\n"
    "    return Reading(tick.id + limit, beside.word())",
    "beat = rxm.metronome('20ms')\nflow = rxm.Flow('watched')\nmain = flow.pipeline('main', rxm.select(parse))\n"
    "flow.source('beat', beat) >> main >> flow.sink('last', rxm.latest())\nflow",
    "run = flow.run()\nrun",
    "while run.nodes['main'].outlets['out'].count < 5:\n    time.sleep(0.01)",
)


def test_a_run_that_was_watched_in_a_notebook_is_frozen_after_the_fact(kernel: Kernel, folder: Path) -> None:
    (folder / "beside.py").write_text("def word():\n    return 'w'\n")
    (folder / "tests").mkdir()
    assert "".join(map(kernel.execute, CELLS)) == ""
    told = kernel.execute("f = rxm.freeze(run, 'tests/test_live.py'); print(f.events >= 5, f.ports, f.differences)")
    assert told == "True ('main/out',) ()\n"
    told = kernel.execute("run.stop(); f = rxm.freeze(run, 'tests/test_end.py', last='50ms'); print(f.differences)")
    assert told == "()\n"
    text = (folder / "tests" / "test_live.py").read_text()
    cells = text.partition(" in which they ran ---\n")[2].partition("# --- end")[0]
    assert cells.startswith(
        "# In [1], without: get_ipython().run_line_magic('load_ext', 'autoreload')\n"
        "import rxmetronome as rxm, time\nimport beside\nfrom dataclasses import dataclass\n"
        "# In [2]\n@dataclass\nclass Reading:\n"
    )
    assert "# In [4], without: flow\nbeat = rxm.metronome('20ms')\n" in cells
    assert "flow.run()" not in cells
    assert 'testing.load(Path(__file__).parents[1] / "beside.py")' in text
    assert '"value": {"class": ":Reading", "n": 2, "word": "w"}}' in (folder / "tests" / "test_live.jsonl").read_text()
    done = subprocess.run(
        [sys.executable, "-P", "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:asyncio",
         "-W", "error", "tests"],
        cwd=folder, env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_flow_that_a_class_of_a_module_makes_is_found_by_the_cell_that_names_it(kernel: Kernel, folder: Path) -> None:
    (folder / "shop_beside.py").write_text(
        "import rxmetronome as rxm\n\nclass Shop:\n    def __init__(self, interval):\n"
        "        self.flow = rxm.Flow('shop')\n"
        "        ids = self.flow.pipeline('ids', rxm.select(lambda tick: tick.id))\n"
        "        self.flow.source('beat', rxm.metronome(interval)) >> ids >> self.flow.sink('end', rxm.latest())\n"
    )
    (folder / "shop_tests").mkdir()
    cells = (
        "import rxmetronome as rxm\nfrom datetime import datetime\nfrom shop_beside import Shop\ninterval = '1s'",
        "mine = Shop(interval).flow",
        "clock = rxm.VirtualClock()\nrun = mine.run(clock=clock)\nclock.advance('3s')",
    )
    assert "".join(map(kernel.execute, cells)) == ""
    told = kernel.execute("f = rxm.freeze(run, 'shop_tests/test_shop.py'); print(f.events, f.ports, f.differences)")
    assert told == "3 ('ids/out',) ()\n"
    text = (folder / "shop_tests" / "test_shop.py").read_text()
    assert "interval = '1s'" in text
    assert "replay(mine, ENTERED" in text
    done = subprocess.run(
        [sys.executable, "-P", "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:asyncio",
         "-W", "error", "shop_tests"],
        cwd=folder, env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_flow_that_needs_what_no_cell_defines_is_refused(kernel: Kernel, folder: Path) -> None:
    kernel.execute("import rxmetronome as rxm\nget_ipython().user_ns['hidden'] = '10ms'")
    kernel.execute(
        "flow = rxm.Flow('main')\nflow.source('beat', rxm.metronome(hidden)) >> flow.sink('end', rxm.latest())"
    )
    kernel.execute(
        "import time\nrun = flow.run()\nwhile not run.nodes['beat'].outlets['out'].count:\n    time.sleep(0.01)"
    )
    assert kernel.execute("rxm.freeze(run, 'test_seen.py')") == (
        "RunError: run of flow `main`: the flow cannot be made again, because NameError: name 'hidden' is not defined, "
        "in the line `flow.source('beat', rxm.metronome(hidden)) >> flow.sink('end', rxm.latest())`. "
        "Remedy: make the flow of what cells define, without magics"
    )
    assert not (folder / "test_seen.py").exists()
