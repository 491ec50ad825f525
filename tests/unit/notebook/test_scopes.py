"""Cells own what they began, and end it when they run again; and not a cell too many."""

import gc
import logging
import sys
import threading
import types
import weakref

import pandas as pd
import pytest
from reactivex.disposable import Disposable

import rxmetronome as rxm
from rxmetronome import protocols
from rxmetronome.notebook import scopes as cells
from rxmetronome.notebook.scopes import Scopes


class Cell:
    """What IPython knows of a cell."""

    def __init__(self, cell_id):
        self.cell_id = cell_id


@pytest.fixture
def scopes():
    return Scopes()


def executed(scopes, cell_id, *owned):
    scopes.begin(Cell(cell_id))
    for one in owned:
        scopes.own(one)
    scopes.end()


def test_what_a_cell_began_ends_when_it_runs_again_and_only_then(scopes):
    ended = []
    first, second = Disposable(lambda: ended.append("first")), Disposable(lambda: ended.append("second"))
    executed(scopes, "a", first)
    executed(scopes, "b", second)
    assert ended == []
    executed(scopes, "a")
    assert ended == ["first"]
    executed(scopes, "a")
    assert ended == ["first"]


def test_a_widget_is_closed_not_only_disposed(scopes):
    class Widget:
        did = ()

        def dispose(self):
            self.did += ("disposed",)

        def close(self):
            self.did += ("closed",)

    widget = Widget()
    executed(scopes, "a", widget)
    executed(scopes, "a")
    assert widget.did == ("closed",)


def test_what_is_begun_between_cells_or_in_a_host_without_ids_has_no_owner(scopes):
    ended = []
    owned = Disposable(lambda: ended.append(1))
    scopes.own(owned)
    executed(scopes, None, owned)
    executed(scopes, None)
    executed(scopes, "a")
    assert ended == []


def test_what_another_thread_begins_meanwhile_is_not_the_cell_s(scopes):
    ended = []
    owned = Disposable(lambda: ended.append(1))
    scopes.begin(Cell("a"))
    thread = threading.Thread(target=scopes.own, args=(owned,))
    thread.start()
    thread.join()
    scopes.end()
    executed(scopes, "a")
    assert ended == []


def test_a_cell_that_runs_another_owns_what_it_begins_after_it(scopes):
    ended = []
    owned = Disposable(lambda: ended.append(1))
    scopes.begin(Cell("a"))
    executed(scopes, None)
    scopes.own(owned)
    assert scopes.is_executing
    scopes.end()
    assert not scopes.is_executing
    executed(scopes, "a")
    assert ended == [1]


def test_an_end_without_a_beginning_is_none(scopes):
    scopes.end()
    assert not scopes.is_executing


def test_an_object_that_cannot_be_disposed_is_logged_and_the_others_end(scopes, caplog):
    ended = []
    broken = Disposable(lambda: 1 / 0)
    sound = [Disposable(lambda: ended.append(1)) for _ in range(5)]
    executed(scopes, "a", broken, *sound)
    with caplog.at_level(logging.ERROR):
        executed(scopes, "a")
    assert len(ended) == 5
    assert ["could not be disposed" in record.message for record in caplog.records] == [True]


def test_what_has_ended_by_itself_is_not_kept(scopes):
    owned = Disposable()
    executed(scopes, "a", owned)
    reference = weakref.ref(owned)
    del owned
    gc.collect()
    assert reference() is None


class Shell:
    """IPython's shell: events, and the request that is being executed."""

    def __init__(self, parent):
        self.registered = []
        self.events = types.SimpleNamespace(register=lambda name, hook: self.registered.append(name))
        self.get_parent = lambda: parent


@pytest.fixture
def shell_of(monkeypatch):
    def shell_of(parent):
        shell = Shell(parent)
        monkeypatch.setitem(sys.modules, "IPython", types.SimpleNamespace(get_ipython=lambda: shell))
        return shell

    return shell_of


