"""Heights: the order is kept with room to spare, and what can be straight is."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from rxmetronome.flow.placing import Net, ordered
from rxmetronome.flow.straightening import BOX_GAP, EDGE_GAP, PART_GAP, middles

STEPS = 12


@st.composite
def nets(draw: st.DrawFn) -> Net:
    number = st.integers(0, STEPS - 1)
    ends = draw(st.lists(st.tuples(number, number), max_size=30))
    heights = [float(draw(st.integers(20, 80))) for _ in range(STEPS)]
    exits = [float(draw(st.integers(-8, 8))) for _ in ends]
    return Net(heights, ends, exits, [draw(st.booleans()) for _ in ends])


@given(nets())
@settings(max_examples=200, deadline=None)
def test_neighbours_in_a_layer_are_apart_by_their_heights_and_a_gap(net: Net) -> None:
    order = ordered(net)
    rows = middles(net, order)
    for column in order:
        for a, b in pairwise(column):
            gap = BOX_GAP if max(a, b) < net.steps else EDGE_GAP
            gap += PART_GAP if net.part[a] != net.part[b] else 0.0
            assert rows[b] - rows[a] >= (net.heights[a] + net.heights[b]) / 2 + gap - 1e-6


def test_a_port_below_the_middle_puts_its_target_lower_so_that_the_edge_is_straight() -> None:
    net = Net([40.0, 40.0], [(0, 1)], [10.0], [False])
    rows = middles(net, ordered(net))
    assert rows[1] - rows[0] == 10.0


def test_a_weak_edge_gives_way_to_another_of_the_same_step() -> None:
    """0 feeds 1 and, weakly, 2: the first is straight, and with neither weak 0 stands between them."""
    for weak, off in (([False, True], 0.0), ([False, False], 30.0), ([True, False], 60.0)):
        net = Net([40.0] * 3, [(0, 1), (0, 2)], [0.0, 0.0], weak)
        rows = middles(net, [[0], [1, 2]])
        assert rows[0] - rows[1] == off


def test_a_long_edge_stays_straight_where_a_short_one_crosses_it() -> None:
    """0 to 5 passes two layers, and the way of 1 to 4 crosses it: the short one bends."""
    ends = [(0, 5), (1, 2), (2, 4), (4, 5), (1, 3)]
    net = Net([40.0] * 6, ends, [0.0] * 5, [False] * 5)
    inner = [wire for wire in net.ways[0] if wire.inner]
    rows = middles(net, ordered(net))
    assert inner
    assert all(rows[wire.origin] == rows[wire.target] for wire in inner)
