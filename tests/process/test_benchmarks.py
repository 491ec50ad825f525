"""The benchmarks run, in a mode too small to measure anything, and the page of figures is that of the results."""

import importlib
import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BENCHMARKS = ROOT / "benchmarks"


@pytest.fixture
def performance(monkeypatch):
    """The script that writes the page, whose folder is no package."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    for name in ("performance", "charts", "measuring"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    yield importlib.import_module("performance")
    for name in ("performance", "charts", "measuring"):
        sys.modules.pop(name, None)


@pytest.mark.process
@pytest.mark.slow
@pytest.mark.timeout(400)
def test_every_benchmark_runs_in_smoke_mode_and_its_page_can_be_written(performance, tmp_path):
    file = tmp_path / "smoke.json"
    command = [sys.executable, str(BENCHMARKS / "run.py"), "--smoke", "--json", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=380, check=False)
    assert done.returncode == 0, done.stdout[-3_000:] + done.stderr[-3_000:]

    results = json.loads(file.read_text(encoding="utf-8"))
    found = {name: benchmark["found"] for name, benchmark in results["benchmarks"].items()}
    assert [name for name, figures in found.items() if not figures] == []
    targets = {one["target"] for figures in found.values() for one in figures if one.get("target")}
    assert targets == set(performance.TARGETS), "each figure to reach is measured, or says why it is not"
    assert set(results["machine"]) == {"processor", "cores", "memory", "system", "load", "speed"}, "no name of a host"

    shown = {name for _, names in performance.CHAPTERS for name in names} | {"growth"}
    assert shown == set(found), "each benchmark has its chapter on the page"
    files = performance.written(results, "benchmarks/results/smoke.json")
    page = files[performance.PAGE]
    for target in performance.TARGETS:
        assert target in page
    for picture, text in files.items():
        if picture.suffix == ".svg":
            ET.fromstring(text)
            assert f"pictures/{picture.name}" in page
            assert "prefers-color-scheme:dark" in text


def test_the_page_and_its_pictures_are_those_of_the_newest_results(performance):
    pictures = set(performance.PICTURES.glob("performance-*.svg"))
    files = performance.page(performance.chosen())
    assert pictures == set(files) - {performance.PAGE}, "run: python benchmarks/performance.py"
    for file, text in files.items():
        assert file.read_text(encoding="utf-8") == text, f"run: python benchmarks/performance.py ({file.name})"


def test_two_runs_agree_where_their_verdicts_do(performance):
    def results(**reached):
        figures = [{"kind": "figure", "what": what, "peer": "csp", "reached": was} for what, was in reached.items()]
        return {"benchmarks": {"idle": {"found": [*figures, {"kind": "skipped", "what": "c", "why": "none"}]}}}

    one = results(lag=True, cpu=True, rate=None)
    assert performance.disagreements(one, one) == []
    assert performance.disagreements(one, results(lag=True, cpu=False, rate=None)) == ["idle: cpu csp"]
    assert performance.disagreements(one, results(lag=True, rate=None)) == ["idle: cpu csp"]


def test_a_ratio_by_round_leaves_out_what_slowed_the_machine_in_some_rounds(performance):
    measuring = sys.modules["measuring"]
    ours, theirs = [1.0, 1.1, 9.0, 9.9, 9.9], [1.0, 1.1, 10.0, 11.0, 11.0]
    paired = measuring.compared("lag", "ms", ours, "csp", theirs, at_most=1.0)
    assert (paired.ratio, paired.reached) == (0.9, True)
    turned = measuring.compared("lag", "ms", [1.2, 5.0, 1.2], "csp", [1.0, 5.0, 1.0], at_most=1.0)
    assert (turned.ratio, turned.reached) == (1.2, False)
    assert measuring.compared("lag", "ms", [2.0]).ratio is None


def test_a_bound_is_of_the_ratio_where_there_is_a_peer(performance):
    measuring = sys.modules["measuring"]
    fast = measuring.compared("rate", "/s", [30.0, 20.0, 25.0], "peer", [10.0], at_least=2, goal=3)
    assert (fast.ratio, fast.reached, fast.at_goal) == (2.5, True, False)
    assert (fast.ours_spread, fast.theirs_spread) == ((20.0, 30.0), (10.0, 10.0))
    slow = measuring.compared("CPU", "ms", [5.0], at_most=4, goal=3)
    assert (slow.bounded, slow.reached, slow.at_goal) == (5.0, False, False)
    assert measuring.compared("CPU", "ms", [2.0], at_most=4, goal=3).at_goal
    assert measuring.compared("floor", "ms", [5.0], "loop", [1.0]).reached is None


def test_a_ratio_is_the_median_of_those_of_the_rounds(performance):
    measuring = sys.modules["measuring"]
    slower_for_a_while = measuring.compared("rate", "/s", [40.0, 20.0, 10.0], "peer", [16.0, 10.0, 4.0], at_least=2)
    assert slower_for_a_while.ratios == (2.5, 2.0, 2.5)
    assert slower_for_a_while.ratio == 2.5, "that of the medians, 20 and 10, is 2"
    table = performance._row(slower_for_a_while.as_dict())
    assert table[4] == "2.5 (2 to 2.5)"
    assert measuring.compared("rate", "/s", [30.0, 20.0], "peer", [10.0]).ratios == (), "no rounds to compare"


def test_a_bound_of_cpu_work_is_of_the_machine_it_was_set_on(performance):
    measuring = sys.modules["measuring"]
    rate = measuring.Figure("rows", "/s", 260.0, at_least=600, goal=1_500, cpu="rate", speed=0.25)
    assert (rate.scaled, rate.reached, rate.at_goal) == (1_040.0, True, False)
    assert measuring.Figure("rows", "/s", 140.0, at_least=600, cpu="rate", speed=0.25).reached is False
    time = measuring.Figure("day", "s", 0.4, at_most=0.25, cpu="time", speed=0.5)
    assert (time.scaled, time.reached) == (0.2, True)
    assert measuring.Figure("day", "s", 0.2, at_most=0.25, cpu="time", speed=1.5).reached is False  # a faster machine
    assert measuring.Figure("lag", "ms", 0.2, at_most=0.1, speed=0.1).reached is False
    peer = measuring.compared("rows", "/s", [50.0], "csp", [100.0], at_least=0.6, cpu="rate", speed=0.1)
    assert peer.reached is False  # a ratio is the same on any machine
    share = measuring.compared("kept", "/s", [95.0], "not kept", [100.0], at_least=0.97, cpu="share", speed=0.5)
    assert (share.ratio, share.scaled, share.reached) == (0.95, 0.975, True)
    assert measuring.compared("kept", "/s", [95.0], "", [100.0], at_least=0.97, cpu="share", speed=1.0).reached is False
    assert 0.01 < measuring.measure_speed() == measuring.machine_speed() < 100
