"""The marbles in the docstrings of `select`, `where`, `scan` and `counter`, played through a flow."""

import pytest
from reactivex import operators as ops

import rxmetronome as rxm

NUMBERS = {str(n): n for n in range(10)}


@pytest.mark.parametrize(
    ("operator", "entered", "out", "err"),
    [
        (lambda: rxm.select(lambda n: 8 // n), "--1--2--0--4--|", "--8--4-----2--|", "--------F-----|"),
        (lambda: rxm.where(lambda n: n % 2 == 0), "--1--2--x--4--|", "-----2-----4--|", "--------F-----|"),
        (lambda: rxm.scan(lambda total, n: total + n, 0), "--1--2--x--4--|", "--1--3-----7--|", "--------F-----|"),
        (rxm.counter, "--a--b--c--|", "--1--2--3--|", "-----------|"),
    ],
    ids=["select", "where", "scan", "counter"],
)
def test_an_operator_does_what_its_picture_shows(marbles, operator, entered, out, err):
    failed = []
    flow = rxm.Flow("picture")
    step = flow.pipeline("step", operator())
    flow.source("events", marbles.hot(entered, values=NUMBERS | {"x": None})) >> step >> flow.sink("end", rxm.latest())
    (
        step.err
        >> flow.pipeline("mark", rxm.select(lambda failure: failed.append(failure) or "F"))
        >> flow.sink("e", print)
    )
    marbles.expect(flow, "step/out").to_be(out, values=NUMBERS)
    marbles.expect(flow, "mark/out").to_be(err)
    marbles.run()
    assert len(failed) == err.count("F")


def test_guarded_operators_and_those_of_rxpy_mix_in_one_step(marbles):
    flow = rxm.Flow("mixed")
    step = flow.pipeline(
        "step", rxm.where(lambda n: n > 1), ops.map(lambda n: n * 2), rxm.scan(lambda total, n: total + n, 0)
    )
    flow.source("events", marbles.hot("-1-2-3|", values=NUMBERS)) >> step >> flow.sink("end", rxm.latest())
    marbles.expect(flow, "step/out").to_be("---a-b|", values={"a": 4, "b": 10})
