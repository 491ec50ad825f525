"""Place the steps and edges of a flow from left to right: geometry without any text.

A step's layer is the longest path to it. Within a layer, steps are sorted by the mean position of their neighbours
(Sugiyama, Tagawa and Toda, 1981) and stand as near to the heights of their neighbours as their order allows. An edge
that passes other steps runs level in a lane between, above or beneath their boxes, and bends only in the gaps between
two layers. An edge that closes a cycle goes back beneath everything.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from operator import itemgetter
from statistics import fmean
from typing import NamedTuple, TypeAlias

import msgspec

MARGIN = 24.0
LABEL_HEIGHT = 14.0
_BOX_GAP = 20.0
_LANE_GAP = 16.0  # between two lanes; a label fits
_PART_GAP = 40.0
_PORT_STEP = 12.0
_TURN = 30.0  # how far an edge that goes back bends out
_COLUMN_GAP, _WIDE_COLUMN_GAP = 52.0, 120.0
_SWEEPS = 4  # how often each layer is sorted
_CROSSING = 150.0  # pixels up and down that one crossing less is worth


class Edge(msgspec.Struct, frozen=True):
    """Name an edge of a flow: from a port of one step to another step."""

    origin: str
    port: str
    target: str


class XY(NamedTuple):
    """Locate a point, in pixels from the drawing's top left corner."""

    x: float
    y: float


class Curve(NamedTuple):
    """Continue a way by a cubic curve from the end of the one before."""

    first: XY
    second: XY
    end: XY


class Box(msgspec.Struct, frozen=True):
    """Place a step; `x` and `y` are its top left corner, in pixels."""

    name: str
    x: float
    y: float
    width: float
    height: float


class Route(msgspec.Struct, frozen=True):
    """Describe the way of an edge: from its origin's box along curves, of which the last enters the target's box.

    `label` is the middle of the place that is free for a label. An edge that closes a cycle goes `back`, beneath
    everything.
    """

    edge: Edge
    start: XY
    curves: tuple[Curve, ...]
    label: XY
    back: bool

    @property
    def end(self) -> XY:
        """Return where it arrives at its target's box."""
        return self.curves[-1].end


class Layout(msgspec.Struct, frozen=True):
    """Hold boxes and routes in the order they were given, and the size of the whole, in pixels."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    routes: tuple[Route, ...]


_Plan: TypeAlias = tuple[float, int, dict[str, float], dict[int, float]]
"""The cost of an order, its crossings, and where it has the middles of steps and the lanes of edges."""


class _LayoutWire(NamedTuple):
    """Hold how far below its origin's middle an edge leaves, and whether it gives way to another port of the origin."""

    origin: str
    target: str
    exit: float
    weak: bool


