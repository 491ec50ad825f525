"""Operators that bring several streams together, one after the other or at once."""

import reactivex as rx
from reactivex import operators as ops

NUMBERS = list(range(10))


def total(values):
    return sum(int(value) for value in values)


# test_switchlatest.py, test_merge.py


def inner(marbles):
    return {
        "x": marbles.cold("-ab--------cd--------ef|"),
        "y": marbles.cold("-ghij|"),
        "z": marbles.cold("-klmn-------o--|"),
    }


def test_switch_latest_leaves_one_for_the_next(marbles):
    streams = inner(marbles)
    source = marbles.hot("^---------x---------y---------z---------|", values=streams)
    marbles.expect(source.pipe(ops.switch_latest())).to_be("-----------ab--------ghij------klmn-------o--|")
    marbles.expect_subscriptions(source).to_be("^---------------------------------------!")
    marbles.expect_subscriptions(streams["x"]).to_be("----------^---------!")
    marbles.expect_subscriptions(streams["y"]).to_be("--------------------^----!")
    marbles.expect_subscriptions(streams["z"]).to_be("------------------------------^--------------!")


def test_switch_latest_ends_with_the_error_of_the_latest(marbles):
    streams = {"x": marbles.cold("-ab--------cd|"), "y": marbles.cold("-gh#"), "z": marbles.cold("-klmn|")}
    source = marbles.hot("^---------x---------y---------z---------|", values=streams)
    marbles.expect(source.pipe(ops.switch_latest())).to_be("-----------ab--------gh#")
    marbles.expect_subscriptions(streams["z"]).to_be()


def test_merge_all_listens_to_all_of_them(marbles):
    streams = inner(marbles)
    source = marbles.hot("^---------x---------y---------z---------|", values=streams)
    merged = source.pipe(ops.merge_all())
    marbles.frame = "1s"
    marbles.expect(merged).to_be("110s a 9s b 89s (cg) 6s (dh) 6s i 9s j 69s (ek) 6s (fl) 6s m 9s n 79s o 29s |")


def test_merge_takes_each_as_it_comes(marbles):
    marbles.frame = "5s"
    one, other = marbles.hot("1---------^-2-4-6-8|"), marbles.hot("1---------^--3-5-7-9|")
    marbles.expect(rx.merge(one, other)).to_be("--23456789|")
    marbles.expect_subscriptions(one).to_be("^--------!")
    marbles.expect_subscriptions(other).to_be("^---------!")


# test_concat.py


def test_concat_listens_to_the_second_when_the_first_has_ended(marbles):
    marbles.frame = "5s"
    one, other = marbles.hot("1---------^-2-3|"), marbles.hot("1---------^-----4-5-|")
    marbles.expect(one.pipe(ops.concat(other))).to_be("--2-3-4-5-|")
    marbles.expect_subscriptions(one).to_be("^----!")
    marbles.expect_subscriptions(other).to_be("-----^----!")


# test_zip.py, test_combinelatest.py, test_withlatestfrom.py


def test_zip_pairs_by_number_and_ends_with_the_shorter(marbles):
    marbles.frame = "5s"
    one, other = marbles.hot("1---------^--2--|"), marbles.hot("1---------^---3---|")
    marbles.expect(one.pipe(ops.zip(other), ops.map(total))).to_be("----5-|", values=NUMBERS)
    marbles.expect_subscriptions(other).to_be("^-----!")


def test_combine_latest_pairs_each_with_the_latest_of_the_other(marbles):
    marbles.frame = "5s"
    one, other = marbles.hot("1---------^--2-4|"), marbles.hot("1---------^---3-567-|")
    marbles.expect(one.pipe(ops.combine_latest(other), ops.map(total))).to_be(
        "----abcde-|", values={"a": 5, "b": 7, "c": 9, "d": 10, "e": 11}
    )


def test_combine_latest_ends_with_the_error_of_either(marbles):
    marbles.frame = "5s"
    one, other = marbles.hot("1---------^--2-4#"), marbles.hot("1---------^------67-|")
    marbles.expect(one.pipe(ops.combine_latest(other))).to_be("------#")
    marbles.expect_subscriptions(other).to_be("^-----!")


def test_with_latest_from_only_looks_at_the_other(marbles):
    marbles.frame = "5s"
    one, other = marbles.hot("1---------^--2-4|"), marbles.hot("1---------^---3-567-|")
    marbles.expect(one.pipe(ops.with_latest_from(other), ops.map(total))).to_be("-----7|", values=NUMBERS)
    marbles.expect_subscriptions(other).to_be("^-----!")


# test_amb.py


def test_amb_goes_with_the_first_that_says_something(marbles):
    one, other = marbles.hot("1----^-2#"), marbles.hot("1----^3---|")
    marbles.expect(one.pipe(ops.amb(other))).to_be("-3---|")
    marbles.expect_subscriptions(one).to_be("^!")
    marbles.expect_subscriptions(other).to_be("^----!")


def test_amb_ends_with_the_error_of_the_winner(marbles):
    one, other = marbles.hot("1----^2#"), marbles.hot("1----^-3--|")
    marbles.expect(one.pipe(ops.amb(other))).to_be("-2#")


# test_repeat.py, test_retry.py


def test_repeat_subscribes_again_when_it_has_ended(marbles):
    source = marbles.cold("----------1----2----3----|")
    marbles.expect(source.pipe(ops.repeat()), unsubscribe="800s !").to_be(
        "100s 1----2----3-- 120s 1----2----3-- 120s 1----2----3"
    )
    marbles.expect_subscriptions(source).to_be(
        "^ 240s !",
        "250s ^ 240s !",
        "500s ^ 240s !",
        "750s ^ 40s !",
    )


def test_repeat_so_often(marbles):
    source = marbles.cold("-1-2|")
    marbles.expect(source.pipe(ops.repeat(2))).to_be("-1-2-1-2|")
    marbles.expect_subscriptions(source).to_be("^---!", "----^---!")


def test_retry_subscribes_again_after_an_error_so_often(marbles):
    marbles.frame = "5s"
    source = marbles.cold("-123#")
    marbles.expect(source.pipe(ops.retry(3))).to_be("-123-123-123#")
    marbles.expect_subscriptions(source).to_be("^---!", "----^---!", "--------^---!")


# test_replay.py


def test_replay_tells_a_late_subscriber_the_last_while(marbles, clock):
    source = marbles.hot("^-3-----41----8-56-7-d-2-9------e---f---|")
    replayed = source.pipe(ops.replay(window=85, scheduler=clock))
    connections = []
    for begins, ends in ((100, 200), (300, 600)):
        clock.schedule_relative(begins, lambda *_: connections.append(replayed.connect(clock)))
        clock.schedule_relative(ends, lambda *_: connections.pop().dispose())
    marbles.expect(replayed, unsubscribe="250s ^").to_be("250s (67)---e---f---|")
    marbles.expect_subscriptions(source).to_be("100s ^ 90s !", "300s ^ 90s !")
