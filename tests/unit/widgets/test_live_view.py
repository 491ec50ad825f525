"""Live views: numbered frames for those who look, a snapshot for those who come, and nothing for the rest."""

import gc
import logging
import weakref

import pytest

import rxmetronome as rxm
from rxmetronome.notebook import scopes
from rxmetronome.widgets.live_view import LiveView, css, esm, stay_on_the_main_shell


class Counter(LiveView):
    _esm = esm("slider")
    _css = css("slider")

    def __init__(self):
        self.total = self.asked = 0
        super().__init__()

    def add(self):
        self.total += 1
        self.changed()

    def frame(self):
        self.send_message({"total": self.total})

    def full_frame(self):
        return {"all": self.total}, []

    def on_message(self, content):
        self.asked += content["by"]


@pytest.fixture
def view(paced):
    view = Counter()
    yield view
    view.close()


@pytest.fixture
def page(view, page_of):
    return page_of(view)


def test_nothing_is_sent_without_a_viewer(view, page, paced):
    for _ in range(50):
        view.add()
        paced.advance(0.1)
    assert page.heard == []


def test_a_new_viewer_gets_a_snapshot_and_then_changes_numbered_without_a_gap(view, page, paced):
    view.add()
    page.say(do="shown")
    paced.advance(0.1)
    view.add()
    paced.advance(0.1)
    view.add()
    paced.advance(0.1)
    assert page.heard == [{"n": 0, "all": 1, "snapshot": 1}, {"n": 1, "total": 2}, {"n": 2, "total": 3}]


def test_changes_between_two_frames_are_one_message(view, page, paced):
    page.say(do="shown")
    paced.advance(0.1)
    page.take()
    for _ in range(1_000):
        view.add()
    paced.advance(0.1)
    assert page.heard == [{"n": 1, "total": 1_000}]


def test_a_gap_is_answered_by_a_snapshot_that_goes_on_with_the_numbers(view, page, paced):
    page.say(do="shown")
    paced.advance(0.1)
    page.say(do="gap")
    paced.advance(0.1)
    assert [message["n"] for message in page.heard] == [0, 1]
    assert page.heard[1]["snapshot"] == 1


def test_a_hidden_view_is_sent_nothing_and_a_snapshot_when_it_is_shown_again(view, page, paced):
    page.say(do="shown")
    paced.advance(0.1)
    page.say(do="hidden")
    page.take()
    for _ in range(30):
        view.add()
        paced.advance(0.1)
    assert page.take() == []
    page.say(do="shown")
    paced.advance(0.1)
    assert page.heard == [{"n": 1, "all": 30, "snapshot": 1}]


def test_while_one_of_two_views_is_shown_it_is_sent_what_changes(view, page, page_of, paced):
    other = page_of(view, "other")
    page.say(do="shown")
    other.say(do="shown")
    paced.advance(0.1)
    other.say(do="closed")
    page.take()
    view.add()
    paced.advance(0.1)
    assert page.heard == [{"n": 1, "total": 1}]
    page.say(do="closed")
    assert not view.has_viewers


def test_a_kernel_with_nothing_to_say_shows_every_second_that_it_lives(view, page, paced):
    page.say(do="shown")
    for _ in range(4):
        page.say(do="ping")
        paced.advance(1)
    beats = [message for message in page.heard if message.get("beat")]
    assert len(beats) in (3, 4)  # the snapshot may stand for one
    assert [message["n"] for message in page.heard] == list(range(len(page.heard)))


def test_a_view_that_is_silent_for_ten_seconds_is_dropped(view, page, paced):
    page.say(do="shown")
    paced.advance(9)
    assert view.has_viewers
    paced.advance(3)
    assert not view.has_viewers
    page.take()
    view.add()
    paced.advance(5)
    assert page.heard == []


