"""The work of the two processes, here in this one. As a whole: see test_freeze.py."""

import ast
import os
import pickle
import uuid
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rxmetronome.records import Failure, Timed
from rxmetronome.testgen import worker
from rxmetronome.testgen.template import RefusedError
from rxmetronome.testgen.worker import TOLERANCE_NS

from .conftest import refusal_of

several = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def test_what_the_flow_gives_is_expected_and_is_what_was_seen(proven):
    written, unlike = proven()
    assert (written.differences, unlike) == ([], {})
    assert written.functions == {"main/out": "test_main_out"}
    assert 'replayed.expect("main/out", "-46", values=VALUES, frame="1us")' in written.text


def test_what_differs_is_said_with_what_may_be_the_reason(proven):
    written, unlike = proven("event + 2", before_ns=5_000)
    said = "main/out: at 2us 6 came, and 5 comes here"
    assert (written.differences, unlike) == ([said], {})
    assert f"# - {said}\n# The run had begun 5us before; what its steps remembered" in written.text


def test_a_port_for_failures_is_expected_where_something_failed(proven):
    written, unlike = proven("1 // (event - 2)")
    assert (list(written.functions), unlike) == (["main/out", "main/err"], {})
    assert (
        b'"step": "main", "event": 2, "error": "ZeroDivisionError: integer division or modulo by zero"' in written.table
    )


def test_a_skipped_port_is_named_and_not_expected(proven):
    written, _ = proven(failing=[], skipped={"main/out": "gives something else"})
    assert written.functions == {}
    assert "# main/out is not expected here: gives something else" in written.text


@pytest.mark.parametrize(
    ("function", "why"),
    [
        ("__import__('uuid').uuid4().int", ", first at 1us"),
        ("__import__('uuid').uuid4().int if event == 3 else 4", ", first at 2us"),
        ("1 if event == 2 else [] if seen.append(1) or len(seen) % 4 == 2 else 1 // 0", ", first at 2us"),
    ],
)
def test_a_port_that_gives_something_else_each_time_is_found(proven, monkeypatch, function, why):
    monkeypatch.setattr(uuid, "seen", [], raising=False)
    _, unlike = proven(function, cells=worker_cells("from uuid import seen\n"))
    assert unlike["main/out"] == f"gives something else each time, from the same input{why}"


def worker_cells(first: str) -> str:
    from .conftest import CELLS

    return first + CELLS


@pytest.mark.parametrize(
    ("asked", "refused"),
    [
        (
            {"cells": "import rxmetronome as rxm\nflow = rxm.Flow(nam)"},
            ("the flow cannot be made again, because NameError: name 'nam' is not defined, in the line "
             "`flow = rxm.Flow(nam)`", "make the flow of what cells define, without magics"),
        ),
        (
            {"cells": "import sys\nsys.exit(3)"},
            ("the flow cannot be made again, because SystemExit: 3, in the line `sys.exit(3)`",
             "make the flow of what cells define, without magics"),
        ),
        (
            {"cells": "import rxmetronome as rxm\nflow = rxm.metronome('fast')"},
            ("the flow cannot be made again: metronome(interval='fast'): expected a duration: seconds, a "
             'timedelta, or text such as "250ms", "1.5s", "2h 30min". For example: metronome("250ms")',
             "correct it, and freeze again"),
        ),
        (
            {"flow": "app.flow"},
            ("imported, the module that makes the flow has none: name 'app' is not defined",
             'make it above `if __name__ == "__main__":`, or in a function without arguments'),
        ),
        ({"cells": "flow = 1"}, ("`flow` is 1, when it is imported", "give each flow a separate name")),
        (
            {"steps": {"s", "gone"}},
            ("`flow` is <flow `main`: 3 steps>, without gone, when it is imported",
             "give each flow a separate name"),
        ),
    ],
)  # fmt: skip
def test_a_flow_that_cannot_be_made_again_is_refused_with_the_remedy(recorded, asked, refused):
    happened, remedy = refusal_of(recorded(**asked))
    assert remedy == refused[1]
    assert happened == refused[0] or ("gone" in happened and "gone" in refused[0])


