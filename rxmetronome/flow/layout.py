"""Where the steps and edges of a flow are drawn: a layered layout from left to right, geometry without any text.

`placing` says which layer a step is in and in which order, `straightening` how high; here are the columns and the
curves. An edge bends only between two layers, where there are no boxes, and passes a layer at a height of its own,
so it runs through no foreign box. What closes a cycle goes back beneath everything.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from rxmetronome.flow.placing import Net, ordered
from rxmetronome.flow.straightening import EDGE_GAP, middles

MARGIN = 24.0
LABEL_HEIGHT = 14.0
_PORT_STEP = 12.0
_CORNER = 10.0  # the radius where an edge that goes back turns
_GAP, _WIDE_GAP = 52.0, 120.0


class Edge(msgspec.Struct, frozen=True):
    """An edge of a flow: from a port of one step to another step, both by name."""

    origin: str
    port: str
    target: str


class Point(NamedTuple):
    """A place in the drawing, in pixels from its top left corner."""

    x: float
    y: float


class Curve(NamedTuple):
    """A cubic curve from where the one before it ended."""

    first: Point
    second: Point
    end: Point


class Box(msgspec.Struct, frozen=True):
    """The place of a step; `x` and `y` are its top left corner, in pixels."""

    name: str
    x: float
    y: float
    width: float
    height: float


class Route(msgspec.Struct, frozen=True):
    """The way of an edge, for a drawing to stroke and to put a label on.

    Args:
        edge: The edge as it was given.
        start: Where it leaves its origin's box.
        curves: The way from there; the last curve ends on the target's box, running to the right.
        label: The middle of the place that is free for a label.
        back: Whether the edge closes a cycle, and so runs from right to left, beneath everything.
    """

    edge: Edge
    start: Point
    curves: tuple[Curve, ...]
    label: Point
    back: bool

    @property
    def end(self) -> Point:
        """Where it arrives at its target's box."""
        return self.curves[-1].end

    def points(self, per_curve: int = 8) -> list[Point]:
        """The start, then `per_curve` points along each curve, its end among them."""
        found, here = [self.start], self.start
        for curve in self.curves:
            found += [_along(here, curve, step / per_curve) for step in range(1, per_curve + 1)]
            here = curve.end
        return found


