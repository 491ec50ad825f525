"""A value whose own methods raise goes through a flow like any other: what follows it arrives."""

import contextlib
import io
import logging
import tempfile

import pytest
import reactivex as rx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rxmetronome as rxm
from rxmetronome.errors import error_text, shown


class PanicError(BaseException):
    """An exception as an extension module written in Rust raises it."""


METHODS = [
    "__repr__", "__str__", "__class__", "__eq__", "__iter__", "__hash__", "__bool__", "__len__", "__format__",
    "__getattr__", "__getattribute__", "__float__", "__array__", "__index__",
]  # fmt: skip
RAISED = [ValueError, PanicError, SystemExit, AttributeError]


def hostile(methods, raised):
    """An object some of whose methods raise."""

    def raises(*_):
        raise raised("hostile")

    named = {name: property(raises) if name == "__class__" else raises for name in methods}
    return type("Hostile", (), named)()


HOSTILE = st.builds(hostile, st.sets(st.sampled_from(METHODS), min_size=1), st.sampled_from(RAISED[:2]))
WRAPPED = st.sampled_from([
    lambda value: value, lambda value: {"v": value}, lambda value: [value], lambda value: (value, 1),
    lambda value: {"deep": [{"v": value}]},
])  # fmt: skip
SINKS = {
    "json": rxm.stdout,
    "sorted": lambda: rxm.stdout("json-sorted"),
    "text": lambda: rxm.stdout("text"),
    "csv": lambda: rxm.stdout("csv"),
    "latest": rxm.latest,
    "ring": lambda: rxm.ring(10),
    "frame": rxm.frame,
    "function": lambda: lambda _: None,
    "raises": lambda: lambda event: [][event == "never"] or 1 / 0,
}


@pytest.mark.parametrize("sink", SINKS)
@pytest.mark.parametrize("is_virtual", [True, False], ids=["virtual", "real"])
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=HOSTILE, wrap=WRAPPED)
def test_any_object_is_an_event_that_holds_nothing_up(is_virtual, sink, value, wrap):
    """Through select and where, the recording, the log of failures and every sink."""
    logging.getLogger("rxmetronome").setLevel(logging.CRITICAL + 1)
    kept, observer = [], SINKS[sink]()
    flow = rxm.Flow("hostile")
    source = flow.source("source", rx.of(1, wrap(value), 3))
    passing = flow.pipeline("passing", rxm.where(lambda _: True), rxm.select(lambda event: event))
    failing = flow.pipeline("failing", rxm.select(lambda _: 1 / 0))
    source >> passing >> flow.sink("sink", observer)
    source >> failing
    source >> flow.sink("kept", kept.append)
    with contextlib.redirect_stdout(io.StringIO()) as out:
        run = flow.run(clock=rxm.VirtualClock() if is_virtual else None, until="20s", record=True)
    logging.getLogger("rxmetronome").setLevel(logging.NOTSET)
    assert (kept[0], kept[2], len(kept), run.status) == (1, 3, 3, "stopped")
    assert run.nodes["failing"].failures == 3
    assert all(isinstance(failure.message, str) for failure in run.failures.last)
    failed = run.nodes["sink"].failures
    if sink in ("json", "sorted", "text"):
        assert out.getvalue().count("\n") + failed == 3
    elif sink == "raises":
        assert failed == 3
    elif sink != "csv":
        assert failed == 0
    if sink == "frame":
        assert len(observer.to_frame()) == 3
        assert observer._repr_html_()


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(methods=st.sets(st.sampled_from(METHODS), min_size=1), raised=st.sampled_from(RAISED[:2]), wrap=WRAPPED)
def test_any_object_is_an_event_of_a_log_a_tape_an_epoch_and_a_shared_page(methods, raised, wrap, capsys):
    """Each event is a logged failure, on the tape or counted as lost there, and the page is written."""
    value = hostile(methods, raised)
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    log = logging.getLogger("rxmetronome")
    flow = rxm.Flow("hostile")
    source = flow.source("source", rx.of(1, wrap(value), 3))
    failing = flow.pipeline("failing", rxm.select(lambda _: 1 / 0))
    source >> failing
    source >> flow.pipeline("held", rxm.scan(lambda _, event: event, None)) >> flow.sink("seen", rxm.latest())
    with tempfile.TemporaryDirectory() as folder:
        log.addHandler(handler)
        try:
            run = flow.run(
                clock=rxm.VirtualClock(),
                until="5s",
                tape=f"{folder}/t",
                resume=f"{folder}/kept",
                epoch="1s",
                record=True,
            )
        finally:
            log.removeHandler(handler)
        assert (run.status, run.nodes["failing"].failures) == ("stopped", 3)
        info = rxm.Tape(f"{folder}/t").info
        assert info.events["source"] + info.lost == 3
        assert info.ended == "stopped"
        assert next(entry.value for entry in rxm.Tape(f"{folder}/t").entries if entry.kind == "event") == 1
        assert "</html>" in rxm.share(run, f"{folder}/run.html").read_text(encoding="utf-8")
    assert out.getvalue().count("ZeroDivisionError") >= 1
    assert "Logging error" not in capsys.readouterr().err
    assert isinstance(repr(run) + str(run.stats()), str)


