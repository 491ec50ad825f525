"""`rxmetronome snapshot`: a notebook that is only read shows what its widgets showed last."""

from pathlib import Path

import nbformat
import pytest

pytestmark = [pytest.mark.process, pytest.mark.timeout(180)]

CELLS = (
    "import reactivex as rx, rxmetronome as rxm\nfrom ipywidgets import IntSlider, VBox\n"
    "stream = rx.subject.Subject()\ntable = rxm.widgets.EventTable(stream, label='sizes')\ntable",
    "flow = rxm.Flow('shown')\n"
    "flow.source('beat', rxm.metronome('50ms')) >> flow.sink('end', rxm.latest())\nflow.run()",
    "VBox([rxm.widgets.dial(3, 0, 10, label='above'), rxm.widgets.dial(4, 0, 10, label='below')])",
    "IntSlider(7)",
    "for number in range(3): stream.on_next({'size': number, 'took_ns': 72_940, 'mark': '<b>now</b>'})",
)
WIDGET = "application/vnd.jupyter.widget-view+json"


@pytest.fixture
def notebook(tmp_path, monkeypatch):
    """`notebook(*cells)`: the path of a notebook of these cells."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))

    def notebook(*cells):
        made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in cells])
        path = tmp_path / "seen.ipynb"
        nbformat.write(made, path)
        return path

    return notebook


@pytest.fixture
def taken(notebook, command):
    """The notebook of `CELLS` after its snapshot, and the path of it."""
    path = notebook(*CELLS)
    done = command("snapshot", str(path), "-o", "out.ipynb", "--wait", "1s")
    assert (done.status, done.err) == (0, [])
    assert done.out == ["wrote out.ipynb: 3 widgets as HTML"]
    return nbformat.read("out.ipynb", as_version=4), Path("out.ipynb").resolve(), path


def test_each_widget_is_html_of_its_last_moment_and_no_widget_any_more(taken):
    made, _, original = taken
    table, run, dials, other, _ = [cell.outputs for cell in made.cells]
    html = table[0].data["text/html"]
    assert "<td>&lt;b&gt;now&lt;/b&gt;</td>" in html
    assert "72.9 µs" in html
    assert set(table[0].data) == {"text/plain", "text/html"}
    assert "EventTable of sizes: 3 events" in table[0].data["text/plain"]
    assert "<img" in run[0].data["text/html"]
    assert "above" in dials[0].data["text/html"]
    assert "below" in dials[0].data["text/html"]
    assert WIDGET in other[0].data, "a widget of another package stays as it is"
    assert len(made.cells) == len(CELLS)
    assert not nbformat.read(original, as_version=4).cells[0].outputs


def test_what_a_flow_did_until_the_picture_is_in_it(taken):
    text = taken[0].cells[1].outputs[0].data["text/plain"]
    assert "panel of flow `shown`: running for" in text


def test_without_out_the_notebook_itself_is_written_and_its_names_are_its_own(notebook, command):
    slider = "import rxmetronome as rxm\nrxm.widgets.IntervalSlider(rxm.metronome('1s'))"
    path = notebook("last = json = 3", slider)
    assert command("snapshot", str(path), "--wait", "0s").status == 0
    assert "<b>1s</b>" in nbformat.read(path, as_version=4).cells[1].outputs[0].data["text/html"]
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_saved_notebook_keeps_what_stands_beside_its_widgets_without_a_run(tmp_path, command):
    live = {WIDGET: {"model_id": "1"}, "text/plain": "seen", "text/html": "<b>seen</b>"}
    outputs = [
        nbformat.v4.new_output("execute_result", live, metadata={"rxmetronome": "live"}),
        nbformat.v4.new_output("display_data", {WIDGET: {"model_id": "2"}, "text/plain": "IntSlider(7)"}),
    ]
    cell = nbformat.v4.new_code_cell("raise SystemError('it is not run')", outputs=outputs)
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), tmp_path / "kept.ipynb")
    done = command("snapshot", str(tmp_path / "kept.ipynb"), "--saved")
    assert (done.status, done.err) == (0, [])
    assert done.out == [f"wrote {tmp_path / 'kept.ipynb'}: 1 widget as HTML"]
    ours, other = nbformat.read(tmp_path / "kept.ipynb", as_version=4).cells[0].outputs
    assert ours.data == {"text/plain": "seen", "text/html": "<b>seen</b>"}
    assert WIDGET in other.data


def test_a_cell_that_raises_is_named_and_nothing_is_written(notebook, command):
    path = notebook("value = 1", "# the wrong one\nvalue / 0")
    before = path.read_bytes()
    done = command("snapshot", str(path))
    assert done.status == 1
    assert done.err[0] == f"error: a cell of {path} raised ZeroDivisionError: division by zero"
    assert "cell 2: # the wrong one" in done.err[1]
    assert path.read_bytes() == before


def test_what_is_no_notebook_is_refused_by_name(write, command):
    write("app.py", "flow = 1")
    assert command("snapshot", "app.py").err[0] == "error: app.py is not a notebook: NotJSONError"
    assert command("snapshot", "missing.ipynb").err[0] == "error: there is no notebook missing.ipynb"


def test_a_wait_that_is_no_duration_names_its_option(command):
    assert command("snapshot", "a.ipynb", "--wait", "soon") == (
        2,
        [],
        [
            "error: --wait 'soon': expected a duration such as 250ms, 1.5s or \"2h 30min\"",
            "remedy: for example: rxmetronome snapshot report.ipynb --wait 5s",
        ],
    )


def test_without_nbclient_the_command_that_installs_it_is_named(notebook, command, monkeypatch):
    import importlib.util

    path, found = notebook("1"), importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "nbclient" else found(name))
    done = command("snapshot", str(path))
    assert (done.status, done.err[1].split()) == (1, ["remedy:", "pip", "install", '"rxmetronome[lab]"'])
