"""`run --tape`, `replay` and `tape`."""

import json
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import reactivex as rx

import rxmetronome as rxm
from rxmetronome.cli import main

APP = """
import random
import rxmetronome as rxm

def noisy(n):
    return n + random.random()

flow = rxm.Flow("main")
beat = flow.source("beat", rxm.metronome("1ms", count=3))
beat >> rxm.select(lambda tick: tick.id) >> flow.pipeline("noise", rxm.select({function})) >> rxm.stdout()
"""


@pytest.fixture
def app(tmp_path: Path) -> str:
    path = tmp_path / "app.py"
    path.write_text(APP.format(function="lambda n: n * 2"))
    assert main(["run", "-q", str(path), "--tape", str(tmp_path / "t")]) == 0
    return str(path)


@pytest.mark.real_time
def test_a_run_is_kept_shown_and_played(app: str, tmp_path: Path, capsys: Any) -> None:
    capsys.readouterr()
    assert main(["tape", str(tmp_path / "t")]) == 0
    shown, said = capsys.readouterr()
    assert said == ""  # what a command is asked for is its standard output
    assert "tape of flow `main`" in shown
    assert "3 events" in shown
    assert main(["replay", app, str(tmp_path / "t")]) == 0
    assert capsys.readouterr().out == ""
    assert main(["replay", "--same-sinks", "--speed", "10", app, str(tmp_path / "t")]) == 0
    assert capsys.readouterr().out == "0\n2\n4\n"
    assert main(["replay", "--check", app, str(tmp_path / "t")]) == 0


@pytest.mark.real_time
def test_a_hidden_input_is_found_with_its_function(app: str, tmp_path: Path, capsys: Any) -> None:
    Path(app).write_text(APP.format(function="noisy"))
    assert main(["replay", "--check", app, str(tmp_path / "t")]) == 1
    said = capsys.readouterr().err
    assert "flow `main` is not a function of its tape" in said
    assert "noise/out, event 0" in said
    assert "noisy at app.py:5" in said


@pytest.mark.real_time
def test_a_tape_is_written_in_other_forms(app: str, tmp_path: Path, capsysbinary: Any) -> None:
    del app
    capsysbinary.readouterr()
    assert main(["tape", str(tmp_path / "t"), "--to", "jsonl", "--source", "beat"]) == 0
    lines = capsysbinary.readouterr().out.splitlines()
    assert len(lines) == 4  # and the end of the source
    assert b'"kind":"event"' in lines[0]
    assert main(["tape", str(tmp_path / "t"), "--to", "csv", "--out", str(tmp_path / "beat.csv")]) == 0
    assert len((tmp_path / "beat.csv").read_text().splitlines()) == 4
    assert main(["tape", str(tmp_path / "t"), "--to", "xml"]) == 1
    assert main(["tape", str(tmp_path / "none")]) == 1


@pytest.mark.real_time
@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_a_file_that_is_there_is_left_as_it_is(app: str, tmp_path: Path, capsys: Any, form: str) -> None:
    del app
    out = tmp_path / "mine"
    out.write_text("mine")
    assert main(["tape", str(tmp_path / "t"), "--to", form, "--source", "beat", "--out", str(out)]) == 1
    assert out.read_text() == "mine"
    assert f"{out} is there already" in capsys.readouterr().err.replace("\n", "").replace("    ", "")


@pytest.fixture
def events(tmp_path: Path) -> str:
    flow = rxm.Flow("kept")
    flow.source("beat", rxm.metronome("1s", count=3)) >> rxm.latest()
    orders = [{"id": 1, "price": 1.5, "tags": ["a"]}, {"id": 2, "price": None, "tags": []}]
    flow.source("orders", rx.from_iterable(orders)) >> rxm.latest()
    flow.source("mixed", rx.of({"id": 1}, {"id": "x"})) >> rxm.latest()
    flow.run(clock=rxm.VirtualClock(), until="5s", tape=tmp_path / "t")
    return str(tmp_path / "t")


def test_the_events_of_a_source_are_written_as_parquet(events: str, tmp_path: Path, capsys: Any) -> None:
    pytest.importorskip("pyarrow")
    for source in ("beat", "orders"):
        out = tmp_path / f"{source}.parquet"
        assert main(["tape", events, "--to", "parquet", "--source", source, "--out", str(out)]) == 0
        read, kept = pd.read_parquet(out), rxm.Tape(events).to_frame(source)
        assert read.index.equals(kept.index)
        assert str(read.index.dtype) == "datetime64[ns, UTC]"
        rows = [frame.to_json(orient="records", date_format="iso") for frame in (read, kept)]
        assert json.loads(rows[0]) == json.loads(rows[1])
        assert list(read.columns) == list(kept.columns)
    out = tmp_path / "mixed.parquet"
    assert main(["tape", events, "--to", "parquet", "--source", "mixed", "--out", str(out)]) == 1
    said = capsys.readouterr().err
    assert "a column of Parquet has one type, and a field of these events has several" in said
    assert "column id" in said
    assert not out.exists()


def test_parquet_names_what_it_lacks(events: str, tmp_path: Path, capsys: Any, monkeypatch: Any) -> None:
    arguments = ["tape", events, "--to", "parquet"]
    assert main([*arguments, "--out", str(tmp_path / "all.parquet")]) == 1
    assert "a table in parquet is of one source, and the tape has 3" in capsys.readouterr().err
    assert main([*arguments, "--source", "beat"]) == 1
    assert "a Parquet file needs a path" in capsys.readouterr().err
    for name in ("pyarrow", "fastparquet"):
        monkeypatch.setitem(sys.modules, name, None)
    assert main([*arguments, "--source", "beat", "--out", str(tmp_path / "beat.parquet")]) == 1
    said = capsys.readouterr().err
    assert "Parquet needs pyarrow" in said
    assert 'pip install "rxmetronome[parquet]"' in said
    assert not (tmp_path / "beat.parquet").exists()
