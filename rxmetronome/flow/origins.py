"""Where a flow was made: what a test has to know that is to make it again."""

from typing import Any, NamedTuple

from rxmetronome.places import calling_frame, place_of


class Origin(NamedTuple):
    """Where `Flow(...)` was called.

    Args:
        filename: The file, as Python has it.
        at: `"app.py:3"`, or `"Cell In[3]:1"` in a notebook.
        function: The function it was called in; `"<module>"` outside of one.
        module: The name of the module; `"__main__"` in a script.
        spec: The name under which `python -m` found the script; empty where it did not.
        names: The module's names, as they are by now.
    """

    filename: str
    at: str
    function: str
    module: str
    spec: str
    names: dict[str, Any]


def origin_of_the_caller() -> Origin:
    """The place outside this package that is calling it."""
    frame = calling_frame()
    names = frame.f_globals
    spec = getattr(names.get("__spec__"), "name", "") or ""
    return Origin(
        filename=frame.f_code.co_filename,
        at=place_of(frame),
        function=frame.f_code.co_name,
        module=str(names.get("__name__", "")),
        spec=spec,
        names=names,
    )
