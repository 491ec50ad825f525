"""Buttons of runs: what they do, what they show, and that they keep no run."""

import gc
import weakref

import pytest

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError
from rxmetronome.widgets.buttons import RunButtons


@pytest.fixture
def flow():
    flow = rxm.Flow("steered")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("end", rxm.latest())
    return flow


@pytest.fixture
def run(flow, clock):
    run = flow.run(clock=clock)
    yield run
    run.stop()


@pytest.fixture
def buttons(run, paced):
    buttons = RunButtons(run)
    yield buttons
    buttons.close()


@pytest.fixture
def page(buttons, page_of, paced):
    page = page_of(buttons)
    page.say(do="shown")
    paced.advance(0.1)
    return page


def test_pause_one_tick_resume_and_stop_do_what_they_say(run, buttons, page, clock):
    page.say(do="pause", at=0)
    assert run.status == "paused"
    clock.advance("5s")
    page.say(do="step", at=0)
    clock.advance("5s")
    assert run.nodes["beat"].outlets["out"].count == 1
    page.say(do="resume", at=0)
    clock.advance("1s")
    assert run.nodes["beat"].outlets["out"].count == 2


@pytest.mark.real_time
def test_stop_stops_without_keeping_the_kernel_waiting(flow, paced, page_of):
    run = flow.run(wait=False)
    buttons = RunButtons(run)
    page_of(buttons).say(do="stop", at=0)
    assert run.wait("10s")
    assert run.status == "stopped"
    buttons.close()


def test_it_shows_state_age_and_failures_and_says_them_again_only_when_they_change(run, page, paced, clock):
    page.take()
    clock.advance("61.5s")
    paced.advance(1)
    assert page.take()[-1]["rows"] == [{"name": "steered", "status": "running", "up": "1min 1s", "failures": 0}]
    for _ in range(3):
        paced.advance(1)
        page.say(do="ping")
    assert [message for message in page.heard if "rows" in message] == []


def test_the_last_state_stays_when_the_run_has_ended_and_is_gone(flow, paced, page_of):
    run = flow.run(clock=rxm.VirtualClock(), until="90s")
    buttons = RunButtons(run)
    reference = weakref.ref(run)
    del run
    gc.collect()
    assert reference() is None
    assert buttons.fallback_text() == "steered: stopped, 1min 30s"
    page_of(buttons).say(do="pause", at=0)
    buttons.close()


def test_a_run_that_went_away_unseen_is_said_to_have_ended(flow, paced):
    run = flow.run(wait=False)
    buttons = RunButtons(run)
    run.stop()
    reference = weakref.ref(run)
    del run
    gc.collect()
    assert reference() is None
    assert buttons.fallback_text() == "steered: ended, 0s"
    buttons.close()


def test_a_table_has_a_row_for_each_run_with_its_buttons(flow, run, paced, page_of, clock):
    other = rxm.Flow("<other>")
    other.source("beat", rxm.metronome("1s")) >> other.sink("end", rxm.latest())
    second = other.run(clock=clock)
    table = RunButtons(rxm.runs())
    page_of(table).say(do="pause", at=1)
    assert (run.status, second.status) == ("running", "paused")
    assert table.fallback_text().splitlines() == ["steered: running, 0s", "<other>: paused, 0s"]
    assert "<td>&lt;other&gt;</td><td>paused</td>" in table.fallback_html()
    table.close()
    second.stop()


def test_no_runs_are_said_to_be_none(paced):
    table = RunButtons([])
    assert (table.fallback_text(), table.fallback_html()) == ("no runs", "<i>no runs</i>")
    table.close()


@pytest.mark.parametrize("content", [{"do": "pause"}, {"do": "pause", "at": 9}, {"do": "pause", "at": "x"}])
def test_a_button_that_is_none_is_logged_and_does_nothing(run, page, content, caplog):
    page.say(**content)
    assert run.status == "running"
    assert len(caplog.records) == 1


def test_buttons_are_for_runs(flow):
    with pytest.raises(ArgumentError, match=r"RunButtons\(run=.*expected a run, which flow.run\(\) returns"):
        RunButtons(flow)
