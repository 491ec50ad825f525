"""Layers and orders: what the combinatorial half of the layout decides, at its boundaries and by its laws."""

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from rxmetronome.flow.placing import Net, layers, ordered

Ends = list[tuple[int, int]]
STEPS = 12
ANY_ENDS = st.lists(st.tuples(st.integers(0, STEPS - 1), st.integers(0, STEPS - 1)), max_size=30)


def net_of(steps: int, ends: Ends) -> Net:
    return Net([40.0] * steps, ends, [0.0] * len(ends), [False] * len(ends))


def crossings(net: Net, order: list[list[int]]) -> int:
    """Counted pair by pair, as nobody would who has many."""
    place = {vertex: index for column in order for index, vertex in enumerate(column)}
    wires = [wire for way in net.ways for wire in way]
    return sum(
        net.layer[a.origin] == net.layer[b.origin]
        and (place[a.origin] - place[b.origin]) * (place[a.target] - place[b.target]) < 0
        for a, b in combinations(wires, 2)
    )


@given(ANY_ENDS)
def test_every_edge_that_is_not_left_out_goes_to_a_later_layer(ends: Ends) -> None:
    back, layer = layers(STEPS, ends)
    assert all(layer[a] < layer[b] for index, (a, b) in enumerate(ends) if index not in back)


@given(ANY_ENDS)
def test_a_layer_is_the_longest_path_to_it(ends: Ends) -> None:
    """No step could stand further left: it is in layer 0, or has a predecessor in the layer before."""
    back, layer = layers(STEPS, ends)
    for step in range(STEPS):
        before = {layer[a] for index, (a, b) in enumerate(ends) if b == step and index not in back}
        assert layer[step] == max(before, default=-1) + 1


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(6, 11)), max_size=30))
def test_nothing_is_left_out_where_there_is_no_cycle(ends: Ends) -> None:
    assert layers(STEPS, ends)[0] == set()


def test_a_cycle_loses_the_edge_that_goes_back_towards_the_source() -> None:
    """Source 2 feeds 0, and 0, 1 feed each other: what 1 sends back is left out, wherever it is written."""
    for ends in ([(1, 0), (0, 1), (2, 0)], [(2, 0), (0, 1), (1, 0)]):
        back, layer = layers(3, ends)
        assert {ends[index] for index in back} == {(1, 0)}
        assert layer == [1, 2, 0]


def test_a_step_that_feeds_itself_loses_that_edge() -> None:
    assert layers(1, [(0, 0)]) == ({0}, [0])


def test_a_long_edge_has_a_bend_point_in_each_layer_that_it_passes() -> None:
    net = net_of(4, [(0, 1), (1, 2), (2, 3), (0, 3)])
    assert [net.layer[wire.target] for wire in net.ways[3]] == [1, 2, 3]
    assert [wire.inner for wire in net.ways[3]] == [False, True, False]
    assert net.steps == 4
    assert len(net.layer) == 6


def test_only_the_first_wire_of_an_edge_leaves_from_its_port() -> None:
    net = Net([40.0] * 3, [(0, 1), (1, 2), (0, 2)], [0.0, 0.0, 12.0], [False, False, True])
    assert [(wire.exit, wire.weak) for wire in net.ways[2]] == [(12.0, True), (0.0, False)]


@given(ANY_ENDS)
@settings(deadline=None)
def test_the_order_holds_every_vertex_once_in_its_layer(ends: Ends) -> None:
    net = net_of(STEPS, ends)
    order = ordered(net)
    assert sorted(vertex for column in order for vertex in column) == list(range(len(net.layer)))
    assert all(net.layer[vertex] == number for number, column in enumerate(order) for vertex in column)


@given(ANY_ENDS)
@settings(deadline=None)
def test_the_parts_of_a_drawing_are_never_mixed(ends: Ends) -> None:
    net = net_of(STEPS, ends)
    for column in ordered(net):
        parts = [net.part[vertex] for vertex in column]
        assert parts == sorted(parts)


@given(st.permutations(range(6)), st.permutations(range(6)))
def test_a_tree_is_drawn_without_crossings(first: list[int], second: list[int]) -> None:
    """A root with six children, each with a child, the names shuffled."""
    ends = [(0, 1 + child) for child in first] + [(1 + child, 7 + child) for child in second]
    net = net_of(13, ends)
    assert crossings(net, ordered(net)) == 0


def test_crossings_that_need_not_be_are_undone() -> None:
    """Two rows joined crosswise: one row turns round."""
    net = net_of(6, [(0, 5), (1, 4), (2, 3)])
    assert crossings(net, ordered(net)) == 0
    assert crossings(net, [[0, 1, 2], [3, 4, 5]]) == 3


def test_steps_keep_the_order_of_their_definition_where_nothing_speaks_against_it() -> None:
    net = net_of(7, [(0, target) for target in range(1, 7)])
    assert ordered(net) == [[0], [1, 2, 3, 4, 5, 6]]


def test_the_targets_of_a_step_stand_in_the_order_of_its_ports() -> None:
    """The port of 1 is below the port of 2, so 1 is below 2."""
    net = Net([40.0] * 3, [(0, 1), (0, 2)], [12.0, -12.0], [False, False])
    assert ordered(net) == [[0], [2, 1]]


def test_the_wires_of_a_way_are_joined() -> None:
    net = net_of(4, [(0, 1), (1, 2), (2, 3), (0, 3)])
    assert all(a.target == b.origin for way in net.ways for a, b in pairwise(way))
