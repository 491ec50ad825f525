"""Expectations one by one: what they read, what they take, what they tell."""

import pytest
import reactivex as rx

from rxmetronome.errors import ArgumentError, MarbleError
from rxmetronome.marbles import parse
from rxmetronome.testing.expecting import Expectation, read, with_inner
from rxmetronome.testing.recording import Inner


def test_what_is_wrong_with_a_text_is_raised_without_the_frames_of_the_parser():
    with pytest.raises(MarbleError) as caught:
        read("-(a", None, None, "1ms")
    assert [entry.name for entry in caught.traceback][1:] == ["read"]


def test_marbles_that_are_no_text_are_refused():
    with pytest.raises(ArgumentError, match=r"marbles\(text=\['a'\]\): expected marbles, which are text"):
        read(["a"], None, None, "1ms")


def test_a_script_in_a_table_of_what_is_expected_stands_for_what_it_does(marbles):
    marbles.expect(rx.never()).to_be("")
    cold = marbles.cold("-a|")
    assert with_inner({"x": cold, "y": 1}, "1ms") == {"x": Inner(parse("-a|")), "y": 1}
    assert with_inner([cold, 1], "1ms") == [Inner(parse("-a|")), 1]
    assert with_inner(None, "1ms") is None


def test_one_to_be_for_each_expect(marbles):
    expected = marbles.expect(rx.never())
    expected.to_be("")
    with pytest.raises(ArgumentError, match="expected one to_be for each expect"):
        expected.to_be("a")


def test_an_expectation_that_could_not_tell_anything_is_abstract(clock):
    with pytest.raises(NotImplementedError):
        Expectation(clock, 0, "1ms").mismatch(was_cut=False)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("-a!", "only `^`, `!`, `-` and time progressions in a subscription"),
        ("--!", "a `^` before the `!`"),
    ],
)
def test_subscriptions_that_cannot_be_read_are_refused_where_they_are_written(marbles, text, message):
    with pytest.raises(MarbleError) as caught:
        marbles.expect_subscriptions(marbles.cold("-a")).to_be(text)
    assert message in str(caught.value)
    assert [entry.name for entry in caught.traceback][1:] == ["to_be"]
    marbles.let_go()


def test_an_unsubscribe_that_cannot_be_read_is_refused(marbles):
    with pytest.raises(MarbleError, match="one `!` at most"):
        marbles.expect(rx.never(), unsubscribe="-!-!")


@pytest.mark.parametrize("texts", [(), ("",), ("-----",)])
def test_nobody_may_be_expected_to_subscribe(marbles, texts):
    marbles.expect_subscriptions(marbles.cold("-a")).to_be(*texts)


def test_any_exception_of_a_class_can_be_expected(marbles):
    marbles.expect(rx.throw(ValueError("which one?"))).to_be("#", error=ValueError)
    marbles.expect(rx.throw(ValueError("this one"))).to_be("#", error=ValueError("this one"))
