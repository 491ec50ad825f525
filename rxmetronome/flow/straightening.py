"""How high each step of a drawing is, given the order within the layers, so that edges run straight where they can.

After Brandes and Köpf, "Fast and simple horizontal coordinate assignment" (2002), on its side: four placements, each
joining vertices with a median neighbour to blocks on one line, from the left or from the right, and packing the
blocks from the top or from the bottom; then the mean of the middle two. A step with two followers so comes to stand
between them, and a long edge is straight between its bend points.
"""

from collections.abc import Callable, Iterable, Mapping
from graphlib import TopologicalSorter
from itertools import pairwise

from rxmetronome.flow.placing import Net, Wire

BOX_GAP = 20.0
EDGE_GAP = 12.0
PART_GAP = 20.0  # more, between steps that nothing connects


def middles(net: Net, order: list[list[int]]) -> list[float]:
    """The height of each vertex's middle, in pixels, growing downwards from anywhere.

    Example:
        >>> from rxmetronome.flow.placing import ordered
        >>> net = Net([40, 40, 40], [(0, 1), (0, 2)], [0, 0], [False, False])
        >>> middles(net, ordered(net))
        [30.0, 0.0, 60.0]
    """
    crossed = _crossed(net, order)
    placements = []
    for leftwards in (True, False):
        for down in (1, -1):
            columns = [column[::down] for column in (order if leftwards else order[::-1])]
            root, below = _blocks(net, columns, crossed, leftwards, down)
            packed = _packed(net, columns, root, below)
            placements.append([down * packed[vertex] for vertex in range(len(net.layer))])
    narrowest = min(placements, key=lambda placed: max(placed) - min(placed))
    for index, placed in enumerate(placements):
        side: Callable[[Iterable[float]], float] = max if index % 2 else min
        shift = side(narrowest) - side(placed)
        placements[index] = [place + shift for place in placed]
    return [sum(sorted(four)[1:3]) / 2 for four in zip(*placements, strict=True)]


def _crossed(net: Net, order: list[list[int]]) -> set[tuple[int, int]]:
    """The wires that cross a long edge between two of its bend points: that one goes straight."""
    crossed = set()
    for left, right in pairwise(order):
        place = {vertex: index for column in (left, right) for index, vertex in enumerate(column)}
        wires = [wire for vertex in left for wire in net.lower[vertex]]
        inner = [wire for wire in wires if wire.inner]
        crossed |= {
            (wire.origin, wire.target)
            for wire in wires
            for other in inner
            if not wire.inner
            and (place[wire.origin] - place[other.origin]) * (place[wire.target] - place[other.target]) < 0
        }
    return crossed


def _blocks(
    net: Net, columns: list[list[int]], crossed: set[tuple[int, int]], leftwards: bool, down: int
) -> tuple[dict[int, int], dict[int, float]]:
    """Each vertex's block, named by its first vertex, and how far below the block's line the vertex is.

    With `down` -1 the columns are upside down, and so is what is below.
    """
    root = {vertex: vertex for column in columns for vertex in column}
    below = dict.fromkeys(root, 0.0)
    for before, column in pairwise(columns):
        place = {vertex: index for index, vertex in enumerate(before)}
        nearest = -1
        for vertex in column:
            for wire in _median_wires(net, vertex, place, leftwards):
                other = wire.origin if leftwards else wire.target
                if place[other] > nearest and (wire.origin, wire.target) not in crossed:
                    nearest = place[other]
                    root[vertex] = root[other]
                    below[vertex] = below[other] + (wire.exit if leftwards else -wire.exit) * down
                    break
    return root, below


def _median_wires(net: Net, vertex: int, place: Mapping[int, int], leftwards: bool) -> list[Wire]:
    """The middle one of the vertex's wires to one side, or the middle two."""
    wires = [wire for wire in (net.upper if leftwards else net.lower)[vertex] if not wire.weak]
    wires.sort(key=lambda wire: place[wire.origin if leftwards else wire.target])
    return wires[(len(wires) - 1) // 2 : len(wires) // 2 + 1]


def _packed(
    net: Net, columns: list[list[int]], root: Mapping[int, int], below: Mapping[int, float]
) -> dict[int, float]:
    """Each block as near to the first as the ones before it allow, then as near to those after it."""
    before: dict[int, dict[int, float]] = {block: {} for block in root.values()}
    after: dict[int, dict[int, float]] = {block: {} for block in root.values()}
    for column in columns:
        for a, b in pairwise(column):
            apart = _apart(net, a, b) + below[a] - below[b]
            apart = max(apart, after[root[a]].get(root[b], apart))
            after[root[a]][root[b]] = before[root[b]][root[a]] = apart
    blocks = list(TopologicalSorter(before).static_order())
    line: dict[int, float] = {}
    for block in blocks:
        line[block] = max((line[other] + apart for other, apart in before[block].items()), default=0.0)
    for block in reversed(blocks):
        line[block] = min((line[other] - apart for other, apart in after[block].items()), default=line[block])
    return {vertex: line[root[vertex]] + below[vertex] for vertex in root}


def _apart(net: Net, a: int, b: int) -> float:
    """How far apart the middles of two neighbours in a layer are at least."""
    gap = BOX_GAP if a < net.steps and b < net.steps else EDGE_GAP
    return (net.heights[a] + net.heights[b]) / 2 + gap + (PART_GAP if net.part[a] != net.part[b] else 0.0)