def lay_out(
    sizes: Mapping[str, tuple[float, float]], edges: Sequence[Edge], label_widths: Mapping[str, float] | None = None
) -> Layout:
    """Place the steps of a flow and the edges between them. The same arguments give the same layout.

    Args:
        sizes: Width and height of each step's box in pixels, by the step's name, in the order of definition.
        edges: Edges between those steps. Cycles, edges from a step to itself and edges given twice are placed too.
        label_widths: How wide the label on the edges of a port is, in pixels, by port; 0 where a port is missing.

    Returns:
        Boxes that do not overlap, routes that touch no box but the two they connect, and for each label a place
        where it covers neither a box nor another label.

    Raises:
        KeyError: If an edge names a step that has no size.

    Example:
        >>> layout = lay_out({"beat": (80, 40), "file": (60, 40)}, [Edge("beat", "out", "file")])
        >>> [(box.name, box.x, box.y) for box in layout.boxes], layout.routes[0].start, layout.routes[0].end
        ([('beat', 24.0, 24.0), ('file', 156.0, 24.0)], XY(x=104.0, y=44.0), XY(x=156.0, y=44.0))
    """
    if not sizes:
        return Layout(2 * MARGIN, 2 * MARGIN, (), ())
    widths = {name: float(width) for name, (width, _) in sizes.items()}
    heights = {name: float(height) for name, (_, height) in sizes.items()}
    labels = [(label_widths or {}).get(edge.port, 0.0) for edge in edges]
    back, layer = _layers(sizes, edges)
    wires = _wires(heights, edges)
    middles, lanes, bottom = dict[str, float](), dict[int, float](), MARGIN - _PART_GAP
    for part in _parts(sizes, edges):
        inside = set(part)
        own = {index: wire for index, wire in enumerate(wires) if index not in back and wire.origin in inside}
        _, _, its_middles, its_lanes = _best_plan(part, layer, own, heights)
        top = min([its_middles[name] - heights[name] / 2 for name in part] + [*its_lanes.values()])
        shift = bottom + _PART_GAP - top
        middles |= {name: middle + shift for name, middle in its_middles.items()}
        lanes |= {index: lane + shift for index, lane in its_lanes.items()}
        bottom = max([middles[name] + heights[name] / 2 for name in part] + [lanes[index] for index in its_lanes])

    gaps = [_COLUMN_GAP] * (max(layer.values()) + 1)
    for index, wire in enumerate(wires):
        if index not in back:
            first, last = layer[wire.origin], layer[wire.target] - 1
            lane = lanes.get(index, middles[wire.target])
            climbs = abs(lane - middles[wire.origin] - wire.exit), abs(middles[wire.target] - lane)
            for column, climb in zip((first, last), climbs, strict=True):
                gaps[column] = max(gaps[column], min(_WIDE_COLUMN_GAP, 40 + climb / 4))
            gaps[first] = max(gaps[first], labels[index] + 40)
    lefts, rights = [MARGIN], list[float]()
    for number, gap in enumerate(gaps):
        rights.append(lefts[-1] + max(widths[name] for name in sizes if layer[name] == number))
        lefts.append(rights[-1] + gap)

    boxes = tuple(
        Box(name, lefts[layer[name]], middles[name] - heights[name] / 2, widths[name], heights[name]) for name in sizes
    )
    taken = list(boxes)
    routes = dict[int, Route]()
    for index in sorted(range(len(edges)), key=back.__contains__):
        origin, target, label = edges[index].origin, edges[index].target, labels[index]
        first, last = layer[origin], layer[target] - 1
        start = XY(lefts[first] + widths[origin], middles[origin] + wires[index].exit)
        end = XY(lefts[last + 1], middles[target])
        if index in back:
            bottom += _LANE_GAP + (LABEL_HEIGHT if label else 0.0)
            curves = _beneath(start, rights[first], bottom, end)
            places = [XY(max((rights[first] + end.x) / 2, MARGIN + label / 2), bottom)]
        else:
            curves = _between(start, end, lanes.get(index), rights[first], lefts[first + 1], rights[last])
            places = [_along(curves[0].end, curves[1], share) for share in (0.5, 0.4, 0.6, 0.3, 0.7)]
            places = [place for place in places if abs(place.x - places[0].x) <= gaps[first] / 2 - label / 2 - 2]
            places += [XY(lefts[passed] + label / 2, curves[2].end.y) for passed in range(first + 1, last + 1)]
        place = _free(places, label, taken)
        bottom = max(bottom, place.y)
        routes[index] = Route(edges[index], start, tuple(curves), place, index in back)
    right = max(area.x + area.width for area in taken)
    return Layout(right + MARGIN, bottom + MARGIN, boxes, tuple(routes[index] for index in range(len(edges))))


def _rank(port: str) -> int:
    return {"out": 0, "err": 2}.get(port, 1)


def _wires(heights: Mapping[str, float], edges: Sequence[Edge]) -> list[_LayoutWire]:
    """Give each port its place on the right side of its step: `out` in the middle, `err` last."""
    ports: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        if edge.port not in ports[edge.origin]:
            ports[edge.origin].append(edge.port)
    exits: dict[tuple[str, str], float] = {}
    for origin, used in ports.items():
        used.sort(key=lambda port: (1, 0, 2)[_rank(port)])
        middle = float(used.index("out")) if "out" in used else (len(used) - 1) / 2
        farthest = max(middle, len(used) - 1 - middle, 1.0)
        step = min(_PORT_STEP, heights[origin] / 2 * 0.8 / farthest)
        exits |= {(origin, port): (place - middle) * step for place, port in enumerate(used)}
    return [
        _LayoutWire(e.origin, e.target, exits[e.origin, e.port], _rank(e.port) > min(map(_rank, ports[e.origin])))
        for e in edges
    ]


def _layers(names: Iterable[str], edges: Sequence[Edge]) -> tuple[set[int], dict[str, int]]:
    """Find the edges to leave out for no cycle to remain, and each step's layer.

    Steps that nothing reaches are looked at first, then the others in order, so that of a cycle behind a source
    the edge that goes back to the beginning is the one left out.
    """
    leaving: dict[str, list[int]] = {name: [] for name in names}
    for index, edge in enumerate(edges):
        leaving[edge.origin].append(index)
    untried = {name: iter(indexes) for name, indexes in leaving.items()}
    reached = {edge.target for edge in edges}
    back, finished, entered = set[int](), list[str](), set[str]()
    for root in sorted(leaving, key=reached.__contains__):
        path = [] if root in entered else [root]
        while path:
            entered.add(path[-1])
            for index in untried[path[-1]]:
                if edges[index].target in path:
                    back.add(index)
                elif edges[index].target not in entered:
                    path.append(edges[index].target)
                    break
            else:
                finished.append(path.pop())
    layer = dict.fromkeys(leaving, 0)
    for name in reversed(finished):
        for index in leaving[name]:
            if index not in back:
                layer[edges[index].target] = max(layer[edges[index].target], layer[name] + 1)
    return back, layer


