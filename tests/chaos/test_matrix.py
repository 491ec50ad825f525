"""Every subject under every fault, in virtual time, against every law.

subjects.py  flows to try: one line for each part of the project
faults.py    faults to inject into them
laws.py      what has to hold all the same
harness.py   one subject under one fault
"""

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .faults import FAULTS, Bring, around_sinks, beside, bursting, in_pipelines, suspended, wall_stepped
from .harness import try_out
from .laws import LAWS
from .subjects import SUBJECTS

RACES = {("a flow that ends by itself", "a burst from a thread that has to wait")}
"""The burst is what ends the flow, while its thread is about to send more: how much more is up to the machine."""


def pairs() -> list[Any]:
    """Pair each subject with each fault. `make test` runs a diagonal, which has every subject and every fault in it."""
    longer = max(len(SUBJECTS), len(FAULTS))
    diagonal = {(n % len(SUBJECTS), n % len(FAULTS)) for n in range(longer)}
    return [
        pytest.param(subject, fault, id=f"{subject}-{fault}", marks=[] if (i, j) in diagonal else pytest.mark.slow)
        for i, subject in enumerate(SUBJECTS)
        for j, fault in enumerate(FAULTS)
    ]


@pytest.mark.parametrize(("subject", "fault"), pairs())
def test_every_law_holds_and_a_second_trial_is_the_first(subject: str, fault: str, tmp_path: Path) -> None:
    build, own = SUBJECTS[subject]
    first = try_out(build, [FAULTS[fault]], tmp_path / "first")
    for law in (*LAWS, *own):
        law(first)
    second = try_out(build, [FAULTS[fault]], tmp_path / "second")
    assert second.trace() == first.trace() or (subject, fault) in RACES
    for law in (*LAWS, *own):
        law(second)


@pytest.mark.slow
@pytest.mark.parametrize("fault", sorted(set(FAULTS) - {"nothing at all"}))
def test_every_fault_of_the_matrix_strikes(fault: str, tmp_path: Path) -> None:
    struck = [try_out(build, [FAULTS[fault]], tmp_path / name).injected for name, (build, _) in SUBJECTS.items()]
    assert sum(map(bool, struck)) >= len(SUBJECTS) // 2


seconds = st.integers(0, 40_000).map(lambda ms: f"{ms}ms")
spans = st.integers(1, 9_000).map(lambda ms: f"{ms}ms")
whens = st.one_of(
    st.builds(lambda every: {"every": every}, st.integers(1, 7)),
    st.builds(lambda chance, seed: {"chance": chance, "seed": seed}, st.floats(0.05, 0.9), st.integers(0, 99)),
)
where = st.sampled_from([in_pipelines, around_sinks, beside])


def a_slow_one(place: type, by: str, when: dict[str, float]) -> Bring:
    return place(by=by, **when)


def a_raising_one(place: type, at: str, when: dict[str, float]) -> Bring:
    at = "next" if at == "dispose" and place is not in_pipelines else at
    return place(at=at, **when)


faults = st.one_of(
    st.builds(a_slow_one, where, spans, whens),
    st.builds(a_raising_one, where, st.sampled_from(["next", "next", "completed", "dispose"]), whens),
    st.builds(lambda n, at, thread: bursting(n, at, thread=thread), st.integers(1, 40), seconds, st.booleans()),
    st.builds(lambda sign, by, at: wall_stepped(sign + by, at), st.sampled_from(["", "-"]), spans, seconds),
    st.builds(lambda by, at, steady: suspended(by, at, steady=steady), spans, seconds, st.booleans()),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(faults, min_size=2, max_size=5), st.sampled_from(list(SUBJECTS)))
def test_every_law_holds_under_any_sequence_of_faults(faults: list[Bring], subject: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        trial = try_out(SUBJECTS[subject].build, faults, Path(folder), until="45s")
        for law in LAWS:
            law(trial)
