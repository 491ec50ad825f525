"""The end of the interpreter: runs drain together, before the objects that they use are closed."""

import pytest

from .scripts import Script

pytestmark = pytest.mark.process

WRITES = """
import atexit, sys, threading
import rxmetronome as rxm

def make_flow():
    flow = rxm.Flow("main")
    beat = flow.source("s", rxm.metronome("2ms"))
    lists = beat >> flow.pipeline("l", rxm.select(number), rxm.batch(100_000, None))
    lists >> flow.sink("put", lambda ids: (kv().put("ids", ids), print("put", flush=True)), thread=thread)
    return flow

def number(tick):
    if tick.id == 5:
        beats.set()
    return tick.id

stores, beats = [], threading.Event()
def kv():
    if not stores:
        stores.append(rxm.KV("store.db"))
    return stores[0]
"""
READ = "import rxmetronome as rxm\nwith rxm.KV('store.db') as kv:\n    print(len(kv.get('ids', [])) > 5)\n"
ORDERS = {
    "flow first": "flow = make_flow(); kv(); flow.run(wait=False); beats.wait(10)",
    "store first": "kv(); flow = make_flow(); flow.run(wait=False); beats.wait(10)",
    "store while it runs": "flow = make_flow(); flow.run(wait=False); kv(); beats.wait(10)",
    "store at the drain": "make_flow().run(wait=False); beats.wait(10)",
    "closed at exit by the user": "kv(); atexit.register(stores[0].close); make_flow().run(wait=False); beats.wait(10)",
    "flow imported first": "rxm.Flow; rxm.runs(); kv(); make_flow().run(wait=False); beats.wait(10)",
    "an error": "flow = make_flow(); kv(); flow.run(wait=False); beats.wait(10); sys.exit('gone')",
}


@pytest.mark.parametrize("thread", [False, True])
@pytest.mark.parametrize("order", ORDERS)
def test_runs_drain_into_a_store_before_it_is_closed_in_any_order_of_making(tmp_path, order, thread):
    with Script(tmp_path, f"thread = {thread}\n{WRITES}\n{ORDERS[order]}\n") as script:
        ended = script.end()
    assert "put" in ended.out
    assert ended.err == ("gone\n" if order == "an error" else "")
    with Script(tmp_path, READ) as script:
        assert script.end().out == ["True"]


def test_a_subscription_outside_a_flow_that_never_ran_is_logged_at_the_end(tmp_path):
    with Script(tmp_path, "import rxmetronome as rxm\nrxm.metronome('1h').subscribe(print)\n") as script:
        ended = script.end()
    assert (ended.status, ended.out) == (0, [])
    assert "a subscription outside a flow keeps no process alive" in ended.err


@pytest.mark.parametrize(
    "text",
    [
        "rxm.metronome('1h').subscribe(print).dispose()",
        "import threading as t; done = t.Event(); rxm.metronome('1ms').subscribe(lambda _: done.set()); done.wait(9)",
        "flow = rxm.Flow('f'); flow.source('s', rxm.metronome('1h')) >> flow.sink('p', print); flow.run(wait=False)",
        "rxm.metronome('1h').subscribe(print, scheduler=rxm.VirtualClock())",
    ],
)
def test_nothing_is_logged_at_the_end_where_something_ran_or_nothing_was_left(tmp_path, text):
    with Script(tmp_path, f"import rxmetronome as rxm\n{text}\n") as script:
        assert script.end().err == ""


def test_the_package_can_be_imported_and_run_where_there_is_no_fork(tmp_path):
    text = """
    import importlib, os, pkgutil, sys

    def import_all():
        import rxmetronome
        for module in pkgutil.walk_packages(rxmetronome.__path__, "rxmetronome."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)

    import_all()  # with what others need of it
    for name in [name for name in sys.modules if name.startswith("rxmetronome")]:
        del sys.modules[name]
    del os.register_at_fork
    import_all()
    import rxmetronome as rxm
    flow = rxm.Flow("f")
    flow.source("s", rxm.metronome("1ms", count=2)) >> flow.sink("p", lambda tick: print(tick.id))
    flow.run()
    """
    with Script(tmp_path, text) as script:
        ended = script.end()
    assert (ended.status, ended.out) == (0, ["0", "1"]), ended.err