class Layout(msgspec.Struct, frozen=True):
    """Where everything is: boxes and routes in the order they were given, and the size of the whole, in pixels."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    routes: tuple[Route, ...]


def lay_out(
    sizes: Mapping[str, tuple[float, float]], edges: Sequence[Edge], label_widths: Mapping[str, float] | None = None
) -> Layout:
    """Place the steps of a flow and the edges between them. The same arguments give the same layout.

    Args:
        sizes: Width and height of each step's box in pixels, by the step's name, in the order of definition.
        edges: Edges between those steps. Cycles, edges from a step to itself and edges given twice are placed too.
        label_widths: How wide the label on the edges of a port is, in pixels, by port; 0 where a port is missing.

    Returns:
        Boxes that do not overlap, and routes that touch no box but the two they connect.

    Raises:
        KeyError: If an edge names a step that has no size.

    Example:
        >>> layout = lay_out({"beat": (80, 40), "file": (60, 40)}, [Edge("beat", "out", "file")])
        >>> [(box.name, box.x, box.y) for box in layout.boxes], layout.routes[0].start, layout.routes[0].end
        ([('beat', 24.0, 24.0), ('file', 156.0, 24.0)], Point(x=104.0, y=44.0), Point(x=156.0, y=44.0))
    """
    names = list(sizes)
    if not names:
        return Layout(2 * MARGIN, 2 * MARGIN, (), ())
    number = {name: index for index, name in enumerate(names)}
    ends = [(number[edge.origin], number[edge.target]) for edge in edges]
    widths = [float(width) for width, _ in sizes.values()]
    heights = [float(height) for _, height in sizes.values()]
    labels = [(label_widths or {}).get(edge.port, 0.0) for edge in edges]
    net = Net(heights, ends, _exits(heights, edges, ends), _weak(edges))
    order = ordered(net)
    rows = middles(net, order)
    top = min(row - height / 2 for row, height in zip(rows, net.heights, strict=True)) - MARGIN
    rows = [row - top for row in rows]
    bottom = max(row + height / 2 for row, height in zip(rows, net.heights, strict=True))
    lefts, rights = _columns(net, order, rows, widths, labels)
    boxes = tuple(
        Box(name, lefts[net.layer[step]], rows[step] - heights[step] / 2, widths[step], heights[step])
        for step, name in enumerate(names)
    )

    routes: list[Route] = []
    for index, (origin, target) in enumerate(ends):
        column = net.layer[origin]
        start = Point(lefts[column] + widths[origin], rows[origin] + net.exits[index])
        if index in net.back:
            bottom += EDGE_GAP + (LABEL_HEIGHT if labels[index] else 0.0)
            end = Point(lefts[net.layer[target]], rows[target])
            lane = sum(route.back for route in routes)
            curves = _beneath(start, rights[column], bottom, end, 10.0 + 5 * (lane % 3))
            places = [Point((rights[column] + end.x) / 2, bottom)]
        else:
            stops = [Point(lefts[net.layer[wire.target]], rows[wire.target]) for wire in net.ways[index]]
            curves = _between(start, stops, rights[column:])
            places = [_along(curves[0].end, curves[1], share) for share in (0.5, 0.4, 0.6, 0.3, 0.7)]
        taken = [(route.label, width) for route, width in zip(routes, labels, strict=False) if width]
        label = next((place for place in places if _is_free(place, labels[index], taken)), places[0])
        routes.append(Route(edges[index], start, tuple(curves), label, index in net.back))
    return Layout(rights[-1] + MARGIN, bottom + MARGIN, boxes, tuple(routes))


def _rank(port: str) -> int:
    return {"out": 0, "err": 2}.get(port, 1)


def _weak(edges: Sequence[Edge]) -> list[bool]:
    """Whether another port of the same step goes before: `out` runs straight if it can, `err` gives way."""
    first: dict[str, int] = {}
    for edge in edges:
        first[edge.origin] = min(_rank(edge.port), first.get(edge.origin, 2))
    return [_rank(edge.port) > first[edge.origin] for edge in edges]


def _exits(heights: Sequence[float], edges: Sequence[Edge], ends: Sequence[tuple[int, int]]) -> list[float]:
    """How far below the middle of its step each edge leaves: `out` in the middle, `err` last."""
    ports: dict[int, list[str]] = defaultdict(list)
    for edge, (origin, _) in zip(edges, ends, strict=True):
        if edge.port not in ports[origin]:
            ports[origin].append(edge.port)
    exits: dict[tuple[int, str], float] = {}
    for origin, used in ports.items():
        used.sort(key=lambda port: (1, 0, 2)[_rank(port)])
        middle = float(used.index("out")) if "out" in used else (len(used) - 1) / 2
        farthest = max(middle, len(used) - 1 - middle, 1.0)
        step = min(_PORT_STEP, heights[origin] / 2 * 0.8 / farthest)
        exits |= {(origin, port): (place - middle) * step for place, port in enumerate(used)}
    return [exits[origin, edge.port] for edge, (origin, _) in zip(edges, ends, strict=True)]


def _columns(
    net: Net,
    order: list[list[int]],
    rows: Sequence[float],
    widths: Sequence[float],
    labels: Sequence[float],
) -> tuple[list[float], list[float]]:
    """Left and right of each layer; the gap after it has room for its steepest curve and its widest label."""
    gaps = [_GAP] * len(order)
    for wire in (wire for way in net.ways for wire in way):
        column = net.layer[wire.origin]
        climb = abs(rows[wire.target] - rows[wire.origin] - wire.exit)
        gaps[column] = max(gaps[column], min(_WIDE_GAP, 40 + climb / 4))
    for way, label in zip(net.ways, labels, strict=True):
        if way:
            column = net.layer[way[0].origin]
            gaps[column] = max(gaps[column], label + 40)
    lefts, rights = [MARGIN], list[float]()
    for vertices, gap in zip(order, gaps, strict=True):
        rights.append(lefts[-1] + max((widths[vertex] for vertex in vertices if vertex < net.steps), default=0.0))
        lefts.append(rights[-1] + gap)
    return lefts, rights


def _between(start: Point, stops: Sequence[Point], rights: Sequence[float]) -> list[Curve]:
    """Level through each layer, and an S between two."""
    curves, here = list[Curve](), start
    for stop, right in zip(stops, rights, strict=False):
        leaves = Point(right, here.y)
        curves += [_straight(here, leaves), Curve(*_s_controls(leaves, stop), stop)]
        here = stop
    return curves


def _beneath(start: Point, right: float, bottom: float, end: Point, aside: float) -> list[Curve]:
    """Out to the right, down, back to the left beneath everything, up, and in from the left."""
    corners = [
        Point(right + aside, start.y),
        Point(right + aside, bottom),
        Point(end.x - aside, bottom),
        Point(end.x - aside, end.y),
    ]
    curves, here = list[Curve](), start
    for corner, after in zip(corners, [*corners[1:], end], strict=True):
        into, out = _short_of(corner, here), _short_of(corner, after)
        curves += [_straight(here, into), Curve(_middle(into, corner), _middle(corner, out), out)]
        here = out
    return [*curves, _straight(here, end)]


def _short_of(corner: Point, other: Point) -> Point:
    """The point where the curve around a corner begins, on the way from another one, straight above or beside."""
    x, y = other.x - corner.x, other.y - corner.y
    share = min(0.5, _CORNER / (abs(x) + abs(y)))
    return Point(corner.x + x * share, corner.y + y * share)


def _middle(a: Point, b: Point) -> Point:
    return Point((a.x + b.x) / 2, (a.y + b.y) / 2)


def _straight(start: Point, end: Point) -> Curve:
    return Curve(start, end, end)


def _s_controls(start: Point, end: Point) -> tuple[Point, Point]:
    """The control points of a curve that leaves and arrives level."""
    middle = (start.x + end.x) / 2
    return Point(middle, start.y), Point(middle, end.y)


def _along(start: Point, curve: Curve, share: float) -> Point:
    """The point of a cubic curve at a share of its parameter, 0 at its start and 1 at its end."""
    rest = 1 - share
    weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
    corners = (start, *curve)
    x = sum(weight * corner.x for weight, corner in zip(weights, corners, strict=True))
    y = sum(weight * corner.y for weight, corner in zip(weights, corners, strict=True))
    return Point(x, y)


def _is_free(place: Point, width: float, taken: Sequence[tuple[Point, float]]) -> bool:
    """Whether a label of this width, with its middle there, covers none of the labels placed before."""
    return not any(
        abs(place.x - other.x) < (width + wide) / 2 and abs(place.y - other.y) < LABEL_HEIGHT
        for other, wide in taken
        if wide and width
    )
