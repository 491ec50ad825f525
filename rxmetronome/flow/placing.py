"""Which layer each step of a drawing is in, and in which order: the combinatorial half of the layout.

Steps are numbers here. A step's layer is the longest path to it. A long edge gets a bend point, a vertex without a
step, in each layer that it passes, so that it has room of its own there. The order within the layers comes from
sweeps to and fro, each vertex going to the mean place of its neighbours (Sugiyama, Tagawa and Toda, 1981), and from
swaps of neighbours.
"""

from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

_SWEEPS = 12


class Wire(NamedTuple):
    """A piece of an edge between two neighbouring layers.

    Args:
        origin: The vertex on the left.
        target: The vertex on the right.
        exit: How far below the origin's middle it leaves, in pixels.
        inner: Whether it runs between two bend points of one edge.
        weak: Whether another edge of the same step has the right to run straight.
    """

    origin: int
    target: int
    exit: float
    inner: bool
    weak: bool


class Net:
    """The vertices of a drawing in their layers, and the wires between them.

    Args:
        heights: The height of each step, in pixels.
        ends: Each edge's origin and target.
        exits: How far below its origin's middle each edge leaves, in pixels.
        weak: The edges that need not run straight.

    Attributes:
        steps: How many of the vertices are steps: the first ones. The others are bend points.
        layer: Each vertex's layer, 0 on the left.
        part: Each vertex's part of the drawing; nothing connects two parts.
        heights: Each vertex's height, 0 for a bend point.
        exits: As given.
        back: The edges that close a cycle; they have no wires.
        ways: The wires of each edge, from left to right.
        lower: The wires that leave each vertex to the right.
        upper: The wires that reach each vertex from the left.

    Example:
        >>> net = Net([40, 40, 40], [(0, 1), (1, 2), (0, 2), (2, 0)], [0, 0, 0, 0], [False] * 4)
        >>> net.layer, net.back, [wire[:2] for wire in net.ways[2]]
        ([0, 1, 2, 1], {3}, [(0, 3), (3, 2)])
    """

    def __init__(
        self,
        heights: Sequence[float],
        ends: Sequence[tuple[int, int]],
        exits: Sequence[float],
        weak: Sequence[bool],
    ) -> None:
        self.steps = len(heights)
        self.heights = list(heights)
        self.exits = list(exits)
        self.back, self.layer = layers(self.steps, ends)
        self.ways: list[list[Wire]] = []
        for index, (origin, target) in enumerate(ends):
            way = [] if index in self.back else self._way(origin, target, exits[index], weak[index])
            self.ways.append(way)
        self.lower: list[list[Wire]] = [[] for _ in self.layer]
        self.upper: list[list[Wire]] = [[] for _ in self.layer]
        for wire in (wire for way in self.ways for wire in way):
            self.lower[wire.origin].append(wire)
            self.upper[wire.target].append(wire)
        self.part = _parts(len(self.layer), [*ends, *(wire[:2] for way in self.ways for wire in way)])

    def _way(self, origin: int, target: int, leaves: float, weak: bool) -> list[Wire]:
        """The wires of one edge, with a new bend point in each layer between its ends."""
        first = len(self.layer)
        between = range(self.layer[origin] + 1, self.layer[target])
        self.layer.extend(between)
        self.heights.extend(0.0 for _ in between)
        stops = [origin, *range(first, len(self.layer)), target]
        return [
            Wire(a, b, leaves if a == origin else 0.0, a >= self.steps and b >= self.steps, weak and a == origin)
            for a, b in pairwise(stops)
        ]

    def seen(self, vertex: int, places: Mapping[int, float], leftwards: bool) -> list[float]:
        """The places of the vertex's neighbours in one layer, a step's ports being fractions of a place."""
        if not leftwards:
            return [places[wire.target] for wire in self.lower[vertex]]
        return [places[wire.origin] + self.fraction(wire) for wire in self.upper[vertex]]

    def fraction(self, wire: Wire) -> float:
        """Where on its origin's side a wire leaves, as a fraction of the height, 0 in the middle."""
        return wire.exit / (self.heights[wire.origin] or 1.0)


