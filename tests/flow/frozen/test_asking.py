"""Two processes are asked what a test can expect."""

import pytest

from rxmetronome.errors import RunError
from rxmetronome.flow.frozen.asking import settled

pytestmark = [pytest.mark.process, pytest.mark.timeout(120)]


def test_what_both_find_is_the_answer(request_for):
    assert settled(request_for("{event, 'a set whose order differs'}")).ports == {
        "main/out": ['1000 next {"a set whose order differs", 2}', '2000 next {"a set whose order differs", 3}']
    }


def test_a_port_that_differs_from_process_to_process_is_skipped(request_for):
    asked = request_for("object", ports=["main/in", "main/out"], failing=[])
    asked.way.cells[2] = asked.way.cells[2].replace("lambda event: object", "lambda event: hash(str(event))")
    seen = settled(asked)
    assert list(seen.ports) == ["main/in"]
    assert asked.skipped == {"main/out": "gives something else each time, from the same input (event 1)"}


@pytest.mark.parametrize(
    ("function", "message"),
    [
        ("__import__('os')._exit(3)", "its events cannot be played again: exit status 3"),
        ("(__import__('os').write(2, b'gone'), __import__('os')._exit(3))", "its events cannot be played again: gone"),
    ],
)
def test_a_process_that_ends_says_why(request_for, function, message):
    with pytest.raises(RunError) as raised:
        settled(request_for(function))
    assert message in str(raised.value)


def test_what_a_process_could_not_do_is_the_error(request_for):
    with pytest.raises(RunError) as raised:
        settled(request_for(cells="flow = 1"))
    assert str(raised.value) == (
        "run of flow `main`: `flow` is 1, when it is imported. Remedy: bind each flow to a name of its own"
    )
