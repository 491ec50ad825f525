"""What every dial does: the handle between stops, turns and typed values, each of them answered."""

import pytest

from rxmetronome.widgets.turning import Stop, Turned


class Tens(Turned):
    """0, 10, ..., 50; takes whole numbers."""

    def __init__(self):
        self.number = 20
        super().__init__("<tens>", [Stop(number, str(number), f"{number // 10} tens") for number in range(0, 60, 10)])

    def reads(self):
        return Stop(self.number, str(self.number), "")

    def sets(self, value):
        self.number = value
        self.changed()

    def sets_text(self, text):
        self.sets(int(text))


@pytest.fixture
def tens(paced):
    tens = Tens()
    yield tens
    tens.close()


@pytest.fixture
def page(tens, page_of, paced):
    page = page_of(tens)
    page.say(do="shown")
    paced.advance(0.1)
    page.take()
    return page


@pytest.mark.parametrize(("value", "place"), [(-5, 0), (0, 0), (5, 0.5), (20, 2), (27.5, 2.75), (50, 5), (99, 5)])
def test_the_handle_stands_between_the_stops_that_a_value_lies_between(tens, value, place):
    assert tens.place(value) == place


def test_the_page_has_everything_to_show_it_before_the_kernel_answers(tens):
    state = tens.get_state(["_label", "_stops", "_first"])
    assert state["_label"] == "<tens>"
    assert state["_stops"][:2] == [["0", "0 tens"], ["10", "1 tens"]]
    assert state["_first"] == {"at": 2, "text": "20", "hint": ""}


def test_a_turn_sets_the_value_of_its_stop_and_is_answered(tens, page, paced):
    page.say(do="stop", at=4, turn=1)
    assert tens.number == 40
    paced.advance(0.1)
    assert page.heard == [{"n": 1, "at": 4, "text": "40", "hint": "", "to": "page", "turn": 1}]


def test_a_typed_value_that_is_wrong_is_answered_with_what_is_wrong_and_changes_nothing(tens, page, paced):
    page.say(do="text", text="ten", turn=1)
    paced.advance(0.1)
    assert tens.number == 20
    assert "invalid literal" in page.heard[0]["error"]
    assert page.heard[0]["text"] == "20"


def test_each_of_several_views_is_told_what_came_of_its_own_turn(tens, page, page_of, paced):
    other = page_of(tens, "other")
    other.say(do="shown")
    paced.advance(0.1)
    page.say(do="stop", at=1, turn=5)
    other.say(do="text", text="x", turn=9)
    page.take()
    paced.advance(0.1)
    assert [(message["to"], message["turn"], "error" in message) for message in page.heard] == [
        ("page", 5, False),
        ("other", 9, True),
    ]


def test_many_turns_between_two_frames_are_answered_in_their_order(tens, page, paced):
    for turn in range(5):
        page.say(do="stop", at=turn, turn=turn)
    paced.advance(0.1)
    assert [message["turn"] for message in page.heard] == [0, 1, 2, 3, 4]
    assert {message["text"] for message in page.heard} == {"40"}


@pytest.mark.parametrize("content", [{"do": "stop"}, {"do": "stop", "at": 77}, {"do": "text"}])
def test_a_message_that_makes_no_sense_is_logged_and_changes_nothing(tens, page, content, caplog):
    page.say(**content)
    assert tens.number == 20
    assert len(caplog.records) == 1


def test_without_a_kernel_it_shows_where_it_stood_and_nothing_of_a_name_is_taken_for_html(tens):
    assert repr(tens) == "<<tens>: 20>"
    assert "&lt;tens&gt;" in tens.fallback_html()
    assert "<progress value='0.400'" in tens.fallback_html()
