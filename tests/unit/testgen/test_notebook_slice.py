"""The lines of a notebook that make a flow."""

import textwrap

import pytest

from rxmetronome.testgen.notebook_slice import slice_cells


def sliced(*cells: str, makes: str = "Flow(", needed: frozenset[str] = frozenset()) -> list[str] | None:
    """The slice of these cells; every line with `Flow(`, `flow.source(`, … or `>>` was noted by the flow."""
    executed = ["", *(textwrap.dedent(cell).strip("\n") for cell in cells)]
    marks = ("Flow(", ".source(", ".pipeline(", ".sink(", ">>", ".connect(")
    places = {
        (cell, line)
        for cell, code in enumerate(executed)
        for line, text in enumerate(code.splitlines(), 1)
        if any(mark in text for mark in marks)
    }
    making = next(
        (cell, line)
        for cell, code in enumerate(executed)
        for line, text in enumerate(code.splitlines(), 1)
        if makes in text
    )
    found = slice_cells(executed, places, making, set(needed))
    return None if found is None else [line for line in found.lines if not line.startswith("# In")]


def test_what_only_runs_the_flow_or_looks_at_it_is_left_out_and_said():
    cells = ["", "import rxmetronome as rxm", "flow = rxm.Flow('f')\nflow", "run = flow.run()\nprint(run.stats())"]
    found = slice_cells(cells, {(2, 1)}, (2, 1))
    assert found is not None
    assert found.lines == [
        "# In [1]",
        "import rxmetronome as rxm",
        "# In [2], without: flow",
        "flow = rxm.Flow('f')",
    ]
    assert (found.flow, found.names) == ("flow", ["flow", "rxm"])


def test_what_the_lines_need_comes_with_them_however_far_up_it_stands():
    assert sliced(
        "import rxmetronome as rxm\nimport math",
        "limit = 3\nunused = 4",
        """
        # what is hot
        def hot(event):
            return event > limit
        """,
        "flow = rxm.Flow('f')\nflow.source('s', rxm.metronome('1s')) >> flow.pipeline('p', rxm.where(hot))",
    ) == [
        "import rxmetronome as rxm",
        "limit = 3",
        "# what is hot",
        "def hot(event):",
        "    return event > limit",
        "flow = rxm.Flow('f')",
        "flow.source('s', rxm.metronome('1s')) >> flow.pipeline('p', rxm.where(hot))",
    ]


def test_a_name_inside_a_function_is_not_a_name_of_the_notebook():
    """A function's own `run` must not bring in the line that runs the flow."""
    assert sliced(
        "import rxmetronome as rxm\nflow = rxm.Flow('f')",
        "def count(event):\n    run = [event for event in event]\n    return run",
        "flow.pipeline('p', rxm.select(count))",
        "run = flow.run()\nevent = 1",
    ) == [
        "import rxmetronome as rxm",
        "flow = rxm.Flow('f')",
        "def count(event):",
        "    run = [event for event in event]",
        "    return run",
        "flow.pipeline('p', rxm.select(count))",
    ]


@pytest.mark.parametrize(
    "change",
    ["limits['low'] = 2", "limits.update(low=2)", "limits |= {'low': 2}", "limits.low = 2", "del limits['low']"],
)
def test_what_changes_a_value_belongs_to_it(change: str):
    lines = sliced(
        "from rxmetronome import Flow, select\nlimits = {'low': 1}",
        f"{change}\nother = limits['low']",
        "flow = Flow('f')\nflow.pipeline('p', select(lambda event: limits))",
    )
    assert lines is not None
    assert change in lines
    assert "other = limits['low']" not in lines


def test_of_a_name_that_was_bound_again_the_lines_have_what_they_had():
    assert sliced(
        "from rxmetronome import Flow",
        "name = 'first'",
        "flow = Flow(name)",
        "name = 'second'",
    ) == ["from rxmetronome import Flow", "name = 'first'", "flow = Flow(name)"]


def test_a_function_that_is_called_later_sees_what_was_bound_last():
    lines = sliced(
        "from rxmetronome import Flow, select\nfactor = 1",
        "flow = Flow('f')\nflow.pipeline('p', select(lambda event: factor * event))",
        "factor = 2",
    )
    assert lines is not None
    assert lines[-1] == "factor = 2"


def test_the_last_execution_of_a_cell_counts():
    cell = "flow = Flow('f')\nflow.source('s', beat)"
    executed = ["", "from rxmetronome import Flow\nbeat = 1", cell, "beat = 2", cell]
    found = slice_cells(executed, {(4, 1), (4, 2)}, (4, 1))
    assert found is not None
    assert found.lines == [
        "# In [1], without: beat = 1", "from rxmetronome import Flow", "# In [3]", "beat = 2", "# In [4]",
        "flow = Flow('f')", "flow.source('s', beat)",
    ]  # fmt: skip


def test_a_function_that_adds_steps_is_called_again():
    assert sliced(
        "from rxmetronome import Flow",
        "def add(flow):\n    flow.source('s', 1)",
        "flow = Flow('f')",
        "add(flow)\nflow.run()",
    ) == [
        "from rxmetronome import Flow", "def add(flow):", "    flow.source('s', 1)", "flow = Flow('f')", "add(flow)",
    ]  # fmt: skip


def test_a_function_that_makes_the_flow_is_called_again_by_the_name_it_was_bound_to():
    executed = ["", "from rxmetronome import Flow\ndef make():\n    return Flow('f')", "mine = make()\nmine.run()"]
    found = slice_cells(executed, {(1, 3)}, (1, 3))
    assert found is not None
    assert (found.flow, found.lines[-1]) == ("mine", "mine = make()")


def test_classes_that_the_test_needs_come_as_well():
    lines = sliced("import rxm\nclass Reading:\n    n = 1", "flow = rxm.Flow('f')", needed=frozenset({"Reading"}))
    assert lines == ["import rxm", "class Reading:", "    n = 1", "flow = rxm.Flow('f')"]


def test_star_imports_and_decorators_come_magics_and_broken_cells_do_not():
    assert sliced(
        "from helpers import *\nget_ipython().run_line_magic('time', '')",
        "this is no python",
        "import functools\n@functools.cache\ndef f(x):\n    return x",
        "from rxmetronome import Flow, select; x = 1; flow = Flow('f'); flow.pipeline('p', select(f))",
    ) == [
        "from helpers import *",
        "import functools",
        "@functools.cache",
        "def f(x):",
        "    return x",
        "from rxmetronome import Flow, select",
        "flow = Flow('f')",
        "flow.pipeline('p', select(f))",
    ]


def test_a_flow_without_a_name_cannot_be_found_again():
    assert sliced("import rxm\nrxm.Flow('f').source('s', 1)") is None


@pytest.mark.parametrize("mark", ["\x0c", "\u2028", "\x1c", "\x85"])
def test_only_what_ends_a_line_for_python_ends_one_in_the_slice(mark: str):
    text = f"sign = 'a{mark}b'"
    assert sliced(text, "from rxmetronome import Flow; flow = Flow(sign)") == [
        text, "from rxmetronome import Flow", "flow = Flow(sign)",
    ]  # fmt: skip
