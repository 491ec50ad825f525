"""The front ends that anywidget takes: the bundles of `js/`, one module and one style sheet for each widget."""

from pathlib import Path

_STATIC = Path(__file__).parent / "static"


def esm(name: str) -> str:
    """The JavaScript of a widget, such as `"table"`: one module that imports nothing and exports `render`."""
    return (_STATIC / f"{name}.js").read_text(encoding="utf-8")


def css(name: str) -> str:
    """The style sheet of a widget."""
    return (_STATIC / f"{name}.css").read_text(encoding="utf-8")