def test_pings_keep_a_view_and_bring_one_back_that_was_given_up(view, page, paced):
    page.say(do="shown")
    for _ in range(10):
        paced.advance(2)
        page.say(do="ping")
    assert view.has_viewers
    paced.advance(15)
    page.take()
    page.say(do="ping")
    paced.advance(0.1)
    assert page.heard[-1]["snapshot"] == 1


def test_while_a_cell_runs_silence_means_nothing(view, page, paced, monkeypatch):
    page.say(do="shown")
    monkeypatch.setattr(scopes, "is_executing", lambda: True)
    paced.advance(60)
    assert view.has_viewers
    monkeypatch.setattr(scopes, "is_executing", lambda: False)
    paced.advance(12)
    assert not view.has_viewers


def test_what_was_just_displayed_gets_snapshots_before_it_can_say_that_it_is_shown(view, page, paced):
    view._repr_mimebundle_()
    view.add()
    paced.advance(2.5)
    snapshots = [message for message in page.take() if message.get("snapshot")]
    assert len(snapshots) >= 2
    page.say(do="shown")
    paced.advance(0.1)
    page.take()
    paced.advance(2)
    assert not [message for message in page.heard if message.get("snapshot")]


@pytest.mark.parametrize("content", [None, "shown", 7, [], {}, {"do": 3}, {"do": "add"}, {"do": "add", "by": "x"}])
def test_an_unknown_message_is_logged_and_raises_nothing(view, page, content, caplog):
    view._handle_custom_msg(content, [])
    assert len(caplog.records) == 1
    assert "Counter" in caplog.records[0].getMessage()
    assert view.asked == 0


def test_what_the_front_end_asks_for_reaches_the_widget(view, page):
    page.say(do="add", by=3)
    assert view.asked == 3


@pytest.mark.parametrize("error", [ZeroDivisionError, KeyboardInterrupt, SystemExit, BaseException])
def test_a_frame_that_raises_is_said_in_the_view_logged_once_and_what_comes_next_is_shown(
    view, page, paced, caplog, error
):
    caplog.set_level(logging.ERROR)
    page.say(do="shown")
    paced.advance(0.1)
    page.take()

    def broken():
        raise error("no frame")

    view.frame = view.full_frame = broken
    for _ in range(20):
        view.add()
        paced.advance(0.1)
    said = [message["broken"] for message in page.heard if "broken" in message]
    assert set(said) == {f"{error.__name__}: no frame"}
    assert len(caplog.records) == 1
    del view.frame, view.full_frame
    page.take()
    view.add()
    paced.advance(0.1)
    assert [(message.get("snapshot"), message["all"]) for message in page.heard] == [(1, 21)]


def test_a_frame_that_raised_is_tried_again_though_nothing_changes(view, page, paced):
    page.say(do="shown")
    paced.advance(0.1)
    view.frame = lambda: 1 / 0
    view.add()
    paced.advance(0.1)
    page.take()
    paced.advance(1.1)
    assert [message["all"] for message in page.heard if message.get("snapshot")] == [1]


def test_any_message_of_a_view_keeps_it(view, page, paced):
    page.say(do="shown")
    for _ in range(60):
        paced.advance(0.5)
        page.say(do="add", by=1)
    assert view.has_viewers
    assert view.asked == 60
    page.take()
    view.add()
    paced.advance(0.1)
    assert page.heard, "it is answered after half a minute without a ping"


def test_a_message_of_a_view_that_was_given_up_brings_it_back(view, page, paced):
    page.say(do="shown")
    paced.advance(15)
    page.take()
    page.say(do="add", by=1)
    paced.advance(0.1)
    assert page.heard[-1]["snapshot"] == 1


def test_a_message_that_makes_its_view_raise_keeps_it_all_the_same(view, page, paced, caplog):
    page.say(do="shown")
    for _ in range(30):
        paced.advance(0.5)
        page.say(do="add", by="x")
    assert view.has_viewers