class Thing:
    """Can be pickled, and equals nothing but itself."""


@pytest.mark.parametrize(
    ("function", "happened"),
    [
        ("lambda: 1", "(function) can be neither JSON nor a pickle: "),
        ("__import__('threading').Lock()", "(lock) can be neither JSON nor a pickle: "),
    ],
)
def test_what_can_be_kept_in_no_form_is_refused_with_the_remedy(recorded, function, happened):
    found, remedy = refusal_of(recorded(function, cells=worker_cells("class Mine:\n    pass\n")))
    assert happened in found
    assert remedy.startswith("let the step emit plain data, a dataclass or a msgspec.Struct")


def test_backslashes_quotes_and_clashes_in_names_do_no_harm(proven):
    cells = (
        "import rxmetronome as rxm\nflow = rxm.Flow('main')\nmain = flow.pipeline('a b', rxm.select(lambda e: e))\n"
        "flow.source('s', rxm.metronome('1s')) >> main >> flow.pipeline('a_b') >> flow.sink('end', print)\n"
        "testing = replayed = VALUES = pytest = test_a_b_out = Path = 1\n"
    )
    names = ("testing", "replayed", "VALUES", "pytest", "test_a_b_out", "Path", "flow", "main", "rxm")
    reference = worker.FlowReference("flow", cells=tuple(cells.splitlines()), taken=names)
    entered = [Timed(1_000, "next", 2)]
    recording = pickle.dumps(({"s": entered}, {"a b/out": entered, "a_b/out": entered}))
    written, unlike = proven(
        references=[reference], ports=["a b/out", "a_b/out"], failing=[], recording=recording,
        again='"a.py", last=None',
    )  # fmt: skip
    assert (written.differences, unlike) == ([], {})
    assert list(written.functions.values()) == ["test_a_b_out_", "test_a_b_out__"]


def failure_of(event: object, error: str) -> Failure:
    return Failure(ingest_ns=0, step="s", function="f", event=event, error=error, cause=ValueError(error))


LATER = TOLERANCE_NS + 1


@pytest.mark.parametrize(
    ("seen", "sentence"),
    [
        ([(TOLERANCE_NS - 1, 2), (LATER, 3)], None),
        ([(2 * LATER, 2), (2 * LATER, 3)], "main/in: 2 came at 100.000002ms, and comes at 1us here"),
        ([(1_000, 3), (2_000, 2)], "main/in: at 1us 3 came, and 2 comes here"),
        ([(1_000, 2)], "main/in: at 2us nothing came, and 3 comes here"),
        ([(1_000, 2), (2_000, 3), (10 * LATER - 5, 4)], None),
    ],
)
def test_in_real_time_the_order_counts_and_threads_have_a_moment(recorded, seen, sentence):
    entered = [Timed(1_000, "next", 2), Timed(2_000, "next", 3)]
    watched = {"main/in": [Timed(at_ns, "next", value) for at_ns, value in seen]}
    facts = {"ports": ["main/in"], "failing": [], "is_virtual": False, "lasts_ns": 10 * LATER}
    written = worker.write(recorded(recording=pickle.dumps(({"s": entered}, watched)), **facts))
    assert written.differences == ([] if sentence is None else [sentence])


def test_a_long_text_of_marbles_goes_over_several_lines(proven):
    entered = [Timed(n * 1_234_567_891, "next", n) for n in range(1, 80)]
    recording = pickle.dumps(({"s": entered}, {"main/out": entered}))
    written, unlike = proven("event", recording=recording, failing=[], lasts_ns=100 * 1_234_567_891)
    assert (written.differences, unlike) == ([], {})
    assert max(map(len, written.text.splitlines())) <= 120


