"""What was lived through on a wall that is put back and forth, against a set of seconds."""

from hypothesis import given
from hypothesis import strategies as st

from rxmetronome.sources.walls import Lived

MOVES = st.lists(st.tuples(st.sampled_from(["go_on", "leap"]), st.integers(0, 200)), max_size=14)


@given(st.integers(0, 200), MOVES)
def test_what_was_lived_through_before_is_every_second_that_was_gone_through(start: int, moves) -> None:
    lived, present, before, wall = Lived(start), set(), set(), start
    for move, to in moves:
        if move == "leap":
            before |= present
            present, wall = set(), to
            lived.leap(to)
        else:
            present |= set(range(wall + 1, to + 1))
            wall = max(wall, to)
            lived.go_on(to)
    assert {at for at in range(202) if lived.end_of(at) is not None} == before
    assert lived.has_leapt is any(move == "leap" for move, _ in moves)
    for at in before:
        end = lived.end_of(at)
        assert end is not None
        assert set(range(at, end + 1)) <= before
        assert end + 1 not in before
    parts = lived.within(50, 120)
    assert [at for since, end in parts for at in range(since + 1, end + 1)] == sorted(before & set(range(51, 121)))


def test_of_many_leaps_the_last_are_kept_apart_and_the_oldest_count_as_lived() -> None:
    lived = Lived(0)
    for stretch in range(1_000):
        lived.go_on(stretch * 10 + 5)
        lived.leap(stretch * 10 + 10)
    assert len(lived.within(0, 1 << 40)) == 16
    assert lived.end_of(7) == 9_845
    assert lived.end_of(9_957) is None
    assert lived.end_of(9_993) == 9_995
