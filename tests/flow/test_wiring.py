"""From the graph to nodes: one subscription a source, every port where it leads."""

import reactivex as rx
from reactivex import operators as ops
from reactivex.disposable import Disposable

import rxmetronome as rxm


def test_a_source_is_subscribed_once_however_many_pipelines_it_feeds():
    subscribed = []

    def subscribe(observer, scheduler=None):
        subscribed.append(scheduler)
        observer.on_next(1)
        return Disposable()

    flow = rxm.Flow("once")
    source = flow.source("source", rx.create(subscribe))
    seen = []
    for name in ("a", "b", "c"):
        source >> flow.pipeline(name, rxm.select(lambda n, name=name: name)) >> flow.sink(f"to_{name}", seen.append)
    flow.run(clock=rxm.VirtualClock()).stop()
    assert (len(subscribed), seen) == (1, ["a", "b", "c"])


def test_a_step_can_send_to_several_ports(run_flow):
    yes, no = [], []
    flow = rxm.Flow("split")
    split = flow.pipeline("split", ops.partition(lambda n: n % 2 == 0), into=("yes", "no"))
    flow.source("numbers", rx.of(1, 2, 3, 4)) >> split
    split["yes"] >> flow.sink("yes", yes.append)
    split["no"] >> flow.sink("no", no.append)
    run = run_flow(flow, until="1s")
    assert (yes, no, run.status) == ([2, 4], [1, 3], "stopped")