def test_names_that_would_be_read_as_another_are_put_in_quotes(proven):
    """With more than 52 values there is a `v1`, which `v` followed by `1` must not be taken for."""
    values = [*(100 + n for n in range(60)), "v", "1", failure_of(1, "e")]
    entered = [Timed(1_000 * n, "next", value) for n, value in enumerate(values)]
    recording = pickle.dumps(({"s": entered}, {"main/out": entered}))
    _, unlike = proven("event", recording=recording, failing=[], lasts_ns=100_000)
    assert unlike == {}


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(alphabet=st.characters()) | st.binary()
    | st.complex_numbers() | st.decimals() | st.fractions() | st.uuids() | st.dates() | st.datetimes() | st.timedeltas()
    | st.sampled_from([print, len, int, Thing(), Thing, ..., NotImplemented, object(), range(3), Path("a\"b"),
                       ValueError("x", object()), os.environ, memoryview(b"a"), iter([1]), lambda: 1]),
    lambda inner: (
        st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(st.text() | st.integers() | st.booleans(), inner)
        | st.frozensets(st.text(alphabet=st.characters())) | st.builds(bytearray, st.binary())
        | st.builds(failure_of, inner, st.text())
    ),
    max_leaves=6,
)  # fmt: skip


@several
@given(st.lists(ANY, min_size=1, max_size=4))
def test_any_object_as_an_event_is_frozen_into_a_test_that_passes_or_refused(recorded, proven, values):
    entered = [Timed(1_000 * n, "next", value) for n, value in enumerate(values)]
    try:
        recording = pickle.dumps(({"s": entered}, {"main/out": []}))
    except Exception:
        return  # refused before it is sent, see test_freeze.py
    try:
        written, unlike = proven("event", recording=recording, failing=[], lasts_ns=100_000)
    except RefusedError as error:
        happened, remedy = error.args
    else:
        assert (list(written.functions), unlike) == (["main/out"], {})
        return
    assert "can be neither JSON" in happened or "equals nothing but itself" in happened
    assert remedy


@several
@given(st.text(alphabet=st.characters(), min_size=1).filter(str.strip), st.text(alphabet=st.characters(), min_size=1))
def test_any_text_as_a_name_is_a_literal_or_plain_words_in_a_frozen_test(recorded, name, step):
    step = step.replace("/", "") or "x"
    cells = worker_cells("").replace('"main"', "NAME", 1).replace('"main"', "STEP").replace("FUNCTION", "1 // event")
    cells = f"NAME, STEP = {name!r}, {step!r}\n{cells}" + 'flow.steps["s"].name\n'
    if not step.strip() or step in ("s", "end"):
        return
    entered = [Timed(1_000, "next", 0)]
    recording = pickle.dumps(({"s": entered}, {f"{step}/out": [], f"{step}/err": []}))
    facts = {"flow": "flow", "ports": [f"{step}/out"], "failing": [f"{step}/err"], "recording": recording}
    asked = recorded(cells=cells, **facts)._replace(flow=name)
    plain = recorded("1 // event", cells=worker_cells(""), recording=pickle.dumps(
        ({"s": entered}, {"main/out": [], "main/err": []})))  # fmt: skip
    text, usual = (worker.write(each).text for each in (asked, plain))
    assert [one for one in text.replace(cells.strip(), "") if not one.isprintable() and one != "\n"] == []
    assert shape_of(text, len(cells.splitlines())) == shape_of(usual, len(cells.splitlines()) - 2)


def shape_of(text: str, cells: int) -> str:
    """The generated part of a test as a tree, without texts and the names of its functions."""
    tree = ast.parse(text)
    body = [node for node in tree.body if not isinstance(node, (ast.Assign, ast.Expr)) or "ENTERED" in ast.dump(node)]
    for node in (inner for one in body for inner in ast.walk(one)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
        elif isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            node.name = "test"
    return "\n".join(ast.dump(node) for node in body)
