"""The graph as written: steps, ports, `>>`, and what is refused at the line that wrote it."""

import pytest
import reactivex as rx
from reactivex import operators as ops

import rxmetronome as rxm


def wires(flow):
    return [f"{made.origin}/{made.origin_port} -> {made.target}/{made.target_port}" for made in flow.connections]


def test_arrows_connect_out_to_in_and_return_what_comes_next():
    flow = rxm.Flow("main")
    a, b, c = flow.source("a", rx.never()), flow.pipeline("b"), flow.sink("c", print)
    assert (a >> b >> c) is c
    assert wires(flow) == ["a/out -> b/in", "b/out -> c/in"]


def test_ports_are_named_by_brackets_by_err_and_by_text():
    flow = rxm.Flow("main")
    a = flow.source("a", rx.never())
    split = flow.pipeline("split", ops.partition(bool), into=("yes", "no"))
    a >> split["in"]
    split["yes"] >> flow.sink("y", print)
    split["no"] >> flow.sink("n", print)
    split.err >> flow.sink("e", print)
    flow.connect("split/no", "e/in")
    assert wires(flow)[1:] == ["split/yes -> y/in", "split/no -> n/in", "split/err -> e/in", "split/no -> e/in"]


def test_an_arrow_to_a_list_connects_to_each():
    flow = rxm.Flow("main")
    flow.source("a", rx.never()) >> [flow.sink("b", print), flow.sink("c", print)["in"]]
    assert wires(flow) == ["a/out -> b/in", "a/out -> c/in"]


def test_a_step_with_one_port_of_its_own_name_is_connected_from_that_port():
    flow = rxm.Flow("main")
    flow.pipeline("p", into="answers") >> flow.sink("s", print)
    assert wires(flow) == ["p/answers -> s/in"]


def test_the_same_connection_twice_is_one():
    flow = rxm.Flow("main")
    a, b = flow.source("a", rx.never()), flow.sink("b", print)
    a >> b
    a >> b
    flow.connect("a", "b")
    assert wires(flow) == ["a/out -> b/in"]


def test_a_name_is_taken_once_and_the_message_says_where():
    flow = rxm.Flow("main")
    first = flow.source("beat", rx.never())
    with pytest.raises(rxm.WiringError) as caught:
        flow.sink("beat", print)
    assert str(caught.value).startswith("flow `main` cannot run:\n  - step `beat` (at test_graph.py:")
    assert f"is already defined, at {first.at}; give it another name, or make a new Flow" in str(caught.value)


def test_steps_of_two_flows_cannot_be_connected():
    one, other = rxm.Flow("one"), rxm.Flow("other")
    with pytest.raises(rxm.WiringError, match="belongs to flow `other`; connect within one flow"):
        one.source("a", rx.never()) >> other.sink("b", print)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (lambda flow: rxm.Flow(""), "Flow(name=''): expected a name, which is text. For example: Flow(\"main\")"),
        (
            lambda flow: flow.source("a", 5),
            "source(observable=5): expected an observable, such as metronome(...) or any of RxPY's. "
            'For example: flow.source("a", rxm.metronome("1s"))',
        ),
        (lambda flow: flow.source("a/b", rx.never()), "source(name='a/b'): expected a name without `/`."),
        (
            lambda flow: flow.source("a", rx.never(), capacity=0),
            "source(capacity=0): expected a whole number of 1 or more. For example: source(..., capacity=1_000)",
        ),
        (
            lambda flow: flow.sink("s", print, policy="drop"),
            'sink(policy=\'drop\'): expected "block", "drop_oldest", "drop_newest" or "latest". '
            'For example: sink(..., policy="drop_oldest")',
        ),
        (
            lambda flow: flow.pipeline("p", "map"),
            "pipeline(operators='map'): expected operators, each a function from observable to observable. "
            'For example: flow.pipeline("main", rxm.select(fn))',
        ),
        (lambda flow: flow.pipeline("p", into=()), "pipeline(into=()): expected names of output ports other than"),
        (lambda flow: flow.pipeline("p", into=("err",)), "pipeline(into=('err',)): expected names of output ports"),
        (
            lambda flow: flow.sink("s", None),
            "sink(observer=None): expected an observer, such as file(...), or a function of one event. "
            'For example: flow.sink("s", rxm.stdout())',
        ),
        (lambda flow: flow.connect(5, "a"), "connect(origin or target=5): expected a step, a port, or text"),
        (lambda flow: rxm.Flow("f", drain=-1), "Flow(drain=-1): expected a duration of zero or more."),
    ],
)
def test_what_cannot_be_part_of_a_flow_is_refused_at_once(wrong, message):
    with pytest.raises(rxm.ArgumentError) as caught:
        wrong(rxm.Flow("main"))
    assert message in str(caught.value)


@pytest.mark.parametrize(
    "operator", [rxm.select(str), rxm.update({}, key=str), rxm.window(size=2), ops.map(str), ops.count()]
)
def test_an_operator_as_a_sink_is_refused_because_it_would_do_nothing(operator):
    with pytest.raises(rxm.ArgumentError, match="no operator, which belongs into a pipeline"):
        rxm.Flow("main").sink("end", operator)


def make_flow() -> rxm.Flow:
    return rxm.Flow("made")


def test_a_flow_knows_the_file_the_function_and_the_names_of_the_module_it_was_made_in():
    origin = make_flow().origin
    assert (origin.filename, origin.function, origin.module) == (__file__, "make_flow", __name__)
    assert origin.at == f"test_graph.py:{make_flow.__code__.co_firstlineno + 1}"
    assert origin.names["make_flow"] is make_flow


def test_a_flow_made_by_a_script_knows_that_it_is_one():
    names = {"__name__": "__main__", "__spec__": None}
    exec(compile("import rxmetronome as rxm\nflow = rxm.Flow('scripted')", "app.py", "exec"), names)
    origin = names["flow"].origin
    assert (origin.filename, origin.at, origin.function, origin.module) == (
        "app.py", "app.py:2", "<module>", "__main__",
    )  # fmt: skip


def test_steps_show_what_they_are_made_of():
    flow = rxm.Flow("main")
    fn = lambda tick: 1
    source = flow.source("beat", rxm.metronome("250ms"))
    main = flow.pipeline("main", rxm.select(fn), ops.map(fn), rxm.counter())
    line = fn.__code__.co_firstlineno
    assert repr(source) == '<source `beat`: metronome("250ms")>'
    assert repr(main) == f"<pipeline `main`: select(<lambda> at test_graph.py:{line}) | map | counter()>"
    assert repr(main["out"]) == "main/out"
    assert flow.pipeline("empty").label == "passes on"
    assert flow.sink("print", print).label == "print"
