"""`freeze`: a run as a test of what its ports give for what entered its sources."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rxmetronome.durations import Duration
from rxmetronome.flow.run import Run
from rxmetronome.flow.steps import End

if TYPE_CHECKING:
    from rxmetronome.testgen.generate import Frozen


def freeze(
    run: Run,
    path: str | os.PathLike[str] = "test_seen.py",
    *,
    last: Duration | None = "10s",
    ports: End | Sequence[End] | None = None,
    overwrite: bool = False,
) -> "Frozen":
    """Write a test from a run: its input is what entered the flow, and it expects what the flow makes of that.

    The run must have been recorded, see `Flow.run`; it may go on, or have ended. Another process makes the flow again
    and plays the recorded events to it in virtual time; the test expects what that gives. One more process executes
    the test before it gets its name. Where it expects something else than was seen, it says so at its top.

    The test imports the flow from the module or the script it was made in. A flow made in a notebook is written
    into the test, with the lines of the cells that make it. The values of its marbles go to a file beside it,
    `test_seen.jsonl`, one a line: as JSON, or as a pickle where that cannot say it, which the test then says.

    Args:
        run: The run.
        path: The test to write, in a folder that exists.
        last: The length of time, back from now or from the run's end; None for all that was recorded.
        ports: The ports to expect something of: steps, ports, or text such as `"main/out"`. When not given, the output
            ports of every pipeline, their `err` where something failed, and the `in` of sinks that sources feed.
        overwrite: Whether to replace an older test. The file beside it goes, too, where an earlier freeze wrote it;
            any other is left alone.

    Returns:
        The test's file, its number of events, its ports, and where it differs from what was seen.

    Raises:
        RunError: If the run was not recorded, or nothing entered it; if the flow was made where no test can reach
            it; if a file exists that a frozen test may need, or the folder does not exist.
        ArgumentError: If `path` is no file that pytest finds, or there is no such port.
    """
    from rxmetronome.testgen.generate import freeze_named  # loads slowly, with all that writes a test

    return freeze_named(run, path, last=last, ports=ports, overwrite=overwrite)