class OddError(Exception):
    def __init__(self, raised):
        super().__init__()
        self.raised = raised

    def __str__(self):
        raise self.raised

    __repr__ = __str__


class Sly(str):
    """Text that raises when it is looked at."""

    __slots__ = ()

    def __len__(self):
        raise PanicError

    __format__ = __getitem__ = __eq__ = __len__
    __hash__ = None


@pytest.mark.parametrize("raised", [ValueError, PanicError, SystemExit])
def test_an_exception_that_cannot_be_printed_is_named_by_its_class(raised):
    assert error_text(OddError(raised)) == f"OddError: <whose str raised {raised.__name__}>"
    assert shown(OddError(raised)) == f"<OddError whose repr raised {raised.__name__}>"


def test_a_text_with_methods_of_a_users_is_shown_as_plain_text():
    class Shows:
        def __repr__(self):
            return Sly("shows")

    assert shown(Shows()) == "shows"
    assert type(shown(Shows())) is str
    assert error_text(type("E", (Exception,), {"__str__": lambda _: Sly("said")})()) == "E: said"


def test_ctrl_c_while_a_value_is_shown_passes_on():
    with pytest.raises(KeyboardInterrupt):
        shown(hostile(["__repr__"], KeyboardInterrupt))


@pytest.mark.parametrize("codec", ["json", "text", "csv", "msgpack"])
def test_a_failure_whose_cause_cannot_be_printed_is_written_into_the_file_of_failures(codec, tmp_path, run_flow):
    def bad(event):
        if event == 2:
            raise OddError(PanicError)
        return event

    flow = rxm.Flow("dead letters")
    step = flow.pipeline("step", rxm.select(bad))
    flow.source("source", rx.of(1, 2, 3)) >> step >> flow.sink("out", lambda _: None)
    step.err >> flow.sink("err", rxm.file(tmp_path / "errors", codec=codec))
    run = run_flow(flow, until="1s")
    assert (run.failures.total, run.nodes["err"].failures) == (1, 0)
    assert b"Odd" in (tmp_path / "errors").read_bytes()


def test_a_list_within_itself_holds_no_recording_up(run_flow):
    around = []
    around.append(around)
    got = []
    flow = rxm.Flow("around")
    flow.source("source", rx.of(1, around, 3)) >> flow.sink("got", got.append)
    run = run_flow(flow, until="1s")
    assert (len(got), run.failures.total) == (3, 0)


def windows_of(**aggregates):
    return {"aggregate": {"n": rxm.aggregates.count(), **aggregates}}


