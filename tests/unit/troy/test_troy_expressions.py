"""What expressions of tremor's language mean, where a reader of Python would expect something else."""

import ast
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rxmetronome import troy
from rxmetronome.errors import StepError, TroyError
from rxmetronome.records import Tick

TEXT = """\
define flow main flow
  define connector beat from metronome with config = {"interval": 1000} end;
  define pipeline main pipeline select %s from in into out end;
  create connector beat;
  create pipeline pass from tremor::pipelines::passthrough;
  create pipeline main;
  connect /connector/beat to /pipeline/pass;
  connect /pipeline/pass to /pipeline/main;
end;
deploy flow main;
"""
EVENT = {"n": 3, "s": "a", "f": 1.5, "t": True, "z": None, "list": [1, {"k": "v"}], "record": {"a b": 1}}


def python(expression: str) -> str:
    """The expression in Python, as it stands in the lambda of its step."""
    program = troy.to_python(TEXT % expression)
    calls = [node for node in ast.walk(ast.parse(program)) if isinstance(node, ast.Call)]
    (step,) = (call for call in calls if call.args and ast.unparse(call.args[0]) == "'main'" and len(call.args) > 1)
    (mapped,) = step.args[1].args
    return ast.get_source_segment(program, mapped.body) or ""


def value(expression: str, event: Any = EVENT) -> Any:
    return eval(python(expression), {"troy": troy}, {"event": event})


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("7 / 2", 3.5),
        ("6 / 2", 3.0),
        ("2 - 3", -1),
        ("1 - -1", 2),
        ("-event.n", -3),
        ("+event.f", 1.5),
        ("- 1.5", -1.5),
        ("1_000", 1000),
        ("0xff", 255),
        ("010", 10),
        ("1.5e-1", 0.15),
        ("1_0.5", 10.5),
        ('"a" + event.s', "aa"),
        ("[1] + [2]", [1, 2]),
        ('{"a": 1, "b": 1} + {"a": 2}', {"a": 2, "b": 1}),
        ("1 == 1.0", True),
        ("event.n == 3", True),
        ("true == 1", False),
        ('"1" == 1', False),
        ("null == event.z", True),
        ("1 != 2", True),
        ("[1, 2.0] == [1.0, 2]", True),
        ('{"a": 1} == {"a": true}', False),
        ("0.1 + 0.2 == 0.3", True),
        ("1 < 2", True),
        ("1 < 1.5", True),
        ('"a" >= "b"', False),
        ("not true or true", True),
        ("not event.n == 3", StepError),
        ("event.t and event.n == 3", True),
        ("false and event.n", False),
        ("true or event.nothing", True),
        ("true and event.n", StepError),
        ("event.s or true", StepError),
        ("not event.n", StepError),
        ("event.nothing", StepError),
        ("event.s.x", StepError),
        ("event.list[2]", StepError),
        ("event.list[-1]", StepError),
        ('event.record["a b"]', 1),
        ("event.`s`", "a"),
        ("event.list[0 + 1].k", "v"),
        ('event["#{event.s}"]', StepError),
        ("present event.z", True),
        ("present event.nothing.x", False),
        ("absent event.nothing", True),
        ("present event", True),
        ('"#{event.n} #{event.s} #{event.list} #{event.f}"', '3 a [1,{"k":"v"}] 1.5'),
        ('"# \\# #"', "# # #"),
        ('"\\n\\t\\r\\b\\f\\\\\\" \\u00e9"', '\n\t\r\b\f\\" é'),
        ('"#{"#{"in"}" + "side"}"', "inside"),
        ('""', ""),
        ('{"#{event.s}": [event.n,],}', {"a": [3]}),
        ("{}", {}),
        ("[]", []),
        ("event.`record`", {"a b": 1}),
        ('1 + "a"', StepError),
        ("true + true", StepError),
        ("1 < true", StepError),
        ('1 < "a"', StepError),
        ("1 / 0", StepError),
        ("1.0 / 0.0", StepError),
        ("event < 1", StepError),
        ('"a" - "b"', StepError),
        ("event + 1", StepError),
        ("18446744073709551615", 2**64 - 1),
        ("18446744073709551615 + 1", StepError),
        ("0 - 9223372036854775808", StepError),
        ("-9223372036854775807 - 1", -(2**63)),
        ("-9223372036854775807 - 2", StepError),
        ("4294967296 * 4294967296", StepError),
    ],
)
def test_expressions_mean_what_tremor_means(expression, expected):
    if expected is StepError:
        with pytest.raises(StepError):
            value(expression)
    else:
        found = value(expression)
        assert found == expected
        assert type(found) is type(expected)


