"""Geometry: the laws that hold for any flow, drawn by Hypothesis, and the habits one sees at a glance."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rxmetronome.drawing.layout import LABEL_HEIGHT, XY, Box, Edge, Layout, Route, lay_out

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


def points_of(route: Route, per_curve: int = 8) -> list[XY]:
    """Return the start of a route, then points along each of its cubic curves, the end of each among them."""
    found = [route.start]
    for curve in route.curves:
        here = found[-1]
        for t in (step / per_curve for step in range(1, per_curve + 1)):
            weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
            corners = (here, *curve)
            found.append(XY(*(sum(w * c[axis] for w, c in zip(weights, corners, strict=True)) for axis in (0, 1))))
    return found


def holds(box: Box, point: XY) -> bool:
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
        inside = [box for box in layout.boxes for point in points_of(route, 24) if holds(box, point)]
        assert inside == []


@given(flows(cyclic=False))
@settings(max_examples=50, deadline=None)
def test_without_a_cycle_every_route_only_ever_runs_to_the_right(
    flow: tuple[dict[str, tuple[float, float]], list[Edge]],
) -> None:
    sizes, edges = flow
    for route in lay_out(sizes, edges, WIDTHS).routes:
        assert not route.back
        xs = [round(point.x, 6) for point in points_of(route, 12)]
        assert xs == sorted(xs)
        assert route.end.x > route.start.x


@given(flows(cyclic=True))
@settings(max_examples=50, deadline=None)
def test_everything_is_inside_the_drawing(flow: tuple[dict[str, tuple[float, float]], list[Edge]]) -> None:
    sizes, edges = flow
    layout = lay_out(sizes, edges, WIDTHS)
    points = [point for route in layout.routes for point in points_of(route)]
    for box in layout.boxes:
        points += [XY(box.x, box.y), XY(box.x + box.width, box.y + box.height)]
    for route in layout.routes:
        half = WIDTHS.get(route.edge.port, 0.0) / 2
        points += [XY(route.label.x - half, route.label.y - LABEL_HEIGHT / 2)]
        points += [XY(route.label.x + half, route.label.y + LABEL_HEIGHT / 2)]
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
        points = points_of(route, 40)
        for a, b, c in zip(points, points[1:], points[2:], strict=False):
            ahead = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y)
            assert ahead >= -1e-6, (route.edge, a, b, c)


def test_a_chain_is_a_straight_line() -> None:
    layout = lay_out(sizes_of("a b c d"), chain("a", "b", "c", "d"))
    assert len({box.y for box in layout.boxes}) == 1
    assert len({point.y for route in layout.routes for point in points_of(route)}) == 1


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


LAWS = settings(max_examples=60, deadline=None)
RATES = {"out": 50.0, "err": 74.0, "overflow": 110.0, "late": 80.0}


def covering(layout: Layout, widths: dict[str, float]) -> list[tuple[object, object]]:
    """The pairs of labels that overlap, and of labels and boxes."""
    areas = [
        Box("label", route.label.x - width / 2, route.label.y - LABEL_HEIGHT / 2, width, LABEL_HEIGHT)
        for route in layout.routes
        if (width := widths.get(route.edge.port, 0.0))
    ]
    shrunk = [Box(a.name, a.x + 1e-6, a.y + 1e-6, a.width - 2e-6, a.height - 2e-6) for a in areas]
    pairs = [(a, b) for a, b in combinations(shrunk, 2) if overlap(a, b)]
    return [*pairs, *((a, b) for a in shrunk for b in layout.boxes if overlap(a, b))]


@given(flows(cyclic=True))
@LAWS
def test_no_label_lies_on_a_box_or_on_another_label(flow: tuple[dict[str, tuple[float, float]], list[Edge]]) -> None:
    """Every edge has one, as in a panel, and some edges are given twice."""
    sizes, edges = flow
    assert covering(lay_out(sizes, edges, RATES), RATES) == []


FAN = [f"t{n}" for n in range(10)]


@pytest.mark.parametrize(
    "edges",
    [
        [Edge("a", "out", name) for name in FAN],
        [Edge("a", "out", name) for name in FAN] + chain(*FAN),
        [Edge(name, "out", "a") for name in FAN],
        [Edge("a", "out", name) for name in FAN] + [Edge(name, "out", "end") for name in FAN],
        [Edge("a", "out", "end")] * 10,
        [Edge("a", "out", "a")] * 10,
    ],
    ids=["to ten steps", "to each step of a chain", "from ten steps", "out and in again", "one edge ten times", "back"],
)
def test_the_rates_on_a_fan_of_ten_edges_do_not_cover_each_other(edges: list[Edge]) -> None:
    """A label of a panel is up to 110 pixels wide, wider than a lane is high and than most boxes."""
    widths = {"out": 110.0}
    assert covering(lay_out(sizes_of(" ".join(["a", *FAN, "end"])), edges, widths), widths) == []


@pytest.mark.parametrize("others", [[], chain(*FAN)], ids=["side by side", "one after the other"])
def test_the_rates_on_a_fan_stand_on_their_own_edges(others: list[Edge]) -> None:
    """Each within half its height of the line that it belongs to."""
    edges = [Edge("a", "out", name) for name in FAN]
    layout = lay_out(sizes_of(" ".join(["a", *FAN])), edges + others, {"out": 110.0})
    for route in layout.routes[:10]:
        near = [point for point in points_of(route, 40) if abs(point.x - route.label.x) < 55]
        assert min(abs(point.y - route.label.y) for point in near) <= LABEL_HEIGHT / 2, route.edge


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


# Layers and order.


def columns_of(layout: Layout) -> list[str]:
    """The names of each layer's steps from top to bottom, layer by layer."""
    lefts = sorted({box.x for box in layout.boxes})
    boxes = sorted(layout.boxes, key=lambda box: box.y)
    return [" ".join(box.name for box in boxes if box.x == left) for left in lefts]


