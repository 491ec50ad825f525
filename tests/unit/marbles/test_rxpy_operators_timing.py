"""Operators that wait, drop, and look at the clock."""

import datetime

import reactivex as rx
from reactivex import operators as ops

NUMBERS = list(range(10))


def at(seconds):
    return datetime.datetime.fromtimestamp(seconds, tz=datetime.UTC)


# test_debounce.py


def test_debounce_lets_pass_what_is_followed_by_enough_silence(marbles):
    source = marbles.hot("1---2^----3----4----5----6----7----8----|")
    marbles.expect(source.pipe(ops.debounce(40))).to_be("---------3----4----5----6----7----8|")
    marbles.expect_subscriptions(source).to_be("^----------------------------------!")


def test_debounce_drops_all_but_the_last_and_tells_it_at_the_end(marbles):
    source = marbles.hot("1---2^----3----4----5----6----7----8----|")
    marbles.expect(source.pipe(ops.debounce(60))).to_be("-----------------------------------(8|)")


def test_debounce_tells_an_error_at_once_and_drops_what_waited(marbles):
    source = marbles.hot("1---2^----3----4----5----6----7----8----#")
    marbles.expect(source.pipe(ops.debounce(60))).to_be("-----------------------------------#")


def test_debounce_keeps_some_to_the_tick(marbles):
    marbles.frame = 0
    source = marbles.hot("1 100s ^ 50s 2 100s 3 20s 4 51s 5 59s 6 10s 7 10s 8 100s |")
    marbles.expect(source.pipe(ops.debounce(50))).to_be("100s 2 120s 4 51s 5 79s 8 50s |")


def test_debounce_of_nothing_is_nothing(marbles):
    marbles.expect(rx.never().pipe(ops.debounce(10))).to_be("")
    marbles.expect(rx.empty().pipe(ops.debounce(10))).to_be("|")


def test_throttle_with_mapper_waits_as_long_as_an_observable_says(marbles):
    waits = [marbles.cold(text) for text in ("--(xy)", "----(xy)", "--(xy)", "------(xy)", "--(xy)")]
    source = marbles.hot("^----0--1--2---3----4--------------|", values=NUMBERS)
    throttled = source.pipe(ops.throttle_with_mapper(lambda number: waits[number]))
    marbles.expect(throttled).to_be("-------0-----2--------4------------|", values=NUMBERS)
    for wait, text in zip(waits, [
        "-----^-!",
        "--------^--!",
        "-----------^-!",
        "---------------^----!",
        "--------------------^-!",
    ], strict=True):  # fmt: skip
        marbles.expect_subscriptions(wait).to_be(text)


# test_throttlefirst.py


def test_throttle_first_takes_one_and_is_deaf_for_a_while(marbles):
    source = marbles.hot("1----^2---3-----4---5-----6---7----|")
    marbles.expect(source.pipe(ops.throttle_first(200))).to_be("-2-------------------6--------|")
    marbles.expect_subscriptions(source).to_be("^-----------------------------!")


def test_throttle_first_ends_with_the_first_error(marbles):
    source = marbles.hot("1----^2---3-----4---5-----#---7----|")
    marbles.expect(source.pipe(ops.throttle_first(200))).to_be("-2-------------------#")
    marbles.expect_subscriptions(source).to_be("^--------------------!")


# test_sample.py


def test_sample_tells_the_latest_at_each_beat_and_the_end_with_the_next(marbles):
    source = marbles.hot("1----^2-3--4---5----6--7|")
    marbles.expect(source.pipe(ops.sample(50))).to_be("-----3----5----6----(7|)")


def test_sample_tells_an_error_at_once(marbles):
    source = marbles.hot("1----^2-3--4---56-#")
    marbles.expect(source.pipe(ops.sample(50))).to_be("-----3----5--#")


# test_delay.py


