"""Geometry: the laws that hold for any flow, drawn by Hypothesis, and the habits one sees at a glance."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rxmetronome.flow.layout import LABEL_HEIGHT, Box, Edge, Layout, Point, lay_out

PORTS = st.sampled_from(["out", "err", "overflow", "late"])


@st.composite
def flows(draw: st.DrawFn, *, cyclic: bool) -> tuple[dict[str, tuple[float, float]], list[Edge]]:
    steps = draw(st.integers(1, 30))
    heights, widths = st.integers(20, 60), st.integers(40, 280)
    sizes = {f"s{n}": (float(draw(widths)), float(draw(heights))) for n in range(steps)}
    number = st.integers(0, steps - 1)
    edges = []
    for a, b, port in draw(st.lists(st.tuples(number, number, PORTS), max_size=45)):
        if cyclic or a != b:
            origin, target = (a, b) if cyclic else (min(a, b), max(a, b))
            edges.append(Edge(f"s{origin}", port, f"s{target}"))
    return sizes, edges


WIDTHS = {"err": 24.0, "overflow": 60.0, "late": 30.0}


def boxes_of(layout: Layout) -> dict[str, Box]:
    return {box.name: box for box in layout.boxes}


def holds(box: Box, point: Point) -> bool:
    """Inside by more than a rounding error."""
    x, y = point.x - box.x, point.y - box.y
    return 1e-6 < x < box.width - 1e-6 and 1e-6 < y < box.height - 1e-6


def overlap(a: Box, b: Box) -> bool:
    return a.x < b.x + b.width and b.x < a.x + a.width and a.y < b.y + b.height and b.y < a.y + a.height


def chain(*names: str, port: str = "out") -> list[Edge]:
    return [Edge(a, port, b) for a, b in pairwise(names)]


def sizes_of(names: str, width: float = 80.0) -> dict[str, tuple[float, float]]:
    return dict.fromkeys(names.split(), (width, 40.0))


@given(flows(cyclic=True))
@settings(max_examples=60, deadline=None)
def test_no_two_boxes_overlap_and_each_keeps_its_size(flow: tuple[dict[str, tuple[float, float]], list[Edge]]) -> None:
    sizes, edges = flow
    layout = lay_out(sizes, edges, WIDTHS)
    assert [(box.name, (box.width, box.height)) for box in layout.boxes] == list(sizes.items())
    assert [pair for pair in combinations(layout.boxes, 2) if overlap(*pair)] == []


@given(flows(cyclic=True))
@settings(max_examples=60, deadline=None)
def test_every_route_joins_its_own_boxes_and_runs_through_no_box(
    flow: tuple[dict[str, tuple[float, float]], list[Edge]],
) -> None:
    """It leaves on the right side of its origin, arrives in the middle of the left side of its target, and on its
    way is inside no box at all, whether foreign or its own."""
    sizes, edges = flow
    layout = lay_out(sizes, edges, WIDTHS)
    boxes = boxes_of(layout)
    assert [route.edge for route in layout.routes] == edges
    for route in layout.routes:
        origin, target = boxes[route.edge.origin], boxes[route.edge.target]
        assert route.start.x == origin.x + origin.width
        assert origin.y < route.start.y < origin.y + origin.height
        assert route.end == pytest.approx((target.x, target.y + target.height / 2))
        inside = [box for box in layout.boxes for point in route.points(24) if holds(box, point)]
        assert inside == []


@given(flows(cyclic=False))
@settings(max_examples=50, deadline=None)
def test_without_a_cycle_every_route_only_ever_runs_to_the_right(
    flow: tuple[dict[str, tuple[float, float]], list[Edge]],
) -> None:
    sizes, edges = flow
    for route in lay_out(sizes, edges, WIDTHS).routes:
        assert not route.back
        xs = [round(point.x, 6) for point in route.points(12)]
        assert xs == sorted(xs)
        assert route.end.x > route.start.x


@given(flows(cyclic=True))
@settings(max_examples=50, deadline=None)
def test_everything_is_inside_the_drawing(flow: tuple[dict[str, tuple[float, float]], list[Edge]]) -> None:
    sizes, edges = flow
    layout = lay_out(sizes, edges, WIDTHS)
    points = [point for route in layout.routes for point in route.points()]
    for box in layout.boxes:
        points += [Point(box.x, box.y), Point(box.x + box.width, box.y + box.height)]
    for route in layout.routes:
        half = WIDTHS.get(route.edge.port, 0.0) / 2
        points += [Point(route.label.x - half, route.label.y - LABEL_HEIGHT / 2)]
        points += [Point(route.label.x + half, route.label.y + LABEL_HEIGHT / 2)]
    assert [p for p in points if not (0 <= p.x <= layout.width and 0 <= p.y <= layout.height)] == []


@given(flows(cyclic=True))
@settings(max_examples=30, deadline=None)
def test_the_same_flow_is_laid_out_the_same(flow: tuple[dict[str, tuple[float, float]], list[Edge]]) -> None:
    sizes, edges = flow
    assert lay_out(sizes, edges, WIDTHS) == lay_out(dict(sizes), list(edges), dict(WIDTHS))


@given(flows(cyclic=True))
@settings(max_examples=60, deadline=None)
def test_a_route_is_one_smooth_line(flow: tuple[dict[str, tuple[float, float]], list[Edge]]) -> None:
    """Where two of its curves meet, one ends in the direction in which the other begins."""
    sizes, edges = flow
    for route in lay_out(sizes, edges, WIDTHS).routes:
        points = route.points(40)
        for a, b, c in zip(points, points[1:], points[2:], strict=False):
            ahead = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y)
            assert ahead >= -1e-6, (route.edge, a, b, c)


def test_a_chain_is_a_straight_line() -> None:
    layout = lay_out(sizes_of("a b c d"), chain("a", "b", "c", "d"))
    assert len({box.y for box in layout.boxes}) == 1
    assert len({point.y for route in layout.routes for point in route.points()}) == 1


def test_failures_do_not_bend_the_way_of_the_events() -> None:
    """Each step of a chain has an `err` edge to one sink: the chain stays straight, and the sink is below it."""
    names = ["s", "p0", "p1", "p2", "p3", "end"]
    edges = chain(*names) + [Edge(name, "err", "errors") for name in names[1:-1]]
    boxes = boxes_of(lay_out(sizes_of(" ".join([*names, "errors"])), edges, WIDTHS))
    assert len({boxes[name].y for name in names}) == 1
    assert boxes["errors"].y > boxes["s"].y


def test_the_main_way_out_stays_straight_beside_other_ports() -> None:
    edges = [Edge("a", "late", "x"), Edge("a", "out", "b"), Edge("a", "err", "y")]
    layout = lay_out(sizes_of("a x b y"), edges, WIDTHS)
    boxes = boxes_of(layout)
    assert boxes["x"].y < boxes["b"].y == boxes["a"].y < boxes["y"].y
    assert [route.start.y - layout.routes[1].start.y for route in layout.routes] == [-12.0, 0.0, 12.0]


def test_a_step_stands_between_the_two_it_feeds() -> None:
    boxes = boxes_of(lay_out(sizes_of("a b c"), [Edge("a", "out", "b"), Edge("a", "out", "c")]))
    assert boxes["a"].y == (boxes["b"].y + boxes["c"].y) / 2


def test_a_long_edge_is_straight_where_it_passes_other_steps() -> None:
    """It bends only in the first gap and in the last."""
    layout = lay_out(sizes_of("a b c d e"), [*chain("a", "b", "c", "d", "e"), Edge("a", "out", "e")])
    heights = [curve.end.y for curve in layout.routes[-1].curves]
    assert len(set(heights[1:-1])) == 1


def test_steps_that_nothing_connects_keep_to_themselves() -> None:
    """Of two unconnected flows, all of the first is above all of the second."""
    edges = [Edge("a", "out", "b"), Edge("a", "out", "c"), Edge("x", "out", "y"), Edge("x", "out", "z")]
    boxes = boxes_of(lay_out(sizes_of("a x b y c z"), edges))
    assert max(boxes[name].y for name in "abc") < min(boxes[name].y for name in "xyz")


def test_an_edge_that_closes_a_cycle_goes_back_beneath_all_boxes() -> None:
    layout = lay_out(sizes_of("a b"), [Edge("a", "out", "b"), Edge("b", "out", "a"), Edge("b", "err", "b")])
    assert [route.back for route in layout.routes] == [False, True, True]
    bottom = max(box.y + box.height for box in layout.boxes)
    assert all(route.label.y > bottom for route in layout.routes if route.back)


def test_labels_do_not_cover_each_other() -> None:
    """Ten edges leave one port side by side; their labels find ten places."""
    names = [f"t{n}" for n in range(10)]
    layout = lay_out(sizes_of(" ".join(["a", *names])), [Edge("a", "err", name) for name in names], WIDTHS)
    labels = [route.label for route in layout.routes]
    covering = [
        (a, b) for a, b in combinations(labels, 2) if abs(a.x - b.x) < WIDTHS["err"] and abs(a.y - b.y) < LABEL_HEIGHT
    ]
    assert covering == []


def test_a_wide_label_widens_the_gap_it_stands_in() -> None:
    for width in (10.0, 200.0):
        layout = lay_out(sizes_of("a b"), [Edge("a", "late", "b")], {"late": width})
        assert layout.boxes[1].x - (layout.boxes[0].x + layout.boxes[0].width) >= width + 40


def test_a_flow_without_steps_is_a_small_empty_drawing() -> None:
    assert lay_out({}, []) == Layout(48.0, 48.0, (), ())


def test_a_chain_of_a_thousand_steps_is_laid_out() -> None:
    names = [f"s{n}" for n in range(1000)]
    layout = lay_out(sizes_of(" ".join(names)), chain(*names))
    assert len({box.y for box in layout.boxes}) == 1


def test_an_edge_to_a_step_without_a_size_is_refused() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        lay_out(sizes_of("a"), [Edge("a", "out", "nowhere")])
