"""What a notebook is taught when the package is imported in it; light, so that nothing else is loaded then.

Runs show their panel, `rxm.runs()` a table with stop buttons, logs land in the cell that started the run, and a cell
that runs again ends what it began before. IPython's formatters know our classes by name: the flow knows no widget.
"""

import sys
from typing import Any

from rxmetronome.notebook import scopes
from rxmetronome.widgets import cell_logs


def install_formatters() -> bool:
    """Teach the notebook that this process is the kernel of, if it is one; whether it is. Twice is once."""
    ipython = sys.modules.get("IPython")
    shell: Any = ipython.get_ipython() if ipython is not None else None
    if getattr(shell, "kernel", None) is None:
        return False
    formatter = shell.display_formatter.mimebundle_formatter
    formatter.for_type_by_name("rxmetronome.flow.run", "Run", _show_run)
    formatter.for_type_by_name("rxmetronome.flow.registry", "Runs", _show_runs)
    scopes.keep_account()
    cell_logs.send_to_cells()
    return True


def settle_in_marimo() -> None:
    """Have marimo show a run as its panel and `rxm.runs()` as its table: it asks a value for `_display_`."""
    from rxmetronome.flow.registry import Runs
    from rxmetronome.flow.run import Run

    for shown, display in ((Run, _panel), (Runs, _runs_table)):
        setattr(shown, "_display_", display)  # noqa: B010  the flow knows no widget, and has no such attribute


def _panel(run: Any) -> Any:
    from rxmetronome.widgets.run_panel import panel

    return panel(run)


def _runs_table(runs: Any) -> Any:
    from rxmetronome.widgets.buttons import RunsTable

    return RunsTable(runs)


def _show_run(run: Any) -> Any:
    return _bundle(_panel(run), repr(run))


def _show_runs(runs: Any) -> Any:
    return _bundle(_runs_table(runs), repr(runs))


def _bundle(widget: Any, text: str) -> Any:
    data, metadata = widget._repr_mimebundle_()
    return {**data, "text/plain": text}, metadata
