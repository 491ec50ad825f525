"""Know IPython, marimo and their cells; below the widgets, so that the flow can use it."""