def _parts(names: Iterable[str], edges: Sequence[Edge]) -> list[list[str]]:
    """Split the steps into parts that no edge connects, each in the order of definition."""
    part = {name: [name] for name in names}
    for edge in edges:
        small, large = sorted((part[edge.origin], part[edge.target]), key=len)
        if small is not large:
            large += small
            part |= dict.fromkeys(small, large)
    order = {name: number for number, name in enumerate(part)}
    return [sorted(found, key=order.__getitem__) for found in {id(found): found for found in part.values()}.values()]


def _best_plan(
    part: Sequence[str], layer: Mapping[str, int], wires: Mapping[int, _LayoutWire], heights: Mapping[str, float]
) -> _Plan:
    """Keep the order of definition unless edges cross: then sort each layer by the mean place of its neighbours.

    It is sorted to and fro, and the best of these orders is kept. A step without neighbours stays where it is.
    """
    columns: list[list[str]] = [[] for _ in range(max(layer[name] for name in part) + 1)]
    for name in part:
        columns[layer[name]].append(name)
    plans = [_plan(columns, layer, wires, heights)]
    for sweep in range(_SWEEPS if plans[0][1] else 0):
        for column in columns if sweep % 2 == 0 else reversed(columns):
            place, seen = _places(columns), defaultdict[str, list[float]](list)
            for wire in wires.values():
                leaves = wire.exit / (heights[wire.origin] or 1.0)
                if sweep % 2 == 0:
                    seen[wire.target].append(place[wire.origin] + leaves)
                else:
                    seen[wire.origin].append(place[wire.target] - leaves)
            moved = iter(sorted((name for name in column if name in seen), key=lambda name: fmean(seen[name])))
            column[:] = [next(moved) if name in seen else name for name in column]
        plans.append(_plan(columns, layer, wires, heights))
    return min(plans, key=itemgetter(0))


def _places(columns: Iterable[Sequence[str]]) -> dict[str, float]:
    """Number each layer's steps from top to bottom, 0 in its middle."""
    return {name: number - (len(column) - 1) / 2 for column in columns for number, name in enumerate(column)}


def _plan(
    columns: list[list[str]], layer: Mapping[str, int], wires: Mapping[int, _LayoutWire], heights: Mapping[str, float]
) -> _Plan:
    """Place the steps of each layer in this order, and choose the height at which each edge passes other layers.

    Such a lane keeps clear of boxes and of other lanes. Short ones choose first, and each chooses the one that costs
    least: its way up and down, and the edges it crosses.
    """
    middles = _middles(columns, wires.values(), heights)
    blocked = [
        (layer[name], layer[name], at - (heights[name] + _BOX_GAP) / 2, at + (heights[name] + _BOX_GAP) / 2)
        for name, at in middles.items()
    ]
    pieces = defaultdict[int, list[tuple[float, float]]](list)
    lanes, cost, crossings = dict[int, float](), 0.0, 0
    for index in sorted(wires, key=lambda index: layer[wires[index].target] - layer[wires[index].origin]):
        wire = wires[index]
        start, end = middles[wire.origin] + wire.exit, middles[wire.target]
        first, last = layer[wire.origin], layer[wire.target] - 1
        passed = last - first
        openings = _openings((top, low) for a, z, top, low in blocked if a <= last and z > first) if passed else []
        found = []
        for lane in {max(high, min(low, wish)) for high, low in openings for wish in (start, end)} or {end}:
            way = list(pairwise([start, *[lane] * passed, end]))
            crossed = sum((a - c) * (b - d) < 0 for gap, (a, b) in enumerate(way, first) for c, d in pieces[gap])
            climbed = sum(abs(a - b) for a, b in way)
            found.append((climbed + crossed * _CROSSING, crossed, abs(lane - start), lane, way))
        cheapest, crossed, _, lane, way = min(found)
        cost, crossings = cost + cheapest, crossings + crossed
        for gap, piece in enumerate(way, first):
            pieces[gap].append(piece)
        if passed:
            lanes[index] = lane
            blocked.append((first + 1, last, lane - _LANE_GAP, lane + _LANE_GAP))
    return cost, crossings, middles, lanes