def test_not_binds_closer_than_a_comparison():
    assert python("not event.t == true") == 'troy.equal(not troy.truth(troy.get(event, "t")), True)'


def test_a_path_of_a_tick_is_an_attribute_and_comparisons_of_one_type_are_pythons():
    text = TEXT.replace("connect /connector/beat to /pipeline/pass;", "connect /connector/beat to /pipeline/main;")
    text = text.replace("connect /pipeline/pass to /pipeline/main;", "")
    assert "lambda event: event.id == 3 and not event.id > 5))" in troy.to_python(
        text % "event.id == 3 and not (event.id > 5)"
    )
    assert 'lambda event: troy.get(event, "due_ns"))' in troy.to_python(text % "event.due_ns")
    tick = Tick(ingest_ns=1, id=2, due_ns=3, lag_ns=4, interval_ns=5, missed=6)
    assert value("event.`connector`", tick) == "metronome"
    assert value('"#{event}"', tick).startswith('{"connector":"metronome","ingest_ns":1,"id":2,')
    assert value("event == event", tick) is True


def numbers() -> st.SearchStrategy[int | float]:
    return st.integers(-(2**63), 2**64 - 1) | st.floats(-1e9, 1e9)


@given(numbers(), numbers())
def test_numbers_are_compared_and_added_alike_from_both_sides(left, right):
    assert troy.equal(left, right) == troy.equal(right, left)
    assert troy.compare(left, "<", right) == troy.compare(right, ">", left)
    sums = []
    for one, other in ((left, right), (right, left)):
        try:
            sums.append(troy.calculate(one, "+", other))
        except StepError:
            sums.append("refused")
    assert sums[0] == sums[1]
    if isinstance(sums[0], int):
        assert sums[0] == left + right
        assert -(2**63) <= sums[0] < 2**64


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(0, 2**64 - 1)
    | st.floats(0, 1e300)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=3)
    ),
    max_leaves=8,
)


def written(value: Any) -> str:
    """A value as tremor writes it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{written(key)}: {written(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    if isinstance(value, str):
        escaped = (f"\\u{ord(one):04x}" if one < " " else "\\" + one if one in '"\\#' else one for one in value)
        return '"' + "".join(escaped) + '"'
    if isinstance(value, float):
        return f"{value:.3f}"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return str(value)


def rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: rounded(one) for key, one in value.items()}
    return (
        [rounded(one) for one in value]
        if isinstance(value, list)
        else round(value, 3)
        if type(value) is float
        else value
    )


@given(json_values)
def test_every_value_of_json_reads_back(json):
    assert value(written(json)) == rounded(json)


@pytest.mark.parametrize(
    ("expression", "line", "column", "words"),
    [
        ('"a\\qb"', 3, 42, "there is no escape \\q"),
        ('"a\\ud800"', 3, 42, "there is no escape \\ud800"),
        ('"a\nb"', 3, 42, "does not end on its line"),
        ("18446744073709551616", 3, 40, "more than 64 bits"),
        ("1e5", 3, 40, "expected a value, got `1e5`"),
        ("1.", 3, 41, "got `.`"),
        ("event.id % 2", 3, 49, "got `%`"),
        ("match event of case _ => 1 end", 3, 40, "got `match`"),
        ("nanos::from_millis(1)", 3, 40, "there is no `nanos::from_millis`"),
        ("std::time::nanos::from_millis(1, 2)", 3, 40, "takes one number"),
        ("tremor::connectors::exit()", 3, 40, "is no function"),
        ("(" * 60 + "-" * 60 + "1" + ")" * 60, 3, 0, "nested more than 50 deep"),
        ("-" * 5000 + "1", 3, 0, "nested more than 50 deep"),
        ("$meta", 3, 40, "got `$`"),
        ('"""\nx"""', 3, 42, 'got `"`'),
    ],
)
def test_what_is_not_read_is_refused_at_its_place(expression, line, column, words):
    with pytest.raises(TroyError) as caught:
        troy.to_python(TEXT % expression, "a.troy")
    found = caught.value.mistakes[0]
    assert words in found[2]
    assert found[0] == line
    if column:
        assert found[1] == column