def test_delay_moves_all_of_it_by_the_same_time(marbles):
    source = marbles.hot("1----^----2---------3---------4---------|")
    marbles.expect(source.pipe(ops.delay(100))).to_be("---------------2---------3---------4---------|")
    marbles.expect_subscriptions(source).to_be("^----------------------------------!")


def test_delay_to_a_date_moves_all_of_it_by_the_time_until_then(marbles):
    source = marbles.hot("1----^----2---------3---------4---------|")
    marbles.expect(source.pipe(ops.delay(at(150)))).to_be("--------------------2---------3---------4---------|")


def test_delay_does_not_delay_an_error(marbles):
    source = marbles.hot("1----^----2---------3---------4---------#")
    marbles.expect(source.pipe(ops.delay(50))).to_be("----------2---------3---------4----#")


# test_delaywithmapper.py


def test_delay_with_mapper_delays_each_by_what_an_observable_says(marbles):
    source, wait = marbles.hot("1----^23456----|"), marbles.cold("----------x")
    marbles.expect(source.pipe(ops.delay_with_mapper(lambda _: wait))).to_be("-----------2345(6|)")
    marbles.expect_subscriptions(source).to_be("^---------!")
    marbles.expect_subscriptions(wait).to_be(
        "-^---------!",
        "--^---------!",
        "---^---------!",
        "----^---------!",
        "-----^---------!",
    )


def test_delay_with_mapper_changes_the_order_where_the_delays_do(marbles):
    marbles.frame = "5s"
    waits = {"a": "--x", "b": "------x", "c": "----------x", "d": "-------x", "e": "----x"}
    source = marbles.hot("1---------^-a-b-c-d-e-|")
    delayed = source.pipe(ops.delay_with_mapper(lambda name: marbles.cold(waits[name])))
    marbles.expect(delayed).to_be("----a-----b---ed(c|)")
    marbles.expect_subscriptions(source).to_be("^-----------!")


def test_delay_with_mapper_lets_go_of_all_waits_when_it_is_unsubscribed(marbles):
    marbles.frame = "5s"
    source, wait = marbles.hot("^-2-3-4-5-6---------|"), marbles.cold("200s x")
    delayed = source.pipe(ops.delay_with_mapper(lambda _: wait))
    marbles.expect(delayed, unsubscribe="225s !").to_be("210s 2-3")
    marbles.expect_subscriptions(wait).to_be(
        " 10s ^ 195s !",
        " 20s ^ 195s !",
        " 30s ^ 190s !",
        " 40s ^ 180s !",
        " 50s ^ 170s !",
    )


# test_timeout.py


def test_timeout_lets_pass_what_comes_in_time(marbles):
    source = marbles.hot("1----^2-3--4---5----6----|")
    marbles.expect(source.pipe(ops.timeout(205))).to_be("-2-3--4---5----6----|")


def test_timeout_goes_over_to_another_when_nothing_came(marbles):
    source = marbles.hot("1-----2------^----------3--------4---------|")
    other = marbles.cold("-----x--------------y----------z|")
    marbles.expect(source.pipe(ops.timeout(100, other))).to_be("---------------x--------------y----------z|")
    marbles.expect_subscriptions(source).to_be("^---------!")
    marbles.expect_subscriptions(other).to_be("----------^-------------------------------!")


def test_timeout_counts_from_the_last_event(marbles):
    source = marbles.hot("1-----2------^---3------4-----------5------|")
    other = marbles.cold("-----x--------------y----------z|")
    marbles.expect(source.pipe(ops.timeout(100, other))).to_be("----3------4--------------x--------------y----------z|")
    marbles.expect_subscriptions(source).to_be("^--------------------!")


def test_timeout_does_not_subscribe_to_the_other_where_all_is_in_time(marbles):
    source, other = marbles.hot("1-----2------^---3-------4--------5--------|"), marbles.cold("----------x")
    marbles.expect(source.pipe(ops.timeout(100, other))).to_be("----3-------4--------5--------|")
    marbles.expect_subscriptions(other).to_be()