def crossings(layout: Layout) -> int:
    """Counted pair by pair where edges run from one layer to the next."""
    lines = [(route.start, route.end) for route in layout.routes]
    return sum((a.x < d.x and c.x < b.x) and (a.y - c.y) * (b.y - d.y) < 0 for (a, b), (c, d) in combinations(lines, 2))


@given(flows(cyclic=True))
@LAWS
def test_a_step_stands_right_behind_the_last_one_that_feeds_it(
    flow: tuple[dict[str, tuple[float, float]], list[Edge]],
) -> None:
    """It is in the first layer, or in the one after its farthest predecessor's; edges that run back do not count."""
    layout = lay_out(*flow, WIDTHS)
    boxes = boxes_of(layout)
    lefts = sorted({box.x for box in layout.boxes})
    layer = {name: lefts.index(box.x) for name, box in boxes.items()}
    for name in boxes:
        before = [layer[r.edge.origin] for r in layout.routes if r.edge.target == name and not r.back]
        assert layer[name] == max(before, default=-1) + 1


def test_a_cycle_goes_back_towards_the_source_wherever_it_is_written() -> None:
    """Source `s` feeds `a`, and `a` and `b` feed each other: what `b` sends runs back."""
    for edges in (["ba", "ab", "sa"], ["sa", "ab", "ba"]):
        layout = lay_out(sizes_of("a b s"), [Edge(edge[0], "out", edge[1]) for edge in edges])
        assert [edge for edge, route in zip(edges, layout.routes, strict=True) if route.back] == ["ba"]
        assert columns_of(layout) == ["s", "a", "b"]


@given(st.permutations(range(6)), st.permutations(range(6)))
@settings(deadline=None)
def test_a_tree_is_drawn_without_crossings(first: list[int], second: list[int]) -> None:
    """A root with six children, each with a child, the names shuffled."""
    edges = [Edge("r", "out", f"a{child}") for child in first]
    edges += [Edge(f"a{child}", "out", f"b{child}") for child in second]
    names = ["r", *(f"a{child}" for child in range(6)), *(f"b{child}" for child in second)]
    assert crossings(lay_out(sizes_of(" ".join(names)), edges)) == 0


def test_crossings_that_need_not_be_are_undone() -> None:
    """Two rows joined crosswise by a step that all feed: one row turns round."""
    edges = [Edge(f"a{n}", "out", f"b{5 - n}") for n in range(6)] + [Edge(f"b{n}", "out", "z") for n in range(6)]
    names = [f"{row}{n}" for row in "ab" for n in range(6)]
    assert crossings(lay_out(sizes_of(" ".join([*names, "z"])), edges)) == 0


def test_steps_keep_the_order_of_their_definition_where_nothing_speaks_against_it() -> None:
    layout = lay_out(sizes_of("r a b c d e f"), [Edge("r", "out", name) for name in "cafebd"])
    assert columns_of(layout) == ["r", "a b c d e f"]


