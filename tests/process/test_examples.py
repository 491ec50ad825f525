"""Each example runs as a script and in virtual time, with the same output."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
SHORTEST = ("metronome.py", "stop_after.py")
"""Examples with fewer than 25 lines; the others have fewer than 40."""
OUTPUTS: dict[str, tuple[list[object], dict[str, str]]] = {
    "calendar_jobs.py": ([{"name": "probe", "payload": {"url": "/health"}}] * 3, {}),
    "evict_stale.py": (
        [
            *({"tick": number} for number in range(4)),
            {"left": "c", "temp": 22, "reason": "idle"},
            {"tick": 4},
            {"left": "b", "temp": 24, "reason": "idle"},
            {"tick": 5},
            {"left": "a", "temp": 26, "reason": "idle"},
        ],
        {
            "evicted.log": '{"left":"c","temp":22,"reason":"idle"}\n{"left":"b","temp":24,"reason":"idle"}\n'
            '{"left":"a","temp":26,"reason":"idle"}\n'
        },
    ),
    "metronome.py": (["triggered"], {"out.log": '"triggered"\n'}),
    "http_log.py": (
        [{"doubled": 0}, {"doubled": 2}, {"doubled": 4}],
        {"http.log": '{"doubled":0}\n{"doubled":2}\n{"doubled":4}\n'},
    ),
    "poll_and_merge.py": (
        [
            {"EUR": 0.0},
            {"EUR": 0.0, "USD": 5.0},
            {"EUR": 0.0, "USD": 5.0, "GBP": 25.0},
            {"EUR": 30.0, "USD": 5.0, "GBP": 25.0},
        ],
        {},
    ),
    "stop_after.py": ([{"event": 1}, {"event": 2}, {"event": 3}], {}),
    "windows.py": (
        [
            {"room": "kitchen", "n": 2, "mean": 19.0, "max": 20},
            {"room": "attic", "n": 2, "mean": 20.0, "max": 21},
            {"room": "kitchen", "n": 2, "mean": 23.0, "max": 24},
            {"room": "attic", "n": 2, "mean": 24.0, "max": 25},
        ],
        {},
    ),
}
"""For each example the events that it prints and the files that it leaves."""
KEYED = "keyed_workers.py"
"""The example of the guide "Workers", which is not one of tremor's page."""


@pytest.fixture
def run_example(tmp_path: Path) -> Callable[..., str]:
    """Run Python in an empty folder; return its output."""

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, *arguments], cwd=tmp_path, capture_output=True, text=True, timeout=50, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    return run


def test_every_example_is_listed_and_fits_a_screen():
    files = {file.name: file.read_text(encoding="utf-8") for file in EXAMPLES.glob("*.py")}
    assert sorted(files) == sorted([*OUTPUTS, KEYED])
    lengths = {name: len(text.splitlines()) for name, text in files.items()}
    assert {name: length for name, length in lengths.items() if length >= (25 if name in SHORTEST else 40)} == {}


@pytest.mark.parametrize("name", OUTPUTS)
def test_the_page_shows_an_example_and_what_it_prints_in_virtual_time(name):
    """tests/process/test_documents.py checks that both are true."""
    page = (ROOT / "docs" / "coming-from" / "tremor.md").read_text(encoding="utf-8")
    assert f"<!-- file: examples/{name} -->\n```python\n" in page
    assert f"$ rxmetronome simulate --quiet examples/{name}\n" in page


@pytest.mark.process
@pytest.mark.real_time
@pytest.mark.parametrize("name", OUTPUTS)
def test_an_example_runs_as_a_script(run_example, tmp_path, name):
    events, files = OUTPUTS[name]
    assert [json.loads(line) for line in run_example(str(EXAMPLES / name)).splitlines()] == events
    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == files


@pytest.mark.process
@pytest.mark.parametrize("name", OUTPUTS)
def test_an_example_gives_the_same_in_virtual_time(run_example, tmp_path, name):
    events, files = OUTPUTS[name]
    printed = run_example("-m", "rxmetronome", "simulate", "--quiet", str(EXAMPLES / name))
    assert [json.loads(line) for line in printed.splitlines()] == events
    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == files


@pytest.mark.process
@pytest.mark.parametrize("name", OUTPUTS)
def test_an_example_has_nothing_to_mend(run_example, name):
    assert run_example("-m", "rxmetronome", "check", "--strict", str(EXAMPLES / name)).endswith("nothing to mend\n")


@pytest.mark.process
def test_the_keyed_example_adds_up_what_each_user_orders(run_example):
    printed = run_example("-m", "rxmetronome", "simulate", "--quiet", str(EXAMPLES / KEYED))
    totals = [json.loads(line) for line in printed.splitlines()]
    assert len(totals) == 30
    assert totals[-5:] == [{"user": f"user {n}", "total": sum(range(n, 30, 5))} for n in range(5)]
