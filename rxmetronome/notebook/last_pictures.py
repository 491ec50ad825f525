"""Keep the HTML of views up to date where a notebook is executed without a front end: by nbclient, as nbconvert does.

Such an execution saves the outputs and nothing else, so a live view would leave an empty place. It is displayed as
HTML instead, which is written again at the end of each cell: the last is what the notebook keeps.
"""

import secrets
from collections.abc import Callable
from typing import Any

from rxmetronome.notebook.environment import ipython_shell

LIVE = {"rxmetronome": "live"}
"""The metadata of an output that shows a live view; the output of the next execution may differ."""

Bundle = dict[str, Any]


def has_no_front_end() -> bool:
    """Return True in a cell that nbclient executes: its request can be asked nothing, and its cells have no id."""
    kernel: Any = getattr(ipython_shell(), "kernel", None)
    request = kernel.get_parent("shell") if hasattr(kernel, "get_parent") else None
    if not request:
        return False
    return request.get("content", {}).get("allow_stdin") is False and "cellId" not in (request.get("metadata") or {})


def show(picture: Callable[[], Bundle]) -> tuple[Bundle, Bundle]:
    """Return what is displayed now, as data and metadata; from now on it is updated at the end of each cell.

    Call it while IPython formats a value, on the thread that executes the cell.
    """
    shell, data, shown_as = ipython_shell(), picture(), secrets.token_hex(16)
    if not _pictures:
        shell.events.register("post_run_cell", update)
    _pictures[shown_as] = (picture, data)
    result = shell.displayhook.msg
    if result is not None:  # the value of a cell's last line
        result["content"]["transient"] = {"display_id": shown_as}
        return data, dict(LIVE)

    def name_it(message: Any) -> Any:  # what `display` sends next
        shell.display_pub.unregister_hook(name_it)
        message["content"]["transient"] = {"display_id": shown_as}
        return message

    shell.display_pub.register_hook(name_it)
    return data, dict(LIVE)


def update(_: object = None, *, for_good: bool = False) -> None:
    """Send the pictures that have changed; with `for_good` nothing is sent later."""
    shell = ipython_shell()
    for shown_as, (picture, before) in list(_pictures.items()):
        data = picture()
        if data != before:
            _pictures[shown_as] = (picture, data)
            shell.display_pub.publish(data, dict(LIVE), transient={"display_id": shown_as}, update=True)
    if for_good:
        _pictures.clear()


_pictures: dict[str, tuple[Callable[[], Bundle], Bundle]] = {}