KEYED = {
    "rate_limit": lambda read: rxm.rate_limit(1, "1s", by=read),
    "window of a size": lambda read: rxm.window(size=3, by=read),
    "window": lambda read: rxm.window(every="1s", by=read),
    "aligned": lambda read: rxm.window(every="1s", aligned=True, by=read),
    "rolled up": lambda read: rxm.window(every="1s", into=["1min"], by=read),
    "session": lambda read: rxm.session("1s", by=read),
    "sliding distinct": lambda read: rxm.sliding("2s", "1s", **windows_of(d=rxm.aggregates.distinct(read, exact=None))),
    "sliding": lambda read: rxm.sliding("2s", "1s", by=read),
    "update": lambda read: rxm.update({}, key=read),
    "State": lambda read: rxm.update(rxm.State(), key=read),
    "distinct": lambda read: rxm.window(size=10, **windows_of(d=rxm.aggregates.distinct(read, exact=None))),
    "two distinct": lambda read: rxm.window(
        size=10,
        **windows_of(a=rxm.aggregates.distinct(str, exact=None), b=rxm.aggregates.distinct(read, exact=None)),
    ),
    "max": lambda read: rxm.window(size=10, **windows_of(m=rxm.aggregates.max(read))),
    "sum": lambda read: rxm.window(size=10, **windows_of(s=rxm.aggregates.sum(read))),
    "first": lambda read: rxm.window(size=10, **windows_of(f=rxm.aggregates.first(read))),
}


@pytest.mark.parametrize("operator", KEYED)
@pytest.mark.parametrize("method", ["__hash__", "__eq__", "__class__", "__lt__", "__gt__", "__float__"])
@pytest.mark.parametrize("raised", [ValueError, PanicError])
def test_a_key_or_a_value_that_raises_fails_its_own_event_alone(operator, method, raised, run_flow):
    """Two of them have one hash, so that they are compared; each event is in a window, or passes, or is a failure."""

    def raises(*_):
        raise raised("hostile")

    named = {"__hash__": lambda _: 1, method: property(raises) if method == "__class__" else raises}
    kind = type("Hostile", (), named)
    out, sibling = [], []
    flow = rxm.Flow("keys")
    source = flow.source("source", rx.of("a", kind(), "b", kind(), "c"))
    source >> flow.pipeline("step", KEYED[operator](lambda event: event)) >> flow.sink("out", out.append)
    source >> flow.sink("sibling", sibling.append)
    run = run_flow(flow, until="5s")
    assert (len(sibling), run.status) == (5, "stopped")
    assert all(failure.event is not None for failure in run.failures.last)  # none took the whole step with it
    if operator in ("rate_limit", "update", "State"):
        taken = len(out)
    else:
        taken = sum(row["n"] for row in out if row.get("window", "1s") == "1s") / (2 if "sliding" in operator else 1)
    assert taken + run.failures.total == 5


class Elusive:
    """A callable object whose attributes raise."""

    def __getattribute__(self, name):
        raise PanicError(name) if name == "__name__" else RuntimeError(name)

    def __call__(self, event):
        return 1 / event


class Masked:
    """A callable object whose class cannot be asked for."""

    __class__ = property(lambda _: [].pop())

    def __call__(self, event):
        return 1 / event


@pytest.mark.parametrize("kind", [Elusive, Masked])
def test_a_function_that_cannot_be_described_is_named_by_its_class(kind, run_flow):
    out, function = [], kind()
    flow = rxm.Flow("elusive")
    flow.source("source", rx.of(1, 0, 2)) >> flow.pipeline("step", rxm.select(function)) >> flow.sink("out", out.append)
    run = run_flow(flow, until="1s")
    (failure,) = run.failures.last
    assert (out, run.status, failure.event) == ([1, 0.5], "stopped", 0)
    assert failure.function.startswith((kind.__name__, "__call__ at test_hostile_values.py:"))


def test_a_log_that_raises_is_no_failure_of_a_step(run_flow, capsys):
    def raises(_):
        raise PanicError("in a filter")

    sibling, log = [], logging.getLogger("rxmetronome")
    flow = rxm.Flow("logged")
    source = flow.source("source", rx.of(1, 2, 3))
    source >> flow.pipeline("step", rxm.select(lambda _: 1 / 0))
    source >> flow.sink("sibling", sibling.append)
    log.addFilter(raises)
    try:
        run = run_flow(flow, until="1s")
    finally:
        log.removeFilter(raises)
    assert (sibling, run.status, run.failures.total) == ([1, 2, 3], "stopped", 3)
    assert "PanicError: in a filter" in capsys.readouterr().err
