"""Show and control flows in Jupyter, marimo and other hosts of anywidget: sliders, tables, marbles, plots, panels.

Imported as `rxm.widgets`; the names load on first use, and ipywidgets with them.
"""

from typing import TYPE_CHECKING

from rxmetronome.lazy_names import load_on_use

if TYPE_CHECKING:
    from rxmetronome.widgets.buttons import RunButtons as RunButtons
    from rxmetronome.widgets.live_view import LiveView as LiveView
    from rxmetronome.widgets.marble_diagram import Marbles as Marbles
    from rxmetronome.widgets.plot import Plot as Plot
    from rxmetronome.widgets.run_panel import panel as panel
    from rxmetronome.widgets.sliders import IntervalSlider as IntervalSlider
    from rxmetronome.widgets.sliders import dial as dial
    from rxmetronome.widgets.state_table import StateTable as StateTable
    from rxmetronome.widgets.tables import EventTable as EventTable
    from rxmetronome.widgets.traits import from_widget as from_widget
    from rxmetronome.widgets.traits import to_widget as to_widget
else:
    __getattr__, __dir__, __all__ = load_on_use(
        __name__,
        {
            "buttons": ("RunButtons",),
            "live_view": ("LiveView",),
            "marble_diagram": ("Marbles",),
            "plot": ("Plot",),
            "run_panel": ("panel",),
            "sliders": ("IntervalSlider", "dial"),
            "state_table": ("StateTable",),
            "tables": ("EventTable",),
            "traits": ("from_widget", "to_widget"),
        },
    )
