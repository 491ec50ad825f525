"""Set up the notebook in which the package is imported; light, so that nothing else is loaded then.

Runs show their panel, their ports a table of events, `rxm.runs()` a table with stop buttons, log lines go to the cell
that started the run, and a cell that runs again ends what it began before. IPython's formatters know our classes by
name: the flow knows no widget.
"""

import html
import re
from typing import Any

from rxmetronome.notebook import last_pictures, scopes
from rxmetronome.notebook.environment import ipython_shell
from rxmetronome.widgets import cell_logs


def install_formatters() -> bool:
    """Set up the Jupyter kernel that runs this process; return False if there is none."""
    shell = ipython_shell()
    if getattr(shell, "kernel", None) is None:
        return False
    formatter = shell.display_formatter.mimebundle_formatter
    formatter.for_type_by_name("rxmetronome.flow.run", "Run", lambda run: _bundle(_panel(run), run))
    formatter.for_type_by_name("rxmetronome.flow.ports", "RunPort", lambda port: _bundle(_table(port), port))
    formatter.for_type_by_name("rxmetronome.flow.registry", "Runs", lambda runs: _bundle(_runs_table(runs), runs))
    formatter.for_type_by_name("ipywidgets.widgets.widget_box", "Box", _box)
    scopes.track_subscriptions()
    cell_logs.send_to_cells()
    return True


def settle_in_marimo() -> None:
    """Let marimo show runs, their ports and `rxm.runs()` as Jupyter does: it calls a value's `_display_`."""
    from rxmetronome.flow.ports import RunPort
    from rxmetronome.flow.registry import Runs
    from rxmetronome.flow.run import Run

    for shown, display in ((Run, _panel), (RunPort, _table), (Runs, _runs_table)):
        setattr(shown, "_display_", display)  # noqa: B010  the flow knows no widget, and has no such attribute


def _panel(run: Any) -> Any:
    from rxmetronome.widgets.run_panel import panel

    return panel(run)


def _table(port: Any) -> Any:
    from rxmetronome.widgets.tables import EventTable

    return EventTable(port)


def _runs_table(runs: Any) -> Any:
    from rxmetronome.widgets.buttons import RunButtons

    return RunButtons(runs)


def _box(box: Any) -> Any:
    """Return a box of widgets as it is displayed: without a front end, one that holds a view of ours is HTML."""
    if last_pictures.has_no_front_end() and _html(box)[1]:
        return last_pictures.show(lambda: {"text/plain": repr(box), "text/html": _html(box)[0]})
    return box._repr_mimebundle_()


def _html(widget: Any) -> tuple[str, bool]:
    """Return a widget as HTML, and whether it is a view of ours or a box with one: others in a box are their text."""
    if hasattr(widget, "to_html"):
        return str(widget.to_html()), True
    if not hasattr(widget, "children"):
        return _plain_html(widget), False
    parts = [_html(child) for child in widget.children]
    titles = [*getattr(widget, "titles", ()), *[""] * len(parts)]
    texts = (
        f"<p><b>{html.escape(title)}</b></p>{text}" if title else text
        for title, (text, _) in zip(titles, parts, strict=False)
    )
    return f"<div>{''.join(texts)}</div>", any(is_ours for _, is_ours in parts)


def _plain_html(widget: Any) -> str:
    """Return the text of a widget that is none of ours: its description and its value, or nothing."""
    values = (getattr(widget, name, None) for name in ("description", "value"))
    text = " ".join(str(value) for value in values if isinstance(value, (str, int, float)))
    if type(widget).__name__.startswith("HTML"):
        text = html.unescape(re.sub(r"<[^>]*>", "", text))
    return f"<p>{html.escape(text.strip())}</p>" if text.strip() else ""


def _bundle(widget: Any, shown: object) -> Any:
    data, metadata = widget._repr_mimebundle_()
    if last_pictures.has_no_front_end():
        return data, metadata
    return {**data, "text/plain": repr(shown)}, metadata
