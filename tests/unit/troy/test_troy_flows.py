"""Flows in tremor's language: what they do, how they are printed, and what is said of their mistakes."""

import importlib
import re
import sys
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rxmetronome as rxm
from rxmetronome import troy
from rxmetronome.errors import RxMetronomeError, TroyError
from rxmetronome.troy import reader

from ...troy_texts import CALENDAR, COUNTER, REQUESTS, TEXTS, broken, outcome

PAGE = Path(__file__).parents[4] / "shared" / "page.troy"
APPLICATION = """\
define flow clock
flow
  use tremor::connectors;
  use integration;

  define connector beat from metronome
  with
    config = {"interval": 1000}
  end;
  define pipeline write pipeline select "tick" from in into out; end;
  define pipeline stop pipeline select {"exit": 0,} from in into out; end;

  create connector stop from connectors::exit;
  create connector file from integration::write_file;
  create connector %s;
  create pipeline write;
  create pipeline stop;

  connect /connector/beat to /pipeline/write;
  connect /connector/beat to /pipeline/stop;
  connect /pipeline/write to /connector/file;
  connect /pipeline/stop to /connector/stop;
end;
deploy flow clock;
"""


def run_of(program: str, length: str = "1min", start: str | None = None) -> rxm.Run:
    """Run a printed program in virtual time."""
    names: dict[str, Any] = {"__name__": "printed"}
    exec(compile(program, "printed.py", "exec"), names)
    run: rxm.Run = names["flow"].simulate(length, start=start)
    return run


def lines() -> list[str]:
    return Path("out.log").read_text(encoding="utf-8").splitlines()


def mistakes(text: str) -> list[tuple[int, int, str, str]]:
    with pytest.raises(TroyError) as caught:
        troy.to_python(text, "a.troy")
    return list(caught.value.mistakes)


def test_an_application_becomes_a_program_that_keeps_its_names():
    assert (
        troy.to_python(APPLICATION % "beat")
        == """\
import rxmetronome as rxm

flow = rxm.Flow("clock")
flow.source("beat", rxm.metronome("1s"))
flow.pipeline("write", rxm.select(lambda event: "tick"))
flow.pipeline("stop", rxm.select(lambda event: {"exit": 0}))
flow.sink("connector_stop", rxm.exit())
flow.sink("file", rxm.file("out.log", mode="truncate", codec="json-sorted"))
flow.connect("beat", "write")
flow.connect("beat", "stop")
flow.connect("write", "file")
flow.connect("stop", "connector_stop")

flow.main()"""
    )


@pytest.mark.parametrize("name", ["run", "simulate"])
def test_an_application_runs_in_life_and_in_virtual_time(command, write, name):
    write("clock.troy", (APPLICATION % "beat").replace("1000", "10"))
    assert command(name, "--quiet", "clock.troy").status == 0
    assert lines() == ['"tick"']


def test_other_commands_take_a_text_too(command, write):
    write("clock.troy", APPLICATION % "beat")
    assert command("check", "clock.troy").out == ["flow `clock` (5 steps, 4 connections): nothing to mend"]
    assert 'n0(["beat' in "".join(command("graph", "clock.troy").out)
    assert command("troy", "clock.troy", "--to", "python").out == troy.to_python(APPLICATION % "beat").splitlines()
    assert command("check", "clocks.troy").err == [
        "error: there is no file `clocks.troy`",
        "    Files in .troy there: clock.troy",
        "remedy: did you mean `clock.troy`?",
    ]
    assert command("check", "clock.troy:other").err[0] == "error: there is no `other` in `clock.troy`"
    assert command("troy", "clock.troy", "--to", "rust") == (
        2,
        [],
        ["error: --to 'rust': expected python", "remedy: for example: rxmetronome troy clock.troy --to python"],
    )
    assert command("troy", "no.troy").err == ["error: No such file or directory: no.troy"]
    (Path.cwd() / "wrong.troy").write_bytes(b"\xff\xfe")
    assert "the text is not in UTF-8" in command("run", "wrong.troy").err[1]


@pytest.mark.process
def test_a_frozen_test_of_a_text_loads_the_text(command, write):
    write("clock.troy", APPLICATION % "beat")
    assert command("freeze", "clock.troy", "--for", "3s").status == 0
    frozen = Path("test_seen.py").read_text(encoding="utf-8")
    assert "troy.load(" in frozen
    assert 'load(Path(__file__).parent / "clock.troy")' in frozen