def _openings(areas: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Yield what no area covers, from top to bottom; where two areas touch, a point."""
    high = -math.inf
    for top, low in sorted(areas):
        if top > high - 0.01:
            yield high, top
        high = max(high, low)
    yield high, math.inf


def _middles(
    columns: Sequence[Sequence[str]], wires: Iterable[_LayoutWire], heights: Mapping[str, float]
) -> dict[str, float]:
    """Bring each step to the mean height of its neighbours, layer by layer, first to the right, then to the left.

    A step listens to the edges that give way only where it has no others, and then gives way itself.
    """
    before, after = defaultdict[str, list[_LayoutWire]](list), defaultdict[str, list[_LayoutWire]](list)
    for wire in wires:
        before[wire.target].append(wire)
        after[wire.origin].append(wire)
    middles = {name: place * 60 for name, place in _places(columns).items()}
    for rightwards in (True, False) * 2:
        for column in columns if rightwards else reversed(columns):
            wishes = []
            for name in column:
                near = before[name] if rightwards else after[name]
                strong = [wire for wire in near if not wire.weak]
                seen = [
                    middles[wire.origin] + wire.exit if rightwards else middles[wire.target] - wire.exit
                    for wire in strong or near
                ]
                wishes.append((fmean(seen) if seen else middles[name], bool(strong)))
            middles |= zip(column, _apart(wishes, [heights[name] for name in column]), strict=True)
    return {name: round(middle, 2) for name, middle in middles.items()}


def _apart(wishes: Sequence[tuple[float, bool]], heights: Sequence[float]) -> list[float]:
    """Move the boxes of a layer as little as possible for none to overlap: pool adjacent violators.

    Boxes that would overlap form a block, which stands at the mean of what its boxes wish; those without a firm
    wish count only in a block of their kind.
    """
    offsets = [0.0]
    for above, below in pairwise(heights):
        offsets.append(offsets[-1] + (above + below) / 2 + _BOX_GAP)
    blocks: list[list[tuple[float, bool]]] = []
    for (wish, firm), offset in zip(wishes, offsets, strict=True):
        blocks.append([(wish - offset, firm)])
        while len(blocks) > 1 and _mean_wish(blocks[-2]) > _mean_wish(blocks[-1]):
            blocks[-2:] = [blocks[-2] + blocks[-1]]
    places = [_mean_wish(block) for block in blocks for _ in block]
    return [place + offset for place, offset in zip(places, offsets, strict=True)]


def _mean_wish(block: Sequence[tuple[float, bool]]) -> float:
    return fmean([wish for wish, firm in block if firm] or [wish for wish, _ in block])


def _free(places: Sequence[XY], width: float, taken: list[Box]) -> XY:
    """Take the first place where a label covers nothing, or go down from the first one until it does not."""
    if not width:
        return places[0]
    for x, y in places:
        if not any(_overlap(other, x, y, width) for other in taken):
            break
    else:
        x, y = places[0]
        while below := [other.y + other.height for other in taken if _overlap(other, x, y, width)]:
            y = min(below) + 1 + LABEL_HEIGHT / 2
    taken.append(Box("", x - width / 2, y - LABEL_HEIGHT / 2, width, LABEL_HEIGHT))
    return XY(x, y)


def _overlap(box: Box, x: float, y: float, width: float) -> bool:
    """Return True if a label with its middle there covers a part of a box."""
    is_beside = abs(box.x + box.width / 2 - x) >= (box.width + width) / 2
    return not is_beside and abs(box.y + box.height / 2 - y) < (box.height + LABEL_HEIGHT) / 2


def _between(start: XY, end: XY, lane: float | None, right: float, left: float, last: float) -> list[Curve]:
    """Run level to the right of the own layer, then in an S to the target, or to a lane and in another S from there."""
    leaves = XY(right, start.y)
    if lane is None:
        return [_straight(start, leaves), _s(leaves, end)]
    enters, goes = XY(left, lane), XY(last, lane)
    return [_straight(start, leaves), _s(leaves, enters), _straight(enters, goes), _s(goes, end)]


def _beneath(start: XY, right: float, bottom: float, end: XY) -> list[Curve]:
    """Turn down right of the own layer, run back to the left beneath everything, and turn up to the target."""
    leaves, low, far = XY(right, start.y), XY(right, bottom), XY(end.x, bottom)
    down = Curve(XY(right + _TURN, start.y), XY(right + _TURN, bottom), low)
    up = Curve(XY(end.x - _TURN, bottom), XY(end.x - _TURN, end.y), end)
    return [_straight(start, leaves), down, _straight(low, far), up]


def _straight(start: XY, end: XY) -> Curve:
    return Curve(start, end, end)


def _s(start: XY, end: XY) -> Curve:
    """Return the curve that leaves and arrives level."""
    middle = (start.x + end.x) / 2
    return Curve(XY(middle, start.y), XY(middle, end.y), end)


def _along(start: XY, curve: Curve, share: float) -> XY:
    """Return the point of a cubic curve at a share of its parameter, 0 at its start and 1 at its end."""
    rest = 1 - share
    weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
    corners = (start, *curve)
    x = sum(weight * corner.x for weight, corner in zip(weights, corners, strict=True))
    y = sum(weight * corner.y for weight, corner in zip(weights, corners, strict=True))
    return XY(x, y)