def test_the_cell_that_imports_the_package_owns_what_it_begins_after_that(scopes, shell_of):
    ended = []
    owned = Disposable(lambda: ended.append(1))
    shell = shell_of({"header": {"msg_type": "execute_request"}, "metadata": {"cellId": "a"}})
    scopes.hook()
    scopes.hook()
    scopes.own(owned)
    scopes.end()
    executed(scopes, "a")
    assert (ended, shell.registered) == ([1], ["pre_run_cell", "post_run_cell"])


def test_imported_between_cells_nothing_runs(scopes, shell_of):
    shell_of({"header": {"msg_type": "comm_msg"}})
    scopes.hook()
    assert not scopes.is_executing


def test_outside_ipython_nothing_is_owned_and_nothing_is_needed(monkeypatch):
    monkeypatch.delitem(sys.modules, "IPython", raising=False)
    monkeypatch.setattr(cells, "_scopes", Scopes())
    cells.own(Disposable())
    assert not cells.is_executing()


def test_a_source_outside_a_flow_is_its_cell_s_and_one_in_a_flow_its_run_s(monkeypatch, scopes, clock):
    monkeypatch.setattr(protocols, "subscription_trackers", [scopes.own])
    seen, in_flow = [], []
    flow = rxm.Flow("owned")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("seen", in_flow.append)
    scopes.begin(Cell("a"))
    rxm.metronome("1s").subscribe(seen.append, scheduler=clock)
    run = flow.run(clock=clock)
    clock.advance("2s")
    scopes.end()
    executed(scopes, "a")
    clock.advance("2s")
    assert (len(seen), len(in_flow)) == (2, 4)
    run.stop()


def subscribed_in_a_cell(scopes, monkeypatch, source, observe, clock):
    monkeypatch.setattr(protocols, "subscription_trackers", [scopes.own])
    scopes.begin(Cell("a"))
    source.subscribe(observe, scheduler=clock)
    scopes.end()
    gc.collect()


SOURCES = {
    "crononome": lambda path: rxm.crononome([rxm.Entry("each", "* * * * * *")]),
    "poll": lambda path: rxm.poll(lambda: 1, every="1s", start="after"),
    "a poll that fails": lambda path: rxm.poll(lambda: 1 / 0, every="1s", start="after"),
    "lines": lambda path: rxm.lines(path / "log", follow=True, every="1s"),
    "rows": lambda path: rxm.rows(pd.DataFrame({"s": range(60)}), at="s"),
}


@pytest.mark.parametrize("name", SOURCES)
def test_every_source_that_a_cell_subscribed_ends_when_it_runs_again(monkeypatch, scopes, clock, tmp_path, name):
    (tmp_path / "log").write_text("first\n")
    source, seen = SOURCES[name](tmp_path), []
    subscribed_in_a_cell(scopes, monkeypatch, source, seen.append, clock)
    clock.advance("2s")
    done = (len(seen), getattr(source, "fetches", 0))
    assert any(done)
    executed(scopes, "a")
    with (tmp_path / "log").open("a") as log:
        log.write("second\n")
    clock.advance("1min")
    assert (len(seen), getattr(source, "fetches", 0)) == done
    assert clock.next_due_ns is None


def test_the_evictions_that_a_cell_watched_are_watched_no_more_when_it_runs_again(monkeypatch, scopes, clock):
    state, seen = rxm.State(max_keys=1, clock=clock), []
    subscribed_in_a_cell(scopes, monkeypatch, state.evictions, seen.append, None)
    state.update(a=1, b=2)
    executed(scopes, "a")
    state["c"] = 3
    assert [gone.key for gone in seen] == ["a"]


def test_the_thread_of_a_poll_ends_with_its_cell(monkeypatch, scopes):
    began = threading.Event()
    subscribed_in_a_cell(scopes, monkeypatch, rxm.poll(began.set, every="1h"), lambda _: None, None)
    assert began.wait(10)
    executed(scopes, "a")  # the fixture that counts threads sees to the rest