def test_timeout_at_a_date(marbles):
    source, other = marbles.hot("^--------------------1"), marbles.cold("----------x")
    marbles.expect(source.pipe(ops.timeout(at(200), other))).to_be("------------------------------x")
    marbles.expect_subscriptions(source).to_be("^-------------------!")
    marbles.expect_subscriptions(other).to_be("--------------------^")


# test_timeoutwithmapper.py


def test_timeout_with_mapper_waits_for_each_as_long_as_an_observable_says(marbles):
    source = marbles.hot("^----------1---2------3--|")
    first, each = marbles.cold(""), marbles.cold("-----x")
    timed = source.pipe(ops.timeout_with_mapper(first, lambda _: each))
    marbles.expect(timed).to_be("-----------1---2----#", error=Exception)
    marbles.expect_subscriptions(source).to_be("^-------------------!")
    marbles.expect_subscriptions(first).to_be("^----------!")
    marbles.expect_subscriptions(each).to_be("-----------^---!", "---------------^----!")


def test_timeout_with_mapper_never_asks_the_mapper_when_the_first_is_late(marbles):
    source = marbles.hot("^----------1---2------3--|")
    first, each = marbles.cold("----------x"), marbles.cold("")
    timed = source.pipe(ops.timeout_with_mapper(first, lambda _: each))
    marbles.expect(timed).to_be("----------#", error=Exception)
    marbles.expect_subscriptions(each).to_be()


# test_takewithtime.py, test_skipwithtime.py, test_takelastwithtime.py, test_skiplastwithtime.py


def test_take_with_time_ends_when_the_time_is_over(marbles):
    marbles.frame = "5s"
    source = marbles.hot("^-1-2-3-|")
    marbles.expect(source.pipe(ops.take_with_time(25))).to_be("--1-2|")
    marbles.expect_subscriptions(source).to_be("^----!")


def test_take_with_time_of_no_time_ends_at_once(marbles):
    source = marbles.hot("^12|")
    marbles.expect(source.pipe(ops.take_with_time(0))).to_be("|")
    marbles.expect_subscriptions(source).to_be("(^!)")


def test_take_with_time_twice_takes_the_shorter(marbles):
    marbles.frame = "5s"
    source = marbles.hot("^-1-2-3-4-5-6-|")
    marbles.expect(source.pipe(ops.take_with_time(55), ops.take_with_time(35))).to_be("--1-2-3|")
    marbles.expect(source.pipe(ops.take_with_time(35), ops.take_with_time(55))).to_be("--1-2-3|")
    marbles.expect_subscriptions(source).to_be("^------!", "^------!")


def test_skip_with_time_is_deaf_at_first(marbles):
    source = marbles.hot("^12|")
    marbles.expect(source.pipe(ops.skip_with_time(15))).to_be("--2|")
    marbles.expect(source.pipe(ops.skip_with_time(50))).to_be("---|")


def test_take_last_with_time_tells_the_end_of_it_at_the_end(marbles):
    source = marbles.hot("^123456789|")
    marbles.expect(source.pipe(ops.take_last_with_time(45))).to_be("----------(6789|)")
    marbles.expect_subscriptions(source).to_be("^---------!")


def test_take_last_with_time_tells_nothing_after_a_silence(marbles):
    source = marbles.hot("^123------|")
    marbles.expect(source.pipe(ops.take_last_with_time(25))).to_be("----------|")


def test_skip_last_with_time_tells_each_when_it_is_old_enough(marbles):
    source = marbles.hot("^123456789|")
    marbles.expect(source.pipe(ops.skip_last_with_time(45))).to_be("------1234(5|)")


# test_takeuntil.py, test_takeuntilwithtime.py, test_skipuntil.py, test_skipuntilwithtime.py


def test_take_until_ends_with_the_first_event_of_another(marbles):
    marbles.frame = "5s"
    source, other = marbles.hot("1---------^-2-3-4-5-|"), marbles.hot("1---------^----x|")
    marbles.expect(source.pipe(ops.take_until(other))).to_be("--2-3|")
    marbles.expect_subscriptions(source).to_be("^----!")
    marbles.expect_subscriptions(other).to_be("^----!")


