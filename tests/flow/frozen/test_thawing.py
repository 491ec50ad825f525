"""What a frozen test expects, found in a process of its own. As a whole: see test_freezing.py."""

import pytest

from rxmetronome.flow.frozen.thawing import Answer, thaw


def test_what_the_flow_gives_is_expected_and_is_what_was_seen(request_for):
    answer = thaw(request_for())
    assert (answer.happened, answer.differences) == ("", [])
    assert answer.ports == {"main/out": ["1000 next 4", "2000 next 6"]}
    assert 'replayed.expect("main/out").to_be("-46", values=VALUES, frame="1us")' in answer.text


def test_what_differs_is_said_with_what_may_be_the_reason(request_for):
    answer = thaw(request_for("event + 2", before_ns=5_000))
    said = "main/out: at 2us 6 came, and 5 comes here"
    assert answer.differences == [said]
    assert f"# - {said}\n# The run had begun 5us before; what its steps remembered" in answer.text


def test_a_port_for_failures_is_expected_where_something_failed(request_for):
    answer = thaw(request_for("1 // (event - 2)"))
    assert list(answer.ports) == ["main/out", "main/err"]
    assert answer.ports["main/err"] == [
        '1000 next failure("main", 2, "ZeroDivisionError: integer division or modulo by zero")'
    ]


def test_a_skipped_port_is_named_and_not_expected(request_for):
    answer = thaw(request_for(failing=[], skipped={"main/out": "gives something else"}))
    assert answer.ports == {}
    assert "# main/out is not expected here: gives something else" in answer.text


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (
            {"cells": "import rxmetronome as rxm\nflow = rxm.Flow(nam)"},
            Answer(
                happened="the flow cannot be made anew, because NameError: name 'nam' is not defined, in the line "
                "`flow = rxm.Flow(nam)`",
                remedy="make the flow of what cells define, without magics",
            ),
        ),
        (
            {"cells": "import sys\nsys.exit(3)"},
            Answer(
                happened="the flow cannot be made anew, because SystemExit: 3, in the line `sys.exit(3)`",
                remedy="make the flow of what cells define, without magics",
            ),
        ),
        (
            {"cells": "import rxmetronome as rxm\nflow = rxm.metronome('fast')"},
            Answer(
                happened="the flow cannot be made anew: metronome(interval='fast'): expected a duration: seconds, a "
                'timedelta, or text such as "250ms", "1.5s", "2h 30min". For example: metronome("250ms")',
                remedy="mend it, and freeze again",
            ),
        ),
        (
            {"flow": "app.flow"},
            Answer(
                happened="imported, the module that makes the flow has none: name 'app' is not defined",
                remedy='make it above `if __name__ == "__main__":`, or in a function without arguments',
            ),
        ),
        (
            {"flow": "main"},
            Answer(
                happened="`main` is <pipeline `main`: select(<lambda> at test_thawed.py:3)>, when it is imported",
                remedy="bind each flow to a name of its own",
            ),
        ),
    ],
)
def test_a_flow_that_cannot_be_made_anew_is_told_with_the_remedy(request_for, asked, answer):
    assert thaw(request_for(**asked)) == answer