def test_both_slips_of_the_application_are_named_with_what_was_meant(command, write):
    write("clock.troy", APPLICATION % "metronome")
    assert command("run", "clock.troy") == (
        1,
        [],
        [
            "error: clock.troy cannot be translated",
            "    clock.troy:15:20: no connector `metronome` is defined",
            "        create connector metronome;",
            "                         ^",
            "        `beat` is, at line 6: create connector beat;",
            "    clock.troy:19:22: no connector `beat` is created",
            "        connect /connector/beat to /pipeline/write;",
            "                           ^",
            "        it is defined, at line 6: create connector beat;",
            "    clock.troy:20:22: no connector `beat` is created",
            "        connect /connector/beat to /pipeline/stop;",
            "                           ^",
            "        it is defined, at line 6: create connector beat;",
        ],
    )


@pytest.mark.skipif(not PAGE.is_file(), reason="the text of tremor's page is not part of this repository")
def test_the_text_of_the_page_is_refused_as_printed_and_runs_when_it_is_mended(write, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    text = PAGE.read_text(encoding="utf-8")
    assert [(mistake[2], mistake[3]) for mistake in mistakes(text)] == [
        ("no connector `metronome` is defined", "`every_second` is, at line 7: create connector every_second;"),
        *[("no connector `every_second` is created", "it is defined, at line 7: create connector every_second;")] * 2,
    ]
    mended = text.replace("create connector metronome;", "create connector every_second;")
    assert run_of(troy.to_python(mended)).exit_status == 0
    assert lines() == ['"triggered"']


@pytest.mark.parametrize("text", TEXTS)
def test_a_printed_program_is_formatted_as_ruff_would_and_stays_the_same(text):
    assert troy.to_python(text) == troy.to_python(text)
    compile(troy.to_python(text), "printed.py", "exec")


def test_the_first_exercise_stops_after_n_events(write, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run = run_of(troy.to_python(COUNTER))
    assert run.exit_status == 0
    assert lines() == [f'{{"n":{n},"text":"tick {n + 1} of \\"3\\""}}' for n in range(3)]


def test_the_third_exercise_is_a_calendar(write, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    run = run_of(troy.to_python(CALENDAR), "1h", start="2026-03-30T00:00+00:00")  # a Monday
    assert lines()[:2] == ["6.0", "6.0"]
    assert len(lines()) == 359  # every ten seconds, without the first, whose id is 0
    assert capsys.readouterr().out == "hourly:360\n"
    assert sum(run.failures.counts.values()) == 3
    assert {kind.error for kind in run.failures.counts} == {"StepError"}


class Answering(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = b'{"path": "%s"}' % self.path.encode()
        self.send_response(200 if "good" in self.path else 404)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def address():
    server = HTTPServer(("127.0.0.1", 0), Answering)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


REQUEST = """\
define flow log flow
  use std::time::nanos;
  use tremor::connectors;
  define connector beat from metronome with config = {"interval": nanos::from_millis(20)} end;
  define connector web from http_client with config = {"url": "%s", "method": "GET"} end;
  define connector log from file with config = {"path": "out.log", "mode": "append"}, codec = "json" end;
  define pipeline ask pipeline select event from in where event.id < 2 into out end;
  define pipeline answers pipeline select event.path from in into out; end;
  define pipeline stop
  pipeline select {"exit": 3, "delay": nanos::from_millis(30)} from in where event.id == 2 into out end;
  create connector beat; create connector web; create connector log; create connector leave from connectors::exit;
  create pipeline ask; create pipeline answers; create pipeline stop;
  connect /connector/beat to /pipeline/ask;
  connect /pipeline/ask to /connector/web;
  connect /connector/web to /pipeline/answers;
  connect /pipeline/answers to /connector/log;
  connect /connector/beat to /pipeline/stop;
  connect /pipeline/stop to /connector/leave;
end;
deploy flow log;
"""


@pytest.mark.real_time
@pytest.mark.parametrize("name", ["run", "simulate"])
def test_the_second_exercise_logs_a_get_request(command, write, address, name):
    write("log.troy", REQUEST % (address + "good"))
    done = command(name, "log.troy")
    assert done.status == 3
    assert lines() == ['"/good"'] * 2


@pytest.mark.real_time
def test_an_answer_of_404_is_a_failure_on_err(command, write, address):
    text = (REQUEST % (address + "no")).replace("/connector/web to /pip", "/connector/web/err to /pip")
    write("log.troy", text.replace("event.path", "event.error"))
    assert command("run", "log.troy").status == 3
    assert len(lines()) == 2
    assert "404" in lines()[0]


def test_a_store_takes_commands(write, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    text = """\
define flow main flow
  use tremor::connectors;
  define connector beat from metronome with config = {"interval": 1000} end;
  define connector store from kv with config = {"path": "state.db"} end;
  define pipeline keep pipeline select {"put": "k", "value": event.id} from in where event.id < 3 into out; end;
  define pipeline shown pipeline select event.value from in into out; end;
  create connector beat; create connector store; create connector console from connectors::console;
  create pipeline keep; create pipeline shown;
  connect /connector/beat to /pipeline/keep; connect /pipeline/keep to /connector/store;
  connect /connector/store to /pipeline/shown; connect /pipeline/shown to /connector/console;
end;
deploy flow main;
"""
    run_of(troy.to_python(text), "10s")
    assert capsys.readouterr().out == "0\n1\n2\n"
    with rxm.KV("state.db") as kv:
        assert kv.get("k") == 2


def test_a_failure_names_the_line_of_the_text(write, command):
    write("clock.troy", (APPLICATION % "beat").replace('"tick"', "event.nothing"))
    done = command("simulate", "clock.troy", "--for", "3s")
    assert "<lambda> at clock.troy:10" in "\n".join(done.err)
    assert "a value at 'nothing'" in "\n".join(done.err)


def test_nanoseconds_are_said_by_their_function_and_suspected_in_a_long_interval():
    assert 'rxm.metronome("500ms")' in troy.to_python(
        (APPLICATION % "beat").replace("1000", "std::time::nanos::from_millis(500)")
    )
    note = "# interval is in milliseconds, 11d 13h 46min 40s; for nanoseconds write nanos::from_micros(1000000)"
    assert note in troy.to_python((APPLICATION % "beat").replace("1000", "1_000_000_000"))
    assert "#" not in troy.to_python((APPLICATION % "beat").replace("1000", "86_400_000"))


def test_a_suspected_unit_is_logged_where_the_text_runs(write, command):
    write("clock.troy", (APPLICATION % "beat").replace("1000", "1000000000"))
    done = command("check", "clock.troy")
    assert done.status == 0
    assert done.err[0].startswith("clock.troy:15: interval is in milliseconds, 11d 13h 46min 40s; for nanoseconds")


def test_a_file_is_read_line_by_line(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("in.json").write_text('{"n": 1}\n{"n": 2}\n')
    text = """\
define flow copies flow
  define connector data from file
    with codec = "json", preprocessors = ["separate"], config = {"path": "in.json", "mode": "read"} end;
  define pipeline double pipeline select event.n * 2 from in into out end;
  create connector data; create pipeline double; create connector out from integration::write_file;
  connect /connector/data to /pipeline/double;
  connect /pipeline/double to /connector/out;
end;
deploy flow copies;
"""
    run_of(troy.to_python(text))
    assert lines() == ["2", "4"]


def test_a_delay_of_an_exit_is_in_nanoseconds():
    text = (APPLICATION % "beat").replace('{"exit": 0,}', '{"exit": 4, "delay": 2000000000}')
    run = run_of(troy.to_python(text))
    assert run.exit_status == 4
    assert run.clock.now_ns == 3_000_000_000
    text = (APPLICATION % "beat").replace("connectors::exit", "integration::exit")
    assert run_of(troy.to_python(text)).clock.now_ns == 1_100_000_000


CASES = [
    ("from metronome", "from metronom", 6, 30, "there is no type of connector `metronom`", "`metronome`"),
    ('"interval"', '"intervall"', 8, 15, "there is no key 'intervall' here", "did you mean `interval`?"),
    ('{"interval": 1000}', "{}", 8, 5, "the config of `metronome` lacks `interval`", "a whole number"),
    ("1000", '"1s"', 8, 27, "`interval` is '1s'", "give it a whole number"),
    ("1000", "0", 8, 5, "expected a duration above zero", "metronome("),
    ("1000", "1 / 0", 8, 27, "a divisor other than 0", "where"),
    ("1000", "event.id", 8, 27, "there is no `event` in a config", "write its value"),
    ("config = {", 'codec = "yaml", config = {', 8, 13, "`codec` is 'yaml'", "one of json, json-sorted, string"),
    ("config = {", "reconnect = 1, config = {", 8, 5, "there is no key 'reconnect' here", "codec"),
    ("config = {", 'postprocessors = ["gzip"], config = {', 8, 22, "`postprocessors` is ['gzip']", "separate"),
    ("connectors::exit", "connectors::exitt", 13, 30, "tremor::connectors::exitt", "`tremor::connectors::exit`"),
    (
        "tremor::connectors;",
        "tremor::connectors; use integration as i;",
        0,
        30,
        "no connector `integration::write_file` is defined",
        "did you mean",
    ),
    ("use tremor::connectors;", "", 13, 30, "no connector `connectors::exit` is defined", "use tremor::connectors;"),
    ("create connector beat", "create connector end", 15, 20, "expected a name, got `end`", "in backquotes"),
    (
        "use integration;",
        "use integration; use tremor::conectors;",
        4,
        24,
        "`tremor::conectors`",
        "`tremor::connectors`",
    ),
    ("/pipeline/write;", "/pipeline/write/inn;", 19, 30, "takes nothing at a port `inn`", "did you mean `in`?"),
    ("/connector/beat to /pipeline/w", "/connector/beat/outt to /pipeline/w", 19, 11, "`outt`", "`out`"),
    ("/connector/file;", "/connector/fil;", 21, 41, "no connector `fil` is created", "did you mean `file`?"),
    ("/pipeline/write to /c", "/pipeline/wrte to /c", 21, 21, "no pipeline `wrte` is created", "`write`"),
    (
        "/pipeline/write to /connector/file",
        "/connector/beat to /connector/file",
        21,
        3,
        "to a connector",
        "put a pipeline between",
    ),
    (
        "from in into out; end;\n  define pipeline stop",
        "from inn into out; end;\n  define pipeline stop",
        10,
        53,
        "`inn`",
        "`in`",
    ),
    ('"tick" from in into out', '"tick" from in into outt', 10, 61, "has no port `outt`", "`out`"),
    ('select "tick" from in into out;', "", 10, 19, "pipeline `write` selects nothing", "select event"),
    (
        "create pipeline stop;",
        "create pipeline stop; create pipeline stop;",
        17,
        41,
        "is created already",
        "another name",
    ),
    ("define pipeline stop", "define pipeline write", 11, 19, "`write` is there already, at line 10", "another name"),
    ("deploy flow clock;", "deploy flow clok;", 24, 13, "there is no flow `clok`", "did you mean `clock`?"),
    ("deploy flow clock;", "", 1, 1, "no flow is deployed", "deploy flow clock;"),
    ("define pipeline write pipeline", "define pipeline write into out, err pipeline", 0, 0, "", ""),
    ("define pipeline stop", "define script stop", 11, 10, "got `script`", "this reader has"),
]


@pytest.mark.parametrize(("old", "new", "line", "column", "problem", "remedy"), CASES)
def test_every_mistake_has_its_place_and_what_was_meant(old, new, line, column, problem, remedy):
    assert (APPLICATION % "beat").count(old) == 1, old
    text = (APPLICATION % "beat").replace(old, new)
    if not line:
        troy.to_python(text)
        return
    found = mistakes(text)[0]
    assert found[:2] == (line, column), found
    assert problem in found[2]
    assert remedy in found[3]


def test_all_mistakes_are_told_at_once():
    text = (
        (APPLICATION % "metronome").replace('"interval"', '"intervl"').replace("deploy flow clock", "deploy flow clok")
    )
    text = text.replace('"tick"', "event.id + nanos::from_milis(1)").replace("/connector/file", "/connector/fil")
    assert [mistake[0] for mistake in mistakes(text)] == [8, 10, 15, 19, 20, 21, 24]


def test_undeployed_flows_are_read_for_their_mistakes_and_a_second_deploy_is_refused():
    text = (APPLICATION % "beat") + (APPLICATION % "beat").replace("flow clock", "flow other").replace("1000", '""')
    assert [mistake[:2] for mistake in mistakes(text.replace("deploy flow other;", ""))] == [(32, 27)]
    assert "second that is deployed" in mistakes(text.replace('""', "10"))[0][2]


@pytest.mark.parametrize("expr", ["* * * * *", "0 0 0 * * 1", "0 0 0 1 * MON", "x x x x x x", ""])
def test_calendars_that_tremor_reads_otherwise_are_refused(expr):
    text = CALENDAR.replace("0 0 * * * MON-FRI", expr)
    assert {mistake[0] for mistake in mistakes(text)} == {3}


def test_without_lark_the_remedy_is_the_command_that_installs_it(monkeypatch, command, write):
    write("clock.troy", APPLICATION % "beat")
    monkeypatch.setitem(sys.modules, "lark", None)
    reader._parser.cache_clear()
    try:
        with pytest.raises(RxMetronomeError, match="lark, which reads texts"):
            troy.to_python("")
        assert command("run", "clock.troy").err == [
            "error: lark, which reads texts in tremor's language, is not installed",
            'remedy: pip install "rxmetronome[troy]"',
        ]
    finally:
        reader._parser.cache_clear()


def test_a_printed_program_needs_no_lark(monkeypatch, tmp_path):
    program = troy.to_python(COUNTER)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(importlib, "import_module", lambda name, *_: pytest.fail(name))
    assert run_of(program).exit_status == 0


def test_a_text_is_bounded():
    assert "at most 100,000 are read" in mistakes("#" * 100_001)[0][2]
    assert mistakes("")[0][2] == "no flow is deployed"
    assert mistakes("# only a comment")[0][:3] == (1, 1, "no flow is deployed")


@pytest.mark.parametrize("start", range(0, 2000, 500))
def test_broken_texts_are_refused_or_make_a_flow(start, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = {outcome(broken(seed)) for seed in range(start, start + 500)}
    assert found == {"refused", "made"}


# selects over the ticks of a metronome: the text, and what it makes of tick number n

Piece = tuple[str, Callable[[int], Any]]
numbers: st.SearchStrategy[Piece] = st.recursive(
    st.one_of(st.just(("event.id", lambda n: n)), st.integers(0, 99).map(lambda i: (str(i), lambda _: i))),
    lambda inner: st.tuples(inner, st.sampled_from("+-*"), inner).map(
        lambda parts: (
            f"({parts[0][0]} {parts[1]} {parts[2][0]})",
            lambda n: {"+": int.__add__, "-": int.__sub__, "*": int.__mul__}[parts[1]](parts[0][1](n), parts[2][1](n)),
        )
    ),
    max_leaves=4,
)
values: st.SearchStrategy[Piece] = st.one_of(
    numbers,
    numbers.map(lambda one: (f'"<#{{{one[0]}}}>"', lambda n: f"<{one[1](n)}>")),
    numbers.map(lambda one: (f'{{"b": {one[0]}, "a": [true, null],}}', lambda n: {"b": one[1](n), "a": [True, None]})),
)
conditions: st.SearchStrategy[Piece] = st.tuples(numbers, st.sampled_from(["<", "==", "!=", ">="]), numbers).map(
    lambda parts: (
        f"{parts[0][0]} {parts[1]} {parts[2][0]}",
        lambda n: {"<": int.__lt__, "==": int.__eq__, "!=": int.__ne__, ">=": int.__ge__}[parts[1]](
            parts[0][1](n), parts[2][1](n)
        ),
    )
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(st.tuples(values, conditions), min_size=1, max_size=3), st.integers(1, 2000))
def test_a_text_and_its_python_write_the_same_bytes(tmp_path, monkeypatch, selects, interval_ms):
    monkeypatch.chdir(tmp_path)
    body = " ".join(f"select {value} from in where {when} into out;" for (value, _), (when, _) in selects)
    text = (APPLICATION % "beat").replace('select "tick" from in into out;', body).replace("1000", str(interval_ms))
    text = text.replace("select {", "select {", 1).replace(
        '{"exit": 0,} from in', '{"exit": 0} from in where event.id == 4'
    )
    file = tmp_path / "text.troy"
    file.write_text(text, encoding="utf-8")
    assert troy.load(file).flow.simulate("1min").exit_status == 0
    written = Path("out.log").read_bytes()
    assert run_of(troy.to_python(text)).exit_status == 0
    assert Path("out.log").read_bytes() == written
    expected = [value(n) for n in range(5) for (_, value), (_, when) in selects if when(n)]
    codec = rxm.file("expected.log", mode="truncate", codec="json-sorted")
    flow = rxm.Flow("expected")
    flow.source("values", rxm.metronome("1s", count=max(1, len(expected))))
    flow.pipeline("value", rxm.where(lambda _: bool(expected)), rxm.select(lambda tick: expected[tick.id]))
    flow.sink("file", codec)
    flow.connect("values", "value")
    flow.connect("value", "file")
    flow.simulate()
    assert Path("expected.log").read_bytes() == written


def test_the_words_of_the_grammar_are_tremors():
    words = re.search(r"NAME: .*\(\?!\((.*?)\)\(", Path(reader.__file__).with_name("tremor.lark").read_text())
    assert words is not None
    assert sorted(words[1].split("|")) == words[1].split("|")
    assert {"define", "select", "script", "deploy", "xor"} <= set(words[1].split("|"))


def test_the_answer_of_a_server_reaches_the_screen_as_the_text_says():
    program = troy.to_python(REQUESTS)
    assert 'rxm.http_get("http://127.0.0.1:9/", headers={"Accept": "application/json"}, concurrency=4' in program
    assert 'timeout="1s", ordered=False), rxm.select(lambda answer: answer["body"])' in program
