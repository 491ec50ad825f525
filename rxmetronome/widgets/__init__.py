"""Show and control flows in Jupyter, marimo and other hosts of anywidget: sliders, tables, marbles, panels.

Imported as `rxm.widgets`; the names load on first use, and ipywidgets with them.
"""

import importlib
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rxmetronome.widgets.buttons import RunButtons as RunButtons
    from rxmetronome.widgets.live_view import LiveView as LiveView
    from rxmetronome.widgets.marble_diagram import Marbles as Marbles
    from rxmetronome.widgets.run_panel import panel as panel
    from rxmetronome.widgets.sliders import IntervalSlider as IntervalSlider
    from rxmetronome.widgets.sliders import dial as dial
    from rxmetronome.widgets.state_table import StateTable as StateTable
    from rxmetronome.widgets.tables import EventTable as EventTable
    from rxmetronome.widgets.traits import from_widget as from_widget
    from rxmetronome.widgets.traits import to_widget as to_widget

_HOMES = {
    "buttons": ("RunButtons",),
    "live_view": ("LiveView",),
    "marble_diagram": ("Marbles",),
    "run_panel": ("panel",),
    "sliders": ("IntervalSlider", "dial"),
    "state_table": ("StateTable",),
    "tables": ("EventTable",),
    "traits": ("from_widget", "to_widget"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = sorted(_HOME_OF)  # noqa: PLE0605  tests/unit/widgets/test_widget_names.py holds it against the imports above


if not TYPE_CHECKING:  # type checkers take a module with a __getattr__ to have every name

    def __getattr__(name: str) -> Any:
        home = _HOME_OF.get(name)
        if home is None:
            message = f"module 'rxmetronome.widgets' has no attribute {name!r}"
            raise AttributeError(message, name=name, obj=sys.modules[__name__])
        value = getattr(importlib.import_module(f"rxmetronome.widgets.{home}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
