"""A flow in virtual time from the command line."""

import re
import signal

import pytest

DAY = """\
import rxmetronome as rxm

flow = rxm.Flow("day")
beat = flow.source("every_second", rxm.metronome("1s"))
bad = flow.pipeline("bad", rxm.select(lambda tick: 1 // (tick.id % 2)))
beat >> flow.pipeline("main", rxm.select(lambda tick: "triggered")) >> flow.sink("file", rxm.file("out.log"))
beat >> bad >> flow.sink("seen", rxm.latest())
bad.err >> flow.sink("errors", rxm.ring(10))
"""
EXITS = """\
import rxmetronome as rxm

flow = rxm.Flow("main")
beat = flow.source("beat", rxm.metronome("1s"))
third = flow.pipeline("third", rxm.where(lambda tick: tick.id == 2), rxm.select(lambda _: {"exit": 3}))
beat >> third >> flow.sink("stop", rxm.exit())
"""
PRINTS = """\
import rxmetronome as rxm

flow = rxm.Flow("main")
flow.source("beat", rxm.metronome("12h", count=2)) >> flow.sink("p", lambda tick: print(tick.ingest_ns))
"""


def test_a_day_takes_a_moment_and_its_summary_counts_everything(command, write, tmp_path):
    write("app.py", DAY)
    shown = command("simulate", "app.py", "--for", "1h")
    assert (shown.status, shown.out) == (0, [])
    assert shown.err[0] == "flow `day` stopped after 1h, exit status 0"
    assert re.fullmatch(r"simulated in \S+s, [\d,.]+ times as fast as life", shown.err[1])
    assert shown.err[2:] == [
        "    step           kind          in     out   failures",
        "    every_second   source             3,600",
        "    bad            pipeline   3,600   1,800      1,800",
        "    main           pipeline   3,600   3,600",
        "    file           sink       3,600",
        "    seen           sink       1,800",
        "    errors         sink       1,800",
        "",
        "    failed   1,800 x ZeroDivisionError at step `bad` in <lambda> at app.py:5, sent to `bad/err`",
        "    wrote    out.log: 3,600 records, 43.2 kB",
    ]
    assert (tmp_path / "out.log").read_text() == '"triggered"\n' * 3_600


def test_two_simulations_give_the_same_bytes(command, write, tmp_path):
    write(
        "app.py",
        DAY.replace('lambda tick: "triggered"', "lambda tick: tick").replace('"out.log"', '"out.log", mode="truncate"'),
    )
    command("simulate", "app.py", "--for", "1min")
    first = (tmp_path / "out.log").read_bytes()
    command("simulate", "app.py", "--for", "1min")
    assert first.count(b"\n") == 60
    assert (tmp_path / "out.log").read_bytes() == first


def test_an_exit_of_the_flow_ends_it_early_with_its_status(command, write):
    write("app.py", EXITS)
    shown = command("simulate", "app.py")
    assert shown.status == 3
    assert shown.err[0] == "flow `main` stopped after 3s of 1d, exit status 3"


def test_start_is_where_time_begins_and_1970_if_not_given(command, write):
    write("app.py", PRINTS)
    shown = command("simulate", "--quiet", "app.py", "--start", "2026-03-29T00:00+00:00")
    assert shown == (0, ["1774785600000000000", "1774828800000000000"], [])
    assert command("simulate", "--quiet", "app.py").out == ["43200000000000", "86400000000000"]


def test_what_is_due_at_the_end_still_happens(command, write):
    write("app.py", PRINTS)
    assert len(command("simulate", "-q", "app.py", "--for", "12h").out) == 1
    assert len(command("simulate", "-q", "app.py", "--for", "11h 59min 59s").out) == 0


@pytest.mark.parametrize(
    ("arguments", "block"),
    [
        (("--for", "fast"), [
            "error: --for 'fast': expected a duration such as 250ms, 1.5s or \"2h 30min\"",
            "remedy: for example: rxmetronome simulate app.py --for 1d"]),
        (("--for", "0s"), [
            "error: --for '0s': expected a duration above zero",
            "remedy: for example: rxmetronome simulate app.py --for 1d"]),
        (("--for", "90"), [
            "error: --for '90': expected a duration with its unit, as in \"90s\"",
            "remedy: for example: rxmetronome simulate app.py --for 1d"]),
        (("--start", "2026-05-01"), [
            "error: --start '2026-05-01': expected a datetime or ISO text with a time zone",
            "remedy: for example: rxmetronome simulate app.py --start 2026-05-01T00:00:00+00:00"]),
        (("--start", "tomorrow"), [
            "error: --start 'tomorrow': expected a datetime or ISO text with a time zone",
            "remedy: for example: rxmetronome simulate app.py --start 2026-03-29T00:00:00+00:00"]),
    ],
)  # fmt: skip
def test_a_span_that_cannot_be_read_names_its_option(command, arguments, block):
    """Before the app is imported, which here does not exist."""
    assert command("simulate", "app.py", *arguments) == (2, [], block)


@pytest.mark.process
@pytest.mark.parametrize(("number", "name"), [(signal.SIGINT, "Ctrl-C"), (signal.SIGTERM, "SIGTERM")])
def test_a_signal_ends_it_between_two_events(process, write, number, name):
    write("app.py", DAY.replace('"triggered")', 'tick.id or print("begins", flush=True))'))
    running = process("simulate", "app.py", "--for", "300d")
    assert running.line("out") == "begins"
    running.send(number)
    done = running.end()
    assert done.status == 128 + number
    (line,) = [line for line in done.err if line.startswith("flow `day`")]
    assert re.fullmatch(rf"flow `day` stopped by {name} after .+ of 300d, exit status {128 + number}", line)
    counts = {line.split()[0]: line.split()[2] for line in done.err if line.startswith("    ")}
    assert counts["every_second"] == counts["main"] == counts["file"]
