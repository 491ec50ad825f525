"""What a notebook is taught when the package is imported in it; light, so that nothing else is loaded then.

Runs show their panel, `rxm.runs()` a table with stop buttons, logs land in the cell that started the run, and a cell
that runs again ends what it began before. IPython's formatters know our classes by name: the flow knows no widget.
"""

import sys
from typing import Any

from rxmetronome.widgets import cells, logs


def settle_in() -> bool:
    """Teach the notebook that this process is the kernel of, if it is one; whether it is. Twice is once."""
    ipython = sys.modules.get("IPython")
    shell: Any = ipython.get_ipython() if ipython is not None else None
    if getattr(shell, "kernel", None) is None:
        return False
    formatter = shell.display_formatter.mimebundle_formatter
    formatter.for_type_by_name("rxmetronome.flow.running", "Run", _show_run)
    formatter.for_type_by_name("rxmetronome.flow.registry", "Runs", _show_runs)
    cells.keep_account()
    logs.send_to_cells()
    return True


def _show_run(run: Any) -> Any:
    from rxmetronome.widgets.panels import panel

    return _bundle(panel(run), repr(run))


def _show_runs(runs: Any) -> Any:
    from rxmetronome.widgets.steering import RunsTable

    return _bundle(RunsTable(runs), repr(runs))


def _bundle(widget: Any, text: str) -> Any:
    data, metadata = widget._repr_mimebundle_()
    return {**data, "text/plain": text}, metadata
