"""A failure is a value on the step's `err` port, counted, kept and logged once a kind."""

import io
import logging

import reactivex as rx
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.flow.failures import FailureLog


def halve(n):
    return 8 / n


def run_over(events, *operators, seen, err=None):
    """Send events through one pipeline, then stop."""
    source = Subject()
    flow = rxm.Flow("failing")
    main = flow.pipeline("main", *operators)
    flow.source("events", source) >> main >> flow.sink("seen", seen.append)
    if err is not None:
        main.err >> flow.sink("failures", err.append)
    run = flow.run(clock=rxm.VirtualClock())
    for event in events:
        source.on_next(event)
    return run.stop()


def test_an_event_that_select_cannot_handle_leaves_by_err_and_the_stream_goes_on():
    seen, err = [], []
    run_over([1, 0, 4], rxm.select(halve), seen=seen, err=err)
    assert seen == [8.0, 2.0]
    (failure,) = err
    assert (failure.step, failure.event) == ("main", 0)
    assert failure.error == "ZeroDivisionError: division by zero"
    assert failure.function == f"halve at test_failures.py:{halve.__code__.co_firstlineno}"


def test_fold_and_count_keep_their_state_over_a_failure():
    seen = []
    run_over([1, "x", 2], rxm.scan(lambda total, n: total + n, 0), seen=seen, err=[])
    assert seen == [1, 3]


def test_an_exit_that_asks_for_nonsense_is_a_failure_and_leaves_with_1(run_flow):
    flow = rxm.Flow("nonsense")
    flow.source("events", rx.of({"exit": "three"})) >> flow.sink("stop", rxm.exit())
    run = run_flow(flow, until="1s")
    assert (run.exit_status, run.failures.total) == (1, 1)


def test_an_unhandled_failure_is_logged_once_a_kind_and_counted_at_powers_of_ten(caplog):
    caplog.set_level(logging.ERROR, "rxmetronome")
    run = run_over([0] * 120, rxm.select(halve), seen=[])
    lines = [record.getMessage() for record in caplog.records]
    where = f"halve at test_failures.py:{halve.__code__.co_firstlineno}"
    assert lines == [
        f"flow `failing`: step `main`: {where} could not handle 0: ZeroDivisionError: division by zero",
        "flow `failing`: step `main` failed 10 times so: ZeroDivisionError: division by zero",
        "flow `failing`: step `main` failed 100 times so: ZeroDivisionError: division by zero",
    ]
    assert run.failures.total == 120
    assert list(run.failures.counts.values()) == [120]


def test_a_failure_that_a_step_takes_is_counted_and_not_logged(caplog):
    err = []
    run = run_over([0, 0], rxm.select(halve), seen=[], err=err)
    assert (len(err), run.failures.total, caplog.records) == (2, 2, [])


def test_the_log_of_failures_is_bounded():
    log = FailureLog("bounded")
    for number in range(1_500):
        log.add(rxm.Failure(ingest_ns=0, step="s", function="f", event=number, error="E", cause=None), handled=True)
    assert (log.total, len(log.last), log.last[0].event) == (1_500, 1_000, 500)


def test_the_failures_of_a_run_are_shown_by_kind_and_iterated_over():
    log = FailureLog("shown")
    assert (repr(log), list(log), len(log)) == ("<no failures>", [], 0)
    for number in range(1_500):
        kind = [ValueError, TypeError, OSError, KeyError, IndexError, RuntimeError][min(number, 5)]
        log.add(
            rxm.Failure(ingest_ns=0, step="s\x1b", function="f", event=number, error="E", cause=kind()), handled=True
        )
        if number == 0:
            assert repr(log) == r"<1 failure: s\x1b ValueError ×1>"
    assert len(log) == log.total == 1_500
    assert [failure.event for failure in log] == list(range(500, 1_500))
    assert repr(log).startswith(r"<1,500 failures: s\x1b ValueError ×1, s\x1b TypeError ×1, ")
    assert repr(log).endswith("IndexError ×1, and 1 more>")


def test_the_file_of_failures_is_complete_before_the_run_ends(tmp_path):
    flow = rxm.Flow("errors_file")
    beat = flow.source("beat", rxm.metronome("5ms", count=3))
    bad = flow.pipeline("bad", rxm.select(lambda tick: 1 / tick.id))
    beat >> bad >> flow.sink("ok", lambda event: None)
    bad.err >> flow.sink("errors", rxm.file(tmp_path / "errors.log"))
    flow.run()
    (line,) = (tmp_path / "errors.log").read_text().splitlines()
    assert '"connector":"failure"' in line
    assert "ZeroDivisionError" in line


def test_an_error_of_rxpys_own_operators_becomes_a_failure_and_the_step_starts_afresh():
    seen, err = [], []
    run_over([1, 2, 0, 4, 4], ops.map(halve), ops.scan(lambda a, b: a + b), seen=seen, err=err)
    assert seen == [8.0, 12.0, 2.0, 4.0]
    assert [(failure.event, failure.error) for failure in err] == [(0, "ZeroDivisionError: division by zero")]
    assert err[0].function.startswith("halve at test_failures.py:")


def test_the_traceback_of_a_log_line_holds_nothing_that_a_terminal_obeys() -> None:
    """The text of an exception often quotes an event, which may come from anywhere."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    log = logging.getLogger("rxmetronome")
    log.addHandler(handler)

    def fail(event: str) -> None:
        raise ValueError(event)

    try:
        flow = rxm.source(rx.of("\x1b[31m\x9b2J\u202e\ud800\r\n")) >> rxm.select(fail) >> rxm.latest()
        flow.simulate()
    finally:
        log.removeHandler(handler)
    text = written.getvalue()
    assert "raise ValueError(event)" in text
    assert r"\x1b[31m\x9b2J\u202e\ud800\r" in text
    assert all(character.isprintable() or character in "\n\t" for character in text)