def test_take_until_ends_with_the_error_of_another_but_not_with_its_end(marbles):
    marbles.frame = "5s"
    source = marbles.hot("1---------^-2-3-4-5-|")
    marbles.expect(source.pipe(ops.take_until(marbles.hot("^----#")))).to_be("--2-3#")
    marbles.expect(source.pipe(ops.take_until(marbles.hot("^----|")))).to_be("--2-3-4-5-|")


def test_take_until_with_time_ends_at_a_date(marbles):
    source = marbles.hot("^12|")
    marbles.expect(source.pipe(ops.take_until_with_time(at(0)))).to_be("|")
    marbles.expect(source.pipe(ops.take_until_with_time(at(50)))).to_be("-12|")
    marbles.expect_subscriptions(source).to_be("(^!)", "^--!")


def test_skip_until_begins_with_the_first_event_of_another(marbles):
    marbles.frame = "5s"
    source, other = marbles.hot("1---------^-2-3-4-5-|"), marbles.hot("1---------^----x|")
    marbles.expect(source.pipe(ops.skip_until(other))).to_be("------4-5-|")


def test_skip_until_with_time_begins_at_a_date(marbles):
    source = marbles.hot("^12|")
    marbles.expect(source.pipe(ops.skip_until_with_time(at(0)))).to_be("-12|")
    marbles.expect(source.pipe(ops.skip_until_with_time(at(50)))).to_be("---|")


# test_timestamp.py, test_timeinterval.py


def test_timestamp_says_when(marbles):
    source = marbles.hot("1----^2-3--4---5----6----|")
    stamped = source.pipe(ops.timestamp(), ops.map(lambda stamp: (stamp.value, stamp.timestamp)))
    table = {"a": ("2", at(10)), "b": ("3", at(30)), "c": ("4", at(60)), "d": ("5", at(100)), "e": ("6", at(150))}
    marbles.expect(stamped).to_be("-a-b--c---d----e----|", values=table)


def test_time_interval_says_how_long_after_the_one_before(marbles):
    source = marbles.hot("1----^2-3--4---5----6----|")
    spans = source.pipe(ops.time_interval(), ops.map(lambda span: int(span.interval.total_seconds())))
    marbles.expect(spans).to_be("-a-b--c---d----e----|", values={"a": 10, "b": 20, "c": 30, "d": 40, "e": 50})


# test_interval.py, test_timer.py, test_generatewithrelativetime.py


def test_interval_beats_until_it_is_unsubscribed(marbles):
    marbles.expect(rx.interval(100), unsubscribe="800s !").to_be(
        "----------0---------1---------2---------3---------4---------5---------6", values=NUMBERS
    )


def test_timer_fires_once_at_a_date_and_at_once_where_that_has_passed(marbles):
    marbles.expect(rx.timer(at(50))).to_be("-----(0|)", values=NUMBERS)
    marbles.expect(rx.timer(at(-110))).to_be("(0|)", values=NUMBERS)


def test_generate_with_relative_time_waits_as_long_as_each_value_says(marbles):
    marbles.frame = "1s"
    generated = rx.generate_with_relative_time(0, lambda n: n <= 3, lambda n: n + 1, lambda n: n + 1)
    marbles.expect(generated).to_be("-0-1--2---(3|)", values=NUMBERS)
    endless = rx.generate_with_relative_time(0, lambda _: True, lambda n: n + 1, lambda n: n + 1)
    marbles.expect(endless, unsubscribe="----------!").to_be("-0-1--2", values=NUMBERS)


# Not in RxPY's suite.


def test_delay_subscription_subscribes_late(marbles):
    source = marbles.cold("-1-2|")
    marbles.expect(source.pipe(ops.delay_subscription(30))).to_be("----1-2|")
    marbles.expect_subscriptions(source).to_be("---^---!")