def layers(steps: int, ends: Sequence[tuple[int, int]]) -> tuple[set[int], list[int]]:
    """The edges to leave out for no cycle to remain, and each step's layer: the longest path to it.

    Steps that nothing reaches are looked at first, then the others in order, so that of a cycle behind a source
    the edge that goes back to the beginning is the one left out.

    Example:
        >>> layers(3, [(1, 2), (2, 1), (0, 1)])
        ({1}, [0, 1, 2])
    """
    leaving: list[list[int]] = [[] for _ in range(steps)]
    for index, (origin, _) in enumerate(ends):
        leaving[origin].append(index)
    reached = {target for _, target in ends}
    back, finished, entered = set[int](), list[int](), set[int]()
    for root in sorted(range(steps), key=lambda step: step in reached):
        stack = [(root, iter(leaving[root]))] if root not in entered else []
        on_stack = {root}
        entered.add(root)
        while stack:
            step, rest = stack[-1]
            index = next(rest, -1)
            target = ends[index][1] if index >= 0 else -1
            if index < 0:
                stack.pop()
                on_stack.discard(step)
                finished.append(step)
            elif target in on_stack:
                back.add(index)
            elif target not in entered:
                entered.add(target)
                on_stack.add(target)
                stack.append((target, iter(leaving[target])))
    layer = [0] * steps
    for step in reversed(finished):
        for index in leaving[step]:
            if index not in back:
                layer[ends[index][1]] = max(layer[ends[index][1]], layer[step] + 1)
    return back, layer


def ordered(net: Net) -> list[list[int]]:
    """The vertices of each layer from top to bottom, with as few crossings as the sweeps come upon.

    Without a reason to do otherwise, steps keep the order of their numbers.

    Example:
        >>> ordered(Net([40] * 4, [(0, 3), (1, 2)], [0, 0], [False, False]))   # not crossed: 3 before 2
        [[0, 1], [3, 2]]
    """
    order: list[list[int]] = [[] for _ in range(max(net.layer, default=-1) + 1)]
    for vertex in sorted(range(len(net.layer)), key=lambda vertex: net.part[vertex]):
        order[net.layer[vertex]].append(vertex)
    best, fewest = order, -1
    for sweep in range(_SWEEPS):
        order = [list(column) for column in order]
        rightwards = sweep % 2 == 0
        for column in range(1, len(order)) if rightwards else range(len(order) - 2, -1, -1):
            places = _places(order[column - 1 if rightwards else column + 1])
            order[column] = _by_neighbours(net, order[column], places, rightwards)
        _swap_neighbours(net, order)
        crossings = sum(_crossings(net, left, right) for left, right in pairwise(order))
        if crossings < fewest or fewest < 0:
            best, fewest = order, crossings
        if fewest == 0:
            break
    return best


def _by_neighbours(net: Net, column: list[int], places: Mapping[int, float], leftwards: bool) -> list[int]:
    """Sorted by the mean place of the neighbours; a vertex without neighbours there stays where it is."""
    seen = {vertex: net.seen(vertex, places, leftwards) for vertex in column}
    means = {vertex: sum(found) / len(found) for vertex, found in seen.items() if found}
    moved = iter(sorted(means, key=lambda vertex: (net.part[vertex], means[vertex])))
    return [next(moved) if vertex in means else vertex for vertex in column]


def _swap_neighbours(net: Net, order: list[list[int]]) -> None:
    """Swap each two neighbours in a layer whose wires cross less the other way round."""
    for number, column in enumerate(order):
        sides = [(_places(order[number - 1]), True)] if number else []
        if number + 1 < len(order):
            sides.append((_places(order[number + 1]), False))
        for place in range(len(column) - 1):
            a, b = column[place : place + 2]
            pairs = [
                (x, y)
                for places, leftwards in sides
                for x in net.seen(a, places, leftwards)
                for y in net.seen(b, places, leftwards)
            ]
            if sum(x > y for x, y in pairs) > sum(x < y for x, y in pairs) and net.part[a] == net.part[b]:
                column[place : place + 2] = [b, a]


def _crossings(net: Net, left: list[int], right: list[int]) -> int:
    """How many pairs of the wires between two layers cross."""
    places, targets = _places(left), _places(right)
    wires = [wire for vertex in left for wire in net.lower[vertex]]
    crossings, passed = 0, list[float]()
    for _, target in sorted((places[w.origin] + net.fraction(w), targets[w.target]) for w in wires):
        crossings += len(passed) - bisect_right(passed, target)
        insort(passed, target)
    return crossings


def _places(column: Iterable[int]) -> dict[int, float]:
    return {vertex: float(place) for place, vertex in enumerate(column)}


def _parts(vertices: int, ends: Iterable[tuple[int, int]]) -> list[int]:
    """The smallest vertex that each vertex is connected with."""
    part = list(range(vertices))

    def smallest(vertex: int) -> int:
        while part[vertex] != vertex:
            part[vertex] = part[part[vertex]]
            vertex = part[vertex]
        return vertex

    for a, b in ends:
        low, high = sorted((smallest(a), smallest(b)))
        part[high] = low
    return [smallest(vertex) for vertex in range(vertices)]