def test_the_targets_of_a_step_stand_in_the_order_of_its_ports() -> None:
    edges = [Edge("a", "err", "x"), Edge("a", "out", "y"), Edge("a", "late", "z")]
    assert columns_of(lay_out(sizes_of("a x y z"), edges)) == ["a", "z y x"]


# Heights.


@given(flows(cyclic=True))
@LAWS
def test_boxes_of_a_layer_are_apart_by_a_gap_and_parts_by_more(
    flow: tuple[dict[str, tuple[float, float]], list[Edge]],
) -> None:
    """20 pixels, and 40 between steps that nothing connects."""
    sizes, edges = flow
    part = {name: {name} for name in sizes}
    for edge in edges:
        part[edge.origin] |= part[edge.target]
        part |= dict.fromkeys(part[edge.origin], part[edge.origin])
    boxes = sorted(lay_out(sizes, edges, WIDTHS).boxes, key=lambda box: box.y)
    for a, b in combinations(boxes, 2):
        if a.x == b.x:
            gap = 20 if part[a.name] is part[b.name] else 40
            assert b.y - (a.y + a.height) >= gap - 0.03


@given(flows(cyclic=False))
@LAWS
def test_every_edge_is_level_where_it_passes_other_steps_and_clear_of_them_by_ten_pixels(
    flow: tuple[dict[str, tuple[float, float]], list[Edge]],
) -> None:
    """It bends in the first gap and in the last; what runs beside it through a layer is a lane's height away."""
    sizes, edges = flow
    layout = lay_out(sizes, edges, WIDTHS)
    spans = []
    for route in layout.routes:
        heights = {curve.end.y for curve in route.curves[1:-1]}
        assert len(heights) <= 1
        spans += [(route.curves[1].end, route.curves[2].end)] if heights else []
    for left, right in spans:
        for box in layout.boxes:
            if left.x <= box.x < right.x:
                assert not box.y - 9.9 < left.y < box.y + box.height + 9.9
    for (a, b), (c, d) in combinations(spans, 2):
        assert abs(a.y - c.y) >= 15.9 or b.x < c.x or d.x < a.x


def test_a_port_below_the_middle_puts_its_target_lower_so_that_the_edge_is_straight() -> None:
    """`late` leaves above the middle where `err` leaves too; each of their targets is the first of its layer."""
    edges = [Edge("a", "late", "x"), Edge("a", "err", "y"), Edge("x", "out", "y")]
    layout = lay_out(sizes_of("a x y"), edges)
    boxes = boxes_of(layout)
    assert layout.routes[0].start.y == layout.routes[0].end.y == boxes["a"].y + 20 - 6


def test_an_edge_of_another_port_gives_way_to_the_first_of_the_same_step() -> None:
    """With `out` to `b` alone `a` is as high as `b`; with both ports alike it stands between `b` and `c`."""
    for ports, off in ((("out", "late"), 0.0), (("out", "out"), 30.0), (("late", "out"), 60.0)):
        layout = lay_out(sizes_of("a b c"), [Edge("a", port, name) for port, name in zip(ports, "bc", strict=True)])
        boxes = boxes_of(layout)
        assert abs(boxes["a"].y - boxes["b"].y) == off


def test_a_chain_stays_straight_beside_an_edge_that_passes_it() -> None:
    names = ["a", "b", "c", "d"]
    boxes = boxes_of(lay_out(sizes_of("a b c d"), [*chain(*names), Edge("a", "out", "d"), Edge("b", "late", "d")]))
    assert len({box.y for box in boxes.values()}) == 1


def test_a_chain_of_a_hundred_steps_whose_failures_all_go_to_one_sink_is_laid_out() -> None:
    """A hundred lanes beneath each other, in moments."""
    names = [f"s{n}" for n in range(100)]
    edges = chain(*names) + [Edge(name, "err", "errors") for name in names]
    layout = lay_out(sizes_of(" ".join([*names, "errors"])), edges, WIDTHS)
    assert len({box.y for box in layout.boxes if box.name != "errors"}) == 1
    assert covering(layout, WIDTHS) == []


def test_boxes_without_any_size_are_laid_out() -> None:
    sizes = dict.fromkeys("abcd", (0.0, 0.0))
    layout = lay_out(sizes, [Edge("a", "out", "d"), Edge("b", "out", "c")])
    assert columns_of(layout) == ["a b", "d c"]
