"""The front end's files, joined into the one module and the one style sheet that anywidget takes."""

import functools
from pathlib import Path

_STATIC = Path(__file__).parent / "static"


@functools.cache
def esm(*names: str) -> str:
    """The JavaScript of a widget: what it shares with others first, what exports `render` last.

    Args:
        names: Files of `static/`, such as `"live.js", "table.js"`. None of them imports anything, and only the last
            one has an `export default`, so that one text is a whole module, wherever anywidget loads it.
    """
    return _joined(names)


@functools.cache
def css(*names: str) -> str:
    """The style sheet of a widget, from files of `static/`."""
    return _joined(names)


def _joined(names: tuple[str, ...]) -> str:
    return "\n".join((_STATIC / name).read_text(encoding="utf-8") for name in names)
