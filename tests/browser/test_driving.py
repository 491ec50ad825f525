"""The driver itself: a cell is executed, its output is read, the browser's complaints are heard."""

from . import driving


def test_a_cell_is_executed_and_its_output_read(notebook) -> None:
    assert notebook.text(notebook.execute("print('here'); 1 + 1")) == "here\n2\n"
    assert notebook.value("6 * 7") == "42"


def test_complaints_of_the_console_are_heard(notebook) -> None:
    notebook.page.evaluate("() => console.error('a complaint')")
    notebook.page.wait_for_function("() => true")
    assert [said.partition(" (")[0] for said in notebook.complaints] == ["console: a complaint"]
    notebook.complaints.clear()


def test_a_restarted_kernel_is_ready_and_empty(notebook) -> None:
    notebook.execute("x = 1")
    notebook.restart()
    assert notebook.text(notebook.execute("'x' in globals()")) == "False\n"


def test_a_notebook_is_opened_beside_others_and_closed_with_its_kernel(chromium, lab, desk) -> None:
    before = len(lab.kernels())
    notebook = driving.Notebook(chromium, lab, lab.write("beside.ipynb", []), page=desk)
    try:
        assert notebook.value("6 * 7") == "42"
        assert len(lab.kernels()) == before + 1
    finally:
        notebook.close()
    assert len(lab.kernels()) == before