def test_values_that_no_message_can_hold_are_replaced(view, page, paced):
    page.say(do="shown")
    paced.advance(0.1)
    view.frame = lambda: view.send_message({"\ud800": ["\ud800a", float("nan"), (float("inf"), {"k": "\udfff"})]})
    page.take()
    view.add()
    paced.advance(0.1)
    assert page.heard == [{"n": 1, "?": ["?a", None, [None, {"k": "?"}]]}]


def test_it_is_plain_html_of_now_when_asked(view):
    view.fallback_html = lambda: f"<b>{view.total}\ud800</b>"
    view.add()
    html = view.to_html()
    assert (html, html._repr_html_()) == ("<b>1?</b>", "<b>1?</b>")


def test_a_view_that_is_closed_is_disposed_once_and_sends_nothing(page_of, paced):
    view = Counter()
    disposed = []
    before = view.dispose
    view.dispose = lambda: (disposed.append(1), before())
    page = page_of(view)
    page.say(do="shown")
    view.close()
    view.close()
    view.add()
    paced.advance(3)
    assert (disposed, page.heard, view.layout.comm) == ([1], [], None)


def test_a_closed_view_is_freed(paced):
    view = Counter()
    view._add_viewer("page")
    reference = weakref.ref(view)
    view.close()
    del view
    gc.collect()
    assert reference() is None


def test_as_a_context_it_is_disposed_at_the_end(paced):
    with Counter() as view:
        assert not view.is_disposed
    assert view.is_disposed
    view.close()


def test_beside_the_live_widget_stands_what_is_shown_without_a_kernel(view):
    data, metadata = view._repr_mimebundle_()
    assert set(data) == {"text/plain", "text/html", "application/vnd.jupyter.widget-view+json"}
    assert data["text/plain"] == "Counter"
    assert data["text/html"] == "<i>Counter: run the notebook to see it live.</i>"
    assert metadata == {"rxmetronome": "live"}, "by which `rxmetronome snapshot --saved` knows the output"


def test_the_front_end_chooses_the_thread_of_its_messages():
    class Comm:
        def _reply_subshell_for(self, data, default):
            return "that of the last message"

    class Widget:
        comm = Comm()

    stay_on_the_main_shell(Widget)
    assert Widget.comm._reply_subshell_for({}, "the page's choice") == "the page's choice"


def test_on_kernels_without_that_nothing_is_changed():
    class Widget:
        comm = object()

    stay_on_the_main_shell(Widget)
    assert not hasattr(Widget.comm, "_reply_subshell_for")


def test_in_a_console_each_widget_is_one_line_that_says_what_it_shows(paced, clock) -> None:
    flow, state = rxm.Flow("shown"), rxm.State()
    beat = flow.source("beat", rxm.metronome("1s"))
    beat >> rxm.select(lambda tick: {"n": tick.id}) >> rxm.latest()
    other = rxm.Flow("other\nline")
    other.source("beat", rxm.metronome("1s")) >> rxm.latest()
    runs = [flow.run(clock=clock), other.run(clock=clock)]
    clock.advance("3s")
    state["a"] = 1
    made = rxm.widgets
    lines = {
        made.IntervalSlider(beat): "<IntervalSlider interval: 1s>",
        made.dial(2, 0, 10, label="above"): "<Dial above: 2>",
        made.EventTable(runs[0]["select"]): "<EventTable of select/out: 3 events, running>",
        made.Marbles(beat, flow.err, run=None): "<Marbles of beat, shown/err: 0 events>",
        made.StateTable(state): "<StateTable of State(): 1 key, 0 evicted>",
        made.RunButtons(runs[0]): "<RunButtons shown: running, 3s>",
        made.RunButtons(runs): "<RunButtons shown: running, 3s; other; line: running, 3s>",
        made.panel(flow): "<panel of flow `shown`: running for 3 s, 0 failures>",
    }
    assert {repr(widget): line for widget, line in lines.items()} == {line: line for line in lines.values()}
    for widget in lines:
        widget.close()
    for run in runs:
        run.stop()
