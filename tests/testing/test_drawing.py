from rxmetronome.testing.drawing import Point, Row, draw


def test_a_label_stands_where_its_time_is_and_the_caret_where_it_is_told():
    rows = [Row("one", {0: "a", 30: "b", 31: "(cd)", 47: "|"}, 47)]
    assert draw(rows, frame_ns=1, width=80, caret=Point(31, 2)).lines == [
        "time  :0   :31ns  :47ns",
        "one   a … b(cd) … |",
        "             ^",
    ]


def test_without_a_caret_the_start_and_every_ten_frames_are_labelled():
    rows = [Row("one", dict.fromkeys(range(0, 30, 5), "x"), None)]
    assert draw(rows, frame_ns=1, width=80).lines == [
        "time  :0        :10ns     :20ns",
        "one   x----x----x----x----x----x",
    ]


def test_a_silence_is_as_wide_as_the_label_before_it():
    rows = [Row("one", {1_000_000_001: "a", 2_000_000_003: "b", 3_000_000_007: "c"}, None)]
    assert draw(rows, frame_ns=1, width=80).lines == [
        "time  :0  :1.000000001s :2.000000003s :3.000000007s",
        "one   - … a …           b …           c",
    ]


def test_ten_frames_of_silence_are_drawn_and_eleven_are_short():
    assert draw([Row("one", {0: "a", 11: "b"}, None)], frame_ns=1, width=80).lines[1] == "one   a----------b"
    assert draw([Row("one", {0: "a", 12: "b"}, None)], frame_ns=1, width=80).lines[1] == "one   a … b"


def test_a_row_is_blank_after_its_end_and_goes_on_where_it_has_none():
    rows = [Row("over", {2: "|"}, 2), Row("open", {1: "a"}, None), Row("far", {6: "b"}, None)]
    assert draw(rows, frame_ns=1, width=80).lines[1:] == ["over  --|", "open  -a-----", "far   ------b"]


def test_a_cut_row_says_so_on_the_side_that_is_cut():
    rows = [Row("long", dict.fromkeys(range(200), "x"), None), Row("short", dict.fromkeys(range(100), "x"), 99)]
    middle = draw(rows, frame_ns=1, width=41, caret=Point(90, 0))
    assert middle.lines[1:3] == [f"long   … {'x' * 30} …", f"short  … {'x' * 27}"]
    assert (middle.cut_before, middle.cut_after, len(middle.shown_ns)) == (73, 97, 30)
    start = draw(rows, frame_ns=1, width=41)
    assert start.lines[1] == f"long   {'x' * 30} …"
    assert (start.cut_before, start.cut_after) == (0, 170)


def test_a_cut_does_not_begin_or_end_with_a_silence():
    rows = [Row("one", dict.fromkeys(range(0, 2_000, 100), "x"), None)]
    for at in range(0, 2_000, 100):
        _, line, _ = draw(rows, frame_ns=1, width=50, caret=Point(at, 0)).lines
        assert "… …" not in line.replace("  ", " ")
