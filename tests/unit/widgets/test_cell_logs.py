"""Log lines in a notebook go to the cell of their run, unless the user configured logging."""

import io
import logging
import sys

import pytest

import rxmetronome as rxm
from rxmetronome.flow import registry
from rxmetronome.widgets import cell_logs
from rxmetronome.widgets.cell_logs import CellHandler

LOG = logging.getLogger("rxmetronome")


class Writer:
    """A cell, as text goes to it."""

    def __init__(self):
        self.text = ""

    def is_shown_by(self, stream):
        return True

    def write(self, text):
        self.text += text


@pytest.fixture
def handler(monkeypatch):
    """A notebook's handler."""
    made = CellHandler()
    monkeypatch.setattr(registry, "watchers", [made.begin])
    return made


@pytest.fixture
def alone(handler, monkeypatch):
    """`alone()`: from now on nobody else takes log records, pytest neither, which begins after the fixtures."""

    def alone():
        monkeypatch.setattr(LOG, "handlers", [handler])
        monkeypatch.setattr(LOG, "propagate", False)

    return alone


@pytest.fixture
def cell(alone, monkeypatch):
    """`cell()`: the writer of a new cell, which is executed from now on."""

    def cell():
        alone()
        writer = Writer()
        monkeypatch.setattr(cell_logs, "cell_writer", lambda name: writer)
        return writer

    return cell


def failing(name):
    flow = rxm.Flow(name)
    bad = flow.source("beat", rxm.metronome("1s")) >> flow.pipeline("bad", rxm.select(lambda tick: tick.nothing))
    bad >> flow.sink("end", rxm.latest())
    return flow


def test_failures_are_said_in_the_cell_that_started_the_run_a_few_times_not_thousands(handler, cell, clock):
    first, run = cell(), failing("first").run(clock=clock)
    second, other = cell(), failing("second").run(clock=clock)
    cell()
    clock.advance("5000s")
    assert first.text.count("\n") == 4  # the first, and at 10, 100 and 1,000
    assert "`bad`" in first.text
    assert first.text.replace("`first`", "`second`").splitlines()[1:] == second.text.splitlines()[1:]
    run.stop()
    other.stop()


def test_a_later_run_of_the_name_has_its_own_cell(handler, cell, clock):
    flow = failing("same")
    first, run = cell(), flow.run(clock=clock)
    clock.advance("1s")
    run.stop()
    before, second, run = first.text, cell(), flow.run(clock=clock)
    clock.advance("1s")
    assert (first.text, second.text.count("\n")) == (before, 1)
    run.stop()


def test_what_is_logged_outside_all_runs_goes_to_the_cell_that_subscribed_last(handler, cell):
    subscribed = cell()
    handler.track_subscription(None)
    cell()
    LOG.error("an observer raised")
    assert subscribed.text == "an observer raised\n"


def test_without_a_cell_it_goes_to_standard_error(alone, monkeypatch):
    alone()
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    LOG.warning("nobody's")
    LOG.info("not worth a line")
    assert sys.stderr.getvalue() == "nobody's\n"


@pytest.mark.parametrize("logger", [LOG, logging.getLogger()])
def test_configured_handlers_have_the_records_alone(handler, cell, logger, monkeypatch):
    stream, first = io.StringIO(), cell()
    handler.track_subscription(None)
    theirs = logging.StreamHandler(stream)
    monkeypatch.setattr(LOG, "propagate", True)
    monkeypatch.setattr(logger, "handlers", [*logger.handlers, theirs])
    LOG.error("theirs")
    assert (first.text, stream.getvalue()) == ("", "theirs\n")


def test_begun_twice_it_writes_once(handler, alone, monkeypatch):
    alone()
    monkeypatch.setattr(cell_logs, "_handler", handler)
    monkeypatch.setattr(cell_logs, "subscription_trackers", [])
    cell_logs.send_to_cells()
    assert (LOG.handlers, registry.watchers) == ([handler], [handler.begin])


def test_a_record_whose_argument_cannot_be_written_says_so_in_its_cell(handler, cell):
    class Panics:
        def __repr__(self):
            raise KeyboardInterrupt

    writer = cell()
    handler.track_subscription(None)
    LOG.error("could not handle %r \ud800", Panics())
    LOG.error("next")
    said = "could not handle %r ? (<Panics whose repr raised KeyboardInterrupt>,)"
    assert writer.text.splitlines() == [said, "next"]
