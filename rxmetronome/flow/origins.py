"""Where a flow was made: what a test has to know that is to make it again."""

from types import FrameType
from typing import Any, NamedTuple

from rxmetronome.places import calling_frame, is_installed, place_of


class Origin(NamedTuple):
    """Where `Flow(...)` was called.

    Args:
        filename: The file, as Python has it.
        at: `"app.py:3"`, or `"Cell In[3]:1"` in a notebook.
        function: The qualified name of the function it was called in; `"<module>"` outside of one.
        module: The name of the module; `"__main__"` in a script.
        names: The module's names, as they are by now.
        callers: The same of each function that led there, from the inside out, up to the module's own code.
    """

    filename: str
    at: str
    function: str
    module: str
    names: dict[str, Any]
    callers: tuple["Origin", ...] = ()


def origin_of_the_caller() -> Origin:
    """Return the place outside this package that is calling it, and the functions that led there."""
    places: list[Origin] = []
    frame: FrameType | None = calling_frame()
    while frame is not None and not (places and is_installed(frame)):
        places.append(_origin(frame))
        frame = None if frame.f_code.co_name == "<module>" else frame.f_back
    return places[0]._replace(callers=tuple(places[1:]))


def _origin(frame: FrameType) -> Origin:
    names = frame.f_globals
    return Origin(
        filename=frame.f_code.co_filename,
        at=place_of(frame),
        function=frame.f_code.co_qualname,
        module=str(names.get("__name__", "")),
        names=names,
    )
