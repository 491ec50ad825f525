"""The file of `rxm.share`, without a browser: what is in it, and its bounds. What it shows is in tests/browser."""

import base64
import json
import re
import zlib

import pytest

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError, RunError
from rxmetronome.widgets import run_pages


def contents(file) -> dict:
    """What the file plays."""
    packed = re.search(r'id="rxm-run">([^<]*)<', file.read_text(encoding="utf-8"))[1]
    return json.loads(zlib.decompress(base64.b64decode(packed)))


def beats(count=10, event=None, **options):
    flow = rxm.Flow("beats")
    beat = flow.source("beat", rxm.metronome("100ms", count=count))
    beat >> flow.pipeline("made", rxm.select(event or (lambda tick: {"id": tick.id}))) >> flow.sink("end", rxm.latest())
    return flow.run(clock=rxm.VirtualClock(), until="1min", **options)


def test_a_file_has_the_events_of_each_port_with_their_times(tmp_path):
    made = contents(rxm.share(beats(3), tmp_path / "run.html"))
    [_, port] = made["ports"]
    assert (port["name"], port["before"], port["kinds"]) == ("made/out", 0, {"id": "number"})
    assert port["times"] == [100_000, 100_000, 100_000]
    assert port["rows"] == "[0,0,0]\n[0,1,1]\n[0,2,2]"
    assert [[mark[1], mark[3]] for mark in made["lanes"][1]] == [[100.0, 1], [200.0, 1], [300.0, 1]]
    assert (made["flow"], made["is_over"], made["left_out"]) == ("beats", True, 0)
    assert made["lags"]["beat"] == [[1_000_000, 0.0, 0.0, 0.0]]


def test_the_last_events_of_all_ports_together_are_kept_and_the_others_counted(tmp_path, monkeypatch):
    monkeypatch.setattr(run_pages, "MOST_EVENTS", 7)
    made = contents(rxm.share(beats(10), tmp_path / "run.html"))
    assert sum(len(port["times"]) for port in made["ports"]) == 7
    assert {port["before"] for port in made["ports"]} == {6, 7}
    assert made["left_out"] == 13
    assert made["start_s"] == pytest.approx(0.7)


def test_a_file_of_long_events_holds_fewer_of_them(tmp_path, monkeypatch):
    import random

    values = random.Random(1)
    monkeypatch.setattr(run_pages, "MOST_BYTES", 400_000)
    run = beats(500, lambda _: {"noise": values.randbytes(900).hex()})
    file = rxm.share(run, tmp_path / "run.html")
    assert file.stat().st_size <= 400_000
    made = contents(file)
    assert 20 < sum(len(port["times"]) for port in made["ports"]) < 1000
    assert made["left_out"] == 1000 - sum(len(port["times"]) for port in made["ports"])


def test_a_run_that_goes_on_is_shared_as_it_is(tmp_path):
    flow = rxm.Flow("alive")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("end", rxm.latest())
    clock = rxm.VirtualClock()
    with flow.run(clock=clock) as run:
        clock.advance("5s")
        made = contents(rxm.share(run, tmp_path / "run.html"))
        clock.advance("5s")
        assert run.status == "running"
    assert (made["is_over"], made["length_us"], len(made["ports"][0]["times"])) == (False, 5_000_000, 5)
    assert made["reading"]["status"] == "running"


def test_what_stands_in_the_page_ends_no_script(tmp_path):
    run = beats(2, lambda _: "</script><script>alert(1)</script>")
    text = rxm.share(run, tmp_path / "run.html").read_text(encoding="utf-8")
    assert text.count("<script") == 2
    assert text.count("</script") == 2
    assert "alert(1)" not in text
    assert "default-src 'none'" in text


def test_a_run_without_a_recording_says_how_to_get_one(tmp_path):
    with pytest.raises(RunError, match=r"nothing to share") as caught:
        rxm.share(beats(2, record=False), tmp_path / "run.html")
    assert 'flow.run(record="5min")' in caught.value.remedy


@pytest.mark.parametrize(("run", "path"), [("run", "a.html"), (None, "a.html"), ("made", 3)])
def test_wrong_arguments_are_named(run, path):
    with pytest.raises(ArgumentError, match=r"share\((run|path)="):
        rxm.share(beats(1) if run == "made" else run, path)
