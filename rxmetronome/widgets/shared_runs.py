"""Write a run as one file that a browser plays without a kernel and without a network: `share`."""

import os
from pathlib import Path

from rxmetronome.errors import ArgumentError, RunError
from rxmetronome.flow.run import Run


def share(run: Run, path: str | os.PathLike[str]) -> Path:
    """Write the last minutes of a run as one HTML file, to be sent to a colleague; return its path.

    The file holds what the run remembers: its graph with rates and failures, the marbles of its ports, and a table of
    each port's events, with a time bar to go back in it and to play it. It needs no kernel, no network and no Python,
    only a browser. It holds the last 50,000 events, and fewer if they would make it longer than 5 MB; it then says so.

    Everybody who has the file can read the events in it.

    Args:
        run: A run that records: `flow.run(record="5min")` remembers five minutes, and at a prompt, in a notebook and on
            a VirtualClock a run remembers one. It may have ended.
        path: The file, which is replaced if it exists.

    Raises:
        ArgumentError: If `run` is no run, or `path` cannot be a path.
        RunError: If the run does not record.
        OSError: If the file cannot be written.

    Example:
        >>> import tempfile, rxmetronome as rxm
        >>> flow = rxm.Flow("main")
        >>> _ = flow.source("beat", rxm.metronome("1s")) >> flow.sink("end", rxm.latest())
        >>> run = flow.run(clock=rxm.VirtualClock(), until="1min")
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     rxm.share(run, f"{folder}/run.html").name
        'run.html'
    """
    if not isinstance(run, Run):
        raise ArgumentError("share", "run", "a run, which flow.run() returns", run, 'rxm.share(flow.run(), "run.html")')
    if not isinstance(path, (str, os.PathLike)):
        raise ArgumentError("share", "path", "the path of a file", path, 'rxm.share(run, "run.html")')
    recording = run.recording
    if recording is None:
        remedy = 'start it with flow.run(record="5min"); at a prompt and on a VirtualClock a run records by itself'
        raise RunError(run.name, "it was not recorded, so there is nothing to share", remedy)
    from rxmetronome.widgets.run_pages import page_of  # it loads the widgets

    target = Path(path).expanduser()
    target.write_bytes(page_of(run, recording))
    return target
