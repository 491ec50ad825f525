"""Steps show what they are made of."""

from reactivex import operators as ops

import rxmetronome as rxm


def test_steps_show_what_they_are_made_of():
    flow = rxm.Flow("main")
    fn = lambda tick: 1
    source = flow.source("beat", rxm.metronome("250ms"))
    main = flow.pipeline("main", rxm.select(fn), ops.map(fn), rxm.count())
    line = fn.__code__.co_firstlineno
    assert repr(source) == '<source `beat`: metronome("250ms")>'
    assert repr(main) == f"<pipeline `main`: select(<lambda> at test_steps.py:{line}) | map | count()>"
    assert repr(main["out"]) == "main/out"
    assert flow.pipeline("empty").label == "passes on"
    assert flow.sink("print", print).label == "print"
