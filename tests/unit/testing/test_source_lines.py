"""A line that is kept is the line that is shown."""

import traceback

import pytest

from rxmetronome.testing.source_lines import Line


def promise() -> Line:
    return Line()


def test_a_line_is_the_nearest_one_outside_the_kit_with_the_calls_that_led_there():
    line = promise()
    try:
        raise line.blamed_for(AssertionError("broken"))
    except AssertionError as error:
        shown = [(frame.name, frame.line) for frame in traceback.extract_tb(error.__traceback__)]
    name = "test_a_line_is_the_nearest_one_outside_the_kit_with_the_calls_that_led_there"
    assert shown == [
        (name, 'raise line.blamed_for(AssertionError("broken"))'),
        (name, "line = promise()"),
        ("promise", "return Line()"),
    ]


def test_a_line_says_where_it_is():
    line = promise()
    assert str(line) == f"test_source_lines.py:{promise.__code__.co_firstlineno + 1}"


def test_the_traceback_of_the_error_stays_below():
    line = promise()

    def fail():
        raise ValueError("deep")

    with pytest.raises(ValueError, match="deep") as caught:
        fail()
    names = [frame.name for frame in traceback.extract_tb(line.blamed_for(caught.value).__traceback__)]
    assert names[-3:] == ["promise", "test_the_traceback_of_the_error_stays_below", "fail"]


def test_a_released_line_holds_no_frame_but_keeps_its_text():
    line = promise()
    line.release()
    assert line.blamed_for(ValueError("x")).__traceback__ is None
    assert str(line).startswith("test_source_lines.py:")


def test_of_a_module_nothing_above_it_is_shown():
    namespace: dict[str, object] = {"promise": promise, "__name__": "script"}
    exec(compile("line = promise()", "script.py", "exec"), namespace)
    line = namespace["line"]
    assert isinstance(line, Line)
    error = line.blamed_for(ValueError("x"))
    assert [frame.name for frame in traceback.extract_tb(error.__traceback__)] == ["<module>", "promise"]
