"""Operators that part a stream: buffers, windows, groups."""

from reactivex import operators as ops

NUMBERS = list(range(10))


joined = ops.map("".join)
"""A buffer as one text."""


# test_bufferwithtime.py


def test_buffer_with_time_overlaps_where_one_opens_before_another_closes(marbles):
    source = marbles.hot("1---------^2--3---4---5--6--7---8----9 120s |")
    buffered = source.pipe(ops.buffer_with_time(100, 70), joined)
    table = {"a": "234", "b": "456", "c": "678", "d": "89", "e": ""}
    marbles.expect(buffered).to_be("100s a 60s b 60s c 60s d 60s e-(e|)", values=table)
    marbles.expect_subscriptions(source).to_be("^ 390s !")


def test_buffer_with_time_side_by_side(marbles):
    source = marbles.hot("1---------^2--3---4---5--6--7---8----9 120s |")
    table = {"a": "234", "b": "567", "c": "89", "d": ""}
    marbles.expect(source.pipe(ops.buffer_with_time(100), joined)).to_be(
        "----------a---------b---------c---------(d|)", values=table
    )


def test_buffer_with_time_of_what_fails_loses_the_last_ones(marbles):
    source = marbles.hot("1---------^2--3---4---5--6--7---8----9 120s #")
    table = {"a": "234", "b": "567", "c": "89"}
    marbles.expect(source.pipe(ops.buffer_with_time(100), joined)).to_be(
        "----------a---------b---------c---------#", values=table
    )


# test_bufferwithtimeorcount.py


def test_buffer_with_time_or_count_closes_by_whichever_comes_first(marbles):
    marbles.frame = "5s"
    source = marbles.hot("^12-----3-------4-------5-----6---7---------8---------9 125s |")
    table = {"a": "123", "b": "4", "c": "567", "d": "8", "e": "9", "f": ""}
    marbles.expect(source.pipe(ops.buffer_with_time_or_count(70, 3), joined)).to_be(
        "--------a 65s b 55s c 65s d 65s e 65s f---(f|)", values=table
    )
    marbles.expect_subscriptions(source).to_be("^ 395s !")


def test_buffer_with_time_or_count_stops_when_it_is_unsubscribed(marbles):
    marbles.frame = "5s"
    source = marbles.hot("^12-----3-------4-------5-----6---7---------8---------9 125s |")
    buffered = source.pipe(ops.buffer_with_time_or_count(70, 3), joined)
    marbles.expect(buffered, unsubscribe="170s !").to_be("--------a 65s b", values={"a": "123", "b": "4"})
    marbles.expect_subscriptions(source).to_be("^ 165s !")


# test_windowwithtime.py: there the windows are merged again; here they are observables among the values.


def test_window_with_time_is_an_observable_for_each_span(marbles):
    source = marbles.hot("1----^2--3--4----5---6--7-8----9X-|")
    windows = {
        "a": marbles.cold("-2--3--4--|"),
        "b": marbles.cold("--5---6--7|"),
        "c": marbles.cold("-8----9X-|"),
    }
    marbles.expect(source.pipe(ops.window_with_time(100))).to_be("a---------b---------c--------|", values=windows)
    marbles.expect_subscriptions(source).to_be("^----------------------------!")


def test_window_with_time_overlaps_where_one_opens_before_another_closes(marbles):
    source = marbles.hot("1---------^2--3---4---5--6--7---8----9------------|")
    windows = {
        "a": marbles.cold("-2--3---4-|"),
        "b": marbles.cold("-4---5--6-|"),
        "c": marbles.cold("-6--7---8-|"),
        "d": marbles.cold("-8----9---|"),
        "e": marbles.cold("----------|"),
        "f": marbles.cold("-----|"),
    }
    marbles.expect(source.pipe(ops.window_with_time(100, 70))).to_be(
        "a------b------c------d------e------f----|", values=windows
    )


# test_windowwithcount.py


def test_window_with_count_opens_one_every_so_many(marbles):
    source = marbles.hot("1---------^2--3---4---5--6--7---8----9------------|")
    windows = {
        "a": marbles.cold("-2--3---(4|)"),
        "b": marbles.cold("----4---5--(6|)"),
        "c": marbles.cold("---6--7---(8|)"),
        "d": marbles.cold("----8----9------------|"),
        "e": marbles.cold("-------------|"),
    }
    opened = source.pipe(ops.window_with_count(3, 2))
    marbles.expect(opened).to_be("a---b-------c-----d--------e------------|", values=windows)


def test_window_with_count_stops_when_it_is_unsubscribed(marbles):
    source = marbles.hot("1---------^2--3---4---5--6--7---8----9------------|")
    merged = source.pipe(ops.window_with_count(3, 2), ops.merge_all())
    marbles.expect(merged, unsubscribe="175s !").to_be("-2--3---(44)5--(66)")
    marbles.expect_subscriptions(source).to_be("^ 165s !")


# test_windowwithtimeorcount.py


def test_window_with_time_or_count_closes_by_whichever_comes_first(marbles):
    marbles.frame = "5s"
    source = marbles.hot("^12-----3-------4-------5-----6---7---------8---------9 125s |")
    windows = source.pipe(
        ops.window_with_time_or_count(70, 3),
        ops.map_indexed(lambda window, number: window.pipe(ops.map(lambda value: f"{number}{value}"))),
        ops.merge_all(),
    )
    table = {"a": "01", "b": "02", "c": "03", "d": "14", "e": "25", "f": "26", "g": "27", "h": "38", "i": "49"}
    marbles.expect(windows).to_be("-ab-----c-------d-------e-----f---g---------h---------i 125s |", values=table)


# test_groupby.py


def test_group_by_opens_a_group_with_the_first_of_its_key(marbles):
    words = dict(zip("abcdef", ["foo", "FoO", "baR", "foO", "Baz", "bar"], strict=True))
    source = marbles.hot("^-a-b--c---d---e----f-|", values=words)
    groups = source.pipe(ops.group_by(str.lower))
    marbles.expect(groups.pipe(ops.map(lambda group: group.key))).to_be(
        "--x----y-------z------|", values={"x": "foo", "y": "bar", "z": "baz"}
    )
    marbles.expect(groups).to_be(
        "--x----y-------z------|",
        values={
            "x": marbles.cold("a-b------d----------|", values=words),
            "y": marbles.cold("c------------f-|", values=words),
            "z": marbles.cold("e------|", values=words),
        },
    )
    marbles.expect_subscriptions(source).to_be("^---------------------!", "^---------------------!")


# Not in RxPY's suite.


def test_group_by_until_closes_a_group_and_opens_it_again(marbles):
    source = marbles.hot("^a-b-a--a---a|")
    end = marbles.cold("-----x")
    groups = source.pipe(ops.group_by_until(lambda value: value, None, lambda _: end))
    marbles.expect(groups).to_be(
        "-x-y----z----|",
        values={
            "x": marbles.cold("a---a|"),
            "y": marbles.cold("b----|"),
            "z": marbles.cold("a---a|"),
        },
    )
    marbles.expect_subscriptions(end).to_be("-^----!", "---^----!", "--------^----!")
